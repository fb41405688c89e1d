/** The audit log: only added to, in one order for many writers; whatever is done to it past that shows. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noteAudit, verifyAudit } from '../src/audit/log.ts';
import { verifyAuditLogs } from '../src/audit/verify.ts';
import { supervisePostgres } from '../src/postgres/supervise.ts';
import { type Database, openDatabase, transaction } from '../src/store/database.ts';
import { migrate } from '../src/store/migrate.ts';
import { temporaryDirectory } from './client.ts';

let postgres: Awaited<ReturnType<typeof supervisePostgres>>;
let database: Database;
beforeAll(async () => {
  postgres = await supervisePostgres(temporaryDirectory('data'), () => {});
  database = openDatabase(postgres.connection, () => {});
  await migrate(database);
});
afterAll(async () => {
  await database?.end();
  await postgres?.stop();
});

const noteMany = (park: string, count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, number) =>
      transaction(database, (session) =>
        noteAudit(session, park, { actor: null, action: 'joined', of: { user: `person-${number}` } }),
      ),
    ),
  );

test('many writers make one chain, each park its own', async () => {
  await Promise.all([noteMany('many', 40), noteMany('other', 7)]);
  expect(await verifyAudit(database, 'many')).toMatchObject({ entries: 40, broken: null });
  expect(await verifyAudit(database, 'other')).toMatchObject({ entries: 7, broken: null });
  expect(await verifyAudit(database, 'none')).toMatchObject({ entries: 0, broken: null });
});

test('what was rolled back leaves no gap', async () => {
  await noteMany('rolled', 2);
  const failing = transaction(database, async (session) => {
    await noteAudit(session, 'rolled', { actor: null, action: 'removed', of: {} });
    throw new Error('undone');
  });
  await expect(failing).rejects.toThrow('undone');
  await noteMany('rolled', 2);
  expect(await verifyAudit(database, 'rolled')).toMatchObject({ entries: 4, broken: null });
});

test.each([
  "update kyosei.audit set said = '' where park_id = 'many'",
  "delete from kyosei.audit where park_id = 'many'",
  'truncate kyosei.audit',
])('%s is refused', async (statement) => {
  await expect(database.query(statement)).rejects.toThrow('only added to');
});

const tampered = async (park: string, statement: string): Promise<void> => {
  await noteMany(park, 6);
  await transaction(database, async (session) => {
    await session.query('set local session_replication_role = replica');
    await session.query(statement.replaceAll('$park', `'${park}'`));
  });
};

describe('whoever owns the database can pass the trigger, but not the chain', () => {
  test.each([
    [
      'said',
      "update kyosei.audit set said = replace(said, 'joined', 'removed') where park_id = $park and entry = 3",
      3,
    ],
    ['deleted', 'delete from kyosei.audit where park_id = $park and entry = 3', 3],
    ['begun-later', 'delete from kyosei.audit where park_id = $park and entry < 3', 1],
    [
      'swapped',
      `update kyosei.audit a set said = b.said from kyosei.audit b
       where a.park_id = $park and b.park_id = $park and a.entry in (2, 3) and b.entry = 5 - a.entry`,
      2,
    ],
  ] as const)('%s', async (park, statement, broken) => {
    await tampered(park, statement);
    expect((await verifyAudit(database, park)).broken).toBe(broken);
  });

  test('the chain of another park', async () => {
    await tampered(
      'borrowed',
      `insert into kyosei.audit
      select 'borrower', entry, said, previous, digest from kyosei.audit where park_id = $park`,
    );
    expect((await verifyAudit(database, 'borrower')).broken).toBe(1);
  });

  test('an end that was cut off shows to whoever kept its digest', async () => {
    await noteMany('cut', 3);
    const { head } = await verifyAudit(database, 'cut');
    await noteMany('cut', 1);
    expect(await verifyAudit(database, 'cut', head)).toMatchObject({ entries: 4, broken: null });
    await tampered('cut', 'delete from kyosei.audit where park_id = $park and entry >= 3');
    expect((await verifyAudit(database, 'cut')).broken).toBeNull();
    expect((await verifyAudit(database, 'cut', head)).broken).toBe(3);
  });
});

test('every chain is verified from outside', async () => {
  const { host, port, user, password, database: name } = postgres.connection;
  const url = `postgres://${user}:${encodeURIComponent(String(password))}@localhost:${port}/${name}?host=${encodeURIComponent(String(host))}`;
  const logs = await verifyAuditLogs(url);
  expect(logs.find(({ park }) => park === 'other')).toMatchObject({ entries: 7, broken: null });
  expect(logs.find(({ park }) => park === 'said')).toMatchObject({ broken: 3 });
});
