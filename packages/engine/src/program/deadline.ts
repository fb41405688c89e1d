/** One deadline for several solves: the engine has no clock, so each solve says how long it took. */
import type { Solve } from './program.ts';

/** A solver whose calls together take no more than `seconds`; a call after that has no time at all. */
export function within(solve: Solve, seconds: number): Solve {
  let left = seconds;
  return async (program, options) => {
    const solution = await solve(program, { ...options, timeLimit: Math.min(left, options?.timeLimit ?? Infinity) });
    left = Math.max(0, left - (solution.seconds ?? 0));
    return solution;
  };
}
