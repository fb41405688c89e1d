/** Changes to tables that are not saved yet, laid over what is stored, and what may be saved of them. Pure. */
import type { Attribute } from '@kyosei/model/attribute';
import { check } from '@kyosei/model/check';
import { ambiguousPoint } from '@kyosei/model/numeral';
import type { Problem } from '@kyosei/model/problem';
import {
  type CellValue,
  tables as declarations,
  type GivenRow,
  type TableName,
  tableNames,
} from '@kyosei/model/tables';
import type { StoredRow, StoredTables } from '../api/queries.ts';

/** A row before and after; null where it does not exist. Cells may be text as typed, e.g. `200 kt/a`. */
export interface Step {
  readonly table: TableName;
  readonly id: string;
  readonly before: GivenRow | null;
  readonly after: GivenRow | null;
}
/** Row by table and id; null where it is removed. */
export type Edits = ReadonlyMap<
  string,
  { readonly table: TableName; readonly id: string; readonly row: GivenRow | null }
>;

export interface Change {
  readonly table: TableName;
  readonly id: string;
  readonly version: number;
  readonly row: GivenRow | null;
}

const keyOf = (table: TableName, id: string): string => `${table}\n${id}`;

export const same = (a: GivenRow | null, b: GivenRow | null): boolean => {
  if (a === null || b === null) return a === b;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]));
};

const storedRow = (stored: StoredTables, table: TableName, id: string): StoredRow | undefined =>
  stored[table].find((row) => row.id === id);

/** Lays steps over the edits; what comes to equal the stored row is no edit any more. */
export const withSteps = (stored: StoredTables, edits: Edits, steps: readonly Step[]): Edits =>
  unlike(stored, laid(edits, steps));

/** Lays steps over the edits and keeps them all: while a save is under way, what is stored is about to change. */
export const laid = (edits: Edits, steps: readonly Step[]): Edits =>
  new Map([...edits, ...steps.map(({ table, id, after }) => [keyOf(table, id), { table, id, row: after }] as const)]);

/** The edits that differ from what is stored. */
export const unlike = (stored: StoredTables, edits: Edits): Edits =>
  new Map([...edits].filter(([, { table, id, row }]) => !same(storedRow(stored, table, id)?.row ?? null, row)));

/** The steps that take the given ones back, last first. */
export const reversed = (steps: readonly Step[]): readonly Step[] =>
  steps.toReversed().map(({ table, id, before, after }) => ({ table, id, before: after, after: before }));

/** A row as it is shown: the stored one, the edit over it, or null. */
export function shownRow(stored: StoredTables, edits: Edits, table: TableName, id: string): GivenRow | null {
  const edit = edits.get(keyOf(table, id));
  return edit === undefined ? (storedRow(stored, table, id)?.row ?? null) : edit.row;
}

/** The rows of a table as they are shown, new ones last. */
export function shownRows(
  stored: StoredTables,
  edits: Edits,
  table: TableName,
): readonly { id: string; row: GivenRow }[] {
  const known = new Set(stored[table].map(({ id }) => id));
  const old = stored[table].flatMap(({ id, row }) => {
    const edit = edits.get(keyOf(table, id));
    if (edit === undefined) return [{ id, row }];
    return edit.row === null ? [] : [{ id, row: edit.row }];
  });
  const added = [...edits.values()].flatMap((edit) =>
    edit.table === table && edit.row !== null && !known.has(edit.id) ? [{ id: edit.id, row: edit.row }] : [],
  );
  return [...old, ...added];
}

const allRows = (stored: StoredTables, edits: Edits) =>
  Object.fromEntries(tableNames.map((table) => [table, shownRows(stored, edits, table).map(({ row }) => row)]));

/** Cells as typed whose point could part thousands: `400.000` is 400000 or 400, as in a text cell of a workbook. */
const ambiguous = (edits: Edits): readonly Problem[] =>
  [...edits.values()].flatMap(({ table, id, row }) =>
    Object.entries(row ?? {}).flatMap(([column, value]): Problem[] => {
      const { kind } = (declarations[table].attributes as Readonly<Record<string, Attribute>>)[column] ?? {};
      if (kind !== 'number' || typeof value !== 'string') return [];
      const readings = ambiguousPoint(value);
      if (readings === null) return [];
      const where = { table, row: id, column, found: value, accepted: readings.join(' or ') };
      return [{ code: 'ambiguous-number', severity: 'error', ...where }];
    }),
  );

export interface Judgement {
  /** Problems of the tables with all edits. */
  readonly problems: readonly Problem[];
  /** What may be saved now, in canonical units: edits of rows without errors, and only if the whole then passes. */
  readonly ready: readonly Change[];
}

/**
 * Checks the tables with the edits over them. Rows with an error wait; the others are ready, provided that the park
 * passes the check with them alone (a removed row may still be referred to).
 */
export function judge(stored: StoredTables, edits: Edits): Judgement {
  const problems = [...ambiguous(edits), ...check(allRows(stored, edits)).problems];
  if (edits.size === 0) return { problems, ready: [] };
  const faulty = new Set(
    problems.filter(({ severity }) => severity === 'error').map(({ table, row }) => `${table}\n${row}`),
  );
  const sound = new Map([...edits].filter(([key]) => !faulty.has(key)));
  const { tables } = check(allRows(stored, sound));
  if (tables === null) return { problems, ready: [] };
  const ready = [...sound.values()].map(({ table, id, row }): Change => {
    const at = shownRows(stored, sound, table).findIndex((shown) => shown.id === id);
    return {
      table,
      id,
      version: storedRow(stored, table, id)?.version ?? 0,
      row: row === null ? null : (tables[table][at] ?? row),
    };
  });
  return { problems, ready };
}

/** An id that no row of the table has: `stream-12`. */
export function freeId(rows: readonly { readonly id: string }[], table: TableName): string {
  const taken = new Set(rows.map(({ id }) => id));
  let number = rows.length + 1;
  while (taken.has(`${table}-${number}`)) number++;
  return `${table}-${number}`;
}

const renamed = (value: CellValue | undefined, from: string, to: string): CellValue | undefined => {
  if (value === from) return to;
  if (typeof value !== 'object' || !(from in value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, amount]) => [name === from ? to : name, amount]));
};

/** A row gets another id: it is written anew, and all that refer to it follow. */
export function renameSteps(
  stored: StoredTables,
  edits: Edits,
  table: TableName,
  from: string,
  to: string,
): readonly Step[] {
  const row = shownRow(stored, edits, table, from);
  if (row === null || shownRow(stored, edits, table, to) !== null) return [];
  const referring = tableNames.flatMap((other) => {
    const columns = new Set(
      Object.entries(declarations[other].attributes).flatMap(([name, attribute]) =>
        'to' in attribute && attribute.to === table && !('column' in attribute) ? [name] : [],
      ),
    );
    return shownRows(stored, edits, other).flatMap(({ id, row: before }): Step[] => {
      if (other === table && id === from) return [];
      const after = Object.fromEntries(
        Object.entries(before).map(([name, value]) => [name, columns.has(name) ? renamed(value, from, to) : value]),
      ) as GivenRow;
      return same(before, after) ? [] : [{ table: other, id, before, after }];
    });
  });
  return [
    { table, id: from, before: row, after: null },
    { table, id: to, before: null, after: { ...row, id: to } },
    ...referring,
  ];
}

/** A row with one cell set; an empty text takes the value out. */
export function withCell(row: GivenRow, column: string, value: CellValue): GivenRow {
  const { [column]: _, ...rest } = row;
  return typeof value === 'string' && value.trim() === '' ? rest : { ...rest, [column]: value };
}
