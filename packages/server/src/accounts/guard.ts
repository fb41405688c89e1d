/** Who asks, and whether they may: every request of the API passes here before its route. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import type { Environment } from '../http/guard.ts';
import { refuse } from '../http/problem.ts';
import type { Database } from '../store/database.ts';
import { access, type Rule } from './access.ts';
import { clientAddress } from './address.ts';
import type { Authority } from './authority.ts';
import { parkOfImport } from './imports.ts';
import { requestLimit, type Wait } from './limits.ts';
import type { AccountsSettings } from './settings.ts';
import { isPerson, type Person, readMembership } from './viewer.ts';

type Guard = MiddlewareHandler<Environment>;

/** Requests a minute of one person, and of one address where nobody is signed in. */
const mostOfPerson = 1200;
const mostOfAddress = 300;

export const tooMany = (context: Context, wait: Wait) => {
  context.header('Retry-After', String(wait));
  return refuse(context, 429, { problems: [{ code: 'too-many-requests', severity: 'error', values: { wait } }] });
};

/** The person of a session, whose cookie is renewed on the way. */
async function personOf(authority: Authority, context: Context): Promise<Person | null> {
  if (context.req.header('Cookie') === undefined) return null;
  const { headers, response } = await authority.api.getSession({
    headers: context.req.raw.headers,
    returnHeaders: true,
  });
  for (const cookie of headers.getSetCookie()) context.header('Set-Cookie', cookie, { append: true });
  if (!response) return null;
  const { id, name, email, administrator, twoFactorEnabled } = response.user;
  return { id, name, email, administrator, secondFactor: twoFactorEnabled === true };
}

/** Finds out who asks. Without accounts it is the owner of this machine. */
export function identify(people: { readonly authority: Authority; readonly settings: AccountsSettings } | null): Guard {
  if (people === null)
    return (context, next) => {
      context.set('viewer', 'local');
      return next();
    };
  const { authority, settings } = people;
  const ofPerson = requestLimit(mostOfPerson);
  const ofAddress = requestLimit(mostOfAddress);
  return async (context, next) => {
    const { address = '' } = getConnInfo(context).remote;
    const client = clientAddress(address, context.req.header('X-Forwarded-For'), settings.proxies);
    context.set('client', client);
    const person = await personOf(authority, context);
    const wait = person ? ofPerson(person.id) : ofAddress(client);
    if (wait > 0) return tooMany(context, wait);
    // A cookie goes along with whatever a browser sends; that our own page sent it, only the origin tells.
    const isWrite = !['GET', 'HEAD'].includes(context.req.method);
    if (person && isWrite && context.req.header('Origin') === undefined) return refuse(context, 403);
    context.set('viewer', person ?? 'anonymous');
    return next();
  };
}

async function parkOf(context: Context, database: Database): Promise<string | null> {
  const kept = context.req.param('import');
  if (kept !== undefined) return parkOfImport(database, kept);
  return context.req.param('park') ?? context.req.query('park') ?? null;
}

async function judge(context: Context<Environment>, rule: Rule | undefined, database: Database) {
  const viewer = context.get('viewer');
  if (rule === 'open' || viewer === 'local') return 'admitted';
  if (!isPerson(viewer)) return 401;
  if (rule === 'signed-in') return 'admitted';
  if (rule === undefined) return 403;
  if (rule === 'administrator') return viewer.administrator ? 'admitted' : 403;
  const park = await parkOf(context, database);
  // What names no park yet founds one.
  if (park === null) return viewer.administrator ? 'admitted' : 403;
  const membership = await readMembership(database, park, viewer.id);
  if (!membership) return 404;
  context.set('membership', membership);
  return rule.includes(membership.role) ? 'admitted' : 403;
}

/** Admits to a route whom its rule admits. */
export const admit =
  (operation: string, database: Database): Guard =>
  async (context, next) => {
    const verdict = await judge(context, access[operation], database);
    return verdict === 'admitted' ? next() : refuse(context, verdict);
  };

/** Sets a guard before each route; the handlers are added after. */
export function guardRoutes(
  app: OpenAPIHono<Environment>,
  routes: readonly RouteConfig[],
  pathOf: (path: string) => string,
  database: Database,
): void {
  for (const { method, path, operationId = '' } of routes)
    app.on(method.toUpperCase(), pathOf(path), admit(operationId, database));
}
