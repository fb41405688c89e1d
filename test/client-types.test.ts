/** The generator of the web's typed client: forms of schema, and that the committed client is what the document says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '@kyosei/server/openapi';
import { expect, test } from 'vitest';
import { clientTypes } from '../scripts/client-types.ts';

const schemaOf = (schema: object): string =>
  /"X": (.*);/.exec(clientTypes({ components: { schemas: { X: schema } } }))?.[1] ?? '';

test.each([
  [{ type: 'integer' }, 'number'],
  [{ type: ['string', 'null'] }, '(string) | (null)'],
  [{ enum: ['a', 'b'] }, '"a" | "b"'],
  [{ type: 'array', items: { type: 'boolean' } }, '(boolean)[]'],
  [{ $ref: '#/components/schemas/Park' }, `components['schemas']["Park"]`],
  [{ type: 'object', additionalProperties: { type: 'number' } }, 'Record<string, number>'],
  [
    { type: 'object', required: ['a'], properties: { a: { const: 1 }, b: {} } },
    '{ "a": 1; "b"?: unknown | undefined; }',
  ],
])('schema %j', (schema, type) => {
  expect(schemaOf(schema)).toBe(type);
});

test('required parameters and bodies are required in the client', () => {
  const text = clientTypes({
    paths: {
      '/parks/{park}': {
        post: {
          parameters: [
            { name: 'park', in: 'path', required: true, schema: { type: 'string' } },
            { name: 'limit', in: 'query', schema: { type: 'integer' } },
          ],
          requestBody: { required: true, content: { 'application/json': { schema: { type: 'string' } } } },
          responses: { 204: {} },
        },
      },
    },
  });
  expect(text).toContain('query?: { "limit"?: number | undefined; }; path: { "park": string; };');
  expect(text).toContain('requestBody: { content: { "application/json": string; } }; responses: { 204: {');
  expect(text).toContain('get?: never;');
});

test('the committed client is current', () => {
  const file = join(import.meta.dirname, '..', 'packages', 'web', 'src', 'api', 'schema.generated.ts');
  expect(readFileSync(file, 'utf8')).toBe(clientTypes(openApiDocument()));
});
