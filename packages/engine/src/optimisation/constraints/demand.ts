/** Demand: no want takes more than it wants. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Problem } from '../problem.ts';
import { addNodeRows } from './nodes.ts';

/** Σ_{a ∈ to(w)} δ_a x[a,p] ≤ d_wp   for each want w and period p; a single arc is held by its bound already. */
export function addDemand(builder: Builder, problem: Problem, columns: Columns): void {
  addNodeRows(builder, problem, columns, {
    family: 'demand',
    nodes: problem.wants,
    of: (arc) => arc.want,
    weight: (arc) => arc.delivered,
  });
}
