/** Aggregation: one mean period in the place of each cluster of periods, and a bound on what the year can cost. */
import type { Program } from '../../program/program.ts';
import type { Formulation } from '../formulate.ts';
import type { Node, Problem } from '../problem.ts';
import { type Clusters, mean, weightsOf } from './clusters.ts';

/** Other periods, and what becomes of rates that the problem has by its own. */
export interface Periods extends Pick<Problem, 'periods' | 'hours' | 'cycles'> {
  readonly rates: (own: Float64Array) => Float64Array;
}

/** The problem in other periods. */
export function withPeriods(problem: Problem, { rates, ...periods }: Periods): Problem {
  const nodes = (all: readonly Node[]): readonly Node[] =>
    all.map((node) => Object.assign({}, node, { rates: rates(node.rates) }));
  return {
    ...problem,
    ...periods,
    arcs: problem.arcs.map((arc) => Object.assign({}, arc, { upper: rates(arc.upper) })),
    haves: nodes(problem.haves),
    wants: nodes(problem.wants),
  };
}

/**
 * The problem with one period for each cluster k: H_k = Σ_{p∈k} h_p, and for all that bounds a period from outside, u and r,
 * ū_k = Σ_{p∈k} h_p u_p / H_k (Santosuosso & Wogrin 2025; here for every right-hand side at once).
 *
 * What may be run in each period of a cluster may be run on the mean: every row of a period is linear in its flows with
 * coefficients that are the same in all periods, so that the mean of the rows is the row of the mean; and the cost is linear.
 * Hence its optimum is no more than the year's, see docs/methods/hours.md.
 */
export function aggregated(problem: Problem, clusters: Clusters): Problem {
  const { periods, hours } = problem;
  const weights = clusters.map((cluster) => weightsOf(hours, cluster));
  const means = (values: Float64Array): Float64Array =>
    Float64Array.from(clusters, (cluster, k) => mean(values, cluster, weights[k] as Float64Array));
  return withPeriods(problem, {
    periods: clusters.map((cluster) => {
      const first = periods[cluster[0] as number] as string;
      return cluster.length === 1 ? first : `${first}+${cluster.length - 1}`;
    }),
    hours: Float64Array.from(clusters, (cluster) => cluster.reduce((total, p) => total + (hours[p] as number), 0)),
    cycles: new Float64Array(clusters.length).fill(1),
    rates: means,
  });
}

/** The problem with the largest rate of each arc, so that its capacity means the same whichever periods are looked at. */
export const withPeaks = (problem: Problem): Problem => ({
  ...problem,
  capacities: Float64Array.from(problem.arcs, ({ upper }) => upper.reduce((most, rate) => Math.max(most, rate), 0)),
});

/** A plant with a smallest load may run for a part of a cluster: whether it runs is a share there, and whole in a single period. */
export function shared({ program, columns }: Formulation, clusters: Clusters): Program {
  const integer = program.columns.integer.slice();
  const { runs } = columns.operations[0];
  runs.forEach((column, at) => {
    if (column >= 0 && (clusters[at % clusters.length] as readonly number[]).length > 1) integer[column] = 0;
  });
  return { ...program, columns: { ...program.columns, integer } };
}
