/** What a reader sees: the one function that decides it, and the tables and rows as a reader may have them. */
import type { GivenRow, TableName, Tables } from '../tables.ts';
import { tableNames } from '../tables.ts';
import { belonging, type Level, levelOf } from './levels.ts';

/** Who reads a park. */
export interface Reader {
  /** Of the park's office: manager or facilitator. */
  readonly isOffice: boolean;
  /** Firms that the reader acts for. */
  readonly actsFor: ReadonlySet<string>;
}

/** What a reader is to the firm whose figure it is. */
export interface Standing {
  readonly actsForIt: boolean;
  readonly isOffice: boolean;
  /** Both sides of a match consented, and the reader is the other one. */
  readonly isAgreed: boolean;
}

export type Sight = 'exact' | 'band' | 'nothing';

/** What somebody of such a standing, a member of the park, sees of an attribute of a level. */
export function sightOf(level: Level, { actsForIt, isOffice, isAgreed }: Standing): Sight {
  if (actsForIt || level === 'park' || level === 'public') return 'exact';
  if (level === 'own') return 'nothing';
  if (isOffice) return 'exact';
  if (level === 'facilitator') return 'nothing';
  return isAgreed ? 'exact' : 'band';
}

/** The firm that a row belongs to, or null. */
export function firmOf(table: TableName, row: GivenRow): string | null {
  const whose = belonging[table];
  return typeof whose === 'object' ? (row[whose.firm] as string) : null;
}

const standingOf = (firm: string | null, { isOffice, actsFor }: Reader): Standing => ({
  actsForIt: firm !== null && actsFor.has(firm),
  isOffice,
  isAgreed: false,
});

/** Whether a reader may have an attribute of a row as it stands. */
export const isExact = (table: TableName, row: GivenRow, attribute: string, reader: Reader): boolean =>
  sightOf(levelOf(table, attribute), standingOf(firmOf(table, row), reader)) === 'exact';

/** A row with what a reader may have of it; null when that is not even which row it is. */
export function readableRow(table: TableName, row: GivenRow, reader: Reader): GivenRow | null {
  const entries = Object.entries(row).filter(([attribute]) => isExact(table, row, attribute, reader));
  return entries.some(([attribute]) => attribute === 'id') ? Object.fromEntries(entries) : null;
}

/** Whether the figure that a row of the table `evidence` tells of may be had. */
function isEvidenceReadable(row: GivenRow, rows: ReadonlyMap<string, GivenRow>, reader: Reader): boolean {
  const told = rows.get(`${row.table as string}/${row.row as string}`);
  if (!told) return reader.isOffice;
  return isExact(row.table as TableName, told, row.attribute as string, reader);
}

/** The tables of a park as a reader may have them. */
export function readableTables(tables: Tables, reader: Reader): Tables {
  const rows = new Map(
    tableNames.flatMap((table) => tables[table].map((row) => [`${table}/${row.id as string}`, row] as const)),
  );
  const entries = tableNames.map((table) => [
    table,
    tables[table].flatMap((row) => {
      if (table === 'evidence' && !isEvidenceReadable(row, rows, reader)) return [];
      const readable = readableRow(table, row, reader);
      return readable ? [readable] : [];
    }),
  ]);
  return Object.fromEntries(entries) as Tables;
}

/**
 * A row as a writer hands it in, with what of the stored one was not theirs to see: that stays as it was. A firm's own people leave
 * shared plants to the office.
 */
export function rewritten(table: TableName, stored: GivenRow | null, given: GivenRow, writer: Reader): GivenRow {
  const reserved = (attribute: string): boolean =>
    (stored !== null && !isExact(table, stored, attribute, writer)) ||
    (table === 'stream' && !writer.isOffice && (attribute === 'facility' || attribute === 'perInput'));
  const kept = Object.entries(stored ?? {}).filter(([attribute]) => reserved(attribute));
  const free = Object.entries(given).filter(([attribute]) => !reserved(attribute));
  return Object.fromEntries([...free, ...kept]);
}

/** Tables whose rows the people of a firm write themselves. */
const written: ReadonlySet<TableName> = new Set(['firm', 'stream', 'release', 'cogeneration', 'duty']);

/** Whether a writer may put this row into the place of that one; null stands for none. */
export function mayWrite(
  table: TableName,
  stored: GivenRow | null,
  given: GivenRow | null,
  { isOffice, actsFor }: Reader,
): boolean {
  if (isOffice) return true;
  const isTheirs = (row: GivenRow): boolean => actsFor.has(firmOf(table, row) ?? '');
  const isMembership = table === 'firm' && (stored === null || given === null);
  return written.has(table) && !isMembership && [stored, given].every((row) => row === null || isTheirs(row));
}
