/** Targets of a park: its tables as heat and water problems, by hand and on the real park. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check } from '@kyosei/model/check';
import { tablesFromCsv } from '@kyosei/model/csv';
import type { Stream } from '@kyosei/model/tables';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { steamParts } from '../../src/pinch/park/steam-segments.ts';
import {
  heatInPeriod,
  loadOf,
  parkHeat,
  parkHeatTargets,
  parkMaterials,
  problemTable,
  taken,
} from '../../src/pinch/pinch.ts';
import { steamAt } from '../../src/steam/steam.ts';
import { parkOf } from '../park.ts';

const scenario = { demandFactor: 1 };
const root = join(import.meta.dirname, '../../../..');

const kalundborg = () => {
  const folder = join(root, 'cases/kalundborg');
  const files = globSync('*.csv', { cwd: folder }).map((file) => [
    basename(file, '.csv'),
    readFileSync(join(folder, file), 'utf8'),
  ]);
  const { park } = check(tablesFromCsv(Object.fromEntries(files)).tables);
  if (park === null) throw new Error('Kalundborg does not pass the check');
  return park;
};

type Given = Partial<Stream> & Pick<Stream, 'id' | 'firm' | 'direction' | 'commodity' | 'quantity'>;
const commodity = [
  { id: 'heat', kind: 'heat', unit: 'kWh' },
  { id: 'steam', kind: 'steam', unit: 'kWh' },
  { id: 'water', kind: 'water', unit: 't' },
  { id: 'used', kind: 'water', unit: 't', parent: 'water' },
  { id: 'gas', kind: 'gas', unit: 'kWh' },
] as const;
const parkWith = (stream: readonly Given[]) =>
  parkOf({
    firm: [{ id: 'a' }, { id: 'b' }, { id: 'c', status: 'closed' }],
    commodity,
    stream,
    period: [
      { id: 'winter', hours: 4000 },
      { id: 'summer', hours: 4000 },
    ],
    profile: [
      { id: 'p1', profile: 'cold', period: 'winter', weight: 1 },
      { id: 'p2', profile: 'cold', period: 'summer', weight: 0 },
      { id: 'p3', profile: 'hot', period: 'winter', weight: 0 },
      { id: 'p4', profile: 'hot', period: 'summer', weight: 1 },
    ],
  });
/** `a` has 100 kW from 100 to 50 °C, `b` wants 60 kW from 40 to 80 °C: 8,000 h. */
const have = {
  id: 'have',
  firm: 'a',
  direction: 'has',
  commodity: 'heat',
  quantity: 800_000,
  temperature: 100,
} as const;
const want = {
  id: 'want',
  firm: 'b',
  direction: 'wants',
  commodity: 'heat',
  quantity: 480_000,
  temperature: 80,
} as const;
const both = [
  { ...have, returnTemperature: 50 },
  { ...want, returnTemperature: 40 },
];

