/** Budget: all investments together stay within it. */
import type { Builder } from '../../program/program.ts';
import { type Columns, flowIsCapacity } from '../columns.ts';
import type { Problem } from '../problem.ts';

/** Σ_a (I_a y[a] + i_a c[a]) ≤ budget   [currency] */
export function addBudget(
  builder: Builder,
  { arcs, periods, limits }: Problem,
  { flow, capacity, build }: Columns,
): void {
  if (limits.budget === undefined) return;
  builder.row('budget', -Infinity, limits.budget);
  arcs.forEach((arc, a) => {
    if (arc.fixedInvestment > 0) builder.entry(build[a] as number, arc.fixedInvestment);
    if (arc.investmentPerCapacity <= 0) return;
    if (!flowIsCapacity(arc)) builder.entry(capacity[a] as number, arc.investmentPerCapacity);
    else {
      const p = arc.upper.findIndex((rate) => rate > 0);
      builder.entry(flow[a * periods.length + p] as number, arc.investmentPerCapacity);
    }
  });
}
