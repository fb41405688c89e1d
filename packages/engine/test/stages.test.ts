/** Stages: when what is built, by arithmetic worked by hand; and what holds for every park, recomputed outside the programme. */
import type { Plan } from '@kyosei/model/plan';
import type { Park, Scenario } from '@kyosei/model/tables';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presentValueFactor } from '../src/economics/annuity.ts';
import { spans } from '../src/economics/stages.ts';
import { createSolver } from '../src/highs.ts';
import { prepareStages, stagesOf } from '../src/plan/stages.ts';
import { plan } from '../src/plan.ts';
import { equip } from './equip.ts';
import { generate } from './generate.ts';
import { type GivenPark, parkOf, row, scenarioOf } from './park.ts';
import { brokenBy } from './recompute.ts';

const solve = await createSolver();
const seed = Number(process.env.KYOSEI_TEST_SEED ?? 1);
const year = 8760;

/** A pipe of 10 km that costs 100 a km and tonne an hour; the mill saves 1 a tonne of the works' water. */
const water = (change: Partial<GivenPark> = {}): GivenPark => ({
  firm: [{ id: 'works' }, { id: 'mill' }],
  commodity: [{ id: 'water', kind: 'water', unit: 't' }],
  stream: [
    { id: 'spare', firm: 'works', direction: 'has', commodity: 'water', quantity: 10 * year },
    {
      id: 'need',
      firm: 'mill',
      direction: 'wants',
      commodity: 'water',
      quantity: year,
      presentCost: 1,
      presentCo2: 100,
    },
  ],
  route: [
    { id: 'pipe', mode: 'pipe', kind: 'water', distance: 10, fixedInvestment: 40_000, investmentPerCapacity: 100 },
  ],
  ...change,
});
const planned = (park: Park, scenario: Partial<Scenario> = {}): Promise<Plan> =>
  plan(park, { scenario: scenarioOf({ discountRate: 0, horizon: 10, stages: 'now; later', ...scenario }), solve });
const twoStages = [
  { id: 'now', year: 2026 },
  { id: 'later', year: 2030 },
];
const told = ({ stages }: Plan) =>
  stages.map(({ year: from, changes }) => [from, ...changes.map(({ change, id }) => `${change} ${id}`)]);

