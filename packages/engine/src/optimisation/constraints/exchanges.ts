/** Exchanges: no more are built than may be. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Problem } from '../problem.ts';

/** Σ_a y[a] ≤ N over the arcs that do not run already. */
export function addExchanges(builder: Builder, { arcs, limits }: Problem, { build }: Columns): void {
  if (limits.exchanges === undefined) return;
  builder.row('exchanges', -Infinity, limits.exchanges);
  arcs.forEach((arc, a) => {
    if (!arc.running) builder.entry(build[a] as number, 1);
  });
}
