/** Solves so that Ctrl-C is heard meanwhile: once it ends the search with what was found, twice the program. */
import type { Solve } from '@kyosei/engine/program';
import { threadedSolver } from '@kyosei/server/solving';
import { words } from './words.ts';

export interface Solving {
  readonly solve: Solve;
  /** Whether what was found until now was asked for. */
  readonly isInterrupted: () => boolean;
}

/** Milliseconds within which several signals are one press: a terminal sends it to every process, and each passes it on. */
const onePress = 500;

/** Does work that solves; the thread and the ear for Ctrl-C are there as long. */
export async function solving<T>(work: (solving: Solving) => Promise<T>): Promise<T> {
  const { solve, close } = threadedSolver();
  let pressed: number | null = null;
  const interrupt = (): void => {
    const now = performance.now();
    if (pressed === null) {
      pressed = now;
      process.stderr.write(`\n${words().stopping}\n`);
    } else if (now - pressed >= onePress) process.exit(130);
  };
  process.on('SIGINT', interrupt);
  try {
    return await work({ solve, isInterrupted: () => pressed !== null });
  } finally {
    process.off('SIGINT', interrupt);
    await close();
  }
}
