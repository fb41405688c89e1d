/** The HTTP contract, route by route: what each takes and answers. */
import { createRoute, type RouteConfig, type z } from '@hono/zod-openapi';
import { accountRoutes } from '../accounts/contract.ts';
import { guarded } from '../accounts/refusals.ts';
import { disclosureRoutes } from '../disclosure/contract.ts';
import {
  absent,
  binary,
  body,
  conflicted,
  file,
  invalid,
  json,
  park,
  refusal,
  takes,
  v1,
  workbookType,
} from './answers.ts';
import * as shape from './shapes.ts';

export const listParks = createRoute({
  method: 'get',
  path: `${v1}/parks`,
  tags: ['parks'],
  operationId: 'listParks',
  summary: 'Parks, by identifier',
  request: { query: shape.parkPages },
  responses: { 200: json(shape.parkPage, 'A page of parks.'), ...invalid },
});

export const createPark = createRoute({
  method: 'post',
  path: `${v1}/parks`,
  tags: ['parks'],
  operationId: 'createPark',
  summary: 'Store a park',
  description: 'The tables are checked as a whole; nothing is stored when one cell is wrong.',
  request: takes(shape.parkInput),
  responses: {
    201: {
      ...json(shape.parkDetail, 'The stored park.'),
      headers: { Location: { schema: { type: 'string' }, description: 'Address of the park.' } },
    },
    409: refusal('A park of this name is there already.', shape.problemDetails),
    ...invalid,
    ...body,
  },
});

export const readPark = createRoute({
  method: 'get',
  path: park,
  tags: ['parks'],
  operationId: 'readPark',
  summary: 'A park, with the warnings of its check',
  request: { params: shape.parkParameter },
  responses: { 200: json(shape.parkDetail, 'The park.'), ...absent, ...invalid },
});

export const deletePark = createRoute({
  method: 'delete',
  path: park,
  tags: ['parks'],
  operationId: 'deletePark',
  summary: 'Delete a park with its plans and jobs',
  request: { params: shape.parkParameter, query: shape.versionQuery },
  responses: { 204: { description: 'It is deleted.' }, ...absent, ...conflicted, ...invalid },
});

export const listRows = createRoute({
  method: 'get',
  path: `${park}/rows/{table}`,
  tags: ['tables'],
  operationId: 'listRows',
  summary: 'Rows of one table, in the order of the workbook',
  request: { params: shape.tableParameter, query: shape.rowPages },
  responses: { 200: json(shape.rowPage, 'A page of rows.'), ...absent, ...invalid },
});

export const readCsv = createRoute({
  method: 'get',
  path: `${park}/rows/{table}.csv`,
  tags: ['tables'],
  operationId: 'readCsv',
  summary: 'One table as CSV',
  request: { params: shape.tableParameter },
  responses: { 200: file('text/csv', 'The table.'), ...absent, ...invalid },
});

export const changePark = createRoute({
  method: 'post',
  path: `${park}/changes`,
  tags: ['tables'],
  operationId: 'changePark',
  summary: 'Add, replace and delete rows, all or none',
  description: 'Each change carries the version of the row that was read. The park is checked as a whole first.',
  request: { params: shape.parkParameter, ...takes(shape.changesInput) },
  responses: {
    200: json(shape.changesResult, 'Everything is stored.'),
    409: refusal('Rows were changed since they were read; nothing is stored.', shape.conflict),
    ...absent,
    ...invalid,
    ...body,
  },
});

export const importWorkbook = createRoute({
  method: 'post',
  path: `${v1}/imports`,
  tags: ['workbooks'],
  operationId: 'importWorkbook',
  summary: 'Read a workbook and say what it would change',
  description: 'Nothing is changed until the import is accepted.',
  request: {
    query: shape.importQuery,
    body: {
      required: true,
      content: { [workbookType]: { schema: binary }, 'application/octet-stream': { schema: binary } },
    },
  },
  responses: {
    201: json(shape.importResult, 'What the workbook would change, and every problem at its cell.'),
    ...absent,
    ...invalid,
    413: body[413],
    415: body[415],
  },
});

