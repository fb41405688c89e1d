import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSolver } from '../../src/highs.ts';
import { allocate } from '../../src/pinch/material/allocation.ts';
import { heat, readHeat, readWater, type WaterAnswer, water, waterOfSeveral } from '../../src/pinch/pinch.ts';
import { materials } from './arbitrary.ts';

const solver = createSolver();
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Plants A and B with flows of their own, and a treatment plant. */
function answered(
  flows: readonly (typeof materials extends fc.Arbitrary<infer M> ? M : never)[],
  outlet: number,
): WaterAnswer {
  const rows = (key: 'sources' | 'sinks') =>
    flows.flatMap((own, plant) =>
      own[key].map((row) => Object.assign({}, row, { name: `${plant} ${row.name}`, zone: 'AB'[plant] as string })),
    );
  const { answer } = water({
    fresh: 0,
    sources: rows('sources'),
    sinks: rows('sinks'),
    isFixedLoad: false,
    regeneration: { outlet },
    periods: [],
  });
  if (answer === null) throw new Error('fresh water of 0 ppm serves every sink');
  return answer;
}

const answerTo = async (file: object) => {
  const { input, problems } = readWater(file);
  if (!input || !('contaminants' in input)) throw new Error(JSON.stringify(problems));
  return (await waterOfSeveral(input, await solver)).answer;
};
const places = (given: object) =>
  readWater(given).problems.map(({ table, column, found }) => `${table} ${column} ${found}`);

describe('plants joined by a treatment plant alone', () => {
  test('stand-alone ≥ through treatment ≥ pooled with treatment', () => {
    fc.assert(
      fc.property(materials, materials, fc.constantFrom(0, 10, 40, 300), (one, other, outlet) => {
        const given = answered([one, other], outlet);
        const near = 1e-9 * (1 + sum(Object.values(given.standAlone)));
        expect(given.central?.fresh).toBeLessThanOrEqual(sum(Object.values(given.standAlone)) + near);
        expect(given.central?.fresh).toBeGreaterThanOrEqual(given.fresh - near);
      }),
    );
  });

  test('its fresh water is that of the linear programme without pipes between the plants', async () => {
    const solve = await solver;
    await fc.assert(
      fc.asyncProperty(materials, materials, fc.constantFrom(10, 40, 300), async (one, other, outlet) => {
        const plants = [one, other];
        const place = (key: 'sources' | 'sinks') => plants.flatMap((own, plant) => own[key].map(() => plant));
        const [from, to] = [place('sources'), place('sinks')];
        const sources = plants.flatMap((own) =>
          own.sources.map(({ name, flow, quality }) => ({ name, flow, qualities: [quality] })),
        );
        const allocation = await allocate(
          {
            sources,
            sinks: plants.flatMap((own) =>
              own.sinks.map(({ name, flow, quality }) => ({ name, flow, limits: [quality] })),
            ),
            bought: [{ name: 'fresh', qualities: [0], maximum: Infinity, price: 1 }],
            converter: { name: 'treatment', qualities: [outlet], yields: sources.map(() => 1), maximum: Infinity },
            mayReach: (source, sink) => from[source] === to[sink],
          },
          solve,
        );
        const { central } = answered(plants, outlet);
        const near = 1e-5 * (1 + sum(plants.flatMap(({ sinks }) => sinks.map(({ flow }) => flow))));
        expect(Math.abs((central?.fresh ?? NaN) - (allocation?.cost ?? NaN))).toBeLessThan(near);
        expect(central?.regenerated).toBeGreaterThanOrEqual((allocation?.product ?? NaN) - near);
      }),
      { numRuns: 60 },
    );
  });

  test('several contaminants: sources and sinks, and processes', async () => {
    const flows = {
      fresh: { concentration: { salt: 0, oil: 0 } },
      regeneration: { outlet: { salt: 20, oil: 0 } },
      sources: [{ name: 'a', zone: 'A', flow: 40, concentration: { salt: 100, oil: 0 } }],
      sinks: [{ name: 'k', zone: 'B', flow: 60, maximumConcentration: { salt: 50, oil: 10 } }],
    };
    const limits = { limitingInlet: { salt: 50, oil: 5 }, limitingOutlet: { salt: 100, oil: 10 } };
    const processes = {
      fresh: { concentration: { salt: 0, oil: 0 } },
      regeneration: { outlet: { salt: 60, oil: 0 } },
      processes: [
        { name: 'p', zone: 'A', limitingFlow: 40, ...limits },
        {
          name: 'q',
          zone: 'B',
          limitingFlow: 30,
          limitingInlet: { salt: 100, oil: 10 },
          limitingOutlet: { salt: 300, oil: 30 },
        },
      ],
    };
    const pipe = await answerTo(flows);
    // 30 t/h of a directly; all of it through treatment where no pipe joins the plants.
    expect(pipe?.fresh).toBeCloseTo(20, 5);
    expect(pipe?.central).toMatchObject({ fresh: expect.closeTo(20, 5), regenerated: expect.closeTo(40, 5) });
    const both = await answerTo(processes);
    const apart = Object.values(both?.standAlone ?? {});
    expect(both?.central?.fresh).toBeGreaterThanOrEqual((both?.fresh ?? NaN) - 1e-6);
    expect(both?.central?.fresh).toBeLessThanOrEqual(sum(apart) + 1e-6);
  });
});

