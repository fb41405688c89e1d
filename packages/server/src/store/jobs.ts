/** Jobs as people see them: state, progress, outcome. Every change tells whoever follows the job. */
import type { Problem } from '@kyosei/model/problem';
import type { Job } from '../contract/shapes.ts';
import { type Database, page, type Session, transaction } from './database.ts';
import { addResult, type NewResult } from './results.ts';

/** Channel on which a change of a job is told; the payload is {@link jobKey}. */
export const jobChannel = 'kyosei_job';
/** First key of the session locks of workers; the second is the worker's number. */
export const workerLock = 0x6b79;

export const jobKey = (park: string, job: string): string => `${park}/${job}`;

export const isFinal = (state: Job['state']): boolean => state !== 'queued' && state !== 'running';

interface JobRow {
  readonly park_id: string;
  readonly job_id: string;
  readonly scenario: Job['scenario'];
  readonly state: Job['state'];
  readonly stopping: boolean;
  readonly progress: Job['progress'];
  readonly kind: Job['kind'];
  readonly asked: Job['asked'];
  readonly result_id: string | null;
  readonly problems: Problem[];
  readonly created_at: Date;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
}

const jobOf = (row: JobRow): Job => ({
  id: row.job_id,
  park: row.park_id,
  kind: row.kind,
  asked: row.asked,
  state: row.state,
  stopping: row.stopping,
  scenario: row.scenario,
  progress: row.progress,
  result: row.result_id,
  problems: row.problems,
  createdAt: row.created_at.toISOString(),
  startedAt: row.started_at?.toISOString() ?? null,
  finishedAt: row.finished_at?.toISOString() ?? null,
});

export async function readJob(database: Database, park: string, job: string): Promise<Job | null> {
  const { rows } = await database.query<JobRow>('select * from kyosei.job where park_id = $1 and job_id = $2', [
    park,
    job,
  ]);
  return rows[0] ? jobOf(rows[0]) : null;
}

/** A page of the jobs of a park, newest first; null when the park does not exist. */
export async function listJobs(database: Database, park: string, limit: number, cursor: string | undefined) {
  const { rows: parks } = await database.query('select 1 from kyosei.park where park_id = $1', [park]);
  if (parks.length === 0) return null;
  const { rows } = await database.query<JobRow>(
    `select * from kyosei.job where park_id = $1 and ($2::uuid is null or job_id < $2)
     order by job_id desc limit $3`,
    [park, cursor ?? null, limit + 1],
  );
  return page(rows.map(jobOf), limit, ({ id }) => id);
}

/** Tells whoever follows a job, or an ensemble, that it changed. */
export const tell = (session: Session | Database, park: string, job: string) =>
  session.query('select pg_notify($1, $2)', [jobChannel, jobKey(park, job)]);

/** Adds a job to a park, which is kept from being deleted meanwhile; false when there is no such park. */
export async function addJob(
  session: Session,
  park: string,
  job: string,
  { scenario, kind, asked }: Pick<Job, 'scenario' | 'kind' | 'asked'>,
): Promise<boolean> {
  const { rowCount } = await session.query(
    `insert into kyosei.job (park_id, job_id, scenario, state, kind, asked)
     select park_id, $2, $3, 'queued', $4, $5 from kyosei.park where park_id = $1 for key share`,
    [park, job, JSON.stringify(scenario), kind, asked && JSON.stringify(asked)],
  );
  return rowCount === 1;
}

export interface Attempt {
  readonly attempt: number;
  readonly scenario: Job['scenario'];
  readonly kind: Job['kind'];
  readonly asked: Job['asked'];
}

/** Takes a job for a worker; whoever ran it before can no longer write its outcome. Null when it has ended. */
export async function beginAttempt(
  database: Database,
  park: string,
  job: string,
  worker: number,
): Promise<Attempt | null> {
  const { rows } = await database.query<Attempt>(
    `update kyosei.job set state = 'running', attempt = attempt + 1, worker = $3, progress = null,
       started_at = coalesce(started_at, now())
     where park_id = $1 and job_id = $2 and state in ('queued', 'running') returning attempt, scenario, kind, asked`,
    [park, job, worker],
  );
  if (rows[0]) await tell(database, park, job);
  return rows[0] ?? null;
}

const current = "park_id = $1 and job_id = $2 and attempt = $3 and state = 'running'";

/** Notes the progress of the attempt that runs; false when it no longer is the one that runs. */
export async function saveProgress(
  database: Database,
  park: string,
  job: string,
  attempt: number,
  progress: NonNullable<Job['progress']>,
): Promise<boolean> {
  const { rowCount } = await database.query(`update kyosei.job set progress = $4 where ${current}`, [
    park,
    job,
    attempt,
    JSON.stringify(progress),
  ]);
  if (rowCount === 1) await tell(database, park, job);
  return rowCount === 1;
}

/** Gives a job back that could not be ended, as if it had not been begun. */
export async function returnJob(database: Database, park: string, job: string, attempt: number): Promise<void> {
  await database.query(
    `update kyosei.job set state = 'queued', attempt = attempt - 1, worker = null, progress = null where ${current}`,
    [park, job, attempt],
  );
  await tell(database, park, job);
}

/** Ends an attempt with its result or its problems, together or not at all; false when another has taken its place. */
export async function finishAttempt(
  database: Database,
  park: string,
  job: string,
  attempt: number,
  outcome: NewResult | readonly Problem[],
): Promise<boolean> {
  const made = 'record' in outcome ? outcome : null;
  return transaction(database, async (session) => {
    const { rowCount } = await session.query(
      `update kyosei.job set state = $4, result_id = $5, problems = $6, worker = null, finished_at = now()
       where ${current}`,
      [park, job, attempt, made ? 'done' : 'failed', made?.id ?? null, JSON.stringify(made ? [] : outcome)],
    );
    if (rowCount !== 1) return false;
    if (made) await addResult(session, park, made);
    await tell(session, park, job);
    return true;
  });
}

/** Cancels a job that has not ended; false when it has, or does not exist. */
export async function cancelJob(session: Session, park: string, job: string): Promise<boolean> {
  const { rowCount } = await session.query(
    `update kyosei.job set state = 'cancelled', worker = null, finished_at = now()
     where park_id = $1 and job_id = $2 and state in ('queued', 'running')`,
    [park, job],
  );
  await tell(session, park, job);
  return rowCount === 1;
}

/** Asks that the best plan found so far be taken; false when the job does not run. */
export async function stopJob(database: Database, park: string, job: string): Promise<boolean> {
  const { rowCount } = await database.query(
    "update kyosei.job set stopping = true where park_id = $1 and job_id = $2 and state = 'running'",
    [park, job],
  );
  await tell(database, park, job);
  return rowCount === 1;
}

/**
 * Jobs that nobody will end: their worker no longer holds its lock. A job taken by a worker that died before it said so is
 * still queued; that can only be told apart from one that waits when we are the only server.
 *
 * @param only we are the only server of this database
 */
export async function abandonedJobs(database: Database, only: boolean): Promise<readonly string[]> {
  const { rows } = await database.query<{ job_id: string }>(
    `select job_id from kyosei.job
     where state = 'running' and not exists (
       select from pg_locks where locktype = 'advisory' and classid = $1::oid and objid = job.worker::oid
         and objsubid = 2 and database = (select oid from pg_database where datname = current_database()))
     or state = 'queued' and $2`,
    [workerLock, only],
  );
  return rows.map(({ job_id }) => job_id);
}