describe('heat of a park', () => {
  test('by hand: the example of the page', () => {
    const text = readFileSync(join(root, 'docs/methods/pinch-park.md'), 'utf8');
    const [input, output] = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => JSON.parse(json)) as [
      { minimumApproach: number; stream: readonly Given[] },
      object,
    ];
    const { streams, periods } = parkHeat(parkWith(input.stream), scenario);
    const { year, withStorage, gap } = parkHeatTargets(streams, periods, input.minimumApproach);
    expect({ year, withStorage, gap }).toEqual(output);
  });

  test('each missing cell is named, and the rest is computed', () => {
    const { returnTemperature: _, ...bare } = both[1] as Given;
    const { streams, problems } = parkHeat(
      parkWith([both[0] as Given, bare, { ...want, id: 'odd', returnTemperature: 90 }]),
      scenario,
    );
    expect(streams.map(({ name }) => name)).toEqual(['have']);
    expect(problems.map(({ row, column, found }) => [row, column, found])).toEqual([
      ['want', 'returnTemperature', 'empty'],
      ['odd', 'returnTemperature', '90 °C'],
    ]);
    const cold: Given = { id: 'x', firm: 'a', direction: 'has', commodity: 'heat', quantity: 1 };
    expect(parkHeat(parkWith([cold]), scenario).problems.map(({ column }) => column)).toEqual(['temperature']);
  });

  test('closed and withdrawn firms and streams of nothing take no part', () => {
    const park = parkWith([
      ...both,
      { ...have, id: 'closed', firm: 'c', returnTemperature: 50 },
      { ...have, id: 'none', quantity: 0, returnTemperature: 50 },
    ]);
    expect(parkHeat(park, { demandFactor: 1, withdrawn: 'b' }).streams.map(({ name }) => name)).toEqual(['have']);
  });

  test('heat in winter alone cannot serve summer: the gap is all of it', () => {
    const park = parkWith(both.map((stream) => ({ ...stream, profile: stream.direction === 'has' ? 'cold' : 'hot' })));
    const { streams, periods } = parkHeat(park, scenario);
    const { year, withStorage, gap } = parkHeatTargets(streams, periods, 10);
    expect(year.pooled).toBe(0);
    expect(gap).toBeCloseTo(withStorage, 6);
    expect(withStorage).toBeGreaterThan(0);
  });

  test('steam gives most of its heat while condensing, and all of its heat in all', () => {
    const parts = steamParts(10.5, 270, 80) ?? [];
    const whole = parts.reduce((total, { heat }) => total + heat, 0);
    expect(whole).toBeCloseTo(steamAt(10.5, 270).enthalpy - steamAt(10.5, 80).enthalpy, 6);
    expect(parts.find(({ from, to }) => from === to)?.heat).toBeGreaterThan(0.7 * whole);
    expect(steamParts(10.5, 80, 270)?.map(({ from, to }) => [from, to])).toEqual(
      parts.map(({ from, to }) => [to, from]).toReversed(),
    );
    expect(steamParts(10.5, 150, 80)).toBeNull();
    expect(steamParts(300, 400, 80)).toBeNull();
  });

  test('steam in tonnes has its heat from the steam tables', () => {
    const park = parkWith([
      { ...have, id: 's', commodity: 'steam', quantity: 8000, temperature: 270, pressure: 10.5, returnTemperature: 80 },
    ]);
    const tonnes = { ...park, commodity: park.commodity.map((row) => Object.assign({}, row, { unit: 't' as const })) };
    const [stream] = parkHeat(tonnes, scenario).streams;
    // 1 t/h at 0.72 kWh/kg.
    expect(stream === undefined ? 0 : loadOf(stream)).toBeGreaterThan(700);
    expect(stream === undefined ? 0 : loadOf(stream)).toBeLessThan(740);
    expect(
      parkHeat({ ...tonnes, stream: parkWith(both).stream }, scenario).problems.map(({ table, column }) => [
        table,
        column,
      ]),
    ).toEqual([
      ['commodity', 'unit'],
      ['commodity', 'unit'],
    ]);
  });

  test('energy balance, and alone ≤ through mains ≤ pooled ≤ wanted, in random parks', () => {
    const stream = fc.record({
      firm: fc.constantFrom('a', 'b'),
      direction: fc.constantFrom('has' as const, 'wants' as const),
      quantity: fc.integer({ min: 1, max: 1_000_000 }),
      temperature: fc.integer({ min: 60, max: 250 }),
      returnTemperature: fc.integer({ min: 5, max: 60 }),
      profile: fc.constantFrom('cold', 'hot', undefined),
    });
    fc.assert(
      fc.property(
        fc.array(stream, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 40 }),
        (rows, approach) => {
          const park = parkWith(
            rows.map(({ profile, ...row }, at) => ({
              id: `s${at}`,
              commodity: 'heat',
              ...row,
              ...(profile ? { profile } : {}),
            })),
          );
          const { streams, periods } = parkHeat(park, scenario);
          const { year, gap, withStorage, periods: each } = parkHeatTargets(streams, periods, approach);
          const slack = 1e-9 * (year.wanted + year.had);
          const wanted = rows
            .filter(({ direction }) => direction === 'wants')
            .reduce((total, { quantity }) => total + quantity, 0);
          expect(Math.abs(year.wanted - wanted)).toBeLessThanOrEqual(slack);
          for (const cover of [year, ...each]) {
            expect(cover.standAlone).toBeLessThanOrEqual(cover.mains + slack);
            expect(cover.mains).toBeLessThanOrEqual(cover.pooled + slack);
            expect(cover.pooled).toBeLessThanOrEqual(Math.min(cover.wanted, cover.had) + slack);
          }
          expect(Math.abs(withStorage - year.pooled - gap)).toBeLessThanOrEqual(slack);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('Kalundborg: every stream of heat and steam counts; lost heat alone covers little, and nothing through mains', () => {
    const { streams, periods, problems } = parkHeat(kalundborg(), scenario);
    expect(problems).toEqual([]);
    expect(streams).toHaveLength(11);
    const lost = streams.filter(
      ({ kind, isWaste, zone }) => zone !== 'cement' && zone !== 'acid' && (kind === 'cold' || isWaste),
    );
    const { year, gap } = parkHeatTargets(lost, periods, 10);
    expect(year.wanted).toBeCloseTo(438e6, -3);
    expect([year.standAlone, year.mains]).toEqual([0, 0]);
    expect(year.pooled).toBeGreaterThan(20e6);
    expect(gap).toBeGreaterThan(0);
    const [winter] = periods;
    const { recovery } = problemTable(winter === undefined ? [] : heatInPeriod(lost, winter), 10);
    expect(recovery).toBeGreaterThan(0);
  });
});

describe('water and gas of a park', () => {
  const source: Given = {
    id: 'source',
    firm: 'a',
    direction: 'has',
    commodity: 'used',
    quantity: 80_000,
    concentrations: { salt: 100 },
  };
  const sink: Given = {
    id: 'sink',
    firm: 'b',
    direction: 'wants',
    commodity: 'water',
    quantity: 160_000,
    concentrations: { salt: 25 },
    presentFreshWater: 1,
  };

  test('by hand: 20 t/h at 25 ppm takes 5 t/h of 100 ppm, so that 15 t/h stay fresh', () => {
    const { targets, problems } = parkMaterials(parkWith([source, sink]), scenario);
    expect(problems).toEqual([]);
    const [target] = targets;
    expect(target).toMatchObject({ kind: 'water', family: 'water', unit: 't', today: 160_000 });
    expect(target?.measures[0]?.standAlone).toBeCloseTo(160_000, 6);
    expect(target?.measures[0]?.pooled).toBeCloseTo(120_000, 6);
    expect(target?.reuse.pooled).toBeCloseTo(40_000, 6);
  });

  test('water at the wrong time is worth nothing without a tank', () => {
    const [target] = parkMaterials(
      parkWith([
        { ...source, profile: 'cold' },
        { ...sink, profile: 'hot' },
      ]),
      scenario,
    ).targets;
    expect(target?.measures[0]?.pooled).toBeCloseTo(160_000, 6);
    expect(target?.measures[0]?.gap).toBeCloseTo(40_000, 6);
  });

  test('a missing concentration is named', () => {
    const { concentrations: _, ...bare } = source;
    expect(parkMaterials(parkWith([bare, sink]), scenario).problems).toMatchObject([
      { row: 'source', column: 'concentrations', found: 'without salt' },
    ]);
  });

  test('gas by its purity, by hand: half of a sink of 0.9 from a source of 0.8', () => {
    const [target] = parkMaterials(
      parkWith([
        { id: 'have', firm: 'a', direction: 'has', commodity: 'gas', quantity: 800_000, purity: 0.8 },
        { id: 'want', firm: 'b', direction: 'wants', commodity: 'gas', quantity: 800_000, purity: 0.9 },
      ]),
      scenario,
    ).targets;
    expect(target).toMatchObject({ kind: 'gas', unit: 'kWh' });
    expect(target?.measures[0]?.pooled).toBeCloseTo(400_000, 6);
  });

  test('Kalundborg: pooled ≤ alone ≤ today for every contaminant', () => {
    const { targets } = parkMaterials(kalundborg(), scenario);
    expect(targets.map(({ family }) => family)).toEqual(['industrial-water']);
    for (const { today, measures } of targets)
      for (const { pooled, standAlone } of measures) {
        expect(pooled).toBeLessThanOrEqual(standAlone + 1e-6);
        expect(standAlone).toBeLessThanOrEqual(today + 1e-6);
      }
  });
});

const exchange = (
  from: string,
  to: string,
  delivered: number,
  running: boolean,
  technology: string | null,
  unit = 't',
) => ({ from: { stream: from }, to: { stream: to }, delivered, deliveredUnit: unit, running, technology }) as never;

test('what a plan takes: between the given streams, in their unit, running and treated apart', () => {
  const exchanges = [
    exchange('a', 'b', 10, true, null),
    exchange('a', 'b', 5, false, 'filter'),
    exchange('a', 'x', 100, false, null),
    exchange('x', 'b', 100, false, null),
    exchange('a', 'b', 100, false, null, 'kWh'),
  ];
  expect(taken({ exchanges }, new Set(['a']), new Set(['b']), 't')).toEqual({ running: 10, planned: 15, treated: 5 });
});