describe('years of a horizon', () => {
  test('weights and shares are one in all, and discount what is late', () => {
    const found = spans([2026, 2030, 2035], 15, 0.06);
    expect(found.map(({ begins, years }) => [begins, years])).toEqual([
      [0, 4],
      [4, 5],
      [9, 6],
    ]);
    // Σ_{k=5}^{9} 1.06^−k
    expect(found[1]?.present).toBeCloseTo(
      [5, 6, 7, 8, 9].reduce((sum, k) => sum + 1.06 ** -k, 0),
      12,
    );
    expect(found.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(found.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });
  test('one stage is the whole horizon', () =>
    expect(spans([2026], 15, 0.06)).toEqual([
      { begins: 0, years: 15, present: presentValueFactor(0.06, 15), weight: 1, share: 1 },
    ]));
});

describe('when a pipe is built', () => {
  // Invested: 40,000 + 100 · 10 km · 1 t/h = 41,000, or 4,100 a year over ten; saved: 8,760 a year.
  test('at once, where it pays at once', async () => {
    const result = await planned(parkOf(water({ stage: twoStages })));
    expect(told(result)).toEqual([[2026, 'built spare > need'], [2030]]);
    expect(result.stages.map(({ saving }) => saving)).toEqual([expect.closeTo(4660, 6), expect.closeTo(4660, 6)]);
    expect(result.npv).toBeCloseTo(46_600, 6);
    expect(result.investment).toBeCloseTo(41_000, 6);
  });
  test('for the size of later, where demand grows', async () => {
    const result = await planned(
      parkOf(
        water({
          stage: [
            { id: 'now', year: 2026 },
            { id: 'later', year: 2030, demandFactor: 5 },
          ],
        }),
      ),
    );
    // 40,000 + 1,000 · 5 = 45,000, 4,500 a year.
    expect(told(result)).toEqual([[2026, 'built spare > need'], [2030]]);
    expect(result.investment).toBeCloseTo(45_000, 6);
    expect(result.stages.map(({ saving }) => saving)).toEqual([
      expect.closeTo(year - 4500, 6),
      expect.closeTo(5 * year - 4500, 6),
    ]);
    expect(result.npv).toBeCloseTo(4 * (year - 4500) + 6 * (5 * year - 4500), 6);
  });
  test('later, where it loses before', async () => {
    const stage = [
      { id: 'now', year: 2026, presentCostFactor: 0.1 },
      { id: 'later', year: 2030 },
    ];
    const result = await planned(parkOf(water({ stage })));
    expect(told(result)).toEqual([[2026], [2030, 'built spare > need']]);
    expect(result.stages.map(({ saving }) => saving)).toEqual([0, expect.closeTo(4660, 6)]);
    expect(result.npv).toBeCloseTo(6 * 4660, 6);
  });
  test('when there is money for it', async () => {
    const stage = [
      { id: 'now', year: 2026, budget: 39_999 },
      { id: 'later', year: 2030, budget: 41_001 },
    ];
    expect(told(await planned(parkOf(water({ stage }))))).toEqual([[2026], [2030, 'built spare > need']]);
    expect(told(await planned(parkOf(water({ stage })), { budget: 39_999 }))).toEqual([[2026], [2030]]);
  });
  test('by the year that may emit less', async () => {
    const dear = water({
      stage: [
        { id: 'now', year: 2026 },
        { id: 'later', year: 2030, maximumCo2: 0 },
      ],
    });
    const stream = dear.stream.map((each) => (each.id === 'need' ? { ...each, presentCost: 0.1 } : each));
    const result = await planned(parkOf({ ...dear, stream }));
    expect(told(result)).toEqual([[2026], [2030, 'built spare > need']]);
    expect(result.stages.map(({ planned: { co2 } }) => co2)).toEqual([876, 0]);
    expect(told(await planned(parkOf({ ...dear, stream, stage: twoStages })))).toEqual([[2026], [2030]]);
  });
  test('again, when its life is over', async () => {
    const { route = [] } = water();
    const short = water({ stage: twoStages, route: route.map((each) => Object.assign({}, each, { lifetime: 4 })) });
    // 41,000 in four years are 10,250 a year: too dear for 8,760, not for 12,264.
    expect(told(await planned(parkOf(short)))).toEqual([[2026], [2030]]);
    const worth = short.stream.map((each) => (each.id === 'need' ? { ...each, presentCost: 1.4 } : each));
    const result = await planned(parkOf({ ...short, stream: worth }));
    expect(told(result)).toEqual([
      [2026, 'built spare > need'],
      [2030, 'built spare > need'],
    ]);
    expect(result.investment).toBeCloseTo(82_000, 6);
  });
  test('what stands idle is paid to the end of its life', async () => {
    const stage = [
      { id: 'now', year: 2026, presentCostFactor: 10 },
      { id: 'later', year: 2030, withdrawn: 'works' },
    ];
    const result = await planned(parkOf(water({ stage })));
    expect(told(result)).toEqual([
      [2026, 'built spare > need'],
      [2030, 'stops spare > need'],
    ]);
    expect(result.stages[1]).toMatchObject({ idle: expect.closeTo(4100, 6), saving: expect.closeTo(-4100, 6) });
    expect(result.npv).toBeCloseTo(4 * 87_600 - 41_000, 6);
  });
});

const boiler = (change: Partial<GivenPark> = {}): GivenPark => ({
  firm: [{ id: 'works' }, { id: 'mill' }],
  commodity: [
    { id: 'gas', kind: 'gas', unit: 'kWh' },
    { id: 'steam', kind: 'steam', unit: 'kWh' },
  ],
  stream: [
    {
      id: 'fuel',
      firm: 'works',
      direction: 'wants',
      commodity: 'gas',
      facility: 'house',
      perInput: 1,
      presentCost: 0.03,
      presentCo2: 0.2,
    },
    { id: 'raised', firm: 'works', direction: 'has', commodity: 'steam', facility: 'house', perInput: 1 },
    { id: 'need', firm: 'mill', direction: 'wants', commodity: 'steam', quantity: 1000 * year, presentCost: 0.06 },
  ],
  technology: [
    {
      id: 'boiler',
      name: 'Boiler',
      input: 'gas',
      output: 'steam',
      investmentPerCapacity: 300,
      lifetime: 10,
      maintenance: 0.02,
    },
  ],
  facility: [
    { id: 'house', technology: 'boiler', firm: 'works', capacity: 5000, status: 'candidate', fixedCost: 10_000 },
    { id: 'own', technology: 'boiler', firm: 'mill', capacity: 1000, serves: 'need', fixedCost: 5000 },
  ],
  route: [{ id: 'pipe', mode: 'pipe', kind: 'steam', distance: 1 }],
  ...change,
});

describe('a plant over stages', () => {
  // Invested 300,000, 30,000 a year; upkeep 6,000 and staff 10,000; gains 0.03 · 8.76 GWh = 262,800, and 5,000 of the old boiler.
  test('is built, lets equipment go, and is paid', async () => {
    const result = await planned(parkOf(boiler({ stage: twoStages })));
    expect(told(result)).toEqual([[2026, 'built house', 'begins raised > need', 'stops own'], [2030]]);
    expect(result.npv).toBeCloseTo(10 * (262_800 - 46_000 + 5000), 4);
  });
  test('is given up when it does not pay any more: its annuity stays, upkeep and staff go', async () => {
    const stage = [
      { id: 'now', year: 2026 },
      { id: 'later', year: 2030, co2Price: 1000 },
    ];
    const result = await planned(parkOf(boiler({ stage, facility: boiler().facility?.slice(0, 1) ?? [] })));
    expect(told(result)).toEqual([
      [2026, 'built house', 'begins raised > need'],
      [2030, 'stops raised > need', 'stops house'],
    ]);
    expect(result.stages[1]?.idle).toBeCloseTo(30_000, 6);
    expect(result.npv).toBeCloseTo(4 * (262_800 - 46_000) - 6 * 30_000, 4);
  });
  test('is kept where firms must be no worse off each, since their accounts know no debts', async () => {
    const stage = [
      { id: 'now', year: 2026 },
      { id: 'later', year: 2030, co2Price: 1000 },
    ];
    const park = parkOf(boiler({ stage, facility: boiler().facility?.slice(0, 1) ?? [] }));
    expect(told(await planned(park, { participation: 'payments' }))).toEqual([[2026], [2030]]);
  });
});

describe('stages that no plan can pass through', () => {
  test('name the limit of the year in which it cannot hold', async () => {
    const stage = [
      { id: 'now', year: 2026 },
      { id: 'later', year: 2030, maximumCo2: -1 },
    ];
    const result = await planned(parkOf(water({ stage })));
    expect(result).toMatchObject({ status: 'infeasible', planned: null, npv: null, stages: [] });
    expect(result.conflicts).toEqual([
      { code: 'limit-conflict', values: { limit: 'maximumCo2', accepted: -1, attainable: 0 } },
    ]);
  });
  test('name the budget where each year alone could keep to its limits', async () => {
    const stage = [
      { id: 'now', year: 2026, maximumCo2: 0, budget: 1000 },
      { id: 'later', year: 2030 },
    ];
    expect((await planned(parkOf(water({ stage })))).conflicts).toEqual([
      { code: 'limit-conflict', values: { limit: 'budget', accepted: 1000 } },
    ]);
  });
  test('are told from a search that had no time: then nothing is changed', async () => {
    const result = await planned(parkOf(water({ stage: twoStages })), { timeLimit: 0 });
    expect(['feasible', 'optimal']).toContain(result.status);
    expect(result.stages).toHaveLength(2);
  });
});

const parks = fc
  .record({
    seed: fc.nat(),
    firms: fc.integer({ min: 2, max: 5 }),
    streams: fc.integer({ min: 4, max: 16 }),
    commodities: fc.integer({ min: 2, max: 6 }),
    technologies: fc.integer({ min: 0, max: 2 }),
    facilities: fc.integer({ min: 0, max: 1 }),
    periods: fc.integer({ min: 1, max: 2 }),
  })
  .map((size) => equip(generate(size.seed, size), size.seed + 1));
const staged = (park: Park, change: Parameters<typeof row<'stage'>>[1] = {}): Park => ({
  ...park,
  stage: [
    row('stage', { id: 'now', year: 2026 }),
    row('stage', { id: 'later', year: 2031, demandFactor: 1.3, supplyFactor: 0.9, presentCostFactor: 1.2, ...change }),
    row('stage', { id: 'last', year: 2036, co2Price: 60, presentCostFactor: 0.8 }),
  ],
});
const scenarios = fc
  .record(
    {
      objective: fc.constantFrom('cost', 'cost', 'co2'),
      co2Price: fc.integer({ min: 0, max: 50 }),
      budget: fc.integer({ min: 0, max: 2_000_000 }),
      participation: fc.constantFrom('alone', 'payments'),
      maximumSupplierShare: fc.constantFrom(0.5, 0.8),
    },
    { requiredKeys: ['objective'] },
  )
  .map((more) => scenarioOf({ timeLimit: 10, gap: 1e-7, ...more }));

const turnover = ({ baseline, exchanges, plants }: Plan, park: Park): number =>
  [...exchanges, ...plants].reduce(
    (total, { costs }) => total + Object.values(costs).reduce((t, cost) => t + Math.abs(cost), 0),
    Math.abs(baseline.cost) + 1,
  ) + park.stream.reduce((total, { presentCost, quantity }) => total + Math.abs(presentCost * quantity), 0);

describe('every park', () => {
  test('planned in one stage is planned as without', async () => {
    await fc.assert(
      fc.asyncProperty(parks, scenarios, async (park, scenario) => {
        const one = { ...park, stage: [row('stage', { id: 'now', year: 2026 })] };
        const without = await plan(one, { scenario, solve });
        const within = await plan(one, { scenario: { ...scenario, stages: 'now' }, solve });
        expect(within.status).toBe(without.status);
        const most = 1e-6 * turnover(without, park) + 1e-6;
        expect(Math.abs((within.optimum?.objective ?? 0) - (without.optimum?.objective ?? 0))).toBeLessThan(most);
        const apart = scenario.objective === 'cost' ? (within.saving ?? 0) - (without.saving ?? 0) : 0;
        expect(Math.abs(apart)).toBeLessThan(2 * most);
      }),
      { numRuns: 25, seed },
    );
  }, 120_000);

  test('can be run in every stage, and what is told is what was optimised', async () => {
    const seen = { built: 0, late: 0, stopped: 0 };
    await fc.assert(
      fc.asyncProperty(parks, scenarios, async (park, given) => {
        const whole = staged(park);
        const scenario = { ...given, stages: 'now;later;last' };
        const result = await plan(whole, { scenario, solve });
        expect(['optimal', 'feasible']).toContain(result.status);
        const { stages } = prepareStages(whole, scenario, stagesOf(whole, scenario));
        const most = 1e-6 * turnover(result, park);
        let cost = 0;
        result.stages.forEach((stage, s) => {
          const { prepared, span } = stages[s] as (typeof stages)[number];
          expect(brokenBy({ ...result, ...stage }, prepared.park, prepared.scenario)).toEqual([]);
          expect(Math.abs(stage.baseline.cost - stage.planned.cost - stage.saving)).toBeLessThan(most);
          cost += span.weight * stage.planned.cost;
          expect(stage.investment).toBeLessThanOrEqual((given.budget ?? Infinity) * (1 + 1e-9) + 1e-6);
        });
        const isCost = given.objective === 'cost' && park.outlook.length === 0;
        expect(isCost ? Math.abs(cost - (result.optimum?.objective ?? 0)) : 0).toBeLessThan(most);
        expect(result.investment ?? 0).toBeLessThanOrEqual((given.budget ?? Infinity) * (1 + 1e-9) + 1e-6);
        const changes = result.stages.map((stage) => stage.changes);
        seen.built += changes.flat().filter(({ change }) => change === 'built').length;
        seen.late += changes
          .slice(1)
          .flat()
          .filter(({ change }) => change === 'built').length;
        seen.stopped += changes.flat().filter(({ change }) => change === 'stops').length;
      }),
      { numRuns: 25, seed },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  }, 120_000);

  test('gains nothing from less money in a stage', async () => {
    await fc.assert(
      fc.asyncProperty(parks, fc.integer({ min: 0, max: 300_000 }), async (park, budget) => {
        const scenario = scenarioOf({ timeLimit: 10, gap: 1e-7, stages: 'now;later;last' });
        const loose = await plan(staged(park), { scenario, solve });
        const tight = await plan(staged(park, { budget }), { scenario, solve });
        expect((tight.npv ?? 0) - (loose.npv ?? 0)).toBeLessThan(1e-5 * turnover(loose, park));
      }),
      { numRuns: 10, seed },
    );
  }, 120_000);
});
