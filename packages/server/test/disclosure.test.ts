/** Nothing leaks: whatever the data, the people and their consents, no answer holds a value that its reader may not know. */

import type { GivenRow, Tables } from '@kyosei/model/tables';
import { readWorkbook } from '@kyosei/model/workbook';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../src/accounts/access.ts';
import { openApiDocument } from '../src/contract/document.ts';
import type { Job } from '../src/contract/shapes.ts';
import { readAs } from '../src/disclosure/session.ts';
import { supervisePostgres } from '../src/postgres/supervise.ts';
import { type Database, openDatabase } from '../src/store/database.ts';
import { type Refusal, type TestServer, temporaryDirectory } from './client.ts';
import { tablesOf } from './parks.ts';
import { administrator, invited, startPlatform, type Visitor, whoIs } from './people.ts';

const v1 = '/api/v1';
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
let postgres: Awaited<ReturnType<typeof supervisePostgres>>;
let database: Database;
let data = '';
let at: TestServer;
let admin: Visitor;
/** People with accounts; each park gives them roles of its own. */
const people = new Map<string, { readonly visitor: Visitor; readonly id: string }>();
const as = (name: string): Visitor => people.get(name)?.visitor ?? admin;
const idOf = (name: string): string => people.get(name)?.id ?? '';
const firms = ['oven', 'mill', 'works', 'plant', 'kiln', 'farm'];
/** The last firm has nobody of its own: the office acts for it. */
const withPeople = firms.slice(0, -1);

beforeAll(async () => {
  data = temporaryDirectory('data');
  postgres = await supervisePostgres(data, () => {});
  const { host, port, user, password, database: base } = postgres.connection;
  const place = encodeURIComponent(textOf(host));
  const databaseUrl = `postgres://${user}:${encodeURIComponent(textOf(password))}@localhost:${port}/${base}?host=${place}`;
  database = openDatabase(postgres.connection, () => {});
  at = await startPlatform({ databaseUrl, environment: { KYOSEI_ACCOUNTS: 'on', KYOSEI_SECRET: 's'.repeat(32) } });
  admin = await administrator(at);
  await admin.call('POST', `${v1}/parks`, { tables: parkOf('meeting', []).tables });
  for (const name of ['facilitator', 'regulator', 'auditor', ...withPeople]) {
    const visitor = await invited(at, admin, 'meeting', { role: 'auditor' }, `${name}@example.org`);
    people.set(name, { visitor, id: (await whoIs(visitor)).person?.id ?? '' });
  }
});
afterAll(async () => {
  await at?.end();
  await database?.end();
  await postgres?.stop();
});

interface Drawn {
  readonly firm: number;
  readonly has: boolean;
  readonly commodity: number;
  readonly quality: boolean;
}

/** A value that stands nowhere else. */
function secrets(park: string) {
  let count = 0;
  const seed = Buffer.from(park).reduce((sum, byte) => (sum * 31 + byte) % 1000, 7);
  return {
    /** Seven digits before the point, and of a size that one may ask for. */
    number: (scale = 1) =>
      Number((((1_000_000 + seed * 1009 + ++count * 7919) % 9_000_000) * scale + 0.0625 * scale).toPrecision(12)),
    word: () => `hush${seed}x${++count}x`,
  };
}

