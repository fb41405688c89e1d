/** Ensembles and their pieces: a piece's result is written once, and the last one ends the ensemble. */
import type { Problem } from '@kyosei/model/problem';
import type { Tables } from '@kyosei/model/tables';
import type { Ensemble, EnsembleSummary } from '../contract/shapes.ts';
import { type Database, page, type Session, transaction } from './database.ts';
import { tell, workerLock } from './jobs.ts';

/** What every piece is computed from. */
export interface EnsembleInput {
  readonly kind: Ensemble['kind'];
  readonly scenario: Ensemble['scenario'];
  readonly tables: Tables;
  /** Version of the park that the tables are. */
  readonly parkVersion: number;
  /** As they were handed in; read again by whoever computes. */
  readonly assumptions: unknown;
  readonly seed: number;
  readonly count: number;
}

/** Where a piece stands: items from `first` up to `end`. */
export interface Piece {
  readonly park: string;
  readonly ensemble: string;
  readonly piece: number;
  readonly first: number;
  readonly end: number;
}

interface EnsembleRow {
  readonly park_id: string;
  readonly ensemble_id: string;
  readonly kind: Ensemble['kind'];
  readonly scenario: Ensemble['scenario'];
  readonly seed: number;
  readonly count: number;
  readonly state: Ensemble['state'];
  readonly assumptions: Ensemble['assumptions'];
  readonly park_version: number;
  readonly stale: boolean;
  readonly fraction: number;
  readonly problems: Problem[];
  readonly pieces: number;
  readonly done: number;
  readonly created_at: Date;
  readonly finished_at: Date | null;
}

/** Adds an ensemble with all its pieces; false when there is no such park. */
export async function addEnsemble(
  session: Session,
  park: string,
  ensemble: string,
  input: EnsembleInput,
  pieces: readonly (readonly [first: number, end: number])[],
): Promise<boolean> {
  const { kind, scenario, tables, parkVersion, assumptions, seed, count } = input;
  const { rowCount } = await session.query(
    `insert into kyosei.ensemble
       (park_id, ensemble_id, kind, scenario, tables, assumptions, seed, count, park_version, state)
     select park_id, $2, $3, $4, $5, $6, $7, $8, $9, 'queued' from kyosei.park where park_id = $1 for key share`,
    [
      park,
      ensemble,
      kind,
      ...[scenario, tables, assumptions].map((value) => JSON.stringify(value)),
      seed,
      count,
      parkVersion,
    ],
  );
  if (rowCount !== 1) return false;
  await session.query(
    `insert into kyosei.ensemble_piece (park_id, ensemble_id, piece, first_item, end_item)
     select $1, $2, (row_number() over ())::int - 1, first_item, end_item
     from unnest($3::int[], $4::int[]) as item (first_item, end_item)`,
    [park, ensemble, pieces.map(([first]) => first), pieces.map(([, end]) => end)],
  );
  return true;
}

const summaryOf = (row: EnsembleRow): EnsembleSummary => ({
  id: row.ensemble_id,
  park: row.park_id,
  kind: row.kind,
  state: row.state,
  scenario: row.scenario,
  seed: row.seed,
  count: row.count,
  pieces: row.pieces,
  done: row.done,
  fraction: row.state === 'done' ? 1 : row.pieces > 1 ? row.done / row.pieces : row.fraction,
  assumptions: row.assumptions,
  parkVersion: row.park_version,
  stale: row.stale,
  problems: row.problems,
  createdAt: row.created_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
});

/** Everything of an ensemble but what it says. */
const summaries = `select ensemble.park_id, ensemble_id, kind, ensemble.scenario, seed, count, state, assumptions, ensemble.problems, fraction,
    ensemble.created_at, finished_at, park_version, park_version <> park.version as stale, count_of.pieces, count_of.done
  from kyosei.ensemble join kyosei.park using (park_id), lateral (
    select count(*) as pieces, count(*) filter (where piece.result is not null) as done
    from kyosei.ensemble_piece piece
    where piece.park_id = ensemble.park_id and piece.ensemble_id = ensemble.ensemble_id) count_of`;