export const acceptImport = createRoute({
  method: 'post',
  path: `${v1}/imports/{import}/accept`,
  tags: ['workbooks'],
  operationId: 'acceptImport',
  summary: 'Let the workbook take the place of the park’s tables',
  request: { params: shape.importParameter, ...takes(shape.acceptInput) },
  responses: {
    200: json(shape.acceptResult, 'The park as written.'),
    ...absent,
    ...conflicted,
    ...invalid,
    ...body,
  },
});

export const readWorkbook = createRoute({
  method: 'get',
  path: `${park}/workbook`,
  tags: ['workbooks'],
  operationId: 'readWorkbook',
  summary: 'A park as a workbook',
  request: { params: shape.parkParameter, query: shape.inLanguage },
  responses: { 200: file(workbookType, 'The workbook.'), ...absent, ...invalid },
});

export const readTemplate = createRoute({
  method: 'get',
  path: `${v1}/template`,
  tags: ['workbooks'],
  operationId: 'readTemplate',
  summary: 'An empty workbook with help, units and drop-downs',
  request: { query: shape.inLanguage },
  responses: { 200: file(workbookType, 'The workbook.'), ...invalid },
});

interface ResultShapes {
  readonly parameter: z.ZodObject;
  readonly input: z.ZodObject;
  readonly page: z.ZodType;
  readonly detail: z.ZodType;
}

/** How one kind of result is asked for, listed, read and deleted; its name in a path is `name`, many of it are at `many`. */
const resultRoutes = (
  name: string,
  many: string,
  [summary, one]: readonly [summary: string, one: string],
  { parameter, input, page, detail }: ResultShapes,
) => {
  const suffix = name.charAt(0).toUpperCase() + name.slice(1);
  const all = many.charAt(0).toUpperCase() + many.slice(1);
  const path = `${park}/${many}`;
  return {
    request: createRoute({
      method: 'post',
      path,
      tags: [many],
      operationId: `request${suffix}`,
      summary,
      description: 'It is a job: follow it at `Location`, or on its events.',
      request: { params: shape.parkParameter, ...takes(input) },
      responses: {
        202: {
          ...json(shape.job, 'The job.'),
          headers: { Location: { schema: { type: 'string' }, description: 'Address of the job.' } },
        },
        ...absent,
        ...invalid,
        ...body,
      },
    }),
    list: createRoute({
      method: 'get',
      path,
      tags: [many],
      operationId: `list${all}`,
      summary: `${all} of a park, newest first`,
      request: { params: shape.parkParameter, query: shape.pages },
      responses: { 200: json(page, `A page of ${many}.`), ...absent, ...invalid },
    }),
    read: createRoute({
      method: 'get',
      path: `${path}/{${name}}`,
      tags: [many],
      operationId: `read${suffix}`,
      summary: one,
      request: { params: parameter },
      responses: { 200: json(detail, `${one}.`), ...absent, ...invalid },
    }),
    remove: createRoute({
      method: 'delete',
      path: `${path}/{${name}}`,
      tags: [many],
      operationId: `delete${suffix}`,
      summary: `Delete ${one.charAt(0).toLowerCase()}${one.slice(1)}`,
      description: 'It never changes, so that no version is asked for.',
      request: { params: parameter },
      responses: { 204: { description: 'It is deleted.' }, ...absent, ...invalid },
    }),
  };
};