/** A park of which every figure and word is told apart from any other. */
function parkOf(id: string, drawn: readonly Drawn[]) {
  const { number, word } = secrets(id);
  const small = () => number(1e-5);
  const names = new Map(firms.map((firm) => [firm, word()]));
  const stream = ({ firm, has, commodity, quality }: Drawn): GivenRow => ({
    id: `s-${word()}`,
    firm: firms[firm % firms.length] as string,
    direction: has ? 'has' : 'wants',
    commodity: `c${commodity}`,
    quantity: number(0.01),
    presentCost: has ? small() : 10 + small() * 5,
    presentRoute: word(),
    fallbackCost: 100 + small(),
    supplyCost: small() / 10,
    presentCo2: small() / 100,
    ...(quality && { temperature: 40 + small(), moisture: Number((small() / 1000).toPrecision(7)) }),
    source: word(),
    note: word(),
  });
  const tables = tablesOf({
    park: [{ id, name: `Park ${id}`, currency: 'DKK', baseYear: 1995, note: word() }],
    firm: firms.map((firm) => ({
      id: firm,
      name: names.get(firm) as string,
      sector: 'C23',
      employees: Math.round(number()),
      note: word(),
    })),
    commodity: [0, 1].map((index) => ({
      id: `c${index}`,
      name: `Commodity ${index}`,
      kind: 'material',
      unit: 't',
      note: word(),
    })),
    stream: drawn.map(stream),
    route: [{ id: 'truck', mode: 'truck', kind: 'material', distance: 10, transportCost: 0.01, note: word() }],
    scenario: [{ id: 'base', name: word(), budget: number(1000) }],
  });
  return { tables, names };
}

type Cell = {
  readonly firm: string | null;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly text: string;
};

/** Every value of a park that is told apart from any other. */
function cellsOf(tables: Tables): readonly Cell[] {
  return Object.entries(tables).flatMap(([table, rows]) =>
    rows.flatMap((row) =>
      Object.entries(row)
        .filter(([, value]) => /hush|\d{6}/.test(textOf(value)))
        .map(([column, value]): Cell => {
          const firm = table === 'firm' ? textOf(row.id) : table === 'stream' ? textOf(row.firm) : null;
          return { firm, table, row: textOf(row.id), column, text: textOf(value) };
        }),
    ),
  );
}

const banded = new Set(['quantity', 'temperature', 'moisture']);
const withheld = new Set(['presentRoute', 'fallbackCost', 'note']);
interface Pair {
  readonly one: string;
  readonly other: string;
  readonly regulator: boolean;
}

/** What a reader may know, told in other words than the program's. */
function mayKnow(role: Role, firm: string | null, cell: Cell, agreed: readonly Pair[], tables: Tables): boolean {
  const owner = (stream: string) => tables.stream.find(({ id }) => id === stream)?.firm;
  if (role === 'manager' || role === 'facilitator')
    return !(cell.table === 'stream' && withheld.has(cell.column) && withPeople.includes(cell.firm ?? ''));
  if (role === 'auditor') return false;
  if (firm !== null && cell.firm === firm) return true;
  const open = agreed.filter((pair) =>
    role === 'regulator' ? pair.regulator : owner(pair.one) === firm || owner(pair.other) === firm,
  );
  const streams = new Set(open.flatMap(({ one, other }) => [one, other]));
  if (cell.table === 'stream') return banded.has(cell.column) && streams.has(cell.row);
  return cell.table === 'firm' && cell.column === 'name' && [...streams].some((stream) => owner(stream) === cell.firm);
}

