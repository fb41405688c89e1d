/** Ensembles over HTTP. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import * as route from '../contract/routes.ts';
import { readPlannable } from '../disclosure/reader.ts';
import type { Bulletin } from '../jobs/bulletin.ts';
import type { Ensembles } from '../jobs/ensembles.ts';
import { scenarioOf } from '../jobs/scenario.ts';
import type { Database } from '../store/database.ts';
import * as store from '../store/ensembles.ts';
import { jobKey } from '../store/jobs.ts';
import { follow } from './events.ts';
import type { Environment } from './guard.ts';
import { refuse } from './problem.ts';

/** @param closing ends streams when the server stops */
export function serveEnsembles(
  app: OpenAPIHono<Environment>,
  database: Database,
  ensembles: Ensembles,
  bulletin: Bulletin,
  closing: AbortSignal,
): void {
  app.openapi(route.requestEnsemble, async (context) => {
    const { park } = context.req.valid('param');
    const { scenario: asked, ...input } = context.req.valid('json');
    const scenario = await scenarioOf(database, park, asked);
    const stored = await readPlannable(database, park);
    if (!scenario || !stored) return refuse(context, 404);
    if ('code' in scenario) return refuse(context, 422, { problems: [scenario] });
    const found = await ensembles.request(park, {
      ...input,
      scenario,
      tables: stored.tables,
      parkVersion: stored.version,
    });
    if (!found) return refuse(context, 404);
    if (!('id' in found)) return refuse(context, 422, { problems: [...found] });
    const place = `/api/v1/parks/${encodeURIComponent(park)}/ensembles/${found.id}`;
    return context.json(found, 202, { Location: place });
  });

  app.openapi(route.listEnsembles, async (context) => {
    const { limit = 50, cursor } = context.req.valid('query');
    const found = await store.listEnsembles(database, context.req.valid('param').park, limit, cursor);
    return found ? context.json(found, 200) : refuse(context, 404);
  });

  app.openapi(route.followEnsemble, async (context) => {
    const { park, ensemble } = context.req.valid('param');
    const read = () => store.readSummary(database, park, ensemble);
    const subscribe = (changed: () => void) => bulletin.subscribe(jobKey(park, ensemble), changed);
    return follow(context, { name: 'ensemble', read, subscribe }, closing);
  });

  app.openapi(route.readEnsemble, async (context) => {
    const { park, ensemble } = context.req.valid('param');
    const found = await ensembles.read(park, ensemble);
    return found ? context.json(found, 200) : refuse(context, 404);
  });

  app.openapi(route.readEnsemblePieces, async (context) => {
    const { park, ensemble } = context.req.valid('param');
    if (!(await store.readEnsemble(database, park, ensemble))) return refuse(context, 404);
    return context.json({ items: [...(await store.readResults(database, park, ensemble))] }, 200);
  });

  app.openapi(route.cancelEnsemble, async (context) => {
    const { park, ensemble } = context.req.valid('param');
    const found = await ensembles.cancel(park, ensemble);
    return found ? context.json(found, 200) : refuse(context, 404);
  });

  app.openapi(route.resumeEnsemble, async (context) => {
    const { park, ensemble } = context.req.valid('param');
    const found = await ensembles.resume(park, ensemble);
    return found ? context.json(found, 200) : refuse(context, 404);
  });
}
