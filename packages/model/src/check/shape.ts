/** The outermost check: unknown input into rows of known columns, each with its line, without running anything of the input. */
import type { Attribute } from '../attribute.ts';
import { type TableName, tableNames, tables } from '../tables.ts';
import { ownEntries } from './cell.ts';
import { type Findings, shown } from './findings.ts';

/** Rows of one table that are looked at; more are refused. */
export const mostRows = 100_000;

export interface RawRow {
  /** Number of the row as its reader counts it. */
  readonly line: number;
  /** Cells by attribute, as given. */
  readonly cells: ReadonlyMap<string, unknown>;
}
export type RawTables = Readonly<Record<TableName, readonly RawRow[]>>;
/** Line of each row by table, where the reader counts otherwise than from 1 (a sheet has its header first). */
export type Lines = Readonly<Partial<Record<TableName, readonly number[]>>>;

export interface Shape {
  readonly rows: RawTables;
  /** Tables of which rows were refused, so that a reference into them may be right and is not complained of. */
  readonly incomplete: ReadonlySet<TableName>;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The attributes of a table, free of the particular type of each table. */
export const attributesOf = (table: TableName): Readonly<Record<string, Attribute>> => tables[table].attributes;

/** Takes the input apart; every departure from the form is a finding. */
export function readShape(input: unknown, lines: Lines, findings: Findings): Shape {
  const rows = Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as Record<TableName, RawRow[]>;
  const incomplete = new Set<TableName>();
  const entries = isObject(input) ? ownEntries(input) : null;
  if (entries === null) {
    findings.add({
      code: 'wrong-shape',
      severity: 'error',
      found: shown(input),
      accepted: `an object with the tables ${tableNames.join(', ')}`,
    });
    return { rows, incomplete: new Set(tableNames) };
  }
  for (const [name, value] of entries) {
    const table = tableNames.find((one) => one === name);
    if (table === undefined) {
      findings.add({
        code: 'unknown-table',
        severity: 'error',
        table: shown(name),
        found: shown(name),
        accepted: tableNames.join(', '),
        ...findings.nearest(name, new Set(tableNames)),
      });
      continue;
    }
    if (value === null || value === undefined) continue;
    const list = Array.isArray(value) ? (value as readonly unknown[]) : isObject(value) ? [value] : null;
    if (list === null) {
      findings.add({ code: 'wrong-shape', severity: 'error', table, found: shown(value), accepted: 'a list of rows' });
      incomplete.add(table);
      continue;
    }
    if (list.length > mostRows) {
      findings.add({
        code: 'too-many-rows',
        severity: 'error',
        table,
        found: String(list.length),
        accepted: `at most ${mostRows} rows`,
        values: { count: list.length, limit: mostRows },
      });
      incomplete.add(table);
    }
    if (readRows(table, list, lines[table] ?? [], rows[table], findings)) incomplete.add(table);
  }
  return { rows, incomplete };
}

/** Reads the rows of one table; true when one of them is no row at all. */
function readRows(
  table: TableName,
  list: readonly unknown[],
  lines: readonly number[],
  rows: RawRow[],
  findings: Findings,
): boolean {
  const attributes = attributesOf(table);
  const unknown = new Map<string, { line: number; count: number }>();
  let refused = false;
  for (let index = 0; index < Math.min(list.length, mostRows); index++) {
    const line = lines[index] ?? index + 1;
    const row = list[index];
    const entries = isObject(row) ? ownEntries(row) : null;
    if (entries === null) {
      findings.add({
        code: 'wrong-shape',
        severity: 'error',
        table,
        line,
        found: shown(row),
        accepted: 'an object with one value for each attribute',
      });
      refused = true;
      continue;
    }
    const cells = new Map<string, unknown>();
    for (const [column, value] of entries) {
      if (Object.hasOwn(attributes, column)) cells.set(column, value);
      else if (value !== null && value !== undefined && value !== '') {
        const seen = unknown.get(column);
        if (seen) seen.count++;
        else if (unknown.size < 200) unknown.set(column, { line, count: 1 });
      }
    }
    rows.push({ line, cells });
  }
  const names = new Set(Object.keys(attributes));
  for (const [column, { line, count }] of unknown)
    findings.add({
      code: 'unknown-column',
      severity: 'error',
      table,
      line,
      column: shown(column),
      found: shown(column),
      accepted: [...names].join(', '),
      ...findings.nearest(column, names),
      values: { count },
    });
  return refused;
}