/** Everything that a person is answered, as text: every endpoint that reads, and refusals of writing. */
async function everything(
  person: Visitor,
  park: string,
  known: { readonly plan: string; readonly streams: readonly string[] },
) {
  const texts: string[] = [];
  const keep = async (name: string, asked: Promise<{ readonly body: unknown }>) => {
    const { body } = await asked;
    const isBytes = body instanceof Uint8Array;
    const isWorkbook = isBytes && body[0] === 0x50;
    texts.push(
      `${name} ${isWorkbook ? JSON.stringify(await readWorkbook(body)) : isBytes ? new TextDecoder().decode(body) : JSON.stringify(body)}`,
    );
  };
  for (const [path, methods] of Object.entries(openApiDocument().paths ?? {})) {
    if (!('get' in methods) || path.includes('{job}') || path.includes('{ensemble}')) continue;
    for (const table of path.includes('{table}')
      ? ['park', 'firm', 'commodity', 'stream', 'route', 'scenario']
      : ['']) {
      const address = path
        .replace('{park}', park)
        .replace('{table}', table)
        .replace('{plan}', known.plan)
        .replace('{front}', known.plan);
      await keep(address, person.call('GET', address));
    }
  }
  for (const id of known.streams)
    for (const version of [0, 1]) {
      const row = { id, firm: 'oven', direction: 'has', commodity: 'c0', quantity: 1 };
      const changes = [{ table: 'stream', id, version: version + 7, row: version ? row : null }];
      // What was asked is told back; anything more is told.
      const asked = person.call<Refusal>('POST', `${v1}/parks/${park}/changes`, { changes });
      await keep(
        `change ${version}`,
        asked.then(({ body }) => ({ body: JSON.parse(JSON.stringify(body).replaceAll(id, '')) as unknown })),
      );
    }
  const near = {
    id: 'oven.new',
    firm: 'oven',
    direction: 'has',
    commodity: 'c7',
    quantity: 'much',
    profile: 'hush',
    facility: 'hush',
  };
  await keep(
    'near',
    person.call('POST', `${v1}/parks/${park}/changes`, {
      changes: [{ table: 'stream', id: near.id, version: 0, row: near }],
    }),
  );
  return texts;
}

async function planned(park: string): Promise<string> {
  const { body } = await admin.call<Job>('POST', `${v1}/parks/${park}/plans`, {});
  const events = await admin.follow(`${v1}/parks/${park}/jobs/${body.id}/events`);
  expect(events.at(-1)).toMatchObject({ state: 'done' });
  return events.at(-1)?.result ?? '';
}

interface Line {
  readonly from: { readonly firm: string; readonly stream: string };
  readonly to: { readonly firm: string; readonly stream: string };
  readonly [figure: string]: unknown;
}

/** Figures of the lines of a plan, long enough to be told apart: for the office only, but for the quantity of agreed partners. */
function figuresOf(lines: readonly Line[]): readonly string[] {
  const found: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === 'number') found.push(textOf(value));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  for (const { gains, price, costs, saving, npv } of lines) gather([gains, price, costs, saving, npv]);
  return found.filter((text) => text.replaceAll(/\D/g, '').length >= 6);
}

const holds = (text: string, value: string): boolean => {
  return (
    text.includes(value) && new RegExp(`(?<![\\w.])${value.replaceAll(/[.+-]/g, String.raw`\$&`)}(?![\\w])`).test(text)
  );
};

interface Consenting {
  readonly one: number;
  readonly other: number;
  readonly first: boolean;
  readonly second: boolean;
  readonly regulator: boolean;
  readonly end: 'holds' | 'withdrawn' | 'expired';
}

let parks = 0;
const drawnStream = fc.record({
  firm: fc.nat(firms.length - 1),
  has: fc.boolean(),
  commodity: fc.nat(1),
  quality: fc.boolean(),
});
const drawnConsent = fc.record({
  one: fc.nat(20),
  other: fc.nat(20),
  first: fc.boolean(),
  second: fc.boolean(),
  regulator: fc.boolean(),
  end: fc.constantFrom('holds', 'holds', 'withdrawn', 'expired'),
}) as fc.Arbitrary<Consenting>;

const placeOf = (name: string): { readonly role: Role; readonly firm: string | null } =>
  firms.includes(name) ? { role: 'firm', firm: name } : { role: name as Role, firm: null };

async function openPark(park: string, tables: Tables): Promise<void> {
  const { status, body } = await admin.call('POST', `${v1}/parks`, { tables });
  if (status !== 201) throw new Error(JSON.stringify(body));
  for (const [name, { id }] of people) {
    const { role, firm } = placeOf(name);
    await database.query('insert into kyosei.member (park_id, user_id, role, firm_id) values ($1, $2, $3, $4)', [
      park,
      id,
      role,
      firm,
    ]);
  }
}