/** A page of the ensembles of a park, newest first; null when the park does not exist. */
export async function listEnsembles(database: Database, park: string, limit: number, cursor: string | undefined) {
  const { rows: parks } = await database.query('select 1 from kyosei.park where park_id = $1', [park]);
  if (parks.length === 0) return null;
  const { rows } = await database.query<EnsembleRow>(
    `${summaries} where ensemble.park_id = $1 and ($2::uuid is null or ensemble_id < $2)
     order by ensemble_id desc limit $3`,
    [park, cursor ?? null, limit + 1],
  );
  return page(rows.map(summaryOf), limit, ({ id }) => id);
}

/** An ensemble without what it says. */
export async function readSummary(database: Database, park: string, ensemble: string): Promise<EnsembleSummary | null> {
  const { rows } = await database.query<EnsembleRow>(`${summaries} where ensemble.park_id = $1 and ensemble_id = $2`, [
    park,
    ensemble,
  ]);
  return rows[0] ? summaryOf(rows[0]) : null;
}

export async function readEnsemble(database: Database, park: string, ensemble: string): Promise<Ensemble | null> {
  const summary = await readSummary(database, park, ensemble);
  const { rows } = await database.query<Pick<Ensemble, 'result'>>(
    'select result from kyosei.ensemble where park_id = $1 and ensemble_id = $2',
    [park, ensemble],
  );
  return summary && rows[0] ? { ...summary, ...rows[0] } : null;
}

export async function readInput(
  database: Database,
  { park, ensemble }: Pick<Piece, 'park' | 'ensemble'>,
): Promise<EnsembleInput | null> {
  const { rows } = await database.query<EnsembleInput>(
    `select kind, scenario, tables, park_version as "parkVersion", assumptions, seed, count from kyosei.ensemble
     where park_id = $1 and ensemble_id = $2`,
    [park, ensemble],
  );
  return rows[0] ?? null;
}

interface PieceRow {
  readonly park_id: string;
  readonly ensemble_id: string;
  readonly piece: number;
  readonly first_item: number;
  readonly end_item: number;
}

/**
 * Takes a piece that nobody computes: the given one, or any of an ensemble that has not ended. Null when there is none. A worker
 * that died no longer holds its lock, and what it had begun is open again.
 */
export async function takePiece(
  database: Database,
  worker: number,
  given: Omit<Piece, 'first' | 'end'> | null,
): Promise<Piece | null> {
  return transaction(database, async (session) => {
    const { rows } = await session.query<PieceRow>(
      `select piece.* from kyosei.ensemble_piece piece
       join kyosei.ensemble ensemble using (park_id, ensemble_id)
       where ensemble.state in ('queued', 'running') and piece.result is null
         and ($2::text is null or (park_id = $2 and ensemble_id = $3 and piece.piece = $4))
         and (piece.worker is null or not exists (
           select from pg_locks where locktype = 'advisory' and classid = $1::oid and objid = piece.worker::oid
             and objsubid = 2 and database = (select oid from pg_database where datname = current_database())))
       order by ensemble.created_at, piece.piece limit 1 for update of piece skip locked`,
      [workerLock, given?.park ?? null, given?.ensemble ?? null, given?.piece ?? null],
    );
    const [row] = rows;
    if (row === undefined) return null;
    const key = [row.park_id, row.ensemble_id];
    await session.query(
      'update kyosei.ensemble_piece set worker = $4 where park_id = $1 and ensemble_id = $2 and piece = $3',
      [...key, row.piece, worker],
    );
    await session.query(
      "update kyosei.ensemble set state = 'running' where park_id = $1 and ensemble_id = $2 and state = 'queued'",
      key,
    );
    await tell(session, row.park_id, row.ensemble_id);
    return {
      park: row.park_id,
      ensemble: row.ensemble_id,
      piece: row.piece,
      first: row.first_item,
      end: row.end_item,
    };
  });
}

