/** What holds for every park: closure of mass, water and energy, money that adds up, and names that decide nothing. */
import type { Plan } from '@kyosei/model/plan';
import { planSchema } from '@kyosei/model/plan';
import type { Park, Scenario } from '@kyosei/model/tables';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balance } from '../src/balance/balance.ts';
import { createSolver } from '../src/highs.ts';
import { plan } from '../src/plan.ts';
import { generate } from './generate.ts';
import { scenarioOf } from './park.ts';
import { renamed, rescaled, shuffled } from './vary.ts';

const solve = await createSolver();

/** The same parks on every run; another seed tries others. */
const seed = Number(process.env.KYOSEI_TEST_SEED ?? 1);

const parks = fc
  .record({
    seed: fc.nat(),
    firms: fc.integer({ min: 1, max: 8 }),
    streams: fc.integer({ min: 0, max: 24 }),
    commodities: fc.integer({ min: 1, max: 10 }),
    technologies: fc.integer({ min: 0, max: 4 }),
    facilities: fc.integer({ min: 0, max: 2 }),
    periods: fc.integer({ min: 1, max: 3 }),
  })
  .map((size) => generate(size.seed, size));

const scenarios = fc
  .record(
    {
      objective: fc.constantFrom('cost', 'cost', 'co2', 'landfill'),
      co2Price: fc.integer({ min: 0, max: 200 }),
      freshWaterPrice: fc.integer({ min: 0, max: 3 }),
      minimumSaving: fc.constantFrom(0, 5000),
      budget: fc.integer({ min: 0, max: 2_000_000 }),
      maximumExchanges: fc.integer({ min: 0, max: 5 }),
      demandFactor: fc.constantFrom(0.5, 1, 2),
      withdrawn: fc.constantFrom('firm-0', ' firm-1 ; firm-2 '),
    },
    { requiredKeys: ['objective'] },
  )
  .map((given) => scenarioOf(given as Partial<Scenario>));

const close = (a: number, b: number, scale: number, tolerance = 1e-6): void => {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(tolerance * Math.max(scale, 1e-9));
};

/** Money that moves in a park: what a relative error of its cost is relative to. */
const turnover = ({ baseline, exchanges }: Plan, park: Park): number =>
  exchanges.reduce((total, { costs }) => total + Object.values(costs).reduce((t, cost) => t + Math.abs(cost), 0), 0) +
  park.stream.reduce((total, { presentCost, quantity }) => total + Math.abs(presentCost * quantity), 0) +
  Math.abs(baseline.cost);

function closes(result: Plan, park: Park, scenario: Scenario): void {
  const { haves, wants, hours } = balance(park, scenario);
  for (const flow of [...haves, ...wants]) {
    const has = flow.stream.direction === 'has';
    const own = result.exchanges.filter((e) => (has ? e.from : e.to).stream === flow.stream.id);
    // A firm that takes no part has nothing of it: neither exchanges nor a line in the balances.
    const lines = result.balances.filter(({ stream }) => stream === flow.stream.id);
    expect([lines.length, own.length]).toEqual(flow.absent === null ? [1, own.length] : [0, 0]);
    const [line] = lines;
    if (line === undefined) continue;
    flow.rates.forEach((rate, p) => {
      const used = own.reduce((total, e) => {
        const factor = has ? 1 : e.delivered / e.quantity;
        return total + factor * (e.rates[p]?.rate as number);
      }, 0);
      expect(used).toBeLessThanOrEqual(rate * (1 + 1e-12));
    });
    close(line.exchanged + line.present, line.quantity, line.quantity, 1e-15);
    expect(line.present).toBeGreaterThanOrEqual(0);
    const exchanged = own.reduce((total, e) => total + (has ? e.quantity : e.delivered), 0);
    close(line.exchanged, exchanged, line.quantity, 1e-12);
  }
  for (const e of result.exchanges) {
    close(
      e.rates.reduce((t, { rate }, p) => t + rate * (hours[p] as number), 0),
      e.quantity,
      e.quantity,
      1e-12,
    );
    // What leaves the donor arrives less the losses, unless something on the way turns it into another thing.
    const straight = e.technology === null && e.reasons[0]?.code !== 'substitute';
    close(straight ? e.delivered : 0, straight ? e.quantity * (1 - e.route.loss) : 0, e.quantity, 1e-12);
    for (const { rate } of e.rates) expect(rate).toBeLessThanOrEqual(e.capacity);
  }
}

