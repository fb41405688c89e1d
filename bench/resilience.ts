/** Resilience: withdrawals from one programme against each formulated and solved anew, and two workers against one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createSolver } from '@kyosei/engine/highs';
import { usualAssumptions } from '@kyosei/engine/stress';
import type { Tables } from '@kyosei/model/tables';
import { withdrawals } from '../packages/engine/src/resilience/withdrawal.ts';
import { baseOf } from '../packages/engine/src/stress/base.ts';
import { operate } from '../packages/engine/src/stress/replan.ts';
import { running } from '../packages/engine/src/stress/running.ts';
import { fallbackOf } from '../packages/engine/src/stress/withdrawer.ts';
import { generate } from '../packages/engine/test/generate.ts';
import { scenarioOf } from '../packages/engine/test/park.ts';
import { openEnsembles } from '../packages/server/src/jobs/ensembles.ts';
import { type SupervisedPostgres, supervisePostgres } from '../packages/server/src/postgres/supervise.ts';
import { createPark } from '../packages/server/src/store/changes.ts';
import { openDatabase } from '../packages/server/src/store/database.ts';
import { readSummary } from '../packages/server/src/store/ensembles.ts';
import { migrate } from '../packages/server/src/store/migrate.ts';
import { checkTables } from '../packages/server/src/work/reading.ts';
import type { Row } from './plan.ts';

const milliseconds = (value: number): string => `${value.toPrecision(3)} ms`;

/** Three streams a firm, of nearly as many commodities, as Kalundborg has them; 24 periods. */
const park = generate(1, { firms: 100, streams: 300, commodities: 300, technologies: 10, facilities: 4, periods: 24 });

/** What stands, run without each firm that takes part; best of five, in turn. */
async function withdrawalRow(): Promise<Row> {
  const base = await baseOf(park, { ...scenarioOf({ minimumSaving: 1000 }), gap: 0.01 }, await createSolver());
  const ties = base.stands.links.map(({ tie }) => tie);
  const asked = withdrawals(ties, 'firm');
  const fallback = fallbackOf(usualAssumptions);
  let [ours, anew] = [Infinity, Infinity];
  for (let k = 0; k < 5; k += 1) {
    let begin = performance.now();
    const run = running(base, fallback);
    for (const each of asked) await run(each);
    ours = Math.min(ours, performance.now() - begin);
    begin = performance.now();
    for (const each of asked) await operate({ ...base, solve: base.plain }, each, { build: false, fallback });
    anew = Math.min(anew, performance.now() - begin);
  }
  const name = `${asked.length} firms of a park of 100 withdrawn one by one, from one basis / each formulated and solved anew`;
  return { name, measured: milliseconds(ours), peer: milliseconds(anew), ratio: ours / anew, limit: 0.2 };
}

function startWorker(connection: SupervisedPostgres['connection']): Promise<ChildProcess> {
  const program = fileURLToPath(new URL('../packages/server/test/worker-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=kyosei-source', program, JSON.stringify(connection)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((done) => {
    child.stdout.once('data', () => done(child));
  });
}

const note = (error: Error): never => {
  throw error;
};

/** Draws of a park in the queue of a database, by processes of their own: two that wait for work, then one of them. */
async function workersRow(draws = 1200): Promise<Row> {
  const directory = mkdtempSync(join(tmpdir(), 'kyosei-bench-'));
  const postgres = await supervisePostgres(directory);
  const database = openDatabase(postgres.connection, note);
  await migrate(database);
  const ensembles = await openEnsembles(database, postgres.connection, note);
  const { park: row, ...rows } = generate(2, {
    firms: 20,
    streams: 80,
    commodities: 40,
    technologies: 0,
    facilities: 0,
    periods: 12,
  });
  const scenario = { ...scenarioOf({ minimumSaving: 1000, gap: 0.01 }), id: 'base', name: 'base' };
  const tables = { ...rows, park: [row], scenario: [scenario] } as unknown as Tables;
  await createPark(database, async (given) => checkTables(given), tables);
  const input = { kind: 'draws' as const, scenario, tables, parkVersion: 1, assumptions: {}, seed: 1 };
  /** Milliseconds from the request to the end. */
  const timed = async (count: number): Promise<number> => {
    const begin = performance.now();
    const found = await ensembles.request(row.id, { ...input, count });
    if (found === null || !('id' in found)) throw new Error(JSON.stringify(found));
    while ((await readSummary(database, row.id, found.id))?.state !== 'done') await wait(10);
    return performance.now() - begin;
  };
  const workers = [await startWorker(postgres.connection), await startWorker(postgres.connection)];
  // Both prepare the plan once before the clock runs.
  await timed(80);
  const two = await timed(draws);
  const ended = new Promise((done) => workers[1]?.once('exit', done));
  workers[1]?.kill('SIGTERM');
  await ended;
  const one = await timed(draws);
  const last = new Promise((done) => workers[0]?.once('exit', done));
  workers[0]?.kill('SIGTERM');
  await last;
  await ensembles.close();
  await database.end();
  await postgres.stop();
  rmSync(directory, { recursive: true, force: true });
  const name = `${draws} draws by two workers / by one, on two cores`;
  return { name, measured: milliseconds(two), peer: milliseconds(one), ratio: two / one, limit: 0.556 };
}

export const resilienceRows = async (): Promise<readonly Row[]> => [await withdrawalRow(), await workersRow()];

if (import.meta.main) process.stdout.write(`${JSON.stringify(await resilienceRows(), null, 2)}\n`);
