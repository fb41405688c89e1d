/** The solver in a thread of its own: answers as it does in this one, and ends a search at once, which HiGHS alone does not. */
import { createSolver } from '@kyosei/engine/highs';
import { plan } from '@kyosei/engine/plan';
import type { Solution, Solve } from '@kyosei/engine/program';
import { check } from '@kyosei/model/check';
import { afterAll, expect, test } from 'vitest';
import { threadedSolver } from '../src/work/solving.ts';
import { hardPark, smallPark } from './parks.ts';

const { solve, close } = threadedSolver();
afterAll(close);

function readyToPlan(tables: ReturnType<typeof hardPark>) {
  const { park } = check(tables);
  const [scenario] = park?.scenario ?? [];
  if (park === null || scenario === undefined) throw new Error('no park');
  return { park, scenario };
}

/** Plans the hard park until a first plan is known; what the search that is then ended answers, and after how long. */
async function ended(by: 'stopped' | 'cancelled'): Promise<{ solution: Solution | null; waited: number }> {
  const { park, scenario } = readyToPlan(hardPark('hard'));
  let asked = Number.POSITIVE_INFINITY;
  let answer: { solution: Solution; waited: number } | null = null;
  const watching: Solve = async (program, options) => {
    const solution = await solve(program, options);
    if (asked < Number.POSITIVE_INFINITY) answer ??= { solution, waited: performance.now() - asked };
    return solution;
  };
  let found = false;
  await plan(park, {
    scenario,
    solve: watching,
    progress: ({ incumbent }) => {
      found ||= incumbent !== undefined;
    },
    [by]: () => {
      if (found) asked = Math.min(asked, performance.now());
      return found;
    },
  });
  return answer ?? { solution: null, waited: Number.NaN };
}

test('a plan is the same in either thread', async () => {
  const { park, scenario } = readyToPlan(smallPark('small'));
  const here = await plan(park, { scenario, solve: await createSolver() });
  expect(await plan(park, { scenario, solve })).toEqual(here);
});

test('stopped, a hard search ends at once with its best point and a bound beneath it', async () => {
  const { solution, waited } = await ended('stopped');
  expect(solution).toMatchObject({ status: 'feasible' });
  expect(solution?.columns?.length).toBeGreaterThan(0);
  expect(solution?.bound ?? Number.NaN).toBeLessThan(solution?.objective ?? Number.NaN);
  expect(solution?.gap).toBeGreaterThan(0);
  // A tenth of a second where nothing else runs; here others may.
  expect(waited).toBeLessThan(2000);
});

test('cancelled, it ends at once as well, and the next programme is solved', async () => {
  const { solution, waited } = await ended('cancelled');
  expect(solution).toMatchObject({ status: 'cancelled' });
  expect(waited).toBeLessThan(2000);
  const { park, scenario } = readyToPlan(smallPark('after'));
  expect((await plan(park, { scenario, solve })).status).toBe('optimal');
});
