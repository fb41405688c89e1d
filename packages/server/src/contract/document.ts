/** The OpenAPI 3.1 document, made from the routes alone: no server is needed to print it. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { rowSchema } from '@kyosei/model/schema';
import { tableNames } from '@kyosei/model/tables';
import { routes } from './routes.ts';
import { givenTables, rowName } from './shapes.ts';

export type Document = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/** A pattern is written with the flag of its expression (`…$/u`); in JSON Schema every pattern is one of Unicode. */
const withoutFlag = (key: string, value: unknown): unknown =>
  key === 'pattern' && typeof value === 'string' ? value.replace(/\/u$/, '') : value;

/** The document of `/api/v1`. */
export function openApiDocument(): Document {
  const registry = new OpenAPIHono();
  registry.openAPIRegistry.register('Tables', givenTables);
  for (const table of tableNames) registry.openAPIRegistry.register(rowName(table), rowSchema(table));
  for (const route of routes) registry.openAPIRegistry.registerPath(route);
  const document = registry.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Kyosei',
      version: '1',
      description:
        'Plans eco-industrial parks. Every list is paged (`limit` and `cursor` give `items` and `next`), every write carries the version it read, and whatever is refused is answered as `application/problem+json` (RFC 9457) with the list of problems.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
  });
  return JSON.parse(JSON.stringify(document), withoutFlag) as Document;
}
