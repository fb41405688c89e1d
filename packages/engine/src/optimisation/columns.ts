/** The columns of the programme and how to find them. */
import type { Builder } from '../program/program.ts';
import type { Arc, Burden, Problem } from './problem.ts';

export type Objective = 'cost' | Burden;

export interface Columns {
  /** Column of x[a,p] at a · periods + p; −1 where nothing can flow. */
  readonly flow: Int32Array;
  /** Column of c[a]; −1 where capacity costs nothing or is the flow itself. */
  readonly capacity: Int32Array;
  /** Column of y[a]; −1 where nothing is decided by building. */
  readonly build: Int32Array;
}

/** The largest capacity that an arc can need. */
export function largest({ upper, smallest }: Arc): number {
  let most = smallest;
  for (let p = 0; p < upper.length; p += 1) most = Math.max(most, upper[p] as number);
  return most;
}

/** One flow is its own capacity: with a single open period and no smallest plant, c = x and needs no column. */
export function flowIsCapacity({ upper, smallest }: Arc): boolean {
  let open = 0;
  for (let p = 0; p < upper.length; p += 1) if ((upper[p] as number) > 0) open += 1;
  return open === 1 && smallest === 0;
}

/** Whether building is a decision of its own: it costs, must have a size, or is counted. */
const decides = (arc: Arc, problem: Problem): boolean =>
  arc.fixedCost > 0 ||
  arc.fixedInvestment > 0 ||
  arc.smallest > 0 ||
  (problem.limits.exchanges !== undefined && !arc.running);

/**
 * x[a,p] ∈ [0, u_ap]  rate at the donor [unit/h]
 * c[a]  ∈ [0, max_p u_ap]  capacity [unit/h]
 * y[a]  ∈ {0, 1}  built
 *
 * Objective: Σ_a (Σ_p k_a h_p x[a,p] + K_a c[a] + F_a y[a]) for cost, Σ_a Σ_p ΔB_a h_p x[a,p] for a burden B.
 */
export function addColumns(builder: Builder, problem: Problem, objective: Objective): Columns {
  const { arcs, periods, hours } = problem;
  const flow = new Int32Array(arcs.length * periods.length).fill(-1);
  const capacity = new Int32Array(arcs.length).fill(-1);
  const build = new Int32Array(arcs.length).fill(-1);
  const cost = objective === 'cost';
  arcs.forEach((arc, a) => {
    const own = flowIsCapacity(arc);
    const perUnit = cost ? arc.unitCost : arc.burdens[objective];
    for (let p = 0; p < periods.length; p += 1) {
      const upper = arc.upper[p] as number;
      if (upper <= 0) continue;
      const each = perUnit * (hours[p] as number) + (cost && own ? arc.capacityCost : 0);
      flow[a * periods.length + p] = builder.column(`flow(${arc.id},${periods[p]})`, 0, upper, each);
    }
    if (!own && (arc.capacityCost > 0 || arc.investmentPerCapacity > 0 || arc.smallest > 0)) {
      capacity[a] = builder.column(`capacity(${arc.id})`, 0, largest(arc), cost ? arc.capacityCost : 0);
    }
    if (decides(arc, problem)) build[a] = builder.column(`build(${arc.id})`, 0, 1, cost ? arc.fixedCost : 0, true);
  });
  return { flow, capacity, build };
}
