/** Reads single values of a file of assumptions, telling each mistake at its place. */
import { nearest } from '@kyosei/model/nearest';

export type Add = (column: string, code: string, found: unknown, accepted: string, near?: string) => void;
type Members = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members of an object whose names must be among `accepted`; nothing for what is absent. */
export function members(value: unknown, column: string, accepted: readonly string[], add: Add): Members {
  if (value === undefined) return {};
  if (!isRecord(value)) {
    add(column, 'wrong-shape', value, `{${accepted.slice(0, 4).join(', ')}${accepted.length > 4 ? ', …' : ''}}`);
    return {};
  }
  for (const name of Object.keys(value)) {
    if (!accepted.includes(name) && name !== 'source' && name !== 'note')
      add(column, 'unknown-choice', name, accepted.slice(0, 12).join(', '), nearest(name, accepted));
  }
  return value;
}

export function number(value: unknown, column: string, [from, to]: readonly [number, number], add: Add): number | null {
  if (value === undefined) return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    add(column, 'not-a-number', value, `a number from ${from} to ${to}`);
    return null;
  }
  if (value >= from && value <= to) return value;
  add(column, 'out-of-bounds', value, `${from} to ${to}`);
  return null;
}
