/** What holds for every request, the API page, and the web app's files. */
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { tableNames } from '@kyosei/model/tables';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openApiDocument } from '../src/contract/document.ts';
import { rowName } from '../src/contract/shapes.ts';
import { webApp } from '../src/http/web-app.ts';
import { type Refusal, startServer, type TestServer, temporaryDirectory } from './client.ts';
import { smallPark } from './parks.ts';

const v1 = '/api/v1';
const webRoot = temporaryDirectory('app');
const script = `export const words = ${JSON.stringify('symbiosis '.repeat(500))};`;
let at: TestServer;
let port: number;
beforeAll(async () => {
  mkdirSync(join(webRoot, 'assets'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Kyosei</title>');
  writeFileSync(join(webRoot, 'assets', 'app-1a2b.js'), script);
  writeFileSync(join(webRoot, '..', 'secret.txt'), 'secret');
  at = await startServer({ webRoot });
  port = Number(new URL(at.address).port);
});
afterAll(() => at?.end());

/** A request with headers that fetch would not let through. */
const raw = (method: string, path: string, headers: Record<string, string>, body = '') =>
  new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    },
  );

describe('requests', () => {
  test('every answer carries an identifier and headers against misuse; the log knows it by the same', async () => {
    const { headers, body } = await raw('GET', `${v1}/parks/nowhere`, {});
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'content-type': 'application/problem+json',
    });
    expect(headers['content-security-policy']).toMatch(/script-src 'self';.*worker-src 'self' blob:/);
    const refusal = JSON.parse(body.toString()) as { readonly instance: string };
    expect(refusal).toMatchObject({ type: 'about:blank', title: 'Not Found', status: 404, problems: [] });
    expect(refusal.instance).toBe(`urn:uuid:${String(headers['x-request-id'])}`);
    expect(at.log).toContainEqual(
      expect.objectContaining({ event: 'request', request: headers['x-request-id'], status: 404, level: 'info' }),
    );
  });

  test('the log holds no figure and no text of a park', async () => {
    const tables = smallPark('quiet', {
      firm: [
        { id: 'power', name: 'Secret works' },
        { id: 'cement', name: 'x' },
      ],
    });
    await at.call('POST', `${v1}/parks`, { tables });
    await at.call('POST', `${v1}/parks`, { tables: { ...tables, stream: [{ id: 'ash', quantity: 987_654_321 }] } });
    const text = JSON.stringify(at.log);
    expect(text).not.toContain('Secret works');
    expect(text).not.toContain('987654321');
  });

  test.each([
    ['PUT', `${v1}/parks`, 'HEAD, GET, POST'],
    ['DELETE', `${v1}/parks`, 'HEAD, GET, POST'],
    ['PATCH', `${v1}/parks/x`, 'HEAD, GET, DELETE'],
    ['GET', `${v1}/imports`, 'POST'],
    ['POST', '/health', 'HEAD, GET'],
    ['POST', '/somewhere', 'GET, HEAD'],
  ])('%s %s is not allowed', async (method, path, allow) => {
    const { status, headers } = await raw(method, path, { 'content-type': 'application/json' });
    expect(status).toBe(405);
    expect(headers.allow).toBe(allow);
  });

  test('unknown paths are not found, HEAD answers without a body', async () => {
    for (const path of ['/api/v1', '/api/v1/nothing', '/api/v2/parks', '/api/v1/parks/a/b/c', '/nothing.js'])
      expect((await at.call('GET', path)).status).toBe(404);
    const { status, body } = await raw('HEAD', `${v1}/parks`, {});
    expect([status, body.length]).toEqual([200, 0]);
  });

  test('bodies of another type, of no JSON, and too large ones are told apart', async () => {
    const park = JSON.stringify({ tables: smallPark('typed') });
    const post = (type: string | undefined, body: string, path = `${v1}/parks`) =>
      raw('POST', path, type === undefined ? {} : { 'content-type': type }, body);
    expect((await post('text/plain', park)).status).toBe(415);
    expect((await post(undefined, park)).status).toBe(415);
    expect((await post('application/x-www-form-urlencoded', park)).status).toBe(415);
    expect((await post('application/json', park, `${v1}/imports`)).status).toBe(415);
    for (const text of ['', '{', '{"tables":', '\u0000', '{"tables":{}}x'])
      expect((await post('application/json', text)).status).toBe(400);
    for (const text of ['null', '[]', '7', '{}', '{"tables":7}', '{"tables":{"park":7}}'])
      expect((await post('application/json', text)).status).toBe(422);
    expect((await post('application/json; charset=utf-8', park)).status).toBe(201);
    const large = `{"tables":"${'x'.repeat(21 * 2 ** 20)}"}`;
    for (const headers of [{}, { 'transfer-encoding': 'chunked' }])
      expect((await raw('POST', `${v1}/parks`, { 'content-type': 'application/json', ...headers }, large)).status).toBe(
        413,
      );
  });

  test('other sites may neither write nor reach it under a name of theirs', async () => {
    const type = { 'content-type': 'application/json' };
    const own = `127.0.0.1:${port}`;
    const write = (headers: Record<string, string>) => raw('POST', `${v1}/parks`, { ...type, ...headers }, '{}');
    expect((await write({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await write({ origin: 'null' })).status).toBe(403);
    expect((await write({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await write({ origin: `http://${own}` })).status).toBe(422);
    expect((await raw('GET', `${v1}/parks`, { host: 'elsewhere.example' })).status).toBe(421);
    for (const host of [own, `localhost:${port}`, `[::1]:${port}`, 'localhost'])
      expect((await raw('GET', `${v1}/parks`, { host })).status).toBe(200);
    expect((await raw('OPTIONS', `${v1}/parks`, { origin: 'https://elsewhere.example' })).headers).not.toHaveProperty(
      'access-control-allow-origin',
    );
  });

  test('a body that breaks off or is no HTTP is no failure', async () => {
    for (const body of ['Content-Length: 100\r\n\r\n{"tables":', 'Transfer-Encoding: chunked\r\n\r\nzz\r\n']) {
      const before = at.log.length;
      const socket = connect(port, '127.0.0.1');
      socket.write(`POST ${v1}/parks HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${body}`);
      setTimeout(() => socket.destroy(), 50);
      await vi.waitFor(() => expect(at.log.length).toBeGreaterThan(before), { timeout: 5000 });
      expect(at.log.slice(before)).toMatchObject([{ event: 'request', level: 'info', status: 400 }]);
    }
  });

  test('what is no HTTP gets 400 and the next request its answer', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('\u0016\u0003\u0001 nonsense\r\n\r\n'));
      socket.once('data', (data) => resolve(data.toString()));
    });
    expect(answer).toMatch(/^HTTP\/1.1 400/);
    expect((await at.call('GET', '/health')).body).toEqual({ status: 'ok' });
    expect((await at.call('GET', '/ready')).body).toEqual({ status: 'ok' });
  });
});