describe('zones within zones', () => {
  const stream = { supply: 100, target: 50, load: 500 };
  const file = (zones: object[]) => ({
    minimumApproach: 10,
    zones,
    streams: [
      { name: 'h', zone: 'A', ...stream },
      { name: 'c', zone: 'B', supply: 20, target: 60, load: 400 },
      { name: 'far', zone: 'C', supply: 20, target: 60, load: 400 },
    ],
  });

  test('what stands on one site is pooled there', () => {
    const { input } = readHeat(file([{ name: 'A', parent: 'site' }, { name: 'B', parent: 'site' }, { name: 'site' }]));
    if (!input) throw new Error('not read');
    const { zones } = heat(input);
    expect(Object.keys(zones)).toEqual(['A', 'site', 'B', 'C']);
    expect(zones.site).toMatchObject({ hotUtility: 0, recovery: 400 });
    expect(zones.B?.hotUtility).toBe(400);
  });

  test.each([
    ['a zone that is its own parent', [{ name: 'A', parent: 'A' }], ['cyclic-reference']],
    [
      'two that are part of each other',
      [
        { name: 'A', parent: 'B' },
        { name: 'B', parent: 'A' },
      ],
      ['cyclic-reference', 'cyclic-reference'],
    ],
    [
      'a zone within a circle',
      [
        { name: 'A', parent: 'B' },
        { name: 'B', parent: 'B' },
      ],
      ['cyclic-reference'],
    ],
    [
      'one zone twice',
      [
        { name: 'A', parent: 'B' },
        { name: 'A', parent: 'C' },
      ],
      ['repeated-name'],
    ],
    ['a zone without name', [{ parent: 'B' }], ['required']],
  ])('refused: %s', (_name, zones, codes) => {
    const { input, problems } = readHeat(file(zones));
    expect(input).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  test('a key of this name without parents is left alone', () => {
    expect(readHeat(file([{ name: 'A', hotUtility: 5 }])).problems).toEqual([]);
  });
});

test('concentrations in another unit are refused wherever it is said', () => {
  const source = { name: 's', flow: 5, concentration: 50 };
  const sink = { name: 'k', flow: 5, maximumConcentration: 80 };
  const file = { fresh: { concentration: 0 }, sources: [source], sinks: [sink] };
  expect(places({ ...file, fresh: { concentration: 0, unit: 'ppm' } })).toEqual([]);
  expect(places({ ...file, concentrationUnit: 'mg/L' })).toEqual(['water concentrationUnit mg/L']);
  expect(places({ ...file, sources: [{ ...source, unit: '%' }], sinks: [{ ...sink, unit: 'ppm' }] })).toEqual([
    'sources unit %',
  ]);
});
