/** Fronts and alternatives: asked for, followed, read, deleted; what is asked wrongly is refused; what is stopped keeps its points. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AlternativesSummary, FrontSummary, Job } from '../src/contract/shapes.ts';
import { startServer, type TestServer } from './client.ts';
import { kalundborg, smallPark } from './parks.ts';

const v1 = '/api/v1';
let at: TestServer;
beforeAll(async () => {
  at = await startServer();
  for (const tables of [kalundborg(), smallPark('small')]) await at.call('POST', `${v1}/parks`, { tables });
});
afterAll(() => at?.end());

interface Made {
  readonly planned: Record<'cost' | 'co2', number>;
  readonly saving: number;
  readonly exchanges: readonly { readonly id: string }[];
}

/** Every event of a job that was asked for at `path`. */
async function made(path: string, asked: object): Promise<readonly Job[]> {
  const { status, body } = await at.call<Job>('POST', `${v1}/parks/${path}`, asked);
  expect(status).toBe(202);
  const park = path.split('/')[0];
  return (await at.follow(`${v1}/parks/${park}/jobs/${body.id}/events`)) as unknown as Job[];
}

/** The plans told of while the job ran: never fewer than before, and at last those of the record. */
function expectTold(events: readonly Job[], plans: readonly Made[]): void {
  const told = events.map(({ progress }) => progress?.found?.length ?? 0);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  const last = events.at(-1)?.progress;
  expect(last?.currency).toBe('DKK');
  const costs = new Set(plans.map(({ planned }) => planned.cost));
  for (const { cost } of last?.found ?? []) expect(costs).toContain(cost);
}

test('a front goes from the least burden to the least cost, and each point beats every other in one of the two', async () => {
  const asked = { burden: 'co2', points: 4 };
  const events = await made('kalundborg/fronts', asked);
  const last = events.at(-1);
  expect(last).toMatchObject({ state: 'done', kind: 'front', asked });
  const path = `${v1}/parks/kalundborg/fronts/${last?.result}`;
  type Detail = FrontSummary & { readonly front: { readonly points: readonly { readonly plan: Made }[] } };
  const plans = (await at.call<Detail>('GET', path)).body.front.points.map(({ plan }) => plan);
  expectTold(events, plans);
  const figures = plans.map(({ planned }) => planned);
  expect(figures.length).toBeGreaterThan(1);
  figures.slice(1).forEach((next, before) => {
    expect(next.co2).toBeGreaterThan(figures[before]?.co2 ?? Number.NaN);
    expect(next.cost).toBeLessThan(figures[before]?.cost ?? Number.NaN);
  });
  const { body: list } = await at.call<{ items: readonly FrontSummary[] }>('GET', `${v1}/parks/kalundborg/fronts`);
  expect(list.items).toMatchObject([{ id: last?.result, burden: 'co2', points: figures.length, stale: false }]);
  for (const other of ['plans', 'alternatives'])
    expect((await at.call<{ items: readonly unknown[] }>('GET', `${v1}/parks/kalundborg/${other}`)).body.items).toEqual(
      [],
    );
  // A front is no plan, whatever its identifier.
  expect((await at.call('GET', `${v1}/parks/kalundborg/plans/${last?.result}`)).status).toBe(404);
  expect((await at.call('DELETE', `${v1}/parks/kalundborg/plans/${last?.result}`)).status).toBe(404);
  expect((await at.call('DELETE', path)).status).toBe(204);
  expect((await at.call('GET', path)).status).toBe(404);
  expect((await at.call<Job>('GET', `${v1}/parks/kalundborg/jobs/${last?.id}`)).body.result).toBeNull();
});

test('alternatives are the best plan and the next best that build something else', async () => {
  const asked = { count: 3, difference: 2 };
  const events = await made('kalundborg/alternatives', asked);
  const last = events.at(-1);
  expect(last).toMatchObject({ state: 'done', kind: 'alternatives', asked });
  type Detail = AlternativesSummary & { readonly alternatives: { readonly plans: readonly Made[] } };
  const { body } = await at.call<Detail>('GET', `${v1}/parks/kalundborg/alternatives/${last?.result}`);
  expect(body).toMatchObject({ difference: 2, plans: 3, status: 'optimal', stale: false });
  const { plans } = body.alternatives;
  expectTold(events, plans);
  expect(plans.map(({ saving }) => saving)).toEqual(plans.map(({ saving }) => saving).toSorted((a, b) => b - a));
  const built = plans.map(({ exchanges }) => new Set(exchanges.map(({ id }) => id)));
  for (const [k, one] of built.entries())
    for (const other of built.slice(0, k)) {
      const apart = [...one, ...other].filter((id) => one.has(id) !== other.has(id));
      expect(apart.length).toBeGreaterThanOrEqual(2);
    }
});

const ask = async (path: string, body: object) => (await at.call('POST', `${v1}/parks/${path}`, body)).status;

test('refuses what is no burden, no number of plans, no scenario, no park, no result', async () => {
  expect(await ask('small/fronts', { burden: 'noise' })).toBe(422);
  expect(await ask('small/fronts', { burden: 'co2', points: 1 })).toBe(422);
  expect(await ask('small/fronts', { burden: 'co2', points: 1000 })).toBe(422);
  expect(await ask('small/fronts', { burden: 'co2', scenario: 'nothing' })).toBe(422);
  expect(await ask('nowhere/fronts', { burden: 'co2' })).toBe(404);
  expect(await ask('small/alternatives', { count: 1 })).toBe(422);
  expect(await ask('small/alternatives', { count: 3, difference: 0 })).toBe(422);
  expect(await ask('nowhere/alternatives', {})).toBe(404);
  for (const many of ['fronts', 'alternatives']) {
    const path = `${v1}/parks/small/${many}/01900000-0000-7000-8000-000000000000`;
    expect((await at.call('GET', path)).status).toBe(404);
    expect((await at.call('DELETE', path)).status).toBe(404);
    expect((await at.call('GET', `${v1}/parks/nowhere/${many}`)).status).toBe(404);
  }
});
