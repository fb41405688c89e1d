/** A figure that remembers the cells it was made from, how sure they are, and which way it may be off. */
import { tables } from '@kyosei/model/tables';

/** From strongest to weakest. */
const marks = tables.stream.attributes.mark.choices;

export type Mark = (typeof marks)[number];

/** Whether the true value may lie higher, lower, either way, or not elsewhere. */
export type Bound = 'exact' | 'at-least' | 'at-most' | 'open';

/** One cell on the trail from the tables, or one exchange of a plan, to a result. */
export interface Cell {
  readonly table: string;
  readonly row: string;
  readonly attribute: string;
  readonly value: number;
  readonly mark: Mark;
  readonly source: string | null;
  readonly year: number | null;
}

export interface Figure {
  readonly value: number;
  readonly bound: Bound;
  /** Weakest mark among the cells. */
  readonly mark: Mark;
  readonly cells: readonly Cell[];
}

export const weakest = (all: readonly Mark[]): Mark =>
  marks[Math.max(0, ...all.map((mark) => marks.indexOf(mark)))] as Mark;

/** What a bound becomes on the other side of a fraction, or after a minus. */
const turned: Readonly<Record<Bound, Bound>> = {
  exact: 'exact',
  'at-least': 'at-most',
  'at-most': 'at-least',
  open: 'open',
};

const both = (a: Bound, b: Bound): Bound => (a === b || b === 'exact' ? a : a === 'exact' ? b : 'open');

const joined = (value: number, bound: Bound, parts: readonly Figure[]): Figure => ({
  value,
  bound,
  mark: weakest(parts.map(({ mark }) => mark)),
  cells: [...new Set(parts.flatMap(({ cells }) => cells))],
});

/** factor · a / b, or null where one is unknown or b is no positive number. Quantities are taken as not negative. */
export function ratio(a: Figure | null, b: Figure | null, factor = 1): Figure | null {
  if (a === null || b === null || !(b.value > 0)) return null;
  return joined((factor * a.value) / b.value, both(a.bound, turned[b.bound]), [a, b]);
}

export function plus(a: Figure | null, b: Figure | null): Figure | null {
  return a === null || b === null ? null : joined(a.value + b.value, both(a.bound, b.bound), [a, b]);
}

export function minus(a: Figure | null, b: Figure | null): Figure | null {
  return a === null || b === null ? null : joined(a.value - b.value, both(a.bound, turned[b.bound]), [a, b]);
}

/** A function of several figures, which is only known when they all are; exact when they all are. */
export function from(
  parts: readonly (Figure | null)[],
  value: (...values: readonly number[]) => number,
): Figure | null {
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  const result = value(...known.map((part) => part.value));
  const exact = known.every(({ bound }) => bound === 'exact');
  return Number.isFinite(result) ? joined(result, exact ? 'exact' : 'open', known) : null;
}
