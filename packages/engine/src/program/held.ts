/** Holds some columns of a programme at a point. */
import type { Program } from './program.ts';

/** The programme in which the columns that `isHeld` names keep their value at the point, whole numbers the nearest whole one. */
export function heldAt(program: Program, point: Float64Array, isHeld: (column: number) => boolean): Program {
  const { columns } = program;
  const at = (column: number): number =>
    columns.integer[column] === 1 ? Math.round(point[column] as number) : (point[column] as number);
  const hold = (bounds: Float64Array): Float64Array =>
    bounds.map((bound, column) => (isHeld(column) ? at(column) : bound));
  return { ...program, columns: { ...columns, lower: hold(columns.lower), upper: hold(columns.upper) } };
}

/** The linear programme that is left when parts of whole numbers count. */
export const linear = (program: Program): Program => ({
  ...program,
  columns: { ...program.columns, integer: new Uint8Array(program.columns.integer.length) },
});

/** The linear programme that is left when the whole numbers are held at a point. */
export const linearAt = (program: Program, point: Float64Array): Program =>
  linear(heldAt(program, point, (column) => program.columns.integer[column] === 1));
