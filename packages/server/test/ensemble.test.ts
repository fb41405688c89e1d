/** Ensembles on several workers: the same answer whatever their number, and kill −9 loses and doubles nothing. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Drawn } from '@kyosei/engine/stress';
import type { Tables } from '@kyosei/model/tables';
import type { ClientConfig } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ensemble } from '../src/contract/shapes.ts';
import { cut, type Ensembles, openEnsembles } from '../src/jobs/ensembles.ts';
import { type SupervisedPostgres, supervisePostgres } from '../src/postgres/supervise.ts';
import { createPark } from '../src/store/changes.ts';
import { type Database, openDatabase } from '../src/store/database.ts';
import { readEnsemble, readResults } from '../src/store/ensembles.ts';
import { migrate } from '../src/store/migrate.ts';
import { preparePieces, together } from '../src/work/pieces.ts';
import { checkTables } from '../src/work/reading.ts';
import { type Refusal, startServer, temporaryDirectory } from './client.ts';
import { smallPark } from './parks.ts';

/** More of them on request; a run of fifty takes some minutes. */
const kills = Number(process.env.KYOSEI_KILLS ?? 6);
const scenario = { id: 'base', name: 'base' };
const park: Tables = smallPark('stressed', { scenario: [{ id: 'base', name: 'base' }] });

let postgres: SupervisedPostgres;
let database: Database;
let ensembles: Ensembles;
const children = new Set<ChildProcess>();
const problems: Error[] = [];
const note = (error: Error): unknown => problems.push(error);

beforeAll(async () => {
  postgres = await supervisePostgres(temporaryDirectory('data'));
  database = openDatabase(postgres.connection, note);
  await migrate(database);
  ensembles = await openEnsembles(database, postgres.connection, note);
  await createPark(database, async (given) => checkTables(given), park);
});
afterAll(async () => {
  for (const child of children) await killed(child);
  await ensembles.close();
  await database.end();
  await postgres.stop();
});

async function killed(child: ChildProcess): Promise<void> {
  children.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
}