/** Gives the consents over HTTP, ends those that are to end, and says which matches are agreed then. */
async function consent(park: string, tables: Tables, wanted: readonly Consenting[]): Promise<readonly Pair[]> {
  const { rows } = await database.query<{ id: string; alias: string }>(
    `select row_id as id, alias from kyosei.park_row where park_id = $1 and table_name = 'stream'`,
    [park],
  );
  const alias = new Map(rows.map((row) => [row.id, row.alias]));
  const agreed: Pair[] = [];
  const used = new Set<string>();
  for (const { one, other, first, second, regulator, end } of wanted) {
    const [a, b] = [one, other].map((index) => tables.stream[index % tables.stream.length]) as [GivenRow, GivenRow];
    const key = [one, other]
      .map((index) => index % tables.stream.length)
      .toSorted((x, y) => x - y)
      .join(' ');
    if (a.firm === b.firm || a.direction === b.direction || used.has(key)) continue;
    used.add(key);
    const give = async (own: GivenRow, theirs: GivenRow) => {
      const giver = people.get(textOf(own.firm))?.visitor ?? admin;
      const { status, body } = await giver.call<{ id: string }>('POST', `${v1}/parks/${park}/consents`, {
        stream: own.id,
        other: alias.get(textOf(theirs.id)),
        days: 30,
        regulator,
      });
      expect(status).toBe(201);
      return { giver, id: body.id };
    };
    const given = first ? await give(a, b) : null;
    if (second) await give(b, a);
    if (given && end === 'withdrawn') await given.giver.call('DELETE', `${v1}/parks/${park}/consents/${given.id}`);
    if (given && end === 'expired')
      await database.query(`update kyosei.consent set expires_at = now() - interval '1 second' where consent_id = $1`, [
        given.id,
      ]);
    if (given && second && end === 'holds') agreed.push({ one: textOf(a.id), other: textOf(b.id), regulator });
  }
  return agreed;
}

test('for random data, people and consents no answer holds what its reader may not know', async () => {
  const looked = { answers: 0, agreed: 0, lines: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(drawnStream, { minLength: 8, maxLength: 16 }),
      fc.array(drawnConsent, { minLength: 60, maxLength: 90 }),
      async (streams, consents) => {
        const park = `p${++parks}`;
        const { tables } = parkOf(park, streams);
        await openPark(park, tables);
        const agreed = await consent(park, tables, consents);
        const plan = await planned(park);
        const { body } = await admin.call<{ plan: { exchanges: readonly Line[] } }>(
          'GET',
          `${v1}/parks/${park}/plans/${plan}`,
        );
        const figures = figuresOf(body.plan.exchanges);
        const cells = cellsOf(tables);
        looked.agreed += agreed.length;
        looked.lines += body.plan.exchanges.length;
        for (const [name, { visitor }] of [...people, ['manager', { visitor: admin }] as const]) {
          const { role, firm } = placeOf(name);
          const answers = await everything(visitor, park, { plan, streams: tables.stream.map(({ id }) => textOf(id)) });
          looked.answers += answers.length;
          const forbidden = cells.filter((cell) => !mayKnow(role, firm, cell, agreed, tables));
          const secretFigures = role === 'manager' || role === 'facilitator' ? [] : figures;
          const leaks = answers.flatMap((answer) => [
            ...forbidden
              .filter(({ text }) => holds(answer, text))
              .map(({ table, column, text }) => `${name}: ${table}.${column} ${text} in ${answer.slice(0, 200)}`),
            ...secretFigures
              .filter((text) => holds(answer, text))
              .map((text) => `${name}: figure ${text} in ${answer.slice(0, 200)}`),
          ]);
          expect(leaks).toEqual([]);
          // What may be known is there, so that an empty answer is no success.
          const own = cells.filter((cell) => cell.firm === firm && cell.table === 'stream');
          expect(own.filter(({ text }) => !answers.some((answer) => holds(answer, text)))).toEqual([]);
        }
      },
    ),
    { numRuns: 3, endOnFailure: true },
  );
  expect(looked.agreed).toBeGreaterThan(3);
  expect(looked.lines).toBeGreaterThan(3);
}, 300_000);

