/** A worker of ensembles in a process of its own, as the tests that kill it need. Started with its connection as JSON. */
import type { ClientConfig } from 'pg';
import { openWorker } from '../src/jobs/worker.ts';

const worker = await openWorker(JSON.parse(process.argv[2] ?? '{}') as ClientConfig, (error) => {
  process.stderr.write(`${error.message}\n`);
});
process.once('SIGTERM', () => void worker.close().finally(() => process.exit(0)));
process.stdout.write('ready\n');
