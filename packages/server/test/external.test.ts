/** The whole contract on a PostgreSQL of somebody else, of the oldest release that is supported: Debian's 15, where installed. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postgresAccount } from '../src/postgres/account.ts';
import { startServer, temporaryDirectory } from './client.ts';
import { smallPark } from './parks.ts';
import { contract } from './suite.ts';

const programs = '/usr/lib/postgresql/15/bin';
const installed = existsSync(join(programs, 'postgres'));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number };
      server.close(() => resolve(port));
    });
  });

describe.skipIf(!installed)(
  `PostgreSQL 15 by its address${installed ? '' : ' (not installed: /usr/lib/postgresql/15/bin)'}`,
  () => {
    let directory: string;
    let postgres: ChildProcess;
    let databaseUrl: string;

    beforeAll(async () => {
      directory = temporaryDirectory('postgres 15');
      const data = join(directory, 'data');
      mkdirSync(data, { mode: 0o700 });
      const account = postgresAccount(data);
      if (account) chownSync(data, account.uid, account.gid);
      execFileSync(
        join(programs, 'initdb'),
        ['-D', data, '-U', 'someone', '--auth=trust', '-E', 'UTF8', '--locale=C'],
        {
          ...account,
          cwd: '/',
          stdio: 'ignore',
        },
      );
      const port = await freePort();
      const options = [
        '-D',
        data,
        '-p',
        String(port),
        '-c',
        'unix_socket_directories=',
        '-c',
        'listen_addresses=127.0.0.1',
      ];
      postgres = spawn(join(programs, 'postgres'), options, { ...account, cwd: '/', stdio: 'ignore' });
      const admin = `postgres://someone@127.0.0.1:${port}/postgres`;
      for (const end = Date.now() + 30_000; ; await wait(50)) {
        const client = new Client(admin);
        try {
          await client.connect();
          await client.query('create database kyosei');
          await client.end();
          break;
        } catch (error) {
          await client.end().catch(() => {});
          if (Date.now() > end) throw error;
        }
      }
      databaseUrl = `postgres://someone@127.0.0.1:${port}/kyosei`;
    });
    afterAll(async () => {
      const ended = new Promise((resolve) => postgres.once('exit', resolve));
      postgres.kill('SIGINT');
      await ended;
    });

    test('it is release 15, and no PostgreSQL of our own is started beside it', async () => {
      const client = new Client(databaseUrl);
      await client.connect();
      const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
      await client.end();
      expect(rows[0]?.version).toMatch(/^15\./);
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
  },
);
