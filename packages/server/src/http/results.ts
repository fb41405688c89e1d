/** What jobs make of a park over HTTP: plans, fronts and alternatives, asked for, listed, read and deleted alike. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { results } from '../contract/routes.ts';
import type { Job, Kind } from '../contract/shapes.ts';
import type { Queue } from '../jobs/queue.ts';
import { scenarioOf } from '../jobs/scenario.ts';
import type { Database } from '../store/database.ts';
import * as store from '../store/results.ts';
import type { Environment } from './guard.ts';
import { refuse } from './problem.ts';

interface Asked {
  readonly scenario?: string;
}

export function serveResults(app: OpenAPIHono<Environment>, database: Database, queue: Queue): void {
  for (const kind of Object.keys(results) as Kind[]) serveKind(app, kind, database, queue);
}

function serveKind(app: OpenAPIHono<Environment>, kind: Kind, database: Database, queue: Queue): void {
  const route = results[kind];
  app.openapi(route.request, async (context) => {
    const { park } = context.req.valid('param');
    const { scenario: asked, ...more } = context.req.valid('json') as Asked & Record<string, unknown>;
    const scenario = await scenarioOf(database, park, asked);
    if (!scenario) return refuse(context, 404);
    if ('code' in scenario) return refuse(context, 422, { problems: [scenario] });
    const wanted = Object.keys(more).length === 0 ? null : (more as Job['asked']);
    const job = await queue.request(park, { kind, scenario, asked: wanted });
    if (!job) return refuse(context, 404);
    return context.json(job, 202, { Location: `/api/v1/parks/${encodeURIComponent(park)}/jobs/${job.id}` });
  });

  app.openapi(route.list, async (context) => {
    const { limit = 50, cursor } = context.req.valid('query');
    const found = await store.listResults(database, context.req.valid('param').park, kind, limit, cursor);
    return found ? context.json(found, 200) : refuse(context, 404);
  });

  const named = (context: { readonly req: { valid: (of: 'param') => unknown } }): readonly [string, string] => {
    const given = context.req.valid('param') as Readonly<Record<string, string>>;
    return [given.park ?? '', given[kind] ?? ''];
  };
  app.openapi(route.read, async (context) => {
    const [park, id] = named(context);
    const found = await store.readResult(database, park, kind, id);
    if (!found) return refuse(context, 404);
    // The record goes out as it was stored; reading it only to write it again would take longer and could change it.
    const text = `${JSON.stringify(found.summary).slice(0, -1)},"${kind}":${found.record}}`;
    return context.body(text, 200, { 'Content-Type': 'application/json' }) as never;
  });

  app.openapi(route.remove, async (context) => {
    const [park, id] = named(context);
    return (await store.deleteResult(database, park, kind, id)) ? context.body(null, 204) : refuse(context, 404);
  });
}
