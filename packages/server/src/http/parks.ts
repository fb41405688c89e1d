/** Parks, their rows and their workbooks over HTTP. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { tablesToCsv } from '@kyosei/model/csv';
import { tableNames } from '@kyosei/model/tables';
import * as route from '../contract/routes.ts';
import { idShape } from '../contract/shapes.ts';
import * as changes from '../store/changes.ts';
import type { Database } from '../store/database.ts';
import * as parks from '../store/parks.ts';
import type { Readers } from '../work/pools.ts';
import type { Environment } from './guard.ts';
import { problemDetails, problemType, refuse } from './problem.ts';

const mostChangesShown = 5000;

const fileHeaders = (type: string, name: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
});

export function serveParks(app: OpenAPIHono<Environment>, database: Database, readers: Readers): void {
  app.openapi(route.listParks, async (context) => {
    const { limit = 50, cursor } = context.req.valid('query');
    return context.json(await parks.listParks(database, limit, cursor), 200);
  });

  app.openapi(route.createPark, async (context) => {
    const result = await changes.createPark(database, readers.check, context.req.valid('json').tables);
    if (result.kind === 'refused') return refuse(context, 422, result);
    const park = result.kind === 'done' ? await parks.readPark(database, result.park) : null;
    if (!park)
      return refuse(context, 409, {
        detail: 'A park of this name is there already.',
        problems: [{ code: 'park-exists', severity: 'error', table: 'park', column: 'id', found: result.park }],
      });
    return context.json(park, 201, { Location: `/api/v1/parks/${encodeURIComponent(park.id)}` });
  });

  app.openapi(route.readPark, async (context) => {
    const park = await parks.readPark(database, context.req.valid('param').park);
    return park ? context.json(park, 200) : refuse(context, 404);
  });

  app.openapi(route.deletePark, async (context) => {
    const result = await parks.deletePark(
      database,
      context.req.valid('param').park,
      context.req.valid('query').version,
    );
    if (result.kind === 'absent') return refuse(context, 404);
    if (result.kind === 'outdated') return refuse(context, 409, outdated(result.version));
    return context.body(null, 204);
  });

  // Before the rows: `/rows/firm.csv` would otherwise be a table of that name.
  app.get('/api/v1/parks/:park/rows/:file{.+\\.csv}', async (context) => {
    const { park, file } = context.req.param();
    const table = tableNames.find((name) => `${name}.csv` === file);
    const stored = table && idShape.test(park) ? await parks.readTables(database, park) : null;
    if (!table || !stored) return refuse(context, 404);
    return context.body(
      tablesToCsv(stored.tables)[table],
      200,
      fileHeaders('text/csv; charset=utf-8', `${park} - ${file}`),
    );
  });

  app.openapi(route.listRows, async (context) => {
    const { park, table } = context.req.valid('param');
    const { limit = 200, cursor } = context.req.valid('query');
    const rows = await parks.listRows(database, park, table, limit, cursor);
    return rows ? context.json(rows, 200) : refuse(context, 404);
  });

  app.openapi(route.changePark, async (context) => {
    const given = context.req.valid('json').changes as readonly changes.Change[];
    const result = await changes.changeRows(database, readers.check, context.req.valid('param').park, given);
    if (result.kind === 'absent') return refuse(context, 404);
    if (result.kind === 'refused') return refuse(context, 422, result);
    if (result.kind === 'conflict') {
      const details = problemDetails(context, 409, { detail: 'Rows were changed since they were read.' });
      return context.json({ ...details, conflicts: [...result.conflicts] }, 409, problemType);
    }
    return context.json({ version: result.version, rows: [...result.rows] }, 200);
  });

  app.openapi(route.importWorkbook, async (context) => {
    const asked = context.req.valid('query').park ?? null;
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const stored = asked ? await parks.readTables(database, asked) : null;
    if (asked && !stored) return refuse(context, 404);
    const read = await readers.readWorkbook({ bytes, park: stored?.tables.park[0] ?? null });
    // Nothing could be read at all: no import to look at, only the reason.
    if (!read.given) return refuse(context, 422, read);
    const result = await changes.addImport(database, read, asked);
    if ('kind' in result) return refuse(context, 404);
    const counts = { add: 0, change: 0, remove: 0 };
    for (const { kind } of result.changes) counts[kind]++;
    const shown = result.changes.slice(0, mostChangesShown);
    return context.json({ ...result, problems: [...result.problems], counts, changes: shown }, 201);
  });

  app.openapi(route.acceptImport, async (context) => {
    const { version } = context.req.valid('json');
    const result = await changes.acceptImport(database, context.req.valid('param').import, version);
    if (result.kind === 'absent') return refuse(context, 404);
    if (result.kind === 'refused') return refuse(context, 422, result);
    if (result.kind === 'outdated') return refuse(context, 409, outdated(result.version));
    return context.json({ park: result.park, version: result.version }, 200);
  });

  app.openapi(route.readWorkbook, async (context) => {
    const { park } = context.req.valid('param');
    const stored = await parks.readTables(database, park);
    if (!stored) return refuse(context, 404);
    const bytes = await readers.writeWorkbook(stored.tables);
    return context.body(bytes as Uint8Array<ArrayBuffer>, 200, fileHeaders(route.workbookType, `${park}.xlsx`));
  });

  let template: Promise<Uint8Array> | undefined;
  app.openapi(route.readTemplate, async (context) => {
    template ??= readers.template();
    const bytes = (await template) as Uint8Array<ArrayBuffer>;
    return context.body(bytes, 200, fileHeaders(route.workbookType, 'kyosei.xlsx'));
  });
}

const outdated = (version: number) => ({
  detail: 'The park was changed since it was read.',
  problems: [{ code: 'outdated', severity: 'error' as const, values: { version } }],
});
