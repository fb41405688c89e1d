/** Strongly connected components of a network (Tarjan, SIAM J. Comput. 1 (1972) 146–160), without recursion. */

/** Whom each compartment gives to, own loops included. */
export function links(flow: Float64Array, size: number): readonly (readonly number[])[] {
  return Array.from({ length: size }, (_, i) => {
    const to: number[] = [];
    for (let j = 0; j < size; j += 1) if ((flow[i * size + j] as number) !== 0) to.push(j);
    return to;
  });
}

/** Groups of compartments of which each reaches each; every compartment is in exactly one. */
export function strongComponents(graph: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = graph.length;
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = new Int32Array(size);
  const waiting = new Uint8Array(size);
  const stack: number[] = [];
  const groups: number[][] = [];
  let count = 0;
  const enter = (node: number): number => {
    order[node] = count;
    low[node] = count;
    count += 1;
    waiting[node] = 1;
    return stack.push(node);
  };
  for (let root = 0; root < size; root += 1) {
    if (order[root] !== -1) continue;
    const path = [root];
    enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const step = next[node] as number;
      next[node] = step + 1;
      const to = graph[node]?.[step];
      if (to !== undefined) {
        if (order[to] === -1) {
          path.push(to);
          enter(to);
        } else if (waiting[to] === 1) low[node] = Math.min(low[node] as number, order[to] as number);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) low[above] = Math.min(low[above] as number, low[node] as number);
      if (low[node] !== order[node]) continue;
      const group: number[] = [];
      let member: number;
      do {
        member = stack.pop() as number;
        waiting[member] = 0;
        group.push(member);
      } while (member !== node);
      groups.push(group);
    }
  }
  return groups;
}
