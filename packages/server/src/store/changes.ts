/** Writes to a park that people make: a new park, rows changed by several at once, an import accepted. */
import { mayWrite, type Reader, readableRow, rewritten } from '@kyosei/model/disclosure';
import type { Problem } from '@kyosei/model/problem';
import type { GivenRow, TableName, Tables } from '@kyosei/model/tables';
import { idShape } from '../contract/shapes.ts';
import { type Database, newId, type Session, transaction } from './database.ts';
import { type Difference, differences, idOf, keyOf, type Stored, tablesOf } from './difference.ts';
import { addPark, readRows, writeTables } from './parks.ts';

/** The model's check; it runs beside the server, so that a hostile park can neither stop nor fill it. */
export type Check = (tables: unknown) => Promise<Checked>;
export interface Checked {
  /** Null when there are errors. */
  readonly tables: Tables | null;
  readonly problems: readonly Problem[];
}

export type Refused = { readonly kind: 'refused'; readonly problems: readonly Problem[] };
export type Outdated = { readonly kind: 'outdated'; readonly version: number };
export type Absent = { readonly kind: 'absent' };

const parkOf = (tables: Tables): string => tables.park[0]?.id as string;

/** What belongs to the founding of a park, in the same transaction. */
export type Founding = (session: Session, park: string) => Promise<void>;

/** Stores a new park. */
export async function createPark(
  database: Database,
  check: Check,
  given: unknown,
  founding?: Founding,
): Promise<
  { readonly kind: 'done'; readonly park: string } | { readonly kind: 'exists'; readonly park: string } | Refused
> {
  const { tables, problems } = await check(given);
  if (!tables) return { kind: 'refused', problems };
  const park = parkOf(tables);
  return transaction(database, async (session) => {
    const added = await addPark(session, park);
    if (!added) return { kind: 'exists', park };
    await writeTables(session, park, added, tables, problems);
    await founding?.(session, park);
    return { kind: 'done', park };
  });
}

export interface Change {
  readonly table: TableName;
  readonly id: string;
  /** As it was read; 0 for a new row. */
  readonly version: number;
  /** The whole row; null deletes it. */
  readonly row: unknown;
}
export interface RowVersion {
  readonly table: TableName;
  readonly id: string;
  readonly version: number;
}
export interface Conflict extends RowVersion {
  readonly row: GivenRow | null;
}

/** What is wrong with the changes themselves, before the park is looked at. */
function problemsOf(changes: readonly Change[], park: string): readonly Problem[] {
  const seen = new Set<string>();
  return changes.flatMap(({ table, id, row }, index): Problem[] => {
    const at = { severity: 'error', table, row: id, line: index + 1, column: 'id', found: id } as const;
    const key = keyOf(table, id);
    if (seen.has(key)) return [{ ...at, code: 'changed-twice' }];
    seen.add(key);
    if (row === null) return [];
    const own = typeof row === 'object' && row !== null ? (row as { readonly id?: unknown }).id : undefined;
    const found = typeof own === 'string' ? own.slice(0, 200) : typeof own;
    if (own !== id) return [{ ...at, code: 'other-row', found, accepted: id }];
    return table === 'park' && id !== park ? [{ ...at, code: 'other-park', accepted: park }] : [];
  });
}

const rowOf = ({ row }: Change): GivenRow | null =>
  typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as GivenRow) : null;

/**
 * Whether a writer may make a change. The people of a firm name new rows after it, so that they cannot learn by trying which rows
 * of others there are.
 */
function isTheirs(change: Change, stands: Stored | undefined, writer: Reader): boolean {
  const { table, id } = change;
  if (!mayWrite(table, stands?.row ?? null, change.row === null ? null : rowOf(change), writer)) return false;
  return writer.isOffice || stands !== undefined || [...writer.actsFor].some((firm) => id.startsWith(`${firm}.`));
}
const notYours = ({ table, id }: Change): Problem => ({ code: 'not-yours', severity: 'error', table, row: id });

/** A change with what of the stored row the writer may not see. */
function completedBy(change: Change, present: ReadonlyMap<string, Stored>, writer: Reader): Change {
  const row = rowOf(change);
  const stands = present.get(keyOf(change.table, change.id));
  return row ? { ...change, row: rewritten(change.table, stands?.row ?? null, row, writer) } : change;
}

/** What of a problem may come from other rows than the one it is about. */
const elsewhere: ReadonlySet<string> = new Set(['accepted', 'nearest', 'values']);

