// Fronts, alternatives and worths, on a park small enough to work by hand.
import type { Plan } from '@kyosei/model/plan';
import { describe, expect, test } from 'vitest';
import { alternatives } from '../src/alternatives.ts';
import { front } from '../src/front.ts';
import { createSolver } from '../src/highs.ts';
import { plan } from '../src/plan.ts';
import { parkOf, scenarioOf } from './park.ts';

const solve = await createSolver();

/** Three ways of serving three wants: each saves money and adds or takes away CO2 in its own measure. */
const park = parkOf({
  firm: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id })),
  commodity: ['ash', 'slag', 'lime'].map((id) => ({ id, kind: 'material' as const, unit: 't' as const })),
  stream: [
    { id: 'ash-out', firm: 'a', direction: 'has', commodity: 'ash', quantity: 100, supplyCo2: 10 },
    { id: 'ash-in', firm: 'b', direction: 'wants', commodity: 'ash', quantity: 100, presentCost: 10 },
    { id: 'slag-out', firm: 'c', direction: 'has', commodity: 'slag', quantity: 100, supplyCost: 2 },
    { id: 'slag-in', firm: 'd', direction: 'wants', commodity: 'slag', quantity: 100, presentCost: 1, presentCo2: 50 },
    { id: 'lime-out', firm: 'e', direction: 'has', commodity: 'lime', quantity: 100 },
    { id: 'lime-in', firm: 'f', direction: 'wants', commodity: 'lime', quantity: 60, presentCost: 4, presentCo2: 20 },
  ],
  route: [{ id: 'truck', mode: 'truck', kind: 'material', distance: 1, fixedInvestment: 100 }],
});
const scenario = scenarioOf({ discountRate: 0, horizon: 10 });

describe('a front', () => {
  test('runs from the least burden to the least cost, and nothing on it is beaten by another', async () => {
    const { status, points } = await front(park, { scenario, burden: 'co2', points: 5, solve });
    expect(status).toBe('optimal');
    const at = points.map(({ plan: { planned } }) => [planned?.cost ?? NaN, planned?.co2 ?? NaN] as const);
    // Today: 1000 + 100 + 240 and 6.2 t. Cheapest: ash and lime, 1,220 saved; least CO2: slag and lime, no ash.
    expect(at.at(-1)?.[0]).toBeCloseTo(1340 - (1000 - 10) - (240 - 10), 6);
    expect(at.at(-1)?.[1]).toBeCloseTo(6.2 + 1 - 1.2, 6);
    expect(at[0]?.[1]).toBeCloseTo(6.2 - 5 - 1.2, 6);
    for (const [i, [cost, co2]] of at.slice(1).entries()) {
      expect(cost).toBeLessThan(at[i]?.[0] as number);
      expect(co2).toBeGreaterThan(at[i]?.[1] as number);
    }
    for (const { limit, plan: point } of points) {
      expect(point.planned?.co2).toBeLessThanOrEqual((limit ?? Infinity) * (1 + 1e-6) + 1e-9);
    }
  });
  test('its cheapest end is the plan without a limit, and its steps are the plans with one', async () => {
    const { points } = await front(park, { scenario, burden: 'co2', points: 5, solve });
    const free = await plan(park, { scenario, solve });
    expect(points.at(-1)?.plan.planned?.cost).toBeCloseTo(free.planned?.cost as number, 6);
    const [, middle] = points;
    const same = await plan(park, { scenario: { ...scenario, maximumCo2: middle?.limit as number }, solve });
    expect(middle?.plan.planned?.cost).toBeCloseTo(same.planned?.cost as number, 4);
  });
  test('a limit that nothing keeps is infeasible', async () => {
    const hopeless = { ...scenario, maximumCo2: -10 };
    expect(await front(park, { scenario: hopeless, burden: 'co2', points: 3, solve })).toMatchObject({
      status: 'infeasible',
      points: [],
    });
  });
});

const built = ({ exchanges }: Plan): string =>
  exchanges
    .map(({ id }) => id)
    .toSorted()
    .join();

test('alternatives are other plans, each no better than the one before', async () => {
  const { plans } = await alternatives(park, { scenario, count: 4, solve });
  expect(plans.map((each) => Math.round(each.saving as number))).toEqual([1220, 990, 230, 0]);
  expect(new Set(plans.map(built)).size).toBe(4);
  // Only two exchanges pay: there is no fifth plan.
  expect((await alternatives(park, { scenario, count: 9, solve })).plans).toHaveLength(4);
});

test('plans may be asked to differ by more', async () => {
  const { plans } = await alternatives(park, { scenario, count: 2, difference: 2, solve });
  expect(plans.map((each) => Math.round(each.saving as number))).toEqual([1220, 0]);
});

test('one more unit is worth what it saves, net of what carries it', async () => {
  const { sensitivity } = await plan(park, { scenario, solve });
  const worth = (id: string) => sensitivity?.streams.find(({ stream }) => stream === id)?.worth ?? 0;
  // More lime wanted saves its price; more lime had saves nothing. Ash is as much had as wanted: either alone is worth nothing.
  expect(worth('lime-in')).toBeCloseTo(4, 6);
  expect(worth('lime-out')).toBe(0);
  expect(worth('ash-in') + worth('ash-out')).toBeCloseTo(10, 6);
  expect(sensitivity?.unit).toBe('EUR');
});

test('a budget and a limit on a burden have a worth', async () => {
  const route = park.route.map((row) => Object.assign({}, row, { fixedInvestment: 0, investmentPerCapacity: 8760 }));
  const priced = { ...park, route };
  // Every tonne a year of capacity costs 1; 80 of it go to ash, which saves 10 a tonne and costs 0.1 a year.
  const tight = await plan(priced, { scenario: { ...scenario, budget: 80 }, solve });
  expect(tight.sensitivity?.limits).toMatchObject([{ limit: 'budget', worth: expect.closeTo(9.9, 6) as number }]);
  const clean = await plan(priced, { scenario: { ...scenario, maximumCo2: 5.5 }, solve });
  // The limit is kept with slag, each tonne of which saves 0.05 t and loses 2 − 1 + 0.1: a tonne more spares 20 of them.
  expect(clean.sensitivity?.limits).toMatchObject([{ limit: 'maximumCo2', worth: expect.closeTo(22, 4) as number }]);
});
