/** Trench: exchanges that share one are built only where it is dug. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Problem } from '../problem.ts';

/** y[a] ≤ t[d]   for each arc a in trench d. */
export function addTrench(builder: Builder, { arcs }: Problem, { build, trenches }: Columns): void {
  arcs.forEach(({ id, trench }, a) => {
    if (trench === null) return;
    builder.row(`trench(${id})`, -Infinity, 0);
    builder.entry(build[a] as number, 1);
    builder.entry(trenches[trench] as number, -1);
  });
}
