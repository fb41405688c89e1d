/** Listens to what the database tells of jobs, and holds the lock by which others know that this worker lives. */
import { setTimeout as wait } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { jobChannel, workerLock } from '../store/jobs.ts';

export interface Bulletin {
  /** Calls back on every change of a job, until the returned function is called. */
  subscribe(key: string, changed: () => void): () => void;
  close(): Promise<void>;
}

/**
 * @param worker number of this worker, held as a session lock
 * @param onError told when the connection breaks; it is made anew, and every follower is then called once
 */
export async function openBulletin(
  connection: ClientConfig,
  worker: number,
  onError: (error: Error) => void,
): Promise<Bulletin> {
  const followers = new Map<string, Set<() => void>>();
  const call = (key: string): void => {
    for (const changed of followers.get(key) ?? []) changed();
  };
  const closing = new AbortController();
  let client = new Client(connection);

  async function connect(): Promise<void> {
    const next = new Client({ ...connection, keepAlive: true });
    next.on('notification', ({ payload }) => call(payload ?? ''));
    next.on('error', onError);
    try {
      await next.connect();
      await next.query('select pg_advisory_lock($1, $2)', [workerLock, worker]);
      await next.query(`listen ${jobChannel}`);
    } catch (error) {
      await next.end().catch(() => {});
      throw error;
    }
    client = next;
    // Not before: a connection that was never made ends as well, and each such end would begin a search of its own.
    client.once('end', () => void reconnect());
  }

  async function reconnect(): Promise<void> {
    while (!closing.signal.aborted) {
      await wait(500, undefined, { ref: false });
      try {
        await connect();
        for (const key of followers.keys()) call(key);
        return;
      } catch (error) {
        onError(error as Error);
      }
    }
  }

  await connect();
  return {
    subscribe(key, changed) {
      const those = followers.get(key) ?? new Set();
      followers.set(key, those.add(changed));
      return () => {
        those.delete(changed);
        if (those.size === 0) followers.delete(key);
      };
    },
    async close() {
      closing.abort();
      await client.end();
    },
  };
}
