// Policy: the double externality by hand, instruments on a park small enough to follow, and the smallest charge with its bracket.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSolver } from '../src/highs.ts';
import {
  bothInstruments,
  compareInstruments,
  firstBest,
  isBounded,
  learnedCost,
  policy,
  smallestCharge,
  spilloverOfPilot,
  underPolicy,
} from '../src/policy.ts';
import { parkOf, scenarioOf } from './park.ts';

const solve = await createSolver();

const model = fc
  .record({
    firms: fc.integer({ min: 2, max: 20 }),
    damage: fc.double({ min: 1, max: 100, noNaN: true }),
    abatementSlope: fc.double({ min: 1, max: 50, noNaN: true }),
    researchSlope: fc.double({ min: 1, max: 50, noNaN: true }),
    spillover: fc.double({ min: 0.05, max: 1, noNaN: true }),
  })
  .filter(
    (each) =>
      isBounded(each) && each.abatementSlope * each.researchSlope > 1.05 * (1 + each.spillover * (each.firms - 1)) ** 2,
  );

describe('the double externality', () => {
  test('worked by hand', () => {
    // Two firms, σ = 1: m = 2; c = 4, g = 2, d = 6: a* = 6 / (4 − 4/2) = 3, r* = 2 · 3 / 2 = 3; s = (2 − 1) · 3.
    const two = { firms: 2, damage: 6, abatementSlope: 4, researchSlope: 2, spillover: 1 };
    expect(firstBest(two)).toEqual({ abatement: 3, research: 3, welfare: 2 * (18 - (18 - 18 + 9)) });
    expect(bothInstruments(two)).toEqual({ tax: 6, subsidy: 3 });
    // The tax alone: a = 6 / (4 − 1) = 2, r = 1. The subsidy alone: a = 3 / (4 − 1) = 1, r = 2.
    expect(underPolicy(two, { tax: 6, subsidy: 0 })).toMatchObject({ abatement: 2, research: 1 });
    expect(underPolicy(two, { tax: 0, subsidy: 3 })).toMatchObject({ abatement: 1, research: 2 });
  });
  test('a tax alone leaves research too low, a subsidy alone leaves damage, both bring the best', () => {
    fc.assert(
      fc.property(model, (each) => {
        const best = firstBest(each);
        const { none, tax, subsidy, both } = compareInstruments(each);
        expect(both.abatement).toBeCloseTo(best.abatement, 6);
        expect(both.research).toBeCloseTo(best.research, 6);
        expect(tax.research).toBeLessThan(best.research);
        expect(subsidy.abatement).toBeLessThan(best.abatement);
        for (const alone of [none, tax, subsidy]) expect(alone.welfare).toBeLessThan(best.welfare);
        expect(none).toMatchObject({ abatement: 0, research: 0, welfare: 0 });
      }),
    );
  });
  test('without spillover the tax alone is enough', () => {
    const alone = { firms: 5, damage: 3, abatementSlope: 2, researchSlope: 2, spillover: 0 };
    expect(bothInstruments(alone).subsidy).toBe(0);
    expect(underPolicy(alone, { tax: 3, subsidy: 0 }).welfare).toBeCloseTo(firstBest(alone).welfare, 9);
  });
  test('research that pays for ever more abatement has no best', () => {
    expect(isBounded({ firms: 10, damage: 1, abatementSlope: 1, researchSlope: 1, spillover: 1 })).toBe(false);
  });
});

test('a doubling makes the next unit cheaper by the learning rate', () => {
  expect(learnedCost(100, 10, 20, 0.2)).toBeCloseTo(80, 9);
  expect(learnedCost(100, 10, 40, 0.2)).toBeCloseTo(64, 9);
  expect(spilloverOfPilot(100, 10, { size: 10, later: 5, rate: 0.2 })).toBeCloseTo(100, 9);
  expect(spilloverOfPilot(100, 10, { size: 10, later: 5, rate: 0 })).toBe(0);
});

