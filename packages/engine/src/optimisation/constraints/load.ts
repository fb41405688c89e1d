/** Load: a plant that runs, runs above its smallest load. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Problem } from '../problem.ts';
import { intakeOf } from './facility.ts';

/**
 * g[f,p] ≤ M_f n[f,p],   g[f,p] ≥ μ_f K_f − μ_f M_f (1 − n[f,p])   for each plant f with a smallest load μ and period p
 *
 * M_f is the largest size: with n = 1 the load is at least μ K, with n = 0 nothing flows and the second row asks nothing.
 */
export function addLoad(builder: Builder, problem: Problem, { sizes, operations }: Columns): void {
  const { plants, periods } = problem;
  for (const each of operations) {
    plants.forEach(({ id, largest, pieces, minimumLoad }, f) => {
      if (minimumLoad === 0) return;
      for (let p = 0; p < periods.length; p += 1) {
        const key = `${id},${periods[p]}${each.operation.suffix}`;
        const runs = each.runs[f * periods.length + p] as number;
        const intake = intakeOf(problem, each, f, p);
        builder.row(`load(${key})`, -Infinity, 0);
        for (const [column, value] of intake) builder.entry(column, value);
        builder.entry(runs, -largest);
        builder.row(`least-load(${key})`, pieces === null ? 0 : -minimumLoad * largest, Infinity);
        for (const [column, value] of intake) builder.entry(column, value);
        for (const size of sizes[f] as Int32Array) builder.entry(size, -minimumLoad);
        builder.entry(runs, -minimumLoad * largest);
      }
    });
  }
}
