/** Technologies of the catalogue in a plan: offered where inputs and outputs fit, sized on the library's costs, and told as such. */
import { plants, technologies } from '@kyosei/model/knowledge/library';
import type { Plan } from '@kyosei/model/plan';
import type { Park, Scenario } from '@kyosei/model/tables';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annuityFactor } from '../src/economics/annuity.ts';
import { createSolver } from '../src/highs.ts';
import { prepare } from '../src/plan/prepare.ts';
import { plan } from '../src/plan.ts';
import { generate } from './generate.ts';
import { type GivenPark, parkOf, scenarioOf } from './park.ts';
import { brokenBy } from './recompute.ts';

const solve = await createSolver();
const planned = (park: Park, scenario: Partial<Scenario> = {}): Promise<Plan> =>
  plan(park, { scenario: scenarioOf({ catalogue: 'yes', ...scenario }), solve });
const year = 8760;

/** A works flares 1,000 kW of gas; a mill buys 500 kW of steam at 0.06. Euro of 2020, as the library counts. */
const given = (change: Partial<GivenPark> = {}): GivenPark => ({
  firm: [{ id: 'works' }, { id: 'mill' }],
  commodity: [
    { id: 'refinery-gas', name: 'Refinery gas', kind: 'gas', unit: 'kWh' },
    { id: 'steam', name: 'Steam', kind: 'steam', unit: 'kWh' },
  ],
  stream: [
    { id: 'flare', firm: 'works', direction: 'has', commodity: 'refinery-gas', quantity: 1000 * year },
    {
      id: 'need',
      firm: 'mill',
      direction: 'wants',
      commodity: 'steam',
      quantity: 500 * year,
      presentCost: 0.06,
      temperature: 160,
    },
  ],
  route: [
    { id: 'pipe', mode: 'pipe', kind: 'steam', distance: 1 },
    { id: 'gas-pipe', mode: 'pipe', kind: 'gas', distance: 5, transportCost: 1 },
  ],
  ...change,
});

/** Heat of the works instead of its gas. */
const hotGases = (temperature: number): Park =>
  parkOf(
    given({
      commodity: [
        { id: 'waste-heat', name: 'Waste heat', kind: 'heat', unit: 'kWh' },
        { id: 'steam', name: 'Steam', kind: 'steam', unit: 'kWh' },
      ],
      stream: [
        { id: 'hot', firm: 'works', direction: 'has', commodity: 'waste-heat', quantity: 1000 * year, temperature },
        ...given().stream.slice(1),
      ],
      route: [{ id: 'pipe', mode: 'pipe', kind: 'steam', distance: 1 }],
    }),
  );

