/** What holds for every park with shared plants, stores, mixtures, boilers, grades and outlooks, recomputed outside the programme. */
import type { Plan } from '@kyosei/model/plan';
import type { Park, Scenario } from '@kyosei/model/tables';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSolver } from '../src/highs.ts';
import { plan } from '../src/plan.ts';
import { equip } from './equip.ts';
import { generate } from './generate.ts';
import { scenarioOf } from './park.ts';
import { brokenBy } from './recompute.ts';
import { rescaled, shuffled } from './vary.ts';

const solve = await createSolver();
const seed = Number(process.env.KYOSEI_TEST_SEED ?? 1);

const parks = fc
  .record({
    seed: fc.nat(),
    firms: fc.integer({ min: 2, max: 6 }),
    streams: fc.integer({ min: 4, max: 20 }),
    commodities: fc.integer({ min: 2, max: 7 }),
    technologies: fc.integer({ min: 0, max: 2 }),
    facilities: fc.integer({ min: 0, max: 1 }),
    periods: fc.integer({ min: 1, max: 3 }),
  })
  .map((size) => equip(generate(size.seed, size), size.seed + 1));

const scenarios = fc
  .record(
    {
      objective: fc.constantFrom('cost', 'cost', 'cost', 'co2'),
      co2Price: fc.integer({ min: 0, max: 100 }),
      budget: fc.integer({ min: 0, max: 2_000_000 }),
      maximumLand: fc.constantFrom(0, 0.5, 1),
      maximumSupplierShare: fc.constantFrom(0.5, 0.8),
      participation: fc.constantFrom('alone', 'payments'),
      contingencies: fc.constantFrom('firm-0', 'facility-converter-0'),
      riskAversion: fc.constantFrom(0.5, 1),
      demandFactor: fc.constantFrom(0.5, 2),
    },
    { requiredKeys: ['objective'] },
  )
  .map((given) => scenarioOf({ timeLimit: 10, gap: 1e-6, ...given }));

/** Money that moves: what a relative error of a park's cost is relative to. */
const turnover = ({ baseline, exchanges, plants }: Plan, park: Park): number =>
  [...exchanges, ...plants].reduce(
    (total, { costs }) => total + Object.values(costs).reduce((t, cost) => t + Math.abs(cost), 0),
    0,
  ) +
  park.stream.reduce((total, { presentCost, quantity }) => total + Math.abs(presentCost * quantity), 0) +
  Math.abs(baseline.cost);

const within = (a: number, b: number, most: number): void =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(Math.max(most, 1e-6));

