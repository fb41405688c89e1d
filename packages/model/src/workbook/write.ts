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
import { attributeName, attributeText, choiceName, tableText, tableTitle } from '../declared.ts';
import { languageOf } from '../language.ts';
import { cellText, header, helpMark } from '../sheet.ts';
import { type CellValue, type GivenRow, type TableName, type Tables, tableNames } from '../tables.ts';
import { workbookWords } from './words.ts';

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
function help(table: TableName, name: string, attribute: Attribute, locale: string): string {
  const words = workbookWords[languageOf(locale)];
  const said = (choice: string | number) => choiceName(String(choice), locale);
  return [
    attributeText(table, name, locale),
    attribute.kind === 'choice' ? words.oneOf(attribute.choices.map(said).join(words.comma)) : '',
    'default' in attribute && attribute.default !== undefined ? words.default(said(attribute.default)) : '',
  ]
    .filter((part) => part !== '')
    .join(languageOf(locale) === 'en' ? ' ' : '');
}

/** The drop-down of a column, if it has one: its choices, or the ids that it may refer to. */
function dropDown(
  attribute: Attribute,
  column: string,
  lastRow: number,
  lastRowOf: (table: TableName) => number,
  locale: string,
): DataValidation | null {
  const words = workbookWords[languageOf(locale)];
  const shared = {
    type: 'list',
    range: `${column}${headerRows + 1}:${column}${lastRow}`,
    allowBlank: true,
    showErrorMessage: true,
  } as const;
  if (attribute.kind === 'choice') {
    const values = attribute.choices.map((choice) => choiceName(choice, locale));
    return { ...shared, values, errorTitle: words.notAChoice, errorMessage: words.oneOf(values.join(words.comma)) };
  }
  const to = attribute.kind === 'reference' ? target(attribute) : undefined;
  if (!to) return null;
  const letter = colToLetter(Object.keys(attributesOf(to.table)).indexOf(to.column));
  const sheet = tableTitle(to.table, locale);
  return {
    ...shared,
    formula1: `'${sheet}'!$${letter}$${headerRows + 1}:$${letter}$${lastRowOf(to.table)}`,
    // The row referred to may be written later.
    errorStyle: 'warning',
    errorTitle: words.notThere,
    errorMessage: words.keep(sheet, languageOf(locale) === 'en' ? to.column : attributeName(to.column, locale)),
  };
}

/** Letters of a text by the room that they take: signs of Chinese and Japanese take two. */
const breadth = (text: string): number =>
  text.replaceAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー（）：、。]/gu, '##').length;

/** Room for the header, and for longer texts a width at which they can be read. */
const widthOf = (name: string, attribute: Attribute, locale: string): number => {
  const isLong = attribute.kind === 'text' && (attribute.maximumLength ?? 2000) > 300;
  const isName = ['id', 'reference', 'text', 'map'].includes(attribute.kind);
  return Math.max(breadth(header(name, attribute, locale)) + 3, isLong ? 36 : isName ? 24 : 14);
};

/** A text that looks like an escaped character (`_x0041_`) is escaped itself, or a reader would unescape it (ECMA-376, ST_Xstring). */
export const literal = (text: string): string => text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** A value as a cell: a choice by its name in the language. */
function written(attribute: Attribute, value: CellValue | undefined, locale: string): SheetValue {
  if (typeof value === 'number') return value;
  if (value === undefined) return null;
  const text = cellText(value);
  return literal(attribute.kind === 'choice' ? choiceName(text, locale) : text);
}

function sheetOf(
  table: TableName,
  rows: readonly GivenRow[],
  lastRowOf: (table: TableName) => number,
  locale: string,
): WriteSheet {
  const attributes = Object.entries(attributesOf(table));
  const cells = new Map<string, Partial<Cell>>();
  for (const [index, [, attribute]] of attributes.entries()) {
    cells.set(`0,${index}`, { style: headStyle(attribute.required === true) });
    cells.set(`1,${index}`, { style: helpStyle });
  }
  return {
    name: tableTitle(table, locale),
    columns: attributes.map(([name, attribute]) => ({ width: widthOf(name, attribute, locale) })),
    rows: [
      attributes.map(([name, attribute]) => header(name, attribute, locale)),
      attributes.map(
        ([name, attribute], index) =>
          `${index === 0 ? helpMark[languageOf(locale)] : ''}${help(table, name, attribute, locale)}`,
      ),
      ...rows.map((row) => attributes.map(([name, attribute]) => written(attribute, row[name], locale))),
    ],
    cells,
    rowDefs: new Map([[1, { height: 96 }]]),
    freezePane: { rows: headerRows, columns: 1 },
    dataValidations: attributes.flatMap(
      ([, attribute], index) => dropDown(attribute, colToLetter(index), lastRowOf(table), lastRowOf, locale) ?? [],
    ),
    pageSetup: landscape,
    a11y: { summary: tableText(table, locale), headerRow: 0 },
  };
}

/** Writes the workbook of the tables in a language; the same tables give the same bytes. */
export async function write(tables: Tables, locale: string): Promise<Uint8Array> {
  const words = workbookWords[languageOf(locale)];
  const lines = words.lines(tableNames.map((table) => tableTitle(table, locale)).join(words.comma));
  const lastRowOf = (table: TableName): number => headerRows + tables[table].length + spareRows;
  const first: WriteSheet = {
    name: words.readMe,
    columns: [{ width: 110 }],
    rows: [[words.title], ...lines.map((line) => [line])],
    cells: new Map<string, Partial<Cell>>([
      ['0,0', { style: { font: { name: 'Calibri', bold: true, size: 16, color: { rgb: accent } } } }],
      ...lines.map(
        (_, index) =>
          [`${index + 1},0`, { style: { alignment: { wrapText: true, vertical: 'top' } } }] as [string, Partial<Cell>],
      ),
    ]),
    // A wrapped line needs the height that no program computes for it: about 115 letters a line.
    rowDefs: new Map(lines.map((line, index) => [index + 1, { height: 18 * Math.ceil(breadth(line) / 115) }])),
    view: { showGridLines: false },
    pageSetup: landscape,
  };
  const made = new Date(Date.UTC(2000, 0, 1));
  return writeXlsx({
    sheets: [first, ...tableNames.map((table) => sheetOf(table, tables[table], lastRowOf, locale))],
    properties: { title: words.title, creator: 'Kyosei', created: made, modified: made },
  });
}
