/** Runs in a thread of its own: solves what it is sent, one programme after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { createSolver } from '@kyosei/engine/highs';
import type { Program, Solution, SolveOptions, SolveProgress } from '@kyosei/engine/program';

export interface SolverTask {
  readonly program: Program;
  readonly options: Omit<SolveOptions, 'progress' | 'improved' | 'cancelled' | 'stopped'>;
}
export type SolverMessage =
  | { readonly step: SolveProgress }
  | { readonly better: Solution }
  | { readonly solution: Solution };

/** What the number says that the thread shares with whoever began it. */
const asked = { nothing: 0, stop: 1, cancel: 2 } as const;

const shared = workerData as Int32Array<SharedArrayBuffer>;
const solver = createSolver();
const port = parentPort;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
const post = (message: SolverMessage): void => port?.postMessage(message);

port?.on('message', async ({ program, options }: SolverTask) => {
  const solve = await solver;
  const solution = await solve(program, {
    ...options,
    cancelled: () => Atomics.load(shared, 0) === asked.cancel,
    stopped: () => Atomics.load(shared, 0) === asked.stop,
    improved: (better) => post({ better }),
    progress: (step) => post({ step }),
  });
  post({ solution });
});
