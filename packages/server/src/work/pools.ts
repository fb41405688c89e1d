/** Worker threads: readers for what people hand in, a warm planner. Each is replaced when it is stopped or dies. */
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Language } from '@kyosei/model/language';
import type { Problem } from '@kyosei/model/problem';
import type { Tables } from '@kyosei/model/tables';
import type { ClientConfig } from 'pg';
import { Piscina } from 'piscina';
import type { Kind } from '../contract/shapes.ts';
import type { Check, Checked } from '../store/changes.ts';
import type { Made, PlanningTask } from './planning.ts';
import type { WorkbookTask } from './reading.ts';

// From the sources the workers need what the process itself may have been started without, such as under Vitest.
const fromSource = import.meta.url.endsWith('.ts');
const fileOf = (name: string): string =>
  fileURLToPath(new URL(`./${name}.${fromSource ? 'ts' : 'js'}`, import.meta.url));
const execArgv = fromSource ? ['--conditions=kyosei-source', '--disable-warning=ExperimentalWarning'] : [];

export interface Readers {
  readonly check: Check;
  /** Tables of a workbook; what is no workbook, or too large or too slow to read, has problems instead. */
  readWorkbook(task: WorkbookTask): Promise<Checked & { readonly given: Tables | null }>;
  writeWorkbook(tables: Tables, lang: Language): Promise<Uint8Array>;
  template(lang: Language): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Milliseconds for one reading; a park of any real size takes a hundredth. */
const patience = 30_000;
const megabytes = 768;

function readingProblem(error: unknown): Problem {
  const { code, name } = error as { readonly code?: string; readonly name?: string };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { code: 'too-large-to-read', severity: 'error', accepted: `what can be read in ${megabytes} MB of memory` };
  // What is nested too deep to be handed to another thread is no park either.
  if (name === 'RangeError' || name === 'DataCloneError')
    return { code: 'wrong-shape', severity: 'error', accepted: 'tables of rows of values' };
  if (name === 'AbortError')
    return { code: 'too-slow-to-read', severity: 'error', accepted: `what can be read in ${patience / 1000} s` };
  throw error;
}

const refused = (problem: Problem) => ({ tables: null, problems: [problem], given: null });

/** What may befall a thread between two tasks is told to `onError`. @param threads how many readings may run at once */
export function openReaders(threads: number, onError: (error: Error) => void): Readers {
  const pool = new Piscina({
    filename: fileOf('reading'),
    execArgv,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  pool.on('error', onError);
  const read = async <T>(name: string, task: unknown, otherwise: (problem: Problem) => T): Promise<T> => {
    try {
      return (await pool.run(task, { name, signal: AbortSignal.timeout(patience) })) as T;
    } catch (error) {
      return otherwise(readingProblem(error));
    }
  };
  return {
    check: (given) => read<Checked>('checkTables', given, refused),
    readWorkbook: (task) => read('readWorkbook', task, refused),
    writeWorkbook: (tables, lang) => pool.run({ tables, lang }, { name: 'writeWorkbook' }) as Promise<Uint8Array>,
    template: (lang) => pool.run(lang, { name: 'template' }) as Promise<Uint8Array>,
    close: () => pool.destroy(),
  };
}

export interface Planner {
  /** Makes a plan, a front or alternatives, until done or aborted; aborting ends the thread at once. */
  make(
    kind: Kind,
    task: Omit<PlanningTask, 'progress'>,
    progress: (step: unknown) => void,
    signal: AbortSignal,
  ): Promise<Made | readonly Problem[]>;
  close(): Promise<void>;
}

/** Each thread loads engine and solver when it starts, so that no plan waits for them. @param threads plans at once */
export function openPlanner(threads: number, onError: (error: Error) => void): Planner {
  const pool = new Piscina({
    filename: fileOf('planning'),
    execArgv,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: 4096 },
  });
  pool.on('error', onError);
  return {
    async make(kind, task, progress, signal) {
      const { port1, port2 } = new MessageChannel();
      port1.on('message', progress);
      try {
        return (await pool.run({ ...task, progress: port2 }, { name: kind, transferList: [port2], signal })) as
          | Made
          | readonly Problem[];
      } finally {
        // Steps posted just before the result are still on their way.
        if (!signal.aborted) await wait(0);
        port1.close();
      }
    },
    close: () => pool.destroy(),
  };
}

/** A thread that computes pieces of ensembles; it has connections of its own. */
export function openEnsembleThread(
  connection: ClientConfig,
  onError: (error: Error) => void,
): { close(): Promise<void> } {
  const thread = new Worker(fileOf('ensemble-thread'), {
    workerData: connection,
    execArgv,
    resourceLimits: { maxOldGenerationSizeMb: 4096 },
  });
  const ended = new Promise<void>((done) => {
    thread.once('exit', () => done());
  });
  thread.on('error', onError);
  thread.on('message', onError);
  return {
    async close() {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      thread.postMessage('close');
      // What it computes is lost with it and computed again; a stop does not wait for it.
      await Promise.race([ended, new Promise((done) => setTimeout(done, 2000).unref())]);
      await thread.terminate();
    },
  };
}