/** The routes of every kind of result. */
export const results = {
  plan: resultRoutes('plan', 'plans', ['Plan a park', 'A plan'], {
    parameter: shape.planParameter,
    input: shape.planInput,
    page: shape.planPage,
    detail: shape.planDetail,
  }),
  front: resultRoutes(
    'front',
    'fronts',
    [
      'The cheapest plans for every step of a burden between its least and that of the cheapest plan',
      'A front with the plan of each of its points',
    ],
    {
      parameter: shape.frontParameter,
      input: shape.frontInput,
      page: shape.frontPage,
      detail: shape.frontDetail,
    },
  ),
  alternatives: resultRoutes(
    'alternatives',
    'alternatives',
    ['The best plan and the next best that build something else', 'Alternatives with their plans'],
    {
      parameter: shape.alternativesParameter,
      input: shape.alternativesInput,
      page: shape.alternativesPage,
      detail: shape.alternativesDetail,
    },
  ),
};

export const readReport = createRoute({
  method: 'get',
  path: `${park}/plans/{plan}/report`,
  tags: ['plans'],
  operationId: 'readReport',
  summary: 'A plan as one printable page, for board, firm, authority or as annex',
  request: { params: shape.planParameter, query: shape.reportQuery },
  responses: {
    200: { description: 'The page.', content: { 'text/html': { schema: { type: 'string' } as const } } },
    ...absent,
    ...invalid,
  },
});

export const listJobs = createRoute({
  method: 'get',
  path: `${park}/jobs`,
  tags: ['jobs'],
  operationId: 'listJobs',
  summary: 'Jobs of a park, newest first',
  request: { params: shape.parkParameter, query: shape.pages },
  responses: { 200: json(shape.jobPage, 'A page of jobs.'), ...absent, ...invalid },
});

export const readJob = createRoute({
  method: 'get',
  path: `${park}/jobs/{job}`,
  tags: ['jobs'],
  operationId: 'readJob',
  summary: 'A job',
  request: { params: shape.jobParameter },
  responses: { 200: json(shape.job, 'The job.'), ...absent, ...invalid },
});

export const followJob = createRoute({
  method: 'get',
  path: `${park}/jobs/{job}/events`,
  tags: ['jobs'],
  operationId: 'followJob',
  summary: 'A job as server-sent events',
  description: 'An event `job` with the job as JSON, at once and on each change; the stream ends after a final state.',
  request: { params: shape.jobParameter },
  responses: {
    200: { description: 'The events.', content: { 'text/event-stream': { schema: { type: 'string' } as const } } },
    ...absent,
    ...invalid,
  },
});

export const cancelJob = createRoute({
  method: 'delete',
  path: `${park}/jobs/{job}`,
  tags: ['jobs'],
  operationId: 'cancelJob',
  summary: 'Cancel a job',
  request: { params: shape.jobParameter },
  responses: {
    200: json(shape.job, 'The job as it is now; one that had already ended stays as it was.'),
    ...absent,
    ...invalid,
  },
});

export const requestEnsemble = createRoute({
  method: 'post',
  path: `${park}/ensembles`,
  tags: ['ensembles'],
  operationId: 'requestEnsemble',
  summary: 'Put the plan of a park under stress many times',
  description:
    'Cut into pieces, which this server and every `kyosei worker` on its database compute: follow it at `Location`.',
  request: { params: shape.parkParameter, ...takes(shape.ensembleInput) },
  responses: {
    202: {
      ...json(shape.ensemble, 'The ensemble.'),
      headers: { Location: { schema: { type: 'string' }, description: 'Address of the ensemble.' } },
    },
    ...absent,
    ...invalid,
    ...body,
  },
});

export const listEnsembles = createRoute({
  method: 'get',
  path: `${park}/ensembles`,
  tags: ['ensembles'],
  operationId: 'listEnsembles',
  summary: 'Ensembles of a park, newest first',
  request: { params: shape.parkParameter, query: shape.pages },
  responses: { 200: json(shape.ensemblePage, 'A page of ensembles, without their results.'), ...absent, ...invalid },
});

