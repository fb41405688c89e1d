/** Reads the sheets of a cleaned workbook into tables, every problem at its cell. */
import { colToLetter, parseCellRef, readXlsx, type Sheet, type CellValue as SheetValue } from 'hucre/xlsx';
import type { Attribute } from '../attribute.ts';
import { shown } from '../check/findings.ts';
import { nearest } from '../check/nearest.ts';
import { mostRows } from '../check/shape.ts';
import type { ProblemCode } from '../codes.ts';
import type { Reading } from '../csv.ts';
import { namedSo, tableTitle } from '../declared.ts';
import { ambiguousPoint } from '../numeral.ts';
import type { Problem } from '../problem.ts';
import { type Column, fromCell, isHelp, readHeader } from '../sheet.ts';
import { type CellValue, type GivenRow, type TableName, type Tables, tableNames } from '../tables.ts';
import { clean, lastColumn, mostSheetRows } from './parts.ts';
import { workbookWords } from './words.ts';

/** Problems of reading kept at most; the check counts its own. */
const mostProblems = 1000;

type Add = (code: ProblemCode, more: Partial<Problem>) => void;

const nothing = (problems: readonly Problem[]): Reading => ({
  tables: Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as Tables,
  lines: {},
  problems,
});

const tableOf = (name: string): TableName | undefined => namedSo(name, tableNames, tableTitle);
const readMes: ReadonlySet<string> = new Set(Object.values(workbookWords).map(({ readMe }) => readMe));

/** The table that a name of several words speaks of: `Streams 2026`. */
const tableAmongWords = (name: string): TableName | undefined => {
  for (const word of name.slice(0, 200).split(/[^\p{L}]+/u)) {
    const table = word.length < 4 ? undefined : nearest(word, tableNames);
    if (table !== undefined) return table as TableName;
  }
  return undefined;
};

/** A cell of a sheet as value: what is no text or number becomes the text that the check judges. */
function asValue(column: Column, cell: SheetValue): CellValue {
  if (typeof cell === 'number') {
    const bare = column.attribute.kind === 'number' && column.unit === '';
    return bare || column.attribute.kind === 'text' || column.attribute.kind === 'id'
      ? cell
      : fromCell(column, String(cell));
  }
  if (typeof cell === 'boolean') return booleanOf(column.attribute, cell);
  if (cell instanceof Date) return shown(cell);
  return fromCell(column, cell ?? '');
}

const booleanOf = (attribute: Attribute, value: boolean): string =>
  attribute.kind === 'choice' && attribute.choices.includes('yes') ? (value ? 'yes' : 'no') : String(value);

/** What formulas and errors say before the value is taken; true when there is no value to take. */
function complain(sheet: Sheet, row: number, index: number, at: { line: number; column: string }, add: Add): boolean {
  const cell = sheet.cells?.get(`${row},${index}`);
  if (cell === undefined) return false;
  if (cell.type === 'error') {
    add('cell-error', { ...at, found: shown(cell.value), accepted: 'a value' });
    return true;
  }
  if (cell.formula === undefined) return false;
  const found = `=${shown(cell.formula)}`;
  const empty = cell.value === null || cell.value === '';
  if (empty) add('formula-without-value', { ...at, found, accepted: 'a value' });
  else add('formula', { ...at, severity: 'warning', found });
  return empty;
}

const filled = (row: readonly SheetValue[]): boolean => row.some((cell) => cell !== null && cell !== '');

