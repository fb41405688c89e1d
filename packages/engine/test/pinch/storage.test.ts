import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSolver } from '../../src/highs.ts';
import { storedHeat } from '../../src/pinch/heat/storage.ts';
import { storedAllocation } from '../../src/pinch/material/allocation.ts';
import { storedMaterial } from '../../src/pinch/material/storage.ts';
import {
  gasByProgram,
  heat,
  heatByProgram,
  readGas,
  readHeat,
  readWater,
  type StorageAnswer,
  water,
  waterByProgram,
  waterOfSeveral,
} from '../../src/pinch/pinch.ts';
import { type StoredProblem, storageProgram } from '../../src/pinch/storage.ts';
import { heatStreams, materials } from './arbitrary.ts';

const solver = createSolver();
const periods = [
  { name: 'day', hours: 3000 },
  { name: 'evening', hours: 1500 },
  { name: 'night', hours: 4000 },
];
const factor = fc.constantFrom(0, 0.5, 1, 1, 2);
const factors = fc.record({ day: factor, evening: factor, night: factor });
const maps = fc.infiniteStream(factors.map((each) => new Map(Object.entries(each))));
/** Rows with factors of their own in each period. */
const varied = <T extends object>(rows: readonly T[], stream: Iterator<ReadonlyMap<string, number>>) =>
  rows.map((row) => Object.assign({}, row, { periods: stream.next().value as ReadonlyMap<string, number> }));

/** The yearly supply with a capacity, as the programme has it. */
async function supply(problem: StoredProblem, capacity: number, loss = 0): Promise<number> {
  const program = storageProgram(problem, { capacity, loss, cycles: 1 }, { capacity });
  return (await (await solver)(program, { gap: 0 })).objective ?? NaN;
}

/** None and unlimited are the ends, every larger store helps at least as much, and ever less. */
async function expectEnds(problem: StoredProblem, none: number, lossless: number): Promise<void> {
  const near = 1e-6 * (1 + none);
  expect(Math.abs((await supply(problem, 0)) - none)).toBeLessThan(near);
  expect(Math.abs((await supply(problem, Infinity)) - lossless)).toBeLessThan(near);
  const sizes = [0, 1, 2, 3].map((step) => step * 5e4);
  const targets = await Promise.all(sizes.map((capacity) => supply(problem, capacity)));
  for (const [k, target] of targets.entries()) {
    expect(target).toBeLessThanOrEqual((targets[k - 1] ?? Infinity) + near);
    const [before, after] = [targets[k - 1], targets[k + 1]];
    expect(target).toBeLessThanOrEqual(
      before === undefined || after === undefined ? target : (before + after) / 2 + near,
    );
  }
  expect(await supply(problem, 5e4, 0.01)).toBeGreaterThanOrEqual((targets[1] ?? NaN) - near);
}

/** The curve begins with none, ends with unlimited where it first is attained, and falls between. */
function expectCurve({ curve, none, unlimited, needed, target, capacity }: StorageAnswer): void {
  expect(curve[0]).toEqual({ capacity: 0, target: none });
  expect(curve.at(-1)).toEqual({ capacity: needed, target: unlimited });
  for (const [k, point] of curve.entries()) expect(point.target).toBeLessThanOrEqual(curve[k - 1]?.target ?? Infinity);
  expect(target).toBeLessThanOrEqual(none);
  expect(target).toBeGreaterThanOrEqual(unlimited);
  expect(capacity >= needed ? target : unlimited).toBe(unlimited);
}

describe('none and unlimited are the two ends', () => {
  test('heat', async () => {
    await fc.assert(
      fc.asyncProperty(heatStreams(), maps, async (streams, stream) => {
        const input = {
          minimumApproach: 10,
          streams: varied(streams, stream[Symbol.iterator]()),
          periods,
          utilities: [],
        };
        const { time } = heat(input);
        await expectEnds(storedHeat(input), time?.byPeriod.hotUtility ?? NaN, time?.withStorage.hotUtility ?? NaN);
      }),
      { numRuns: 25 },
    );
  });

  test.each([undefined, 20])('water, regenerated to %s ppm', async (outlet) => {
    await fc.assert(
      fc.asyncProperty(materials, maps, async (flows, stream) => {
        const rows = stream[Symbol.iterator]();
        const [sources, sinks] = [varied(flows.sources, rows), varied(flows.sinks, rows)];
        const { answer } = water({
          fresh: 0,
          sources,
          sinks,
          isFixedLoad: false,
          periods,
          ...(outlet === undefined ? {} : { regeneration: { outlet } }),
        });
        const problem = storedMaterial(sources, sinks, 0, periods, outlet);
        await expectEnds(problem, answer?.time?.byPeriod ?? NaN, answer?.time?.withStorage ?? NaN);
      }),
      { numRuns: 25 },
    );
  });

  test('the programme with every pipe in it gives what the cascade gives', async () => {
    await fc.assert(
      fc.asyncProperty(materials, maps, async (flows, stream) => {
        const rows = stream[Symbol.iterator]();
        const [sources, sinks] = [varied(flows.sources, rows), varied(flows.sinks, rows)];
        const problems = periods.map(({ name }) => ({
          sources: sources.map((row) => ({
            name: row.name,
            flow: row.flow * (row.periods.get(name) ?? 1),
            qualities: [row.quality],
          })),
          sinks: sinks.map((row) => ({
            name: row.name,
            flow: row.flow * (row.periods.get(name) ?? 1),
            limits: [row.quality],
          })),
          bought: [{ name: 'fresh', qualities: [0], maximum: Infinity, price: 1 }],
        }));
        const [cascade, pipes] = [
          await supply(storedMaterial(sources, sinks, 0, periods), 3e4, 0.001),
          await supply(storedAllocation(problems, periods), 3e4, 0.001),
        ];
        expect(Math.abs(cascade - pipes)).toBeLessThan(1e-5 * (1 + cascade));
      }),
      { numRuns: 25 },
    );
  });
});

