/** The API as a page to read, drawn from the OpenAPI document alone: no script, nothing from elsewhere. */
import { html, raw } from 'hono/html';
import type { Document } from '../contract/document.ts';

type Html = ReturnType<typeof html>;
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly description?: string;
}
interface Body {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body>>;
}

const join = (parts: readonly (Html | string)[], separator: string): Html =>
  html`${parts.map((part, index) => (index === 0 ? part : html`${separator}${part}`))}`;

/** A description, its names in backticks set as code. */
const prose = (text = ''): Html =>
  html`${text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;

/** A schema in one line: names of components are links. */
function brief(schema: Schema | undefined): Html {
  if (!schema) return html`anything`;
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return html`<a href="#${name}">${name}</a>`;
  }
  if (schema.enum) return html`${schema.enum.map((value) => JSON.stringify(value)).join(' | ')}`;
  if (schema.anyOf) return join(schema.anyOf.map(brief), ' | ');
  if (schema.allOf) return join(schema.allOf.map(brief), ' & ');
  if (schema.items) return html`list of ${brief(schema.items)}`;
  if (schema.properties) return html`{ ${join(Object.keys(schema.properties), ', ')} }`;
  if (typeof schema.additionalProperties === 'object') return html`map of ${brief(schema.additionalProperties)}`;
  return html`${[schema.type ?? 'anything'].flat().join(' | ')}${schema.format ? ` (${schema.format})` : ''}`;
}

function fields(schema: Schema): Html {
  const parts = schema.allOf ?? [schema];
  const own = parts.flatMap((part) =>
    Object.entries(part.properties ?? {}).map(([name, field]) => ({
      name,
      field,
      required: part.required?.includes(name),
    })),
  );
  const others = parts.filter((part) => !part.properties);
  return html`${others.length > 0 ? html`<p>${join(others.map(brief), ' & ')}${own.length > 0 ? ' and:' : ''}</p>` : ''}
    ${
      own.length > 0
        ? html`<table>
            ${own.map(
              ({ name, field, required }) => html`<tr>
                <th scope="row"><code>${name}</code>${required ? '' : ' (optional)'}</th>
                <td>${brief(field)}</td>
                <td>${prose(field.description)}</td>
              </tr>`,
            )}
          </table>`
        : ''
    }`;
}

const contents = (body: Body): Html =>
  html`${Object.entries(body.content ?? {}).map(([type, { schema }]) => html`<code>${type}</code> ${brief(schema)} `)}`;

function operation(path: string, method: string, told: Operation): Html {
  return html`<section id="${told.operationId}">
    <h3><span class="method ${method}">${method.toUpperCase()}</span> <code>${path}</code></h3>
    <p>${told.summary}.${told.description ? html` ${prose(told.description)}` : ''}</p>
    <table>
      ${(told.parameters ?? []).map(
        (parameter) => html`<tr>
          <th scope="row"><code>${parameter.name}</code>${parameter.required ? '' : ' (optional)'}</th>
          <td>${parameter.in}: ${brief(parameter.schema)}</td>
          <td>${prose(parameter.description)}</td>
        </tr>`,
      )}
      ${told.requestBody ? html`<tr><th scope="row">body</th><td>${contents(told.requestBody)}</td><td></td></tr>` : ''}
      ${Object.entries(told.responses).map(
        ([status, answer]) => html`<tr>
          <th scope="row"><code>${status}</code></th>
          <td>${contents(answer)}</td>
          <td>${prose(answer.description)}</td>
        </tr>`,
      )}
    </table>
  </section>`;
}

const style = `
:root { color-scheme: light dark; --ink: #1b2328; --quiet: #5a666d; --line: #d5dce0; --ground: #fff; --accent: #0b6e8f }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebee; --quiet: #9fabb2; --line: #36424a; --ground: #151b1f; --accent: #5ab4d6 } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 6rem }
a { color: var(--accent) } h1, h2, h3 { line-height: 1.25 } h3 { margin: 2.5rem 0 .25rem; font-size: 1.05rem } h3 code { font-size: 1rem; overflow-wrap: anywhere }
nav ul { columns: 18rem; padding-left: 1.1rem } table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; font-size: .92rem }
th { font-weight: 500; width: 12rem } td:last-child { color: var(--quiet) }
.method { display: inline-block; min-width: 4.2rem; color: var(--accent); font-weight: 700; font-size: .85rem; letter-spacing: .03em }
@media (max-width: 40rem) { th, td { display: block; width: auto; border: 0; padding: .1rem 0 } tr { display: block; border-top: 1px solid var(--line); padding: .3rem 0 } }
`;

/** The page with the policy under which it is to be shown. */
export function apiPage(document: Document): { readonly html: Html; readonly policy: string } {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Readonly<Record<string, Operation>>).map(([method, told]) => ({ path, method, told })),
  );
  const groups = Object.groupBy(operations, ({ told }) => told.tags[0] ?? '');
  const schemas = Object.entries((document.components?.schemas ?? {}) as Readonly<Record<string, Schema>>);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Kyosei API</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>
          <h1>Kyosei API</h1>
          <p>${prose(document.info.description)}</p>
          <p>For machines: <a href="/api/openapi.json">OpenAPI 3.1</a>. To the <a href="/">application</a>.</p>
          <nav aria-label="Operations">
            <ul>
              ${operations.map(({ told }) => html`<li><a href="#${told.operationId}">${told.summary}</a></li>`)}
            </ul>
          </nav>
          ${Object.entries(groups).map(
            ([tag, members]) => html`<h2>${tag.charAt(0).toUpperCase()}${tag.slice(1)}</h2>
              ${(members ?? []).map(({ path, method, told }) => operation(path, method, told))}`,
          )}
          <h2>Shapes</h2>
          ${schemas.map(
            ([name, schema]) => html`<section id="${name}">
              <h3><code>${name}</code></h3>
              ${schema.description ? html`<p>${prose(schema.description)}</p>` : ''}
              ${schema.properties || schema.allOf ? fields(schema) : html`<p>${brief(schema)}</p>`}
            </section>`,
          )}
        </main>
      </body>
    </html>`;
  return { html: page, policy: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'" };
}
