/** What an operation costs, and what building costs, as entries of a row. */
import { type Columns, capacityColumn, type OperationColumns } from '../columns.ts';
import type { Plant, Problem } from '../problem.ts';

export type Entry = readonly [column: number, value: number];

/** What a unit counts: of an arc, and of what goes into a plant and comes out of it. */
interface PerUnit {
  readonly arc: (a: number) => number;
  readonly intake: (f: number) => number;
  readonly outlet: (f: number) => number;
}

/** h_p (i g[f,p] + o d[f,p]) of one plant in one period; without a store the two are one column. */
export function plantEntries(
  { plants, periods, hours }: Problem,
  { intake, outlet }: OperationColumns,
  f: number,
  p: number,
  [into, out]: readonly [into: number, out: number],
): readonly Entry[] {
  const at = f * periods.length + p;
  const time = hours[p] as number;
  const [column, other] = [intake[at] as number, outlet[at] as number];
  if (column < 0) return [];
  if ((plants[f] as Plant).storage === null) return [[column, (into + out) * time]];
  return [
    [column, into * time],
    [other, out * time],
  ];
}

/** Σ_a Σ_p k_a h_p x[a,p] + Σ_f Σ_p h_p (i_f g[f,p] + o_f d[f,p]): the yearly sum of what units count. */
export function yearlySum(problem: Problem, each: OperationColumns, perUnit: PerUnit): readonly Entry[] {
  const { arcs, plants, periods, hours } = problem;
  const entries: Entry[] = [];
  for (let p = 0; p < periods.length; p += 1) {
    for (const a of arcs.keys()) {
      const column = each.flow[a * periods.length + p] as number;
      if (column >= 0) entries.push([column, perUnit.arc(a) * (hours[p] as number)]);
    }
    for (const f of plants.keys()) {
      entries.push(...plantEntries(problem, each, f, p, [perUnit.intake(f), perUnit.outlet(f)]));
    }
  }
  return entries;
}

/** Σ_a Σ_p k_ao h_p x[a,p] + Σ_f Σ_p h_p (i_fo g[f,p] + o_fo d[f,p])   [currency/a] against the baseline. */
export const operatingCost = (problem: Problem, each: OperationColumns): readonly Entry[] => {
  const { unitCost, intakeCost, outletCost } = each.operation;
  return yearlySum(problem, each, { arc: unitCost, intake: intakeCost, outlet: outletCost });
};

/** Σ_a (K_a c[a] + F_a y[a]) + Σ_fs (κ K[f,s] + φ z[f,s]) + Σ_e F_e k[e] + Σ_d F_d t[d], less the Σ_e F_e of today. */
export function capitalCost(
  problem: Problem,
  columns: Columns,
): { readonly entries: readonly Entry[]; readonly today: number } {
  const { arcs, plants, standby, trenches } = problem;
  const entries: Entry[] = [];
  arcs.forEach(({ capacityCost, fixedCost }, a) => {
    if (capacityCost > 0) entries.push([capacityColumn(problem, columns, a), capacityCost]);
    if (fixedCost > 0) entries.push([columns.build[a] as number, fixedCost]);
  });
  plants.forEach(({ pieces }, f) => {
    pieces?.forEach(({ capacityCost, fixedCost }, s) => {
      entries.push([columns.sizes[f]?.[s] as number, capacityCost], [columns.pieces[f]?.[s] as number, fixedCost]);
    });
  });
  for (const [e, { fixedCost }] of standby.entries()) entries.push([columns.kept[e] as number, fixedCost]);
  for (const [d, { fixedCost }] of trenches.entries()) entries.push([columns.trenches[d] as number, fixedCost]);
  return { entries, today: standby.reduce((total, { fixedCost }) => total + fixedCost, 0) };
}
