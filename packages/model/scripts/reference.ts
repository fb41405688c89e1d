/** Writes the reference page of the tables from their declaration: `node --conditions=kyosei-source scripts/reference.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Attribute } from '../src/attribute.ts';
import { attributesOf, mostRows } from '../src/check/shape.ts';
import { problemCodes } from '../src/codes.ts';
import { canonicalUnit, type QuantityKind, unitOf } from '../src/quantity.ts';
import { english } from '../src/sentence.ts';
import { tableNames, tables } from '../src/tables.ts';
import { acceptedUnits } from '../src/units/accepted.ts';

export const referenceFile = fileURLToPath(new URL('../../../docs/reference/tables.md', import.meta.url));

const code = (text: string): string => (text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``);
const line = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const plain = (text: string): string => text.replaceAll('|', '\\|');

/** What an attribute holds, in words. */
function holds(attribute: Attribute): string {
  switch (attribute.kind) {
    case 'id':
      return 'identifier';
    case 'text':
      return `text, at most ${attribute.maximumLength ?? 2000} characters`;
    case 'choice':
      return `one of ${attribute.choices.map(code).join(', ')}`;
    case 'reference':
      return `\`${attribute.column ?? 'id'}\` of a row in [${attribute.to}](#${attribute.to})`;
    case 'number':
      return attribute.integer ? 'whole number' : 'number';
  }
  return attribute.to ? `ids of [${attribute.to}](#${attribute.to}) with numbers` : 'names with numbers';
}

function bounds(attribute: Attribute): string {
  if (attribute.kind !== 'number' && attribute.kind !== 'map') return '';
  const { minimum, maximum } = attribute;
  if (minimum === undefined) return maximum === undefined ? '' : `≤ ${maximum}`;
  return maximum === undefined ? `≥ ${minimum}` : `${minimum} … ${maximum}`;
}

function row(name: string, attribute: Attribute): string {
  const unit = attribute.kind === 'number' || attribute.kind === 'map' ? unitOf(attribute.quantity, {}) : '1';
  const initial = attribute.required
    ? '**required**'
    : 'default' in attribute && attribute.default !== undefined
      ? code(String(attribute.default))
      : '';
  return line(
    code(name),
    holds(attribute),
    unit === '1' ? '' : code(unit),
    initial,
    bounds(attribute),
    plain(attribute.text),
  );
}

const tableSection = (table: (typeof tableNames)[number]): readonly string[] => [
  `## ${table}`,
  '',
  `${tables[table].text}${'single' in tables[table] ? ' Exactly one row.' : ''}`,
  '',
  line('attribute', 'holds', 'unit', 'default', 'bounds', 'meaning'),
  line('---', '---', '---', '---', '---', '---'),
  ...Object.entries(attributesOf(table)).map(([name, attribute]) => row(name, attribute)),
  '',
];

/** The whole page. */
export const referencePage = (): string =>
  [
    '# The tables of a park',
    '',
    '<!-- Written by packages/model/scripts/reference.ts from the declaration of the tables; do not edit. -->',
    '',
    'A park is a set of tables. The same tables are the sheets of the workbook, the CSV files of a case, the rows of the database and the arrays of the JSON. This page is made from the declaration that all of them are made from.',
    '',
    `Tables: ${tableNames.map((table) => `[${table}](#${table})`).join(', ')}. Each has at most ${mostRows.toLocaleString('en')} rows.`,
    '',
    '## How cells are read',
    '',
    '- **Units.** A number without a unit has the unit of its header; `quantity [kt/a]` says that the column is in kilotonnes a year, and a header without a unit means the one in the tables below. A cell may carry its own: `200 kt/a`, `45 °C`, `0.25 EUR/kWh`. `t|kWh` stands for the unit of the commodity.',
    '- **Years and hours.** A yearly quantity may leave the year out (`200 kt`). An hourly one is never turned into a yearly one: only you know the hours of operation.',
    '- **Water.** A cubic metre is a tonne where the commodity is of kind `water`, and nowhere else.',
    '- **Currency.** Money is in the currency of the park; another currency is refused, not converted.',
    '- **Decimal marks.** One point is the decimal mark (`1.234`); only in a text cell of a workbook, which a person wrote, a point that could as well part thousands (`400.000`) is refused, since a program writes numbers there. One comma is the decimal mark (`3,5`, `0,123`, `1234,567`) unless it could as well part thousands: `1,234` is refused. Where both occur, the last is the decimal mark (`1,234.5`, `1.234,5`). Spaces and apostrophes part thousands. No number may be larger than 10¹⁵ in its canonical unit.',
    '- **Several numbers in a cell** are names with numbers, separated by semicolons: `chloride 250; COD 75`.',
    '- **Identifiers** are letters, digits, `-`, `_` and `.`, beginning with a letter or digit, at most 100 characters.',
    '- **Empty cells** take the default, where there is one. Only the given values are stored.',
    '- **Texts that look like formulas** (they begin with `=`, `+`, `-` or `@`) stay texts. In CSV they are written with an apostrophe before them, which reading takes away again.',
    '',
    ...tableNames.flatMap(tableSection),
    '## Quantities',
    '',
    line('quantity', 'kept in', 'accepted'),
    line('---', '---', '---'),
    ...(Object.keys(canonicalUnit) as QuantityKind[]).map((kind) =>
      line(kind, code(unitOf(kind, {})), plain(acceptedUnits(kind, {}))),
    ),
    '',
    '## Problems',
    '',
    'What a check can find. Each problem names its table, row, line and column, what was found, what is accepted and, for a typing error, the nearest valid name.',
    '',
    line('code', 'sentence'),
    line('---', '---'),
    ...problemCodes.map((name) => line(code(name), plain(english[name]))),
    '',
  ].join('\n');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(referenceFile, referencePage());