const give = (name: string, stream: GivenRow, other: string, more: object = {}) =>
  as(name).call<Refusal & { readonly id: string }>('POST', `${v1}/parks/match/consents`, {
    stream: stream.id,
    other,
    ...more,
  });

describe('a match', () => {
  const have: Drawn = { firm: 0, has: true, commodity: 0, quality: true };
  const want: Drawn = { firm: 1, has: false, commodity: 0, quality: true };
  const third: Drawn = { firm: 2, has: false, commodity: 0, quality: false };
  const { tables, names } = parkOf('match', [have, want, third]);
  const [oven, mill, works] = tables.stream as unknown as [GivenRow, GivenRow, GivenRow];
  interface Shown {
    readonly alias: string;
    readonly stream: string | null;
    readonly isAgreed: boolean;
    readonly firm: { readonly name: string } | null;
    readonly figures: Readonly<Record<string, unknown>>;
  }
  const board = async (name: string, query = '') =>
    (await as(name).call<{ items: readonly Shown[]; next: string | null }>('GET', `${v1}/parks/match/board${query}`))
      .body;
  const aliasOf = async (name: string, stream: GivenRow) =>
    (await board(name)).items.find((listing) => listing.stream === stream.id)?.alias ?? '';
  beforeAll(() => openPark('match', tables));

  test('is bands on both sides until both consent, and again once one withdraws', async () => {
    const [ovenAlias, millAlias] = [await aliasOf('oven', oven), await aliasOf('mill', mill)];
    const seen = async () => (await board('oven')).items.find(({ alias }) => alias === millAlias);
    expect(await seen()).toMatchObject({ isAgreed: false, firm: null, stream: null });
    expect(JSON.stringify((await seen())?.figures)).not.toContain(textOf(mill.quantity));

    const first = await give('oven', oven, millAlias, { days: 1 });
    expect(first.status).toBe(201);
    expect(await seen()).toMatchObject({ isAgreed: false, firm: null });
    const asked = await as('mill').call<{ items: readonly { other: string; isGiven: boolean }[] }>(
      'GET',
      `${v1}/parks/match/consents`,
    );
    expect(asked.body.items).toMatchObject([{ isGiven: false, other: ovenAlias, stream: mill.id }]);
    expect((await as('works').call<{ items: unknown[] }>('GET', `${v1}/parks/match/consents`)).body.items).toEqual([]);

    const second = await give('mill', mill, ovenAlias, { regulator: true });
    expect(await seen()).toMatchObject({
      isAgreed: true,
      firm: { name: names.get('mill') },
      figures: { quantity: mill.quantity },
    });
    expect((await board('works')).items.filter(({ isAgreed }) => isAgreed)).toEqual([]);
    // Only one of the two said that a regulator may know.
    const regulated = await as('regulator').call<{ items: unknown[] }>('GET', `${v1}/parks/match/agreements`);
    expect(regulated.body.items).toEqual([]);

    expect((await as('oven').call('DELETE', `${v1}/parks/match/consents/${second.body.id}`)).status).toBe(404);
    expect((await as('mill').call('DELETE', `${v1}/parks/match/consents/${second.body.id}`)).status).toBe(204);
    expect(await seen()).toMatchObject({ isAgreed: false, firm: null });
  });

  test('stands in the audit log: consents, what was disclosed to whom, and once', async () => {
    const log = async () =>
      (
        await as('auditor').call<{ items: readonly { action: string; of: Record<string, unknown> }[] }>(
          'GET',
          `${v1}/parks/match/audit`,
        )
      ).body.items;
    const noted = (await log()).filter(({ action }) => /consent|disclosed/.test(action));
    expect(noted.map(({ action }) => action)).toEqual(['consent-withdrawn', 'disclosed', 'consented', 'consented']);
    expect(noted[1]?.of).toEqual({ to: 'oven', stream: await aliasOf('mill', mill), version: 1 });
    await board('oven');
    expect((await log()).filter(({ action }) => action === 'disclosed')).toHaveLength(1);
    const verdict = await as('auditor').call('GET', `${v1}/parks/match/audit/verification`);
    expect(verdict.body).toMatchObject({ broken: null });
  });

  test('is given by who acts for the firm only, and to the other side of a match', async () => {
    const [ovenAlias, worksAlias] = [await aliasOf('oven', oven), await aliasOf('works', works)];
    for (const [name, stream, other] of [
      ['mill', oven, worksAlias],
      ['facilitator', oven, worksAlias],
      ['mill', mill, worksAlias],
      ['oven', oven, ovenAlias],
      ['oven', oven, '01890000-0000-7000-8000-000000000000'],
    ] as const)
      expect((await give(name, stream, other)).body.problems?.[0]?.code).toBe('no-match-of-yours');
    for (const days of [0, 3651, 1.5]) expect((await give('oven', oven, worksAlias, { days })).status).toBe(422);
  });

  test('a consent ends when the stream goes to another firm', async () => {
    const millAlias = await aliasOf('mill', mill);
    await give('mill', mill, await aliasOf('oven', oven));
    const isAgreed = async () => (await board('oven')).items.find(({ alias }) => alias === millAlias)?.isAgreed;
    expect(await isAgreed()).toBe(true);
    const row = { ...mill, firm: 'works' };
    const changed = await admin.call('POST', `${v1}/parks/match/changes`, {
      changes: [{ table: 'stream', id: mill.id, version: 1, row }],
    });
    expect(changed.status).toBe(200);
    expect(await isAgreed()).toBe(false);
  });

  test('the board comes page by page', async () => {
    const { items } = await board('oven');
    const one = await board('oven', '?limit=2');
    const two = await board('oven', `?limit=2&cursor=${one.next}`);
    expect([...one.items, ...two.items]).toEqual(items);
    expect(two.next).toBeNull();
  });
});

