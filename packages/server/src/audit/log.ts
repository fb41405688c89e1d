/** The audit log: one chain of entries per park, each with the digest of the one before, so that a change of any shows. */
import { createHash } from 'node:crypto';
import { type Database, type Session, transaction } from '../store/database.ts';

/** What can be noted. */
export type Action =
  | 'invited'
  | 'invitation-withdrawn'
  | 'joined'
  | 'role-changed'
  | 'removed'
  | 'administrator-named'
  | 'park-created'
  | 'park-deleted'
  | 'consented'
  | 'consent-withdrawn'
  | 'disclosed';

export interface Noted {
  /** Account that did it; null for the program itself. */
  readonly actor: string | null;
  readonly action: Action;
  /** What it was done to, and how: names and levels, never figures. */
  readonly of: Readonly<Record<string, string | number | boolean | null>>;
}

export interface Entry extends Noted {
  readonly entry: number;
  /** ISO 8601. */
  readonly at: string;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
}

const auditLock = 0x6b796174;
const beginning = Buffer.alloc(32);

/** SHA-256 over the digest before, the place of the entry in its chain, and what it says. */
const digestOf = (previous: Buffer, park: string, entry: number, said: string): Buffer =>
  createHash('sha256')
    .update(previous)
    .update(JSON.stringify([park, entry, said]))
    .digest();

/** Adds an entry to the chain of a park, within the transaction that does what it tells; '' for what concerns no park. */
export async function noteAudit(session: Session, park: string, noted: Noted): Promise<void> {
  await session.query('select pg_advisory_xact_lock($1, hashtext($2))', [auditLock, park]);
  const { rows } = await session.query<{ entry: number; digest: Buffer }>(
    'select entry, digest from kyosei.audit where park_id = $1 order by entry desc limit 1',
    [park],
  );
  const { entry, digest: previous } = rows[0] ?? { entry: 0, digest: beginning };
  const said = JSON.stringify({ at: new Date().toISOString(), ...noted });
  await session.query('insert into kyosei.audit (park_id, entry, said, previous, digest) values ($1, $2, $3, $4, $5)', [
    park,
    entry + 1,
    said,
    previous,
    digestOf(previous, park, entry + 1, said),
  ]);
}

interface AuditRow {
  readonly entry: number;
  readonly said: string;
  readonly previous: Buffer;
  readonly digest: Buffer;
}

/** A page of the entries of a park since it was founded, newest first; `before` is the entry after which it stops. */
export async function listAudit(database: Database, park: string, limit: number, before: number | undefined) {
  const { rows } = await database.query<AuditRow>(
    `select audit.* from kyosei.audit join kyosei.park using (park_id)
     where park_id = $1 and ($2::bigint is null or entry < $2)
       and (said::json ->> 'at')::timestamptz >= founded_at - interval '1 second'
     order by entry desc limit $3`,
    [park, before ?? null, limit + 1],
  );
  const items = rows.slice(0, limit).map(({ entry, said, digest }): Entry => {
    const { at, actor, action, of } = JSON.parse(said) as Omit<Entry, 'entry' | 'digest'>;
    return { entry, at, actor, action, of, digest: digest.toString('hex') };
  });
  return { items, next: rows.length > limit ? String(items.at(-1)?.entry) : null };
}

export interface Verdict {
  readonly entries: number;
  /** Digest of the last entry. Whoever keeps it can tell later whether the end of the chain was cut off. */
  readonly head: string;
  /** First entry that does not fit the one before; null when the chain holds. */
  readonly broken: number | null;
}

const batch = 5000;

/**
 * Reads the chain of a park from its beginning and says where it breaks.
 *
 * @param known digest of an entry seen earlier: without it in the chain, the chain was cut off or made anew
 */
export async function verifyAudit(database: Database, park: string, known?: string): Promise<Verdict> {
  return transaction(database, async (session) => {
    await session.query('set transaction isolation level repeatable read, read only');
    let previous: Buffer = beginning;
    let entries = 0;
    let met = known === undefined;
    for (;;) {
      const { rows } = await session.query<AuditRow>(
        'select * from kyosei.audit where park_id = $1 and entry > $2 order by entry limit $3',
        [park, entries, batch],
      );
      for (const row of rows) {
        const fits =
          row.entry === entries + 1 &&
          row.previous.equals(previous) &&
          row.digest.equals(digestOf(previous, park, row.entry, row.said));
        if (!fits) return { entries, head: previous.toString('hex'), broken: entries + 1 };
        previous = row.digest;
        entries = row.entry;
        met ||= previous.toString('hex') === known;
      }
      if (rows.length < batch) break;
    }
    return { entries, head: previous.toString('hex'), broken: met ? null : entries + 1 };
  });
}