describe('every plan with shared infrastructure', () => {
  test('can be run, and its accounts add up', async () => {
    const seen = { built: 0, stored: 0, retired: 0, exchanges: 0 };
    await fc.assert(
      fc.asyncProperty(parks, scenarios, async (park, scenario) => {
        const result = await plan(park, { scenario, solve });
        expect(['optimal', 'feasible']).toContain(result.status);
        expect(brokenBy(result, park, scenario)).toEqual([]);
        const money = turnover(result, park);
        const after = result.planned as NonNullable<Plan['planned']>;
        within(result.baseline.cost - after.cost, result.saving as number, 1e-9 * money);
        if (park.outlook.length === 0 && scenario.objective === 'cost' && scenario.riskAversion === 0)
          within(after.cost, result.optimum?.objective as number, 1e-6 * money);
        for (const name of ['cost', 'co2', 'so2', 'freshWater', 'landfill'] as const) {
          const most = 1e-9 * (money + Math.abs(result.baseline[name]) + Math.abs(after[name]));
          const trenches = name === 'cost' ? result.trenches.reduce((total, { cost }) => total + cost, 0) : 0;
          within(
            result.firms.reduce((t, firm) => t + firm.baseline[name], 0),
            result.baseline[name],
            most,
          );
          within(
            result.firms.reduce((t, firm) => t + firm.planned[name], trenches),
            after[name],
            most,
          );
        }
        const least = Math.min(...result.firms.map(({ gain }) => gain));
        expect(scenario.participation === 'park' ? 0 : least).toBeGreaterThanOrEqual(-1e-6 * money);
        seen.built += result.plants.filter(({ built }) => built).length;
        seen.stored += result.plants.filter(({ id }) => id.startsWith('facility-store')).length;
        seen.retired += result.retired.length;
        seen.exchanges += result.exchanges.length;
      }),
      { numRuns: 60, seed },
    );
    // Otherwise nothing was tried.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(3);
  }, 120_000);

  /** What each limit is where it does not limit; the others are left out. */
  const loosest: Partial<Scenario> = { maximumSupplierShare: 1, participation: 'park' };
  const limits = [
    'budget',
    'maximumLand',
    'maximumSupplierShare',
    'participation',
    'maximumCo2',
    'maximumLandfill',
    'contingencyLoss',
  ] as const;
  const without = (scenario: Scenario, dropped: readonly string[]): Scenario =>
    Object.assign(
      Object.fromEntries(Object.entries(scenario).filter(([name]) => !dropped.includes(name))),
      Object.fromEntries(Object.entries(loosest).filter(([name]) => dropped.includes(name))),
    ) as Scenario;

  test('is no worse with one limit less', async () => {
    let better = 0;
    await fc.assert(
      fc.asyncProperty(parks, scenarios, fc.constantFrom(...limits), async (park, given, limit) => {
        const scenario: Scenario = { ...given, objective: 'cost' };
        fc.pre(limit in scenario && scenario[limit] !== loosest[limit]);
        const tight = await plan(park, { scenario, solve });
        const free = await plan(park, { scenario: without(scenario, [limit]), solve });
        const most = 1e-6 * turnover(tight, park);
        const [before, after] = [tight.optimum?.objective as number, free.optimum?.objective as number];
        expect(after).toBeLessThanOrEqual(before + most);
        if (after < before - most) better += 1;
      }),
      { numRuns: 40, seed },
    );
    expect(better).toBeGreaterThan(3);
  }, 120_000);

  test('is as good for rows in any order', async () => {
    await fc.assert(
      fc.asyncProperty(parks, scenarios, fc.nat(), async (park, scenario, order) => {
        const result = await plan(park, { scenario, solve });
        const other = await plan(shuffled(park, order), { scenario, solve });
        within(other.optimum?.objective as number, result.optimum?.objective as number, 3e-6 * turnover(result, park));
      }),
      { numRuns: 25, seed },
    );
  }, 120_000);

  test.each([1e-6, 1e6])(
    'scales with the park (×%d)',
    async (factor) => {
      await fc.assert(
        fc.asyncProperty(parks, async (park) => {
          const scenario = scenarioOf({ timeLimit: 10 });
          const result = await plan(park, { scenario, solve });
          const scaled = await plan(rescaled(park, factor), { scenario, solve });
          within((scaled.saving as number) / factor, result.saving as number, 3e-6 * turnover(result, park));
        }),
        { numRuns: 12, seed },
      );
    },
    120_000,
  );

  test('that cannot be, names limits none of which is one too many', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(parks, scenarios, async (park, given) => {
        const { baseline, status } = await plan(park, {
          scenario: scenarioOf({ objective: 'co2', timeLimit: 10 }),
          solve,
        });
        expect(status).toBe('optimal');
        const scenario: Scenario = {
          ...given,
          objective: 'cost',
          maximumLandfill: 0.9 * baseline.landfill - 1,
          maximumCo2: 0.7 * baseline.co2 - 1,
        };
        const result = await plan(park, { scenario, solve });
        if (result.status !== 'infeasible') return;
        const named = result.conflicts.flatMap(({ code, values }) =>
          code === 'limit-conflict' ? [String(values.limit)] : [],
        );
        fc.pre(named.length === result.conflicts.length);
        const others = limits.filter((limit) => !named.includes(limit));
        expect((await plan(park, { scenario: without(scenario, others), solve })).status).toBe('infeasible');
        for (const limit of named)
          expect((await plan(park, { scenario: without(scenario, [...others, limit]), solve })).status).toBe('optimal');
        found += 1;
      }),
      { numRuns: 25, seed },
    );
    expect(found).toBeGreaterThan(5);
  }, 120_000);
});
