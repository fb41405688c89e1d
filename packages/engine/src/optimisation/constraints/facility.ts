/** Facility: what passes through a shared plant, or goes in and out of it, stays within its size. */
import type { Builder } from '../../program/program.ts';
import type { Columns, OperationColumns } from '../columns.ts';
import type { Plant, Problem } from '../problem.ts';

type Entries = readonly (readonly [column: number, value: number])[];

/** What goes into a plant in a period, as entries of a row: its own column, or what arcs send through it. */
export function intakeOf({ arcs, plants, periods }: Problem, each: OperationColumns, f: number, p: number): Entries {
  if ((plants[f] as Plant).ports) return [[each.intake[f * periods.length + p] as number, 1]];
  return arcs.flatMap(({ facility, input }, a) => {
    const column = each.flow[a * periods.length + p] as number;
    return facility === f && column >= 0 ? [[column, input] as const] : [];
  });
}

/**
 * Σ_{a ∈ through(f)} z_a x[a,p] ≤ C_f, or ≤ Σ_s K[f,s] where it is yet to be built, for each plant f and period p; for a plant
 * with ports g[f,p] takes the place of the sum, and d[f,p] keeps to the same where it stores.
 */
export function addFacility(builder: Builder, problem: Problem, { sizes, operations }: Columns): void {
  const { plants, periods } = problem;
  for (const each of operations) {
    plants.forEach(({ id, largest, pieces, ports, storage }, f) => {
      // The bounds of its columns hold a standing plant with ports.
      if (pieces === null && ports) return;
      const within = (family: string, entries: Entries, p: number): void => {
        if (entries.length < (pieces === null ? 2 : 1)) return;
        builder.row(`${family}(${id},${periods[p]}${each.operation.suffix})`, -Infinity, pieces === null ? largest : 0);
        for (const [column, value] of entries) builder.entry(column, value);
        for (const size of sizes[f] as Int32Array) builder.entry(size, -1);
      };
      for (let p = 0; p < periods.length; p += 1) {
        within('facility', intakeOf(problem, each, f, p), p);
        if (storage !== null) within('discharge', [[each.outlet[f * periods.length + p] as number, 1]], p);
      }
    });
  }
}
