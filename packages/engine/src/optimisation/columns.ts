/** The columns of the programme and how to find them. */
import type { Builder } from '../program/program.ts';
import { type Operation, operationsOf } from './operation.ts';
import type { Arc, Burden, Problem } from './problem.ts';

export type Objective = 'cost' | Burden;

/** Columns of one operation, at index · periods + p; −1 where there is none. */
export interface OperationColumns {
  readonly operation: Operation;
  /** x[a,p] */
  readonly flow: Int32Array;
  /** g[f,p], what goes into a plant with ports, and d[f,p], what of it comes out: the same column without storage. */
  readonly intake: Int32Array;
  readonly outlet: Int32Array;
  /** n[f,p], whether a plant with a smallest load runs. */
  readonly runs: Int32Array;
  /** s[f,p], what a store holds when the period begins. */
  readonly stock: Int32Array;
}

export interface Columns {
  /** c[a]; −1 where capacity costs nothing or is the flow itself. */
  readonly capacity: Int32Array;
  /** y[a]; −1 where nothing is decided by building. */
  readonly build: Int32Array;
  /** K[f,s] and z[f,s]: size and choice of each piece of a plant's cost; empty where it stands. */
  readonly sizes: readonly Int32Array[];
  readonly pieces: readonly Int32Array[];
  /** k[e]: standby equipment is kept. */
  readonly kept: Int32Array;
  /** t[d]: a trench is dug. */
  readonly trenches: Int32Array;
  /** The scenario first, then the outlooks. */
  readonly operations: readonly [OperationColumns, ...OperationColumns[]];
}

/** The largest capacity that an arc can need, whatever the outlook. */
export function largest({ arcs, outlooks, capacities }: Problem, a: number): number {
  const { upper, smallest } = arcs[a] as Arc;
  let most = Math.max(smallest, capacities?.[a] ?? 0);
  for (const rate of upper) if (rate > most) most = rate;
  for (const outlook of outlooks) for (const rate of outlook.upper[a] as Float64Array) if (rate > most) most = rate;
  return most;
}

/** One flow is its own capacity: with a single open period and no smallest plant, c = x and needs no column. */
function flowIsCapacity({ upper, smallest }: Arc, { outlooks, capacities }: Problem): boolean {
  if (outlooks.length > 0 || capacities !== undefined) return false;
  let open = 0;
  for (let p = 0; p < upper.length; p += 1) if ((upper[p] as number) > 0) open += 1;
  return open === 1 && smallest === 0;
}

/** Whether building is a decision of its own: it costs, must have a size, is counted, digs a trench, or excludes others. */
const decides = (arc: Arc, { limits }: Problem): boolean =>
  arc.fixedCost > 0 ||
  arc.fixedInvestment > 0 ||
  arc.smallest > 0 ||
  arc.trench !== null ||
  arc.sole ||
  (limits.exchanges !== undefined && !arc.running);

/** The column that holds an arc's capacity: its own, or the one flow that is its capacity. */
export function capacityColumn(problem: Problem, { capacity, operations }: Columns, a: number): number {
  const own = capacity[a] as number;
  if (own >= 0) return own;
  const { upper } = problem.arcs[a] as Arc;
  const p = upper.findIndex((rate) => rate > 0);
  return p < 0 ? -1 : (operations[0].flow[a * problem.periods.length + p] as number);
}

/** x[a,p] ∈ [0, u_ap]  rate at the donor [unit/h], in each operation. */
function addFlows(
  builder: Builder,
  problem: Problem,
  operation: Operation,
  objective: Objective,
  weight: number,
): Int32Array {
  const { arcs, periods, hours } = problem;
  const flow = new Int32Array(arcs.length * periods.length).fill(-1);
  arcs.forEach((arc, a) => {
    const own = objective === 'cost' && flowIsCapacity(arc, problem) ? arc.capacityCost : 0;
    const each = objective === 'cost' ? operation.unitCost(a) : arc.burdens[objective];
    const upper = operation.upper(a);
    for (let p = 0; p < periods.length; p += 1) {
      const most = upper[p] as number;
      if (most <= 0) continue;
      const cost = each * (hours[p] as number) * weight * operation.probability + own;
      flow[a * periods.length + p] = builder.column(`flow(${arc.id},${periods[p]}${operation.suffix})`, 0, most, cost);
    }
  });
  return flow;
}

/**
 * g[f,p] ∈ [0, K_max]  what goes into a plant with ports [unit/h];  d[f,p] what of it comes out, where it can be stored
 * n[f,p] ∈ {0, 1}  it runs, where it has a smallest load;  s[f,p] ≥ 0  what it holds [unit]
 */
