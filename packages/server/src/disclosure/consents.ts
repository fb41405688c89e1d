/** Consents as they are stored: given for a time, withdrawn at any, and in the audit log both. */
import type { Reader } from '@kyosei/model/disclosure';
import { noteAudit } from '../audit/log.ts';
import { type Database, newId, page, type Session, transaction } from '../store/database.ts';
import type { Consent } from './shapes.ts';

interface ConsentRow {
  readonly consent_id: string;
  readonly stream_id: string;
  readonly firm_id: string;
  readonly other_id: string;
  readonly regulator: boolean;
  readonly granted_at: Date;
  readonly expires_at: Date;
  readonly withdrawn_at: Date | null;
}

/** Alias of each stream of a park, by its id. */
export async function readAliases(database: Database | Session, park: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await database.query<{ id: string; alias: string }>(
    `select row_id as id, alias from kyosei.park_row where park_id = $1 and table_name = 'stream'`,
    [park],
  );
  return new Map(rows.map(({ id, alias }) => [id, alias]));
}

/** A consent as a reader has it: the stream of the other side only by its alias. */
function consentOf(row: ConsentRow, aliases: ReadonlyMap<string, string>, { actsFor, isOffice }: Reader): Consent {
  const isGiven = actsFor.has(row.firm_id);
  const [own, other] = isGiven || isOffice ? [row.stream_id, row.other_id] : [row.other_id, row.stream_id];
  return {
    id: row.consent_id,
    isGiven,
    stream: own,
    other: aliases.get(other) ?? null,
    regulator: row.regulator,
    grantedAt: row.granted_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
  };
}

/** A page of the consents that a session may read, newest first. */
export async function listConsents(
  session: Session,
  park: string,
  limit: number,
  cursor: string | undefined,
): Promise<{ items: ConsentRow[]; next: string | null }> {
  const { rows } = await session.query<ConsentRow>(
    `select * from kyosei.consent where park_id = $1 and ($2::uuid is null or consent_id < $2)
     order by consent_id desc limit $3`,
    [park, cursor ?? null, limit + 1],
  );
  return page(rows, limit, ({ consent_id }) => consent_id);
}

export async function shownConsents(
  database: Database,
  park: string,
  rows: readonly ConsentRow[],
  reader: Reader,
): Promise<Consent[]> {
  const aliases = await readAliases(database, park);
  return rows.map((row) => consentOf(row, aliases, reader));
}

interface Asked {
  readonly stream: string;
  readonly other: string;
  readonly days: number;
  readonly regulator: boolean;
}

interface StreamRow {
  readonly id: string;
  readonly alias: string;
  readonly firm: string;
  readonly direction: string;
}

/** Gives a consent; null when a stream is not there, or the own one is not the giver's. */
export async function giveConsent(
  database: Database,
  park: string,
  { stream, other, days, regulator }: Asked,
  reader: Reader,
  by: string,
): Promise<Consent | null> {
  return transaction(database, async (session) => {
    const { rows } = await session.query<StreamRow>(
      `select row_id as id, alias, data ->> 'firm' as firm, data ->> 'direction' as direction from kyosei.park_row
       where park_id = $1 and table_name = 'stream' and (row_id = $2 or alias = $3) for key share`,
      [park, stream, other],
    );
    const own = rows.find(({ id, firm }) => id === stream && reader.actsFor.has(firm));
    const theirs = rows.find(({ alias }) => alias === other);
    if (!own || !theirs || own.firm === theirs.firm || own.direction === theirs.direction) return null;
    const { rows: given } = await session.query<ConsentRow>(
      `insert into kyosei.consent
         (park_id, consent_id, stream_id, firm_id, other_id, regulator, granted_by, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8)) returning *`,
      [park, newId(), own.id, own.firm, theirs.id, regulator, by, days],
    );
    const row = given[0] as ConsentRow;
    const of = { consent: row.consent_id, stream: own.alias, other: theirs.alias, days, regulator };
    await noteAudit(session, park, { actor: by, action: 'consented', of });
    return consentOf(row, new Map([[theirs.id, theirs.alias]]), reader);
  });
}

/** Withdraws a consent of a firm that the reader acts for; false when there is none that holds. */
export async function withdrawConsent(
  database: Database,
  park: string,
  consent: string,
  { actsFor }: Reader,
  by: string,
): Promise<boolean> {
  return transaction(database, async (session) => {
    const { rows } = await session.query(
      `update kyosei.consent set withdrawn_at = now()
       where park_id = $1 and consent_id = $2 and firm_id = any($3) and withdrawn_at is null returning 1`,
      [park, consent, [...actsFor]],
    );
    if (rows.length === 0) return false;
    await noteAudit(session, park, { actor: by, action: 'consent-withdrawn', of: { consent } });
    return true;
  });
}

export interface Agreement {
  readonly stream: string;
  readonly other: string;
  readonly until: Date;
  readonly regulator: boolean;
}

/** Matches about which both sides consent now, once from either side. */
export async function readAgreements(
  database: Database,
  park: string,
): Promise<readonly (Agreement & { readonly firm: string })[]> {
  const { rows } = await database.query<Agreement & { readonly firm: string }>(
    `select stream_id as stream, firm_id as firm, other_id as other, max(until) as until, bool_or(regulator) as regulator
     from kyosei.agreement where park_id = $1 group by 1, 2, 3`,
    [park],
  );
  return rows;
}

/** Notes in the audit log what a reader is shown of others' streams for the first time. */
export async function noteDisclosures(
  database: Database,
  park: string,
  reader: string,
  streams: readonly string[],
  by: string,
): Promise<void> {
  if (streams.length === 0) return;
  await transaction(database, async (session) => {
    const { rows } = await session.query<{ stream_id: string; version: number; alias: string }>(
      `with shown as (
         insert into kyosei.disclosure (park_id, reader, stream_id, version)
         select park_id, $2, row_id, version from kyosei.park_row
         where park_id = $1 and table_name = 'stream' and row_id = any($3)
         on conflict do nothing returning stream_id, version)
       select stream_id, shown.version, alias from shown
       join kyosei.park_row on park_id = $1 and table_name = 'stream' and row_id = stream_id order by stream_id`,
      [park, reader, [...streams]],
    );
    for (const { alias, version } of rows)
      await noteAudit(session, park, { actor: by, action: 'disclosed', of: { to: reader, stream: alias, version } });
  });
}