/**
 * What a writer is told of the check: of the own rows without what is near or accepted elsewhere; that rows of others stand in the
 * way, but not which.
 */
function toldTo(writer: Reader, problems: readonly Problem[], changes: readonly Change[]): readonly Problem[] {
  if (writer.isOffice) return problems;
  const own = new Set(changes.map(({ table, id }) => keyOf(table, id)));
  const isOwn = ({ table, row }: Problem): boolean => own.has(keyOf(table ?? '', row ?? ''));
  const told = problems.filter(isOwn).map((problem) => {
    const entries = Object.entries(problem).filter(
      ([key]) => !(elsewhere.has(key) || (key === 'found' && problem.column === 'id')),
    );
    return Object.fromEntries(entries) as unknown as Problem;
  });
  if (told.some(isError)) return told;
  const [{ table, id }] = changes as [Change];
  return [...told, { code: 'used-elsewhere', severity: 'error', table, row: id }];
}

/** The rows of a park after the changes: replaced where they stood, new ones at the end. */
function edited(stored: readonly Stored[], changes: readonly Change[]): Tables {
  const byKey = new Map(changes.map((change) => [keyOf(change.table, change.id), change]));
  const kept = stored.flatMap((row): Stored[] => {
    const change = byKey.get(keyOf(row.table, row.id));
    byKey.delete(keyOf(row.table, row.id));
    return !change ? [row] : change.row === null ? [] : [{ ...row, row: change.row as GivenRow }];
  });
  const added = [...byKey.values()].flatMap(({ table, id, row }): Stored[] =>
    row === null ? [] : [{ table, id, position: 0, version: 0, row: row as GivenRow }],
  );
  return tablesOf([...kept, ...added]);
}

/**
 * Adds, replaces and deletes rows, all or none: every version must be the one that stands, and the park as a whole must
 * pass the check. The park's row is locked meanwhile, so that writers of one park follow one another.
 */
export async function changeRows(
  database: Database,
  check: Check,
  park: string,
  given: readonly Change[],
  writer?: Reader,
): Promise<
  | { readonly kind: 'done'; readonly version: number; readonly rows: readonly RowVersion[] }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] }
  | Refused
  | Absent
> {
  const malformed = problemsOf(given, park);
  return transaction(database, async (session) => {
    const stored = await readRows(session, park, 'for update');
    if (!stored) return { kind: 'absent' };
    if (malformed.length > 0) return { kind: 'refused', problems: malformed };
    const present = new Map(stored.rows.map((row) => [keyOf(row.table, row.id), row]));
    const foreign = writer
      ? given.filter((change) => !isTheirs(change, present.get(keyOf(change.table, change.id)), writer))
      : [];
    if (foreign.length > 0) return { kind: 'refused', problems: foreign.map(notYours) };
    const changes = writer ? given.map((change) => completedBy(change, present, writer)) : given;
    const conflicts = changes.flatMap(({ table, id, version }): Conflict[] => {
      const row = present.get(keyOf(table, id));
      const stands = row?.version ?? 0;
      const shown = row && writer ? readableRow(table, row.row, writer) : (row?.row ?? null);
      return stands === version ? [] : [{ table, id, version: stands, row: shown }];
    });
    if (conflicts.length > 0) return { kind: 'conflict', conflicts };
    const { tables, problems } = await check(edited(stored.rows, changes));
    if (!tables) return { kind: 'refused', problems: writer ? toldTo(writer, problems, changes) : problems };
    const written = await writeTables(session, park, stored, tables, problems);
    const rows = changes.map(({ table, id }) => ({ table, id, version: written.versions.get(keyOf(table, id)) ?? 0 }));
    return { kind: 'done', version: written.version, rows };
  });
}