/** Writes a piece's result unless it is there already, and says whether pieces are left. */
export async function finishPiece(
  database: Database,
  { park, ensemble, piece }: Piece,
  result: unknown,
): Promise<{ readonly isLast: boolean }> {
  return transaction(database, async (session) => {
    // One at a time, so that exactly one of them is the last.
    await session.query('select from kyosei.ensemble where park_id = $1 and ensemble_id = $2 for update', [
      park,
      ensemble,
    ]);
    await session.query(
      `update kyosei.ensemble_piece set result = $4, worker = null
       where park_id = $1 and ensemble_id = $2 and piece = $3 and result is null`,
      [park, ensemble, piece, JSON.stringify(result)],
    );
    await tell(session, park, ensemble);
    const { rows } = await session.query(
      'select 1 from kyosei.ensemble_piece where park_id = $1 and ensemble_id = $2 and result is null limit 1',
      [park, ensemble],
    );
    return { isLast: rows.length === 0 };
  });
}

/** Results of the pieces so far, in their order. */
export async function readResults(database: Database, park: string, ensemble: string): Promise<readonly unknown[]> {
  const { rows } = await database.query<{ result: unknown }>(
    `select result from kyosei.ensemble_piece
     where park_id = $1 and ensemble_id = $2 and result is not null order by piece`,
    [park, ensemble],
  );
  return rows.map(({ result }) => result);
}

/** Ends an ensemble that has not ended, with its result or its problems. */
export async function endEnsemble(
  database: Database,
  { park, ensemble }: Pick<Piece, 'park' | 'ensemble'>,
  outcome: { readonly result: unknown } | { readonly problems: readonly Problem[] },
): Promise<void> {
  const isDone = 'result' in outcome;
  await database.query(
    `update kyosei.ensemble set state = $3, result = $4, problems = $5, finished_at = now()
     where park_id = $1 and ensemble_id = $2 and state in ('queued', 'running')`,
    [
      park,
      ensemble,
      isDone ? 'done' : 'failed',
      isDone ? JSON.stringify(outcome.result) : null,
      JSON.stringify(isDone ? [] : outcome.problems),
    ],
  );
  await tell(database, park, ensemble);
}

/** Notes how far an ensemble of one piece is; false when it has ended meanwhile. */
export async function saveFraction(
  database: Database,
  { park, ensemble }: Pick<Piece, 'park' | 'ensemble'>,
  fraction: number,
): Promise<boolean> {
  const { rowCount } = await database.query(
    `update kyosei.ensemble set fraction = $3 where park_id = $1 and ensemble_id = $2 and state = 'running'`,
    [park, ensemble, fraction],
  );
  await tell(database, park, ensemble);
  return rowCount === 1;
}

/** Puts a piece back that was begun and given up. */
export async function returnPiece(database: Database, { park, ensemble, piece }: Piece): Promise<void> {
  await database.query(
    'update kyosei.ensemble_piece set worker = null where park_id = $1 and ensemble_id = $2 and piece = $3',
    [park, ensemble, piece],
  );
}

/** Cancels an ensemble that has not ended. */
export async function cancelEnsemble(session: Session, park: string, ensemble: string): Promise<void> {
  await session.query(
    `update kyosei.ensemble set state = 'cancelled', finished_at = now()
     where park_id = $1 and ensemble_id = $2 and state in ('queued', 'running')`,
    [park, ensemble],
  );
  await tell(session, park, ensemble);
}

/** Takes up again what was cancelled; the pieces that were computed stay. */
export async function resumeEnsemble(session: Session, park: string, ensemble: string): Promise<void> {
  await session.query(
    `update kyosei.ensemble set state = 'queued', fraction = 0, finished_at = null
     where park_id = $1 and ensemble_id = $2 and state = 'cancelled'`,
    [park, ensemble],
  );
  await tell(session, park, ensemble);
}

/** Pieces that have no result yet. */
export async function openPieces(session: Session, park: string, ensemble: string): Promise<readonly number[]> {
  const { rows } = await session.query<{ piece: number }>(
    `select piece from kyosei.ensemble_piece where park_id = $1 and ensemble_id = $2 and result is null order by piece`,
    [park, ensemble],
  );
  return rows.map(({ piece }) => piece);
}
