/** Ensembles as they are asked for: cut into pieces, queued, cancelled and taken up again. */
import { type Drawn, summaryOf } from '@kyosei/engine/stress';
import type { Problem } from '@kyosei/model/problem';
import type { ClientConfig } from 'pg';
import type { Ensemble } from '../contract/shapes.ts';
import { type Database, newId, type Session, transaction } from '../store/database.ts';
import * as store from '../store/ensembles.ts';
import { readInputs } from '../work/pieces.ts';
import { openBoss, type PieceTicket, pieceQueue } from './pieces.ts';

export interface Ensembles {
  /** Queues an ensemble; null when there is no such park, Problems when its inputs are wrong. Of pairs the park says the count. */
  request(park: string, input: store.EnsembleInput): Promise<Ensemble | readonly Problem[] | null>;
  /** An ensemble; draws that still come, or were cancelled, with what those say that are there. */
  read(park: string, ensemble: string): Promise<Ensemble | null>;
  /** Cancels an ensemble, or takes up a cancelled one again; answers it as it is then. */
  cancel(park: string, ensemble: string): Promise<Ensemble | null>;
  resume(park: string, ensemble: string): Promise<Ensemble | null>;
  close(): Promise<void>;
}

/** Items of a piece: some tenths of a second of a park of usual size, so that little is lost with a worker. */
const pieceSize = { draws: 20, pairs: 4, stress: 1, share: 1, tornado: 1 } as const;

/** Cuts `count` items into pieces. */
export const cut = (count: number, size: number): readonly (readonly [first: number, end: number])[] =>
  Array.from({ length: Math.ceil(count / size) }, (_, piece) => [piece * size, Math.min(count, (piece + 1) * size)]);

const countOf = ({ kind, count }: store.EnsembleInput, firms: number): number =>
  kind === 'pairs' ? (firms * (firms - 1)) / 2 : kind === 'draws' ? count : 1;

const within = (session: Session) => ({
  executeSql: (text: string, values?: unknown[]) => session.query(text, values),
});

/** What the draws say that are there. */
async function partial(database: Database, park: string, ensemble: string): Promise<Ensemble['result']> {
  const input = await store.readInput(database, { park, ensemble });
  const pieces = (await store.readResults(database, park, ensemble)) as readonly (readonly (Drawn | null)[])[];
  const firms = (input?.tables.firm ?? []).map(({ id }) => id as string);
  const summary = summaryOf(firms, pieces.flat());
  return summary === null ? null : { ...summary };
}

export async function openEnsembles(
  database: Database,
  connection: ClientConfig,
  onError: (error: Error) => void,
): Promise<Ensembles> {
  const boss = await openBoss(connection, onError);
  const queue = async (session: Session, park: string, ensemble: string): Promise<void> => {
    const tickets = (await store.openPieces(session, park, ensemble)).map((piece) => ({
      data: { park, ensemble, piece } satisfies PieceTicket,
    }));
    if (tickets.length > 0) await boss.insert(pieceQueue, tickets, { db: within(session) });
  };
  return {
    async request(park, input) {
      const { park: read, problems } = readInputs(input);
      if (read === null) return problems;
      const count = countOf(input, read.firm.length);
      const ensemble = newId();
      const added = await transaction(database, async (session) => {
        const pieces = cut(count, pieceSize[input.kind]);
        if (!(await store.addEnsemble(session, park, ensemble, { ...input, count }, pieces))) return false;
        await queue(session, park, ensemble);
        return true;
      });
      if (!added) return null;
      // Nothing to compute is an answer at once.
      if (count === 0) await store.endEnsemble(database, { park, ensemble }, { result: { pairs: [] } });
      return store.readEnsemble(database, park, ensemble);
    },
    async read(park, ensemble) {
      const found = await store.readEnsemble(database, park, ensemble);
      if (found === null || found.kind !== 'draws' || found.result !== null || found.done === 0) return found;
      return { ...found, result: await partial(database, park, ensemble) };
    },
    async cancel(park, ensemble) {
      await transaction(database, (session) => store.cancelEnsemble(session, park, ensemble));
      return store.readEnsemble(database, park, ensemble);
    },
    async resume(park, ensemble) {
      await transaction(database, async (session) => {
        await store.resumeEnsemble(session, park, ensemble);
        await queue(session, park, ensemble);
      });
      return store.readEnsemble(database, park, ensemble);
    },
    close: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}
