/** Intervals from uncertain flows, and networks by kind of flow. */
import { expect, test } from 'vitest';
import { ecology, readNetwork } from '../../src/ecology/index.ts';
import { analysed, pair } from './networks.ts';

const draw = (seed: number) => analysed({ ...pair, uncertainty: 0.2, draws: 2000, seed }).confidence;
const codes = (data: unknown): readonly string[] => readNetwork(data).problems.map(({ code }) => code);

test('certain flows leave no room; uncertain ones leave the more, the more uncertain they are', () => {
  const certain = analysed({ ...pair, uncertainty: 0, draws: 5 }).confidence;
  expect(certain?.FCI?.[0]).toBeCloseTo(1 / 6, 12);
  expect(certain?.FCI?.[1]).toBeCloseTo(1 / 6, 12);
  let before = 0;
  for (const uncertainty of [0.05, 0.1, 0.3]) {
    const found = analysed({ ...pair, uncertainty, draws: 300, seed: 7 });
    const [low, high] = found.confidence?.FCI ?? [0, 0];
    expect(low).toBeLessThan(found.FCI ?? 0);
    expect(high).toBeGreaterThan(found.FCI ?? 1);
    expect(high - low).toBeGreaterThan(before);
    before = high - low;
  }
});

test('the same seed gives the same interval, another one nearly', () => {
  expect(draw(1)).toEqual(draw(1));
  expect(draw(2)).not.toEqual(draw(1));
  expect(draw(2)?.AMI?.[0]).toBeCloseTo(draw(1)?.AMI?.[0] ?? 0, 2);
});

test('only what is uncertain moves', () => {
  const found = analysed({ ...pair, uncertainty: { input: [0.2, 0] }, draws: 500 }).confidence;
  // The import alone is drawn, ±20 of 100; the average with what leaves (100) halves that: 95 % of ±10 about 100.
  const [low, high] = found?.APL ?? [0, 0];
  expect(low).toBeGreaterThan(1.9);
  expect(high).toBeLessThan(2.1);
  expect(found?.draws).toBe(500);
});

test.each<[unknown, string]>([
  [{ uncertainty: 1 }, 'out-of-bounds'],
  [{ uncertainty: -0.1 }, 'out-of-bounds'],
  [{ uncertainty: 'much' }, 'wrong-shape'],
  [{ uncertainty: { flow: [[0.1]] } }, 'wrong-shape'],
  [{ uncertainty: 0.1, draws: 0 }, 'out-of-bounds'],
  [{ uncertainty: 0.1, draws: 1e9 }, 'out-of-bounds'],
  [{ uncertainty: 0.1, seed: 0.5 }, 'out-of-bounds'],
])('refuses %j', (more, code) => {
  const found = codes({ ...pair, ...(more as object) });
  expect(new Set(found)).toEqual(new Set([code]));
});

test('each kind of flow by itself, with the problems under its name', () => {
  const { names, ...water } = pair;
  const steam = {
    flow: [
      [0, 5],
      [0, 0],
    ],
    input: [5, 0],
    export: [0, 5],
    respiration: [0, 0],
  };
  const found = analysed({ ...pair, kinds: { water, steam } });
  expect(Object.keys(found.kinds)).toEqual(['water', 'steam']);
  expect(found.kinds.water?.FCI).toBe(found.FCI);
  expect(found.kinds.steam).toMatchObject({ names, TST: 10, FCI: 0, links: 1, kinds: {} });
  expect(readNetwork({ ...pair, kinds: { water: { ...water, input: [300, 0] }, heat: 3 } }).problems).toMatchObject([
    { code: 'unbalanced', table: 'kinds.water.network', row: 'A' },
    { code: 'wrong-shape', table: 'kinds.heat.network' },
  ]);
  expect(codes({ ...pair, kinds: [] })).toEqual(['wrong-shape']);
});

test('a closed ring in one kind is told under its name', () => {
  const ring = {
    flow: [
      [0, 5],
      [5, 0],
    ],
    input: [0, 0],
    export: [0, 0],
    respiration: [0, 0],
  };
  const { input } = readNetwork({ ...pair, kinds: { gas: ring } });
  const found = input && ecology(input);
  expect(found?.problems).toMatchObject([{ code: 'closed-cycle', table: 'kinds.gas' }]);
});
