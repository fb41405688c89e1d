/** Signing in with an OpenID provider: a real one, with discovery, PKCE and signed tokens, as small as the standard lets it be. */
import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestServer } from './client.ts';
import { smallPark } from './parks.ts';
import { administrator, invited, startPlatform, type Visitor, visitor, whoIs } from './people.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A signed token (RFC 7519, RS256). */
function signed(claims: object): string {
  const text = `${encoded({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${encoded(claims)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`;
}

/** Whom the provider says to stand before it. */
let person = { sub: '1', email: 'eva@example.org', email_verified: true, name: 'Eva' };
let asked = new URLSearchParams();
let provider: Server;
let issuer = '';
let at: TestServer;
let admin: Visitor;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => {
    server.close(done);
  });
  return port;
}

function answers(path: string, body: URLSearchParams): object | null {
  if (path === '/.well-known/openid-configuration')
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    };
  if (path === '/keys')
    return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] };
  if (path === '/userinfo') return person;
  if (path !== '/token') return null;
  const challenge = createHash('sha256')
    .update(body.get('code_verifier') ?? '')
    .digest('base64url');
  if (body.get('code') !== 'the-code' || challenge !== asked.get('code_challenge')) return null;
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: issuer,
    aud: 'kyosei',
    iat: now,
    exp: now + 300,
    nonce: asked.get('nonce') ?? undefined,
    ...person,
  };
  return { access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: signed(claims) };
}

beforeAll(async () => {
  provider = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const found = answers(request.url?.split('?')[0] ?? '', new URLSearchParams(Buffer.concat(chunks).toString()));
    response.writeHead(found ? 200 : 400, { 'Content-Type': 'application/json' }).end(JSON.stringify(found ?? {}));
  });
  await new Promise<void>((done) => {
    provider.listen(0, '127.0.0.1', done);
  });
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const port = await freePort();
  const environment = {
    KYOSEI_ACCOUNTS: 'on',
    KYOSEI_URL: `http://127.0.0.1:${port}`,
    KYOSEI_OIDC_ISSUER: issuer,
    KYOSEI_OIDC_CLIENT_ID: 'kyosei',
    KYOSEI_OIDC_CLIENT_SECRET: 'hidden',
    KYOSEI_OIDC_NAME: 'Works',
  };
  at = await startPlatform({ port, environment });
  admin = await administrator(at);
  await admin.call('POST', '/api/v1/parks', { tables: smallPark('works') });
  await invited(at, admin, 'works', { role: 'regulator' }, 'eva@example.org');
});
afterAll(async () => {
  await at?.end();
  provider?.close();
});

/** Goes to the provider and back; where the way back ends. */
async function goElsewhere(who: Visitor, change: (back: URL) => void = () => {}): Promise<string> {
  const { body } = await who.call<{ readonly url: string }>('POST', '/api/v1/sign-in/elsewhere');
  asked = new URL(body.url).searchParams;
  const back = new URL(asked.get('redirect_uri') ?? '');
  back.searchParams.set('code', 'the-code');
  back.searchParams.set('state', asked.get('state') ?? '');
  change(back);
  const { headers } = await who.call('GET', back.pathname + back.search);
  return headers.get('Location') ?? '';
}

test('whoever was invited comes in with the address that the provider verified', async () => {
  const who = visitor(at.address);
  expect((await whoIs(who)).provider).toBe('Works');
  await goElsewhere(who);
  expect((await whoIs(who)).person).toMatchObject({ email: 'eva@example.org' });
  expect((await whoIs(who)).memberships).toEqual([{ park: 'works', role: 'regulator', firm: null }]);
});

test.each([
  ['whoever was not invited', { sub: '2', email: 'stranger@example.org', email_verified: true, name: 'Stranger' }],
  ['an address that nobody verified', { sub: '3', email: 'admin@example.org', email_verified: false, name: 'Eve' }],
])('%s stays outside', async (_, claims) => {
  const before = person;
  person = claims;
  const who = visitor(at.address);
  await goElsewhere(who);
  person = before;
  expect((await whoIs(who)).person).toBeNull();
});

test('a way back that was not gone from here leads nowhere', async () => {
  const who = visitor(at.address);
  await goElsewhere(who, (back) => back.searchParams.set('state', 'made-up'));
  expect((await whoIs(who)).person).toBeNull();
  const other = visitor(at.address);
  await goElsewhere(other, () => other.cookies.clear());
  expect((await whoIs(other)).person).toBeNull();
});

test('nothing else of the library of accounts is reached from outside', async () => {
  for (const path of ['get-session', 'ok', 'error', 'list-sessions', 'callback/other'])
    expect((await admin.call('GET', `/api/auth/${path}`)).status).toBe(404);
  for (const path of ['sign-up/email', 'sign-in/email', 'update-user', 'change-email', 'delete-user'])
    expect([404, 405]).toContain((await admin.call('POST', `/api/auth/${path}`, {})).status);
});
