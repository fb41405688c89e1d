/**
 * Tables as comma-separated text (RFC 4180), one file a table, and back without losing a value.
 *
 * Reading accepts a byte order mark, any line end, and comma, semicolon or tab as separator (told by the header). The header
 * names the attribute with its unit in brackets, `quantity [kt/a]`; cells without a unit carry that of the header. The help
 * row of a workbook that was saved as text is passed over.
 * Writing is safe for spreadsheets: a text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a
 * carriage return) is written with an apostrophe before it, and reading takes that apostrophe away again; a text that
 * itself begins with an apostrophe and such a sign gets one more, so that nothing is lost. Numbers are written bare.
 */

import { shown } from './check/findings.ts';
import { nearest } from './check/nearest.ts';
import { attributesOf, type Lines, mostRows } from './check/shape.ts';
import type { ProblemCode } from './codes.ts';
import type { Problem } from './problem.ts';
import { cellText, fromCell, header, isHelp, readHeader } from './sheet.ts';
import { type GivenRow, type TableName, type Tables, tableNames } from './tables.ts';

/** Records of a separated text with the line at which each begins; null at a quote that never closes. */
function records(text: string, separator: string): { rows: { line: number; cells: string[] }[]; open: number | null } {
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  let at = 0;
  const end = (): void => {
    if (cells.some((cell) => cell !== '')) rows.push({ line: start, cells });
    cells = [];
    start = line;
  };
  // One row more than is accepted, with header and help row, so that the check sees that there are too many.
  while (at <= text.length && rows.length <= mostRows + 2) {
    let cell = '';
    if (text[at] === '"') {
      const opened = line;
      at++;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0) return { rows, open: opened };
        cell += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at++;
      }
      line += cell.split('\n').length - 1;
    }
    let next = at;
    while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r') next++;
    cells.push(cell + text.slice(at, next));
    if (text[next] === separator) {
      at = next + 1;
      continue;
    }
    line++;
    end();
    if (next >= text.length) break;
    at = next + (text[next] === '\r' && text[next + 1] === '\n' ? 2 : 1);
  }
  return { rows, open: null };
}

/** The separator of a text: the one that its first line outside quotes has most of. */
function separatorOf(text: string): string {
  const first = (/^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(text.slice(0, 20_000))?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const count = (mark: string): number => first.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

const risky = /^'*[=+\-@\t\r]/;
const guard = (text: string): string => (risky.test(text) ? `'${text}` : text);
const unguard = (text: string): string => (text.startsWith("'") && risky.test(text) ? text.slice(1) : text);

export interface Reading {
  /** Rows by table: canonical values where a cell is plainly one, otherwise the text, for `check` to judge. */
  readonly tables: Tables;
  /** Line of each row in its file, for `check(tables, { lines })`. */
  readonly lines: Lines;
  readonly problems: readonly Problem[];
}

function readTable(table: TableName, file: string): { rows: GivenRow[]; lines: number[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const add = (code: ProblemCode, more: Partial<Problem>): void => {
    if (problems.length < 1000) problems.push({ code, severity: 'error', table, ...more });
  };
  const text = file.replace(/^\uFEFF/, '');
  const { rows: all, open } = records(text, separatorOf(text));
  if (open !== null)
    add('damaged-csv', {
      line: open,
      found: 'a quotation mark that never closes',
      accepted: 'text with every quotation mark closed, and doubled inside',
    });
  const [head, ...body] = all;
  if (!head) return { rows: [], lines: [], problems };
  const columns = readHeader(table, head.cells, head.line, add);
  const rows: GivenRow[] = [];
  const lines: number[] = [];
  for (const { line, cells } of isHelp(body[0]?.cells ?? []) ? body.slice(1) : body) {
    const row: Record<string, GivenRow[string]> = {};
    for (const [index, cell] of cells.entries()) {
      const column = columns[index];
      if (cell.trim() === '' || column === null) continue;
      if (column === undefined)
        add('cell-beyond-header', { line, found: shown(cell), accepted: `at most ${columns.length} cells` });
      else row[column.name] = fromCell(column, unguard(cell));
    }
    rows.push(row);
    lines.push(line);
  }
  return { rows, lines, problems };
}

/**
 * Reads tables from separated text.
 * @param files text by table name; a table left out is empty; other names are problems.
 */
export function tablesFromCsv(files: Readonly<Record<string, string>>): Reading {
  const problems: Problem[] = [];
  const tables: Record<string, readonly GivenRow[]> = {};
  const lines: Record<string, readonly number[]> = {};
  for (const table of tableNames) {
    const file = Object.hasOwn(files, table) ? files[table] : undefined;
    const read = file === undefined ? { rows: [], lines: [], problems: [] } : readTable(table, file);
    tables[table] = read.rows;
    lines[table] = read.lines;
    problems.push(...read.problems);
  }
  for (const name of Object.keys(files))
    if (!(tableNames as readonly string[]).includes(name)) {
      const near = nearest(name, tableNames);
      problems.push({
        code: 'unknown-table',
        severity: 'error',
        table: shown(name),
        found: shown(name),
        accepted: tableNames.join(', '),
        ...(near && { nearest: near }),
      });
    }
  return { tables: tables as unknown as Tables, lines, problems };
}

const quoted = (cell: string): string => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Writes one table; all attributes as columns, in the order of their declaration. */
export function tableToCsv(table: TableName, rows: readonly GivenRow[]): string {
  const attributes = Object.entries(attributesOf(table));
  const head = attributes.map(([name, attribute]) => quoted(header(name, attribute)));
  const body = rows.map((row) =>
    attributes.map(([name, attribute]) => {
      const text = cellText(row[name]);
      return quoted(attribute.kind === 'number' ? text : guard(text));
    }),
  );
  return [head, ...body].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** Writes all tables, each as one text. */
export function tablesToCsv(tables: Tables): Readonly<Record<TableName, string>> {
  return Object.fromEntries(tableNames.map((table) => [table, tableToCsv(table, tables[table])])) as Record<
    TableName,
    string
  >;
}
