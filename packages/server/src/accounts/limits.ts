/** How often something may be asked: attempts to sign in counted in the database, all other requests in memory. */
import { createHash } from 'node:crypto';
import type { Database } from '../store/database.ts';

/** Seconds to wait, or 0 when it may go on. */
export type Wait = number;

const keyOf = (key: string): Buffer => createHash('sha256').update(key).digest();

/** Counts an attempt under a key, for all servers of the database together. @param window seconds */
export async function countAttempt(database: Database, key: string, most: number, window: number): Promise<Wait> {
  const { rows } = await database.query<{ count: number; wait: number }>(
    `with old as (delete from kyosei.attempt where until < now() - interval '1 day')
     insert into kyosei.attempt as attempt (key, count, until) values ($1, 1, now() + make_interval(secs => $2))
     on conflict (key) do update set
       count = case when attempt.until < now() then 1 else attempt.count + 1 end,
       until = case when attempt.until < now() then excluded.until else attempt.until end
     returning count, extract(epoch from until - now())::float8 as wait`,
    [keyOf(key), window],
  );
  const { count, wait } = rows[0] ?? { count: 0, wait: 0 };
  return count > most ? Math.max(1, Math.ceil(wait)) : 0;
}

export const forgetAttempts = (database: Database, key: string) =>
  database.query('delete from kyosei.attempt where key = $1', [keyOf(key)]);

const mostKeys = 100_000;

/** Counts requests by key within whole minutes of this process. */
export function requestLimit(most: number, clock: () => number = Date.now): (key: string) => Wait {
  let minute = 0;
  let counts = new Map<string, number>();
  return (key) => {
    const now = Math.floor(clock() / 60_000);
    if (now !== minute || counts.size > mostKeys) {
      minute = now;
      counts = new Map();
    }
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count > most ? Math.ceil(((minute + 1) * 60_000 - clock()) / 1000) : 0;
  };
}
