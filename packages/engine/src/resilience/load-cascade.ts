/**
 * Cascade of overloads (Wang & Rong, Safety Science 47 (2009) 1332–1336): what fails hands its load to its neighbours, and who
 * then carries more than its capacity fails as well.
 */
import type { Graph } from './graph.ts';

export interface LoadCascade {
  readonly exponent: number;
  readonly tolerance: number;
  /** Nodes that fail after each node, itself not counted. */
  readonly failures: readonly number[];
  /** CF = Σ_i CF_i / (n (n − 1)): 0 nothing follows, 1 everything. */
  readonly spread: number;
}

/** L_i = (k_i Σ_{j∈N(i)} k_j)^α, k the number of links. */
export const loads = (graph: Graph, exponent: number): Float64Array =>
  Float64Array.from(graph, (near) => {
    const around = near.reduce((sum, other) => sum + (graph[other] as readonly number[]).length, 0);
    return (near.length * around) ** exponent;
  });

/**
 * The least tolerance at which no failure is followed by another: T_c = 1 + max_i L_i / Σ_{n∈N(i)} L_n. The neighbour j gets
 * L_i L_j / Σ L_n beside its own L_j, so that all neighbours of i reach their limit at the same T. 1 without any link.
 */
export function threshold(graph: Graph, exponent: number): number {
  const load = loads(graph, exponent);
  const ratios = graph.map((near, i) => {
    const around = near.reduce((sum, other) => sum + (load[other] as number), 0);
    return around > 0 ? (load[i] as number) / around : 0;
  });
  return 1 + Math.max(0, ...ratios);
}

/** Failures after the failure of one node, in simultaneous rounds; a load without a live neighbour is lost. */
function failuresAfter(graph: Graph, first: number, load: Float64Array, tolerance: number): number {
  const carried = load.slice();
  const gone = new Uint8Array(graph.length);
  let failing = [first];
  let count = -1;
  while (failing.length > 0) {
    for (const node of failing) gone[node] = 1;
    count += failing.length;
    for (const node of failing) {
      const live = (graph[node] as readonly number[]).filter((other) => gone[other] === 0);
      const around = live.reduce((sum, other) => sum + (load[other] as number), 0);
      for (const other of live) {
        carried[other] = (carried[other] as number) + ((carried[node] as number) * (load[other] as number)) / around;
      }
    }
    // What is equal but for rounding holds, or the threshold would not be one.
    const most = (node: number): number => tolerance * (load[node] as number) * (1 + 1e-12);
    failing = [...gone.keys()].filter((node) => gone[node] === 0 && (carried[node] as number) > most(node));
  }
  return count;
}

/** Capacity C_i = T L_i. */
export function loadCascade(graph: Graph, exponent: number, tolerance: number): LoadCascade {
  const load = loads(graph, exponent);
  const failures = graph.map((_, node) => failuresAfter(graph, node, load, tolerance));
  const total = failures.reduce((a, b) => a + b, 0);
  const pairs = graph.length * (graph.length - 1);
  return { exponent, tolerance, failures, spread: pairs > 0 ? total / pairs : 0 };
}
