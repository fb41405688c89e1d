/** Accepting an import while its park is deleted: both take the park first, so that neither waits for the other for ever. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SupervisedPostgres, supervisePostgres } from '../src/postgres/supervise.ts';
import { acceptImport, addImport, createPark } from '../src/store/changes.ts';
import { type Database, openDatabase } from '../src/store/database.ts';
import { migrate } from '../src/store/migrate.ts';
import { checkTables } from '../src/work/reading.ts';
import { temporaryDirectory } from './client.ts';
import { smallPark } from './parks.ts';

let postgres: SupervisedPostgres;
let database: Database;
beforeAll(async () => {
  postgres = await supervisePostgres(temporaryDirectory('import lock'));
  database = openDatabase(postgres.connection, () => {});
  await migrate(database);
});
afterAll(async () => {
  await database?.end();
  await postgres?.stop();
});

test('an import is accepted while its park is deleted', async () => {
  const given = smallPark('gone');
  await createPark(database, async (tables) => checkTables(tables), given);
  const kept = await addImport(database, { ...checkTables(given), given }, 'gone');
  if ('kind' in kept) throw new Error('the park is not there');
  const session = await database.connect();
  try {
    await session.query('begin');
    await session.query(`select 1 from kyosei.park where park_id = 'gone' for update`);
    const accepted = acceptImport(database, kept.id, kept.parkVersion);
    // Until it waits for the lock of the park.
    for (;;) {
      const { rows } = await database.query(`select 1 from pg_stat_activity where wait_event_type = 'Lock'`);
      if (rows.length > 0) break;
      await wait(10);
    }
    await session.query(`delete from kyosei.import where park_id = 'gone'`);
    await session.query(`delete from kyosei.park where park_id = 'gone'`);
    await session.query('commit');
    expect(await accepted).toEqual({ kind: 'absent' });
  } finally {
    session.release();
  }
});
