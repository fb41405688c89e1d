import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSolver } from '../../src/highs.ts';
import { demandAt, demandOf } from '../../src/pinch/heat/demand.ts';
import {
  correctedReference,
  type HeatStream,
  primaryEnergySaving,
  problemTable,
  readSite,
  referenceHeat,
  referencePower,
  site,
} from '../../src/pinch/pinch.ts';
import { build, type Program } from '../../src/program/program.ts';
import { saturated, saturationPressure, steamAt, steamOfEntropy } from '../../src/steam/steam.ts';
import { heatStreams } from './arbitrary.ts';
import { referencePairs } from './page.ts';

function answer(file: object) {
  const { input, problems } = readSite(file);
  if (input === null) throw new Error(JSON.stringify(problems));
  return site(input);
}

const mains = [
  { name: 'steam', kind: 'hot', supply: 200, target: 200 },
  { name: 'low steam', kind: 'hot', supply: 130, target: 130 },
  { name: 'hot water', kind: 'hot', supply: 90, target: 60 },
  { name: 'cooling water', kind: 'cold', supply: 15, target: 25 },
];
/** Streams of the property tests in the form of a file. */
const rows = (streams: ReturnType<typeof heatStreams> extends fc.Arbitrary<infer S> ? S : never) =>
  streams.map((stream) => ({
    name: stream.name,
    zone: stream.zone,
    kind: stream.kind,
    supply: stream.segments[0]?.from,
    segments: stream.segments.map(({ to, load }) => ({ target: to, load })),
    approachContribution: stream.approachContribution,
  }));

const plant = (zone: string, supply: number, target: number, load: number) => ({
  name: zone,
  zone,
  supply,
  target,
  load,
});

describe('a site', () => {
  test('pooled ≤ through mains ≤ stand-alone, and every balance closes', () => {
    fc.assert(
      fc.property(heatStreams(['A', 'B', 'C']), fc.integer({ min: 0, max: 20 }), (streams, minimumApproach) => {
        const given = answer({ minimumApproach, streams: rows(streams), mains });
        const { standAlone, site: through, pooled, mains: flows, letDowns, unmet } = given;
        const scale = 1e-9 * (1 + standAlone.hotUtility + standAlone.coldUtility + pooled.coldUtility);
        expect(pooled.hotUtility).toBeLessThanOrEqual(through.hotUtility + scale);
        expect(through.hotUtility).toBeLessThanOrEqual(standAlone.hotUtility + scale);
        expect(
          Math.abs(standAlone.hotUtility - standAlone.coldUtility - (pooled.hotUtility - pooled.coldUtility)),
        ).toBeLessThan(scale);
        const sum = (value: (flow: (typeof flows)[number]) => number) =>
          flows.reduce((total, flow) => total + value(flow), 0);
        expect(Math.abs(sum(({ bought }) => bought) + unmet.hot - through.hotUtility)).toBeLessThan(10 * scale);
        expect(Math.abs(sum(({ rejected }) => rejected) + unmet.cold - through.coldUtility)).toBeLessThan(10 * scale);
        for (const { from, to, heat } of letDowns) {
          expect(heat).toBeGreaterThan(0);
          expect(mains.findIndex(({ name }) => name === from)).toBeLessThan(mains.findIndex(({ name }) => name === to));
        }
      }),
    );
  });

  test('profiles hold what the zones leave', () => {
    fc.assert(
      fc.property(heatStreams(['A', 'B']), (streams) => {
        const { standAlone, profiles } = answer({ minimumApproach: 10, streams: rows(streams), mains });
        expect(profiles.sinks.at(-1)?.heat ?? 0).toBeCloseTo(standAlone.hotUtility, 6);
        expect(profiles.sources.at(-1)?.heat ?? 0).toBeCloseTo(standAlone.coldUtility, 6);
      }),
    );
  });

  test('mains recover nothing where pooling would: the temperatures leave no room for a main between', () => {
    const given = answer({
      minimumApproach: 10,
      streams: [plant('A', 120, 60, 1000), plant('B', 40, 100, 1000)],
      mains: [
        { name: 'steam', kind: 'hot', supply: 150, target: 150 },
        { name: 'cooling', kind: 'cold', supply: 20, target: 20 },
      ],
    });
    expect(given.pooled.hotUtility).toBe(0);
    expect(given.site.hotUtility).toBe(given.standAlone.hotUtility);
  });

  test('surplus of a hotter main serves a colder one, never the other way', () => {
    const letDown = answer({
      minimumApproach: 10,
      streams: [plant('A', 300, 250, 1000), plant('B', 60, 110, 800)],
      mains: mains.slice(0, 2),
    });
    expect(letDown.letDowns).toEqual([{ from: 'steam', to: 'low steam', heat: 800 }]);
    expect(letDown.site).toEqual({ hotUtility: 0, coldUtility: 200, recovery: 800 });
    const up = answer({
      minimumApproach: 10,
      streams: [plant('A', 150, 145, 1000), plant('B', 140, 180, 800)],
      mains: mains.slice(0, 2),
    });
    expect(up.site.recovery).toBe(0);
  });

  test('a gliding hot-water main carries heat that steam cannot', () => {
    const streams = [plant('A', 110, 70, 1000), plant('B', 40, 75, 900)];
    const water = answer({ minimumApproach: 10, streams, mains });
    expect(water.mains.find(({ name }) => name === 'hot water')).toMatchObject({
      generated: 1000,
      used: 900,
      recovered: 900,
    });
    expect(answer({ minimumApproach: 10, streams, mains: mains.slice(0, 2) }).site.recovery).toBe(0);
  });

  test('rows from both sides are taken as written: what is only used is not generated', () => {
    const streams = [plant('A', 300, 250, 1000), plant('B', 60, 110, 800)];
    const both = [...mains.slice(0, 2), { name: 'low steam', kind: 'cold', supply: 130, target: 130 }];
    const { mains: flows, letDowns } = answer({ minimumApproach: 10, streams, mains: both });
    expect(flows.find(({ name }) => name === 'steam')?.generated).toBe(0);
    expect(flows.find(({ name }) => name === 'low steam')).toMatchObject({
      generated: 1000,
      used: 800,
      recovered: 800,
    });
    expect(letDowns).toEqual([]);
  });
});

