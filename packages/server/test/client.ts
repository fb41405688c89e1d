/** Calls a server, and holds every answer against the contract: its status is declared, its body is the declared shape. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from '@hono/zod-openapi';
import type { Problem } from '@kyosei/model/problem';
import { afterAll, expect } from 'vitest';
import { workbookType } from '../src/contract/answers.ts';
import { routes } from '../src/contract/routes.ts';
import { type ServeOptions, type Server, serve } from '../src/serve.ts';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}
export interface Refusal {
  readonly status: number;
  readonly problems: readonly Problem[];
  readonly conflicts: readonly {
    readonly table: string;
    readonly id: string;
    readonly version: number;
    readonly row: unknown;
  }[];
}

/** A PostgreSQL that the tests were given; every server they start without an address has its own. */
export const givenDatabase = process.env.DATABASE_URL;
delete process.env.DATABASE_URL;

const temporary: string[] = [];
// Registered when a test file loads this one, hence run after all else of that file.
afterAll(() => {
  for (const directory of temporary) rmSync(directory, { recursive: true, force: true });
});

/** A directory that root's PostgreSQL can reach too; removed after the file's tests. */
export function temporaryDirectory(name: string): string {
  const parent = mkdtempSync(join(tmpdir(), 'kyosei-test-'));
  temporary.push(parent);
  chmodSync(parent, 0o755);
  mkdirSync(join(parent, name));
  return join(parent, name);
}

const patterns = routes.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

/** The declared answer to a request, or undefined when the contract knows no such route or status. */
function declared(method: string, path: string, status: number) {
  const found = patterns.filter(({ route, pattern }) => route.method === method.toLowerCase() && pattern.test(path));
  return found.map(({ route }) => route.responses[status]).find(Boolean);
}

export interface JobEvent {
  readonly state: string;
  readonly result: string | null;
}

export interface Client {
  readonly address: string;
  call<T>(method: string, path: string, body?: unknown): Promise<Answer<T>>;
  send<T>(path: string, bytes: Uint8Array, type?: string): Promise<Answer<T>>;
  /** The events of a job, all until the stream ends. */
  follow(path: string): Promise<readonly JobEvent[]>;
}

/** What a client sends with every request, and does with every answer. */
interface Habits {
  readonly headers: () => Readonly<Record<string, string>>;
  readonly answered: (response: Response) => void;
}

export function clientOf(address: string, habits?: Habits): Client {
  async function request<T>(method: string, path: string, init: RequestInit): Promise<Answer<T>> {
    const headers = { ...(init.headers as Record<string, string> | undefined), ...habits?.headers() };
    const response = await fetch(new URL(path, address), { method, ...init, headers, redirect: 'manual' });
    habits?.answered(response);
    const type = response.headers.get('Content-Type') ?? '';
    const isJson = /json/.test(type);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const body: unknown = isJson && bytes.length > 0 ? JSON.parse(new TextDecoder().decode(bytes)) : bytes;
    const { pathname } = new URL(path, address);
    const answer = declared(method, pathname, response.status);
    if (answer && isJson) {
      const { schema } = (answer as { content: Record<string, { schema: z.ZodType }> }).content[type] ?? {};
      expect(schema, `${method} ${pathname} may answer ${response.status} as ${type}`).toBeDefined();
      expect(schema?.parse(body)).toEqual(body);
    }
    if (pathname.startsWith('/api/v1/') && response.status !== 405 && response.status !== 404)
      expect(answer, `${method} ${pathname} may answer ${response.status}`).toBeDefined();
    if (response.status >= 400) expect(type).toBe('application/problem+json');
    return { status: response.status, headers: response.headers, body: body as T };
  }
  return {
    address,
    call: (method, path, body) =>
      request(
        method,
        path,
        body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } },
      ),
    send: (path, bytes, type = workbookType) =>
      request('POST', path, { body: bytes as Uint8Array<ArrayBuffer>, headers: { 'Content-Type': type } }),
    async follow(path) {
      const events: JobEvent[] = [];
      const response = await fetch(new URL(path, address), { headers: habits?.headers() ?? {} });
      expect(response.headers.get('Content-Type')).toBe('text/event-stream');
      let text = '';
      for await (const chunk of (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream())) {
        text += chunk;
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const event = text.slice(0, end);
          text = text.slice(end + 2);
          const data = /^event: job\ndata: (.*)$/.exec(event)?.[1];
          if (data) events.push(JSON.parse(data) as JobEvent);
        }
      }
      return events;
    },
  };
}

export interface TestServer extends Client {
  readonly server: Server;
  readonly directory: string;
  /** Everything the server logged. */
  readonly log: readonly object[];
  end(): Promise<void>;
}

/** A server of its own in this process, with its data in a directory that ends with it. */
export async function startServer(options: Partial<ServeOptions> = {}): Promise<TestServer> {
  const directory = options.dataDirectory ?? temporaryDirectory('data');
  const log: object[] = [];
  const server = await serve({ port: 0, dataDirectory: directory, log: (line) => log.push(line), ...options });
  return {
    ...clientOf(server.address),
    server,
    directory,
    log,
    end: () => server.close(),
  };
}
