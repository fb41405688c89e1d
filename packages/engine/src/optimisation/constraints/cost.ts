/** What an operation costs, and what building costs, as entries of a row. */
import { type Columns, capacityColumn, type OperationColumns } from '../columns.ts';
import type { Problem } from '../problem.ts';

export type Entry = readonly [column: number, value: number];

/** Σ_a Σ_p k_ao h_p x[a,p] + Σ_f Σ_p h_p (i_fo g[f,p] + o_fo d[f,p])   [currency/a] against the baseline. */
export function operatingCost({ arcs, plants, periods, hours }: Problem, each: OperationColumns): readonly Entry[] {
  const { operation, flow, intake, outlet } = each;
  const entries: Entry[] = [];
  const add = (column: number, value: number): void => {
    if (column >= 0) entries.push([column, value]);
  };
  for (let p = 0; p < periods.length; p += 1) {
    const time = hours[p] as number;
    for (const a of arcs.keys()) add(flow[a * periods.length + p] as number, operation.unitCost(a) * time);
    plants.forEach(({ storage }, f) => {
      const at = f * periods.length + p;
      const [into, out] = [operation.intakeCost(f), operation.outletCost(f)];
      if (storage === null) add(intake[at] as number, (into + out) * time);
      else {
        add(intake[at] as number, into * time);
        add(outlet[at] as number, out * time);
      }
    });
  }
  return entries;
}

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
