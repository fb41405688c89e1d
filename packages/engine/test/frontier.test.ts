/** A front traced in few searches: at every level the optimum of a search of its own. */
import { expect, test } from 'vitest';
import { createSolver } from '../src/highs.ts';
import { random } from '../src/numerics/random.ts';
import { frontier, limited, rowValue } from '../src/program/frontier.ts';
import { build, type Program, type Solution, type Solve, type SolveOptions } from '../src/program/program.ts';

const solve = await createSolver();
const gap = 1e-6;

/** Plants with a fixed cost that earn by running and foul by running: `isWhole` leaves them no part load. */
function plants(seed: number, count: number, isWhole: boolean): Program {
  const next = random(seed);
  const program = build('plants');
  const entries = Array.from({ length: count }, (_, k) => {
    const built = program.column(`built(${k})`, 0, 1, isWhole ? -5 * next() : 0.5 + next(), true);
    const run = program.column(`run(${k})`, 0, 5, isWhole ? 0 : -1 - next());
    return { built, run, most: 2 + 3 * next(), foul: 0.2 + next() };
  });
  for (const [k, { built, run, most }] of entries.entries()) {
    program.row(`size(${k})`, -Infinity, 0);
    program.entry(run, 1);
    program.entry(built, -most);
  }
  program.row('foul', -Infinity, Infinity);
  for (const { built, run, foul } of entries) {
    program.entry(isWhole ? built : run, foul);
  }
  return program.program();
}

async function traced(program: Program, count: number, solver: Solve = solve, more: SolveOptions = {}) {
  const row = program.rows.names.indexOf('foul');
  const cheapest = await solve(program, { gap });
  const most = rowValue(program, row, cheapest.columns as Float64Array);
  const levels = Array.from({ length: count }, (_, k) => (most * k) / (count - 1));
  const found = new Map<number, Solution>();
  const start = new Float64Array(program.columns.names.length);
  await frontier({
    program,
    row,
    levels,
    start,
    cheapest,
    solve: solver,
    options: { gap, ...more },
    found: (level, solution) => {
      expect(found.has(level)).toBe(false);
      found.set(level, solution);
    },
  });
  return { row, levels, found };
}

test.each([1, 2, 3, 4, 5, 6])('is what a search at each level finds (%i)', async (seed) => {
  for (const isWhole of [false, true]) {
    const program = plants(seed, 8, isWhole);
    const { row, levels, found } = await traced(program, 9);
    expect([...found.keys()].toSorted((a, b) => a - b)).toEqual([...levels.keys()]);
    for (const [k, { status, objective, bound, columns }] of found) {
      const most = levels[k] as number;
      const alone = await solve(limited(program, row, most), { gap });
      const near = 2 * gap * Math.abs(alone.objective as number) + 1e-9;
      expect(status).toBe('optimal');
      expect(Math.abs((objective as number) - (alone.objective as number))).toBeLessThanOrEqual(near);
      expect(bound as number).toBeLessThanOrEqual((alone.objective as number) + near);
      expect(rowValue(program, row, columns as Float64Array)).toBeLessThanOrEqual(most + 1e-7);
    }
  }
});

/** Counts searches with whole numbers; linear programmes cost next to nothing. */
function counting(): { readonly solver: Solve; readonly searches: () => number } {
  let searches = 0;
  const solver: Solve = (program, options) => {
    searches += program.columns.integer.includes(1) ? 1 : 0;
    return solve(program, options);
  };
  return { solver, searches: () => searches };
}

test('one plant that runs fuller and fuller costs few searches, however many levels', async () => {
  const { solver, searches } = counting();
  await traced(plants(1, 1, false), 101, solver);
  // Two for the line, and a bisection for the least run that pays the plant.
  expect(searches()).toBeLessThanOrEqual(2 + 8);
});

test('a stair of whole plants is searched no oftener than it has steps', async () => {
  const { solver, searches } = counting();
  await traced(plants(2, 3, true), 101, solver);
  // Eight sets of three plants at the most, and one search in vain for each.
  expect(searches()).toBeLessThanOrEqual(16);
});

const late: Solve = async () => ({ status: 'limit', objective: null, bound: null, gap: null, columns: null });

test('what cannot be found in time is told as such', async () => {
  const { found } = await traced(plants(3, 6, false), 5, late);
  const statuses = [...found.values()].map(({ status }) => status);
  expect(statuses.toSorted()).toEqual(['limit', 'limit', 'limit', 'limit', 'optimal']);
});

test('a cancelled trace ends with what it has', async () => {
  let asked = 0;
  const cancelled = (): boolean => {
    asked += 1;
    return asked > 1;
  };
  const { found, levels } = await traced(plants(3, 6, false), 9, solve, { cancelled });
  expect(found.size).toBeLessThan(levels.length);
});
