/** Bad input: each gets a clear answer of the 4xx kind, stops nobody else, and loses nothing that is stored. */
import { deepEqual } from 'node:assert/strict';
import { writeWorkbook } from '@kyosei/model/workbook';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { workbookType } from '../src/contract/answers.ts';
import { openApiDocument } from '../src/contract/document.ts';
import type { Import } from '../src/contract/shapes.ts';
import { archive, entry, repeated, sheetHead, sheetTail, workbookOf } from './archive.ts';
import { type Refusal, startServer, type TestServer } from './client.ts';
import { smallPark } from './parks.ts';

const v1 = '/api/v1';
let at: TestServer;
let before: unknown;
const stored = async () => [
  (await at.call('GET', `${v1}/parks/kept`)).body,
  (await at.call('GET', `${v1}/parks/kept/rows/firm`)).body,
  (await at.call('GET', `${v1}/parks/kept/rows/stream`)).body,
];
beforeAll(async () => {
  at = await startServer();
  await at.call('POST', `${v1}/parks`, { tables: smallPark('kept') });
  before = await stored();
});
afterAll(() => at?.end());
afterEach(async () => {
  deepEqual(await stored(), before);
});

const send = (bytes: Uint8Array) => at.send<Import & Refusal>(`${v1}/imports`, bytes);
const post = async (path: string, text: string) => {
  const init = { method: 'POST', body: text, headers: { 'Content-Type': 'application/json' } };
  const response = await fetch(new URL(path, at.address), init);
  return { status: response.status, body: (await response.json()) as Refusal };
};

const row = (...cells: readonly string[]): string =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

