/** The solver at its edges: the status comes first and never lies. */
import { describe, expect, test } from 'vitest';
import { createSolver } from '../src/highs.ts';
import { random } from '../src/numerics/random.ts';
import { build, type SolveProgress } from '../src/program/program.ts';
import { scale } from '../src/program/scale.ts';

const solve = await createSolver();

/** A knapsack with several rows, hard enough to need branching. */
function knapsack(items: number, seed: number) {
  const next = random(seed);
  const builder = build('knapsack');
  for (let j = 0; j < items; j += 1) builder.column(`take(${j})`, 0, 1, -(10 + Math.floor(90 * next())), true);
  for (let i = 0; i < 8; i += 1) {
    builder.row(`weight(${i})`, -Infinity, items * 12);
    for (let j = 0; j < items; j += 1) builder.entry(j, 1 + Math.floor(99 * next()));
  }
  return builder.program();
}

const weighed = (weights: readonly number[], x: readonly number[]): number =>
  weights.reduce((total, weight, j) => total + weight * (x[j] as number), 0);

/** Three whole numbers with fractional bounds in two rows, and the least cost by trying them all. */
function counted(seed: number) {
  const next = random(seed);
  const builder = build('counted');
  const most = Array.from({ length: 3 }, () => 0.5 + 3 * next());
  const cost = most.map(() => -next());
  const rows = Array.from({ length: 2 }, () => ({ most: 1 + 4 * next(), weights: most.map(() => 0.3 + next()) }));
  for (const [j, bound] of most.entries()) builder.column(`x(${j})`, 0, bound, cost[j] as number, true);
  for (const [i, row] of rows.entries()) {
    builder.row(`fits(${i})`, -Infinity, row.most);
    for (const [j, weight] of row.weights.entries()) builder.entry(j, weight);
  }
  let least = 0;
  for (let a = 0; a <= (most[0] as number); a += 1) {
    for (let b = 0; b <= (most[1] as number); b += 1) {
      for (let c = 0; c <= (most[2] as number); c += 1) {
        if (rows.every((row) => weighed(row.weights, [a, b, c]) <= row.most))
          least = Math.min(least, weighed(cost, [a, b, c]));
      }
    }
  }
  return { program: builder.program(), least };
}

test('whole numbers with fractional bounds come to the optimum of trying them all', async () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const { program, least } = counted(seed);
    expect((await solve(program, { gap: 0 })).objective, `seed ${seed}`).toBeCloseTo(least, 9);
  }
});

describe('status', () => {
  test('infeasible gives no columns', async () => {
    const builder = build('infeasible');
    builder.column('x', 0, 1, 1);
    builder.row('most', 2, 3);
    builder.entry(0, 1);
    expect(await solve(builder.program())).toMatchObject({
      status: 'infeasible',
      objective: null,
      bound: null,
      gap: null,
      columns: null,
    });
  });

  test('unbounded gives no columns', async () => {
    const builder = build('unbounded');
    builder.column('x', 0, Infinity, -1);
    const { status, columns } = await solve(builder.program());
    expect(['unbounded', 'infeasible']).toContain(status);
    expect(columns).toBeNull();
  });

  test('no columns at all: every row must hold at zero', async () => {
    const builder = build('empty', 7);
    expect(await solve(builder.program())).toMatchObject({ status: 'optimal', objective: 7, gap: 0 });
    builder.row('burden', -Infinity, -1);
    expect((await solve(builder.program())).status).toBe('infeasible');
  });

  test('time limit: the incumbent is feasible, not optimal, and its gap is told', async () => {
    const program = knapsack(200, 1);
    const start = new Float64Array(200);
    const { status, objective, bound, columns } = await solve(program, { timeLimit: 0.05, gap: 0, start });
    expect(status).toBe('feasible');
    expect(columns).not.toBeNull();
    // So early nothing may be proven yet.
    expect(bound ?? -Infinity).toBeLessThanOrEqual(objective as number);
  });

  test('no time at all: a limit without a point', async () => {
    expect(await solve(knapsack(60, 1), { timeLimit: 0 })).toMatchObject({ status: 'limit', columns: null });
  });

  test('stopped while it runs it gives the best point so far and the bound; before it begins, nothing', async () => {
    expect(await solve(knapsack(60, 1), { stopped: () => true })).toMatchObject({ status: 'limit', columns: null });
    let found = 0;
    const early = await solve(knapsack(200, 1), {
      gap: 0,
      progress: ({ incumbent }) => {
        if (incumbent !== null) found += 1;
      },
      stopped: () => found > 0,
    });
    expect(early.status).toBe('feasible');
    expect(early.columns).not.toBeNull();
    expect(early.bound as number).toBeLessThan(early.objective as number);
    expect((await solve(knapsack(200, 1), { cancelled: () => true, stopped: () => true })).status).toBe('cancelled');
  });

  test('cancelled before it begins, and while it runs', async () => {
    expect((await solve(knapsack(60, 1), { cancelled: () => true })).status).toBe('cancelled');
    let asked = 0;
    const cancelled = (): boolean => {
      asked += 1;
      return asked > 3;
    };
    const late = await solve(knapsack(200, 1), { gap: 0, cancelled });
    expect(late.status).toBe('cancelled');
  });
});

describe('answers', () => {
  test('are the same for the same seed', async () => {
    const program = knapsack(40, 2);
    const first = await solve(program, { seed: 5, gap: 0 });
    const second = await solve(program, { seed: 5, gap: 0 });
    expect(first.status).toBe('optimal');
    // All but how long it took.
    expect({ ...second, seconds: 0 }).toEqual({ ...first, seconds: 0 });
  });

  test('tell how long each search took, and no other with it', async () => {
    for (let run = 0; run < 2; run += 1) {
      const began = performance.now();
      const { seconds } = await solve(knapsack(40, 2), { gap: 0 });
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual((performance.now() - began) / 1000);
    }
  });

  test('progress tells incumbent and bound on the scale of the objective', async () => {
    const seen: SolveProgress[] = [];
    const { objective } = await solve(knapsack(50, 3), { timeLimit: 5, gap: 0, progress: (at) => seen.push(at) });
    expect(seen.length).toBeGreaterThan(0);
    const last = seen.at(-1) as SolveProgress;
    expect(last.incumbent).toBeCloseTo(objective as number, 6);
    expect(last.bound as number).toBeLessThanOrEqual((last.incumbent as number) + 1e-6);
  });
});

describe('scale', () => {
  test('brings any unit to order one and back', async () => {
    const builder = build('units');
    builder.column('x', 0, 3e9, -2e-4);
    builder.column('y', 0, 1, 5e4, true);
    builder.row('size', -Infinity, 0);
    builder.entry(0, 1);
    builder.entry(1, -3e9);
    const program = builder.program();
    const scaled = scale(program);
    for (const value of [...scaled.program.rows.values, ...scaled.program.columns.cost]) {
      expect(Math.abs(value)).toBeLessThanOrEqual(2);
    }
    expect(scaled.program.columns.upper.map((upper, j) => upper * (scaled.columns[j] as number))).toEqual(
      program.columns.upper,
    );
    const { objective, columns } = await solve(program, { gap: 0 });
    expect(objective).toBeCloseTo(-6e5 + 5e4, 6);
    expect(columns?.[0]).toBe(3e9);
  });
});
