/** The whole contract on a PostgreSQL of somebody else: Debian's 15, the oldest supported, and that of DATABASE_URL. */
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postgresAccount } from '../src/postgres/account.ts';
import { givenDatabase, startServer, temporaryDirectory } from './client.ts';
import { smallPark } from './parks.ts';
import { contract } from './suite.ts';

interface External {
  /** Address of a database from which others can be created. */
  readonly address: string;
  stop(): Promise<unknown>;
}

const programs = '/usr/lib/postgresql/15/bin';
const installed = existsSync(join(programs, 'postgres'));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number };
      server.close(() => resolve(port));
    });
  });

/** Runs one statement; rejects when the database cannot be reached. */
async function run(address: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(address);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Debian's PostgreSQL 15 on a free port, in a directory of its own. */
async function startDebian(): Promise<External> {
  const data = join(temporaryDirectory('postgres 15'), 'data');
  mkdirSync(data, { mode: 0o700 });
  const account = postgresAccount(data);
  if (account) chownSync(data, account.uid, account.gid);
  const as = { ...account, cwd: '/', stdio: 'ignore' } as const;
  const creation = ['-D', data, '-U', 'someone', '--auth=trust', '-E', 'UTF8', '--locale=C'];
  execFileSync(join(programs, 'initdb'), creation, as);
  const port = await freePort();
  const settings = ['unix_socket_directories=', 'listen_addresses=127.0.0.1', `port=${port}`];
  const options = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const postgres = spawn(join(programs, 'postgres'), options, as);
  const address = `postgres://someone@127.0.0.1:${port}/postgres`;
  for (const end = Date.now() + 30_000; ; await wait(50))
    try {
      await run(address, 'select 1');
      break;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  const ended = new Promise((resolve) => postgres.once('exit', resolve));
  const stop = (): Promise<unknown> => {
    postgres.kill('SIGINT');
    return ended;
  };
  return { address, stop };
}

async function useGiven(): Promise<External> {
  return { address: givenDatabase ?? '', stop: async () => {} };
}

describe.skipIf(!installed)(`PostgreSQL 15 of Debian${installed ? '' : ` (not installed: ${programs})`}`, () => {
  external(startDebian);
});
describe.skipIf(givenDatabase === undefined)('PostgreSQL of DATABASE_URL, where it is set', () => {
  external(useGiven);
});

function external(open: () => Promise<External>): void {
  const name = `kyosei_test_${randomBytes(6).toString('hex')}`;
  let place: External;
  let databaseUrl: string;
  beforeAll(async () => {
    place = await open();
    await run(place.address, `create database ${name}`);
    const url = new URL(place.address);
    url.pathname = `/${name}`;
    databaseUrl = url.href;
  });
  afterAll(async () => {
    await run(place.address, `drop database ${name} with (force)`);
    await place.stop();
  });

  test('it is release 15 or newer, and no PostgreSQL of our own is started beside it', async () => {
    const [row] = await run(databaseUrl, `select current_setting('server_version_num')::int / 10000 as release`);
    expect(row?.release).toBeGreaterThanOrEqual(15);
    const at = await startServer({ databaseUrl });
    expect(existsSync(join(at.directory, 'postgres'))).toBe(false);
    await at.end();
  });

  test('two servers on one database share parks and jobs; plans are made once', async () => {
    const [one, two] = await Promise.all([startServer({ databaseUrl }), startServer({ databaseUrl })]);
    try {
      await one.call('POST', '/api/v1/parks', { tables: smallPark('shared') });
      const asked = await Promise.all(
        [one, two, one, two].map((at) => at.call<{ id: string }>('POST', '/api/v1/parks/shared/plans', {})),
      );
      for (const { body } of asked) {
        const events = await two.follow(`/api/v1/parks/shared/jobs/${body.id}/events`);
        expect(events.at(-1)).toMatchObject({ state: 'done' });
      }
      const { body } = await one.call<{ items: readonly unknown[] }>('GET', '/api/v1/parks/shared/plans');
      expect(body.items).toHaveLength(asked.length);
    } finally {
      await Promise.all([one.end(), two.end()]);
    }
  });

  contract(() => startServer({ databaseUrl }));
}
