/** Draws: correlations hold, seeds decide everything, and the plan under a draw is the plan under that park. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSolver } from '../../src/highs.ts';
import { normal, random } from '../../src/numerics/random.ts';
import { cholesky, correlated, normalShare } from '../../src/resilience/correlation.ts';
import { drawOf, valueAt } from '../../src/resilience/draws.ts';
import { ensembleOf } from '../../src/resilience/ensemble.ts';
import { type Risk, under, usualRisks } from '../../src/resilience/risks.ts';
import { prepareEnsemble, readAssumptions, stress, usualAssumptions } from '../../src/stress.ts';
import { type GivenPark, parkOf, scenarioOf } from '../park.ts';

const solve = await createSolver();

const given: GivenPark = {
  firm: [{ id: 'host' }, { id: 'mill' }],
  commodity: [{ id: 'steam', kind: 'steam', unit: 'kWh' }],
  stream: [
    { id: 'surplus', firm: 'host', direction: 'has', commodity: 'steam', quantity: 87_600, temperature: 200 },
    {
      id: 'need',
      firm: 'mill',
      direction: 'wants',
      commodity: 'steam',
      quantity: 87_600,
      temperature: 180,
      presentCost: 0.1,
    },
  ],
  route: [{ id: 'pipe', mode: 'pipe', kind: 'steam', distance: 1, fixedInvestment: 876, lifetime: 1 }],
};
const park = parkOf(given);
const scenario = scenarioOf({ discountRate: 0, horizon: 1, seed: 7 });
const risk = (driver: Risk['driver'], more: Partial<Risk> = {}): Risk => ({
  id: driver,
  driver,
  kind: null,
  firm: null,
  spread: 0.3,
  probability: 0,
  duration: 0,
  ...more,
});
const prepared = (risks: readonly Risk[], correlation: readonly (readonly number[])[] | null = null) =>
  prepareEnsemble(park, { scenario, solve, assumptions: { ...usualAssumptions, risks, correlation } });

describe('correlated normal numbers', () => {
  test('the factor times its transpose is the matrix', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), {
          minLength: 4,
          maxLength: 4,
        }),
        (rows) => {
          // Unit rows give correlations.
          const unit = rows.map((row) => {
            const length = Math.hypot(...row) || 1;
            return row.map((value) => (Math.hypot(...row) === 0 ? 0.5 : value / length));
          });
          const matrix = unit.map((a) =>
            unit.map((b) => a.reduce((sum, value, k) => sum + value * (b[k] as number), 0)),
          );
          const factor = cholesky(matrix);
          matrix.forEach((row, i) => {
            row.forEach((value, j) => {
              const found = factor?.[i]?.reduce((sum, weight, k) => sum + weight * (factor[j]?.[k] as number), 0);
              expect(Math.abs((found ?? Number.NaN) - value)).toBeLessThan(1e-4);
            });
          });
        },
      ),
    );
  });

  test.each([
    [
      'negative pivot',
      [
        [1, 0.9, -0.9],
        [0.9, 1, 0.9],
        [-0.9, 0.9, 1],
      ],
    ],
    [
      'more than one',
      [
        [1, 2],
        [2, 1],
      ],
    ],
    [
      'a vanishing pivot with a remainder',
      [
        [0, 1],
        [1, 1],
      ],
    ],
  ])('%s has none', (_, matrix) => {
    expect(cholesky(matrix)).toBeNull();
  });

  test('perfect correlation is one, and draws then agree', () => {
    const factor = cholesky([
      [1, 1],
      [1, 1],
    ]);
    const [a, b] = correlated(factor ?? [], [0.7, -2]);
    expect(a).toBe(b);
  });

  test('many draws have the correlation, the mean and the spread asked for', () => {
    const factor =
      cholesky([
        [1, 0.6],
        [0.6, 1],
      ]) ?? [];
    const next = random(1);
    const pairs = Array.from({ length: 20_000 }, () => correlated(factor, [normal(next), normal(next)]));
    const mean = (of: (pair: readonly number[]) => number): number =>
      pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
    expect(Math.abs(mean(([a = 0]) => a))).toBeLessThan(0.03);
    expect(mean(([a = 0]) => a * a)).toBeCloseTo(1, 1);
    expect(Math.abs(mean(([a = 0, b = 0]) => a * b) - 0.6)).toBeLessThan(0.03);
  });

  test('the share below z is the tabulated one', () => {
    for (const [z, share] of [
      [0, 0.5],
      [1, 0.841344746],
      [-1.959963985, 0.025],
      [3, 0.998650102],
      [9, 1],
    ] as const)
      expect(Math.abs(normalShare(z) - share)).toBeLessThan(1.3e-7);
  });
});

describe('a draw', () => {
  test('is decided by seed and number alone', () => {
    const uncertainty = { risks: usualRisks(park), factor: null };
    expect(drawOf(uncertainty, 3, 5)).toEqual(drawOf(uncertainty, 3, 5));
    expect(drawOf(uncertainty, 3, 5)).not.toEqual(drawOf(uncertainty, 3, 6));
    expect(drawOf(uncertainty, 3, 5)).not.toEqual(drawOf(uncertainty, 4, 5));
  });

  test('an outage comes as often as it is said to', () => {
    const risks = [risk('outage', { firm: 'host', probability: 0.2, duration: 0.25 })];
    const all = Array.from({ length: 5000 }, (_, i) => drawOf({ risks, factor: null }, 1, i)[0] as number);
    expect(new Set(all)).toEqual(new Set([1, 0.75]));
    expect(all.filter((left) => left < 1).length / all.length).toBeCloseTo(0.2, 1);
  });

  test('moves what it speaks of and nothing else', () => {
    const { park: moved, scenario: then } = under(
      park,
      { ...scenario, co2Price: 10 },
      [risk('purchase', { kind: 'steam' }), risk('volume', { firm: 'mill' }), risk('co2'), risk('warmth')],
      [2, 3, 4, 0.5],
    );
    expect(moved.stream.map(({ presentCost }) => presentCost)).toEqual([0, 0.2]);
    expect(moved.stream.map(({ quantity }) => quantity)).toEqual([87_600, 87_600]);
    expect(moved.stream.map(({ temperature }) => temperature)).toEqual([100, 180]);
    expect(then.co2Price).toBe(40);
    expect(under(park, scenario, [risk('purchase', { kind: 'water' })], [2]).park.stream).toEqual(park.stream);
  });
});

const barsOf = async (risks: readonly Risk[]): Promise<unknown> =>
  (await (await prepared(risks)).tornado()).map(({ low, high }) => [low, high].map(Math.round));

describe('an ensemble', () => {
  test('without any risk every draw is the plan', async () => {
    const none = await prepared([]);
    const found = none.summary(await none.draws(1, 0, 4));
    const plan = await stress(park, { scenario, solve, kinds: [] });
    expect(found?.saving.mean).toBeCloseTo(plan.saving as number, 6);
    expect(found).toMatchObject({ draws: 4, lossShare: 0, short: 0, saving: { deviation: 0 } });
  });

  test('an outage costs its share, a dear purchase brings it, a cold host ends the exchange', async () => {
    const steam = 87_600 * 0.1;
    expect(await barsOf([risk('outage', { firm: 'host', probability: 0.1, duration: 0.25 })])).toEqual([
      [0.75 * steam - 876, steam - 876].map(Math.round),
    ]);
    const [low, high] = [-1, 1].map((side) => Math.exp(side * 0.3 * 1.2815515655446004) * steam - 876);
    expect(await barsOf([risk('purchase')])).toEqual([[low, high].map((value) => Math.round(value as number))]);
    // At its 10 % the steam has 200 · exp(−0.38) = 136 °C; the mill needs 180 °C, and its pipe is paid for.
    expect(await barsOf([risk('warmth')])).toEqual([[-876, steam - 876]]);
  });

  test('pieces are the same however it is cut', async () => {
    const whole = await prepared(usualRisks(park));
    const all = await whole.draws(5, 0, 12);
    const other = await prepared(usualRisks(park));
    expect([...(await other.draws(5, 7, 12)), ...(await other.draws(5, 0, 7))]).toEqual([
      ...all.slice(7),
      ...all.slice(0, 7),
    ]);
    expect(valueAt(risk('volume'), 0)).toBe(1);
  });

  test('quantiles lie between the order statistics', () => {
    const drawn = Array.from({ length: 21 }, (_, i) => ({ saving: i - 1, gains: [i - 1], short: 0 }));
    const found = ensembleOf(['a'], drawn);
    expect(found.saving.quantiles).toEqual([0, 4, 9, 14, 18]);
    expect(found).toMatchObject({ lossShare: 1 / 21, worst: -1 });
    expect(found.firms).toMatchObject([{ firm: 'a', mean: 9 }]);
  });
});

test.each([
  [{ risks: {} }, ['wrong-shape']],
  [{ risks: [3] }, ['wrong-shape']],
  [{ risks: [{ driver: 'weather' }] }, ['unknown-choice']],
  [{ risks: [{}] }, ['unknown-choice']],
  [
    { risks: [{ driver: 'volume', spread: -1, kind: 'wine', firm: 'nobody' }] },
    ['unknown-choice', 'unknown-choice', 'out-of-bounds'],
  ],
  [{ risks: [{ driver: 'volume' }], correlation: [[1, 0]] }, ['wrong-shape']],
  [
    {
      risks: [{ driver: 'volume' }, { driver: 'demand' }],
      correlation: [
        [1, 0.5],
        [0.4, 1],
      ],
    },
    ['no-correlation', 'no-correlation'],
  ],
  [
    {
      risks: [{ driver: 'volume' }, { driver: 'demand' }],
      correlation: [
        [1, 2],
        [2, 1],
      ],
    },
    ['out-of-bounds', 'out-of-bounds'],
  ],
  [
    {
      risks: [{ driver: 'volume' }, { driver: 'demand' }, { driver: 'co2' }],
      correlation: [
        [1, 0.9, -0.9],
        [0.9, 1, 0.9],
        [-0.9, 0.9, 1],
      ],
    },
    ['no-correlation'],
  ],
  [{ correlation: [[1]] }, ['wrong-shape']],
])('%j is refused', (data, codes) => {
  const { assumptions, problems } = readAssumptions(data, park);
  expect(assumptions).toBeNull();
  expect(problems.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
});