const changeStream = (id: unknown, version: number, row: object | null) =>
  as('oven').call<Refusal>('POST', `${v1}/parks/writing/changes`, { changes: [{ table: 'stream', id, version, row }] });

describe('a firm writes', () => {
  const { tables } = parkOf('writing', [
    { firm: 0, has: true, commodity: 0, quality: false },
    { firm: 1, has: false, commodity: 0, quality: false },
  ]);
  const [own, other] = tables.stream as unknown as [GivenRow, GivenRow];
  beforeAll(() => openPark('writing', tables));

  test('its own rows, and learns of no other whether it is there', async () => {
    const added = { id: 'oven.new', firm: 'oven', direction: 'wants', commodity: 'c1', quantity: 5, presentCost: 1 };
    expect((await changeStream('oven.new', 0, added)).status).toBe(200);
    for (const version of [0, 1])
      for (const row of [null, { ...own, id: other.id }]) {
        const there = await changeStream(other.id, version, row);
        const absent = await changeStream('s-nothing', version, row && { ...row, id: 's-nothing' });
        expect([there.status, there.body.problems[0]?.code]).toEqual([422, 'not-yours']);
        expect([absent.status, absent.body.problems[0]?.code]).toEqual([422, 'not-yours']);
      }
  });

  test('what it keeps to itself stays when the office rewrites the row, and is unknown to its plans', async () => {
    const path = `${v1}/parks/writing/rows/stream`;
    const { body } = await admin.call<{ items: readonly { id: string; version: number; row: GivenRow }[] }>(
      'GET',
      path,
    );
    const seen = body.items.find(({ id }) => id === own.id) as { version: number; row: GivenRow };
    expect(Object.keys(seen.row)).not.toContain('fallbackCost');
    const row = { ...seen.row, quantity: 77 };
    const changes = [{ table: 'stream', id: own.id, version: seen.version, row }];
    expect((await admin.call('POST', `${v1}/parks/writing/changes`, { changes })).status).toBe(200);
    const { rows } = await database.query<{ data: GivenRow }>(
      `select data from kyosei.park_row where park_id = 'writing' and row_id = $1`,
      [own.id],
    );
    expect(rows[0]?.data).toEqual({ ...own, quantity: 77 });
    const plan = await planned('writing');
    const kept = await database.query<{ tables: string }>(
      'select tables::text from kyosei.result where result_id = $1',
      [plan],
    );
    expect(kept.rows[0]?.tables).not.toContain(textOf(own.fallbackCost));
    expect(kept.rows[0]?.tables).toContain(textOf(own.presentCost));
  });
});

