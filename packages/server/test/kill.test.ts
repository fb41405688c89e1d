/** kill −9 of the server at random moments: what was acknowledged is there afterwards, and nothing is there by half. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { chownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { writeWorkbook } from '@kyosei/model/workbook';
import { afterAll, expect, test } from 'vitest';
import type { Import, Job, PlanSummary, StoredRow } from '../src/contract/shapes.ts';
import { postgresAccount } from '../src/postgres/account.ts';
import type { ServeOptions } from '../src/serve.ts';
import { type Client, clientOf, temporaryDirectory } from './client.ts';
import { smallPark } from './parks.ts';

const v1 = '/api/v1';
const rounds = 15;
const importedRows = 200;
const children: ChildProcess[] = [];
afterAll(async () => {
  for (const child of children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
});

interface Running {
  readonly child: ChildProcess;
  readonly at: Client;
  readonly ended: Promise<unknown>;
}

function launch(options: Partial<ServeOptions>, as: SpawnOptions): ChildProcess {
  const program = fileURLToPath(new URL('process.ts', import.meta.url));
  const given = JSON.stringify({ port: 0, ...options });
  const child = spawn(process.execPath, ['--conditions=kyosei-source', program, given], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...as,
  });
  children.push(child);
  return child;
}

async function start(options: Partial<ServeOptions>, as: SpawnOptions = {}): Promise<Running> {
  const child = launch(options, as);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout as Readable).once('line', resolve);
    void ended.then(() => reject(new Error('the server ended before it served')));
  });
  return { child, at: clientOf(address), ended };
}

/** Command lines of all processes that name the directory. */
const processesOn = (directory: string): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return line.includes(directory) ? [`${pid} ${line}`] : [];
      } catch {
        return [];
      }
    });

/** Repeats a write until the server dies under it. */
async function untilKilled(write: () => Promise<void>): Promise<void> {
  for (;;)
    try {
      await write();
    } catch (error) {
      // fetch says so when the connection breaks; anything else is a fault of the server or of the test.
      if (error instanceof TypeError) return;
      throw error;
    }
}

const allRows = async (at: Client, park: string, table: string): Promise<readonly StoredRow[]> => {
  const rows: StoredRow[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const query: string = next ? `&cursor=${encodeURIComponent(next)}` : '';
    const { body } = await at.call<{ items: readonly StoredRow[]; next: string | null }>(
      'GET',
      `${v1}/parks/${park}/rows/${table}?limit=1000${query}`,
    );
    rows.push(...body.items);
    next = body.next;
  }
  return rows;
};

/** Every row of an import bears the same mark, so that half an import shows. */
const imported = (mark: number) =>
  smallPark('imported', {
    firm: [
      ...smallPark('imported').firm,
      ...Array.from({ length: importedRows }, (_, index) => ({ id: `f${index}`, name: `Generation ${mark}` })),
    ],
  });

