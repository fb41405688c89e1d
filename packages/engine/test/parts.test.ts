/** Solving part by part: the same optimum as whole, and nothing solved twice. */
import { expect, test } from 'vitest';
import { createSolver } from '../src/highs.ts';
import { random } from '../src/numerics/random.ts';
import { parts, remembering } from '../src/program/parts.ts';
import { build, type Program, type Solve } from '../src/program/program.ts';

const solve = await createSolver();

/** Packing problems side by side: each block holds what fits into its own row, worth most. */
function blocks(seed: number, count: number): Program {
  const next = random(seed);
  const program = build('blocks');
  for (let b = 0; b < count; b += 1) {
    const columns = Array.from({ length: 1 + Math.floor(4 * next()) }, (_, k) =>
      program.column(`x(${b},${k})`, 0, 1 + next(), -next(), next() < 0.5),
    );
    program.row(`fits(${b})`, -Infinity, 1 + next());
    for (const column of columns) program.entry(column, 0.5 + next());
  }
  program.column('free', -2, 3, 1);
  return program.program();
}

test.each([1, 2, 3, 4, 5])('finds the optimum of the whole (%i)', async (seed) => {
  const program = blocks(seed, 6);
  const [whole, split] = [await solve(program, { gap: 0 }), await remembering(solve)(program, { gap: 0 })];
  expect(parts(program)).toHaveLength(7);
  expect(split.status).toBe('optimal');
  expect(split.objective).toBeCloseTo(whole.objective as number, 9);
  expect(split.bound).toBeCloseTo(whole.bound as number, 9);
  const cost = split.columns?.reduce((sum, x, j) => sum + x * (program.columns.cost[j] as number), 0);
  expect(cost).toBeCloseTo(whole.objective as number, 9);
});

test('solves only what it has not met', async () => {
  let [solved, columns] = [0, 0];
  const counting: Solve = (program, options) => {
    solved += 1;
    columns += program.columns.names.length;
    return solve(program, options);
  };
  const remembers = remembering(counting);
  const program = blocks(1, 6);
  await remembers(program, { gap: 0 });
  await remembers(program, { gap: 0 });
  expect(columns).toBe(program.columns.names.length);
  const before = solved;
  const upper = program.columns.upper.slice();
  upper[0] = 0;
  await remembers({ ...program, columns: { ...program.columns, upper } }, { gap: 0 });
  // Only the block of the first column.
  expect(solved).toBe(before + 1);
  expect(columns).toBeLessThan(program.columns.names.length + 5);
  await remembers(program, { gap: 0.5 });
  expect(solved).toBe(2 * before + 1);
});

test('one part that cannot be, or was not finished, speaks for the whole', async () => {
  const program = build('impossible');
  const [a, b] = [program.column('a', 0, 1, -1), program.column('b', 0, 1, -1)];
  program.row('whole', -Infinity, 1);
  program.entry(a, 1);
  program.row('impossible', 2, 3);
  program.entry(b, 1);
  const none = { objective: null, bound: null, gap: null, columns: null };
  expect(await remembering(solve)(program.program())).toEqual({ ...none, status: 'infeasible' });
  const stopped: Solve = async () => ({ ...none, status: 'limit' });
  expect((await remembering(stopped)(blocks(1, 2))).status).toBe('limit');
});

test('a row without columns must hold at nothing', async () => {
  const program = build('empty');
  program.column('a', 0, 1, -1);
  program.row('nothing', 1, 2);
  expect(parts(program.program())).toBeNull();
  expect((await remembering(solve)(program.program())).status).toBe('infeasible');
});
