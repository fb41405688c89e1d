/** The bulletin finds back to a database that was away: with one search at a time, and one connection in the end. */
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBulletin } from '../src/jobs/bulletin.ts';
import { type SupervisedPostgres, supervisePostgres } from '../src/postgres/supervise.ts';
import { jobChannel } from '../src/store/jobs.ts';
import { temporaryDirectory } from './client.ts';

let postgres: SupervisedPostgres;
let line: Server;
let port = 0;
let isCut = false;
let calls = 0;
const open = new Set<Socket>();

beforeAll(async () => {
  postgres = await supervisePostgres(temporaryDirectory('data'));
  line = createServer((socket) => {
    calls++;
    socket.on('error', () => {});
    if (isCut) {
      socket.destroy();
      return;
    }
    const { host, port: number } = postgres.connection;
    const database = dial(join(host ?? '', `.s.PGSQL.${number ?? 5432}`)).on('error', () => socket.destroy());
    open.add(socket);
    socket.on('close', () => {
      open.delete(socket);
      database.destroy();
    });
    socket.pipe(database).pipe(socket);
  });
  await new Promise<void>((done) => line.listen(0, '127.0.0.1', done));
  ({ port } = line.address() as { readonly port: number });
});
afterAll(async () => {
  line.close();
  await postgres.stop();
});

test('a database that is away is asked for at a steady pace, and followed again once it is back', async () => {
  const bulletin = await openBulletin({ ...postgres.connection, host: '127.0.0.1', port }, 7, () => {});
  const changed = vi.fn();
  bulletin.subscribe('park/job', changed);
  isCut = true;
  calls = 0;
  for (const socket of open) socket.destroy();
  await wait(3500);
  expect(calls).toBeGreaterThan(2);
  expect(calls).toBeLessThanOrEqual(8);
  isCut = false;
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1), { timeout: 5000 });
  await wait(1000);
  expect(open.size).toBe(1);

  const teller = new Client(postgres.connection);
  await teller.connect();
  await teller.query('select pg_notify($1, $2)', [jobChannel, 'park/job']);
  await teller.end();
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2), { timeout: 5000 });
  await bulletin.close();
  await vi.waitFor(() => expect(open.size).toBe(0), { timeout: 5000 });
}, 60_000);
