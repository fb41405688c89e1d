/** A worker on its own: joins the database of a server, on this machine or another, and computes pieces of ensembles. */
import { openWorker } from './jobs/worker.ts';
import { openDatabase } from './store/database.ts';
import { migrate } from './store/migrate.ts';

export interface WorkerOptions {
  readonly databaseUrl: string;
  readonly onError: (error: Error) => void;
}

/**
 * Joins; resolves when it takes pieces.
 *
 * @throws UnusableDatabase, or what the database says when it cannot be reached; nothing is left running
 */
export async function startWorker({ databaseUrl, onError }: WorkerOptions) {
  const connection = { connectionString: databaseUrl };
  const database = openDatabase({ ...connection, max: 1 }, onError);
  try {
    await migrate(database);
  } finally {
    await database.end();
  }
  return openWorker(connection, onError);
}
