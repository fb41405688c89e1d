import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { co2Of, type FuelName, fuels, heatOf, retainedByRule, so2Of, testClaim } from '../src/balance/combustion.ts';
import { combustionCases, factors, readings } from './combustion.ts';

const names = Object.keys(fuels) as FuelName[];

describe('published figures', () => {
  test.each(combustionCases())('%s', (_title, { tolerance }, pairs) => {
    expect(pairs.length).toBeGreaterThan(5);
    expect(pairs.filter(([, published, ours]) => !(Math.abs(ours / published - 1) <= tolerance))).toEqual([]);
  });

  test('every fuel of the table is in the case, and its printed factor is its carbon as CO2', () => {
    expect(names.toSorted()).toEqual(Object.keys(factors.published).toSorted());
    for (const name of names) expect((fuels[name].carbon * 44) / 12 / fuels[name].co2).toBeCloseTo(1, 2);
  });

  test('the rule for bituminous coal keeps 2.4 % of the sulphur, lignite a quarter', () => {
    expect(retainedByRule('bituminous')).toBeCloseTo(0.024, 3);
    expect(retainedByRule('lignite')).toBeCloseTo(0.249, 3);
  });
});

describe('a claimed saving', () => {
  test.each(readings().map(({ reading, test: found }) => [reading.name, reading.isPossible, found] as const))(
    '%s: possible is %s',
    (_name, isPossible, found) => expect(found.isPossible).toBe(isPossible),
  );

  test('fuel, power and carbon are held against each other', () => {
    const claim = { fuel: 'naturalGas', mass: 1000, hours: 1000 } as const;
    expect(testClaim({ ...claim, co2: 2692.8 })).toMatchObject({ isPossible: true });
    expect(testClaim({ ...claim, co2: 2800 })).toMatchObject({
      isPossible: false,
      findings: [{ what: 'co2', claimed: 2800, most: 2692.8 }],
    });
    expect(testClaim({ ...claim, mostPower: 13_000 })).toMatchObject({
      isPossible: false,
      findings: [{ what: 'power', most: 13_000 }],
    });
    expect(testClaim({ ...claim, mostPower: 14_000 }).isPossible).toBe(true);
    expect(testClaim({ ...claim, mass: 0, so2: 1 })).toMatchObject({ isPossible: false });
    // Without a calorific value there is neither heat nor CO2 by mass to test against.
    expect(testClaim({ ...claim, fuel: 'industrialWastes', co2: 1 })).toEqual({ findings: [], isPossible: true });
    expect([co2Of('industrialWastes', 1), heatOf('industrialWastes', 1)]).toEqual([null, null]);
  });

  test('what burning gives is possible, and twice as much is not', () => {
    const sulphur = fc.double({ min: 0.001, max: 0.05, noNaN: true });
    const some = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...names), some, sulphur, (fuel, mass, content) => {
        const so2 = so2Of(mass, { content });
        const co2 = co2Of(fuel, mass);
        const claim = { fuel, mass, hours: 8000, so2, sulphur: [content, content] as const };
        const found = testClaim(co2 === null ? claim : { ...claim, co2 });
        expect(found.isPossible).toBe(true);
        expect(found.sulphurNeeded).toBeCloseTo(content, 9);
        expect(testClaim({ ...claim, so2: 2 * so2 }).isPossible).toBe(false);
        expect(testClaim({ ...claim, so2: so2 / 2 }).isPossible).toBe(false);
      }),
    );
  });
});

test('the example of the page is what it says', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/methods/combustion.md'), 'utf8');
  const [input, output] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(
    (match) => JSON.parse(match[1] ?? '') as object,
  );
  const found = testClaim(input as Parameters<typeof testClaim>[0]);
  const {
    power = NaN,
    sulphurNeeded = NaN,
    isPossible,
  } = output as { power?: number; sulphurNeeded?: number; isPossible: boolean };
  expect(found.isPossible).toBe(isPossible);
  expect(found.power).toBeCloseTo(power, 1);
  expect(found.sulphurNeeded).toBeCloseTo(sulphurNeeded, 6);
});