describe('workbooks', () => {
  test.each<[string, () => Uint8Array, string]>([
    ['no bytes', () => new Uint8Array(), 'not-a-workbook'],
    ['text', () => new TextEncoder().encode('id,name\n1,2\n'), 'not-a-workbook'],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'not-a-workbook'],
    ['an archive of something else', () => archive([entry('readme.txt', 'hello')]), 'not-a-workbook'],
  ])('%s is no workbook', async (_, make, code) => {
    const { status, body } = await send(make());
    expect(status).toBe(422);
    expect(body.problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('a workbook cut short is refused', async () => {
    const whole = await writeWorkbook(smallPark('cut'));
    for (const share of [0.3, 0.7, 0.99]) {
      const { status, body } = await send(whole.slice(0, Math.floor(whole.length * share)));
      expect(status).toBe(422);
      expect(body.problems.length).toBeGreaterThan(0);
    }
  });

  test('a bomb of 1 GB is refused quickly, without filling memory, while others are served', async () => {
    const piece = row('f', 'x'.repeat(2 ** 20));
    const bomb = repeated('xl/worksheets/sheet1.xml', sheetHead, piece, 1024, sheetTail);
    const memory = process.memoryUsage().rss;
    for (const size of [bomb.size, 1000]) {
      const answer = send(workbookOf({ ...bomb, size }));
      const began = performance.now();
      expect((await at.call('GET', '/health')).status).toBe(200);
      expect(performance.now() - began).toBeLessThan(2000);
      const { status, body } = await answer;
      expect(status).toBe(422);
      expect(body.problems.map(({ code }) => code).join()).toMatch(
        /workbook-too-large|damaged-workbook|too-large-to-read/,
      );
    }
    expect(process.memoryUsage().rss - memory).toBeLessThan(700 * 2 ** 20);
  }, 60_000);

  test('a million rows are refused with the limit', async () => {
    const rows = repeated('xl/worksheets/sheet1.xml', sheetHead, row('f', 'Firm').repeat(1000), 1000, sheetTail);
    const { status, body } = await send(workbookOf(rows));
    expect([201, 422]).toContain(status);
    expect(body.acceptable ?? false).toBe(false);
    expect(body.problems.map(({ code }) => code).join()).toMatch(/too-many-rows|workbook-too-large/);
  }, 60_000);

  test('names that would reach into the program are columns like any other', async () => {
    const head = sheetHead.replace('<t>name</t>', '<t>__proto__</t>');
    const { status, body } = await send(
      workbookOf(entry('xl/worksheets/sheet1.xml', `${head}${row('f', 'polluted')}${sheetTail}`)),
    );
    expect(status).toBe(201);
    expect(body.acceptable).toBe(false);
    expect(body.problems).toContainEqual(expect.objectContaining({ severity: 'error', table: 'firm' }));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('bytes changed at random are answered', async () => {
    const whole = await writeWorkbook(smallPark('fuzz'));
    const changed = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(changed, async (changes) => {
        const bytes = whole.slice();
        for (const [index, value] of changes) bytes[index] = value;
        expect([201, 422]).toContain((await send(bytes)).status);
      }),
      { numRuns: 40 },
    );
  });
});

const park = (attributes: string): string => `{"tables":{"park":[${attributes}]}}`;

describe('JSON', () => {
  const plain = '"id":"p","name":"P","currency":"DKK","baseYear":2000';

  test.each([
    ['__proto__', park(`{${plain},"__proto__":{"polluted":1}}`)],
    ['constructor', park(`{${plain},"constructor":{"prototype":{"polluted":1}}}`)],
    ['a table of that name', `{"tables":{"__proto__":[{"polluted":1}]}}`],
  ])('%s pollutes nothing', async (_, text) => {
    const { status, body } = await post(`${v1}/parks`, text);
    expect(status).toBe(422);
    expect(body.problems.length).toBeGreaterThan(0);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each([
    ['a zero character', park(`{${plain.replace('"P"', String.raw`"P\u0000"`)}}`)],
    ['half a surrogate pair', park(`{${plain.replace('"P"', String.raw`"\ud800"`)}}`)],
    ['a number without end', park(`{${plain.replace('2000', '1e999')}}`)],
    ['a text without end', park(`{${plain.replace('"P"', `"${'x'.repeat(1_000_000)}"`)}}`)],
    ['lists in lists', park(`{${plain},"note":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)],
    ['objects in objects', park(`{${plain},"note":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`)],
    ['many rows', `{"tables":{"firm":[${'{},'.repeat(1_000_000)}{}]}}`],
    ['many columns', park(`{${plain}${Array.from({ length: 100_000 }, (_, index) => `,"c${index}":1`).join('')}}`)],
  ])(
    '%s is answered',
    async (_, text) => {
      const { status, body } = await post(`${v1}/parks`, text);
      expect([400, 422]).toContain(status);
      expect(body.problems.length).toBeLessThanOrEqual(1001);
      expect((await at.call('GET', `${v1}/parks/p`)).status).toBe(404);
    },
    60_000,
  );

  test('the same in a changed row is answered, and nothing is changed', async () => {
    for (const value of [
      String.raw`"\u0000"`,
      '{"__proto__":1}',
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      '1e999',
      'true',
    ]) {
      const text = `{"changes":[{"table":"firm","id":"farm","version":1,"row":{"id":"farm","name":"Farm","note":${value}}}]}`;
      expect((await post(`${v1}/parks/kept/changes`, text)).status).toBe(422);
    }
    for (const id of ['"__proto__"', String.raw`"a\u0000"`, '""', '{}', `"${'x'.repeat(101)}"`]) {
      const text = `{"changes":[{"table":"firm","id":${id},"version":0,"row":{"id":${id},"name":"x"}}]}`;
      expect((await post(`${v1}/parks/kept/changes`, text)).status).toBe(422);
    }
    // A row whose own id is no text, and cannot be made one either.
    for (const id of ['{"toString":1}', '[{"toString":1}]', '1', 'null']) {
      const text = `{"changes":[{"table":"firm","id":"farm","version":1,"row":{"id":${id},"name":"x"}}]}`;
      const { status, body } = await post(`${v1}/parks/kept/changes`, text);
      expect({ id, status, codes: body.problems.map(({ code }) => code) }).toEqual({
        id,
        status: 422,
        codes: ['other-row'],
      });
    }
  });
});

describe('generated requests', () => {
  interface Schema {
    readonly type?: string | readonly string[];
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly items?: Schema;
    readonly $ref?: string;
    readonly enum?: readonly unknown[];
    readonly anyOf?: readonly Schema[];
    readonly allOf?: readonly Schema[];
    readonly additionalProperties?: Schema;
  }
  interface Operation {
    readonly parameters?: readonly { readonly name: string; readonly in: string }[];
    readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  }
  const document = openApiDocument();
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Readonly<Record<string, Operation>>).map(([method, operation]) => ({
      path,
      method,
      operation,
    })),
  );

  const strange = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      'target',
      'firm',
      '0',
      '-1',
      '1e400',
      '__proto__',
      'constructor',
      "'; drop table kyosei.park; --",
      '\u0000',
      '..',
      '%',
      '%00',
    ),
    fc.constant('01a20c40-1fca-72af-889b-053a063ae95f'),
    fc.integer().map(String),
  );
  const nonsense = fc.uint8Array({ maxLength: 50 });
  const anything = fc.anything({ withNullPrototype: false, maxDepth: 3 });

  /** Values that are like the schema, with something else here and there. */
  function like(schema: Schema | undefined, depth = 0): fc.Arbitrary<unknown> {
    if (!schema || depth > 5) return anything;
    if (schema.$ref) {
      const name = schema.$ref.split('/').at(-1) ?? '';
      return like((document.components?.schemas as Readonly<Record<string, Schema>> | undefined)?.[name], depth + 1);
    }
    const choices = schema.anyOf ?? schema.allOf;
    if (choices) return fc.oneof(...choices.map((choice) => like(choice, depth + 1)));
    if (schema.additionalProperties)
      return fc.dictionary(
        fc.oneof(fc.constantFrom('id', 'name', '__proto__'), strange),
        like(schema.additionalProperties, depth + 1),
      );
    const proper: fc.Arbitrary<unknown> = schema.enum
      ? fc.constantFrom(...schema.enum)
      : schema.properties
        ? fc.record(
            Object.fromEntries(Object.entries(schema.properties).map(([key, part]) => [key, like(part, depth + 1)])),
            { requiredKeys: [] },
          )
        : schema.items
          ? fc.array(like(schema.items, depth + 1), { maxLength: 3 })
          : [schema.type].flat().includes('string')
            ? strange
            : fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double());
    return fc.oneof({ weight: 9, arbitrary: proper }, { weight: 1, arbitrary: anything });
  }

  const requests = fc.constantFrom(...operations).chain(({ path, method, operation }) => {
    const parameters = operation.parameters ?? [];
    const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
    return fc.record({
      path: fc.constant(path),
      method: fc.constant(method.toUpperCase()),
      values: fc.array(strange, { minLength: 6, maxLength: 6 }),
      query: fc.dictionary(fc.constantFrom('extra', ...parameters.map(({ name }) => name)), strange, { maxKeys: 3 }),
      body:
        type === 'application/json'
          ? fc.oneof({ weight: 3, arbitrary: like(content?.schema) }, { weight: 1, arbitrary: nonsense })
          : nonsense,
      type: fc.constantFrom(
        type ?? 'application/json',
        type ?? 'application/json',
        workbookType,
        'text/plain',
        'nonsense',
      ),
      hasBody: fc.constant(type !== undefined),
    });
  });

  test('none makes the server fail', async () => {
    const statuses = new Set<number>();
    await at.call('POST', `${v1}/parks`, { tables: smallPark('target') });
    await fc.assert(
      fc.asyncProperty(requests, async ({ path, method, values, query, body, type, hasBody }) => {
        let index = 0;
        const place = path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(values[index++] ?? ''));
        const url = new URL(`${place}?${new URLSearchParams(query).toString()}`, at.address);
        const bytes = body instanceof Uint8Array ? body : new TextEncoder().encode(JSON.stringify(body));
        const response = await fetch(url, {
          method,
          redirect: 'manual',
          ...(hasBody && { body: bytes as Uint8Array<ArrayBuffer>, headers: { 'Content-Type': type } }),
        });
        await response.arrayBuffer();
        statuses.add(response.status);
        expect(response.status, `${method} ${url.pathname}`).toBeLessThan(500);
        const answered = response.headers.get('Content-Type');
        expect(answered).toBe(response.status < 400 ? answered : 'application/problem+json');
      }),
      { numRuns: 600 },
    );
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 404, 415, 422]));
    expect(JSON.stringify(at.log)).not.toContain('"failure"');
  }, 120_000);
});
