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
  for (const { name, meaning } of policyTimeline)
    expect([...Object.values(name), ...Object.values(meaning)].filter((text) => text.trim() === '')).toEqual([]);
});

test('is documented where a source is named, and only there', () => {
  for (const { mark, source } of policyTimeline) expect(mark === 'documented').toBe(source !== '');
});
