/** Demand: no want takes more than it wants, and no plant more than goes in. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Problem } from '../problem.ts';
import { addNodeRows } from './nodes.ts';

/**
 * Σ_{a ∈ to(w)} δ_a x[a,p] ≤ d_wp, or ≤ r_w g[f,p] for a port of plant f, for each want w and period p; a single arc is held
 * by its bound already.
 */
export function addDemand(builder: Builder, problem: Problem, columns: Columns, rows: 'needed' | 'all'): void {
  addNodeRows(builder, problem, columns, {
    family: 'demand',
    side: 'wants',
    holds: ({ port }, open) => open > (port === null && rows === 'needed' ? 1 : 0),
    share: () => 1,
    from: 'above',
  });
}
