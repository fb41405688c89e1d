/** Reads unknown JSON field by field: each rule broken becomes a Problem, reading goes on, nothing is ever thrown. */
import type { Problem } from '@kyosei/model/problem';

/** Rows of one table that a method file may hold; above, the file is refused unread. */
const mostRows = 500_000;
const longestText = 300;

/** Where a value stands. `line` counts from 1. */
interface Place {
  readonly table: string;
  readonly row?: string | undefined;
  readonly line?: number | undefined;
}

/** One object of the file with its place. */
export interface Fields extends Place {
  readonly values: object;
}

export interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
  /** The minimum itself is refused. */
  readonly above?: true;
  readonly unit?: string;
}

/** What else a problem says: its severity (error when absent) and values that its sentence needs. */
type More = Partial<Pick<Problem, 'severity' | 'values'>>;

export interface Reader {
  readonly report: (at: Place, column: string, code: string, found: unknown, accepted: string, more?: More) => void;
  readonly hasErrors: () => boolean;
  readonly problems: () => readonly Problem[];
}

/** Problems shown at most; the rest is counted. */
const mostProblems = 1000;

/** At most 200 characters of what was found. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  let text: string;
  try {
    text = typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value);
  } catch {
    text = typeof value;
  }
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

export function createReader(): Reader {
  const problems: Problem[] = [];
  let errors = 0;
  let unshown = 0;
  return {
    report({ table, row, line }, column, code, found, accepted, { severity = 'error', values } = {}) {
      if (severity === 'error') errors += 1;
      if (problems.length >= mostProblems) unshown += 1;
      else
        problems.push({
          code,
          severity,
          table,
          ...(row === undefined ? {} : { row }),
          ...(line === undefined ? {} : { line }),
          ...(column === '' ? {} : { column }),
          found: shown(found),
          accepted,
          ...(values === undefined ? {} : { values }),
        });
    },
    hasErrors: () => errors > 0,
    problems: () =>
      unshown === 0
        ? problems
        : [
            ...problems,
            { code: 'more-problems', severity: errors > 0 ? 'error' : 'warning', values: { count: unshown } },
          ],
  };
}

/** The input when no error was found, and every problem either way. */
export interface Reading<T> {
  readonly input: T | null;
  readonly problems: readonly Problem[];
}

export const reading = <T>(reader: Reader, input: T): Reading<T> => ({
  input: reader.hasErrors() ? null : input,
  problems: reader.problems(),
});

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own property only, so that a file cannot reach what every object inherits. */
export function own(fields: Fields, column: string): unknown {
  return Object.hasOwn(fields.values, column)
    ? (fields.values as Readonly<Record<string, unknown>>)[column]
    : undefined;
}

export const isGiven = (fields: Fields, column: string): boolean => {
  const value = own(fields, column);
  return value !== undefined && value !== null;
};

/** The file itself. */
export function readFile(reader: Reader, table: string, value: unknown): Fields | null {
  if (isObject(value)) return { table, values: value };
  reader.report({ table }, '', 'wrong-form', value, 'one JSON object');
  return null;
}

/** An object within an object, or null when absent or ill-formed. */
export function readPart(reader: Reader, fields: Fields, column: string, required = false): Fields | null {
  const value = own(fields, column);
  if (isObject(value)) return { table: column, values: value };
  if (isGiven(fields, column)) reader.report(fields, column, 'wrong-form', value, 'an object');
  else if (required) reader.report(fields, column, 'required', value, 'an object');
  return null;
}

