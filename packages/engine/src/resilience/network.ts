/** A network under stress by its structure alone: how near, how central, and what is left when nodes go. */
import type { Problem } from '@kyosei/model/problem';
import { betweenness, clustering, componentSizes, graphOf, meanDistance } from './graph.ts';
import { type LoadCascade, loadCascade, threshold } from './load-cascade.ts';
import { efficiency, type RandomAttacks, randomAttacks, singleRemovals, targetedAttack } from './removal.ts';

export interface NetworkStress {
  readonly names: readonly string[];
  /** Links without directions, own loops left out. */
  readonly links: number;
  /** Share of the possible links. */
  readonly density: number;
  readonly components: number;
  readonly efficiency: number;
  readonly clustering: number;
  /** Links from one to another, over the pairs with a way; null without any. */
  readonly meanDistance: number | null;
  /** In the order of the names. */
  readonly degree: readonly number[];
  readonly betweenness: readonly number[];
  /** Each node removed alone; null for a network too large for that. */
  readonly removals:
    | readonly {
        readonly name: string;
        /** Directed links that end, each pair and direction once. */
        readonly links: number;
        readonly largest: number;
        readonly components: number;
        readonly isolated: number;
        readonly renormalised: number;
        readonly plain: number;
      }[]
    | null;
  /** Most linked first, and by chance; R is the area under what still hangs together. */
  readonly targeted: {
    readonly robustness: number;
    readonly steps: readonly { readonly name: string; readonly largest: number }[];
  } | null;
  readonly random: RandomAttacks | null;
  /** By exponent: from which tolerance on nothing follows a failure, and how far failures spread below it. */
  readonly cascades:
    | readonly { readonly exponent: number; readonly threshold: number; readonly spreads: readonly LoadCascade[] }[]
    | null;
}

/** Nodes up to which everything is removed in turn. */
export const mostForRemovals = 400;
const exponents = [0.1, 0.5, 0.7, 1, 1.5];
const tolerances = [1.05, 1.1, 1.2, 1.5, 2];
const draws = 200;

/** Stress of a square matrix of flows in row-major order. A seed for the random removals. */
export function networkStress(
  names: readonly string[],
  flow: Float64Array,
  seed: number,
): { readonly network: NetworkStress; readonly problems: readonly Problem[] } {
  const size = names.length;
  const graph = graphOf(flow, size);
  const name = (node: number): string => names[node] as string;
  const links = graph.reduce((sum, near) => sum + near.length, 0) / 2;
  const isSmall = size <= mostForRemovals;
  const directed = (node: number): number =>
    (graph[node] as readonly number[]).reduce(
      (count, other) => count + Number(flow[node * size + other] !== 0) + Number(flow[other * size + node] !== 0),
      0,
    );
  const attack = isSmall ? targetedAttack(graph) : null;
  const network: NetworkStress = {
    names,
    links,
    density: size > 1 ? (2 * links) / (size * (size - 1)) : 0,
    components: componentSizes(graph, new Uint8Array(size)).length,
    efficiency: efficiency(graph),
    clustering: clustering(graph),
    meanDistance: meanDistance(graph),
    degree: graph.map((near) => near.length),
    betweenness: Array.from(betweenness(graph)),
    removals: isSmall
      ? singleRemovals(graph).map(({ node, largest, components, isolated, renormalised, plain }) => ({
          name: name(node),
          links: directed(node),
          largest,
          components,
          isolated,
          renormalised,
          plain,
        }))
      : null,
    targeted: attack && {
      robustness: attack.robustness,
      steps: attack.steps.map(({ node, largest }) => ({ name: name(node), largest })),
    },
    random: isSmall && size > 0 ? randomAttacks(graph, seed, draws) : null,
    cascades: isSmall
      ? exponents.map((exponent) => ({
          exponent,
          threshold: threshold(graph, exponent),
          spreads: tolerances.map((tolerance) => loadCascade(graph, exponent, tolerance)),
        }))
      : null,
  };
  const columns = 'removals, targeted, random, cascades';
  const accepted = `at most ${mostForRemovals} compartments`;
  const tooLarge: Problem = {
    code: 'too-many-compartments',
    severity: 'warning',
    table: 'network',
    column: columns,
    found: `${size}`,
    accepted,
  };
  return { network, problems: isSmall ? [] : [tooLarge] };
}
