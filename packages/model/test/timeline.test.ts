/** The policy timeline: in order, in three languages, and its page current. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { timelineFile, timelinePage } from '../scripts/timeline.ts';
import { policyTimeline } from '../src/policy-timeline.ts';

test('docs/policy-timeline.md is current (else run packages/model/scripts/timeline.ts)', () => {
  expect(readFileSync(timelineFile, 'utf8')).toBe(timelinePage());
});

test('begins in 1978, runs in the order of years, and names each event in three languages', () => {
  const years = policyTimeline.map(({ year }) => year);
  expect(years[0]).toBe(1978);
  expect(years).toEqual(years.toSorted((a, b) => a - b));
  for (const { name } of policyTimeline) expect(Object.values(name).filter((text) => text.trim() === '')).toEqual([]);
});
