import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSolver } from '../../src/highs.ts';
import { demandAt, demandOf } from '../../src/pinch/heat/demand.ts';
import {
  type HeatStream,
  heat,
  type ProblemTable,
  placeUtilities,
  problemTable,
  readHeat,
  type Utility,
} from '../../src/pinch/pinch.ts';
import { build, type Program } from '../../src/program/program.ts';
import { heatStreams } from './arbitrary.ts';

const approach = fc.integer({ min: 0, max: 40 });
const load = (streams: readonly HeatStream[], kind: 'hot' | 'cold'): number =>
  streams
    .filter((stream) => stream.kind === kind)
    .reduce((sum, { segments }) => sum + segments.reduce((s, g) => s + g.load, 0), 0);
const slack = (streams: readonly HeatStream[]): number => 1e-9 * (1 + load(streams, 'hot') + load(streams, 'cold'));

/** The answer to a file, whose problems would fail the test. */
function answer(file: object) {
  const { input, problems } = readHeat(file);
  if (input === null) throw new Error(JSON.stringify(problems));
  return heat(input);
}

const gasAndWater = (own: object) => ({
  minimumApproach: 10,
  streams: [
    { name: 'gas', supply: 200, target: 50, load: 1500, ...own },
    { name: 'water', supply: 60, target: 195, load: 1080 },
  ],
});

const phaseChanges = (approachKelvin: number) => ({
  minimumApproach: approachKelvin,
  streams: [
    { name: 'condensing', kind: 'hot', supply: 100, target: 100, load: 500 },
    { name: 'evaporating', kind: 'cold', supply: 100, target: 100, load: 300 },
  ],
});

const steam = (name: string, kind: 'hot' | 'cold', supply: number, target = supply): Utility => ({
  name,
  kind,
  supply,
  target,
});

const exchange = (from: number, to: number) => ({
  minimumApproach: 10,
  streams: [
    { name: 'hot', supply: 200, target: 80, heatCapacityFlow: 10 },
    { name: 'cold', supply: 60, target: 180, heatCapacityFlow: 10 },
  ],
  utilities: [
    { name: 'steam', kind: 'hot', supply: 250, target: 250, price: 0.03 },
    { name: 'water', kind: 'cold', supply: 15, target: 20, price: 0.001 },
  ],
  cost: {
    fixed: 1000,
    coefficient: 500,
    exponent: 0.8,
    annuity: 0.2,
    hours: 8000,
    heatTransferCoefficient: 0.5,
    from,
    to,
    steps: 20,
  },
});

/** Heat given less heat wanted above a shifted temperature: by definition, not by cascade. */
function heatAbove(streams: readonly HeatStream[], minimumApproach: number, level: number): number {
  let total = 0;
  for (const { kind, segments, approachContribution } of streams)
    for (const { from, to, load: heatLoad } of segments) {
      const shift = (approachContribution ?? minimumApproach / 2) * (kind === 'hot' ? -1 : 1);
      const high = Math.max(from, to) + shift;
      const low = Math.min(from, to) + shift;
      const share =
        high === low ? Number(low > level) : Math.min(1, Math.max(0, (high - Math.max(low, level)) / (high - low)));
      total += (kind === 'hot' ? 1 : -1) * heatLoad * share;
    }
  return total;
}