function addsUp(result: Plan, park: Park): void {
  const money = turnover(result, park);
  const planned = result.planned as NonNullable<Plan['planned']>;
  if (result.scenario.objective === 'cost') close(planned.cost, result.optimum?.objective as number, money);
  else {
    const objective = result.scenario.objective;
    close(planned[objective], result.optimum?.objective as number, Math.abs(result.baseline[objective]) + 1);
  }
  close(result.baseline.cost - planned.cost, result.saving as number, money, 1e-12);
  for (const { gains, saving, costs, price, quantity, investment, avoided } of result.exchanges) {
    expect(gains.donor + gains.receiver).toBe(saving);
    const spent = costs.annuity + costs.transport + costs.treatment + costs.supply + costs.transaction + costs.taxes;
    close(costs.avoidedDisposal + costs.avoidedPurchase - spent, saving, money, 1e-12);
    close((price.ceiling - price.floor) * quantity, saving, money, 1e-12);
    expect(investment).toBeGreaterThanOrEqual(0);
    expect(Object.values(avoided).every(Number.isFinite)).toBe(true);
  }
  for (const name of ['cost', 'co2', 'so2', 'freshWater', 'landfill'] as const) {
    const total = (of: 'baseline' | 'planned'): number => result.firms.reduce((t, firm) => t + firm[of][name], 0);
    const size = name === 'cost' ? money : Math.abs(result.baseline[name]) + 1;
    close(total('baseline'), result.baseline[name], size, 1e-9);
    close(total('planned'), planned[name], size, 1e-9);
  }
  close(
    result.firms.reduce((t, { gain }) => t + gain, 0),
    result.saving as number,
    money,
    1e-12,
  );
}

const objectiveOf = (result: Plan): number => result.optimum?.objective as number;

describe('every plan', () => {
  test('closes and adds up', async () => {
    let exchanges = 0;
    await fc.assert(
      fc.asyncProperty(parks, scenarios, async (park, scenario) => {
        const result = await plan(park, { scenario, solve });
        expect(planSchema.parse(result)).toEqual(result);
        expect(result.status).toBe('optimal');
        closes(result, park, scenario);
        addsUp(result, park);
        exchanges += result.exchanges.length;
      }),
      { numRuns: 60, seed },
    );
    expect(exchanges).toBeGreaterThan(20);
  }, 60_000);

  test('keeps its limits', async () => {
    await fc.assert(
      fc.asyncProperty(parks, scenarios, async (park, scenario) => {
        const result = await plan(park, { scenario, solve });
        expect(result.investment).toBeLessThanOrEqual((scenario.budget ?? Infinity) * (1 + 1e-9));
        expect(result.exchanges.length).toBeLessThanOrEqual(scenario.maximumExchanges ?? Infinity);
      }),
      { numRuns: 30, seed },
    );
  }, 60_000);

  test('closes and adds up without any time to solve, and is no better than the best', async () => {
    let cut = 0;
    await fc.assert(
      fc.asyncProperty(parks, scenarios, async (park, given) => {
        const scenario: Scenario = { ...given, objective: 'cost' };
        const best = await plan(park, { scenario, solve });
        const hasty = await plan(park, { scenario: { ...scenario, timeLimit: 0 }, solve });
        closes(hasty, park, scenario);
        addsUp(hasty, park);
        expect(hasty.investment).toBeLessThanOrEqual((scenario.budget ?? Infinity) * (1 + 1e-9));
        expect(hasty.saving as number).toBeLessThanOrEqual((best.saving as number) + 1e-6 * turnover(best, park));
        cut += hasty.status === 'feasible' ? 1 : 0;
      }),
      { numRuns: 40, seed },
    );
    expect(cut).toBeGreaterThan(10);
  }, 60_000);

  test('is the same twice, and for rows in any order as good', async () => {
    await fc.assert(
      fc.asyncProperty(parks, scenarios, fc.nat(), async (park, scenario, order) => {
        const result = await plan(park, { scenario, solve });
        expect(JSON.stringify(await plan(park, { scenario, solve }))).toBe(JSON.stringify(result));
        const other = await plan(shuffled(park, order), { scenario, solve });
        close(objectiveOf(other), objectiveOf(result), turnover(result, park));
      }),
      { numRuns: 25, seed },
    );
  }, 60_000);

  test('does not depend on names', async () => {
    await fc.assert(
      fc.asyncProperty(parks, async (park) => {
        const scenario = scenarioOf();
        const result = await plan(park, { scenario, solve });
        const { park: other, back } = renamed(park);
        const twin = JSON.parse(back(JSON.stringify(await plan(other, { scenario, solve })))) as Plan;
        expect({ ...twin, inputs: result.inputs }).toEqual(result);
      }),
      { numRuns: 25, seed },
    );
  }, 60_000);

  test.each([1e-6, 1e-3, 1e3, 1e6])(
    'scales with the park (×%d)',
    async (factor) => {
      await fc.assert(
        fc.asyncProperty(parks, async (park) => {
          const scenario = scenarioOf();
          const result = await plan(park, { scenario, solve });
          const scaled = await plan(rescaled(park, factor), { scenario, solve });
          close((scaled.saving as number) / factor, result.saving as number, turnover(result, park));
        }),
        { numRuns: 10, seed },
      );
    },
    60_000,
  );
});
