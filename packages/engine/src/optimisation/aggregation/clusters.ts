/** Clusters of periods: which periods of a year stand together, and how one cluster becomes two. */
import type { Arc, Node, Problem } from '../problem.ts';

/** Every period is in one cluster; their order is of no meaning. */
export type Clusters = readonly (readonly number[])[];

export const together = ({ periods }: Problem): Clusters => [[...periods.keys()]];

/** h of the year in a cluster; of one without any length each period counts alike. */
export function weightsOf(hours: Float64Array, cluster: readonly number[]): Float64Array {
  const all = cluster.reduce((total, p) => total + (hours[p] as number), 0);
  return Float64Array.from(cluster, (p) => (all > 0 ? (hours[p] as number) / all : 1 / cluster.length));
}

/** Σ_p ω_p v_p over the periods of a cluster. */
export const mean = (values: Float64Array, cluster: readonly number[], weights: Float64Array): number =>
  cluster.reduce((total, p, i) => total + (weights[i] as number) * (values[p] as number), 0);

/** A quantity that differs between periods, in what a unit of it is worth at most [currency/h]. */
type Feature = Float64Array;
export type Features = readonly Feature[];

/** What of a problem differs between its periods: the rates of haves and wants that an exchange could use. */
export function featuresOf({ arcs, haves, wants }: Problem): Features {
  const worth = (side: 'have' | 'want'): ReadonlyMap<number, number> => {
    const most = new Map<number, number>();
    for (const arc of arcs) {
      const each = Math.abs(arc.unitCost) / (side === 'have' ? 1 : arc.delivered);
      most.set(arc[side], Math.max(most.get(arc[side]) ?? 0, each));
    }
    return most;
  };
  const of = (nodes: readonly Node[], side: 'have' | 'want'): Features =>
    [...worth(side)].flatMap(([node, each]) => {
      const { rates } = nodes[node] as Node;
      return rates.every((rate) => rate === rates[0]) ? [] : [rates.map((rate) => rate * each)];
    });
  return [...of(haves, 'have'), ...of(wants, 'want')];
}

/** The feature along which a cluster is widest, with Σ_p h_p |v_p − v̄| [currency/a]. */
function widest(features: Features, hours: Float64Array, cluster: readonly number[]) {
  const weights = weightsOf(hours, cluster);
  let best = { spread: 0, at: 0, feature: null as Feature | null };
  for (const feature of features) {
    const at = mean(feature, cluster, weights);
    const spread = cluster.reduce(
      (total, p) => total + (hours[p] as number) * Math.abs((feature[p] as number) - at),
      0,
    );
    if (spread > best.spread) best = { spread, at, feature };
  }
  return best;
}

/** Two halves at the mean of the widest feature; where all periods are alike, the first half of them and the rest. */
function halves(cluster: readonly number[], { at, feature }: ReturnType<typeof widest>): Clusters {
  const low = feature === null ? [] : cluster.filter((p) => (feature[p] as number) <= at);
  if (low.length > 0 && low.length < cluster.length) {
    const isLow = new Set(low);
    return [low, cluster.filter((p) => !isLow.has(p))];
  }
  const middle = cluster.length >> 1;
  return [cluster.slice(0, middle), cluster.slice(middle)];
}

/**
 * At most `count` clusters: again and again the one with the largest `error` becomes two, which have a half of it each. Without
 * errors it is the one that is widest.
 */
export function split(
  { hours }: Problem,
  features: Features,
  clusters: Clusters,
  count: number,
  errors?: Float64Array,
): Clusters {
  const open = clusters.map((cluster, k) => {
    const width = widest(features, hours, cluster);
    return { cluster, width, error: errors === undefined ? width.spread : (errors[k] as number) };
  });
  while (open.length < count) {
    let k = -1;
    open.forEach(({ cluster, error }, i) => {
      if (cluster.length > 1 && error > (k < 0 ? 0 : (open[k] as (typeof open)[number]).error)) k = i;
    });
    if (k < 0) break;
    const { cluster, width, error } = open[k] as (typeof open)[number];
    const parts = halves(cluster, width).map((part) => {
      const own = widest(features, hours, part);
      return { cluster: part, width: own, error: errors === undefined ? own.spread : error / 2 };
    });
    open.splice(k, 1, ...parts);
  }
  return open.map(({ cluster }) => cluster);
}

/** The arcs of a problem that are kept, and all else. */
export const withArcs = (problem: Problem, arcs: readonly number[]): Problem => ({
  ...problem,
  arcs: arcs.map((a) => problem.arcs[a] as Arc),
});
