/** With what a search begins, when it follows upon another. */
import type { Program, SolveOptions } from './program.ts';

/** A point of one programme as the begin of the search in another. Nothing where the programmes differ in their columns: a point without the columns of risk says nothing of them. */
export const begunAt = (point: Float64Array | undefined, { columns }: Program): Pick<SolveOptions, 'start'> =>
  point?.length === columns.names.length ? { start: point } : {};

/** Options of a search that nobody watches and that begins by itself. */
export function quiet(all: SolveOptions): SolveOptions {
  const { progress: _, start: __, ...options } = all;
  return options;
}
