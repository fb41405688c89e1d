/** Published games: every figure of every case, and the example of the method page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cases, shared } from './games.ts';

/** Where `found` is off `expected` by more than the tolerance, relative above 1. */
function deviations(found: unknown, expected: unknown, tolerance: number, path = ''): readonly string[] {
  if (typeof expected === 'number') {
    const off = typeof found === 'number' ? Math.abs(found - expected) : Infinity;
    return off <= tolerance * Math.max(1, Math.abs(expected)) ? [] : [`${path}: ${String(found)} for ${expected}`];
  }
  if (typeof expected !== 'object' || expected === null) {
    return found === expected ? [] : [`${path}: ${String(found)} for ${String(expected)}`];
  }
  return Object.entries(expected).flatMap(([key, value]) =>
    deviations((found as Record<string, unknown> | null)?.[key], value, tolerance, `${path}.${key}`),
  );
}

test('there are cases, and a wrong figure is found', () => {
  expect(cases.length).toBeGreaterThanOrEqual(12);
  expect(deviations({ a: [1, 2], c: false }, { a: [1, 2.001], b: 1, c: true, d: null }, 1e-6)).toHaveLength(4);
});

test.each(cases)('%s', async (_name, data) => {
  const found = await shared(data);
  expect(deviations(found, data.published, data.tolerance)).toEqual([]);
  expect(deviations(found, data.computed, 1e-8)).toEqual([]);
});

test('the example of the method page is what it says', async () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/methods/sharing.md'), 'utf8');
  const [input, output] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(
    (match) => JSON.parse(match[1] ?? '') as object,
  );
  expect(Object.keys(output ?? {}).length).toBeGreaterThan(8);
  expect(deviations(await shared(input), output, 1e-12)).toEqual([]);
});
