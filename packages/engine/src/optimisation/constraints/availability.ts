/** Availability: no have gives more than it has. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Problem } from '../problem.ts';
import { addNodeRows } from './nodes.ts';

/** Σ_{a ∈ from(h)} x[a,p] ≤ a_hp   for each have h and period p; a single arc is held by its bound already. */
export function addAvailability(builder: Builder, problem: Problem, columns: Columns): void {
  addNodeRows(builder, problem, columns, {
    family: 'availability',
    nodes: problem.haves,
    of: (arc) => arc.have,
    weight: () => 1,
  });
}
