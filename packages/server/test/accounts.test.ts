/** People: the first administrator, invitations, sessions, second factors, limits; and every endpoint for every role. */
import { createHmac } from 'node:crypto';
import { BlockList } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { access, type Role, roles } from '../src/accounts/access.ts';
import { clientAddress } from '../src/accounts/address.ts';
import { requestLimit } from '../src/accounts/limits.ts';
import { accountsSettings, proxiesOf } from '../src/accounts/settings.ts';
import type { Member } from '../src/accounts/shapes.ts';
import { openApiDocument } from '../src/contract/document.ts';
import type { Refusal, TestServer } from './client.ts';
import { smallPark } from './parks.ts';
import { administrator, invited, join, password, startPlatform, type Visitor, visitor, whoIs } from './people.ts';

const v1 = '/api/v1';
let at: TestServer;
let admin: Visitor;
beforeAll(async () => {
  at = await startPlatform();
  admin = await administrator(at);
});
afterAll(() => at?.end());

const found = async (park: string, by = admin): Promise<void> => {
  expect((await by.call('POST', `${v1}/parks`, { tables: smallPark(park) })).status).toBe(201);
};
const signIn = (who: Visitor, email: string, given = password) =>
  who.call<{ readonly secondFactor: boolean }>('POST', `${v1}/sign-in`, { email, password: given });

