/** Brings the schema up to date: numbered files, each once, forward only, all in one transaction under one lock. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Database, transaction } from './database.ts';

// The compiler leaves SQL where it is.
const fromSource = import.meta.url.endsWith('.ts');
const directory = new URL(fromSource ? './migrations/' : '../../../src/store/migrations/', import.meta.url);
const migrationLock = 0x6b796f74;
const oldestServer = 150_000;

/** The database is of an older release, or was migrated by a newer Kyosei. */
export class UnusableDatabase extends Error {
  override readonly name = 'UnusableDatabase';
}

/** The migration files in order, by name. */
const migrationNames = (): readonly string[] =>
  readdirSync(fileURLToPath(directory))
    .filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name))
    .toSorted();

/**
 * Applies what is missing; any number of servers may start at once.
 *
 * @throws UnusableDatabase before anything is changed
 */
export async function migrate(database: Database): Promise<void> {
  await transaction(database, async (session) => {
    const { rows: settings } = await session.query<{ number: number }>(
      `select current_setting('server_version_num')::int as number`,
    );
    const release = settings[0]?.number ?? 0;
    if (release < oldestServer)
      throw new UnusableDatabase(`PostgreSQL ${Math.floor(release / 10_000)} is too old; 15 or newer is needed`);
    await session.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await session.query('create schema if not exists kyosei');
    await session.query(
      'create table if not exists kyosei.migration (name text primary key, applied_at timestamptz not null default now())',
    );
    const { rows } = await session.query<{ name: string }>('select name from kyosei.migration');
    const applied = new Set(rows.map((row) => row.name));
    const names = migrationNames();
    const unknown = [...applied].filter((name) => !names.includes(name));
    if (unknown.length > 0)
      throw new UnusableDatabase(`the database was written by a newer Kyosei (it knows ${unknown.join(', ')})`);
    for (const name of names.filter((candidate) => !applied.has(candidate))) {
      await session.query(readFileSync(new URL(name, directory), 'utf8'));
      await session.query('insert into kyosei.migration (name) values ($1)', [name]);
    }
  });
}
