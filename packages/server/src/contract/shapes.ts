/** Shapes of what the API takes and answers; handlers, document and tests all read them here. */

import { z } from '@hono/zod-openapi';
import { allocations } from '@kyosei/engine/accounts';
import { type Language, languages } from '@kyosei/model/language';
import { accountSchema, planSchema, problemSchema } from '@kyosei/model/plan';
import { standardIds } from '@kyosei/model/standards';
import { type TableName, tableNames } from '@kyosei/model/tables';
import { audiences } from '@kyosei/web/layout/audiences';

/** Identifiers of parks, rows and scenarios, as the model takes them: letters, digits, `-`, `_`, `.`. */
export const idShape = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]{0,99}$/u;
const id = z.string().regex(idShape);
/** Identifiers that the server gives: a UUID of version 7, so that they sort by time. */
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
/** Counts up with every write to a park; 0 stands for "not there yet". */
const version = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const time = z.iso.datetime();

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,16}$/, `a whole number from ${from} to ${to}`)
    .transform(Number)
    .pipe(z.number().int().min(from).max(to))
    .openapi({ type: 'integer', minimum: from, maximum: to });

export const table = z.enum(tableNames as [string, ...string[]]).openapi('TableName');

const parameter = <T extends z.ZodType>(name: string, schema: T, description: string) =>
  schema.openapi({ param: { name, in: 'path', description } });
export const parkParameter = z.object({ park: parameter('park', id, 'Identifier of the park.') });
export const tableParameter = parkParameter.extend({ table: parameter('table', table, 'Table of the park.') });
export const planParameter = parkParameter.extend({ plan: parameter('plan', uuid, 'Identifier of the plan.') });
/** For whom a report is, and against what. */
const lang = z.enum(Object.keys(languages) as [Language, ...Language[]]);
export const inLanguage = z.object({
  lang: lang.default('en').openapi({
    param: { name: 'lang', in: 'query', required: false, description: 'Language of what people read.' },
  }),
});
export const reportQuery = z.object({
  for: z.enum(audiences).optional().openapi({ description: 'Who reads it; the board when absent.' }),
  standard: z
    .enum(standardIds as [string, ...string[]])
    .optional()
    .openapi({ description: 'Standard to assess.' }),
  firm: id.optional().openapi({ description: 'The firm whose report it is; needed for `firm`.' }),
  allocation: z
    .enum(allocations)
    .optional()
    .openapi({ description: 'Who of donor and receiver may claim what is avoided; half each when absent.' }),
  ...inLanguage.shape,
});
export const frontParameter = parkParameter.extend({ front: parameter('front', uuid, 'Identifier of the front.') });
export const alternativesParameter = parkParameter.extend({
  alternatives: parameter('alternatives', uuid, 'Identifier of the alternatives.'),
});
export const jobParameter = parkParameter.extend({ job: parameter('job', uuid, 'Identifier of the job.') });
export const ensembleParameter = parkParameter.extend({
  ensemble: parameter('ensemble', uuid, 'Identifier of the ensemble.'),
});
export const importParameter = z.object({ import: parameter('import', uuid, 'Identifier of the import.') });

/** Paging: `next` of one answer is `cursor` of the next request; a list without `next` has ended. */
const pageQuery = (most: number, usual: number, cursor: z.ZodString) =>
  z.object({
    limit: wholeNumber(1, most)
      .optional()
      .openapi({ param: { name: 'limit', in: 'query', description: `Items a page, ${usual} when not given.` } }),
    cursor: cursor
      .optional()
      .openapi({ param: { name: 'cursor', in: 'query', description: '`next` of the page before.' } }),
  });
