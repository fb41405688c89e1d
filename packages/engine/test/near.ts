/** What a page prints, as what an answer must come near. */
import { expect } from 'vitest';

const digits = (value: number) => expect.closeTo(value, 9 - Math.ceil(Math.log10(Math.abs(value) + 1)));

/** Numbers to nine digits; everything else as it stands. */
export function near(value: unknown): unknown {
  if (typeof value === 'number') return digits(value);
  if (Array.isArray(value)) return value.map(near);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, near(member)]));
}