const rowsOf = async (name: string) => {
  const { rows } = await readAs(database, idOf(name), (session) =>
    session.query<{ place: string }>(
      `select park_id || ' ' || table_name || ' ' || coalesce(data ->> 'firm', row_id) as place from kyosei.park_row where park_id = 'guarded'`,
    ),
  );
  return rows.map(({ place }) => place).toSorted();
};

describe('the database itself', () => {
  const { tables } = parkOf('guarded', [
    { firm: 0, has: true, commodity: 0, quality: false },
    { firm: 1, has: false, commodity: 0, quality: false },
  ]);
  beforeAll(() => openPark('guarded', tables));

  test('gives a statement that asks for everything what its reader may have', async () => {
    const common = ['guarded commodity c0', 'guarded commodity c1', 'guarded park guarded'];
    expect(await rowsOf('oven')).toEqual([...common, 'guarded firm oven', 'guarded stream oven'].toSorted());
    expect(await rowsOf('regulator')).toEqual(['guarded park guarded']);
    expect(await rowsOf('facilitator')).toHaveLength(Object.values(tables).flat().length);
    await database.query(`delete from kyosei.member where park_id = 'guarded' and user_id = $1`, [idOf('oven')]);
    expect(await rowsOf('oven')).toEqual([]);
    expect(await rowsOf('nobody')).toEqual([]);
  });

  test.each([
    'result',
    'job',
    'ensemble',
    'ensemble_piece',
    'import',
    'member',
    'invitation',
    'audit',
    'disclosure',
    'agreement',
    'attempt',
  ])('gives a reader nothing of %s', async (table) => {
    const asked = readAs(database, idOf('facilitator'), (session) => session.query(`select * from kyosei.${table}`));
    await expect(asked).rejects.toThrow('permission denied');
  });

  test.each(['update kyosei.park_row set version = 9', 'delete from kyosei.park', 'select * from kyosei_auth.session'])(
    'refuses a reader: %s',
    async (statement) => {
      await expect(readAs(database, idOf('facilitator'), (session) => session.query(statement))).rejects.toThrow(
        /permission denied|read-only/,
      );
    },
  );
});

test('while the database is away everybody is told so, and goes on after with the same session', async () => {
  const paths = [
    ['GET', `${v1}/parks`, undefined],
    ['POST', `${v1}/sign-out`, undefined],
    ['POST', `${v1}/sign-in`, { email: 'admin@example.org', password: 'wrong' }],
  ] as const;
  await database.end();
  await postgres.stop();
  for (const [method, path, body] of paths) expect((await ask(admin, method, path, body)).status).toBe(503);
  for (const [method, path, body] of paths)
    expect((await ask(null, method, path, body)).status).toBe(path.endsWith('sign-in') ? 503 : 401);
  postgres = await supervisePostgres(data, () => {});
  database = openDatabase(postgres.connection, () => {});
  expect((await whoIs(admin)).person?.email).toBe('admin@example.org');
});

/** Asks with the session of a person, or with none; what is answered meanwhile stands in no contract. */
function ask(who: Visitor | null, method: string, path: string, body?: object): Promise<Response> {
  const cookie = [...(who?.cookies ?? [])].map((each) => each.join('=')).join('; ');
  return fetch(at.address + path, {
    method,
    headers: { Origin: at.address, ...(cookie && { Cookie: cookie }), 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
}