test(`${rounds} kills at random moments of changes, imports and plans lose nothing that was acknowledged`, async () => {
  const directory = temporaryDirectory('data');
  const acknowledged = new Set<string>();
  const jobs: string[] = [];
  let accepted = 0;
  let generation = 0;
  let counter = 0;
  let checks = 0;

  async function verify(at: Client): Promise<void> {
    const ids = new Set((await allRows(at, 'changed', 'firm')).map(({ id }) => id));
    expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
    // Each change adds two rows: one without the other would be half a change.
    const halves = [...ids].filter((id) => /^[ab]-/.test(id));
    expect(halves.filter((id) => !ids.has(`${id.startsWith('a') ? 'b' : 'a'}${id.slice(1)}`))).toEqual([]);
    const marks = (await allRows(at, 'imported', 'firm'))
      .filter(({ id }) => /^f\d/.test(id))
      .map(({ row }) => row.name);
    expect(new Set(marks).size).toBe(1);
    expect(marks).toHaveLength(importedRows);
    const mark = Number((marks[0] as string).replace('Generation ', ''));
    expect(mark).toBeGreaterThanOrEqual(accepted);
    expect(mark).toBeLessThanOrEqual(generation);
    checks++;
  }

  let running = await start({ dataDirectory: directory });
  for (const id of ['changed', 'imported'])
    await running.at.call('POST', `${v1}/parks`, { tables: id === 'changed' ? smallPark(id) : imported(0) });

  for (let round = 0; round < rounds; round++) {
    const { at, child, ended } = running;
    await verify(at);
    const writers = [
      untilKilled(async () => {
        const number = ++counter;
        const changes = ['a', 'b'].map((half) => {
          const id = `${half}-${number}`;
          return { table: 'firm', id, version: 0, row: { id, name: `Firm ${number}` } };
        });
        const { status } = await at.call('POST', `${v1}/parks/changed/changes`, { changes });
        expect(status).toBe(200);
        acknowledged.add(`a-${number}`).add(`b-${number}`);
      }),
      untilKilled(async () => {
        const mark = ++generation;
        const { body } = await at.send<Import>(`${v1}/imports?park=imported`, await writeWorkbook(imported(mark)));
        const { status } = await at.call('POST', `${v1}/imports/${body.id}/accept`, { version: body.parkVersion });
        expect(status).toBe(200);
        accepted = mark;
      }),
      untilKilled(async () => {
        const { body } = await at.call<Job>('POST', `${v1}/parks/changed/plans`, {});
        jobs.push(body.id);
        await wait(100);
      }),
    ];
    await wait(100 + Math.random() * 900);
    child.kill('SIGKILL');
    await ended;
    await Promise.all(writers);
    running = await start({ dataDirectory: directory });
  }

  const { at, child } = running;
  await verify(at);
  expect(checks).toBe(rounds + 1);
  expect(acknowledged.size).toBeGreaterThan(rounds);
  expect(accepted).toBeGreaterThan(0);

  // Every plan that was asked for ends, once; one whose server was killed three times under it ends without a plan.
  expect(jobs.length).toBeGreaterThan(0);
  const ended: (string | null)[] = [];
  for (const job of jobs) {
    const events = await at.follow(`${v1}/parks/changed/jobs/${job}/events`);
    const last = events.at(-1) as Job | undefined;
    expect(last?.state === 'done' ? last.problems : last?.problems.map(({ code }) => code)).toEqual(
      last?.state === 'done' ? [] : ['planning-interrupted'],
    );
    ended.push(last?.result ?? null);
  }
  const plans: PlanSummary[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const query: string = next ? `&cursor=${next}` : '';
    const path = `${v1}/parks/changed/plans?limit=200${query}`;
    const { body } = await at.call<{ items: readonly PlanSummary[]; next: string | null }>('GET', path);
    plans.push(...body.items);
    next = body.next;
  }
  const made = ended.filter((plan) => plan !== null);
  expect(made.length).toBeGreaterThan(0);
  expect(new Set(made).size).toBe(made.length);
  const known = new Set(plans.map(({ id }) => id));
  expect(made.filter((plan) => !known.has(plan))).toEqual([]);
  // The kill may have cut off the answer to a request that was stored: such a job is planned as well, once.
  expect(plans.length - made.length).toBeLessThanOrEqual(rounds);

  expect(processesOn(directory).length).toBeGreaterThan(0);
  child.kill('SIGTERM');
  await running.ended;
  expect(processesOn(directory)).toEqual([]);
}, 240_000);

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends the server, its threads and its PostgreSQL',
  async (signal) => {
    const directory = temporaryDirectory('data');
    const { child, at, ended } = await start({ dataDirectory: directory });
    await at.call('POST', `${v1}/parks`, { tables: smallPark('kept') });
    child.kill(signal);
    expect(await ended).toBe(128 + { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }[signal]);
    expect(processesOn(directory)).toEqual([]);
    const again = await start({ dataDirectory: directory });
    expect((await again.at.call('GET', `${v1}/parks/kept`)).status).toBe(200);
    again.child.kill('SIGINT');
    await again.ended;
  },
);

test('a server that is stopped while it starts leaves nothing running', async () => {
  const directory = temporaryDirectory('data');
  for (const delay of [150, 300, 600, 900, 1200, 200, 400, 800]) {
    const child = launch({ dataDirectory: directory }, { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await wait(delay);
    child.kill('SIGTERM');
    await ended;
    expect(processesOn(directory)).toEqual([]);
  }
});

test('a server that cannot have its port says so and leaves nothing running', async () => {
  const first = await start({ dataDirectory: temporaryDirectory('data') });
  const directory = temporaryDirectory('data');
  const port = Number(new URL(first.at.address).port);
  await expect(start({ dataDirectory: directory, port }, { stdio: ['ignore', 'pipe', 'ignore'] })).rejects.toThrow(
    'the server ended before it served',
  );
  expect(processesOn(directory)).toEqual([]);
  first.child.kill('SIGTERM');
  await first.ended;
});

test('a normal user runs it in a directory of their own', async ({ skip }) => {
  const directory = temporaryDirectory('data');
  const account = postgresAccount(directory);
  skip(account === null, 'this is a normal user already: every other test shows it');
  if (!account) return;
  chownSync(directory, account.uid, account.gid);
  const { child, at, ended } = await start({ dataDirectory: directory }, { ...account, cwd: '/' });
  const { status } = await at.call('POST', `${v1}/parks`, { tables: smallPark('own') });
  expect(status).toBe(201);
  const { body: job } = await at.call<Job>('POST', `${v1}/parks/own/plans`, {});
  expect((await at.follow(`${v1}/parks/own/jobs/${job.id}/events`)).at(-1)).toMatchObject({ state: 'done' });
  expect(statSync(join(directory, 'postgres')).uid).toBe(account.uid);
  child.kill('SIGTERM');
  await ended;
  expect(processesOn(directory)).toEqual([]);
});
