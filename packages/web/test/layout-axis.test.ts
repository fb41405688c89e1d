/** Marks of an axis. */
import { expect, test } from 'vitest';
import { tickDigits, ticks } from '../src/layout/axis.ts';
import { formatNumber } from '../src/layout/format.ts';

test.each([
  [215.78, 215.91],
  [0, 7],
  [999.2, 1003.1],
  [-3e-4, 2e-4],
  [729_612, 731_500],
  [-12.05, -11.98],
])('marks between %d and %d are written apart', (low, high) => {
  const marks = ticks(low, high, 6);
  expect(marks.length).toBeGreaterThan(2);
  const written = marks.map((value) => formatNumber(value, { digits: tickDigits(marks) }));
  expect(new Set(written).size).toBe(marks.length);
});
