/** Published networks: every expected figure of every case to 1e-7, and the example of the method page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analysed, cases, pair } from './networks.ts';

/** Where `found` is off `expected` by more than the relative tolerance. */
function deviations(found: unknown, expected: unknown, path = ''): readonly string[] {
  if (typeof expected === 'number') {
    const off = typeof found === 'number' ? Math.abs(found - expected) : Infinity;
    return off <= 1e-7 * Math.abs(expected) + 1e-12 ? [] : [`${path}: ${String(found)} for ${expected}`];
  }
  return Object.entries(expected as object).flatMap(([key, value]) =>
    deviations((found as Record<string, unknown> | null)?.[key], value, `${path}.${key}`),
  );
}

test('there are cases, and a wrong figure is found', () => {
  expect(cases.length).toBeGreaterThanOrEqual(15);
  expect(deviations({ a: [1, 2] }, { a: [1, 2.001], b: 1 })).toHaveLength(2);
});

test.each(cases)('%s', (_name, data) => {
  expect(Object.keys(data.expected).length).toBeGreaterThan(6);
  expect(deviations(analysed(data), data.expected)).toEqual([]);
});

test('the example of the method page is what it says', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/methods/ecology.md'), 'utf8');
  const [input, output] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(
    (match) => JSON.parse(match[1] ?? '') as object,
  );
  expect(input).toEqual(pair);
  const found = analysed(input);
  expect(deviations(found, output)).toEqual([]);
  expect(found.FCI).toBeCloseTo(1 / 6, 14);
});
