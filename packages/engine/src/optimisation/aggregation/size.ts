/** How large a programme gets, before it is written down. */
import type { Problem } from '../problem.ts';

/** Columns up to which whole numbers are searched, up to which parts of them are solved for, and sizes are. */
export interface Room {
  readonly whole: number;
  readonly linear: number;
  readonly sizing: number;
  /** Columns from which a search at one stroke begins with mean periods. */
  readonly middling: number;
}

export const room: Room = { whole: 60_000, linear: 250_000, sizing: 40_000, middling: 4000 };

/** Columns of a period at most: a flow, and the grades of heat that it is made of. */
export const columnsOfPeriod = ({ arcs, plants }: Problem): number =>
  arcs.reduce(
    (total, { graded }) => total + 1 + (graded === null ? 0 : graded.have.length + graded.want.length),
    plants.length,
  );

/** Columns of so many periods at most: their own, and what is built. */
export const columnsOf = (problem: Problem, periods: number): number =>
  columnsOfPeriod(problem) * periods * (1 + problem.outlooks.length) + 2 * problem.arcs.length;

/** Whether mean periods are a good begin of a search at one stroke, and not as long as the search itself. */
export const isMiddling = (problem: Problem): boolean =>
  problem.periods.length > 1 && columnsOf(problem, problem.periods.length) > room.middling;

/** Whether a problem has more columns than are well searched at one stroke. */
export const isLarge = (problem: Problem): boolean => columnsOf(problem, problem.periods.length) > room.whole;

/** Clusters that are at most worth while: where whole numbers can be searched, their parts bound nothing better. */
export function affordable(problem: Problem, { whole, linear }: Room): number {
  const most = columnsOf(problem, 1) <= whole ? whole : linear;
  return Math.floor((most - 2 * problem.arcs.length) / Math.max(1, columnsOfPeriod(problem)));
}
