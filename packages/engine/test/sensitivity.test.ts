// Morris and Sobol against functions whose answers are known.
import { describe, expect, test } from 'vitest';
import { morris } from '../src/numerics/morris.ts';
import { random } from '../src/numerics/random.ts';
import { type OfCube, sobol } from '../src/numerics/sobol.ts';

/** Ishigami & Homma 1990 with a = 7, b = 0.1, on [−π, π]³. */
const ishigami: OfCube = (point) => {
  const [x, y, z] = point.map((value) => Math.PI * (2 * value - 1)) as [number, number, number];
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
};

describe('Sobol', () => {
  test('the function of Ishigami: S1 = 0.3139, S2 = 0.4424, S3 = 0, ST1 = 0.5576, ST3 = 0.2437', () => {
    const { first, total, variance, mean, evaluations } = sobol(ishigami, {
      dimensions: 3,
      samples: 2 ** 15,
      random: random(1),
    });
    const published = { first: [0.3139, 0.4424, 0], total: [0.5576, 0.4424, 0.2437] };
    for (const k of [0, 1, 2]) {
      expect(Math.abs((first[k] as number) - (published.first[k] as number))).toBeLessThan(0.02);
      expect(Math.abs((total[k] as number) - (published.total[k] as number))).toBeLessThan(0.01);
    }
    expect(mean).toBeCloseTo(3.5, 1);
    expect(variance).toBeCloseTo(7 ** 2 / 8 + (0.1 * Math.PI ** 4) / 5 + (0.01 * Math.PI ** 8) / 18 + 0.5, 0);
    expect(evaluations).toBe(5 * 2 ** 15);
  });

  test('a group has what its members have alone and together', () => {
    const { total } = sobol(ishigami, { dimensions: 3, groups: [[0, 2], [1]], samples: 2 ** 14, random: random(2) });
    expect(Math.abs((total[0] as number) - 0.5576)).toBeLessThan(0.03);
    expect((total[0] as number) + (total[1] as number)).toBeCloseTo(1, 1);
  });

  test('where nothing varies there are no shares', () => {
    expect(sobol(() => 3, { dimensions: 2, samples: 8, random: random(1) })).toMatchObject({
      variance: 0,
      first: [null, null],
      total: [null, null],
    });
  });
});

describe('Morris', () => {
  test('a line has its slopes and no spread; what has no part has no effect', () => {
    const effects = morris(([x = 0, y = 0]) => 3 * x - 2 * y, { dimensions: 3, trajectories: 6, random: random(1) });
    for (const [k, slope] of [3, -2, 0].entries()) {
      expect(effects[k]?.mean).toBeCloseTo(slope, 9);
      expect(effects[k]?.absolute).toBeCloseTo(Math.abs(slope), 9);
      expect(effects[k]?.deviation).toBeCloseTo(0, 9);
    }
  });

  test('what acts together spreads, and no point leaves the cube', () => {
    const seen: number[] = [];
    const effects = morris(
      (point) => {
        seen.push(...point);
        return (point[0] as number) * (point[1] as number);
      },
      { dimensions: 2, trajectories: 40, random: random(3) },
    );
    expect(effects[0]?.deviation).toBeGreaterThan(0.1);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(-1e-12);
    expect(Math.max(...seen)).toBeLessThanOrEqual(1 + 1e-12);
  });
});
