/** Writes tables as a workbook: one sheet a table, header, help row, drop-downs; texts are never formulas. */
import {
  type Cell,
  type CellStyle,
  colToLetter,
  type DataValidation,
  type CellValue as SheetValue,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import type { Attribute } from '../attribute.ts';
import { target } from '../check/identity.ts';
import { attributesOf } from '../check/shape.ts';
import { cellText, header, helpMark } from '../sheet.ts';
import { tables as declared, type GivenRow, type TableName, type Tables, tableNames } from '../tables.ts';
import { readMe } from './read-me.ts';

const headerRows = 2;
/** Rows under the last one that already have drop-downs. */
const spareRows = 500;

const accent = '0B6E8F';
const headStyle = (required: boolean): CellStyle => ({
  font: { name: 'Calibri', bold: required, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: required ? accent : '5F7F8A' } },
  alignment: { vertical: 'center' },
});
const helpStyle: CellStyle = {
  font: { name: 'Calibri', italic: true, size: 9, color: { rgb: '555555' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF2F4' } },
  alignment: { wrapText: true, vertical: 'top' },
};

/** A4, as wide as the page. */
export const landscape = {
  orientation: 'landscape',
  paperSize: 'a4',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/** What the help row says: the sentence, the choices, the default. */
const help = (attribute: Attribute): string =>
  [
    attribute.text,
    attribute.kind === 'choice' ? `One of: ${attribute.choices.join(', ')}.` : '',
    'default' in attribute && attribute.default !== undefined ? `Default: ${attribute.default}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');

/** The drop-down of a column, if it has one: its choices, or the ids that it may refer to. */
function dropDown(
  attribute: Attribute,
  column: string,
  lastRow: number,
  lastRowOf: (table: TableName) => number,
): DataValidation | null {
  const shared = {
    type: 'list',
    range: `${column}${headerRows + 1}:${column}${lastRow}`,
    allowBlank: true,
    showErrorMessage: true,
  } as const;
  if (attribute.kind === 'choice')
    return {
      ...shared,
      values: [...attribute.choices],
      errorTitle: 'Not a choice',
      errorMessage: `One of: ${attribute.choices.join(', ')}`,
    };
  const to = attribute.kind === 'reference' ? target(attribute) : undefined;
  if (!to) return null;
  const letter = colToLetter(Object.keys(attributesOf(to.table)).indexOf(to.column));
  return {
    ...shared,
    formula1: `'${to.table}'!$${letter}$${headerRows + 1}:$${letter}$${lastRowOf(to.table)}`,
    // The row referred to may be written later.
    errorStyle: 'warning',
    errorTitle: 'Not there yet',
    errorMessage: `The sheet ${to.table} has no such ${to.column} yet. Keep it all the same?`,
  };
}

/** Room for the header, and for longer texts a width at which they can be read. */
const widthOf = (name: string, attribute: Attribute): number => {
  const isLong = attribute.kind === 'text' && (attribute.maximumLength ?? 2000) > 300;
  const isName = ['id', 'reference', 'text', 'map'].includes(attribute.kind);
  return Math.max(header(name, attribute).length + 3, isLong ? 36 : isName ? 24 : 14);
};

/** A text that looks like an escaped character (`_x0041_`) is escaped itself, or a reader would unescape it (ECMA-376, ST_Xstring). */
export const literal = (text: string): string => text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

function sheetOf(table: TableName, rows: readonly GivenRow[], lastRowOf: (table: TableName) => number): WriteSheet {
  const attributes = Object.entries(attributesOf(table));
  const cells = new Map<string, Partial<Cell>>();
  for (const [index, [, attribute]] of attributes.entries()) {
    cells.set(`0,${index}`, { style: headStyle(attribute.required === true) });
    cells.set(`1,${index}`, { style: helpStyle });
  }
  return {
    name: table,
    columns: attributes.map(([name, attribute]) => ({ width: widthOf(name, attribute) })),
    rows: [
      attributes.map(([name, attribute]) => header(name, attribute)),
      attributes.map(([, attribute], index) => (index === 0 ? `${helpMark} ${help(attribute)}` : help(attribute))),
      ...rows.map((row) =>
        attributes.map(([name]): SheetValue => {
          const value = row[name];
          return typeof value === 'number' ? value : value === undefined ? null : literal(cellText(value));
        }),
      ),
    ],
    cells,
    rowDefs: new Map([[1, { height: 96 }]]),
    freezePane: { rows: headerRows, columns: 1 },
    dataValidations: attributes.flatMap(
      ([, attribute], index) => dropDown(attribute, colToLetter(index), lastRowOf(table), lastRowOf) ?? [],
    ),
    pageSetup: landscape,
    a11y: { summary: declared[table].text, headerRow: 0 },
  };
}

/** Writes the workbook of the tables; the same tables give the same bytes. */
export async function write(tables: Tables): Promise<Uint8Array> {
  const lastRowOf = (table: TableName): number => headerRows + tables[table].length + spareRows;
  const first: WriteSheet = {
    name: readMe.name,
    columns: [{ width: 110 }],
    rows: [[readMe.title], ...readMe.lines.map((line) => [line])],
    cells: new Map<string, Partial<Cell>>([
      ['0,0', { style: { font: { name: 'Calibri', bold: true, size: 16, color: { rgb: accent } } } }],
      ...readMe.lines.map(
        (_, index) =>
          [`${index + 1},0`, { style: { alignment: { wrapText: true, vertical: 'top' } } }] as [string, Partial<Cell>],
      ),
    ]),
    // A wrapped line needs the height that no program computes for it: about 115 letters a line.
    rowDefs: new Map(readMe.lines.map((line, index) => [index + 1, { height: 18 * Math.ceil(line.length / 115) }])),
    view: { showGridLines: false },
    pageSetup: landscape,
  };
  const written = new Date(Date.UTC(2000, 0, 1));
  return writeXlsx({
    sheets: [first, ...tableNames.map((table) => sheetOf(table, tables[table], lastRowOf))],
    properties: { title: readMe.title, creator: 'Kyosei', created: written, modified: written },
  });
}