describe('a park without technologies', () => {
  const boiler = technologies.find(({ id }) => id === 'gas-boiler') as (typeof technologies)[number];

  test('is offered a boiler, whose cost is the library’s', async () => {
    const result = await planned(parkOf(given()));
    const gas = 500 / boiler.yield;
    const annuity = annuityFactor(0.06, 15) * (boiler.fixedInvestment + boiler.investmentPerCapacity * gas);
    expect(result.exchanges).toMatchObject([
      {
        from: { stream: 'flare' },
        technology: 'gas-boiler@refinery-gas@steam',
        quantity: expect.closeTo(gas * year, 3),
      },
    ]);
    expect(result.saving).toBeCloseTo((0.06 * 500 - boiler.operatingCost * gas) * year - annuity, 3);
    expect(result.catalogue).toEqual([
      { technology: 'gas-boiler@refinery-gas@steam', name: 'Gas boiler', mark: 'estimated', source: boiler.source },
    ]);
    expect(result.exchanges[0]?.evidence).toMatchObject({ weakest: 'estimated' });
    expect(result.exchanges[0]?.evidence.sources).toContainEqual(
      expect.objectContaining({ table: 'technology', source: boiler.source }),
    );
  });
  test('is offered nothing where nobody asks', async () => {
    expect(await planned(parkOf(given()), { catalogue: 'no' })).toMatchObject({ exchanges: [], catalogue: [] });
  });
  test('is offered nothing that its gas or heat is not good enough for', async () => {
    expect((await planned(hotGases(300))).catalogue).toMatchObject([{ name: 'Waste heat boiler' }]);
    const cold = await planned(hotGases(150));
    expect(cold.catalogue).toEqual([]);
    expect(prepare(hotGases(150), scenarioOf({ catalogue: 'yes' })).matching.stopped).toContainEqual(
      expect.objectContaining({
        gate: 'quality',
        findings: [{ code: 'quality-missed', values: { quality: 'temperature', found: 150, accepted: 250 } }],
      }),
    );
  });
  test('has the default way where it has none, and is told', async () => {
    const result = await planned(parkOf(given({ route: [] })));
    expect(result.catalogue).toHaveLength(1);
    expect(result.problems.map(({ code }) => code)).toContain('way-by-library');
  });
  test('is told where the library does not know its money', async () => {
    const park = parkOf(given());
    const result = await planned({ ...park, park: { ...park.park, currency: 'XAU' } });
    expect(result).toMatchObject({ exchanges: [], catalogue: [] });
    expect(result.problems.map(({ code }) => code)).toContain('unknown-rate');
  });
  test('builds them stage by stage', async () => {
    const stage = [
      { id: 'now', year: 2026, presentCostFactor: 0 },
      { id: 'later', year: 2030 },
    ];
    const result = await planned(parkOf(given({ stage })), { stages: 'now; later' });
    expect(result.stages.map(({ changes }) => changes.map(({ change }) => change))).toEqual([[], ['built']]);
    expect(result.catalogue).toHaveLength(1);
  });
});

/** Two mills buy 20 MW of steam and 10 MW of power between them. */
const town = (change: Partial<GivenPark> = {}): GivenPark => ({
  firm: [{ id: 'mill' }, { id: 'dairy' }],
  commodity: [
    { id: 'steam', name: 'Steam', kind: 'steam', unit: 'kWh' },
    { id: 'power', name: 'Electricity', kind: 'power', unit: 'kWh' },
  ],
  stream: [
    {
      id: 'mill-steam',
      firm: 'mill',
      direction: 'wants',
      commodity: 'steam',
      quantity: 15_000 * year,
      presentCost: 0.06,
      temperature: 150,
    },
    {
      id: 'dairy-steam',
      firm: 'dairy',
      direction: 'wants',
      commodity: 'steam',
      quantity: 5000 * year,
      presentCost: 0.06,
      temperature: 150,
    },
    {
      id: 'mill-power',
      firm: 'mill',
      direction: 'wants',
      commodity: 'power',
      quantity: 10_000 * year,
      presentCost: 0.12,
    },
  ],
  route: [
    { id: 'main', mode: 'pipe', kind: 'steam', distance: 1 },
    { id: 'wire', mode: 'wire', kind: 'power', distance: 1 },
  ],
  ...change,
});

/** The same where the dairy buys gas as well. */
const withGas = (presentCost: number): Park =>
  parkOf(
    town({
      commodity: [...town().commodity, { id: 'gas', name: 'Natural gas', kind: 'gas', unit: 'kWh' }],
      stream: [
        ...town().stream,
        {
          id: 'dairy-gas',
          firm: 'dairy',
          direction: 'wants',
          commodity: 'gas',
          quantity: 1000,
          presentCost,
          presentCo2: 0.2,
        },
      ],
    }),
  );

