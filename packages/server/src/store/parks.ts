/** Parks as they are stored: summaries, whole tables, and the one way in which tables are written. */
import type { Problem } from '@kyosei/model/problem';
import type { GivenRow, TableName, Tables } from '@kyosei/model/tables';
import type { ParkSummary } from '../contract/shapes.ts';
import { type Database, page, type Session, transaction } from './database.ts';
import { differences, idOf, keyOf, type Stored, tablesOf } from './difference.ts';
import { jobChannel } from './jobs.ts';

interface SummaryRow {
  readonly park_id: string;
  readonly version: number;
  readonly firms: number;
  readonly streams: number;
  readonly problems: readonly Problem[];
  readonly updated_at: Date;
  readonly data: GivenRow;
  readonly plan_id: string | null;
  readonly scenario: NonNullable<ParkSummary['latestPlan']>['scenario'];
  readonly status: NonNullable<ParkSummary['latestPlan']>['status'];
  readonly saving: number | null;
  readonly stale: boolean;
  readonly created_at: Date;
}

const summaries = `
  select park.*, park_row.data, plan.result_id as plan_id, plan.scenario, plan.status,
    (plan.figures->>'saving')::float8 as saving, plan.created_at,
    plan.park_version <> park.version as stale
  from kyosei.park
  join kyosei.park_row on park_row.park_id = park.park_id and park_row.table_name = 'park'
  left join lateral (
    select result_id, park_version, scenario, status, figures, created_at from kyosei.result
    where result.park_id = park.park_id and result.kind = 'plan' order by result_id desc limit 1
  ) plan on true`;

function summaryOf(row: SummaryRow): ParkSummary {
  const given = row.data as Partial<Record<string, string>> & {
    readonly baseYear: number;
    readonly latitude?: number;
    readonly longitude?: number;
  };
  return {
    id: row.park_id,
    name: given.name ?? row.park_id,
    country: given.country ?? null,
    currency: given.currency ?? '',
    baseYear: given.baseYear,
    latitude: given.latitude ?? null,
    longitude: given.longitude ?? null,
    version: row.version,
    firms: row.firms,
    streams: row.streams,
    updatedAt: row.updated_at.toISOString(),
    latestPlan: row.plan_id
      ? {
          id: row.plan_id,
          scenario: row.scenario,
          status: row.status,
          saving: row.saving,
          stale: row.stale,
          createdAt: row.created_at.toISOString(),
        }
      : null,
  };
}

/** A page of parks after the one named by `cursor`, by identifier; only those of a user, where one is given. */
export async function listParks(
  database: Database,
  limit: number,
  cursor: string | undefined,
  user: string | null = null,
) {
  const { rows } = await database.query<SummaryRow>(
    `${summaries} where park.park_id > $1
       and ($3::text is null or exists (
         select from kyosei.member where member.park_id = park.park_id and member.user_id = $3))
     order by park.park_id limit $2`,
    [cursor ?? '', limit + 1, user],
  );
  return page(rows.map(summaryOf), limit, ({ id }) => id);
}

/** A park with the warnings of its last check, or null. */
export async function readPark(database: Database, park: string) {
  const { rows } = await database.query<SummaryRow>(`${summaries} where park.park_id = $1`, [park]);
  const row = rows[0];
  return row ? { ...summaryOf(row), problems: [...row.problems] } : null;
}

export async function countParks(database: Database): Promise<number> {
  const { rows } = await database.query<{ count: number }>('select count(*) from kyosei.park');
  return rows[0]?.count ?? 0;
}

export interface StoredPark {
  readonly version: number;
  readonly rows: readonly Stored[];
}

/** All rows of a park with its version, at one moment; null when there is none. Within a transaction it may be locked. */
export async function readRows(
  session: Session | Database,
  park: string,
  lock: '' | 'for update' = '',
): Promise<StoredPark | null> {
  const { rows: parks } = await session.query<{ version: number }>(
    `select version from kyosei.park where park_id = $1 ${lock}`,
    [park],
  );
  if (!parks[0]) return null;
  const { rows } = await session.query<Stored>(
    `select table_name as "table", row_id as id, position, version, data as row from kyosei.park_row
     where park_id = $1 order by position, row_id`,
    [park],
  );
  return { version: parks[0].version, rows };
}

/** The tables of a park with its version, or null. */
export async function readTables(
  database: Database,
  park: string,
): Promise<{ readonly version: number; readonly tables: Tables } | null> {
  return transaction(database, async (session) => {
    await session.query('set transaction isolation level repeatable read, read only');
    return readTablesIn(session, park);
  });
}

/** The same within a transaction of the caller's. */
export async function readTablesIn(session: Session, park: string) {
  const stored = await readRows(session, park);
  return stored && { version: stored.version, tables: tablesOf(stored.rows) };
}

