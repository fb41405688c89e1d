/** Turns an OpenAPI 3.1 document into the TypeScript `paths` interface of openapi-fetch. Pure. */

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly description?: string;
}
interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema?: Schema;
}
interface Body {
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Body;
  readonly responses?: Readonly<Record<string, Body>>;
}
/** An OpenAPI 3.1 document, as little of it as is read here. */
export interface OpenApiDocument {
  readonly paths?: object | undefined;
  readonly components?: { readonly schemas?: object | undefined } | undefined;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const quote = (text: string): string => JSON.stringify(text);
const comment = (text: string | undefined): string => (text ? `/** ${text.replaceAll('*/', '* /')} */ ` : '');

function typeOf(schema: Schema | undefined): string {
  if (!schema) return 'unknown';
  if (schema.$ref) return `components['schemas'][${quote(schema.$ref.split('/').at(-1) ?? '')}]`;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ') || 'never';
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map((choice) => `(${typeOf(choice)})`).join(' | ');
  if (schema.allOf) return schema.allOf.map((part) => `(${typeOf(part)})`).join(' & ');
  if (Array.isArray(schema.type))
    return schema.type.map((type: string) => `(${typeOf({ ...schema, type })})`).join(' | ');
  switch (schema.type) {
    case 'string':
      return 'string';
    case 'number':
    case 'integer':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return `(${typeOf(schema.items)})[]`;
    default:
      return objectOf(schema);
  }
}

function objectOf(schema: Schema): string {
  if (!schema.properties) {
    const { additionalProperties } = schema;
    if (typeof additionalProperties === 'object') return `Record<string, ${typeOf(additionalProperties)}>`;
    return schema.type === 'object' ? 'Record<string, unknown>' : 'unknown';
  }
  const required = new Set(schema.required);
  const fields = Object.entries(schema.properties).map(
    ([name, field]) =>
      `${comment(field.description)}${quote(name)}${required.has(name) ? '' : '?'}: ${typeOf(field)}${required.has(name) ? '' : ' | undefined'};`,
  );
  return `{ ${fields.join(' ')} }`;
}

function contentOf(body: Body): string {
  const entries = Object.entries(body.content ?? {}).map(
    ([media, { schema }]) => `${quote(media)}: ${typeOf(schema)};`,
  );
  return entries.length > 0 ? `{ ${entries.join(' ')} }` : 'never';
}

function parametersOf(parameters: readonly Parameter[]): string {
  const parts = (['query', 'path', 'header', 'cookie'] as const).map((place) => {
    const here = parameters.filter((parameter) => parameter.in === place);
    if (here.length === 0) return `${place}?: never;`;
    const optional = here.every((parameter) => !parameter.required);
    const fields = here.map(({ name, required, schema }) =>
      required ? `${quote(name)}: ${typeOf(schema)};` : `${quote(name)}?: ${typeOf(schema)} | undefined;`,
    );
    return `${place}${optional ? '?' : ''}: { ${fields.join(' ')} };`;
  });
  return `{ ${parts.join(' ')} }`;
}

function operationOf(operation: Operation): string {
  const body = operation.requestBody;
  const request = body
    ? `requestBody${body.required ? '' : '?'}: { content: ${contentOf(body)} };`
    : 'requestBody?: never;';
  const responses = Object.entries(operation.responses ?? {}).map(
    ([status, response]) =>
      `${status}: { headers: Record<string, unknown>; content${response.content ? '' : '?'}: ${contentOf(response)} };`,
  );
  return `{ parameters: ${parametersOf(operation.parameters ?? [])}; ${request} responses: { ${responses.join(' ')} } }`;
}

/** The whole file: `paths` and `components`. Throws nothing; what the document leaves open becomes `unknown`. */
export function clientTypes(document: OpenApiDocument): string {
  const paths = Object.entries((document.paths ?? {}) as Record<string, Record<string, Operation | undefined>>).map(
    ([path, item]) => {
      const operations = methods.map((method) => {
        const operation = item[method];
        return operation ? `${method}: ${operationOf(operation)};` : `${method}?: never;`;
      });
      return `  ${quote(path)}: {\n    ${operations.join('\n    ')}\n  };`;
    },
  );
  const schemas = Object.entries((document.components?.schemas ?? {}) as Record<string, Schema>).map(
    ([name, schema]) => `    ${quote(name)}: ${typeOf(schema)};`,
  );
  return [
    '// Generated from the OpenAPI document by scripts/generate-client.ts; do not edit.',
    'export interface paths {',
    ...paths,
    '}',
    'export interface components {\n  schemas: {',
    ...schemas,
    '  };\n}',
    '',
  ].join('\n');
}
