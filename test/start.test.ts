/** `npm start` as a whole: the park already planned, Ctrl-C that leaves no process, and a second start that keeps all data. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const api = (port: number, path: string) => fetch(`http://localhost:${port}/api/v1/parks${path}`);
let data: string;
let port: number;
const running = new Set<ChildProcess>();

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Starts and waits for the line that says it is ready; fails with what it said instead. */
async function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'launch.mjs'), 'start'], {
    cwd: root,
    env: { ...process.env, KYOSEI_DATA: data, PORT: String(port), DATABASE_URL: '' },
  });
  running.add(child);
  let said = '';
  await new Promise<void>((ready, fail) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('Kyosei is ready')) ready();
      });
    child.once('exit', () => fail(new Error(said)));
  });
  expect(said).toContain(`http://127.0.0.1:${port}`);
  return child;
}

async function interrupt(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGINT');
  await gone;
  running.delete(child);
}

/** Command lines of processes that name the data directory. */
const left = (): readonly string[] =>
  globSync('/proc/[0-9]*/cmdline').flatMap((file) => {
    try {
      const line = readFileSync(file, 'utf8');
      return line.includes(data) ? [line] : [];
    } catch {
      return []; // it ended meanwhile
    }
  });

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'kyosei start '));
  // As root PostgreSQL runs under an account of its own, which must be able to enter.
  chmodSync(data, 0o755);
  port = await freePort();
});
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

test('plans Kalundborg, stops without a trace, and starts again with all it had', async () => {
  const first = await start();
  expect(left().length).toBeGreaterThan(0);
  await expect
    .poll(async () => ((await (await api(port, '/kalundborg')).json()) as { latestPlan: unknown }).latestPlan, {
      timeout: 30_000,
    })
    .toMatchObject({ status: 'optimal', scenario: { id: 'base' } });
  const page = await fetch(`http://localhost:${port}/parks/kalundborg`);
  expect(page.headers.get('content-type')).toContain('text/html');
  const firm = { id: 'novo', version: 1 };
  const rows = (await (await api(port, '/kalundborg/rows/firm?limit=1000')).json()) as {
    items: { id: string; version: number; row: object }[];
  };
  const row = { ...rows.items.find(({ id }) => id === firm.id)?.row, name: 'Novo, renamed' };
  const changed = await fetch(`http://localhost:${port}/api/v1/parks/kalundborg/changes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ changes: [{ table: 'firm', ...firm, row }] }),
  });
  expect(changed.status).toBe(200);
  await interrupt(first);
  expect(left()).toEqual([]);

  const second = await start();
  expect(await (await api(port, '/kalundborg/rows/firm?limit=1000')).text()).toContain('Novo, renamed');
  expect(await (await api(port, '/kalundborg')).json()).toMatchObject({
    version: 2,
    latestPlan: { status: 'optimal' },
  });
  await interrupt(second);
  expect(left()).toEqual([]);
}, 120_000);

test('says what to do when the port is taken', async () => {
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  await expect(start()).rejects.toThrow(/Port \d+ is taken.*PORT=/s);
  other.close();
  expect(left()).toEqual([]);
}, 60_000);

test.each(['abc', '70000', '-1'])('a PORT of "%s" is refused with what is accepted', (given) => {
  const command = ['--conditions=kyosei-source', join(root, 'scripts', 'start.ts')];
  const { status, stderr } = spawnSync(process.execPath, command, {
    env: { ...process.env, KYOSEI_DATA: data, PORT: given },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toBe(`PORT is ${given}, but must be a whole number from 0 to 65535, as in: PORT=4681 npm start\n`);
});