function startWorker(connection: ClientConfig = postgres.connection): Promise<ChildProcess> {
  const program = fileURLToPath(new URL('worker-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=kyosei-source', program, JSON.stringify(connection)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.add(child);
  return new Promise((done, fail) => {
    child.stdout.once('data', () => done(child));
    child.once('exit', () => fail(new Error('the worker ended before it was ready')));
  });
}

const input = (count: number, seed = 7) => ({
  kind: 'draws' as const,
  scenario,
  tables: park,
  parkVersion: 1,
  assumptions: {},
  seed,
  count,
});

async function requested(count: number): Promise<Ensemble> {
  const found = await ensembles.request('stressed', input(count));
  if (found === null || !('id' in found)) throw new Error(JSON.stringify(found));
  return found;
}

const now = async (id: string): Promise<Ensemble> => (await readEnsemble(database, 'stressed', id)) as Ensemble;

async function until(id: string, isReached: (ensemble: Ensemble) => boolean): Promise<Ensemble> {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = await now(id);
    if (isReached(found)) return found;
    if (Date.now() > end) throw new Error(`stays ${found.state} with ${found.done} of ${found.pieces}`);
    await wait(20);
  }
}

const isDone = ({ state }: Ensemble): boolean => state === 'done';

/** What one process alone computes, in one go. */
async function alone(count: number) {
  const { prepared } = await preparePieces(input(count));
  const drawn = await prepared?.draws(7, 0, count);
  return { drawn, result: prepared && together(prepared, 'draws', [drawn]) };
}

/** The database writes numbers as text and reads the same ones back. */
const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('items are cut without a gap or an overlap', () => {
  expect(cut(45, 20)).toEqual([
    [0, 20],
    [20, 40],
    [40, 45],
  ]);
  expect(cut(0, 20)).toEqual([]);
});

test(
  `${kills} kills of two workers lose and double nothing`,
  async () => {
    const count = 400 * kills;
    const { id, pieces } = await requested(count);
    expect(pieces).toBe(20 * kills);
    const workers = [await startWorker(), await startWorker()];
    for (let kill = 0; kill < kills; kill += 1) {
      const before = await now(id);
      await until(id, (found) => found.done > before.done || isDone(found));
      await wait(Math.random() * 60);
      await killed(workers[kill % 2] as ChildProcess);
      workers[kill % 2] = await startWorker();
    }
    const found = await until(id, isDone);
    const expected = await alone(count);
    expect(found).toMatchObject({ state: 'done', done: pieces, problems: [] });
    expect(found.result).toEqual(asStored(expected.result));
    const stored = (await readResults(database, 'stressed', id)).flat() as readonly (Drawn | null)[];
    expect(stored).toEqual(asStored(expected.drawn));
    for (const worker of workers) await killed(worker);
  },
  120_000 + 10_000 * kills,
);

test('one worker says the same as two, and a cancelled ensemble is taken up where it was left', async () => {
  const { id } = await requested(2000);
  const worker = await startWorker();
  const half = await until(id, ({ done }) => done >= 3);
  expect(half.state).toBe('running');
  const cancelled = await ensembles.cancel('stressed', id);
  expect(cancelled?.state).toBe('cancelled');
  // The piece that was under way may still come.
  await wait(500);
  const { done } = await now(id);
  await wait(500);
  expect(await now(id)).toMatchObject({ state: 'cancelled', done, result: null });
  expect(done).toBeLessThan(100);
  // What is there already is told, as far as it goes.
  const part = (await ensembles.read('stressed', id))?.result;
  expect(part).toMatchObject({ draws: 20 * done });
  expect(part).toEqual(asStored((await alone(20 * done)).result));
  await ensembles.resume('stressed', id);
  const found = await until(id, isDone);
  expect(found.result).toEqual(asStored((await alone(2000)).result));
  await killed(worker);
}, 120_000);

test('over HTTP: asked for, computed by the server itself, read in pieces; wrong ones are refused', async () => {
  const at = await startServer();
  const v1 = '/api/v1/parks/stressed/ensembles';
  await at.call('POST', '/api/v1/parks', { tables: park });
  const { status, headers, body } = await at.call<Ensemble>('POST', v1, { kind: 'pairs' });
  expect(status).toBe(202);
  expect(body).toMatchObject({ kind: 'pairs', count: 3, pieces: 1, scenario });
  const place = headers.get('Location') ?? '';
  let last = body;
  for (const end = Date.now() + 30_000; last.state !== 'done' && Date.now() < end; await wait(50)) {
    last = (await at.call<Ensemble>('GET', place)).body;
  }
  expect(last).toMatchObject({ state: 'done', done: 1 });
  const pairs = last.result?.pairs as readonly { readonly firms: readonly string[]; readonly existing: number }[];
  // By what is lost: without the power station alone the cement works buys at short notice.
  expect(pairs.map(({ firms }) => firms.join())).toEqual(['power,farm', 'power,cement', 'cement,farm']);
  expect(new Set(pairs.map(({ existing }) => Math.round(existing)))).toEqual(new Set([8760 * 25]));
  const { body: piece } = await at.call<{ readonly items: readonly unknown[] }>('GET', `${place}/pieces`);
  expect(piece.items).toHaveLength(1);
  expect((await at.call<Ensemble>('DELETE', place)).body.state).toBe('done');
  expect((await at.call<Ensemble>('POST', `${place}/resume`)).body.state).toBe('done');
  const refused = await at.call<Refusal>('POST', v1, { kind: 'draws', assumptions: { fallbackFactor: 0 } });
  expect(refused.status).toBe(422);
  expect(refused.body.problems.map(({ code }) => code)).toEqual(['out-of-bounds']);
  const correlation = [
    [1, 2],
    [2, 1],
  ];
  const odd = await at.call<Refusal>('POST', v1, {
    kind: 'draws',
    assumptions: {
      risks: ['one', 'two'].map((risk) => ({ id: risk, driver: 'purchase', kind: 'material', spread: 0.2 })),
      correlation,
    },
  });
  expect(odd.status).toBe(422);
  expect(odd.body.problems.map(({ column }) => column)).toEqual(['correlation[1][2]', 'correlation[2][1]']);
  // A park of nobody has nothing to lose, and says so.
  await at.call('POST', '/api/v1/parks', { tables: { park: [{ ...park.park?.[0], id: 'nobody' }] } });
  for (const kind of ['stress', 'share', 'tornado', 'pairs'] as const) {
    const asked = await at.call<Ensemble>('POST', '/api/v1/parks/nobody/ensembles', { kind });
    expect(asked.status).toBe(202);
    let there = asked.body;
    for (const end = Date.now() + 30_000; there.state !== 'done' && Date.now() < end; await wait(50)) {
      there = (await at.call<Ensemble>('GET', asked.headers.get('Location') ?? '')).body;
    }
    expect(there).toMatchObject({ state: 'done', problems: [] });
    expect(JSON.stringify(there.result)).not.toContain('NaN');
  }
  expect((await at.call('POST', v1, { kind: 'guesses' })).status).toBe(422);
  expect((await at.call('POST', v1, { kind: 'draws', scenario: 'none' })).status).toBe(422);
  expect((await at.call('POST', '/api/v1/parks/nowhere/ensembles', { kind: 'draws' })).status).toBe(404);
  expect((await at.call('GET', `${v1}/01a20c40-1fca-72af-889b-053a063ae95f`)).status).toBe(404);
  await at.end();
});

test('nothing went wrong on the way', () => {
  expect(problems).toEqual([]);
});