function readSheet(sheet: Sheet, table: TableName, add: Add): { rows: GivenRow[]; lines: number[] } {
  const headAt = sheet.rows.findIndex(filled);
  const rows: GivenRow[] = [];
  const lines: number[] = [];
  if (headAt < 0) return { rows, lines };
  const beside = (at: { line: number; column: string }, found: string): void =>
    add('cell-beyond-header', { ...at, severity: 'warning', found, accepted: 'values under the name of a column' });
  const far = sheet.headerFooter?.oddHeader === undefined ? null : parseCellRef(sheet.headerFooter.oddHeader);
  if (far && far.row < mostSheetRows)
    beside({ line: far.row + 1, column: colToLetter(far.col) }, 'a value far to the right');
  if (sheet.rows.length > mostSheetRows || (far && far.row >= mostSheetRows))
    add('too-many-rows', {
      found: `more than ${mostRows}`,
      accepted: `at most ${mostRows} rows`,
      values: { count: `more than ${mostRows}`, limit: mostRows },
    });
  const head = (sheet.rows[headAt] ?? []).map((cell) => (cell === null ? '' : String(cell)));
  const columns = readHeader(table, head, headAt + 1, add);
  const last = Math.min(sheet.rows.length, headAt + 2 + mostRows);
  for (let at = headAt + 1; at < last; at++) {
    const cells = sheet.rows[at] ?? [];
    if (at === headAt + 1 && isHelp(cells)) continue;
    const row: Record<string, CellValue> = {};
    for (const [index, cell] of cells.entries()) {
      const column = columns[index];
      const where = { line: at + 1, column: column?.name ?? colToLetter(index) };
      if (column === undefined && cell !== null && cell !== '') beside(where, shown(cell));
      if (!column) continue;
      if (complain(sheet, at, index, where, add) || cell === null || cell === '') continue;
      const readings = typeof cell === 'string' && column.attribute.kind === 'number' ? ambiguousPoint(cell) : null;
      if (readings) add('ambiguous-number', { ...where, found: shown(cell), accepted: readings.join(' or ') });
      row[column.name] = asValue(column, cell);
    }
    if (Object.keys(row).length === 0) continue;
    rows.push(row);
    lines.push(at + 1);
  }
  return { rows, lines };
}

/** Reads untrusted bytes as a workbook; never throws. */
export async function read(bytes: Uint8Array): Promise<Reading> {
  const problems: Problem[] = [];
  const cleaned = clean(bytes);
  if ('refusal' in cleaned) return nothing([{ severity: 'error', ...cleaned.refusal }]);
  const sheets: Sheet[] = [];
  try {
    const book = await readXlsx(cleaned.bytes, {
      sheets: ({ name }) => {
        const known = tableOf(name) !== undefined;
        if (!known && !readMes.has(name)) sheets.push({ name, rows: [] });
        return known;
      },
      range: `A1:${lastColumn}${mostSheetRows + 1}`,
    });
    sheets.push(...book.sheets);
  } catch (error) {
    return nothing([
      {
        code: 'damaged-workbook',
        severity: 'error',
        found: shown(error instanceof Error ? error.message : ''),
        accepted: 'an Excel workbook (.xlsx)',
      },
    ]);
  }
  if (cleaned.externalLink) problems.push({ code: 'external-link', severity: 'warning' });
  const tables: Record<string, readonly GivenRow[]> = { ...nothing([]).tables };
  const lines: Partial<Record<TableName, readonly number[]>> = {};
  const given = new Set<string | undefined>(sheets.map(({ name }) => tableOf(name)));
  for (const sheet of sheets) {
    const table = tableOf(sheet.name);
    const add: Add = (code, more) => {
      if (problems.length < mostProblems) problems.push({ code, severity: 'error', ...(table && { table }), ...more });
    };
    if (table === undefined) {
      const near = nearest(sheet.name, tableNames) ?? tableAmongWords(sheet.name);
      // A name close to a table's is a typing error that would lose rows; any other sheet is the user's own affair, also
      // one that only speaks of a table which has its sheet.
      const isLoss = near !== undefined && (nearest(sheet.name, tableNames) === near || !given.has(near));
      add('unknown-sheet', {
        severity: isLoss ? 'error' : 'warning',
        found: shown(sheet.name),
        accepted: tableNames.join(', '),
        ...(near && { nearest: near }),
      });
    } else if (lines[table]) add('repeated-sheet', { found: shown(sheet.name), accepted: 'one sheet for each table' });
    else {
      const { rows, lines: at } = readSheet(sheet, table, add);
      tables[table] = rows;
      lines[table] = at;
    }
  }
  if (Object.values(tables).every((rows) => rows.length === 0))
    problems.push({
      code: 'empty-workbook',
      severity: 'error',
      accepted: `sheets named ${tableNames.join(', ')}, with rows`,
    });
  return { tables: tables as unknown as Tables, lines, problems };
}