describe('shared plants of the catalogue', () => {
  const chp = plants.find(({ id }) => id === 'gas-turbine-chp') as (typeof plants)[number];
  const gas = 0.022; // EUR/kWh of the library

  test('a CHP at the firm that wants most heat, its cost curve and gas price from the library', async () => {
    const result = await planned(parkOf(town()), { co2Price: 100 });
    const built = result.plants.find(({ id }) => id === 'catalogue-gas-turbine-chp') as Plan['plants'][number];
    expect(built).toMatchObject({ firm: 'mill', name: chp.names.en, built: true });
    expect(built.costs.market).toBeCloseTo(gas * built.size * built.hours, 0);
    expect(built.costs.operating).toBeCloseTo(chp.operatingCost * built.size * built.hours, 0);
    // Chords lie below the curve, by 1.5 % at most.
    const curve = chp.investmentPerCapacity * chp.referenceSize * (built.size / chp.referenceSize) ** chp.scaleExponent;
    expect(built.investment / curve).toBeGreaterThan(0.985);
    expect(built.investment / curve).toBeLessThanOrEqual(1 + 1e-9);
    const heat = built.ports.find(({ stream }) => stream.endsWith('-heat'));
    expect(heat?.quantity).toBeCloseTo(chp.heat * built.size * built.hours, 0);
    expect(heat?.present).toBeCloseTo(0, 3);
    expect(result.catalogue).toContainEqual({
      technology: 'catalogue-gas-turbine-chp',
      name: chp.names.en,
      mark: chp.mark,
      source: chp.source,
    });
    const offered = prepare(parkOf(town()), scenarioOf({ catalogue: 'yes', co2Price: 100 }));
    expect(brokenBy(result, offered.park, offered.scenario)).toEqual([]);
  });
  test('the park’s own price of gas goes before', async () => {
    const [cheap, dear] = [await planned(withGas(0.005)), await planned(withGas(0.2))];
    const turbine = cheap.plants.find(({ id }) => id === 'catalogue-gas-turbine-chp') as Plan['plants'][number];
    expect(turbine.costs.market).toBeCloseTo(0.005 * turbine.size * turbine.hours, 0);
    expect(dear.plants.map(({ id }) => id)).not.toContain('catalogue-gas-turbine-chp');
  });
  test('none where nobody wants its heat, its power, or enough of it', () => {
    const offered = (change: Partial<GivenPark>): readonly string[] =>
      prepare(parkOf(town(change)), scenarioOf({ catalogue: 'yes' })).park.facility.map(({ id }) => id);
    const { stream } = town();
    expect(offered({})).toEqual(['boiler-house', 'gas-turbine-chp', 'coal-chp'].map((id) => `catalogue-${id}`));
    const wood = { id: 'wood-waste', name: 'Wood waste', kind: 'material', unit: 't', calorificValue: 4000 } as const;
    const chips = { id: 'chips', firm: 'dairy', direction: 'has', commodity: 'wood-waste', quantity: 50_000 } as const;
    expect(offered({ commodity: [...town().commodity, wood], stream: [...stream, chips] })).toContain(
      'catalogue-wood-chp',
    );
    expect(offered({ stream: stream.slice(0, 2) })).toEqual(['catalogue-boiler-house']);
    expect(offered({ stream: stream.slice(2) })).toEqual([]);
    expect(offered({ stream: stream.map((row) => Object.assign({}, row, { quantity: 100 * year })) })).toEqual([]);
  });
});

test('what is offered never makes a plan dearer, and can be run', async () => {
  let used = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const random = generate(seed, {
        firms: 4,
        streams: 14,
        commodities: 5,
        technologies: 1,
        facilities: 1,
        periods: 2,
      });
      // Names of the library, so that it knows what they are.
      const names = ['refinery-gas', 'steam', 'waste-heat', 'power', 'district-heat'] as const;
      const commodity = random.commodity.map((row, i) => ({ ...row, name: names[i] ?? row.name }));
      const park = { ...random, commodity };
      const scenario = scenarioOf({ timeLimit: 10, gap: 1e-7 });
      const without = await plan(park, { scenario, solve });
      const within = await plan(park, { scenario: { ...scenario, catalogue: 'yes' }, solve });
      expect(within.planned?.cost).toBeLessThanOrEqual(
        (without.planned?.cost ?? 0) + 1e-6 * Math.abs(without.baseline.cost) + 1e-3,
      );
      const offered = prepare(park, { ...scenario, catalogue: 'yes' });
      expect(brokenBy(within, offered.park, offered.scenario)).toEqual([]);
      used += within.catalogue.length;
    }),
    { numRuns: 25, seed: Number(process.env.KYOSEI_TEST_SEED ?? 1) },
  );
  expect(used).toBeGreaterThan(0);
}, 60_000);
