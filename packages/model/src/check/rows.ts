/** Reads every cell of every row into canonical values, with the problems at their cells. */
import { type GivenRow, type TableName, tableNames } from '../tables.ts';
import { type Fault, readCell } from './cell.ts';
import { contexts, isCurrency } from './context.ts';
import { type Findings, shown } from './findings.ts';
import { attributesOf, type RawRow, type RawTables } from './shape.ts';

/** A row read, and where it stands. */
export interface ReadRow {
  readonly line: number;
  /** Its id, when it has a well-formed one. */
  readonly id: string | undefined;
  readonly values: GivenRow;
  /** Columns that hold something wrong, so that no second problem is made of their absence. */
  readonly faulty: ReadonlySet<string>;
}
export type ReadTables = Readonly<Record<TableName, readonly ReadRow[]>>;

/** A day of the calendar, written as ISO 8601 has it. */
const isDay = (text: string): boolean => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** Formats that one attribute alone has. */
function special(table: TableName, column: string, value: unknown): Fault | undefined {
  if (table === 'duty' && column === 'due' && typeof value === 'string' && !isDay(value))
    return { code: 'ill-formed-date', found: shown(value), accepted: 'year-month-day, such as 2026-03-31' };
  if (table !== 'park' || typeof value !== 'string') return undefined;
  if (column === 'currency' && !isCurrency(value))
    return {
      code: 'ill-formed-currency',
      found: shown(value),
      accepted: 'three capital letters (ISO 4217), such as EUR',
    };
  if (column === 'country' && !/^[A-Z]{2}$/.test(value))
    return {
      code: 'ill-formed-country',
      found: shown(value),
      accepted: 'two capital letters (ISO 3166-1), such as DK',
    };
  return undefined;
}

function readRow(
  table: TableName,
  row: RawRow,
  context: ReturnType<ReturnType<typeof contexts>>,
  findings: Findings,
): ReadRow {
  const values: Record<string, GivenRow[string]> = {};
  const faulty = new Set<string>();
  const id = readCell(
    attributesOf(table).id ?? { kind: 'id', required: true, text: '' },
    row.cells.get('id'),
    {},
  ).value;
  const at = { table, line: row.line, ...(typeof id === 'string' && { row: id }) };
  for (const [column, attribute] of Object.entries(attributesOf(table))) {
    const { value, faults } = readCell(attribute, row.cells.get(column), context);
    if (faults.length > 0) faulty.add(column);
    for (const fault of faults) findings.add({ ...fault, severity: 'error', ...at, column });
    if (value !== undefined) {
      values[column] = value;
      const fault = special(table, column, value);
      if (fault) findings.add({ ...fault, severity: 'error', ...at, column });
    } else if (attribute.required && faults.length === 0)
      findings.add({ code: 'required', severity: 'error', ...at, column });
  }
  return { line: row.line, id: typeof id === 'string' ? id : undefined, values, faulty };
}

/** Reads all rows of all tables. */
export function readRows(rows: RawTables, findings: Findings): ReadTables {
  const contextOf = contexts(rows);
  return Object.fromEntries(
    tableNames.map((table) => [table, rows[table].map((row) => readRow(table, row, contextOf(table, row), findings))]),
  ) as unknown as ReadTables;
}
