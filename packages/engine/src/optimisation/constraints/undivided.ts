/** Undivided: what of a have is treated goes through one plant. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Node, Problem } from '../problem.ts';
import { arcsAt } from './nodes.ts';

/** Σ_{a ∈ from(h), treated} y[a] ≤ 1   for each undivided have h. */
export function addUndivided(builder: Builder, problem: Problem, { build }: Columns): void {
  for (const [h, all] of arcsAt(problem, 'haves')) {
    const sole = all.filter((a) => problem.arcs[a]?.sole);
    if (sole.length < 2) continue;
    builder.row(`undivided(${(problem.haves[h] as Node).id})`, -Infinity, 1);
    for (const a of sole) builder.entry(build[a] as number, 1);
  }
}
