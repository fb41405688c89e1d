/** Shapes of the board, consents, agreements and extracts of plans. */
import { z } from '@hono/zod-openapi';
import { idShape, pages, parkParameter, planDetail } from '../contract/shapes.ts';

const id = z.string().regex(idShape);
const uuid = pages.shape.cursor.unwrap();
const time = z.iso.datetime();
const page = <T extends z.ZodType>(name: string, item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable().describe('cursor of the next page') }).openapi(name);

const band = z
  .object({ from: z.number().nullable(), to: z.number().nullable().describe('not reached') })
  .openapi('Band', { description: 'What may be known of a figure that is not disclosed.' });
const figure = z.union([z.number(), band]);
const firm = z.object({ id, name: z.string() }).nullable();
const sector = z.string().nullable().describe('section of ISIC, where enough firms of the park share it');
export const listing = z
  .object({
    alias: uuid.describe('drawn by lot'),
    isOwn: z.boolean(),
    isAgreed: z.boolean().describe('both sides consented: names and figures are disclosed'),
    direction: z.string(),
    commodity: id,
    stream: id.nullable(),
    firm,
    sector,
    figures: z.record(z.string(), z.union([figure, z.record(z.string(), figure)])).describe('in canonical units'),
  })
  .openapi('Listing');
export const board = page('Board', listing);

export const consent = z
  .object({
    id: uuid,
    isGiven: z.boolean().describe('by a firm that the reader acts for; else by the other side'),
    stream: id.describe('stream of the reader; of the giver, for the office'),
    other: uuid.nullable().describe('alias of the stream of the other side'),
    regulator: z.boolean().describe('the regulator may know as well'),
    grantedAt: time,
    expiresAt: time,
    withdrawnAt: time.nullable(),
  })
  .openapi('Consent');
export const consentPage = page('ConsentPage', consent);
export const consentInput = z
  .object({
    stream: id.describe('own stream'),
    other: uuid.describe('alias of the stream of the other side'),
    days: z.number().int().min(1).max(3650).default(90).describe('for which it holds'),
    regulator: z.boolean().default(false),
  })
  .openapi('ConsentInput');
export const consentParameter = parkParameter.extend({
  consent: uuid.openapi({ param: { name: 'consent', in: 'path', description: 'Identifier of the consent.' } }),
});

export const agreements = page(
  'Agreements',
  z.object({ have: listing, want: listing, until: time, regulator: z.boolean() }).openapi('Agreement'),
);

const extractSummary = z.object({ plan: uuid, createdAt: time, stale: z.boolean() }).openapi('ExtractSummary');
export const extractPage = page('ExtractPage', extractSummary);
export const extract = extractSummary
  .extend({
    status: planDetail.shape.plan.shape.status,
    currency: z.string(),
    lines: z.array(
      z.object({
        stream: id,
        direction: z.enum(['has', 'wants']),
        commodity: id,
        partner: z.object({ alias: uuid, firm, sector }),
        unit: z.string(),
        quantity: figure,
        gain: band.describe('currency/a'),
      }),
    ),
    together: z
      .object({
        saving: z.number().nullable().describe('currency/a'),
        investment: z.number().nullable().describe('currency'),
        co2Avoided: z.number().nullable().describe('t CO2e/a'),
      })
      .describe('of all firms, two digits; null where too few take part'),
  })
  .openapi('Extract');

export type Consent = z.infer<typeof consent>;