function addPlants(builder: Builder, problem: Problem, operation: Operation, objective: Objective, weight: number) {
  const { plants, periods, hours } = problem;
  const empty = (): Int32Array => new Int32Array(plants.length * periods.length).fill(-1);
  const [intake, outlet, runs, stock] = [empty(), empty(), empty(), empty()];
  plants.forEach((plant, f) => {
    const most = operation.failed.has(f) ? 0 : plant.largest;
    const into = objective === 'cost' ? operation.intakeCost(f) : plant.intake.burdens[objective];
    const out = objective === 'cost' ? operation.outletCost(f) : plant.outlet.burdens[objective];
    for (let p = 0; p < periods.length; p += 1) {
      const at = f * periods.length + p;
      const key = `${plant.id},${periods[p]}${operation.suffix}`;
      const spread = (hours[p] as number) * weight * operation.probability;
      if (plant.ports && plant.storage === null) {
        intake[at] = builder.column(`intake(${key})`, 0, most, (into + out) * spread);
        outlet[at] = intake[at];
      } else if (plant.ports && plant.storage !== null) {
        intake[at] = builder.column(`intake(${key})`, 0, most, into * spread);
        outlet[at] = builder.column(`outlet(${key})`, 0, most, out * spread);
        stock[at] = builder.column(`stock(${key})`, 0, plant.largest * plant.storage.hours, 0);
      }
      if (plant.minimumLoad > 0) runs[at] = builder.column(`runs(${key})`, 0, 1, 0, true);
    }
  });
  return { intake, outlet, runs, stock };
}

/** K[f,s] ∈ [0, K_s]  size within a piece of a candidate's cost [unit/h];  z[f,s] ∈ {0, 1}  the piece is chosen. */
function addSizes(builder: Builder, { plants }: Problem, cost: boolean) {
  const sizes: Int32Array[] = [];
  const chosen: Int32Array[] = [];
  for (const { id, pieces } of plants) {
    const column = (name: string, s: number, most: number, each: number, whole: boolean): number =>
      builder.column(
        `${name}(${[id, ...((pieces ?? []).length > 1 ? [s + 1] : [])].join(',')})`,
        0,
        most,
        cost ? each : 0,
        whole,
      );
    sizes.push(Int32Array.from(pieces ?? [], ({ to, capacityCost }, s) => column('plant', s, to, capacityCost, false)));
    chosen.push(Int32Array.from(pieces ?? [], ({ fixedCost }, s) => column('built', s, 1, fixedCost, true)));
  }
  return { sizes, pieces: chosen };
}

/**
 * c[a] ∈ [0, max_p u_ap]  capacity [unit/h];  y[a] ∈ {0, 1}  built;  k[e] ∈ {0, 1}  standby kept;  t[d] ∈ {0, 1}  dug
 *
 * Objective: ω Σ_o π_o (Σ_a Σ_p k_ao h_p x[a,p] + Σ_f Σ_p h_p (i_f g[f,p] + o_f d[f,p])) + Σ_a (K_a c[a] + F_a y[a]) +
 * Σ_fs (κ_fs K[f,s] + φ_fs z[f,s]) − Σ_e F_e (1 − k[e]) + Σ_d F_d t[d] for cost; the first sum with ΔB for a burden B.
 * ω is `weight`, what the mean counts beside the bad outlooks.
 */
export function addColumns(builder: Builder, problem: Problem, objective: Objective, weight: number): Columns {
  const { arcs, standby, trenches } = problem;
  const cost = objective === 'cost';
  const capacity = new Int32Array(arcs.length).fill(-1);
  const built = new Int32Array(arcs.length).fill(-1);
  const operations = operationsOf(problem).map((operation): OperationColumns => {
    const flow = addFlows(builder, problem, operation, objective, weight);
    const { intake, outlet, runs, stock } = addPlants(builder, problem, operation, objective, weight);
    return { operation, flow, intake, outlet, runs, stock };
  });
  arcs.forEach((arc, a) => {
    const sized = arc.capacityCost > 0 || arc.investmentPerCapacity > 0 || arc.smallest > 0;
    if (sized && !flowIsCapacity(arc, problem)) {
      capacity[a] = builder.column(`capacity(${arc.id})`, 0, largest(problem, a), cost ? arc.capacityCost : 0);
    }
    if (decides(arc, problem)) built[a] = builder.column(`build(${arc.id})`, 0, 1, cost ? arc.fixedCost : 0, true);
  });
  return {
    capacity,
    build: built,
    ...addSizes(builder, problem, cost),
    kept: Int32Array.from(standby, ({ id, fixedCost }) =>
      builder.column(`kept(${id})`, 0, 1, cost ? fixedCost : 0, true),
    ),
    trenches: Int32Array.from(trenches, ({ id, fixedCost }) =>
      builder.column(`trench(${id})`, 0, 1, cost ? fixedCost : 0, true),
    ),
    operations: operations as [OperationColumns, ...OperationColumns[]],
  };
}
