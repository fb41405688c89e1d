/** Loss: what an outlook costs, building included, stays below what the park can bear. */
import type { Builder } from '../../program/program.ts';
import type { Formulation } from '../formulate.ts';
import type { Problem } from '../problem.ts';

/** operating cost of the outlook + its fallbacks + capital cost ≤ loss   [currency/a against the baseline] */
export function addLoss(builder: Builder, problem: Problem, outlooks: Formulation['outlooks']): void {
  outlooks.forEach(({ entries, today }, o) => {
    const { id, most = Infinity } = problem.outlooks[o] as Problem['outlooks'][number];
    if (most === Infinity) return;
    builder.row(`loss(${id})`, -Infinity, most + today);
    for (const [column, value] of entries) builder.entry(column, value);
  });
}