/** The rows of an array of objects, each with its name and line; `within` a row, they have the place of that row. */
export function readRows(
  reader: Reader,
  fields: Fields,
  column: string,
  { least = 0, most = mostRows, within }: { readonly least?: number; readonly most?: number; readonly within?: Fields },
): Fields[] {
  const value = own(fields, column);
  const rows: Fields[] = [];
  if (!Array.isArray(value)) {
    if (isGiven(fields, column)) reader.report(fields, column, 'wrong-form', value, 'an array of objects');
    else if (least > 0) reader.report(fields, column, 'required', value, 'an array of objects');
    return rows;
  }
  if (value.length < least) reader.report(fields, column, 'no-rows', `${value.length} rows`, `at least ${least}`);
  if (value.length > most) {
    reader.report(fields, column, 'too-many-rows', `${value.length} rows`, `at most ${most} rows`, {
      values: { count: value.length },
    });
    return rows;
  }
  value.forEach((item: unknown, index) => {
    const at = within ?? { table: column, line: index + 1 };
    if (!isObject(item)) {
      reader.report(at, within ? column : '', 'wrong-form', item, 'an object');
      return;
    }
    const row: Fields = { ...at, values: item };
    const name = own(row, 'name');
    rows.push(
      within === undefined && typeof name === 'string' && name.length <= longestText ? { ...row, row: name } : row,
    );
  });
  return rows;
}

function rule({ minimum, maximum, above, unit }: Bounds): string {
  const lower = minimum === undefined ? '' : above ? ` above ${minimum}` : ` of at least ${minimum}`;
  const upper = maximum === undefined ? '' : `${lower === '' ? '' : ' and'} at most ${maximum}`;
  return `a finite number${lower}${upper}${unit === undefined ? '' : ` (${unit})`}`;
}

/** A finite number within its bounds; undefined when absent or faulty. */
export function readNumber(
  reader: Reader,
  fields: Fields,
  column: string,
  bounds: Bounds,
  required = false,
): number | undefined {
  const value = own(fields, column);
  if (value === undefined || value === null) {
    if (required) reader.report(fields, column, 'required', value ?? undefined, rule(bounds));
    return undefined;
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    reader.report(fields, column, 'not-a-number', value, rule(bounds));
    return undefined;
  }
  const { minimum = -Infinity, maximum = Infinity, above } = bounds;
  // Above this a product of two figures overflows.
  if (Math.abs(value) > 1e100) {
    reader.report(fields, column, 'number-too-large', value, 'a number of at most 1e100');
    return undefined;
  }
  if (value < minimum || value > maximum || (above && value === minimum)) {
    reader.report(fields, column, 'out-of-bounds', value, rule(bounds));
    return undefined;
  }
  return value;
}

/** A text of at most 300 characters; undefined when absent or faulty. */
export function readText(reader: Reader, fields: Fields, column: string): string | undefined {
  const value = own(fields, column);
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && value.length <= longestText) return value;
  reader.report(
    fields,
    column,
    typeof value === 'string' ? 'too-long' : 'wrong-type',
    value,
    `a text of at most ${longestText} characters`,
  );
  return undefined;
}

/** One of the given words; undefined when absent or faulty. */
export function readChoice<T extends string>(
  reader: Reader,
  fields: Fields,
  column: string,
  choices: readonly T[],
): T | undefined {
  const value = own(fields, column);
  if (value === undefined || value === null) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) reader.report(fields, column, 'unknown-choice', value, choices.join(', '));
  return choice;
}

/** True or false; undefined when absent or faulty. */
export function readFlag(reader: Reader, fields: Fields, column: string): boolean | undefined {
  const value = own(fields, column);
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value;
  reader.report(fields, column, 'wrong-type', value, 'true or false');
  return undefined;
}

/** Name → number, each within the bounds; an empty map when absent. */
export function readNumbers(
  reader: Reader,
  fields: Fields,
  column: string,
  bounds: Bounds,
): ReadonlyMap<string, number> {
  const result = new Map<string, number>();
  const value = own(fields, column);
  if (value === undefined || value === null) return result;
  if (!isObject(value)) {
    reader.report(fields, column, 'wrong-form', value, 'an object of numbers');
    return result;
  }
  for (const key of Object.keys(value)) {
    const number = readNumber(reader, { ...fields, values: value }, key, bounds, true);
    if (number !== undefined) result.set(key, number);
  }
  return result;
}