describe('mains against the linear programme', () => {
  /** Levels far enough apart for streams between them, each made and used at one temperature. */
  const levels = [200, 150, 100, 50];
  const steam = [
    ...levels.map((level) => ({ name: `${level}`, kind: 'hot', supply: level, target: level })),
    { name: 'cooling', kind: 'cold', supply: -200, target: -200 },
  ];

  /** Most heat that mains can carry: making and drawing within the profiles of each zone, flowing down only. */
  function most(streams: readonly HeatStream[], minimumApproach: number): Program {
    const programme = build('mains');
    const tables = ['A', 'B', 'C'].map((zone) =>
      problemTable(
        streams.filter((stream) => stream.zone === zone),
        minimumApproach,
      ),
    );
    const column = (name: string, cost: number) => programme.column(name, 0, Infinity, cost);
    const made = tables.map((_, z) => levels.map((level) => column(`made(${z},${level})`, 0)));
    const drawn = tables.map((_, z) => levels.map((level) => column(`drawn(${z},${level})`, 0)));
    const sent = levels.map((from, a) => levels.map((to, b) => (a <= b ? column(`sent(${from},${to})`, -1) : -1)));
    const row = (name: string, upper: number, entries: readonly (readonly [number, number])[]) => {
      programme.row(name, -Infinity, upper);
      for (const [index, value] of entries) programme.entry(index, value);
    };
    const half = minimumApproach / 2;
    tables.forEach((table, z) => {
      const [wanted, given] = [demandOf(table, 'hot'), demandOf(table, 'cold')];
      levels.forEach((level, k) => {
        const hotter = levels.flatMap((_, j) => (j <= k ? [[made[z]?.[j] ?? -1, 1] as const] : []));
        const colder = levels.flatMap((_, j) => (j >= k ? [[drawn[z]?.[j] ?? -1, 1] as const] : []));
        row(`source(${z},${level})`, demandAt(given, -(level + half), false), hotter);
        row(`sink(${z},${level})`, demandAt(wanted, level - half, false), colder);
      });
    });
    levels.forEach((level, k) => {
      const from = levels.flatMap((_, j) => (k <= j ? [[sent[k]?.[j] ?? -1, 1] as const] : []));
      const to = levels.flatMap((_, j) => (j <= k ? [[sent[j]?.[k] ?? -1, 1] as const] : []));
      row(`made(${level})`, 0, [...from, ...made.map((zone) => [zone[k] ?? -1, -1] as const)]);
      row(`drawn(${level})`, 0, [...to, ...drawn.map((zone) => [zone[k] ?? -1, -1] as const)]);
    });
    return programme.program();
  }

  test('recover as much as any way of making, letting down and drawing could', async () => {
    const solve = await createSolver();
    await fc.assert(
      fc.asyncProperty(
        heatStreams(['A', 'B', 'C']),
        fc.integer({ min: 0, max: 20 }),
        async (streams, minimumApproach) => {
          const { recovery } = answer({ minimumApproach, streams: rows(streams), mains: steam }).site;
          const solution = await solve(most(streams, minimumApproach), { gap: 0, timeLimit: 60 });
          expect(solution.status).toBe('optimal');
          expect(Math.abs(recovery + (solution.objective ?? NaN))).toBeLessThan(1e-5 * (1 + recovery));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('in time', () => {
  test('steam that one plant makes by day does not serve another by night', () => {
    const { time, site: through } = answer({
      minimumApproach: 10,
      periods: [
        { name: 'day', hours: 4000 },
        { name: 'night', hours: 4000 },
      ],
      streams: [
        { ...plant('A', 300, 250, 1000), periods: { night: 0 } },
        { ...plant('B', 60, 110, 800), periods: { day: 0 } },
      ],
      mains: mains.slice(0, 2),
    });
    expect(through.recovery).toBe(800);
    expect(time).toMatchObject({ byPeriod: 3_200_000, withStorage: 0, gap: 3_200_000 });
    expect(time?.periods.map(({ recovery }) => recovery)).toEqual([0, 0]);
  });
});

describe('cogeneration', () => {
  const file = {
    minimumApproach: 10,
    streams: [plant('A', 300, 250, 1000), plant('B', 60, 110, 800), plant('C', 170, 180, 2000)],
    mains: mains.slice(0, 2),
  };
  const boiler = { pressure: 60, temperature: 450, isentropicEfficiency: 0.8 };

  test('power of the steam bought, by the enthalpies', () => {
    const given = answer({ ...file, cogeneration: boiler });
    const bought = given.mains.find(({ name }) => name === 'steam')?.bought ?? 0;
    const pressure = saturationPressure(200);
    const live = steamAt(60, 450);
    const work = 0.8 * (live.enthalpy - steamOfEntropy(pressure, live.entropy).enthalpy);
    const heat = live.enthalpy - work - saturated(pressure).liquid.enthalpy;
    expect(bought).toBeGreaterThan(0);
    expect(given.cogeneration?.expansions[0]).toMatchObject({ from: 'boiler', to: 'steam', heat: bought });
    expect(given.cogeneration?.expansions[0]?.power).toBeCloseTo((bought * work) / heat, 6);
    // Without mechanical losses the work taken out is the power given.
    expect(given.cogeneration?.extraHeat).toBeCloseTo(given.cogeneration?.power ?? NaN, 6);
  });

  test('the work of let-down steam comes out of what is left of the surplus', () => {
    const surplus = { ...file, streams: file.streams.slice(0, 2) };
    const given = answer({ ...surplus, cogeneration: boiler });
    const [expansion] = given.cogeneration?.expansions ?? [];
    expect(expansion).toMatchObject({ from: 'steam', to: 'low steam', heat: 800 });
    expect(expansion?.power).toBeGreaterThan(0);
    expect(expansion?.power).toBeLessThan(200);
    const tight = answer({
      ...surplus,
      streams: [plant('A', 300, 250, 800), plant('B', 60, 110, 800)],
      cogeneration: boiler,
    });
    expect(tight.cogeneration?.power).toBe(0);
  });

  test('no power to a main that is hotter than the boiler', () => {
    const { cogeneration } = answer({ ...file, cogeneration: { ...boiler, pressure: 10, temperature: 200 } });
    expect(cogeneration?.expansions.filter(({ to }) => to === 'steam')).toEqual([]);
  });
});

describe('primary energy saving of cogeneration', () => {
  // Worked from the formula; printed nowhere.
  test.each([
    [0.45, 0.4, 0.92, 0.53, 0.196043],
    [0.45, 0.4, 0.9, 0.525, 0.207547],
    [0.6, 0.25, 0.88, 0.442, 0.198351],
  ])('heat %d, power %d against %d and %d', (heat, power, heatReference, powerReference, saving) => {
    expect(primaryEnergySaving(heat, power, { heat: heatReference, power: powerReference })).toBeCloseTo(saving, 6);
  });

  test('the example of Decision 2007/74/EC, Annex IV: 51.1 % becomes 44.4 %', () => {
    expect(correctedReference(0.511, 15, 0.38, 0.85)).toBeCloseTo(0.444442, 6);
    expect(correctedReference(0.5, 10, 300, 0)).toBeCloseTo(0.505, 9);
  });

  test('references by fuel and year; what could not be read is unknown', () => {
    expect([referencePower('S1', 2015), referencePower('S1', 2024), referencePower('G13', 2024)]).toEqual([
      0.442,
      0.53,
      null,
    ]);
    expect(referencePairs().filter(([, printed, ours]) => !(Math.abs(ours - printed) < 1e-9))).toEqual([]);
    expect([referenceHeat('G10', 2010), referenceHeat('G10', 2016), referencePower('peat', 2010)]).toEqual([
      0.9,
      null,
      null,
    ]);
  });

  test('of a site: fuel for heat and work, against the references of its fuel and year', () => {
    const file = {
      minimumApproach: 10,
      streams: [plant('C', 170, 180, 2000)],
      mains: mains.slice(0, 2),
      cogeneration: {
        pressure: 60,
        temperature: 450,
        isentropicEfficiency: 0.8,
        boilerEfficiency: 0.9,
        fuel: 'G10',
        year: 2010,
      },
    };
    const { cogeneration } = answer(file);
    const power = cogeneration?.power ?? NaN;
    const fuel = (2000 + power) / 0.9;
    expect(cogeneration?.fuel).toBeCloseTo(fuel, 6);
    expect(cogeneration?.primaryEnergySaving).toBeCloseTo(1 - 1 / (2000 / fuel / 0.9 + power / fuel / 0.525), 9);
    const later = readSite({ ...file, cogeneration: { ...file.cogeneration, year: 2020 } });
    expect(later.problems).toMatchObject([{ code: 'required', column: 'reference' }]);
    const given = { ...file.cogeneration, year: 2020, reference: { heat: 0.92 } };
    expect(answer({ ...file, cogeneration: given }).cogeneration?.primaryEnergySaving).toBeGreaterThan(0);
  });
});
