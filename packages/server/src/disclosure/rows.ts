/** The rows of a park as whoever asks may have them: under the policies of the database, then by the rules of the model. */
import { isExact, type Reader, readableRow, readableTables } from '@kyosei/model/disclosure';
import type { Problem } from '@kyosei/model/problem';
import type { TableName } from '@kyosei/model/tables';
import type { Context } from 'hono';
import { isOffice } from '../accounts/access.ts';
import { isPerson, type Membership } from '../accounts/viewer.ts';
import type { Environment } from '../http/guard.ts';
import type { Database } from '../store/database.ts';
import { listRows, readTables, readTablesIn } from '../store/parks.ts';
import { readerOf } from './reader.ts';
import { readAs } from './session.ts';

/** Who asks, as a reader; null where nobody signs in. */
export async function readerFor(context: Context<Environment>, database: Database): Promise<Reader | null> {
  const membership = context.get('membership');
  return membership ? readerOf(database, membership) : null;
}

/** The tables of a park with its version, or null. */
export async function readShown(context: Context<Environment>, database: Database, park: string) {
  const viewer = context.get('viewer');
  const reader = await readerFor(context, database);
  if (!isPerson(viewer) || !reader) return readTables(database, park);
  const stored = await readAs(database, viewer.id, (session) => readTablesIn(session, park));
  return stored && { ...stored, tables: readableTables(stored.tables, reader) };
}

interface Asked {
  readonly park: string;
  readonly table: TableName;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** A page of one table, or null. What is told of a figure goes with the figure, so that its sources are read with all tables. */
export async function listShown(
  context: Context<Environment>,
  database: Database,
  { park, table, limit, cursor }: Asked,
) {
  const viewer = context.get('viewer');
  const reader = await readerFor(context, database);
  if (!isPerson(viewer) || !reader) return listRows(database, park, table, limit, cursor);
  const found = await readAs(database, viewer.id, (session) => listRows(session, park, table, limit, cursor));
  if (!found) return null;
  const shown = table === 'evidence' ? (await readShown(context, database, park))?.tables.evidence : undefined;
  const kept = shown && new Set(shown.map(({ id }) => id));
  const items = found.items.flatMap(({ id, version, row }) => {
    const readable = readableRow(table, row, reader);
    return readable && (!kept || kept.has(id)) ? [{ id, version, row: readable }] : [];
  });
  return { items, next: found.next };
}

/** The warnings of a park's check that tell a member nothing of others. */
export async function problemsFor(
  database: Database,
  membership: Membership,
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  const stored = await readTables(database, membership.park);
  if (!stored) return [];
  const reader = await readerOf(database, membership);
  const office = isOffice(membership.role);
  return problems.filter(({ table, row, column, found, values }) => {
    const told = stored.tables[table as TableName]?.find(({ id }) => id === row);
    if (!told) return office;
    if (!office && values !== undefined) return false;
    return column === undefined ? office || found === undefined : isExact(table as TableName, told, column, reader);
  });
}
