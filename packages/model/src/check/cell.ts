/** Reads one cell into its canonical value, or says everything that is wrong with it. */
import type { Attribute, MapAttribute, NumberAttribute } from '../attribute.ts';
import type { ProblemCode } from '../codes.ts';
import { unitOf } from '../quantity.ts';
import type { CellValue } from '../tables.ts';
import { readQuantity, type UnitContext } from '../units.ts';
import { shown } from './findings.ts';
import { nearest } from './nearest.ts';

/** A problem of a cell, before it is told where the cell stands. */
export interface Fault {
  readonly code: ProblemCode;
  readonly found?: string;
  readonly accepted?: string;
  readonly nearest?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}
/** The canonical value (absent for an empty cell or a faulty one) and the faults. */
export interface CellReading {
  readonly value?: CellValue;
  readonly faults: readonly Fault[];
}

const empty: CellReading = { faults: [] };
const fault = (code: ProblemCode, value: unknown, more: Omit<Fault, 'code' | 'found'> = {}): CellReading => ({
  faults: [{ code, found: shown(value), ...more }],
});

/** Letters, digits, `-`, `_`, `.`, beginning with a letter or digit, at most 100. */
export const idShape = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]{0,99}$/u;
const idAccepted = 'letters, digits, - _ . (first a letter or digit; at most 100)';
/** Names that every JavaScript object carries; as keys they would be mistaken for its own parts. */
const isReserved = (name: string): boolean => name in {} || name === 'prototype';

/** Control characters but line feed and tab: neither a workbook nor a database can hold them all. */
const controls = /[^\P{Cc}\n\t]/u;
/** Longest text that is looked at; an attribute without a bound of its own has this. */
const longestText = 2000;
const longestMap = 10_000;

/** A text as it is kept: composed letters, no blanks around, line feeds alone. */
const tidy = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();

function readText(value: string, most: number): CellReading {
  // Far too long texts are refused unseen.
  if (value.length > 4 * most + 100) return fault('too-long', value, { accepted: `at most ${most} characters` });
  const text = tidy(value);
  if (text === '') return empty;
  if (text.length > most) return fault('too-long', value, { accepted: `at most ${most} characters` });
  if (controls.test(text) || !text.isWellFormed())
    return fault('control-character', value, { accepted: 'text without control characters' });
  return { value: text, faults: [] };
}

function readId(value: string): CellReading {
  const text = readText(value, 100);
  if (typeof text.value !== 'string') return text;
  if (isReserved(text.value)) return fault('reserved-name', value, { accepted: 'any other name' });
  return idShape.test(text.value) ? text : fault('ill-formed-id', value, { accepted: idAccepted });
}

/** "0 … 1", "0 or more", "at most 5", with the unit. */
function boundsInWords(attribute: NumberAttribute | MapAttribute, context: UnitContext): string {
  const unit = unitOf(attribute.quantity, {
    ...(context.unit && { unit: context.unit }),
    ...(context.currency && { currency: context.currency }),
  });
  const { minimum, maximum } = attribute;
  const range =
    minimum !== undefined && maximum !== undefined
      ? `${minimum} … ${maximum}`
      : minimum !== undefined
        ? `${minimum} or more`
        : `${maximum} or less`;
  return unit === '1' ? range : `${range} (${unit})`;
}

function readNumber(
  value: string | number,
  attribute: NumberAttribute | MapAttribute,
  context: UnitContext,
): CellReading {
  if (typeof value === 'string' && value.trim() === '') return empty;
  const reading = readQuantity(value, attribute.quantity, context);
  if ('fault' in reading) {
    const { code, accepted, hint, nearest: near } = reading.fault;
    return fault(code, value, { accepted, ...(near && { nearest: near }), ...(hint && { values: { hint } }) });
  }
  const number = reading.value;
  const { minimum = -Infinity, maximum = Infinity } = attribute;
  if (number < minimum || number > maximum)
    return fault('out-of-bounds', value, { accepted: boundsInWords(attribute, context) });
  if (attribute.kind === 'number' && attribute.integer && !Number.isSafeInteger(number))
    return fault('not-whole', value, { accepted: 'a whole number' });
  return { value: number, faults: [] };
}

