/** Money: published check values, and laws that hold for any figures. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestUse, type Costs } from '../src/economics/alone.ts';
import { annuityFactor, netPresentValue, payback, presentValueFactor } from '../src/economics/annuity.ts';

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
