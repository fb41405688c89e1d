/** `kyosei worker`: computes pieces of ensembles for the server that shares its database, until Ctrl-C. */

import { startWorker } from '@kyosei/server/worker';
import { error, type Outcome, refused } from '../outcome.ts';
import { words } from '../words.ts';

export async function workerCommand(databaseUrl: string | undefined): Promise<Outcome> {
  if (databaseUrl === undefined || databaseUrl === '')
    return refused([
      error('no-database', 'DATABASE_URL', 'DATABASE_URL=postgres://… of the PostgreSQL that the server uses'),
    ]);
  let worker: Awaited<ReturnType<typeof startWorker>>;
  try {
    worker = await startWorker({
      databaseUrl,
      onError: (failure) => process.stderr.write(`${failure.message}\n`),
    });
  } catch (failure) {
    const message =
      failure instanceof Error
        ? failure.message || ('code' in failure ? String(failure.code) : failure.name)
        : String(failure);
    return refused([error('worker-not-started', message)]);
  }
  const stop = (signal: NodeJS.Signals): void => {
    void worker.close().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return {
    exit: 0,
    data: { ready: true },
    lines: [words().serve.worker],
    problems: [],
  };
}
