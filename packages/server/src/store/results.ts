/** What jobs make of a park, as it is stored: the record byte for byte, the tables it was made from, and what lists show. */
import type { Tables } from '@kyosei/model/tables';
import type { Kind, ResultSummary } from '../contract/shapes.ts';
import { type Database, page, type Session, transaction } from './database.ts';

export interface NewResult {
  readonly id: string;
  readonly kind: Kind;
  readonly parkVersion: number;
  readonly scenario: ResultSummary['scenario'];
  readonly status: ResultSummary['status'];
  /** What lists show of its kind, beside its status. */
  readonly figures: Readonly<Record<string, unknown>>;
  readonly tables: Tables;
  /** The record as JSON text. */
  readonly record: string;
}

export async function addResult(session: Session, park: string, result: NewResult): Promise<void> {
  await session.query(
    `insert into kyosei.result (park_id, result_id, kind, park_version, scenario, status, figures, tables, record)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      park,
      result.id,
      result.kind,
      result.parkVersion,
      JSON.stringify(result.scenario),
      result.status,
      JSON.stringify(result.figures),
      JSON.stringify(result.tables),
      result.record,
    ],
  );
}

interface SummaryRow {
  readonly result_id: string;
  readonly park_version: number;
  readonly scenario: ResultSummary['scenario'];
  readonly status: ResultSummary['status'];
  readonly figures: NewResult['figures'];
  readonly stale: boolean;
  readonly created_at: Date;
}

const columns = `result.result_id, result.park_version, result.scenario, result.status, result.figures, result.created_at,
  result.park_version <> park.version as stale`;

const summaryOf = (row: SummaryRow) => ({
  id: row.result_id,
  scenario: row.scenario,
  status: row.status,
  ...row.figures,
  parkVersion: row.park_version,
  stale: row.stale,
  createdAt: row.created_at.toISOString(),
});

/** A page of the results of a kind, newest first; null when the park does not exist. */
export async function listResults(
  database: Database,
  park: string,
  kind: Kind,
  limit: number,
  cursor: string | undefined,
) {
  const { rows: parks } = await database.query('select 1 from kyosei.park where park_id = $1', [park]);
  if (parks.length === 0) return null;
  const { rows } = await database.query<SummaryRow>(
    `select ${columns} from kyosei.result join kyosei.park using (park_id)
     where result.park_id = $1 and result.kind = $2 and ($3::uuid is null or result.result_id < $3)
     order by result.result_id desc limit $4`,
    [park, kind, cursor ?? null, limit + 1],
  );
  return page(rows.map(summaryOf), limit, ({ id }) => id);
}

/** A result; `record` and `tables` are JSON texts. Null when there is none of this kind. */
export async function readResult(database: Database, park: string, kind: Kind, result: string) {
  const { rows } = await database.query<SummaryRow & { readonly record: string; readonly tables: string }>(
    `select ${columns}, result.record::text as record, result.tables::text as tables
     from kyosei.result join kyosei.park using (park_id)
     where result.park_id = $1 and result.kind = $2 and result.result_id = $3`,
    [park, kind, result],
  );
  const row = rows[0];
  return row ? { summary: summaryOf(row), record: row.record, tables: row.tables } : null;
}

/** The record of the newest result of a kind of the same tables and scenario as another; null when there is none. */
export async function readBeside(
  database: Database,
  park: string,
  kind: Kind,
  { parkVersion, scenario }: Pick<ResultSummary, 'parkVersion' | 'scenario'>,
): Promise<string | null> {
  const { rows } = await database.query<{ readonly record: string }>(
    `select record::text as record from kyosei.result
     where park_id = $1 and kind = $2 and park_version = $3 and scenario->>'id' = $4 order by result_id desc limit 1`,
    [park, kind, parkVersion, scenario.id],
  );
  return rows[0]?.record ?? null;
}

/** Deletes a result; the job that made it stays, without it. False when there is none of this kind. */
export async function deleteResult(database: Database, park: string, kind: Kind, result: string): Promise<boolean> {
  return transaction(database, async (session) => {
    const { rows } = await session.query(
      'delete from kyosei.result where park_id = $1 and kind = $2 and result_id = $3 returning result_id',
      [park, kind, result],
    );
    if (rows.length === 0) return false;
    await session.query('update kyosei.job set result_id = null where park_id = $1 and result_id = $2', [park, result]);
    return true;
  });
}
