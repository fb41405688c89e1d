/** What the programmes of a load problem share: columns of flows, their costs, and the budget of the first supply. */
import type { Builder } from '../../program/program.ts';
import type { LoadProblem } from './load-problem.ts';

/** Columns of both programmes: supplied(s, j), reuse(i, j) with i ≠ j. */
export interface Flows {
  readonly supplied: readonly (readonly number[])[];
  /** −1 from a process to itself. */
  readonly reuse: readonly (readonly number[])[];
}

/** Most that may go from one process to another. */
export const mostBetween = (
  { mayReach }: LoadProblem,
  from: number,
  to: number,
  most: (process: number) => number,
): number => (mayReach?.(from, to) === false ? 0 : Math.min(most(from), most(to)));

export function flowColumns(
  problem: LoadProblem,
  column: (name: string, upper: number, cost: number) => number,
  most: (process: number) => number,
  costOf: (supply: number) => number,
): Flows {
  const { processes, supplies } = problem;
  return {
    supplied: supplies.map((_, s) => processes.map((__, j) => column(`supplied(${s},${j})`, most(j), costOf(s)))),
    reuse: processes.map((_, i) =>
      processes.map((__, j) => (i === j ? -1 : column(`reuse(${i},${j})`, mostBetween(problem, i, j, most), 0))),
    ),
  };
}

/** What is minimised: the first supply, or the others while the first stays within its budget. */
export interface Aim {
  readonly budget: number;
}
export const costIn =
  ({ budget }: Aim) =>
  (supply: number): number =>
    (supply === 0) === (budget === Infinity) ? 1 : 0;

export function budgetRow(builder: Builder, supplied: Flows['supplied'], { budget }: Aim): void {
  if (budget === Infinity) return;
  builder.row('budget', -Infinity, budget);
  for (const column of supplied[0] ?? []) builder.entry(column, 1);
}
