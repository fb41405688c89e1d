/** Reads of one person, under the policies of the database. */
import { type Database, type Session, transaction } from '../store/database.ts';
import { UnusableDatabase } from '../store/migrate.ts';

const role = 'kyosei_member';

/** Rights of the reader's role: of no table more than the policies are written for. */
const rights = `
  grant usage on schema kyosei to ${role};
  grant select on kyosei.park, kyosei.park_row, kyosei.consent to ${role};
  grant ${role} to current_user`;

/**
 * Makes the role of readers, or finds it.
 *
 * @throws UnusableDatabase when the account of the database may not
 */
export async function prepareReaders(database: Database): Promise<void> {
  try {
    await database.query(`do $$ begin
      create role ${role} nologin;
    exception when duplicate_object or unique_violation then null;
    end $$`);
    await database.query(`do $$ begin ${rights}; end $$`);
    await readAs(database, '', (session) => session.query('select 1 from kyosei.park limit 1'));
  } catch (error) {
    if ((error as { readonly code?: string }).code !== '42501') throw error;
    throw new UnusableDatabase(
      `the account of DATABASE_URL may not make the role of readers; once, as an administrator of PostgreSQL: create role ${role} nologin; grant ${role} to the account with admin option`,
    );
  }
}

/** Runs `work` at one moment of the database as a person, who reads what the policies let them. */
export const readAs = <T>(database: Database, person: string, work: (session: Session) => Promise<T>): Promise<T> =>
  transaction(database, async (session) => {
    await session.query('set transaction isolation level repeatable read, read only');
    await session.query(`set local role ${role}`);
    await session.query("select set_config('kyosei.user', $1, true)", [person]);
    return work(session);
  });
