/** Solves in a thread of its own, so that Ctrl-C is heard meanwhile: once it ends the search with what was found, twice the program. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Solution, Solve, SolveProgress } from '@kyosei/engine/program';
import type { Task } from './solver-thread.ts';
import { words } from './words.ts';

export interface Solving {
  readonly solve: Solve;
  /** Whether what was found until now was asked for. */
  readonly isInterrupted: () => boolean;
}

const fromSource = import.meta.url.endsWith('.ts');
const file = fileURLToPath(new URL(`./solver-thread.${fromSource ? 'ts' : 'js'}`, import.meta.url));
const execArgv = fromSource ? ['--conditions=kyosei-source', '--disable-warning=ExperimentalWarning'] : [];

/** Milliseconds within which several signals are one press: a terminal sends it to every process, and each passes it on. */
const onePress = 500;

/** Does work that solves; the thread and the ear for Ctrl-C are there as long. */
export async function solving<T>(work: (solving: Solving) => Promise<T>): Promise<T> {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(file, { workerData: flag, execArgv });
  let pressed = Number.NEGATIVE_INFINITY;
  const interrupt = (): void => {
    const now = performance.now();
    if (now - pressed < onePress) return;
    if (Atomics.exchange(flag, 0, 1) === 1) process.exit(130);
    pressed = now;
    process.stderr.write(`\n${words().stopping}\n`);
  };
  process.on('SIGINT', interrupt);
  try {
    return await work({ solve: solveIn(thread), isInterrupted: () => Atomics.load(flag, 0) === 1 });
  } finally {
    process.off('SIGINT', interrupt);
    await thread.terminate();
  }
}

type Answer = { readonly step: SolveProgress } | { readonly solution: Solution };

const solveIn =
  (thread: Worker): Solve =>
  (program, { progress, cancelled, stopped, ...options } = {}) =>
    new Promise((resolve, reject) => {
      const hear = (answer: Answer): void => {
        if ('step' in answer) {
          progress?.(answer.step);
          return;
        }
        thread.off('message', hear);
        thread.off('error', reject);
        resolve(answer.solution);
      };
      thread.on('message', hear);
      thread.once('error', reject);
      const end = stopped ? 'stopped' : cancelled ? 'cancelled' : null;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      thread.postMessage({ program, options, end, tells: progress !== undefined } satisfies Task);
    });
