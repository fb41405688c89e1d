/** The queue of pieces: pg-boss hands them out to whichever worker is free. */
import type { ClientConfig } from 'pg';
import { PgBoss } from 'pg-boss';

export const pieceQueue = 'ensemble-piece';

export interface PieceTicket {
  readonly park: string;
  readonly ensemble: string;
  readonly piece: number;
}

/** A pg-boss with the queue of pieces; any number of processes may open it at once. */
export async function openBoss(connection: ClientConfig, onError: (error: Error) => void): Promise<PgBoss> {
  const boss = new PgBoss({
    ...(connection as ConstructorParameters<typeof PgBoss>[0] & object),
    schema: 'kyosei_jobs',
    max: 2,
    schedule: false,
    useListenNotify: true,
    registerInstance: false,
    monitorVacuum: false,
  });
  boss.on('error', onError);
  await boss.start();
  // The pieces themselves know whether they are done; a ticket that comes twice finds nothing to do.
  await boss.createQueue(pieceQueue, { notify: true, retryLimit: 1000, heartbeatSeconds: 60, expireInSeconds: 3600 });
  return boss;
}