describe('the first administrator', () => {
  test('comes in by the link of the start, once, and may found parks', async () => {
    expect(at.server.invitation).toMatch(/^\/invitation#[\w-]{43}$/);
    const token = at.server.invitation?.split('#')[1];
    const late = visitor(at.address);
    expect((await late.call('POST', `${v1}/invitation`, { token })).status).toBe(404);
    const again = { token, name: 'Late', email: 'late@example.org', password };
    expect((await late.call('POST', `${v1}/invitation/accept`, again)).status).toBe(404);
    expect((await late.call('GET', `${v1}/parks`)).status).toBe(401);
    expect((await whoIs(admin)).person).toMatchObject({ email: 'admin@example.org', administrator: true });
    await found('first');
    expect((await whoIs(admin)).memberships).toContainEqual({ park: 'first', role: 'manager', firm: null });
  });

  test('takes over what was there before anybody signed in; a second start invites nobody', async () => {
    const open = await startPlatform({ environment: {}, seed: smallPark('before') });
    expect((await open.call<{ accounts: boolean }>('GET', `${v1}/me`)).body.accounts).toBe(false);
    expect(open.server.invitation).toBeNull();
    await open.end();
    const closed = await startPlatform({ dataDirectory: open.directory });
    try {
      expect((await closed.call('GET', `${v1}/parks/before`)).status).toBe(401);
      const first = await administrator(closed);
      expect((await whoIs(first)).memberships).toEqual([{ park: 'before', role: 'manager', firm: null }]);
    } finally {
      await closed.end();
    }
    const again = await startPlatform({ dataDirectory: open.directory });
    expect(again.server.invitation).toBeNull();
    await again.end();
  });
});

describe('invitations', () => {
  test('a link makes an account and a member, once, and only for its address', async () => {
    await found('inviting');
    const { status, body } = await admin.call<{ link: string; email: string }>(
      'POST',
      `${v1}/parks/inviting/invitations`,
      { email: 'Ann@Example.org', role: 'firm', firm: 'power' },
    );
    expect([status, body.email]).toEqual([201, 'ann@example.org']);
    const token = body.link.split('#')[1];
    expect((await visitor(at.address).call('POST', `${v1}/invitation`, { token })).body).toEqual({
      email: 'ann@example.org',
      role: 'firm',
      park: { id: 'inviting', name: 'Park inviting' },
      firm: { id: 'power', name: 'Power station' },
      account: false,
    });
    const other = await admin.call<Refusal>('POST', `${v1}/invitation/accept`, { token });
    expect([other.status, other.body.problems[0]?.code]).toEqual([409, 'other-account']);
    const ann = await join(at.address, body.link);
    expect((await whoIs(ann)).memberships).toEqual([{ park: 'inviting', role: 'firm', firm: 'power' }]);
    expect((await visitor(at.address).call('POST', `${v1}/invitation`, { token })).status).toBe(404);

    // Whoever has an account signs in first, and takes a role elsewhere with it.
    await found('inviting-two');
    const second = await admin.call<{ link: string }>('POST', `${v1}/parks/inviting-two/invitations`, {
      email: 'ann@example.org',
      role: 'regulator',
    });
    const next = { token: second.body.link.split('#')[1] };
    const stranger = await visitor(at.address).call<Refusal>('POST', `${v1}/invitation/accept`, next);
    expect([stranger.status, stranger.body.problems[0]?.code]).toEqual([409, 'sign-in-first']);
    expect((await ann.call('POST', `${v1}/invitation/accept`, next)).body).toEqual({ park: 'inviting-two' });
    expect((await whoIs(ann)).memberships).toHaveLength(2);
  });

  test.each([
    ['a firm that is not there', { role: 'firm', firm: 'nothing' }, 'unknown-reference'],
    ['no firm', { role: 'firm' }, 'required'],
    ['a firm with another role', { role: 'regulator', firm: 'power' }, 'firm-not-asked'],
  ])('%s is refused', async (_, place, code) => {
    const { status, body } = await admin.call<Refusal>('POST', `${v1}/parks/inviting/invitations`, {
      email: 'x@example.org',
      ...place,
    });
    expect([status, body.problems[0]?.code]).toEqual([422, code]);
  });

  test('a withdrawn one is worth nothing', async () => {
    const { body } = await admin.call<{ id: string; link: string }>('POST', `${v1}/parks/inviting/invitations`, {
      email: 'gone@example.org',
      role: 'manager',
    });
    expect((await admin.call('DELETE', `${v1}/parks/inviting/invitations/${body.id}`)).status).toBe(204);
    await expect(join(at.address, body.link)).rejects.toThrow('404');
  });
});

describe('sessions', () => {
  test('end with signing out, and all others with a new password', async () => {
    await found('sessions');
    await invited(at, admin, 'sessions', { role: 'auditor' }, 'bea@example.org');
    const [one, two] = [visitor(at.address), visitor(at.address)];
    for (const who of [one, two]) expect((await signIn(who, 'bea@example.org')).body).toEqual({ secondFactor: false });
    const stolen = new Map(one.cookies);
    expect((await one.call('POST', `${v1}/sign-out`)).status).toBe(204);
    for (const [name, value] of stolen) one.cookies.set(name, value);
    expect((await whoIs(one)).person).toBeNull();

    const next = 'another long password';
    const change = (current: string) => two.call('POST', `${v1}/me/password`, { current, next });
    await signIn(one, 'bea@example.org');
    expect((await change('not the password')).status).toBe(422);
    expect((await change(password)).status).toBe(204);
    expect((await whoIs(one)).person).toBeNull();
    expect((await whoIs(two)).person).not.toBeNull();
    expect((await signIn(one, 'bea@example.org')).status).toBe(401);
    expect((await signIn(one, 'bea@example.org', next)).status).toBe(200);
  });

  test('a cookie is out of reach of scripts and of other sites', async () => {
    const response = await fetch(new URL(`${v1}/sign-in`, at.address), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: at.address },
      body: JSON.stringify({ email: 'admin@example.org', password }),
    });
    const cookie = response.headers.getSetCookie().find((each) => each.includes('session_token')) ?? '';
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    // Another site's page, and one that hides where it comes from.
    for (const origin of ['https://elsewhere.example', 'null', undefined]) {
      const headers = { Cookie: cookie.split(';')[0] ?? '', ...(origin !== undefined && { Origin: origin }) };
      const sent = await fetch(new URL(`${v1}/sign-out`, at.address), { method: 'POST', headers });
      expect(sent.status).toBe(403);
    }
  });

  test('a changed cookie is nobody', async () => {
    const who = visitor(at.address);
    await signIn(who, 'admin@example.org');
    for (const [name, value] of who.cookies) who.cookies.set(name, `${value.slice(0, -8)}AAAAAA%3D`);
    expect((await whoIs(who)).person).toBeNull();
  });

  test('a second factor is asked for before anything is served', async () => {
    await invited(at, admin, 'sessions', { role: 'manager' }, 'cai@example.org');
    const who = visitor(at.address);
    await signIn(who, 'cai@example.org');
    const begun = await who.call<{ uri: string; recovery: string[] }>('POST', `${v1}/me/second-factor`, { password });
    expect(begun.status).toBe(200);
    const key = new URL(begun.body.uri).searchParams.get('secret') ?? '';
    expect((await who.call('POST', `${v1}/me/second-factor/confirm`, { code: '000000' })).status).toBe(422);
    expect((await who.call('POST', `${v1}/me/second-factor/confirm`, { code: codeOf(key) })).status).toBe(204);

    const next = visitor(at.address);
    expect((await signIn(next, 'cai@example.org')).body).toEqual({ secondFactor: true });
    expect((await next.call('GET', `${v1}/parks/sessions`)).status).toBe(401);
    expect((await next.call('POST', `${v1}/sign-in/code`, { code: '000000' })).status).toBe(401);
    expect((await next.call('POST', `${v1}/sign-in/code`, { code: codeOf(key) })).status).toBe(200);
    expect((await next.call('GET', `${v1}/parks/sessions`)).status).toBe(200);

    const lost = visitor(at.address);
    const [code] = begun.body.recovery;
    await signIn(lost, 'cai@example.org');
    expect((await lost.call('POST', `${v1}/sign-in/code`, { code, recovery: true })).status).toBe(200);
    await signIn(lost, 'cai@example.org');
    expect((await lost.call('POST', `${v1}/sign-in/code`, { code, recovery: true })).status).toBe(401);

    expect((await next.call('POST', `${v1}/me/second-factor/end`, { password })).status).toBe(204);
    expect((await signIn(lost, 'cai@example.org')).body).toEqual({ secondFactor: false });
  });

  test('guessing is stopped, and the right password does not help then', async () => {
    await invited(at, admin, 'sessions', { role: 'auditor' }, 'dan@example.org');
    const who = visitor(at.address);
    for (let tries = 0; tries < 10; tries++) expect((await signIn(who, 'dan@example.org', 'wrong')).status).toBe(401);
    const { status, headers } = await signIn(who, 'dan@example.org');
    expect(status).toBe(429);
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await signIn(who, 'nobody@example.org')).status).toBe(401);
  });
});

