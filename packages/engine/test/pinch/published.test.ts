import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishedPage } from './page.ts';
import { answerTo, compare, publishedCases } from './published.ts';

test('all published cases are here', () => {
  expect(publishedCases.length).toBeGreaterThanOrEqual(49);
});

test.each(publishedCases.map((item) => [item.name, item] as const))('%s reproduces', async (_name, item) => {
  const comparisons = compare(item, await answerTo(item));
  expect(comparisons.length).toBeGreaterThan(0);
  expect(comparisons.filter(({ deviation, tolerance }) => !(deviation <= tolerance))).toEqual([]);
});

test('a figure that is off by more than the tolerance is seen', async () => {
  const [first] = publishedCases;
  if (!first) throw new Error('no case');
  const wrong = { ...first, published: { hotUtility: 1e9, missing: 1 } };
  expect(compare(wrong, await answerTo(first)).every(({ deviation, tolerance }) => deviation > tolerance)).toBe(true);
});

test('the page of published cases says what the program answers', async () => {
  const path = join(import.meta.dirname, '../../../../docs/benchmarks/published.md');
  expect(readFileSync(path, 'utf8')).toBe(await publishedPage());
});
