/** `kyosei worker` from outside: it joins by the address of a database alone, computes, and ends when it is told to. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { kyosei } from '../packages/cli/test/kyosei.ts';
import { openEnsembles } from '../packages/server/src/jobs/ensembles.ts';
import { type SupervisedPostgres, supervisePostgres } from '../packages/server/src/postgres/supervise.ts';
import { createPark } from '../packages/server/src/store/changes.ts';
import { type Database, openDatabase } from '../packages/server/src/store/database.ts';
import { readEnsemble } from '../packages/server/src/store/ensembles.ts';
import { migrate } from '../packages/server/src/store/migrate.ts';
import { checkTables } from '../packages/server/src/work/reading.ts';
import { temporaryDirectory } from '../packages/server/test/client.ts';
import { smallPark } from '../packages/server/test/parks.ts';

let postgres: SupervisedPostgres;
let database: Database;
const problems: Error[] = [];

beforeAll(async () => {
  postgres = await supervisePostgres(temporaryDirectory('data'));
  database = openDatabase(postgres.connection, (error) => problems.push(error));
  await migrate(database);
});
afterAll(async () => {
  await database.end();
  await postgres.stop();
});

const address = (): string => {
  const { host = '', port, user, password, database: name } = postgres.connection;
  const who = [user, password].map((part) => encodeURIComponent(String(part))).join(':');
  return `postgres://${who}@/${name}?host=${encodeURIComponent(host)}&port=${port}`;
};

it('computes what waits in the queue of the database that it is given, and ends on SIGTERM', async () => {
  const ensembles = await openEnsembles(database, postgres.connection, (error) => problems.push(error));
  const scenario = { id: 'base', name: 'base' };
  const tables = smallPark('queued', { scenario: [scenario] });
  await createPark(database, async (given) => checkTables(given), tables);
  const input = { kind: 'draws' as const, scenario, tables, parkVersion: 1, assumptions: {}, seed: 3, count: 60 };
  const asked = await ensembles.request('queued', input);
  if (asked === null || !('id' in asked)) throw new Error(JSON.stringify(asked));
  let isReady = false;
  const {
    code,
    out,
    problems: said,
  } = await kyosei(
    ['worker'],
    async (child, written) => {
      if (isReady || !written.includes('The worker is ready')) return;
      isReady = true;
      for (let tries = 0; tries < 400; tries += 1) {
        if ((await readEnsemble(database, 'queued', asked.id))?.state === 'done') break;
        await wait(50);
      }
      child.kill('SIGTERM');
    },
    { DATABASE_URL: address() },
  );
  expect({ code, said }).toEqual({ code: 143, said: '' });
  expect(out).toContain('Ctrl-C stops it');
  expect(await readEnsemble(database, 'queued', asked.id)).toMatchObject({
    state: 'done',
    done: 3,
    result: { draws: 60 },
  });
  await ensembles.close();
  expect(problems).toEqual([]);
}, 60_000);