const mapAccepted = 'names with numbers, such as: a 1; b 2.5';
const entryShape = /^([^\s:=]+)(?:\s*[:=]\s*|\s+)(\S.*)$/;

/** `a 1; b 2` as name and number texts; null when it is not of that form. */
function mapEntries(text: string): (readonly [string, string])[] | null {
  const entries: (readonly [string, string])[] = [];
  for (const part of text.replaceAll('；', ';').replaceAll('：', ':').split(/[;\n]/)) {
    if (part.trim() === '') continue;
    const match = entryShape.exec(part.trim());
    if (!match?.[1] || !match[2]) return null;
    entries.push([match[1], match[2]]);
  }
  return entries;
}

function readMap(value: unknown, attribute: MapAttribute, context: UnitContext): CellReading {
  let entries: readonly (readonly [string, unknown])[] | null;
  if (typeof value === 'string') {
    if (value.length > longestMap) return fault('too-long', value, { accepted: `at most ${longestMap} characters` });
    entries = mapEntries(value);
  } else entries = typeof value === 'object' && value !== null ? ownEntries(value) : null;
  if (entries === null || entries.length > 1000) return fault('ill-formed-map', value, { accepted: mapAccepted });
  const result = new Map<string, number>();
  const faults: Fault[] = [];
  for (const [name, amount] of entries) {
    const id = readId(name);
    faults.push(...id.faults);
    if (typeof amount !== 'number' && typeof amount !== 'string') {
      faults.push(...fault('ill-formed-map', amount, { accepted: mapAccepted }).faults);
      continue;
    }
    const number = readNumber(amount, attribute, context);
    faults.push(...number.faults);
    if (typeof id.value !== 'string' || typeof number.value !== 'number') continue;
    if (result.has(id.value)) faults.push(...fault('repeated-name', name, { accepted: 'every name once' }).faults);
    result.set(id.value, number.value);
  }
  if (faults.length > 0 || result.size === 0) return { faults };
  return { value: Object.fromEntries(result), faults };
}

/** Own data properties of an object, or null when it has accessors or symbols or is a list: nothing of the input is run. */
export function ownEntries(value: object): (readonly [string, unknown])[] | null {
  if (Array.isArray(value) || value instanceof Date) return null;
  const entries: (readonly [string, unknown])[] = [];
  for (const key of Object.keys(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    if (!property || !('value' in property)) return null;
    entries.push([key, property.value]);
  }
  return entries;
}

function readChoice(value: string, choices: readonly string[]): CellReading {
  const text = value.slice(0, longestText).trim();
  if (text === '') return empty;
  const choice = choices.find((one) => one === text) ?? choices.find((one) => one.toLowerCase() === text.toLowerCase());
  if (choice !== undefined) return { value: choice, faults: [] };
  const near = nearest(text, choices);
  return fault('unknown-choice', value, { accepted: choices.join(', '), ...(near && { nearest: near }) });
}

/**
 * Reads one cell.
 * @param value what stands there: text, number, boolean, or name-number record for a map; null and undefined are empty.
 * @param context basis, currency and water of the row, for units.
 * @returns the canonical value and every fault; references are only read as text here.
 */
export function readCell(attribute: Attribute, value: unknown, context: UnitContext): CellReading {
  if (value === null || value === undefined) return empty;
  if (attribute.kind === 'map') return readMap(value, attribute, context);
  if (attribute.kind === 'number') {
    if (typeof value === 'number' || typeof value === 'string') return readNumber(value, attribute, context);
    return fault('not-a-number', value, { accepted: `a number (${unitOf(attribute.quantity, {})})` });
  }
  let text: string;
  if (typeof value === 'string') text = value;
  else if (typeof value === 'number' && Number.isFinite(value)) text = String(value);
  else if (typeof value === 'boolean' && attribute.kind === 'choice' && attribute.choices.includes('yes'))
    text = value ? 'yes' : 'no';
  else
    return fault('wrong-type', value, {
      accepted: attribute.kind === 'choice' ? attribute.choices.join(', ') : 'text',
    });
  if (attribute.kind === 'choice') return readChoice(text, attribute.choices);
  if (attribute.kind === 'id') return readId(text);
  return readText(text, attribute.kind === 'reference' ? 100 : (attribute.maximumLength ?? longestText));
}
