/** Jobs over HTTP, and the reports of the plans that they make. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Front } from '@kyosei/engine/front';
import { completed, type Plan } from '@kyosei/model/plan';
import type { Tables } from '@kyosei/model/tables';
import { askedOptions, renderReport } from '@kyosei/web/report';
import * as route from '../contract/routes.ts';
import type { Queue } from '../jobs/queue.ts';
import type { Database } from '../store/database.ts';
import * as jobs from '../store/jobs.ts';
import { readBeside, readResult } from '../store/results.ts';
import { follow } from './events.ts';
import type { Environment } from './guard.ts';
import { refuse } from './problem.ts';

/** The report carries its style and its pictures itself, and runs nothing. */
const reportPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'";

export function serveJobs(app: OpenAPIHono<Environment>, database: Database, queue: Queue, closing: AbortSignal): void {
  app.openapi(route.readReport, async (context) => {
    const { park, plan } = context.req.valid('param');
    const found = await readResult(database, park, 'plan', plan);
    if (!found) return refuse(context, 404);
    const [record, tables] = [completed(JSON.parse(found.record) as Plan), JSON.parse(found.tables) as Tables];
    const today = new Date().toISOString().slice(0, 10);
    const wanted = askedOptions(record, tables, { ...context.req.valid('query'), today });
    if ('problem' in wanted) return refuse(context, 422, { problems: [wanted.problem] });
    const beside = await readBeside(database, park, 'front', found.summary);
    const front = beside === null ? null : (JSON.parse(beside) as Front);
    const page = renderReport(record, tables, {
      ...wanted.options,
      ...(front && { front: { burden: front.burden, plans: front.points.map((point) => point.plan) } }),
    });
    return context.html(page, 200, { 'Content-Security-Policy': reportPolicy });
  });

  app.openapi(route.listJobs, async (context) => {
    const { limit = 50, cursor } = context.req.valid('query');
    const found = await jobs.listJobs(database, context.req.valid('param').park, limit, cursor);
    return found ? context.json(found, 200) : refuse(context, 404);
  });

  app.openapi(route.readJob, async (context) => {
    const { park, job } = context.req.valid('param');
    const found = await jobs.readJob(database, park, job);
    return found ? context.json(found, 200) : refuse(context, 404);
  });

  app.openapi(route.followJob, async (context) => {
    const { park, job } = context.req.valid('param');
    const read = () => jobs.readJob(database, park, job);
    const subscribe = (changed: () => void) => queue.bulletin.subscribe(jobs.jobKey(park, job), changed);
    return follow(context, { name: 'job', read, subscribe }, closing);
  });

  app.openapi(route.cancelJob, async (context) => {
    const { park, job } = context.req.valid('param');
    const found = await queue.cancel(park, job);
    return found ? context.json(found, 200) : refuse(context, 404);
  });
  app.openapi(route.stopJob, async (context) => {
    const { park, job } = context.req.valid('param');
    const found = await queue.stop(park, job);
    return found ? context.json(found, 200) : refuse(context, 404);
  });
}
