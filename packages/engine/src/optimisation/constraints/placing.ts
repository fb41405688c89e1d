/** Placing: what may not go on by its present route must be exchanged. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Problem } from '../problem.ts';
import { addNodeRows } from './nodes.ts';

/** Σ_{a at n} w_a x[a,p] ≥ (1 − λ_n) rate_np   for each have or want n of which at most the share λ_n may go on as today. */
export function addPlacing(builder: Builder, problem: Problem, columns: Columns): void {
  for (const side of ['haves', 'wants'] as const) {
    addNodeRows(builder, problem, columns, {
      family: 'placing',
      side,
      holds: ({ presentLimit }) => presentLimit < 1,
      share: ({ presentLimit }) => 1 - presentLimit,
      from: 'below',
    });
  }
}