/** Heat that saves 0.5 t of CO2 a MWh and costs 10 more than it spares, and ash that pays by itself. */
const park = parkOf({
  firm: [{ id: 'plant' }, { id: 'town' }],
  commodity: [
    { id: 'heat', kind: 'heat', unit: 'kWh' },
    { id: 'ash', kind: 'material', unit: 't' },
  ],
  stream: [
    {
      id: 'waste-heat',
      firm: 'plant',
      direction: 'has',
      commodity: 'heat',
      quantity: 1e6,
      temperature: 90,
      supplyCost: 0.05,
    },
    {
      id: 'warmth',
      firm: 'town',
      direction: 'wants',
      commodity: 'heat',
      quantity: 1e6,
      temperature: 60,
      presentCost: 0.04,
      presentCo2: 0.5,
    },
    { id: 'fly-ash', firm: 'plant', direction: 'has', commodity: 'ash', quantity: 1000, presentCost: 20 },
    { id: 'filler', firm: 'town', direction: 'wants', commodity: 'ash', quantity: 1000, presentCost: 10 },
  ],
  route: [
    { id: 'pipe', mode: 'pipe', kind: 'heat', distance: 1 },
    { id: 'truck', mode: 'truck', kind: 'material', distance: 1, fixedInvestment: 50_000, lifetime: 10 },
  ],
});
const scenario = scenarioOf({ discountRate: 0, horizon: 10 });
const damages = { co2: 40, so2: 0, freshWater: 0, landfill: 0 };

const question = (instruments: Parameters<typeof policy>[1]['instruments']) =>
  policy(park, { scenario, instruments, damages, solve });
const seek = (most: number, highest = 100) =>
  smallestCharge(park, { scenario, burden: 'co2', most, highest, tolerance: 0.01, solve });

describe('instruments on a park', () => {
  test('a charge moves money to the treasury and the plan to what is best', async () => {
    const { best, effects, gaps } = await question([
      { id: 'low', taxes: { co2: 10 } },
      { id: 'high', taxes: { co2: 40 } },
    ]);
    // The heat costs 10,000 a year more than it spares and avoids 500 t: best for society by 500 · 40 − 10,000.
    expect(best.society).toBeCloseTo(10_000, 6);
    const [low, high] = effects;
    expect(low).toMatchObject({ built: [], society: 0, avoided: { co2: 0 } });
    expect(low?.treasury).toBeCloseTo(5000, 6);
    expect(low?.park).toBeCloseTo(-5000, 6);
    expect(high).toMatchObject({ built: ['waste-heat > warmth'], dropped: [] });
    expect(high?.costPerTonne.co2).toBeCloseTo(20, 6);
    expect(gaps[0]).toBeCloseTo(10_000, 6);
    expect(gaps[1]).toBe(0);
  });
  test('a subsidy for what pays anyway is all free riding', async () => {
    const { effects } = await question([{ id: 'grant', subsidy: 0.4 }]);
    // 50,000 at 60 %: the treasury pays the other 20,000, as 2,000 a year.
    expect(effects[0]?.treasury).toBeCloseTo(-2000, 6);
    expect(effects[0]?.park).toBeCloseTo(2000, 6);
    expect(effects[0]).toMatchObject({ money: 0, freeRiders: { share: 1 } });
  });
  test('charges in force already are the treasury’s loss where they have an effect', async () => {
    const taxed = { ...scenario, co2Price: 15 };
    const { effects } = await policy(park, {
      scenario: taxed,
      instruments: [{ id: 'more', taxes: { co2: 25 } }],
      damages,
      solve,
    });
    expect(effects[0]?.treasury).toBeCloseTo(-15 * 500, 6);
  });
});

describe('the smallest charge', () => {
  test('is bracketed', async () => {
    const found = await seek(0);
    expect(found?.tooLittle).toBeLessThanOrEqual(20);
    expect(found?.enough).toBeGreaterThanOrEqual(20);
    expect((found?.enough as number) - (found?.tooLittle as number)).toBeLessThanOrEqual(0.01);
  });
  test('is none where nothing is needed, and null where nothing is enough', async () => {
    expect(await seek(500)).toMatchObject({ enough: 0 });
    expect(await seek(0, 15)).toBeNull();
  });
});