/** A page of one table; null when the park does not exist. The cursor is `position:row`. */
export async function listRows(
  database: Database | Session,
  park: string,
  table: string,
  limit: number,
  cursor: string | undefined,
) {
  const { rows: parks } = await database.query('select 1 from kyosei.park where park_id = $1', [park]);
  if (parks.length === 0) return null;
  const [position = '-1', ...rest] = cursor?.split(':') ?? [];
  const { rows } = await database.query<{ id: string; version: number; row: Record<string, never>; position: number }>(
    `select row_id as id, version, data as row, position from kyosei.park_row
     where park_id = $1 and table_name = $2 and (position, row_id) > ($3::integer, $4)
     order by position, row_id limit $5`,
    [park, table, position, rest.join(':'), limit + 1],
  );
  const { items, next } = page(rows, limit, (row) => `${row.position}:${row.id}`);
  return { items: items.map(({ id, version, row }) => ({ id, version, row })), next };
}

/** Adds an empty park and locks it; its version is 0, or that of the park of the same name that was deleted. */
export async function addPark(session: Session, park: string): Promise<StoredPark | null> {
  const { rows } = await session.query<{ version: number }>(
    `insert into kyosei.park (park_id, version, firms, streams, problems)
     select $1, coalesce((select version from kyosei.former_park where park_id = $1), 0), 0, 0, '[]'
     on conflict do nothing returning version`,
    [park],
  );
  return rows[0] ? { version: rows[0].version, rows: [] } : null;
}

export interface Written {
  readonly version: number;
  /** Version of each stored row, by table and id. */
  readonly versions: ReadonlyMap<string, number>;
}

/**
 * Makes checked tables the rows of a locked park. Only rows that differ are written, and they take the park's new
 * version; the order of the tables becomes the order of the rows.
 *
 * @param problems the warnings of the check, kept with the park
 */
export async function writeTables(
  session: Session,
  park: string,
  stored: StoredPark,
  tables: Tables,
  problems: readonly Problem[],
): Promise<Written> {
  const version = stored.version + 1;
  const found = differences(stored.rows, tables);
  const versions = new Map(stored.rows.map((row) => [keyOf(row.table, row.id), row.version]));
  for (const { table, id, kind } of found)
    if (kind === 'remove') versions.delete(keyOf(table, id));
    else versions.set(keyOf(table, id), version);

  const removed = found.filter(({ kind }) => kind === 'remove');
  await session.query(
    `delete from kyosei.park_row using unnest($2::text[], $3::text[]) as gone (table_name, row_id)
     where park_row.park_id = $1 and park_row.table_name = gone.table_name and park_row.row_id = gone.row_id`,
    [park, removed.map(({ table }) => table), removed.map(({ id }) => id)],
  );

  const changed = new Set(found.filter(({ after }) => after).map(({ table, id }) => keyOf(table, id)));
  const positions = new Map(stored.rows.map((row) => [keyOf(row.table, row.id), row.position]));
  const wanted = (Object.entries(tables) as [TableName, readonly GivenRow[]][]).flatMap(([table, rows]) =>
    rows.map((row, position) => ({ table, id: idOf(row), position, row })),
  );
  const touched = wanted.filter(
    ({ table, id, position }) => changed.has(keyOf(table, id)) || positions.get(keyOf(table, id)) !== position,
  );
  await session.query(
    `insert into kyosei.park_row (park_id, table_name, row_id, position, version, data)
     select $1, * from unnest($2::text[], $3::text[], $4::integer[], $5::bigint[], $6::json[])
     on conflict (park_id, table_name, row_id)
     do update set position = excluded.position, version = excluded.version, data = excluded.data`,
    [
      park,
      touched.map(({ table }) => table),
      touched.map(({ id }) => id),
      touched.map(({ position }) => position),
      touched.map(({ table, id }) => versions.get(keyOf(table, id))),
      touched.map(({ row }) => JSON.stringify(row)),
    ],
  );
  await session.query(
    `update kyosei.park set version = $2, firms = $3, streams = $4, problems = $5, updated_at = now()
     where park_id = $1`,
    [park, version, tables.firm.length, tables.stream.length, JSON.stringify(problems)],
  );
  return { version, versions };
}

/** Deletes a park with all that is its own, when the version read still holds. @param ending done in the same transaction */
export async function deletePark(
  database: Database,
  park: string,
  version: number,
  ending?: (session: Session) => Promise<void>,
): Promise<{ readonly kind: 'done' | 'absent' } | { readonly kind: 'outdated'; readonly version: number }> {
  return transaction(database, async (session) => {
    const { rows } = await session.query<{ version: number }>(
      'select version from kyosei.park where park_id = $1 for update',
      [park],
    );
    if (!rows[0]) return { kind: 'absent' };
    if (rows[0].version !== version) return { kind: 'outdated', version: rows[0].version };
    await session.query(
      `insert into kyosei.former_park (park_id, version) values ($1, $2)
       on conflict (park_id) do update set version = excluded.version`,
      [park, version],
    );
    // Whoever runs or follows a job of the park learns that it is gone.
    await session.query(
      `select pg_notify($2, park_id || '/' || job_id) from kyosei.job
       where park_id = $1 and state in ('queued', 'running')`,
      [park, jobChannel],
    );
    await session.query('delete from kyosei.import where park_id = $1', [park]);
    await session.query('delete from kyosei.invitation where park_id = $1', [park]);
    await session.query('delete from kyosei.park where park_id = $1', [park]);
    await ending?.(session);
    return { kind: 'done' };
  });
}