const dayAndNight = [
  { name: 'day', hours: 4000 },
  { name: 'night', hours: 4000 },
];
const heatFile = {
  minimumApproach: 10,
  periods: dayAndNight,
  streams: [
    { name: 'furnace', supply: 300, target: 200, load: 1000, periods: { night: 0 } },
    { name: 'dryer', supply: 50, target: 100, load: 600, periods: { day: 0 } },
  ],
};
async function stored(file: object): Promise<StorageAnswer | undefined> {
  const { input, problems } = readHeat(file);
  if (input === null) throw new Error(JSON.stringify(problems));
  return (await heatByProgram(input, await solver)).answer?.time?.storage;
}

const waterFile = (wrap: (ppm: number) => object | number) => ({
  fresh: { concentration: wrap(0) },
  periods: dayAndNight,
  storage: { capacity: 120, cycles: 4000 / 12 },
  sources: [{ name: 'rinse', flow: 30, concentration: wrap(0), periods: { night: 0 } }],
  sinks: [{ name: 'cooling', flow: 20, maximumConcentration: wrap(100), periods: { day: 0 } }],
});
const codes = (file: object) => readHeat(file).problems.map(({ code, column }) => `${code} ${column}`);

describe('by hand', () => {
  test('a furnace by day, a dryer by night: twelve hours of the dryer are 7200 kWh', async () => {
    const half = await stored({ ...heatFile, storage: { capacity: 3600, cycles: 4000 / 12 } });
    expect(half?.needed).toBeCloseTo(7200, 3);
    expect(half?.target).toBeCloseTo(1_200_000, 1);
    expect(half).toMatchObject({ none: 2_400_000, unlimited: 0 });
    if (half) expectCurve(half);
  });

  test('what is lost is made up from what there is too much of, as long as there is enough', async () => {
    // Charged at a constant rate y for 12 h and emptied at 600 kW for 12 h: S = 600 (1 − e^(−12λ)) / λ · e^(12λ) at dawn.
    const loss = 0.02;
    const given = await stored({ ...heatFile, storage: { capacity: 1e6, loss, cycles: 4000 / 12 } });
    expect(given?.target).toBeCloseTo(0, 3);
    expect(given?.needed).toBeCloseTo((600 * Math.expm1(12 * loss)) / loss, 1);
    const more = await stored({ ...heatFile, storage: { capacity: 1e6, loss: 0.2, cycles: 4000 / 12 } });
    expect(more?.target).toBeGreaterThan(0);
    if (more) expectCurve(more);
  });

  test('water between day and night, one contaminant and several', async () => {
    const single = readWater(waterFile((ppm) => ppm)).input;
    const named = readWater(waterFile((salt) => ({ salt }))).input;
    if (!single || !named || 'contaminants' in single || !('contaminants' in named)) throw new Error('not read');
    for (const { answer } of [await waterByProgram(single, await solver), await waterOfSeveral(named, await solver)]) {
      expect(answer?.time?.storage).toMatchObject({ none: 80_000, unlimited: 0 });
      expect(answer?.time?.storage?.target).toBeCloseTo(40_000, 2);
      expect(answer?.time?.storage?.needed).toBeCloseTo(240, 4);
    }
  });

  test.each([
    ['one make-up', { purity: 1 }, 'makeup', 1],
    [
      'several with prices',
      [
        { purity: 1, price: 5 },
        { name: 'poor', purity: 0.1, price: 4 },
      ],
      'cost',
      5,
    ],
  ])('gas between day and night: %s', async (_name, makeup, counts, price) => {
    const { input } = readGas({
      makeup,
      periods: dayAndNight,
      storage: { capacity: 120, cycles: 4000 / 12 },
      sources: [{ name: 'coking', flow: 30, purity: 0.6, periods: { night: 0 } }],
      sinks: [{ name: 'methanol', flow: 20, minimumPurity: 0.6, periods: { day: 0 } }],
    });
    if (!input) throw new Error('not read');
    const { answer } = await gasByProgram(input, await solver);
    // Without a store 60 % of make-up and nothing to mix it with but more make-up.
    const none = answer?.time?.byPeriod ?? NaN;
    expect(answer?.time?.counts).toBe(counts);
    expect(none).toBeGreaterThan(70_000 * price * 0.5);
    expect(answer?.time?.storage?.target).toBeCloseTo(none / 2, 1);
    expect(answer?.time?.storage?.needed).toBeCloseTo(240, 3);
  });

  test('refused: a store without periods, without capacity, with a loss above 1', () => {
    expect(
      codes({
        ...heatFile,
        periods: undefined,
        streams: [{ name: 's', supply: 300, target: 200, load: 1000 }],
        storage: { capacity: 1 },
      }),
    ).toEqual(['required periods']);
    expect(codes({ ...heatFile, storage: {} })).toEqual(['required capacity']);
    expect(codes({ ...heatFile, storage: { capacity: -1, loss: 2, cycles: 0 } })).toEqual([
      'out-of-bounds capacity',
      'out-of-bounds loss',
      'out-of-bounds cycles',
    ]);
  });
});
