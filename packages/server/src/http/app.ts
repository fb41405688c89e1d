/** The HTTP application: guards, the routes of the contract, the API page, the web app. */
import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { Problem } from '@kyosei/model/problem';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { authPath } from '../accounts/authority.ts';
import { guardRoutes, identify } from '../accounts/guard.ts';
import { serveMembership } from '../accounts/membership.ts';
import { type People, servePeople } from '../accounts/people.ts';
import { openApiDocument } from '../contract/document.ts';
import * as route from '../contract/routes.ts';
import { serveDisclosure } from '../disclosure/serve.ts';
import type { Ensembles } from '../jobs/ensembles.ts';
import type { Queue } from '../jobs/queue.ts';
import type { Database } from '../store/database.ts';
import type { Readers } from '../work/pools.ts';
import { apiPage } from './api-page.ts';
import { serveEnsembles } from './ensembles.ts';
import { acceptTypes, accompany, type Environment, limitBody, ownSiteOnly } from './guard.ts';
import { serveJobs } from './jobs.ts';
import { type Log, note, traceOf } from './log.ts';
import { serveParks } from './parks.ts';
import { refuse } from './problem.ts';
import { serveResults } from './results.ts';
import { webApp } from './web-app.ts';

export interface Rooms {
  readonly database: Database;
  readonly readers: Readers;
  readonly queue: Queue;
  readonly ensembles: Ensembles;
  /** Who signs people in; null where nobody signs in. */
  readonly people: People | null;
  readonly log: Log;
  /** Address that is listened on. */
  readonly host: string;
  readonly webRoot: string;
  /** Ends streams when the server stops. */
  readonly closing: AbortSignal;
}

const honoPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');
const pathPattern = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);

/** Methods of a path that the contract knows, or none. */
function methodsOf(path: string): readonly string[] {
  const there = route.routes.filter((known: RouteConfig) => pathPattern(known.path).test(path));
  const methods = there.map(({ method }) => method.toUpperCase());
  return methods.includes('GET') ? ['HEAD', ...methods] : methods;
}

const codeOf = (error: unknown): string => (error as { readonly code?: string }).code ?? '';

/** States of SQL in which the database is away, or gave up one of two that met (class 40): asking again helps. */
const isAway = (error: unknown): boolean => {
  const message = error instanceof Error ? error.message : '';
  return (
    /^(08|40|57P|53|ECONN|ENOENT$|EPIPE)/.test(codeOf(error)) ||
    /^(Connection terminated|timeout exceeded)/i.test(message)
  );
};

const issueProblem = (issue: { readonly path: PropertyKey[]; readonly message: string }): Problem => ({
  code: 'bad-request',
  severity: 'error',
  column: issue.path.map(String).join('.').slice(0, 200),
  accepted: issue.message.slice(0, 500),
});

/** The application, ready to take requests. */
export function application(rooms: Rooms): OpenAPIHono<Environment> {
  const { database, readers, queue, ensembles, people, log, host, webRoot, closing } = rooms;
  const app = new OpenAPIHono<Environment>({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      if (result.target === 'param') return refuse(context, 404);
      return refuse(context, 422, { problems: result.error.issues.slice(0, 100).map(issueProblem) });
    },
  });
  const url = people?.settings.url ?? null;
  app.use(accompany(log, url), ownSiteOnly(host, url, people === null), limitBody);
  app.use('/api/*', compress());
  app.use('/api/v1/*', identify(people));
  guardRoutes(app, route.routes, honoPath, database);
  for (const known of route.routes)
    if (known.request?.body) app.on(known.method.toUpperCase(), honoPath(known.path), acceptTypes(known));

  const answers = (): Promise<boolean> =>
    database.query('select 1').then(
      () => true,
      () => false,
    );
  app.openapi(route.readHealth, (context) => context.json({ status: 'ok' as const }, 200));
  app.openapi(route.readReady, async (context) => {
    return (await answers())
      ? context.json({ status: 'ok' as const }, 200)
      : context.json({ status: 'starting' as const }, 503);
  });
  servePeople(app, database, people);
  serveMembership(app, database, people);
  if (people?.settings.provider)
    app.get(`${authPath}/*`, async (context) =>
      // Nothing else of better-auth is reached from outside.
      context.req.path === `${authPath}/oauth2/callback/oidc` || context.req.path === `${authPath}/callback/oidc`
        ? people.authority.handler(context.req.raw)
        : refuse(context, 404),
    );
  serveDisclosure(app, database);
  serveParks(app, database, readers);
  serveResults(app, database, queue);
  serveJobs(app, database, queue, closing);
  serveEnsembles(app, database, ensembles, queue.bulletin, closing);

  const document = openApiDocument();
  const cacheable = { 'Cache-Control': 'no-cache' };
  app.get('/api/openapi.json', (context) => context.json(document, 200, cacheable));
  const page = apiPage(document);
  app.get('/api', (context) => context.html(page.html, 200, { ...cacheable, 'Content-Security-Policy': page.policy }));
  app.get('/api/', (context) => context.redirect('/api'));

  const web = webApp(webRoot);
  app.notFound(async (context) => {
    const { method, path } = context.req;
    const methods = methodsOf(path);
    if (methods.length > 0 && !methods.includes(method)) {
      context.header('Allow', methods.join(', '));
      return refuse(context, 405);
    }
    if (path.startsWith('/api/') || methods.length > 0) return refuse(context, 404);
    if (method !== 'GET' && method !== 'HEAD') {
      context.header('Allow', 'GET, HEAD');
      return refuse(context, 405);
    }
    return (await web(context.req.raw)) ?? refuse(context, 404);
  });
  app.onError(async (error, context) => {
    if (error instanceof HTTPException) return refuse(context, error.status as 400, { detail: error.message });
    // Whoever broke off within the body gets no answer, and it is no failure of ours or of the database.
    if (codeOf(error) === 'ECONNRESET' && context.req.raw.signal.aborted) return refuse(context, 400);
    note(log, 'error', 'failure', { request: context.get('requestId'), ...traceOf(error) });
    // What the library of accounts throws does not tell that it was the database.
    return refuse(context, isAway(error) || !(await answers()) ? 503 : 500);
  });
  return app;
}
