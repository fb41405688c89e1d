/** Pareto fronts over HTTP. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import * as route from '../contract/routes.ts';
import type { Queue } from '../jobs/queue.ts';
import { scenarioOf } from '../jobs/scenario.ts';
import type { Database } from '../store/database.ts';
import * as fronts from '../store/fronts.ts';
import type { Environment } from './guard.ts';
import { refuse } from './problem.ts';

export function serveFronts(app: OpenAPIHono<Environment>, database: Database, queue: Queue): void {
  app.openapi(route.requestFront, async (context) => {
    const { park } = context.req.valid('param');
    const { scenario: asked, ...wanted } = context.req.valid('json');
    const scenario = await scenarioOf(database, park, asked);
    if (!scenario) return refuse(context, 404);
    if ('code' in scenario) return refuse(context, 422, { problems: [scenario] });
    const job = await queue.request(park, scenario, wanted);
    if (!job) return refuse(context, 404);
    return context.json(job, 202, { Location: `/api/v1/parks/${encodeURIComponent(park)}/jobs/${job.id}` });
  });

  app.openapi(route.listFronts, async (context) => {
    const { limit = 50, cursor } = context.req.valid('query');
    const found = await fronts.listFronts(database, context.req.valid('param').park, limit, cursor);
    return found ? context.json(found, 200) : refuse(context, 404);
  });

  app.openapi(route.readFront, async (context) => {
    const { park, front } = context.req.valid('param');
    const found = await fronts.readFront(database, park, front);
    if (!found) return refuse(context, 404);
    const { record, ...rest } = found;
    // The record goes out as it was stored.
    const text = `${JSON.stringify(rest).slice(0, -1)},"front":${record}}`;
    return context.body(text, 200, { 'Content-Type': 'application/json' }) as never;
  });
}
