// Heat by its temperature: grades of streams, what passes between two, and a plan whose want needs heat that only one have is hot enough for.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradesOf, passing, scaleOf } from '../src/balance/grades.ts';
import { createSolver } from '../src/highs.ts';
import { problemTable } from '../src/pinch/heat/problem-table.ts';
import { plan } from '../src/plan.ts';
import { parkOf, scenarioOf } from './park.ts';

const solve = await createSolver();
const year = 8760;

describe('what passes between two streams', () => {
  test('is what is hot enough', () => {
    // 100 kW from 90 to 40 °C, 100 kW wanted from 50 to 75 °C counted 5 K hotter: 55 … 80. Above 80: 20 kW; 55–80: 50 kW.
    const scale = scaleOf([90, 40, 80, 55]);
    expect(passing(gradesOf(scale, 90, 40), 100, gradesOf(scale, 80, 55), 100)).toBeCloseTo(70, 9);
  });
  test('at one temperature is all or nothing', () => {
    const scale = scaleOf([90, 80]);
    expect(passing(gradesOf(scale, 90, 90), 10, gradesOf(scale, 80, 80), 10)).toBe(10);
    expect(passing(gradesOf(scale, 80, 80), 10, gradesOf(scale, 90, 90), 10)).toBe(0);
    expect(passing(gradesOf(scale, 80, 80), 10, gradesOf(scale, 80, 80), 10)).toBe(10);
  });
  const temperature = fc.integer({ min: 20, max: 200 });
  const stream = fc.tuple(temperature, temperature, fc.integer({ min: 1, max: 1000 })).filter(([a, b]) => a !== b);
  test('is what the problem table recovers between the two', () => {
    fc.assert(
      fc.property(stream, stream, ([h1, h2, supply], [w1, w2, demand]) => {
        const [top, bottom] = [Math.max(h1, h2), Math.min(h1, h2)];
        const [to, from] = [Math.max(w1, w2), Math.min(w1, w2)];
        const scale = scaleOf([top, bottom, to, from]);
        const passed = passing(gradesOf(scale, top, bottom), supply, gradesOf(scale, to, from), demand);
        const { hotUtility } = problemTable(
          [
            { name: 'h', kind: 'hot', segments: [{ from: top, to: bottom, load: supply }] },
            { name: 'c', kind: 'cold', segments: [{ from, to, load: demand }] },
          ],
          0,
        );
        expect(passed).toBeCloseTo(demand - hotUtility, 6);
      }),
    );
  });
});

/** A hot and a lukewarm have for a want from 40 to 80 °C. */
const park = (change: { readonly returnTemperature?: number } = { returnTemperature: 40 }) =>
  parkOf({
    firm: ['kiln', 'dairy', 'town'].map((id) => ({ id })),
    commodity: [{ id: 'heat', kind: 'heat', unit: 'kWh' }],
    stream: [
      {
        id: 'hot',
        firm: 'kiln',
        direction: 'has',
        commodity: 'heat',
        quantity: 400 * year,
        temperature: 120,
        returnTemperature: 60,
        supplyCost: 0.01,
      },
      {
        id: 'warm',
        firm: 'dairy',
        direction: 'has',
        commodity: 'heat',
        quantity: 1000 * year,
        temperature: 65,
        returnTemperature: 30,
      },
      {
        id: 'need',
        firm: 'town',
        direction: 'wants',
        commodity: 'heat',
        quantity: 1000 * year,
        temperature: 80,
        presentCost: 0.05,
        ...change,
      },
    ],
    route: [{ id: 'pipe', mode: 'pipe', kind: 'heat', distance: 1 }],
  });
const scenario = scenarioOf({ minimumApproach: 5 });

describe('a plan', () => {
  test('takes the lukewarm for what it is hot enough for, and the hot for the rest', async () => {
    const { exchanges, status } = await plan(park(), { scenario, solve });
    expect(status).toBe('optimal');
    const rate = (id: string) => exchanges.find((each) => each.id === id)?.rates[0]?.rate ?? 0;
    // 45 … 85 °C counted hotter: 65–85 holds 500 kW, 45–65 the other 500. Warm above 45: 20/35 of
    // 1,000 kW. Of the hot only what is above 65 °C is left to serve anything, 55/60 of 400 kW.
    expect(rate('warm > need')).toBeCloseTo(500, 6);
    expect(rate('hot > need')).toBeCloseTo((55 / 60) * 400, 6);
    const { reasons } = exchanges.find(({ id }) => id === 'warm > need') as (typeof exchanges)[number];
    expect(reasons.map(({ code }) => code)).toContain('heat-graded');
  });
  test('does not warm with what is too cool', async () => {
    const { exchanges, leftOut } = await plan(park({}), { scenario, solve });
    // Wanted at 80 °C throughout: of the hot have only what is above 85 °C, 35/60 of 400 kW.
    expect(exchanges.map(({ id, rates }) => [id, rates[0]?.rate])).toEqual([
      ['hot > need', expect.closeTo((35 / 60) * 400, 6)],
    ]);
    expect(leftOut).toMatchObject([{ from: { stream: 'warm' }, gate: 'quality' }]);
  });
});
