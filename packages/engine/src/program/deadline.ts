/** One deadline for several solves: the engine has no clock, so each solve says how long it took and when it ended. */
import type { Solve } from './program.ts';

/**
 * A solver whose calls together take no more than `seconds`, and what is done between them where it says when they end; a
 * call after that has no time at all.
 */
export function within(solve: Solve, seconds: number): Solve {
  let left = seconds;
  let begun: number | undefined;
  return async (program, options) => {
    const solution = await solve(program, { ...options, timeLimit: Math.min(left, options?.timeLimit ?? Infinity) });
    const { seconds: took = 0, ended } = solution;
    if (ended !== undefined) begun ??= ended - took;
    const passed = ended === undefined || begun === undefined ? 0 : ended - begun;
    left = Math.max(0, Math.min(left - took, seconds - passed));
    return solution;
  };
}
