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
import { computeWhole, isWhole } from '../work/whole.ts';
import { openBulletin } from './bulletin.ts';
import { atIntervals } from './intervals.ts';
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

/** Milliseconds between two notes of how far a question is. */
const noteInterval = 200;

/** Answers a question that is one piece; one that is cancelled meanwhile is given up. */
async function answerWhole(database: Database, piece: store.Piece, input: store.EnsembleInput): Promise<void> {
  const abort = new AbortController();
  const progress = atIntervals(noteInterval, async (fraction: number) => {
    if (!(await store.saveFraction(database, piece, fraction))) abort.abort();
  });
  // A question that says nothing for long is asked whether it still is one.
  let told = 0;
  const asking = setInterval(() => progress.note(told), 5 * noteInterval);
  try {
    const note = (fraction: number): void => {
      told = fraction;
      progress.note(fraction);
    };
    const outcome = await computeWhole(input, note, abort.signal);
    await progress.end();
    await store.endEnsemble(database, piece, outcome);
    await store.finishPiece(database, piece, null);
  } catch (error) {
    if (!abort.signal.aborted) throw error;
    await store.returnPiece(database, piece);
  } finally {
    clearInterval(asking);
    await progress.end();
  }
}

/** Computes a piece and, when it is the last, what all of them say; the plan of the last ensemble is kept. */
function deskOf(database: Database): (piece: store.Piece) => Promise<void> {
  let kept: { readonly id: string; readonly input: store.EnsembleInput; readonly prepared: Prepared } | null = null;
  return async (piece) => {
    if (kept?.id !== piece.ensemble) {
      const input = await store.readInput(database, piece);
      if (input === null) return;
      if (isWhole(input.kind)) return answerWhole(database, piece, input);
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