export const followEnsemble = createRoute({
  method: 'get',
  path: `${park}/ensembles/{ensemble}/events`,
  tags: ['ensembles'],
  operationId: 'followEnsemble',
  summary: 'An ensemble as server-sent events',
  description:
    'An event `ensemble` without its result as JSON, at once and on each change; the stream ends after a final state.',
  request: { params: shape.ensembleParameter },
  responses: {
    200: { description: 'The events.', content: { 'text/event-stream': { schema: { type: 'string' } as const } } },
    ...absent,
    ...invalid,
  },
});

export const readEnsemble = createRoute({
  method: 'get',
  path: `${park}/ensembles/{ensemble}`,
  tags: ['ensembles'],
  operationId: 'readEnsemble',
  summary: 'An ensemble, how far it is, and what it says',
  request: { params: shape.ensembleParameter },
  responses: { 200: json(shape.ensemble, 'The ensemble.'), ...absent, ...invalid },
});

export const readEnsemblePieces = createRoute({
  method: 'get',
  path: `${park}/ensembles/{ensemble}/pieces`,
  tags: ['ensembles'],
  operationId: 'readEnsemblePieces',
  summary: 'What the pieces say that are computed so far, in their order',
  request: { params: shape.ensembleParameter },
  responses: { 200: json(shape.ensemblePieces, 'The pieces.'), ...absent, ...invalid },
});

export const cancelEnsemble = createRoute({
  method: 'delete',
  path: `${park}/ensembles/{ensemble}`,
  tags: ['ensembles'],
  operationId: 'cancelEnsemble',
  summary: 'Cancel an ensemble; what is computed stays',
  request: { params: shape.ensembleParameter },
  responses: { 200: json(shape.ensemble, 'The ensemble as it is then.'), ...absent, ...invalid },
});

export const resumeEnsemble = createRoute({
  method: 'post',
  path: `${park}/ensembles/{ensemble}/resume`,
  tags: ['ensembles'],
  operationId: 'resumeEnsemble',
  summary: 'Take up a cancelled ensemble where it was left',
  request: { params: shape.ensembleParameter },
  responses: { 200: json(shape.ensemble, 'The ensemble as it is then.'), ...absent, ...invalid },
});

export const stopJob = createRoute({
  method: 'post',
  path: `${park}/jobs/{job}/stop`,
  tags: ['jobs'],
  operationId: 'stopJob',
  summary: 'End the search of a job with the best plan found so far',
  description: 'The plan has the status `feasible`. A job that waits or has ended stays as it is.',
  request: { params: shape.jobParameter },
  responses: { 200: json(shape.job, 'The job as it is now.'), ...absent, ...invalid },
});

export const readHealth = createRoute({
  method: 'get',
  path: '/health',
  tags: ['operation'],
  operationId: 'readHealth',
  summary: 'Whether the process lives',
  responses: { 200: json(shape.health, 'It lives.') },
});

export const readReady = createRoute({
  method: 'get',
  path: '/ready',
  tags: ['operation'],
  operationId: 'readReady',
  summary: 'Whether requests are served',
  responses: { 200: json(shape.health, 'It is.'), 503: json(shape.health, 'Not yet, or the database is away.') },
});

/** Every route, in the order of the document. */
export const routes: readonly RouteConfig[] = [
  ...accountRoutes,
  ...disclosureRoutes,
  listParks,
  createPark,
  readPark,
  deletePark,
  listRows,
  readCsv,
  changePark,
  importWorkbook,
  acceptImport,
  readWorkbook,
  readTemplate,
  ...Object.values(results.plan),
  readReport,
  ...Object.values(results.front),
  ...Object.values(results.alternatives),
  listJobs,
  readJob,
  followJob,
  cancelJob,
  stopJob,
  requestEnsemble,
  listEnsembles,
  readEnsemble,
  followEnsemble,
  readEnsemblePieces,
  cancelEnsemble,
  resumeEnsemble,
  readHealth,
  readReady,
].map(guarded);
