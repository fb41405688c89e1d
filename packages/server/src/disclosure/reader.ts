/** Who reads a park, as the model's rules of disclosure know it. */
import { type Reader, readableTables } from '@kyosei/model/disclosure';
import type { Tables } from '@kyosei/model/tables';
import { isOffice } from '../accounts/access.ts';
import type { Membership } from '../accounts/viewer.ts';
import type { Database, Session } from '../store/database.ts';
import { readTables } from '../store/parks.ts';

/** The office acts for the firms that have nobody of their own here. */
async function officeOf(database: Database | Session, park: string): Promise<Reader> {
  const { rows } = await database.query<{ firm: string }>(
    `select row_id as firm from kyosei.park_row where park_id = $1 and table_name = 'firm' and not exists (
       select from kyosei.member where member.park_id = park_row.park_id and member.firm_id = park_row.row_id)`,
    [park],
  );
  return { isOffice: true, actsFor: new Set(rows.map(({ firm }) => firm)) };
}

/** A member as a reader. */
export async function readerOf(database: Database | Session, { park, role, firm }: Membership): Promise<Reader> {
  if (isOffice(role)) return officeOf(database, park);
  return { isOffice: false, actsFor: new Set(firm === null ? [] : [firm]) };
}

/**
 * The tables with which a park is planned: what its office may read, so that no plan tells it more. That is all of them as long as
 * no firm has people of its own here.
 */
export async function readPlannable(
  database: Database,
  park: string,
): Promise<{ readonly version: number; readonly tables: Tables } | null> {
  const stored = await readTables(database, park);
  if (!stored) return null;
  const office = await officeOf(database, park);
  if (stored.tables.firm.every(({ id }) => office.actsFor.has(id as string))) return stored;
  return { ...stored, tables: readableTables(stored.tables, office) };
}
