/** Runs in a thread of its own: solves what it is sent, one programme after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { createSolver } from '@kyosei/engine/highs';
import type { Program, SolveOptions } from '@kyosei/engine/program';

export interface Task {
  readonly program: Program;
  readonly options: Omit<SolveOptions, 'progress' | 'cancelled' | 'stopped'>;
  /** Which of them the interrupt stands for. */
  readonly end: 'cancelled' | 'stopped' | null;
  readonly tells: boolean;
}

const interrupted = workerData as Int32Array<SharedArrayBuffer>;
const solver = createSolver();
const port = parentPort;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
const post = (message: object): void => port?.postMessage(message);

port?.on('message', async ({ program, options, end, tells }: Task) => {
  const solve = await solver;
  const solution = await solve(program, {
    ...options,
    ...(end && { [end]: () => Atomics.load(interrupted, 0) === 1 }),
    ...(tells && { progress: (step) => post({ step }) }),
  });
  post({ solution });
});