export const parkPages = pageQuery(200, 50, id);
export const pages = pageQuery(200, 50, uuid);
export const rowPages = pageQuery(1000, 200, z.string().regex(/^\d{1,9}:[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]{0,99}$/u));
export const versionQuery = z.object({
  version: wholeNumber(1, Number.MAX_SAFE_INTEGER).openapi({
    param: { name: 'version', in: 'query', description: 'Version that was read.' },
  }),
});
export const importQuery = z.object({
  park: id.optional().openapi({
    param: { name: 'park', in: 'query', description: 'Park to compare with; by the workbook when absent.' },
  }),
});

const page = <T extends z.ZodType>(name: string, item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable().describe('cursor of the next page') }).openapi(name);

export const problem = problemSchema.openapi('Problem');
/** Problem details of RFC 9457; `problems` says which cell is wrong and what is accepted. */
export const problemDetails = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    instance: z.string().optional().describe('identifier of the request, as in the log'),
    problems: z.array(problem),
  })
  .openapi('ProblemDetails');

const cell = z.union([z.string(), z.number(), z.record(z.string(), z.number())]).openapi('Cell');
/** Component of the document that describes the rows of a table. */
export const rowName = (name: TableName): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}Row`;

/** A row as it was given: canonical units, only the values given. */
export const givenRow = z.record(z.string(), cell).openapi('GivenRow', {
  description: `A row as it was given, in canonical units. What is sent may carry its unit as text (\`200 kt/a\`). The attributes of each table: ${tableNames.map((name) => `\`${rowName(name)}\``).join(', ')}.`,
});
export const givenTables = z
  .partialRecord(table, z.array(givenRow))
  .openapi('Tables', { description: 'Rows by table; `park` has exactly one. A missing table is empty.' });

const planStatus = planSchema.shape.status;
const scenarioName = z.object({ id, name: z.string() });
export const parkSummary = z
  .object({
    id,
    name: z.string(),
    country: z.string().nullable(),
    currency: z.string(),
    baseYear: z.number().int(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    version,
    firms: z.number().int(),
    streams: z.number().int(),
    updatedAt: time,
    latestPlan: z
      .object({
        id: uuid,
        scenario: scenarioName,
        status: planStatus,
        saving: z.number().nullable().describe('currency/a'),
        stale: z.boolean().describe('the park was changed since'),
        createdAt: time,
      })
      .nullable(),
  })
  .openapi('ParkSummary');
export const parkPage = page('ParkPage', parkSummary);
export const parkDetail = parkSummary.extend({ problems: z.array(problem) }).openapi('ParkDetail');

/** The tables are judged by the model's check, which names every cell; here only the envelope is. */
export const parkInput = z
  .object({ tables: z.unknown().openapi({ allOf: [{ $ref: '#/components/schemas/Tables' }] }) })
  .openapi('ParkInput', { required: ['tables'] });

export const storedRow = z.object({ id, version, row: givenRow }).openapi('StoredRow');
export const rowPage = page('RowPage', storedRow);

const nullableRow = z.unknown().openapi({
  anyOf: [{ $ref: '#/components/schemas/GivenRow' }, { type: 'null' }],
  description: 'the whole row; null deletes it',
});
export const changesInput = z
  .object({
    changes: z
      .array(
        z
          .object({ table, id, version: version.describe('as it was read; 0 for a new row'), row: nullableRow })
          .openapi({ required: ['table', 'id', 'version', 'row'] }),
      )
      .min(1)
      .max(20_000),
  })
  .openapi('ChangesInput');
export const changesResult = z
  .object({ version, rows: z.array(z.object({ table, id, version })) })
  .openapi('ChangesResult');
export const conflict = problemDetails
  .extend({
    conflicts: z.array(
      z.object({ table, id, version: version.describe('0 when it is gone'), row: givenRow.nullable() }),
    ),
  })
  .openapi('Conflict');

export const importResult = z
  .object({
    id: uuid,
    park: id.nullable().describe('park that accepting would write; null when the workbook does not say'),
    parkVersion: version.describe('to be sent when accepting; 0 when the park would be new'),
    acceptable: z.boolean(),
    problems: z.array(problem),
    counts: z.object({ add: z.number().int(), change: z.number().int(), remove: z.number().int() }),
    changes: z
      .array(
        z.object({
          table,
          id,
          kind: z.enum(['add', 'change', 'remove']),
          before: givenRow.nullable(),
          after: givenRow.nullable(),
        }),
      )
      .describe('the first 5,000; counts hold for all'),
  })
  .openapi('Import');
export const acceptInput = z
  .object({ version: version.describe('`parkVersion` of the import') })
  .openapi('AcceptInput');
export const acceptResult = z.object({ park: id, version }).openapi('AcceptResult');

export const planInput = z
  .object({
    scenario: id.optional().describe('row of the scenario table; the first one, or the defaults, when absent'),
  })
  .openapi('PlanInput');
/** What is said of every result of a job in a list. */
const resultSummary = z.object({
  id: uuid,
  scenario: scenarioName,
  status: planStatus,
  parkVersion: version,
  stale: z.boolean().describe('the park was changed since'),
  createdAt: time,
});
export const planSummary = resultSummary
  .extend({
    saving: z.number().nullable().describe('currency/a'),
    investment: z.number().nullable().describe('currency'),
    co2Avoided: z.number().nullable().describe('t CO2e/a'),
    exchanges: z.number().int(),
  })
  .openapi('PlanSummary');
export const planPage = page('PlanPage', planSummary);
const plan = planSchema.openapi('Plan');
export const planDetail = planSummary.extend({ plan }).openapi('PlanDetail');

const frontAsked = z
  .object({
    burden: z.enum(['co2', 'so2', 'freshWater', 'landfill']).describe('what the cost is held against'),
    points: z.number().int().min(2).max(25).default(11).describe('plans along the front, both ends included'),
  })
  .openapi('FrontAsked');
export const frontInput = frontAsked.extend({ scenario: planInput.shape.scenario }).openapi('FrontInput');
export const frontSummary = resultSummary
  .extend({
    burden: frontAsked.shape.burden,
    status: planStatus.describe('cancelled: the points found until then'),
    points: z.number().int(),
  })
  .openapi('FrontSummary');
export const frontPage = page('FrontPage', frontSummary);
export const frontDetail = frontSummary
  .extend({
    front: z
      .object({
        format: z.literal('kyosei-front/1'),
        burden: frontAsked.shape.burden,
        status: planStatus,
        points: z
          .array(
            z.object({
              limit: z.number().nullable().describe('t/a that the plan had to stay within; null for the cheapest'),
              plan,
            }),
          )
          .describe('from the least burden to the least cost'),
      })
      .openapi('Front'),
  })
  .openapi('FrontDetail');

const alternativesAsked = z
  .object({
    count: z.number().int().min(2).max(10).default(4).describe('plans at most, the best one among them'),
    difference: z
      .number()
      .int()
      .min(1)
      .max(1000)
      .default(1)
      .describe('exchanges and plants by which each differs from every other at the least'),
  })
  .openapi('AlternativesAsked');
export const alternativesInput = alternativesAsked
  .extend({ scenario: planInput.shape.scenario })
  .openapi('AlternativesInput');
export const alternativesSummary = resultSummary
  .extend({
    difference: alternativesAsked.shape.difference.unwrap(),
    status: planStatus.describe('cancelled: the plans found until then'),
    plans: z.number().int(),
  })
  .openapi('AlternativesSummary');
export const alternativesPage = page('AlternativesPage', alternativesSummary);
export const alternativesDetail = alternativesSummary
  .extend({
    alternatives: z
      .object({
        format: z.literal('kyosei-alternatives/1'),
        difference: z.number().int(),
        status: planStatus,
        plans: z.array(plan).describe('the best first'),
      })
      .openapi('Alternatives'),
  })
  .openapi('AlternativesDetail');

const foundPlan = accountSchema.extend({ saving: z.number().nullable(), exchanges: z.number().int() });
export const progress = z
  .object({
    stage: z.enum(['balance', 'matching', 'formulate', 'solve', 'interpret']),
    fraction: z.number().min(0).max(1),
    incumbent: z.number().optional().describe('best objective so far'),
    bound: z.number().optional(),
    gap: z.number().optional(),
    unit: z.string().optional().describe('of incumbent and bound, which are changes against the baseline'),
    baseline: accountSchema.optional().describe('of a front or alternatives: the park without exchanges'),
    found: z.array(foundPlan).optional().describe('of a front or alternatives: the plans until now'),
    currency: z.string().optional(),
  })
  .openapi('Progress');
export const job = z
  .object({
    id: uuid,
    park: id,
    kind: z.enum(['plan', 'front', 'alternatives']),
    asked: z.union([frontAsked, alternativesAsked]).nullable().describe('of a front or alternatives'),
    state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    scenario: scenarioName,
    stopping: z.boolean().describe('the best plan found so far was asked for'),
    progress: progress.nullable(),
    result: uuid.nullable().describe('the plan, front or alternatives that it made'),
    problems: z.array(problem),
    createdAt: time,
    startedAt: time.nullable(),
    finishedAt: time.nullable(),
  })
  .openapi('Job');
export const jobPage = page('JobPage', job);

const ensembleKind = z.enum(['draws', 'pairs', 'stress', 'share', 'tornado']);
export const ensembleInput = z
  .object({
    kind: ensembleKind.describe(
      'draws of prices, quantities, qualities and outages; every two firms withdrawn; each thing withdrawn by itself; the gain shared; each risk by itself',
    ),
    scenario: id.optional().describe('the first when absent'),
    count: z
      .number()
      .int()
      .min(1)
      .max(1_000_000)
      .default(1000)
      .describe('draws; the park says how many pairs there are'),
    seed: z.number().int().min(0).max(2_147_483_647).default(1),
    assumptions: z.record(z.string(), z.unknown()).default({}).describe('as in stress.json of a case'),
  })
  .openapi('EnsembleInput');
export const ensemblePieces = z.object({ items: z.array(z.unknown()) }).openapi('EnsemblePieces');
export const ensembleSummary = z
  .object({
    id: uuid,
    park: id,
    kind: ensembleKind,
    state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    scenario: scenarioName,
    seed: z.number().int(),
    count: z.number().int(),
    pieces: z.number().int(),
    done: z.number().int().describe('pieces that are computed'),
    fraction: z.number().min(0).max(1).describe('how far it is'),
    assumptions: z.record(z.string(), z.unknown()).describe('as they were handed in'),
    parkVersion: version,
    stale: z.boolean().describe('the park was changed since'),
    problems: z.array(problem),
    createdAt: time,
    finishedAt: time.nullable(),
  })
  .openapi('EnsembleSummary');
export const ensemblePage = page('EnsemblePage', ensembleSummary);
export const ensemble = ensembleSummary
  .extend({
    result: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('what all pieces say together; of draws that still come, what those say that are there'),
  })
  .openapi('Ensemble');

export const health = z.object({ status: z.enum(['ok', 'starting']) }).openapi('Health');

export type ParkSummary = z.infer<typeof parkSummary>;
export type StoredRow = z.infer<typeof storedRow>;
export type Import = z.infer<typeof importResult>;
export type ResultSummary = z.infer<typeof resultSummary>;
export type PlanSummary = z.infer<typeof planSummary>;
export type Job = z.infer<typeof job>;
/** What a job makes. */
export type Kind = Job['kind'];
export type EnsembleSummary = z.infer<typeof ensembleSummary>;
export type FrontAsked = z.infer<typeof frontAsked>;
export type FrontSummary = z.infer<typeof frontSummary>;
export type AlternativesAsked = z.infer<typeof alternativesAsked>;
export type AlternativesSummary = z.infer<typeof alternativesSummary>;
export type Ensemble = z.infer<typeof ensemble>;
