/**
 * A solver in a thread of its own, which ends when it is asked to. HiGHS looks up from its work now and then only, in a hard search after
 * seconds; whoever stops or cancels waits a moment, then the thread is ended, and the best point that it told of is the answer.
 */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Solution, Solve, SolveOptions, SolveProgress } from '@kyosei/engine/program';
import type { SolverMessage, SolverTask } from './solver-thread.ts';

export interface ThreadedSolver {
  /** One programme at a time. */
  readonly solve: Solve;
  readonly close: () => Promise<void>;
}

/** Milliseconds between two looks at whether the search is to end. */
const look = 15;
/** Milliseconds in which HiGHS may end a search by itself, with a bound that is newer. */
const patience = 45;
/** As `asked` in the thread, which is not loaded here. */
const [stop, cancel] = [1, 2] as const;

const fromSource = import.meta.url.endsWith('.ts');
const file = fileURLToPath(new URL(`./solver-thread.${fromSource ? 'ts' : 'js'}`, import.meta.url));
const execArgv = fromSource ? ['--conditions=kyosei-source', '--disable-warning=ExperimentalWarning'] : [];

const nothing = { objective: null, bound: null, gap: null, columns: null } as const;

export function threadedSolver(): ThreadedSolver {
  const shared = new Int32Array(new SharedArrayBuffer(4));
  const begin = () => new Worker(file, { workerData: shared, execArgv });
  let thread = begin();
  const restart = (): void => {
    void thread.terminate();
    thread = begin();
  };
  return {
    solve: (program, options = {}) => {
      if (options.cancelled?.() === true) return Promise.resolve({ ...nothing, status: 'cancelled' });
      if (options.stopped?.() === true) return Promise.resolve({ ...nothing, status: 'limit' });
      Atomics.store(shared, 0, 0);
      return inThread(thread, { program, ...options }, shared, restart);
    },
    close: async () => {
      await thread.terminate();
    },
  };
}

function inThread(
  thread: Worker,
  { program, progress, improved, cancelled, stopped, ...options }: SolveOptions & Pick<SolverTask, 'program'>,
  shared: Int32Array<SharedArrayBuffer>,
  restart: () => void,
): Promise<Solution> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    let best: Solution | null = null;
    let last: SolveProgress | null = null;
    let askedAt = Number.POSITIVE_INFINITY;
    const end = (solution: Solution): void => {
      clearInterval(looking);
      thread.off('message', hear);
      thread.off('error', fail);
      resolve({ ...solution, ended: performance.now() / 1000 });
    };
    const fail = (error: Error): void => {
      clearInterval(looking);
      reject(error);
    };
    const hear = (message: SolverMessage): void => {
      if ('solution' in message) end(message.solution);
      else if ('better' in message) {
        best = message.better;
        improved?.(best);
      } else {
        last = message.step;
        progress?.(last);
      }
    };
    const looking = setInterval(() => {
      const isCancelled = cancelled?.() === true;
      if (!isCancelled && stopped?.() !== true) return;
      const now = performance.now();
      askedAt = Math.min(askedAt, now);
      Atomics.store(shared, 0, isCancelled ? cancel : stop);
      if (now - askedAt < patience) return;
      restart();
      const known = isCancelled ? null : answerOf(best, last);
      const seconds = (now - begun) / 1000;
      end({ ...(known ?? { ...nothing, status: isCancelled ? 'cancelled' : 'limit' }), seconds });
    }, look);
    thread.on('message', hear);
    thread.once('error', fail);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    thread.postMessage({ program, options } satisfies SolverTask);
  });
}

/** The best point with the latest bound that was told. */
function answerOf(best: Solution | null, last: SolveProgress | null): Solution | null {
  if (best === null || best.objective === null) return null;
  const bound = last?.bound ?? best.bound;
  const gap = bound === null ? null : Math.max(0, best.objective - bound) / Math.abs(best.objective || 1);
  return { ...best, bound, gap };
}
