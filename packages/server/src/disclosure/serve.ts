/** Board, consents, agreements and extracts over HTTP. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { extract, type Listing, listings, type Reader } from '@kyosei/model/disclosure';
import { completed, type Plan } from '@kyosei/model/plan';
import type { Context } from 'hono';
import type { Membership } from '../accounts/viewer.ts';
import { isPerson, type Person } from '../accounts/viewer.ts';
import type { Environment } from '../http/guard.ts';
import { refuse } from '../http/problem.ts';
import type { Database } from '../store/database.ts';
import { readTables } from '../store/parks.ts';
import { listResults, readResult } from '../store/results.ts';
import * as consents from './consents.ts';
import * as route from './contract.ts';
import { readerOf } from './reader.ts';
import { readAs } from './session.ts';

interface Asking {
  readonly person: Person;
  readonly membership: Membership;
  readonly reader: Reader;
}

/** Who asks; null where nobody signs in: there is nothing to disclose then. */
async function asking(context: Context<Environment>, database: Database): Promise<Asking | null> {
  const person = context.get('viewer');
  const membership = context.get('membership');
  if (!isPerson(person) || !membership) return null;
  return { person, membership, reader: await readerOf(database, membership) };
}

/** Agreements that a reader is a side of; all for the office, and for a regulator those that are meant for one. */
async function readableAgreements(database: Database, { membership, reader }: Asking) {
  const all = await consents.readAgreements(database, membership.park);
  const { role } = membership;
  return all.filter(({ firm, regulator }) =>
    role === 'regulator' ? regulator : reader.isOffice || reader.actsFor.has(firm),
  );
}

/** Every stream as the asking person may know it, by its id; what others disclosed to them stands in the audit log. */
async function boardOf(database: Database, asked: Asking): Promise<ReadonlyMap<string, Listing>> {
  const { person, membership, reader } = asked;
  const { park, role, firm } = membership;
  const stored = await readTables(database, park);
  if (!stored) return new Map();
  const aliases = await consents.readAliases(database, park);
  const pairs = await readableAgreements(database, asked);
  const agreed = new Set(pairs.flatMap(({ stream, other }) => (role === 'regulator' ? [stream, other] : [other])));
  const idOf = new Map([...aliases].map(([id, alias]) => [alias, id]));
  const listed = listings(stored.tables, reader, aliases, reader.isOffice ? new Set() : agreed);
  const board = new Map(listed.map((listing) => [idOf.get(listing.alias) ?? '', listing]));
  const shown = [...board].filter(([, { isAgreed, isOwn }]) => isAgreed && !isOwn).map(([id]) => id);
  await consents.noteDisclosures(database, park, firm ?? `${role} ${person.id}`, shown, person.id);
  return board;
}

export function serveDisclosure(app: OpenAPIHono<Environment>, database: Database): void {
  serveConsents(app, database);
  app.openapi(route.listBoard, async (context) => {
    const asked = await asking(context, database);
    if (!asked) return refuse(context, 404);
    const { limit = 50, cursor = '' } = context.req.valid('query');
    const rest = [...(await boardOf(database, asked)).values()].filter(({ alias }) => alias > cursor);
    const items = rest.slice(0, limit);
    return context.json({ items, next: rest.length > limit ? (items.at(-1)?.alias ?? null) : null }, 200);
  });

  app.openapi(route.listAgreements, async (context) => {
    const asked = await asking(context, database);
    if (!asked) return refuse(context, 404);
    const board = await boardOf(database, asked);
    const items = (await readableAgreements(database, asked)).flatMap(({ stream, other, until, regulator }) => {
      const [one, two] = [board.get(stream), board.get(other)];
      if (!one || !two) return [];
      const [have, want] = one.direction === 'has' ? [one, two] : [two, one];
      return [{ key: `${have.alias} ${want.alias}`, have, want, until: until.toISOString(), regulator }];
    });
    // Either side stands in the view; a pair is told once.
    const once = [...new Map(items.map(({ key, ...item }) => [key, item])).values()];
    return context.json({ items: once, next: null }, 200);
  });

  app.openapi(route.listExtracts, async (context) => {
    const { limit = 50, cursor } = context.req.valid('query');
    const found = await listResults(database, context.req.valid('param').park, 'plan', limit, cursor);
    if (!found || !(await asking(context, database))) return refuse(context, 404);
    const items = found.items.map(({ id, createdAt, stale }) => ({ plan: id, createdAt, stale }));
    return context.json({ items, next: found.next }, 200);
  });

  app.openapi(route.readExtract, async (context) => {
    const { park, plan } = context.req.valid('param');
    const asked = await asking(context, database);
    const found = asked && (await readResult(database, park, 'plan', plan));
    if (!asked || !found) return refuse(context, 404);
    const record = completed(JSON.parse(found.record) as Plan);
    const read = extract(record, asked.reader.actsFor, await boardOf(database, asked));
    const { createdAt, stale } = found.summary;
    return context.json({ plan, createdAt, stale, ...read, lines: [...read.lines] }, 200);
  });
}

function serveConsents(app: OpenAPIHono<Environment>, database: Database): void {
  app.openapi(route.listConsents, async (context) => {
    const asked = await asking(context, database);
    if (!asked) return refuse(context, 404);
    const { limit = 50, cursor } = context.req.valid('query');
    const { park } = context.req.valid('param');
    const { items, next } = await readAs(database, asked.person.id, (session) =>
      consents.listConsents(session, park, limit, cursor),
    );
    return context.json({ items: await consents.shownConsents(database, park, items, asked.reader), next }, 200);
  });

  app.openapi(route.giveConsent, async (context) => {
    const asked = await asking(context, database);
    if (!asked) return refuse(context, 404);
    const { park } = context.req.valid('param');
    const given = await consents.giveConsent(database, park, context.req.valid('json'), asked.reader, asked.person.id);
    if (given) return context.json(given, 201);
    return refuse(context, 422, { problems: [{ code: 'no-match-of-yours', severity: 'error', column: 'other' }] });
  });

  app.openapi(route.withdrawConsent, async (context) => {
    const asked = await asking(context, database);
    const { park, consent } = context.req.valid('param');
    const done = asked && (await consents.withdrawConsent(database, park, consent, asked.reader, asked.person.id));
    return done ? context.body(null, 204) : refuse(context, 404);
  });
}
