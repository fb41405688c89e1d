/** Removals from a network: one node at a time, the most linked first, or by chance; what then still hangs together. */
import { random } from '../numerics/random.ts';
import { closeness, componentSizes, type Graph } from './graph.ts';

export interface Removal {
  readonly node: number;
  /** Nodes of the largest component that is left. */
  readonly largest: number;
  readonly components: number;
  /** Nodes left without any link that had one. */
  readonly isolated: number;
  /** Efficiency of what is left, by its own pairs: rises when a leaf goes. */
  readonly renormalised: number;
  /** Efficiency by the pairs of the whole network, in which ways to the node removed count nothing: never rises. */
  readonly plain: number;
}

const pairsOf = (size: number): number => size * (size - 1);
const over = (value: number, pairs: number): number => (pairs > 0 ? value / pairs : 0);

/** Σ 1/d over all pairs, by the number of pairs. */
export const efficiency = (graph: Graph): number =>
  over(closeness(graph, new Uint8Array(graph.length)), pairsOf(graph.length));

/** Each node removed alone. */
export function singleRemovals(graph: Graph): readonly Removal[] {
  const size = graph.length;
  return graph.map((near, node) => {
    const gone = new Uint8Array(size);
    gone[node] = 1;
    const sizes = componentSizes(graph, gone);
    const left = closeness(graph, gone);
    return {
      node,
      largest: sizes[0] ?? 0,
      components: sizes.length,
      isolated: near.filter((other) => graph[other]?.length === 1).length,
      renormalised: over(left, pairsOf(size - 1)),
      plain: over(left, pairsOf(size)),
    };
  });
}

export interface Attack {
  /** Nodes in the order in which they go, and the largest component after each. */
  readonly steps: readonly { readonly node: number; readonly largest: number }[];
  /** R = Σ_{q=1…n} S(q) / n, S share of all nodes in the largest component after q removals; between 1/n² and 1/2 (Schneider et al., PNAS 108 (2011) 3838–3841). */
  readonly robustness: number;
}

function attackBy(graph: Graph, next: (gone: Uint8Array) => number): Attack {
  const size = graph.length;
  const gone = new Uint8Array(size);
  const steps = Array.from({ length: size }, () => {
    const node = next(gone);
    gone[node] = 1;
    return { node, largest: componentSizes(graph, gone)[0] ?? 0 };
  });
  const total = steps.reduce((sum, { largest }) => sum + largest, 0);
  return { steps, robustness: over(total, size ** 2) };
}

/** Always the node with most links left; the first of several. */
export function targetedAttack(graph: Graph): Attack {
  const left = (node: number, gone: Uint8Array): number =>
    gone[node] === 1 ? -1 : (graph[node] ?? []).filter((other) => gone[other] === 0).length;
  return attackBy(graph, (gone) => {
    let best = 0;
    for (let node = 1; node < graph.length; node += 1) if (left(node, gone) > left(best, gone)) best = node;
    return best;
  });
}

export interface RandomAttacks {
  readonly draws: number;
  /** Mean R, and half the width of its 95 % confidence interval. */
  readonly robustness: number;
  readonly halfWidth: number;
  /** Mean largest component after each number of removals. */
  readonly largest: readonly number[];
}

/** Nodes in random orders; the same seed gives the same answer. */
export function randomAttacks(graph: Graph, seed: number, draws: number): RandomAttacks {
  const next = random(seed);
  const size = graph.length;
  const largest = new Float64Array(size);
  const found = Array.from({ length: draws }, () => {
    const { steps, robustness } = attackBy(graph, (gone) => {
      const left = [...gone.keys()].filter((node) => gone[node] === 0);
      return left[Math.floor(next() * left.length)] as number;
    });
    steps.forEach((step, index) => {
      largest[index] = (largest[index] as number) + step.largest / draws;
    });
    return robustness;
  });
  const mean = found.reduce((a, b) => a + b, 0) / draws;
  const variance = found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (draws - 1);
  return { draws, robustness: mean, halfWidth: 1.96 * Math.sqrt(variance / draws), largest: Array.from(largest) };
}