/** RFC 6238, SHA-1, six digits, thirty seconds. */
function codeOf(base32: string): string {
  const bits = (base32.match(/[A-Z2-7]/g) ?? [])
    .map((digit) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(digit).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const offset = (hash[19] ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

describe('members', () => {
  test('a role takes hold at once, and the last manager stays', async () => {
    await found('members');
    const guest = await invited(at, admin, 'members', { role: 'facilitator' });
    expect((await guest.call('GET', `${v1}/parks/members/rows/firm`)).status).toBe(200);
    const list = await admin.call<{ items: readonly Member[] }>('GET', `${v1}/parks/members/members`);
    const [manager, facilitator] = ['manager', 'facilitator'].map((role) =>
      list.body.items.find((each) => each.role === role),
    );
    const put = (user: string | undefined, body: object) =>
      admin.call<Refusal & Member>('PUT', `${v1}/parks/members/members/${user}`, body);
    expect((await put(facilitator?.user, { role: 'auditor', version: 7 })).status).toBe(409);
    expect((await put(facilitator?.user, { role: 'auditor', version: 1 })).body).toMatchObject({ version: 2 });
    expect((await guest.call('GET', `${v1}/parks/members/rows/firm`)).status).toBe(403);
    const lowered = await put(manager?.user, { role: 'auditor', version: 1 });
    expect([lowered.status, lowered.body.problems[0]?.code]).toEqual([409, 'last-manager']);
    expect((await admin.call('DELETE', `${v1}/parks/members/members/${manager?.user}?version=1`)).status).toBe(409);
    expect((await admin.call('DELETE', `${v1}/parks/members/members/${facilitator?.user}?version=2`)).status).toBe(204);
    expect((await guest.call('GET', `${v1}/parks/members`)).status).toBe(404);
  });

  test('what was done stands in the audit log', async () => {
    const { body } = await admin.call<{ items: readonly { action: string }[] }>('GET', `${v1}/parks/members/audit`);
    expect(body.items.map(({ action }) => action)).toEqual([
      'removed',
      'role-changed',
      'joined',
      'invited',
      'joined',
      'park-created',
    ]);
    const verdict = await admin.call('GET', `${v1}/parks/members/audit/verification`);
    expect(verdict.body).toMatchObject({ entries: 6, broken: null });
  });
});

describe('every endpoint for every role', () => {
  const someone = '01890000-0000-7000-8000-000000000000';
  type Operation = { readonly operationId: string; readonly method: string; readonly path: string };
  const operations: readonly Operation[] = Object.entries(openApiDocument().paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, { operationId: string }>).map(([method, { operationId }]) => ({
      operationId,
      method: method.toUpperCase(),
      path,
    })),
  );
  const people = new Map<Role | 'administrator' | 'nobody', Visitor>();
  const kept = new Map<string, string>();

  beforeAll(async () => {
    for (const park of ['own', 'foreign']) await found(park);
    for (const role of roles)
      people.set(role, await invited(at, admin, 'own', role === 'firm' ? { role, firm: 'power' } : { role }));
    await invited(at, admin, 'foreign', { role: 'manager' }, 'other@example.org');
    const { body } = await admin.call<{ link: string }>('POST', `${v1}/administrators`, { email: 'two@example.org' });
    people.set('administrator', await join(at.address, body.link));
    people.set('nobody', visitor(at.address));
    const { writeWorkbook } = await import('@kyosei/model/workbook');
    for (const park of ['own', 'foreign']) {
      const sent = await admin.send<{ id: string }>(`${v1}/imports?park=${park}`, await writeWorkbook(smallPark(park)));
      kept.set(park, sent.body.id);
    }
  });

  test('each has a rule, and no rule is without an endpoint', () => {
    expect(Object.keys(access).toSorted()).toEqual(operations.map(({ operationId }) => operationId).toSorted());
  });

  /** What the table says: the status of a refusal, or that it is let through to what the route answers. */
  function expected({ operationId, path }: Operation, who: Role | 'administrator' | 'nobody', park: string) {
    const rule = access[operationId];
    if (rule === 'open') return 'through';
    if (who === 'nobody') return 401;
    if (rule === 'signed-in') return 'through';
    if (rule === 'administrator') return who === 'administrator' ? 'through' : 403;
    expect(path).toMatch(/\/parks\/\{park\}|\/imports/);
    if (who === 'administrator' || park === 'foreign') return 404;
    return rule?.includes(who) ? 'through' : 403;
  }

  /** A request that is refused for its content when it is let through, wherever that is possible, so that nothing is changed. */
  function request({ operationId, method, path }: Operation, park: string) {
    const address = path
      .replace('{park}', park)
      .replace('{import}', kept.get(park) ?? '')
      .replace('{table}', 'firm')
      .replaceAll(/\{\w+\}/g, someone);
    const query = operationId === 'importWorkbook' ? `?park=${park}` : '';
    const isBodied = method === 'POST' || method === 'PUT';
    return { method, address: address + query, body: isBodied ? {} : undefined };
  }

  /** What is wrong with an answer, or null. Let through to the route, what is not there is not there, and what is empty refused as such. */
  function verdict(wanted: ReturnType<typeof expected>, status: number, isRead: boolean): string | null {
    const isRight =
      wanted !== 'through' ? status === wanted : isRead ? status === 200 : ![401, 403].includes(status) && status < 500;
    return isRight ? null : `${status} instead of ${isRead && wanted === 'through' ? 200 : wanted}`;
  }

  test.each([...roles, 'administrator', 'nobody'] as const)('%s', async (who) => {
    const person = people.get(who) as Visitor;
    const wrong: string[] = [];
    for (const park of ['own', 'foreign'])
      for (const operation of operations.filter(({ operationId }) => operationId !== 'signOut')) {
        const { method, address, body } = request(operation, park);
        const { status } = await (operation.operationId === 'importWorkbook'
          ? person.send(address, new Uint8Array())
          : person.call(method, address, body));
        const isRead = method === 'GET' && !address.includes(someone);
        const fault = verdict(expected(operation, who, park), status, isRead);
        if (fault) wrong.push(`${method} ${address}: ${fault}`);
      }
    expect(wrong).toEqual([]);
  });

  test.each([
    ['regulator', ['listAgreements', 'listExtracts', 'readExtract', 'readPark']],
    ['auditor', ['listAudit', 'listMembers', 'readPark', 'verifyAudit']],
    [
      'firm',
      [
        'changePark',
        'giveConsent',
        'listAgreements',
        'listBoard',
        'listConsents',
        'listExtracts',
        'listRows',
        'readCsv',
      ].concat(['readExtract', 'readPark', 'readWorkbook', 'withdrawConsent']),
    ],
  ] as const)('a %s may in a park exactly this', (role, theirs) => {
    const may = Object.entries(access).filter(([, rule]) => Array.isArray(rule) && rule.includes(role));
    expect(may.map(([operation]) => operation).toSorted()).toEqual(theirs);
  });

  test('a workbook that names a foreign park is not compared with it', async () => {
    const { writeWorkbook } = await import('@kyosei/model/workbook');
    const bytes = await writeWorkbook(smallPark('own'));
    expect((await (people.get('administrator') as Visitor).send(`${v1}/imports`, bytes)).status).toBe(404);
    expect((await (people.get('manager') as Visitor).send(`${v1}/imports`, bytes)).status).toBe(403);
  });

  test('addresses written in other ways lead around no guard', async () => {
    const person = people.get('regulator') as Visitor;
    for (const path of [
      'parks/own/rows/firm.csv',
      'parks/own/rows/x/firm.csv',
      'parks/%6fwn/rows/firm.csv',
      'parks//own/rows/firm.csv',
      'parks/foreign/../own/rows/firm.csv',
      'parks/own%2Frows%2Ffirm.csv',
      'parks/own/rows/%66irm.csv',
      'parks/own/rows/firm.csv/',
    ])
      for (const method of ['GET', 'HEAD']) {
        const response = await fetch(`${at.address}${v1}/${path}`, {
          method,
          headers: { Cookie: [...person.cookies].map((each) => each.join('=')).join('; ') },
        });
        expect([403, 404], `${method} ${path}: ${response.status}`).toContain(response.status);
        expect(await response.text()).not.toContain('Power station');
      }
  });

  test('a park is listed to its members only', async () => {
    for (const [who, person] of people) {
      if (who === 'nobody') continue;
      const { body } = await person.call<{ items: readonly { id: string }[] }>('GET', `${v1}/parks`);
      expect(body.items.map(({ id }) => id)).toEqual(who === 'administrator' ? [] : ['own']);
    }
  });
});

const given = (environment: Record<string, string>, host = '127.0.0.1') => accountsSettings(environment, host, null);

describe('settings', () => {
  const secret = 'x'.repeat(32);

  test('this machine only needs no accounts; what others reach does', () => {
    expect(given({})).toBeNull();
    expect(given({}, '::1')).toBeNull();
    expect(given({ KYOSEI_ACCOUNTS: 'off' }, '0.0.0.0')).toBeNull();
    expect(given({ KYOSEI_SECRET: secret, KYOSEI_URL: 'https://park.example' }, '0.0.0.0')).toMatchObject({
      url: 'https://park.example',
    });
  });

  test.each([
    ['a served address without its name', { KYOSEI_SECRET: secret }, '0.0.0.0', 'KYOSEI_URL'],
    ['no secret', { KYOSEI_ACCOUNTS: 'on' }, '127.0.0.1', 'KYOSEI_SECRET'],
    ['a short secret', { KYOSEI_ACCOUNTS: 'on', KYOSEI_SECRET: 'x' }, '127.0.0.1', 'KYOSEI_SECRET'],
    ['a path', { KYOSEI_SECRET: secret, KYOSEI_URL: 'https://park.example/a' }, '0.0.0.0', 'KYOSEI_URL'],
    ['neither on nor off', { KYOSEI_ACCOUNTS: 'yes' }, '127.0.0.1', 'KYOSEI_ACCOUNTS'],
    [
      'half a provider',
      { KYOSEI_ACCOUNTS: 'on', KYOSEI_SECRET: secret, KYOSEI_OIDC_ISSUER: 'https://id.example' },
      '127.0.0.1',
      'KYOSEI_OIDC_CLIENT_ID',
    ],
  ])('%s is refused before anything starts', (_, environment, host, name) => {
    expect(() => given(environment, host)).toThrow(name);
  });

  test.each([
    ['directly', '9.9.9.9', undefined, '9.9.9.9'],
    ['what a client says of itself is not believed', '9.9.9.9', '1.1.1.1', '9.9.9.9'],
    ['through a proxy', '10.0.0.1', '9.9.9.9', '9.9.9.9'],
    ['through two, with something made up before', '::ffff:10.0.0.1', '1.1.1.1, 9.9.9.9, 10.2.0.1', '9.9.9.9'],
    ['through a proxy that says nonsense', '10.0.0.1', 'unknown', '10.0.0.1'],
  ])('the address of a client: %s', (_, connection, forwarded, address) => {
    expect(clientAddress(connection, forwarded, proxiesOf('10.0.0.0/8, ::1'))).toBe(address);
    expect(clientAddress(connection, forwarded, new BlockList())).toBe(connection.replace('::ffff:', ''));
  });

  test.each(['10.0.0.0/33', 'proxy', '::1/129', '10.0.0.0/'])('%s is no address of a proxy', (text) => {
    expect(() => proxiesOf(text)).toThrow('KYOSEI_TRUSTED_PROXIES');
  });

  test('requests are counted by the minute', () => {
    let now = 0;
    const limit = requestLimit(2, () => now);
    expect([limit('a'), limit('a'), limit('a'), limit('b')]).toEqual([0, 0, 60, 0]);
    now = 60_000;
    expect(limit('a')).toBe(0);
  });
});

test('where nobody signs in, what a proxy hands on is not served', async () => {
  const open = await startPlatform({ environment: {} });
  try {
    const asked = (headers: Record<string, string>) => fetch(`${open.address}${v1}/parks`, { headers });
    expect((await asked({})).status).toBe(200);
    expect((await asked({ 'X-Forwarded-For': '9.9.9.9' })).status).toBe(421);
  } finally {
    await open.end();
  }
});
