/** What CSV files and workbook sheets share: headers with units, and cells between text and value. */
import type { Attribute } from './attribute.ts';
import { readCell } from './check/cell.ts';
import { shown } from './check/findings.ts';
import { nearest } from './check/nearest.ts';
import { attributesOf } from './check/shape.ts';
import type { ProblemCode } from './codes.ts';
import { attributeName, choiceName, isCalled, namedSo } from './declared.ts';
import { type Language, languageOf } from './language.ts';
import type { Problem } from './problem.ts';
import { unitOf } from './quantity.ts';
import type { CellValue, TableName } from './tables.ts';
import { headerUnit } from './units.ts';

/**
 * The header of an attribute: its name, with the canonical unit in brackets where it has one. In English the name is the
 * attribute's own, as programs know it.
 */
export function header(name: string, attribute: Attribute, locale = 'en'): string {
  const unit = attribute.kind === 'number' || attribute.kind === 'map' ? unitOf(attribute.quantity, {}) : '1';
  const called = languageOf(locale) === 'en' ? name : attributeName(name, locale);
  return unit === '1' ? called : `${called} [${unit}]`;
}

/** Begins the first help text, so that the help row is known when it is read back; no id can begin so. */
export const helpMark: Readonly<Record<Language, string>> = { en: 'Help: ', zh: '说明：', ja: '説明：' };
/** Whether the row under a header is the help row. */
export const isHelp = (cells: readonly unknown[]): boolean => {
  const first = cells.find((cell) => cell !== null && cell !== '');
  return typeof first === 'string' && Object.values(helpMark).some((mark) => first.startsWith(mark.trimEnd()));
};

/** A column as its header declares it; `unit` is empty when it is the canonical one. */
export interface Column {
  readonly name: string;
  readonly attribute: Attribute;
  readonly unit: string;
}

/** Columns that are looked at: far more than any table has. */
const mostColumns = 200;

type Add = (code: ProblemCode, more: Partial<Problem>) => void;

/** `quantity [kt/a]` taken apart. */
function nameAndUnit(cell: string): readonly [name: string, unit: string] {
  const text = cell.trim();
  const open = text.endsWith(']') ? text.indexOf('[') : -1;
  return open < 0 ? [text, ''] : [text.slice(0, open).trim(), text.slice(open + 1, -1)];
}

/** Reads a header row; undefined where there is no name, null for a column that is passed over and told so. */
export function readHeader(
  table: TableName,
  cells: readonly string[],
  line: number,
  add: Add,
): (Column | null | undefined)[] {
  const attributes = attributesOf(table);
  const names = Object.keys(attributes);
  const seen = new Set<string>();
  if (cells.length > mostColumns)
    add('too-many-columns', { line, found: String(cells.length), accepted: `at most ${mostColumns} columns` });
  return cells.slice(0, mostColumns).map((cell) => {
    const [written, unit] = nameAndUnit(cell.slice(0, 300));
    if (cell.trim() === '') return undefined;
    const name = namedSo(written, names, attributeName);
    const attribute = name === undefined ? undefined : attributes[name];
    if (name === undefined || !attribute) {
      const near = nearest(written || cell, names);
      add('unknown-column', {
        line,
        column: shown(written || cell),
        found: shown(cell),
        accepted: names.join(', '),
        ...(near && { nearest: near }),
      });
      return null;
    }
    if (seen.has(name)) {
      add('repeated-column', { line, column: name, found: shown(cell), accepted: 'every column once' });
      return null;
    }
    seen.add(name);
    const measured = attribute.kind === 'number' || attribute.kind === 'map';
    return { name, attribute, unit: measured ? headerUnit(unit, attribute.quantity) : '' };
  });
}

const bare = /^[+-]?[\d .,'\u00a0\u202f]+(?:[eE][+-]?\d+)?$/;
const canonicalNumber = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Gives a numeral without unit the unit of its header. */
const withUnit = (text: string, unit: string): string => (unit !== '' && bare.test(text) ? `${text} ${unit}` : text);

/** A cell's text as value where it plainly is one; otherwise the text, with the header's unit, for the check to judge. */
export function fromCell({ attribute, unit }: Column, cell: string): CellValue {
  const text = cell.trim();
  if (attribute.kind === 'number')
    return unit === '' && canonicalNumber.test(text) ? Number(text) : withUnit(text, unit);
  if (attribute.kind === 'choice')
    return attribute.choices.find((choice) => isCalled(text, choice, choiceName)) ?? cell;
  if (attribute.kind !== 'map') return cell;
  if (unit !== '')
    return text
      .split(/[;；]/)
      .map((part) =>
        part.replace(
          /^(\s*[^\s:=：]+[\s:=：]+)(.*)$/s,
          (_, name: string, amount: string) => name + withUnit(amount.trim(), unit),
        ),
      )
      .join(';');
  // Only plain numbers: units of a map are the check's to read, which knows the row.
  const { value, faults } = readCell({ ...attribute, quantity: 'count' }, text, {});
  return typeof value === 'object' && faults.length === 0 ? value : text;
}

/** A value as text: numbers in the shortest form that reads back the same, maps as `a 1; b 2`. */
export function cellText(value: CellValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, amount]) => `${name} ${amount}`)
    .join('; ');
}
