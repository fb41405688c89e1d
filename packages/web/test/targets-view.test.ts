/** What the address of the targets page may hold, and the cascade that it draws. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idsOf, toggled } from '../src/parts/choices.ts';
import { cascadeOf } from '../src/targets/cascade.ts';
import { readView } from '../src/targets/view.ts';

test('takes what can be a choice and forgets the rest', () => {
  const whole = {
    plan: 'a',
    approach: 12.5,
    heat: 'all',
    period: 'winter',
    firm: 'f',
    whole: true,
    contaminant: 'COD',
  };
  expect(readView({ ...whole, without: '', tables: 'site' })).toEqual({ ...whole, without: '', tables: 'site' });
  expect(
    readView({ approach: 61, heat: 'waste', period: {}, whole: 'yes', firm: null, unknown: 1, tables: ['curves'] }),
  ).toEqual({});
  for (const approach of [-1, Number.NaN, Number.POSITIVE_INFINITY, '5', [5]])
    expect(readView({ approach })).toEqual({});
  // A period named 2030 comes out of an address as a number.
  expect(readView({ period: 2030 })).toEqual({ period: '2030' });
});

test('ids of a list are added and taken away', () => {
  expect(idsOf(undefined)).toEqual([]);
  expect(idsOf('')).toEqual([]);
  expect(toggled(idsOf('a,b'), 'c')).toEqual(['a', 'b', 'c']);
  expect(toggled(idsOf('a,b'), 'a')).toEqual(['b']);
});

const flows = (name: string) =>
  fc.array(
    fc.record({
      name: fc.constant(name),
      flow: fc.double({ min: 0.1, max: 100, noNaN: true }),
      quality: fc.integer({ min: 1, max: 1000 }),
    }),
    { minLength: 1, maxLength: 12 },
  );

const total = (each: readonly { flow: number }[]) => each.reduce((sum, { flow }) => sum + flow, 0);

test('the cascade closes, never asks for what is not there, and stands still at a pinch', () => {
  fc.assert(
    fc.property(flows('source'), flows('sink'), (sources, sinks) => {
      const { fresh, waste, pinches, levels, sources: given, sinks: taken } = cascadeOf({ sources, sinks });
      const size = 1e-9 * (total(sources) + total(sinks)) * 1000;
      expect(Math.abs(fresh + total(sources) - total(sinks) - waste)).toBeLessThan(size);
      expect(Math.abs((levels.at(-1)?.passed ?? 0) - waste)).toBeLessThan(size);
      for (const { load } of levels) expect(load).toBeGreaterThan(-size);
      for (const pinch of pinches) expect(levels.find(({ quality }) => quality === pinch)?.load).toBeLessThan(size);
      expect(given.at(-1)?.[0]).toBeCloseTo(fresh + total(sources), 6);
      expect(taken.at(-1)?.[0]).toBeCloseTo(total(sinks), 6);
    }),
  );
});

test('by hand: fresh that is pure, one source, one sink', () => {
  const { fresh, pinches, levels } = cascadeOf({
    sources: [{ name: 'separator', flow: 100, quality: 0.3 }],
    sinks: [{ name: 'reactor', flow: 100, quality: 0.2 }],
  });
  expect(fresh).toBeCloseTo(100 / 3, 9);
  expect(pinches).toEqual([0.3]);
  expect(levels.map(({ passed }) => Math.round(passed * 1000) / 1000)).toEqual([33.333, -66.667, 33.333]);
});
