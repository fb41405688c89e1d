/** The supervisor: starts, adopts, refuses and stops, and never believes a pid file. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { postgresAccount } from '../src/postgres/account.ts';
import { reachable, socketDirectory } from '../src/postgres/place.ts';
import { alive, postmasterOf } from '../src/postgres/postmaster.ts';
import { type SupervisedPostgres, supervisePostgres } from '../src/postgres/supervise.ts';
import { serve } from '../src/serve.ts';
import { UnusableDatabase } from '../src/store/migrate.ts';
import { temporaryDirectory } from './client.ts';

const asRoot = process.getuid?.() === 0;
const running: SupervisedPostgres[] = [];
const started: ChildProcess[] = [];
const supervise = async (directory: string): Promise<SupervisedPostgres> => {
  const postgres = await supervisePostgres(directory);
  running.push(postgres);
  return postgres;
};
afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop();
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

async function query(postgres: SupervisedPostgres, text: string): Promise<unknown> {
  const client = new Client(postgres.connection);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text);
  await client.end();
  return Object.values(rows[0] ?? {})[0];
}

/** A process that supervises and is then killed without a chance to stop anything. */
async function supervisorThatDies(directory: string): Promise<number> {
  const script = `const { supervisePostgres } = await import(${JSON.stringify(new URL('../src/postgres/supervise.ts', import.meta.url).href)});
    const { pid } = await supervisePostgres(${JSON.stringify(directory)});
    process.stdout.write(String(pid) + '\\n'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--conditions=kyosei-source', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const pid = await new Promise<number>((resolve) => child.stdout.once('data', (text) => resolve(Number(text))));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  return pid;
}

test('starts as nobody special, keeps its password to itself, stops, and keeps the data', async () => {
  const directory = temporaryDirectory('data with spaces');
  const first = await supervise(directory);
  expect(first.adopted).toBe(false);
  expect(await query(first, `select current_setting('fsync')`)).toBe('on');
  expect(await query(first, `select current_setting('listen_addresses')`)).toBe('');
  expect(statSync(`/proc/${first.pid}`).uid).not.toBe(0);
  expect(statSync(join(directory, 'postgres.password')).mode & 0o777).toBe(0o600);
  expect(statSync(join(directory, 'postgres')).mode & 0o077).toBe(0);
  const wrong = new Client({ ...first.connection, password: 'wrong' });
  await expect(wrong.connect()).rejects.toMatchObject({ code: '28P01' });
  await query(first, 'create table kept as select 42 as answer');
  await first.stop();
  expect(alive(first.pid)).toBe(false);
  expect(existsSync(join(directory, 'postgres', 'postmaster.pid'))).toBe(false);
  const second = await supervise(directory);
  expect(await query(second, 'select answer from kept')).toBe(42);
  expect(existsSync(join(directory, 'initdb.password'))).toBe(false);
});

test('a second server on the same data is refused, and the first goes on', async () => {
  const directory = temporaryDirectory('data');
  const first = await supervise(directory);
  await expect(supervisePostgres(directory)).rejects.toMatchObject({ name: 'DataDirectoryInUse' });
  expect(await query(first, 'select 1')).toBe(1);
});

test('what a killed server left running is adopted, and stopped with the new server', async () => {
  const directory = temporaryDirectory('data');
  const orphan = await supervisorThatDies(directory);
  expect(alive(orphan)).toBe(true);
  const postgres = await supervise(directory);
  expect(postgres).toMatchObject({ adopted: true, pid: orphan });
  await postgres.stop();
  expect(alive(orphan)).toBe(false);
});

test('an orphan that does not let us in is stopped and replaced', async () => {
  const directory = temporaryDirectory('data');
  const orphan = await supervisorThatDies(directory);
  rmSync(join(directory, 'socket', '.s.PGSQL.5432'));
  const postgres = await supervise(directory);
  expect(postgres.adopted).toBe(false);
  expect(alive(orphan)).toBe(false);
  expect(await query(postgres, 'select 1')).toBe(1);
});

test('a pid file that names a process of somebody else does not keep it from starting, nor harm that process', async () => {
  const directory = temporaryDirectory('data');
  const data = join(directory, 'postgres');
  await (await supervise(directory)).stop();
  const bystander = spawn('sleep', ['60'], { ...postgresAccount(data), stdio: 'ignore' });
  started.push(bystander);
  const lock = `${bystander.pid}\n${data}\n1700000000\n5432\n${join(directory, 'socket')}\n\n  5432001         0\nready   \n`;
  for (const file of [join(data, 'postmaster.pid'), join(directory, 'socket', '.s.PGSQL.5432.lock')])
    writeFileSync(file, lock, { mode: 0o600 });
  expect(postmasterOf(data)).toBeNull();
  const postgres = await supervise(directory);
  expect(await query(postgres, 'select 1')).toBe(1);
  expect(alive(Number(bystander.pid))).toBe(true);
});

test('a postmaster that ends under a server that lives is started again', async () => {
  const losses: number[] = [];
  const postgres = await supervisePostgres(temporaryDirectory('data'), () => losses.push(1));
  running.push(postgres);
  await query(postgres, 'create table kept as select 42 as answer');
  process.kill(postgres.pid, 'SIGKILL');
  await vi.waitFor(async () => expect(await query(postgres, 'select answer from kept')).toBe(42), 20_000);
  expect(losses).toEqual([1]);
});

test('a cluster whose making was cut short is made anew', async () => {
  const directory = temporaryDirectory('data');
  mkdirSync(join(directory, 'postgres.new', 'base'), { recursive: true });
  writeFileSync(join(directory, 'postgres.new', 'PG_VERSION'), '18\n');
  expect(await query(await supervise(directory), 'select 1')).toBe(1);
  expect(existsSync(join(directory, 'postgres.new'))).toBe(false);
});

test('a path longer than a socket may have gets its socket elsewhere', async () => {
  const directory = join(temporaryDirectory('data'), 'long'.repeat(30), '深い');
  mkdirSync(directory, { recursive: true });
  const postgres = await supervise(directory);
  expect(Buffer.byteLength(`${postgres.connection.host}/.s.PGSQL.5432`)).toBeLessThanOrEqual(107);
  expect(await query(postgres, 'select 1')).toBe(1);
  const sockets = postgres.connection.host ?? '';
  expect(statSync(sockets).mode & 0o077).toBe(0);
  await postgres.stop();
  expect(existsSync(sockets)).toBe(false);
});

test('a socket directory that belongs to somebody else is not used', ({ skip }) => {
  skip(!asRoot, 'only root can make a directory for somebody else');
  const directory = temporaryDirectory('data');
  mkdirSync(join(directory, 'socket'));
  chownSync(join(directory, 'socket'), 4242, 4242);
  expect(() => socketDirectory(directory, { uid: 4711, gid: 4711 })).toThrow(/somebody else/);
});

test('below a directory that its account cannot enter, root keeps the data elsewhere', async ({ skip }) => {
  skip(!asRoot, 'only root lends PostgreSQL another account');
  const closed = temporaryDirectory('closed');
  chmodSync(closed, 0o700);
  const directory = join(closed, 'data');
  const postgres = await supervise(directory);
  const data = String(await query(postgres, `select current_setting('data_directory')`));
  await postgres.stop();
  expect(data).toMatch(/^\/var\/lib\/kyosei\/data-[0-9a-f]{12}\/postgres$/);
  expect(existsSync(join(directory, 'postgres'))).toBe(false);
  expect(reachable(data.replace(/\/postgres$/, ''), postgresAccount(data))).toBe(true);
  rmSync(data.replace(/\/postgres$/, ''), { recursive: true });
});

test('the log of a PostgreSQL that does not start is told', async () => {
  const directory = temporaryDirectory('data');
  await (await supervise(directory)).stop();
  writeFileSync(join(directory, 'postgres', 'postgresql.conf'), 'no_such_setting = 1\n');
  await expect(supervisePostgres(directory)).rejects.toThrow(/no_such_setting/);
  expect(readFileSync(join(directory, 'postgres.log'), 'utf8')).toContain('no_such_setting');
});

test('an address at which no PostgreSQL answers is named, without its password', async () => {
  const databaseUrl = 'postgres://me:secret@127.0.0.1:1/kyosei';
  const failure = await serve({ port: 0, databaseUrl }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UnusableDatabase);
  const { message } = failure as Error;
  expect(message).toMatch(
    /^no PostgreSQL answers at 127\.0\.0\.1:1\/kyosei \(ECONNREFUSED\): start it, correct DATABASE_URL, /,
  );
  expect(message).not.toContain('secret');
});
