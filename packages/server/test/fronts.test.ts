/** Fronts: asked for, followed, read; what is asked wrongly is refused; what is stopped keeps its points. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FrontSummary, Job } from '../src/contract/shapes.ts';
import { startServer, type TestServer } from './client.ts';
import { kalundborg, smallPark } from './parks.ts';

const v1 = '/api/v1';
let at: TestServer;
beforeAll(async () => {
  at = await startServer();
  for (const tables of [kalundborg(), smallPark('small')]) await at.call('POST', `${v1}/parks`, { tables });
});
afterAll(() => at?.end());

interface Detail extends FrontSummary {
  readonly front: {
    readonly points: readonly { readonly plan: { readonly planned: Record<'cost' | 'co2', number> } }[];
  };
}

test('goes from the least burden to the least cost, and each point beats every other in one of the two', async () => {
  const asked = { burden: 'co2', points: 4 };
  const { status, body } = await at.call<Job>('POST', `${v1}/parks/kalundborg/fronts`, asked);
  expect(status).toBe(202);
  expect(body).toMatchObject({ kind: 'front', asked, plan: null, front: null });
  const last = (await at.follow(`${v1}/parks/kalundborg/jobs/${body.id}/events`)).at(-1) as unknown as Job;
  expect(last).toMatchObject({ state: 'done', plan: null });
  const { body: read } = await at.call<Detail>('GET', `${v1}/parks/kalundborg/fronts/${last.front}`);
  const figures = read.front.points.map(({ plan }) => plan.planned);
  expect(figures.length).toBeGreaterThan(1);
  figures.slice(1).forEach((next, before) => {
    expect(next.co2).toBeGreaterThan(figures[before]?.co2 ?? Number.NaN);
    expect(next.cost).toBeLessThan(figures[before]?.cost ?? Number.NaN);
  });
  const { body: list } = await at.call<{ items: readonly FrontSummary[] }>('GET', `${v1}/parks/kalundborg/fronts`);
  expect(list.items).toMatchObject([{ id: last.front, burden: 'co2', points: figures.length, stale: false }]);
  expect((await at.call<{ items: readonly unknown[] }>('GET', `${v1}/parks/kalundborg/plans`)).body.items).toEqual([]);
});

test('refuses what is no burden, no number of points, no scenario, no park, no front', async () => {
  const ask = async (body: object, park = 'small') =>
    (await at.call('POST', `${v1}/parks/${park}/fronts`, body)).status;
  expect(await ask({ burden: 'noise' })).toBe(422);
  expect(await ask({ burden: 'co2', points: 1 })).toBe(422);
  expect(await ask({ burden: 'co2', points: 1000 })).toBe(422);
  expect(await ask({ burden: 'co2', scenario: 'nothing' })).toBe(422);
  expect(await ask({ burden: 'co2' }, 'nowhere')).toBe(404);
  expect((await at.call('GET', `${v1}/parks/small/fronts/01900000-0000-7000-8000-000000000000`)).status).toBe(404);
  expect((await at.call('GET', `${v1}/parks/nowhere/fronts`)).status).toBe(404);
});
