/** Parks, their rows and their workbooks over HTTP. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { tablesToCsv } from '@kyosei/model/csv';
import type { Language } from '@kyosei/model/language';
import { type TableName, tableNames } from '@kyosei/model/tables';
import type { Context } from 'hono';
import { isOffice } from '../accounts/access.ts';
import { addMember } from '../accounts/members.ts';
import { isPerson, readMembership, readMemberships } from '../accounts/viewer.ts';
import { noteAudit } from '../audit/log.ts';
import { workbookType } from '../contract/answers.ts';
import * as route from '../contract/routes.ts';
import { idShape } from '../contract/shapes.ts';
import { readerOf } from '../disclosure/reader.ts';
import { listShown, problemsFor, readerFor, readShown } from '../disclosure/rows.ts';
import { summaryFor } from '../disclosure/summary.ts';
import * as changes from '../store/changes.ts';
import type { Database, Session } from '../store/database.ts';
import * as parks from '../store/parks.ts';
import type { Readers } from '../work/pools.ts';
import type { Environment } from './guard.ts';
import { problemDetails, problemType, refuse } from './problem.ts';

const mostChangesShown = 5000;

const fileHeaders = (type: string, name: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
});

/** Whoever founds a park where people sign in is its manager; that it was founded, and deleted, stands in the audit log. */
const foundedBy =
  (context: Context<Environment>): changes.Founding =>
  async (session, park) => {
    const viewer = context.get('viewer');
    if (!isPerson(viewer)) return;
    await noteAudit(session, park, { actor: viewer.id, action: 'park-created', of: {} });
    await addMember(session, park, viewer.id, { role: 'manager', firm: null }, viewer.id);
  };
const endedBy =
  (context: Context<Environment>, park: string) =>
  async (session: Session): Promise<void> => {
    const viewer = context.get('viewer');
    if (isPerson(viewer)) await noteAudit(session, park, { actor: viewer.id, action: 'park-deleted', of: {} });
  };

export function serveParks(app: OpenAPIHono<Environment>, database: Database, readers: Readers): void {
  app.openapi(route.listParks, async (context) => {
    const { limit = 50, cursor } = context.req.valid('query');
    const viewer = context.get('viewer');
    if (!isPerson(viewer)) return context.json(await parks.listParks(database, limit, cursor), 200);
    const roles = new Map((await readMemberships(database, viewer.id)).map(({ park, role }) => [park, role]));
    const { items, next } = await parks.listParks(database, limit, cursor, viewer.id);
    return context.json({ items: items.map((park) => summaryFor(park, roles.get(park.id))), next }, 200);
  });

  app.openapi(route.createPark, async (context) => {
    const result = await changes.createPark(
      database,
      readers.check,
      context.req.valid('json').tables,
      foundedBy(context),
    );
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
    if (!park) return refuse(context, 404);
    const membership = context.get('membership');
    if (!membership) return context.json(park, 200);
    const problems = await problemsFor(database, membership, park.problems);
    return context.json({ ...summaryFor(park, membership.role), problems: [...problems] }, 200);
  });

  app.openapi(route.deletePark, async (context) => {
    const { park } = context.req.valid('param');
    const { version } = context.req.valid('query');
    const result = await parks.deletePark(database, park, version, endedBy(context, park));
    if (result.kind === 'absent') return refuse(context, 404);
    if (result.kind === 'outdated') return refuse(context, 409, outdated(result.version));
    return context.body(null, 204);
  });

  // Before the rows: `/rows/firm.csv` would otherwise be a table of that name.
  app.get('/api/v1/parks/:park/rows/:file{.+\\.csv}', async (context) => {
    const { park, file } = context.req.param();
    const table = tableNames.find((name) => `${name}.csv` === file);
    const stored = table && idShape.test(park) ? await readShown(context, database, park) : null;
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
    const rows = await listShown(context, database, { park, table: table as TableName, limit, cursor });
    return rows ? context.json(rows, 200) : refuse(context, 404);
  });

  app.openapi(route.changePark, async (context) => {
    const given = context.req.valid('json').changes as readonly changes.Change[];
    const writer = (await readerFor(context, database)) ?? undefined;
    const { park } = context.req.valid('param');
    const result = await changes.changeRows(database, readers.check, park, given, writer);
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
    const stored = asked ? await readShown(context, database, asked) : null;
    if (asked && !stored) return refuse(context, 404);
    const read = await readers.readWorkbook({ bytes, park: stored?.tables.park[0] ?? null });
    // Nothing could be read at all: no import to look at, only the reason.
    if (!read.given) return refuse(context, 422, read);
    const mayCompare = async (park: string): Promise<boolean> => {
      const viewer = context.get('viewer');
      if (!isPerson(viewer)) return true;
      const membership = await readMembership(database, park, viewer.id);
      return membership !== null && isOffice(membership.role);
    };
    const result = await changes.addImport(database, read, asked, mayCompare, async (park) => {
      const viewer = context.get('viewer');
      const membership = isPerson(viewer) ? await readMembership(database, park, viewer.id) : null;
      return membership && readerOf(database, membership);
    });
    if ('kind' in result) return refuse(context, 404);
    const counts = { add: 0, change: 0, remove: 0 };
    for (const { kind } of result.changes) counts[kind]++;
    const shown = result.changes.slice(0, mostChangesShown);
    return context.json({ ...result, problems: [...result.problems], counts, changes: shown }, 201);
  });

  app.openapi(route.acceptImport, async (context) => {
    const { version } = context.req.valid('json');
    const result = await changes.acceptImport(database, context.req.valid('param').import, version, foundedBy(context));
    if (result.kind === 'absent') return refuse(context, 404);
    if (result.kind === 'refused') return refuse(context, 422, result);
    if (result.kind === 'outdated') return refuse(context, 409, outdated(result.version));
    return context.json({ park: result.park, version: result.version }, 200);
  });

  app.openapi(route.readWorkbook, async (context) => {
    const { park } = context.req.valid('param');
    const stored = await readShown(context, database, park);
    if (!stored) return refuse(context, 404);
    const bytes = await readers.writeWorkbook(stored.tables, context.req.valid('query').lang);
    return context.body(bytes as Uint8Array<ArrayBuffer>, 200, fileHeaders(workbookType, `${park}.xlsx`));
  });

  const templates = new Map<Language, Promise<Uint8Array>>();
  app.openapi(route.readTemplate, async (context) => {
    const { lang } = context.req.valid('query');
    const template = templates.get(lang) ?? readers.template(lang);
    templates.set(lang, template);
    const bytes = (await template) as Uint8Array<ArrayBuffer>;
    return context.body(bytes, 200, fileHeaders(workbookType, 'kyosei.xlsx'));
  });
}

const outdated = (version: number) => ({
  detail: 'The park was changed since it was read.',
  problems: [{ code: 'outdated', severity: 'error' as const, values: { version } }],
});
