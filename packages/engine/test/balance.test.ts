/** Rates over the year, and who takes part. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balance } from '../src/balance/balance.ts';
import { rates, yearly } from '../src/balance/rates.ts';
import { parkOf, scenarioOf } from './park.ts';

describe('rates', () => {
  test('follow the weights and give back the quantity', () => {
    // 1000 h at weight 3 and 2000 h at weight 1: 5000 shares.
    const rate = rates(10_000, Float64Array.of(3, 1), Float64Array.of(1000, 2000));
    expect(rate).toEqual(Float64Array.of(6, 2));
    expect(yearly(rate as Float64Array, Float64Array.of(1000, 2000))).toBe(10_000);
  });
  test('give back the quantity for any profile', () => {
    const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(
        positive,
        fc.array(fc.tuple(positive, positive), { minLength: 1, maxLength: 12 }),
        (quantity, periods) => {
          const weights = Float64Array.from(periods, ([weight]) => weight);
          const hours = Float64Array.from(periods, ([, length]) => length);
          const rate = rates(quantity, weights, hours) as Float64Array;
          expect(Math.abs(yearly(rate, hours) - quantity)).toBeLessThanOrEqual(1e-12 * quantity);
        },
      ),
    );
  });
  test('a period without hours carries nothing; no weight at all is no profile', () => {
    expect(rates(10, Float64Array.of(1, 5), Float64Array.of(10, 0))).toEqual(Float64Array.of(1, 0));
    expect(rates(10, Float64Array.of(0, 5), Float64Array.of(10, 0))).toBeNull();
    expect(rates(0, Float64Array.of(0), Float64Array.of(10))).toEqual(Float64Array.of(0));
  });
});

describe('balance', () => {
  const park = parkOf({
    firm: [{ id: 'a' }, { id: 'b', status: 'leaving' }, { id: 'c', status: 'closed' }],
    commodity: [{ id: 'water', kind: 'water', unit: 't' }],
    stream: ['a', 'b', 'c'].flatMap((firm) =>
      (['has', 'wants'] as const).map((direction) => ({
        id: `${firm}-${direction}`,
        firm,
        direction,
        commodity: 'water',
        quantity: 8760,
      })),
    ),
  });

  test('the demand factor concerns wants alone', () => {
    const { haves, wants } = balance(park, scenarioOf({ demandFactor: 2 }));
    for (const flow of haves) expect([flow.quantity, flow.rates[0]]).toEqual([8760, 1]);
    for (const flow of wants) expect([flow.quantity, flow.rates[0]]).toEqual([17_520, 2]);
    expect([haves.length, wants.length]).toEqual([3, 3]);
  });
  test('a leaving firm takes part, a closed one does not, nor a withdrawn one', () => {
    const { haves } = balance(park, scenarioOf({ withdrawn: 'a' }));
    expect(haves.map(({ absent }) => absent)).toEqual(['withdrawn', null, 'closed']);
  });
});