export interface Import {
  readonly id: string;
  readonly park: string | null;
  readonly parkVersion: number;
  readonly problems: readonly Problem[];
  readonly acceptable: boolean;
  readonly changes: readonly Difference[];
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** Park that an unchecked set of tables names, if it does. */
function namedPark(tables: unknown): string | null {
  const rows = (tables as { readonly park?: unknown } | null)?.park;
  const id = Array.isArray(rows) ? (rows[0] as { readonly id?: unknown } | undefined)?.id : undefined;
  return typeof id === 'string' && idShape.test(id) ? id : null;
}

/**
 * Keeps a workbook that was read, and says what accepting it would change. Nothing of the park is touched.
 *
 * @param asked park to compare with; the one that the workbook names when null
 * @param writerOf who hands it in; what of the park's rows they may not see stays as it is
 * @param mayCompare whether the park that it names may be read by who hands it in; it is not told of when not
 */
export async function addImport(
  database: Database,
  { tables, given, problems }: Checked & { readonly given: unknown },
  asked: string | null,
  mayCompare: (park: string) => Promise<boolean> = async () => true,
  writerOf: (park: string) => Promise<Reader | null> = async () => null,
): Promise<Import | Absent> {
  const named = tables ? parkOf(tables) : namedPark(given);
  const park = asked ?? named;
  const stored = park ? await readRows(database, park) : null;
  if ((asked && !stored) || (park && stored && !(await mayCompare(park)))) return { kind: 'absent' };
  const other: Problem[] =
    asked && named && asked !== named
      ? [
          {
            code: 'other-park',
            severity: 'error',
            table: 'park',
            row: named,
            column: 'id',
            found: named,
            accepted: asked,
          },
        ]
      : [];
  const all = [...problems, ...other];
  const id = newId();
  const parkVersion = stored?.version ?? 0;
  const writer = stored && park ? await writerOf(park) : null;
  const kept = tables && stored && writer ? keptIn(tables, stored.rows, writer) : tables;
  const acceptable = kept !== null && !all.some(isError);
  await database.query(
    `with old as (delete from kyosei.import where park_id = $1 and created_at < now() - interval '1 day')
     insert into kyosei.import (park_id, import_id, park_version, tables, problems) values ($1, $2, $3, $4, $5)`,
    [park ?? '', id, parkVersion, acceptable ? JSON.stringify(kept) : null, JSON.stringify(all)],
  );
  const found = kept ? differences(stored?.rows ?? [], kept) : [];
  const changes = writer ? found.map((change) => shownTo(writer, change)) : found;
  return { id, park, parkVersion, problems: all, acceptable, changes };
}

/** Tables with what of the stored rows a writer may not see. */
function keptIn(tables: Tables, stored: readonly Stored[], writer: Reader): Tables {
  const present = new Map(stored.map((row) => [keyOf(row.table, row.id), row.row]));
  const entries = (Object.entries(tables) as [TableName, readonly GivenRow[]][]).map(([table, rows]) => [
    table,
    rows.map((row) => rewritten(table, present.get(keyOf(table, idOf(row))) ?? null, row, writer)),
  ]);
  return Object.fromEntries(entries) as Tables;
}

const shownTo = (writer: Reader, { before, after, ...change }: Difference): Difference => ({
  ...change,
  before: before && readableRow(change.table, before, writer),
  after: after && readableRow(change.table, after, writer),
});

interface ImportRow {
  readonly park_id: string;
  readonly park_version: number;
  readonly tables: Tables | null;
  readonly problems: readonly Problem[];
  readonly accepted_version: number | null;
}

/** Writes an import when the park still is as it was compared with; accepting again answers the same again. */
export async function acceptImport(
  database: Database,
  id: string,
  version: number,
  founding?: Founding,
): Promise<{ readonly kind: 'done'; readonly park: string; readonly version: number } | Outdated | Refused | Absent> {
  return transaction(database, async (session) => {
    // The park before the import, as whoever deletes a park does, so that neither waits for the other for ever.
    await session.query(
      `select 1 from kyosei.park where park_id = (select park_id from kyosei.import where import_id = $1) for update`,
      [id],
    );
    const { rows } = await session.query<ImportRow>('select * from kyosei.import where import_id = $1 for update', [
      id,
    ]);
    const kept = rows[0];
    if (!kept) return { kind: 'absent' };
    if (!kept.tables) return { kind: 'refused', problems: kept.problems };
    if (kept.accepted_version !== null) return { kind: 'done', park: kept.park_id, version: kept.accepted_version };
    const stored = version === kept.park_version ? await lockForImport(session, kept) : null;
    if (!stored) return { kind: 'outdated', version: (await readRows(session, kept.park_id))?.version ?? 0 };
    const written = await writeTables(session, kept.park_id, stored, kept.tables, kept.problems);
    if (kept.park_version === 0) await founding?.(session, kept.park_id);
    await session.query('update kyosei.import set accepted_version = $3 where park_id = $1 and import_id = $2', [
      kept.park_id,
      id,
      written.version,
    ]);
    return { kind: 'done', park: kept.park_id, version: written.version };
  });
}

/** The park of an import, locked, or null when it is not as it was. */
async function lockForImport(session: Session, kept: ImportRow) {
  if (kept.park_version === 0) return addPark(session, kept.park_id);
  const stored = await readRows(session, kept.park_id, 'for update');
  return stored?.version === kept.park_version ? stored : null;
}
