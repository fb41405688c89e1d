/** Money: published check values, and laws that hold for any figures. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestUse, type Costs } from '../src/economics/alone.ts';
import { annuityFactor, netPresentValue, payback, presentValueFactor } from '../src/economics/annuity.ts';
import { amounts, type Link } from '../src/economics/link.ts';
import { price } from '../src/economics/price.ts';
import { row, scenarioOf } from './park.ts';

describe('time value', () => {
  test('capital recovery factors of the interest tables', () => {
    // Newnan, Eschenbach & Lavelle, Engineering Economic Analysis: (A/P, i, n).
    expect(annuityFactor(0.06, 15)).toBeCloseTo(0.103, 4);
    expect(annuityFactor(0.1, 20)).toBeCloseTo(0.1175, 4);
    expect(annuityFactor(0, 20)).toBe(0.05);
  });
  test('small rates keep their digits', () => {
    expect(presentValueFactor(1e-12, 10)).toBeCloseTo(10, 9);
  });
  test('an investment that lives as long as the horizon has the textbook net present value', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.integer({ min: 1, max: 40 }), (rate, years) => {
        const [investment, yearly] = [1000, 130];
        const saving = yearly - investment * annuityFactor(rate, years);
        let textbook = -investment;
        for (let t = 1; t <= years; t += 1) textbook += yearly / (1 + rate) ** t;
        expect(netPresentValue(saving, rate, years)).toBeCloseTo(textbook, 6);
      }),
    );
  });
  test('payback', () => {
    expect(payback(1000, 150, 100)).toBe(4);
    expect(payback(1000, -150, 100)).toBeNull();
    expect(payback(0, 150, 0)).toBeNull();
  });
});

test('the best size of a lone link is found by no finer search either', () => {
  const rate = fc.double({ min: 0, max: 10, noNaN: true });
  const costs: fc.Arbitrary<Costs> = fc.record({
    unitCost: fc.double({ min: -2, max: 1, noNaN: true }),
    capacityCost: fc.double({ min: 0, max: 20, noNaN: true }),
    fixedCost: fc.double({ min: 0, max: 10, noNaN: true }),
  });
  fc.assert(
    fc.property(
      costs,
      fc.array(rate, { minLength: 1, maxLength: 4 }),
      fc.double({ min: 0, max: 3, noNaN: true }),
      (c, rates, smallest) => {
        const upper = Float64Array.from(rates);
        const hours = new Float64Array(rates.length).fill(5);
        const use = bestUse(c, upper, hours, smallest);
        for (let step = 0; step <= 100; step += 1) {
          const capacity = smallest + (Math.max(...rates) * step) / 100;
          const quantity = upper.reduce((total, u, p) => total + (hours[p] as number) * Math.min(u, capacity), 0);
          const saving = -c.unitCost * quantity - c.capacityCost * capacity - c.fixedCost;
          // A use that never pays is shown at full size; only what pays must be the best.
          expect(saving <= 0 || saving <= use.saving + 1e-9).toBe(true);
        }
      },
    ),
  );
});

test('what a smallest plant can do beyond the best size is used, since it is paid for', () => {
  const costs = { unitCost: -1, capacityCost: 500, fixedCost: 6400 };
  // 1 t/h nearly all year and 10 t/h for 100 h: a peak is not worth its capacity, but 5 t/h must be built.
  const use = bestUse(costs, Float64Array.of(10, 1), Float64Array.of(100, 8660), 5);
  expect(use).toEqual({ capacity: 5, quantity: 9160, saving: 9160 - 2500 - 6400 });
});

const stream = (given: object) =>
  row('stream', { id: 's', firm: 'f', commodity: 'c', direction: 'has', quantity: 1, ...given });

describe('a link', () => {
  const link: Link = {
    have: stream({ supplyCost: 2, presentCost: 10, presentCo2: 100 }),
    want: stream({ presentCost: 20, presentFreshWater: 1 }),
    technology: row('technology', {
      id: 't',
      name: 't',
      input: 'c',
      output: 'd',
      yield: 0.5,
      operatingCost: 3,
      co2: 10,
      fixedInvestment: 100,
      investmentPerCapacity: 40,
    }),
    site: 'facility',
    before: {
      route: row('route', {
        id: 'r',
        mode: 'truck',
        kind: 'gas',
        handlingCost: 1,
        transportCost: 0.5,
        transportCo2: 2,
        loss: 0.1,
        fixedInvestment: 7,
        investmentPerDistance: 5,
        investmentPerCapacity: 3,
      }),
      distance: 2,
    },
    after: { route: row('route', { id: 'q', mode: 'pipe', kind: 'gas', transportCost: 1, loss: 0.5 }), distance: 1 },
    inputRatio: 0.8,
    outputRatio: 2,
    running: false,
    standing: false,
  };

  test('loses on every kilometre what is left of the one before', () => {
    // 0.9² arrive, 0.8 of it is input, half of that output, half of that arrives, each worth two.
    expect(amounts(link).input).toBeCloseTo(0.81 * 0.8, 12);
    expect(amounts(link).after).toBeCloseTo(0.81 * 0.8 * 0.5, 12);
    expect(amounts(link).delivered).toBeCloseTo(0.81 * 0.8 * 0.5 * 0.5 * 2, 12);
    expect(amounts(link).loss).toBeCloseTo(1 - 0.81 * 0.5, 12);
  });

  test('is priced leg by leg on what enters each', () => {
    const scenario = scenarioOf({
      discountRate: 0,
      horizon: 10,
      transportCostFactor: 2,
      investmentFactor: 3,
      co2Price: 1000,
      freshWaterPrice: 4,
    });
    const of = price(link, scenario);
    expect(of.unit.transport).toBeCloseTo(2 * (1 + 0.5 * 2 + 0.324 * 1), 12);
    expect(of.unit.treatment).toBeCloseTo(3 * 0.648, 12);
    expect(of.unit.avoidedPurchase).toBeCloseTo(20 * 0.324, 12);
    expect(of.taxes.donor).toBeCloseTo(-100, 12);
    expect(of.taxes.receiver).toBeCloseTo(2 * 2 - 4 * 0.324, 12);
    expect(of.taxes.technology).toBeCloseTo(6.48, 12);
    expect(of.investments.route).toEqual({ fixed: 3 * (7 + 5 * 2), perCapacity: 3 * 3 * 2, annuity: 0.1 });
    expect(of.investments.technology.perCapacity).toBeCloseTo(3 * 40 * 0.648, 12);
    expect(of.investments.technology.fixed).toBe(300);
  });
});
