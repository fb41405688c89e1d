/** Facility: the exchanges that use a standing plant share its capacity. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Problem } from '../problem.ts';
import { addNodeRows } from './nodes.ts';

/** Σ_{a ∈ through(f)} z_a x[a,p] ≤ C_f   for each facility f and period p; a single arc is held by its bound already. */
export function addFacility(builder: Builder, problem: Problem, columns: Columns): void {
  const { length } = problem.periods;
  addNodeRows(builder, problem, columns, {
    family: 'facility',
    nodes: problem.facilities.map(({ id, capacity }) => ({ id, rates: new Float64Array(length).fill(capacity) })),
    of: (arc) => arc.facility,
    weight: (arc) => arc.input,
  });
}
