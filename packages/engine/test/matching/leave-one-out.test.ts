/** Without a park's own precedents its documented exchanges are found from the tables, and far more of them than by names. */
import { expect, test } from 'vitest';
import { leaveOneOut, total } from './leave-one-out.ts';

const parks = leaveOneOut();
const recall = ({ hits, known }: ReturnType<typeof total>): number => hits / known;

test('the tables find nearly all, also without what one park alone documents', () => {
  expect(parks.length).toBeGreaterThanOrEqual(15);
  expect(recall(total(parks.map(({ tables }) => tables)))).toBeGreaterThan(0.95);
  expect(recall(total(parks.map(({ strict }) => strict)))).toBeGreaterThan(0.8);
});

test('names alone find few, and the tables do not simply say yes to everything', () => {
  expect(recall(total(parks.map(({ names }) => names)))).toBeLessThan(0.3);
  const { found } = total(parks.map(({ tables }) => tables));
  expect(found / parks.reduce((sum, { pairs }) => sum + pairs, 0)).toBeLessThan(0.35);
});
