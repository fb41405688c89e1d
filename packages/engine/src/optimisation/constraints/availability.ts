/** Availability: no have gives more than it has, and no plant more than comes out. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Problem } from '../problem.ts';
import { addNodeRows } from './nodes.ts';

/**
 * Σ_{a ∈ from(h)} x[a,p] ≤ a_hp, or ≤ r_h d[f,p] for a port of plant f, for each have h and period p; a single arc is held
 * by its bound already.
 */
export function addAvailability(builder: Builder, problem: Problem, columns: Columns, rows: 'needed' | 'all'): void {
  addNodeRows(builder, problem, columns, {
    family: 'availability',
    side: 'haves',
    holds: ({ port }, open) => open > (port === null && rows === 'needed' ? 1 : 0),
    share: () => 1,
    from: 'above',
  });
}