describe('problem table', () => {
  test('closes the balance of energy', () => {
    fc.assert(
      fc.property(heatStreams(), approach, (streams, minimumApproach) => {
        const { hotUtility, coldUtility, recovery } = problemTable(streams, minimumApproach);
        const [hot, cold] = [load(streams, 'hot'), load(streams, 'cold')];
        expect(Math.abs(hotUtility - coldUtility - (cold - hot))).toBeLessThan(slack(streams));
        expect(Math.abs(recovery - (hot - coldUtility))).toBeLessThan(slack(streams));
        expect(Math.abs(recovery - (cold - hotUtility))).toBeLessThan(slack(streams));
        expect(Math.min(hotUtility, coldUtility, recovery)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('is the largest shortfall above any level, by definition', () => {
    fc.assert(
      fc.property(heatStreams(), approach, (streams, minimumApproach) => {
        const table = problemTable(streams, minimumApproach);
        let shortfall = 0;
        for (const temperature of table.temperatures)
          for (const level of [temperature - 1e-7, temperature + 1e-7])
            shortfall = Math.max(shortfall, -heatAbove(streams, minimumApproach, level));
        const largest = Math.max(...streams.flatMap(({ segments }) => segments.map((s) => s.load)));
        expect(Math.abs(table.hotUtility - shortfall)).toBeLessThan(1e-5 * (1 + largest));
      }),
    );
  });

  test('needs more utility for a larger approach', () => {
    fc.assert(
      fc.property(heatStreams(), approach, approach, (streams, a, b) => {
        const [less, more] = [problemTable(streams, Math.min(a, b)), problemTable(streams, Math.max(a, b))];
        expect(more.hotUtility).toBeGreaterThanOrEqual(less.hotUtility - slack(streams));
      }),
    );
  });

  test('needs no more pooled than zone by zone', () => {
    fc.assert(
      fc.property(heatStreams(['A', 'B', 'C']), approach, (streams, minimumApproach) => {
        const pooled = problemTable(streams, minimumApproach).hotUtility;
        const apart = ['A', 'B', 'C'].reduce(
          (sum, zone) =>
            sum +
            problemTable(
              streams.filter((s) => s.zone === zone),
              minimumApproach,
            ).hotUtility,
          0,
        );
        expect(pooled).toBeLessThanOrEqual(apart + slack(streams));
      }),
    );
  });

  test.each([1e-6, 1e6])('keeps its shape when every load is multiplied by %d', (factor) => {
    fc.assert(
      fc.property(heatStreams(), approach, (streams, minimumApproach) => {
        const scaled = streams.map((s) => ({
          ...s,
          segments: s.segments.map((g) => ({ ...g, load: g.load * factor })),
        }));
        const [given, other] = [problemTable(streams, minimumApproach), problemTable(scaled, minimumApproach)];
        expect(Math.abs(other.hotUtility / factor - given.hotUtility)).toBeLessThan(slack(streams));
        expect(other.pinches).toEqual(given.pinches);
        expect(other.threshold).toBe(given.threshold);
      }),
    );
  });

  test('does not depend on the order of the streams', () => {
    fc.assert(
      fc.property(heatStreams(), approach, (streams, minimumApproach) => {
        const other = problemTable(streams.toReversed(), minimumApproach);
        expect(Math.abs(other.hotUtility - problemTable(streams, minimumApproach).hotUtility)).toBeLessThan(
          slack(streams),
        );
      }),
    );
  });

  test('a stream cut in two segments is the same stream', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (percent) => {
        const other = { name: 'cold', supply: 30, target: 160, load: 900 };
        const cut = 180 - 120 * (percent / 100);
        const whole = answer({
          minimumApproach: 10,
          streams: [{ name: 'hot', supply: 180, target: 60, load: 1000 }, other],
        });
        const parts = answer({
          minimumApproach: 10,
          streams: [
            {
              name: 'hot',
              supply: 180,
              target: 60,
              segments: [
                { target: cut, load: 10 * percent },
                { target: 60, load: 1000 - 10 * percent },
              ],
            },
            other,
          ],
        });
        expect(parts.hotUtility).toBeCloseTo(whole.hotUtility, 6);
      }),
    );
  });

  test('approach contributions count for each stream alone', () => {
    expect(answer(gasAndWater({ approachContribution: 5 }))).toEqual(answer(gasAndWater({})));
    const { pinches, hotUtility } = answer(gasAndWater({ approachContribution: 20 }));
    expect(hotUtility).toBeGreaterThan(answer(gasAndWater({})).hotUtility);
    expect(pinches.map(({ hot, cold }) => hot - cold)).toEqual(pinches.map(() => 25));
  });
});

test('the minimum approach may be left out where every stream has its own contribution', () => {
  const { streams } = gasAndWater({});
  const own = streams.map((stream) => Object.assign({}, stream, { approachContribution: 5 }));
  expect(answer({ streams: own }).hotUtility).toBe(answer(gasAndWater({})).hotUtility);
});

describe('answers that are no ordinary pinch', () => {
  test('only cold streams', () => {
    const { hotUtility, coldUtility, recovery, threshold, pinches } = answer({
      minimumApproach: 10,
      streams: [{ name: 'c', supply: 20, target: 80, load: 600 }],
    });
    expect({ hotUtility, coldUtility, recovery, threshold }).toEqual({
      hotUtility: 600,
      coldUtility: 0,
      recovery: 0,
      threshold: true,
    });
    expect(pinches).toEqual([{ hot: 30, cold: 20, shifted: 25 }]);
  });

  test('only hot streams', () => {
    const { hotUtility, coldUtility, threshold } = answer({
      minimumApproach: 10,
      streams: [{ name: 'h', supply: 80, target: 20, load: 600 }],
    });
    expect({ hotUtility, coldUtility, threshold }).toEqual({ hotUtility: 0, coldUtility: 600, threshold: true });
  });

  test('two pinches', () => {
    const { pinches } = answer({
      minimumApproach: 0,
      streams: [
        { name: 'c1', supply: 150, target: 200, load: 100 },
        { name: 'h1', supply: 150, target: 120, load: 50 },
        { name: 'c2', supply: 110, target: 140, load: 50 },
        { name: 'h2', supply: 110, target: 60, load: 80 },
      ],
    });
    expect(pinches.map(({ shifted }) => shifted)).toEqual([150, 110]);
  });

  test('a condensing and an evaporating stream meet at one level', () => {
    expect(answer(phaseChanges(0))).toMatchObject({ hotUtility: 0, coldUtility: 200, recovery: 300 });
    expect(answer(phaseChanges(1))).toMatchObject({ hotUtility: 300, coldUtility: 500, recovery: 0 });
  });

  test('curves carry the loads and keep their distance', () => {
    fc.assert(
      fc.property(heatStreams(), fc.integer({ min: 1, max: 30 }), (all, minimumApproach) => {
        const streams = all.map(({ approachContribution: _own, ...stream }) => stream);
        const { curves, coldUtility, hotUtility } = heat({ minimumApproach, streams, utilities: [], periods: [] });
        expect(curves.hot.at(-1)?.heat ?? 0).toBeCloseTo(load(streams, 'hot'), 6);
        expect((curves.cold.at(-1)?.heat ?? coldUtility) - coldUtility).toBeCloseTo(load(streams, 'cold'), 6);
        expect(curves.grand[0]?.heat).toBeCloseTo(hotUtility, 6);
        expect(curves.grand.at(-1)?.heat).toBeCloseTo(coldUtility, 6);
        expect(Math.min(...curves.grand.map((point) => point.heat))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('utilities on the grand composite curve', () => {
  const levels = [
    steam('high', 'hot', 500),
    steam('middle', 'hot', 250),
    steam('low', 'hot', 130),
    steam('oil', 'hot', 480, 300),
  ];
  const colds = [
    steam('steam raised', 'cold', 150),
    steam('water', 'cold', -100, -90),
    steam('hot water', 'cold', 40, 70),
  ];

  test('together carry the whole demand and leave no heat flow negative', () => {
    fc.assert(
      fc.property(heatStreams(), approach, (streams, minimumApproach) => {
        const table = problemTable(streams, minimumApproach);
        const hot = placeUtilities(table, levels, 'hot', minimumApproach);
        const cold = placeUtilities(table, colds, 'cold', minimumApproach);
        expect(hot.unmet + cold.unmet).toBe(0);
        const carriers: HeatStream[] = [...levels, ...colds].flatMap(({ name, kind, supply, target }) => {
          const found = (kind === 'hot' ? hot : cold).loads.find((placed) => placed.name === name);
          return [{ name, kind, segments: [{ from: supply, to: target, load: found?.load ?? 0 }] }];
        });
        const balanced = problemTable([...streams, ...carriers], minimumApproach);
        expect(balanced.hotUtility).toBeLessThan(10 * slack(streams));
        expect(balanced.coldUtility).toBeLessThan(10 * slack(streams));
      }),
    );
  });

  test('the level nearest to the pinch comes first, the cheapest where prices are given', () => {
    const streams = [
      { name: 'h', kind: 'hot' as const, segments: [{ from: 100, to: 50, load: 50 }] },
      { name: 'c', kind: 'cold' as const, segments: [{ from: 100, to: 200, load: 1000 }] },
    ];
    const table = problemTable(streams, 0);
    const place = (utilities: Utility[]) =>
      placeUtilities(table, utilities, 'hot', 0).loads.map(({ load: placed }) => placed);
    expect(place([steam('a', 'hot', 250), steam('b', 'hot', 150)])).toEqual([500, 500]);
    expect(
      place([
        { ...steam('a', 'hot', 250), price: 1 },
        { ...steam('b', 'hot', 150), price: 2 },
      ]),
    ).toEqual([1000, 0]);
    expect(placeUtilities(table, [steam('b', 'hot', 150)], 'hot', 0).unmet).toBe(500);
  });
});

/** Least cost of utilities at constant temperature: each level's share of the curve without pockets, as a linear programme. */
function cheapest(table: ProblemTable, utilities: readonly Utility[], minimumApproach: number): Program {
  const programme = build('utilities');
  const demand = demandOf(table, 'hot');
  const columns = utilities.map(({ name, price = NaN }) => programme.column(name, 0, Infinity, price));
  const shifted = utilities.map(({ supply }) => supply - minimumApproach / 2);
  const within = (limit: number) => columns.filter((_, k) => (shifted[k] ?? NaN) <= limit);
  shifted.forEach((limit, k) => {
    programme.row(`up to ${k}`, -Infinity, demandAt(demand, limit, false));
    for (const column of within(limit)) programme.entry(column, 1);
  });
  programme.row('all', table.hotUtility, table.hotUtility);
  for (const column of columns) programme.entry(column, 1);
  return programme.program();
}

test('priced utilities at constant temperature cost as little as they could', async () => {
  const solve = await createSolver();
  const price = fc.integer({ min: 1, max: 9 });
  await fc.assert(
    fc.asyncProperty(
      heatStreams(),
      approach,
      fc.tuple(price, price, price),
      async (streams, minimumApproach, prices) => {
        const table = problemTable(streams, minimumApproach);
        const utilities = [120, 240, 600].map((supply, k) =>
          Object.assign(steam(`${supply}`, 'hot', supply), { price: prices[k] ?? 1 }),
        );
        const { loads, unmet } = placeUtilities(table, utilities, 'hot', minimumApproach);
        const cost = loads.reduce((sum, placed, k) => sum + placed.load * (prices[k] ?? 1), 0);
        const solution = await solve(cheapest(table, utilities, minimumApproach), { gap: 0, timeLimit: 60 });
        expect(unmet).toBe(0);
        expect(Math.abs(cost - (solution.objective ?? NaN))).toBeLessThan(1e-5 * (1 + cost));
      },
    ),
    { numRuns: 60 },
  );
});

describe('area and cost over the minimum approach', () => {
  test('area by hand: one exchanger at constant distance', () => {
    // 20 K everywhere, 1200 kW recovered at no utility: A = 1200 / 20 · (1/0.5 + 1/0.5) = 240 m²
    const target = answer(exchange(20, 20)).tradeOff?.targets[0];
    expect(target?.hotUtility).toBe(0);
    expect(target?.area).toBeCloseTo(240, 6);
    expect(target?.units).toBe(1);
  });

  test('a larger approach needs less area and more utility; the optimum is the cheapest', () => {
    const targets = answer(exchange(22, 60)).tradeOff?.targets ?? [];
    for (let k = 1; k < targets.length; k += 1) {
      expect(targets[k]?.area ?? NaN).toBeLessThan(targets[k - 1]?.area ?? NaN);
      expect(targets[k]?.utilityCost ?? NaN).toBeGreaterThan(targets[k - 1]?.utilityCost ?? NaN);
    }
    const optimum = answer(exchange(2, 60)).tradeOff?.optimum;
    expect(optimum?.cost).toBe(
      Math.min(...(answer(exchange(2, 60)).tradeOff?.targets ?? []).map(({ cost }) => cost ?? Infinity)),
    );
  });

  test('no area where the utility is too cold', () => {
    const cold = {
      ...exchange(22, 60),
      utilities: [
        { name: 'steam', kind: 'hot', supply: 100, target: 100 },
        { name: 'water', kind: 'cold', supply: 15, target: 20 },
      ],
    };
    expect(answer(cold).tradeOff?.optimum).toBeNull();
  });
});

describe('in time', () => {
  test('heat of the day does not warm the night without a store', () => {
    const { time } = answer({
      minimumApproach: 10,
      periods: [
        { name: 'day', hours: 4000 },
        { name: 'night', hours: 4000 },
      ],
      streams: [
        { name: 'oven', supply: 200, target: 100, load: 1000, periods: { night: 0 } },
        { name: 'dryer', supply: 40, target: 90, load: 800, periods: { day: 0 } },
      ],
    });
    expect(time?.byPeriod).toEqual({ hotUtility: 3_200_000, coldUtility: 4_000_000, recovery: 0 });
    expect(time?.withStorage).toEqual({ hotUtility: 0, coldUtility: 800_000, recovery: 3_200_000 });
    expect(time?.gap).toBe(3_200_000);
  });

  test('the gap is never negative and vanishes when nothing varies', () => {
    const factors = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(heatStreams(), fc.array(factors, { minLength: 12, maxLength: 12 }), (streams, varied) => {
        const periods = [
          { name: 'a', hours: 3000 },
          { name: 'b', hours: 5760 },
        ];
        const moving = streams.map((s, k) => ({
          ...s,
          periods: new Map([
            ['a', varied[k]?.[0] ?? 1],
            ['b', varied[k]?.[1] ?? 1],
          ]),
        }));
        const time = heat({ minimumApproach: 10, streams: moving, utilities: [], periods }).time;
        const scale = slack(streams) * 8760 * 3;
        expect((time?.byPeriod.hotUtility ?? NaN) - (time?.withStorage.hotUtility ?? NaN)).toBeGreaterThan(-scale);
        const still = heat({ minimumApproach: 10, streams, utilities: [], periods }).time;
        expect(still?.gap).toBeLessThan(scale);
      }),
    );
  });
});
