/** A worker of ensembles in a thread of the server, so that requests are answered while it computes. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ClientConfig } from 'pg';
import { openWorker } from '../jobs/worker.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const worker = await openWorker(workerData as ClientConfig, (error) => parentPort?.postMessage(error));
parentPort?.once('message', () => {
  void worker.close().finally(() => parentPort?.close());
});
