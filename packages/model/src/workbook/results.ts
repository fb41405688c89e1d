/** Writes sheets of results: header with units, frozen, one row a record; texts are never formulas, and results never look like inputs. */
import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { landscape, literal } from './write.ts';

export interface ResultSheet {
  readonly title: string;
  readonly text: string;
  readonly columns: readonly {
    readonly title: string;
    readonly unit: string;
    readonly type: string;
    readonly text: string;
  }[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** Grey where inputs are blue. */
const headStyle: CellStyle = {
  font: { name: 'Calibri', bold: true, color: { rgb: '333333' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9DEE2' } },
};

function sheetOf({ title, text, columns, rows }: ResultSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>(columns.map((_, at) => [`0,${at}`, { style: headStyle }]));
  return {
    name: title,
    columns: columns.map((column) => ({ width: column.type === 'string' ? 28 : 16 })),
    rows: [
      columns.map((column) => (column.unit === '' ? column.title : `${column.title} [${column.unit}]`)),
      ...rows.map((row) => row.map((value) => (typeof value === 'string' ? literal(value) : value))),
    ],
    cells,
    freezePane: { rows: 1, columns: 1 },
    pageSetup: landscape,
    a11y: { summary: text, headerRow: 0 },
  };
}

/** What the sheet that explains the columns is called, and its own columns. */
export interface Legend {
  readonly name: string;
  readonly text: string;
  readonly sheet: string;
  readonly column: string;
  readonly unit: string;
  readonly meaning: string;
}

/** What each column is, since a header alone seldom says. */
const legend = (sheets: readonly ResultSheet[], { name, text, sheet, column, unit, meaning }: Legend): ResultSheet => ({
  title: name,
  text,
  columns: [sheet, column, unit, meaning].map((title) => ({ title, unit: '', type: 'string', text: title })),
  rows: sheets.flatMap(({ title, columns }) => columns.map((each) => [title, each.title, each.unit, each.text])),
});

export async function writeResults(title: string, sheets: readonly ResultSheet[], words: Legend): Promise<Uint8Array> {
  const written = new Date(Date.UTC(2000, 0, 1));
  return writeXlsx({
    sheets: [...sheets, legend(sheets, words)].map(sheetOf),
    properties: { title, creator: 'Kyosei', created: written, modified: written },
  });
}
