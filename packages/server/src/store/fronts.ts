/** Fronts as they are stored: the record byte for byte, and what lists show. */
import type { Tables } from '@kyosei/model/tables';
import type { FrontSummary } from '../contract/shapes.ts';
import { type Database, page, type Session } from './database.ts';

export interface NewFront {
  readonly id: string;
  readonly parkVersion: number;
  readonly scenario: FrontSummary['scenario'];
  readonly burden: FrontSummary['burden'];
  readonly status: FrontSummary['status'];
  readonly points: number;
  readonly tables: Tables;
  /** The Front record as JSON text. */
  readonly record: string;
}

export async function addFront(session: Session, park: string, front: NewFront): Promise<void> {
  await session.query(
    `insert into kyosei.front (park_id, front_id, park_version, scenario, burden, status, points, tables, record)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      park,
      front.id,
      front.parkVersion,
      JSON.stringify(front.scenario),
      front.burden,
      front.status,
      front.points,
      JSON.stringify(front.tables),
      front.record,
    ],
  );
}

interface SummaryRow {
  readonly front_id: string;
  readonly park_version: number;
  readonly scenario: FrontSummary['scenario'];
  readonly burden: FrontSummary['burden'];
  readonly status: FrontSummary['status'];
  readonly points: number;
  readonly stale: boolean;
  readonly created_at: Date;
}

const columns = `front.front_id, front.park_version, front.scenario, front.burden, front.status, front.points,
  front.created_at, front.park_version <> park.version as stale`;

const summaryOf = (row: SummaryRow): FrontSummary => ({
  id: row.front_id,
  scenario: row.scenario,
  burden: row.burden,
  status: row.status,
  points: row.points,
  parkVersion: row.park_version,
  stale: row.stale,
  createdAt: row.created_at.toISOString(),
});

/** A page of the fronts of a park, newest first; null when the park does not exist. */
export async function listFronts(database: Database, park: string, limit: number, cursor: string | undefined) {
  const { rows: parks } = await database.query('select 1 from kyosei.park where park_id = $1', [park]);
  if (parks.length === 0) return null;
  const { rows } = await database.query<SummaryRow>(
    `select ${columns} from kyosei.front join kyosei.park using (park_id)
     where front.park_id = $1 and ($2::uuid is null or front.front_id < $2) order by front.front_id desc limit $3`,
    [park, cursor ?? null, limit + 1],
  );
  return page(rows.map(summaryOf), limit, ({ id }) => id);
}

/** A front; `record` is JSON text. Null when there is none. */
export async function readFront(database: Database, park: string, front: string) {
  const { rows } = await database.query<SummaryRow & { readonly record: string }>(
    `select ${columns}, front.record::text as record from kyosei.front join kyosei.park using (park_id)
     where front.park_id = $1 and front.front_id = $2`,
    [park, front],
  );
  const row = rows[0];
  return row ? { ...summaryOf(row), record: row.record } : null;
}
