/** Programmes with bundles closed: the optimum of each solved anew, whatever was asked before. */
import { expect, test } from 'vitest';
import { createSolver } from '../src/highs.ts';
import { random } from '../src/numerics/random.ts';
import { build, type Program, type Solve } from '../src/program/program.ts';
import { variants } from '../src/program/variants.ts';

const solve = await createSolver();

/** Blocks of columns that share rows, some blocks with whole numbers, and columns that no row holds. */
function blocks(seed: number): Program {
  const next = random(seed);
  const program = build('blocks');
  for (let b = 0; b < 6; b += 1) {
    const columns = Array.from({ length: 8 }, (_, k) =>
      program.column(`x(${b},${k})`, 0, 1 + next(), -next(), b > 3 && next() < 0.5),
    );
    for (let row = 0; row < 4; row += 1) {
      program.row(`fits(${b},${row})`, -Infinity, 1 + next());
      for (const column of columns) if (next() < 0.6) program.entry(column, 0.5 + next());
    }
  }
  program.column('free', -2, 3, 1);
  program.column('wanted', 0, 3, -1);
  return program.program();
}

const without = ({ columns, ...rest }: Program, gone: readonly number[]): Program => {
  const upper = columns.upper.slice();
  const lower = columns.lower.slice();
  for (const column of gone) {
    upper[column] = 0;
    lower[column] = 0;
  }
  return { ...rest, columns: { ...columns, lower, upper } };
};

/** Every fifth column goes with the next two, across blocks. */
const bundlesOf = ({ columns }: Program) =>
  columns.names.flatMap((_, j) => (j % 5 === 0 ? [[j, j + 1, j + 2].filter((k) => k < columns.names.length)] : []));

test.each([1, 2, 3, 4])('each variant is the optimum of its own programme (%i)', async (seed) => {
  const program = blocks(seed);
  const bundles = bundlesOf(program);
  const answer = variants(program, bundles, solve, { gap: 0 });
  for (const closing of [[], ...bundles.keys().map((k) => [k]), [0, 3, 7], bundles.map((_, k) => k), []]) {
    const own = without(
      program,
      closing.flatMap((k) => bundles[k] as number[]),
    );
    const [found, anew] = [await answer(closing), await solve(own, { gap: 0 })];
    expect(found.status).toBe('optimal');
    expect(found.objective).toBeCloseTo(anew.objective as number, 8);
    found.columns?.forEach((value, j) => {
      expect(value).toBeGreaterThanOrEqual((own.columns.lower[j] as number) - 1e-9);
      expect(value).toBeLessThanOrEqual((own.columns.upper[j] as number) + 1e-9);
    });
  }
});

test('an answer does not depend on what was asked before it', async () => {
  const program = blocks(5);
  const bundles = bundlesOf(program);
  const first = await variants(program, bundles, solve, { gap: 0 })([2]);
  const later = variants(program, bundles, solve, { gap: 0 });
  for (const k of [5, 1, 8, 0]) await later([k]);
  expect(await later([2])).toEqual(first);
});

test('what a bundle does not touch is not solved again', async () => {
  let solved = 0;
  const counting: Solve = (program, options) => {
    solved += 1;
    return solve(program, options);
  };
  const program = blocks(1);
  const answer = variants(program, [[0], [1]], counting, { gap: 0 });
  await answer([]);
  const before = solved;
  await answer([0]);
  expect(solved).toBe(before + 1);
  await answer([]);
  expect(solved).toBe(before + 1);
});

test('what cannot be is said, whatever is closed', async () => {
  const program = build('impossible');
  const column = program.column('x', 0, 1, -1);
  program.row('more', 2, 3);
  program.entry(column, 1);
  expect(await variants(program.program(), [[column]], solve, {})([0])).toMatchObject({
    status: 'infeasible',
    columns: null,
  });
});
