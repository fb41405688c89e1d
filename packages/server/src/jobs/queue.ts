/** The queue of jobs: pg-boss hands them out, the job table says what became of them. */
import { randomInt } from 'node:crypto';
import type { Problem } from '@kyosei/model/problem';
import type { ClientConfig } from 'pg';
import { PgBoss } from 'pg-boss';
import type { Job } from '../contract/shapes.ts';
import { readPlannable } from '../disclosure/reader.ts';
import { type Database, newId, type Session, transaction } from '../store/database.ts';
import * as store from '../store/jobs.ts';
import type { NewResult } from '../store/results.ts';
import type { Planner } from '../work/pools.ts';
import { type Bulletin, openBulletin } from './bulletin.ts';
import { atIntervals } from './intervals.ts';

export interface Queue {
  /** Queues a job; null when there is no such park. */
  request(park: string, wanted: Pick<Job, 'kind' | 'scenario' | 'asked'>): Promise<Job | null>;
  /** Cancels a job and answers it as it is then; null when there is none. */
  cancel(park: string, job: string): Promise<Job | null>;
  /** Ends the search of a job that runs with the best plan found so far; null when there is none. */
  stop(park: string, job: string): Promise<Job | null>;
  readonly bulletin: Bulletin;
  /** Stops; a plan that runs goes back to the queue. */
  close(): Promise<void>;
}

/** Lets pg-boss write in a transaction of ours. */
const within = (session: Session) => ({
  executeSql: (text: string, values?: unknown[]) => session.query(text, values),
});

/** What holds a running job: the one ends its thread, the other, shared with the thread, ends its search. */
interface Reins {
  readonly abort: AbortController;
  readonly stop: Int32Array<SharedArrayBuffer>;
}

interface Ticket {
  readonly park: string;
}

const queueName = 'plan';
/** Beginnings of one job that ended with the death of its worker, after which it is not begun again. */
const mostAttempts = 3;
/** Milliseconds between two notes of progress; people see no more, and the database need not write more. */
const progressInterval = 150;
const lookAfterAbandoned = 15_000;

const interrupted: Problem = { code: 'planning-interrupted', severity: 'error', values: { attempts: mostAttempts } };

/** Why planning ended without an answer: the thread died or the engine threw. The error itself goes to the log only. */
const failure = (error: unknown): Problem => ({
  code: (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'planning-out-of-memory' : 'planning-failed',
  severity: 'error',
});

/**
 * @param only no other server uses this database, so that whatever runs there was left by a killed one
 */
export async function openQueue(
  database: Database,
  connection: ClientConfig,
  planner: Planner,
  { only, onError }: { readonly only: boolean; readonly onError: (error: Error) => void },
): Promise<Queue> {
  const worker = randomInt(1, 2 ** 31 - 1);
  const running = new Map<string, AbortController>();
  let closing = false;
  const boss = new PgBoss({
    ...(connection as ConstructorParameters<typeof PgBoss>[0] & object),
    schema: 'kyosei_jobs',
    max: 4,
    schedule: false,
    useListenNotify: true,
    registerInstance: false,
    monitorVacuum: false,
  });
  boss.on('error', onError);
  const [bulletin] = await Promise.all([openBulletin(connection, worker, onError), boss.start()]);
  await boss.createQueue(queueName, {
    notify: true,
    // Endless here: the job table counts attempts, and a clean stop is none.
    retryLimit: 1_000_000,
    heartbeatSeconds: 60,
    expireInSeconds: 86_000,
  });

  async function attemptPlan(park: string, job: string, begun: store.Attempt, { abort, stop }: Reins) {
    const { signal } = abort;
    const stored = await readPlannable(database, park);
    if (!stored) return;
    const progress = atIntervals(progressInterval, async (step: NonNullable<Job['progress']>) => {
      if (!signal.aborted && !(await store.saveProgress(database, park, job, begun.attempt, step))) abort.abort();
    });
    let outcome: NewResult | readonly Problem[];
    try {
      const { tables, version: parkVersion } = stored;
      const { scenario, kind, asked } = begun;
      const note = (step: unknown): void => progress.note(step as NonNullable<Job['progress']>);
      const made = await planner.make(kind, { tables, scenario: scenario.id, stop, asked }, note, signal);
      outcome = 'record' in made ? { ...made, id: newId(), kind, parkVersion, scenario, tables } : made;
    } catch (error) {
      if (signal.aborted) throw error;
      onError(error as Error);
      outcome = [failure(error)];
    } finally {
      await progress.end().catch(onError);
    }
    await store.finishAttempt(database, park, job, begun.attempt, outcome);
  }

  async function run(park: string, job: string): Promise<void> {
    const abort = new AbortController();
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const begun = await store.beginAttempt(database, park, job, worker);
    if (!begun) return;
    if (begun.attempt > mostAttempts) {
      await store.finishAttempt(database, park, job, begun.attempt, [interrupted]);
      return;
    }
    const look = async (): Promise<void> => {
      const now = await store.readJob(database, park, job);
      if (!now || store.isFinal(now.state)) abort.abort();
      else if (now.stopping) Atomics.store(stop, 0, 1);
    };
    running.set(job, abort);
    const unsubscribe = bulletin.subscribe(store.jobKey(park, job), () => void look().catch(onError));
    try {
      if (closing) abort.abort();
      await look();
      await attemptPlan(park, job, begun, { abort, stop });
    } catch (error) {
      if (!abort.signal.aborted) throw error;
      if (closing) {
        await store.returnJob(database, park, job, begun.attempt);
        throw new Error('the server stops; the plan goes back to the queue', { cause: error });
      }
    } finally {
      unsubscribe();
      running.delete(job);
    }
  }

  let workerId = '';
  const options = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 };
  workerId = await boss.work<Ticket>(queueName, options, async ([ticket]) => {
    try {
      if (ticket) await run(ticket.data.park, ticket.id);
    } finally {
      // Otherwise pg-boss looks for the next ticket only at its next interval.
      boss.notifyWorker(workerId);
    }
  });

  async function revive(alone: boolean): Promise<void> {
    const abandoned = (await store.abandonedJobs(database, alone)).filter((job) => !running.has(job));
    if (abandoned.length === 0) return;
    await boss.fail(queueName, [...abandoned]);
    boss.notifyWorker(workerId);
  }
  await revive(only);
  const watch = setInterval(() => void revive(false).catch(onError), lookAfterAbandoned);
  watch.unref();

  return {
    bulletin,
    async request(park, wanted) {
      const job = newId();
      const added = await transaction(database, async (session) => {
        if (!(await store.addJob(session, park, job, wanted))) return false;
        await boss.send(queueName, { park } satisfies Ticket, {
          id: job,
          db: within(session),
        });
        return true;
      });
      return added ? store.readJob(database, park, job) : null;
    },
    async cancel(park, job) {
      const cancelled = await transaction(database, async (session) => {
        const found = await store.cancelJob(session, park, job);
        if (found)
          await boss.cancel(queueName, job, {
            db: within(session),
          });
        return found;
      });
      if (cancelled) running.get(job)?.abort();
      return store.readJob(database, park, job);
    },
    async stop(park, job) {
      await store.stopJob(database, park, job);
      return store.readJob(database, park, job);
    },
    async close() {
      closing = true;
      clearInterval(watch);
      for (const abort of running.values()) abort.abort();
      await boss.stop({ graceful: true, timeout: 5000 });
      await bulletin.close();
    },
  };
}
