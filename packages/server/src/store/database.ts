/** The connection pool and what every query shares: number types, transactions, identifiers that sort by time. */
import { randomBytes } from 'node:crypto';
import { Pool, type PoolClient, type PoolConfig, types } from 'pg';

export type Database = Pool;
export type Session = PoolClient;

const int8 = 20;
const numeric = 1700;

/** `count(*)`, versions and sums as numbers; the driver gives text, since int8 can be larger than a double holds. */
const parsers = {
  getTypeParser: (oid: number) => (oid === int8 || oid === numeric ? Number : types.getTypeParser(oid)),
};

/** A pool whose idle connections may break (a restart of the database) without ending the process. */
export function openDatabase(connection: PoolConfig, onError: (error: Error) => void): Database {
  const pool = new Pool({ max: 12, connectionTimeoutMillis: 10_000, ...connection, types: parsers });
  pool.on('error', onError);
  return pool;
}

/** Runs `work` in a transaction: committed when it resolves, rolled back when it rejects. */
export async function transaction<T>(database: Database, work: (session: Session) => Promise<T>): Promise<T> {
  const session = await database.connect();
  let broken = false;
  try {
    await session.query('begin');
    const result = await work(session);
    await session.query('commit');
    return result;
  } catch (error) {
    await session.query('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    session.release(broken);
  }
}

/** A UUID of version 7 (RFC 9562): identifiers made later sort later. */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** One page of a list read with one row more than asked: that row only tells that there is a next page. */
export function page<T>(
  rows: readonly T[],
  limit: number,
  cursorOf: (item: T) => string,
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}
