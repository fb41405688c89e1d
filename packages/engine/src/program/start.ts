/** A point of one programme as the begin of the search in another. */
import type { Program, SolveOptions } from './program.ts';

/** Nothing where the programmes differ in their columns: a point without the columns of risk says nothing of them. */
export const begunAt = (point: Float64Array | undefined, { columns }: Program): Pick<SolveOptions, 'start'> =>
  point?.length === columns.names.length ? { start: point } : {};
