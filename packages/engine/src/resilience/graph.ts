/** A network as a graph without directions: who is linked to whom, and how far everybody is from everybody. */

/** Neighbours of each node in ascending order, own loops left out. */
export type Graph = readonly (readonly number[])[];

/** Graph of a square matrix of flows in row-major order; a flow either way is a link. */
export function graphOf(flow: Float64Array, size: number): Graph {
  return Array.from({ length: size }, (_, i) => {
    const near: number[] = [];
    for (let j = 0; j < size; j += 1) {
      if (i !== j && (flow[i * size + j] !== 0 || flow[j * size + i] !== 0)) near.push(j);
    }
    return near;
  });
}

/** Links from a node to others by breadth, −1 where there is no way; `gone` marks nodes that are not there. */
export function distances(graph: Graph, from: number, gone: Uint8Array): Int32Array {
  const far = new Int32Array(graph.length).fill(-1);
  const queue = [from];
  far[from] = 0;
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head] as number;
    for (const next of graph[node] as readonly number[]) {
      if (far[next] !== -1 || gone[next] === 1) continue;
      far[next] = (far[node] as number) + 1;
      queue.push(next);
    }
  }
  return far;
}

/** Sizes of the connected components, largest first. */
export function componentSizes(graph: Graph, gone: Uint8Array): readonly number[] {
  const seen = Uint8Array.from(gone);
  const sizes: number[] = [];
  for (let root = 0; root < graph.length; root += 1) {
    if (seen[root] === 1) continue;
    let size = 0;
    distances(graph, root, seen).forEach((far, node) => {
      if (far < 0) return;
      seen[node] = 1;
      size += 1;
    });
    sizes.push(size);
  }
  return sizes.toSorted((a, b) => b - a);
}

/** Σ_{i≠j} 1/d_ij over the nodes that are there, 0 for pairs without a way (Latora & Marchiori, Phys. Rev. Lett. 87 (2001) 198701). */
export function closeness(graph: Graph, gone: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < graph.length; i += 1) {
    if (gone[i] === 1) continue;
    for (const far of distances(graph, i, gone)) if (far > 0) total += 1 / far;
  }
  return total;
}

/** Mean distance over the pairs with a way; null without one. */
export function meanDistance(graph: Graph): number | null {
  const gone = new Uint8Array(graph.length);
  let [total, pairs] = [0, 0];
  for (let i = 0; i < graph.length; i += 1) {
    for (const far of distances(graph, i, gone)) {
      if (far <= 0) continue;
      total += far;
      pairs += 1;
    }
  }
  return pairs === 0 ? null : total / pairs;
}

/** Mean share of linked pairs among the neighbours of a node, 0 below two (Watts & Strogatz, Nature 393 (1998) 440–442). */
export function clustering(graph: Graph): number {
  const sets = graph.map((near) => new Set(near));
  const each = graph.map((near) => {
    if (near.length < 2) return 0;
    let linked = 0;
    near.forEach((a, k) => {
      for (const b of near.slice(k + 1)) if (sets[a]?.has(b) === true) linked += 1;
    });
    return (2 * linked) / (near.length * (near.length - 1));
  });
  return graph.length === 0 ? 0 : each.reduce((a, b) => a + b, 0) / graph.length;
}

/** Share of the shortest ways between others that pass through each node (Brandes, J. Math. Sociol. 25 (2001) 163–177), 0…1. */
export function betweenness(graph: Graph): Float64Array {
  const size = graph.length;
  const through = new Float64Array(size);
  for (let source = 0; source < size; source += 1) {
    const far = new Int32Array(size).fill(-1);
    const ways = new Float64Array(size);
    const share = new Float64Array(size);
    const order = [source];
    far[source] = 0;
    ways[source] = 1;
    for (let head = 0; head < order.length; head += 1) {
      const node = order[head] as number;
      for (const next of graph[node] as readonly number[]) {
        if (far[next] === -1) {
          far[next] = (far[node] as number) + 1;
          order.push(next);
        }
        if (far[next] === (far[node] as number) + 1) ways[next] = (ways[next] as number) + (ways[node] as number);
      }
    }
    for (const node of order.toReversed()) {
      for (const before of graph[node] as readonly number[]) {
        if (far[before] !== (far[node] as number) - 1) continue;
        const part = ((ways[before] as number) / (ways[node] as number)) * (1 + (share[node] as number));
        share[before] = (share[before] as number) + part;
      }
      if (node !== source) through[node] = (through[node] as number) + (share[node] as number);
    }
  }
  const pairs = (size - 1) * (size - 2);
  return pairs > 0 ? through.map((value) => value / pairs) : through;
}
