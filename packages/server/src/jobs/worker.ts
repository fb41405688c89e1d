/**
 * A worker of ensembles: takes pieces from the queue, on this machine or any other that reaches the database. It holds a session
 * lock while it lives; what a worker that died had begun, another takes up.
 */
import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Prepared } from '@kyosei/engine/stress';
import type { Problem } from '@kyosei/model/problem';
import type { ClientConfig } from 'pg';
import { type Database, openDatabase } from '../store/database.ts';
import * as store from '../store/ensembles.ts';
import { computePiece, preparePieces, together } from '../work/pieces.ts';
import { openBulletin } from './bulletin.ts';
import { openBoss, type PieceTicket, pieceQueue } from './pieces.ts';

export interface EnsembleWorker {
  /** Pieces computed so far. */
  readonly computed: () => number;
  /** Ends after the piece that runs. */
  close(): Promise<void>;
}

/** Milliseconds after which a worker without work looks for pieces that were begun and left. */
const lookAround = 1000;

const failed: Problem = { code: 'planning-failed', severity: 'error' };

/** Computes pieces until it is closed. */
export async function openWorker(connection: ClientConfig, onError: (error: Error) => void): Promise<EnsembleWorker> {
  const database = openDatabase({ ...connection, max: 3 }, onError);
  const worker = randomInt(1, 2 ** 31 - 1);
  const bulletin = await openBulletin(connection, worker, onError);
  const boss = await openBoss(connection, onError);
  const desk = deskOf(database);
  const closing = new AbortController();
  let computed = 0;
  // One piece at a time, whether it was handed out or found.
  let busy: Promise<unknown> = Promise.resolve();
  const take = (given: PieceTicket | null): Promise<boolean> => {
    const next = busy.then(async () => {
      if (closing.signal.aborted) return false;
      const piece = await store.takePiece(database, worker, given);
      if (piece === null) return false;
      await desk(piece).catch(async (error: unknown) => {
        onError(error as Error);
        await store.endEnsemble(database, piece, { problems: [failed] });
      });
      computed += 1;
      return true;
    });
    busy = next.catch(() => {});
    return next;
  };
  const options = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 };
  const workerId: string = await boss.work<PieceTicket>(pieceQueue, options, async ([ticket]) => {
    if (ticket) await take(ticket.data);
    boss.notifyWorker(workerId);
  });
  const looking = (async () => {
    while (!closing.signal.aborted) {
      const found = await take(null).catch((error: unknown) => onError(error as Error));
      if (found !== true) await wait(lookAround, undefined, { signal: closing.signal }).catch(() => {});
    }
  })();
  return {
    computed: () => computed,
    async close() {
      closing.abort();
      await looking;
      await busy;
      await boss.stop({ graceful: true, timeout: 5000 });
      await bulletin.close();
      await database.end();
    },
  };
}

/** Computes a piece and, when it is the last, what all of them say; the plan of the last ensemble is kept. */
function deskOf(database: Database): (piece: store.Piece) => Promise<void> {
  let kept: { readonly id: string; readonly input: store.EnsembleInput; readonly prepared: Prepared } | null = null;
  return async (piece) => {
    if (kept?.id !== piece.ensemble) {
      const input = await store.readInput(database, piece);
      if (input === null) return;
      const { prepared, problems } = await preparePieces(input);
      if (prepared === null) {
        await store.endEnsemble(database, piece, { problems });
        return;
      }
      kept = { id: piece.ensemble, input, prepared };
    }
    const { input, prepared } = kept;
    const result = await computePiece(prepared, input, piece.first, piece.end);
    const { isLast } = await store.finishPiece(database, piece, result);
    if (!isLast) return;
    const all = await store.readResults(database, piece.park, piece.ensemble);
    await store.endEnsemble(database, piece, { result: together(prepared, input.kind, all) });
  };
}