describe('the API page', () => {
  test('the document is served as it is printed', async () => {
    const { status, body } = await at.call('GET', '/api/openapi.json');
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });

  test('its patterns hold for Unicode and mean what the checks mean; every table is described', () => {
    const patterns: string[] = [];
    const document = openApiDocument();
    JSON.stringify(document, (key, value: unknown) => {
      if (key === 'pattern') patterns.push(value as string);
      return value;
    });
    const ids = patterns.map((pattern) => new RegExp(pattern, 'u')).filter((pattern) => pattern.test('共生-é.1'));
    expect(ids.length).toBeGreaterThan(10);
    expect(ids.filter((pattern) => pattern.test('a/u') || pattern.test('-a') || pattern.test(''))).toEqual([]);
    const names = Object.keys(document.components?.schemas ?? {});
    expect(names).toEqual(expect.arrayContaining(tableNames.map(rowName)));
  });

  test('the page tells every operation and loads nothing', async () => {
    const { headers, body } = await raw('GET', '/api', {});
    const page = body.toString();
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    for (const methods of Object.values(openApiDocument().paths ?? {}))
      for (const { operationId } of Object.values(methods as Record<string, { operationId: string }>))
        expect(page).toContain(`<section id="${operationId}">`);
    expect(page).not.toMatch(/<script|<link|src=|url\(|@import/);
    const targets = [...page.matchAll(/href="#(\w+)"/g)].map((match) => match[1]);
    for (const target of targets) expect(page).toContain(`id="${target}"`);
  });
});

describe('the web app', () => {
  test('its pages are all the one page, its files are compressed and kept', async () => {
    for (const path of ['/', '/parks/kalundborg/plan', '/index.html']) {
      const { status, headers, body } = await raw('GET', path, {});
      expect([status, headers['cache-control'], body.toString()]).toEqual([
        200,
        'no-cache',
        '<!doctype html><title>Kyosei</title>',
      ]);
    }
    const { headers, body } = await raw('GET', '/assets/app-1a2b.js', { 'accept-encoding': 'gzip, br' });
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    expect(brotliDecompressSync(body).toString()).toBe(script);
    expect((await raw('GET', '/assets/app-1a2b.js', {})).body.toString()).toBe(script);
    const again = await raw('GET', '/assets/app-1a2b.js', { 'if-none-match': String(headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00.txt',
    '/%',
    '/assets/none.js',
  ])('%s is not found', async (path) => {
    const { status, body } = await raw('GET', path, {});
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });

  test('a new build is served without a restart', async () => {
    writeFileSync(join(webRoot, 'later.html'), 'one');
    expect((await raw('GET', '/later.html', {})).body.toString()).toBe('one');
    writeFileSync(join(webRoot, 'later.html'), 'another');
    expect((await raw('GET', '/later.html', {})).body.toString()).toBe('another');
  });
});

test('a file that could not be read once is read when it can be', async () => {
  const root = temporaryDirectory('unreadable');
  const serve = webApp(root);
  const asked = new Request('http://localhost/app.js');
  // More than can be read into memory at once, without taking room.
  writeFileSync(join(root, 'app.js'), '');
  truncateSync(join(root, 'app.js'), 2 ** 32);
  await expect(serve(asked)).rejects.toThrow('2 GiB');
  writeFileSync(join(root, 'app.js'), 'one');
  expect((await serve(asked))?.status).toBe(200);
});

test('a request for a page is refused politely when the app is not built', async () => {
  const bare = await startServer({ webRoot: join(webRoot, 'none') });
  try {
    expect((await bare.call<Refusal>('GET', '/')).status).toBe(404);
  } finally {
    await bare.end();
  }
});
