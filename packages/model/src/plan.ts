/**
 * The Plan record: what planning answers. Frozen JSON; whoever shows it draws these figures and computes none.
 *
 * Money is in park currency at its base year; `a` is a year; masses are tonnes; a flow's unit is named beside it.
 * A figure that could not be computed is null and a Problem says why.
 */
import { z } from 'zod';
import { flowKinds } from './tables/commodity.ts';
import { marks } from './tables/evidenced.ts';
import { objectives } from './tables/scenario.ts';

export const problemSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  table: z.string().optional(),
  row: z.string().optional(),
  line: z.number().int().optional(),
  column: z.string().optional(),
  found: z.string().optional(),
  accepted: z.string().optional(),
  nearest: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** Yearly account of a firm or of the park. */
export const accountSchema = z.object({
  cost: z.number().describe('currency/a, investments as annuities'),
  co2: z.number().describe('t CO2e/a'),
  so2: z.number().describe('t/a'),
  freshWater: z.number().describe('t/a'),
  landfill: z.number().describe('t/a'),
});

/** A reason or obstacle as data; the sentence is written where it is shown. */
export const findingSchema = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

const endSchema = z.object({ firm: z.string(), stream: z.string(), commodity: z.string() });

export const planExchangeSchema = z.object({
  id: z.string().describe('donor stream > technology > receiver stream'),
  from: endSchema,
  to: endSchema,
  kind: z.enum(flowKinds).describe('kind of flow as it travels'),
  technology: z.string().nullable(),
  technologySite: z.string().nullable().describe('firm on whose site the technology stands'),
  route: z.object({
    id: z.string(),
    mode: z.string(),
    distance: z.number().describe('km'),
    loss: z.number().describe('share lost on the way'),
  }),
  running: z.boolean().describe('the connection stood before the plan'),
  unit: z.enum(['t', 'kWh']).describe('unit of quantity, at the donor'),
  quantity: z.number().describe('unit/a taken from the donor'),
  deliveredUnit: z.enum(['t', 'kWh']),
  delivered: z.number().describe('deliveredUnit/a of the want covered'),
  shareOfHave: z.number().describe('0…1'),
  shareOfWant: z.number().describe('0…1'),
  rates: z
    .array(z.object({ period: z.string(), rate: z.number().describe('unit/h at the donor') }))
    .describe('by period; of more than 60 periods the means of stretches of them'),
  capacity: z.number().describe('unit/h at the donor'),
  investment: z.number().describe('currency'),
  costs: z
    .object({
      annuity: z.number(),
      transport: z.number(),
      treatment: z.number(),
      supply: z.number(),
      transaction: z.number(),
      taxes: z.number().describe('prices on emissions, water and landfill: change against the baseline'),
      avoidedDisposal: z.number().describe('a saving, positive'),
      avoidedPurchase: z.number().describe('a saving, positive'),
    })
    .describe('currency/a'),
  saving: z.number().describe('currency/a: avoided less caused'),
  npv: z.number().describe('currency over the horizon'),
  payback: z.number().nullable().describe('years; null when it never pays back or nothing is invested'),
  price: z
    .object({ floor: z.number(), ceiling: z.number(), agreed: z.number() })
    .describe(
      'currency/unit at the donor: lowest the donor can accept, highest the receiver can pay, half way between',
    ),
  gains: z.object({ donor: z.number(), receiver: z.number() }).describe('currency/a at the agreed price'),
  avoided: z
    .object({ co2: z.number(), so2: z.number(), freshWater: z.number(), landfill: z.number() })
    .describe('t/a, net'),
  reasons: z.array(findingSchema),
  evidence: z.object({
    weakest: z.enum(marks),
    sources: z.array(
      z.object({
        table: z.string(),
        row: z.string(),
        mark: z.enum(marks),
        source: z.string(),
        year: z.number().nullable(),
      }),
    ),
  }),
});

/** A pairing that passed some gates and is not in the plan. */
export const leftOutSchema = z.object({
  from: endSchema,
  to: endSchema,
  technology: z.string().nullable(),
  gate: z
    .enum(['firm', 'commodity', 'quality', 'quantity', 'route', 'distance', 'law', 'money', 'choice'])
    .describe('where it stopped'),
  findings: z.array(findingSchema).describe('what is missing, with the figures'),
  saving: z.number().nullable().describe('currency/a it would bring at most; null when it stopped before money'),
});

const burdensSchema = z.object({ co2: z.number(), so2: z.number(), freshWater: z.number(), landfill: z.number() });

/** A shared plant that is built or runs. */
export const planPlantSchema = z.object({
  id: z.string().describe('facility'),
  name: z.string(),
  firm: z.string().describe('on whose site it stands and who bears what it costs'),
  technology: z.string(),
  built: z.boolean().describe('the plan builds it; false where it stands'),
  unit: z.enum(['t', 'kWh']).describe('unit of its input'),
  size: z.number().describe('unit/h of input; of more than 60 periods the means of stretches of them'),
  rates: z
    .array(z.object({ period: z.string(), intake: z.number(), outlet: z.number() }))
    .describe('unit/h of input; of more than 60 periods the means of stretches of them'),
  hours: z.number().describe('h/a at full size that its yearly input comes to'),
  investment: z.number().describe('currency'),
  costs: z
    .object({
      annuity: z.number(),
      maintenance: z.number(),
      fixed: z.number(),
      operating: z.number(),
      market: z.number().describe('what goes in bought, less what comes out sold, as if nothing were exchanged'),
      taxes: z.number(),
    })
    .describe('currency/a'),
  saving: z.number().describe('currency/a: less the costs; the exchanges that use the plant hold what it brings'),
  burdens: burdensSchema.describe('t/a that it adds, its ports on their present routes'),
  ports: z.array(
    z.object({
      stream: z.string(),
      direction: z.enum(['has', 'wants']),
      commodity: z.string(),
      unit: z.enum(['t', 'kWh']),
      quantity: z.number().describe('unit/a'),
      exchanged: z.number(),
      present: z.number().describe('bought, sold or disposed of'),
    }),
  ),
});

export const planFirmSchema = z.object({
  firm: z.string(),
  name: z.string(),
  baseline: accountSchema,
  planned: accountSchema,
  gain: z.number().describe('currency/a: baseline cost less planned cost, payments included'),
  investment: z.number().describe('currency'),
  exchanges: z.array(z.string()),
});

/** A flow for map and Sankey: an exchange, or what still goes by the present route. */
export const planFlowSchema = z.object({
  from: z.string().nullable().describe('firm; null from outside the park'),
  to: z.string().nullable().describe('firm; null to outside the park'),
  label: z.string().describe('commodity name, or the present route in words'),
  commodity: z.string(),
  kind: z.enum(flowKinds),
  unit: z.enum(['t', 'kWh']),
  baseline: z.number().describe('unit/a without the plan'),
  planned: z.number().describe('unit/a in the plan'),
  exchange: z.string().nullable(),
  stream: z.string().nullable(),
});

/** Per stream and period: what is had or wanted, and where it goes to or comes from; the closure of the plan. */
export const planBalanceSchema = z.object({
  stream: z.string(),
  firm: z.string(),
  direction: z.enum(['has', 'wants']),
  unit: z.enum(['t', 'kWh']),
  quantity: z.number(),
  exchanged: z.number(),
  present: z.number().describe('still by the present route'),
});

const retiredSchema = z.object({
  facility: z.string(),
  name: z.string(),
  firm: z.string(),
  stream: z.string(),
  saving: z.number(),
});

/** What changes at the begin of a stage. */
export const planChangeSchema = z.object({
  what: z.enum(['exchange', 'plant', 'trench', 'equipment']),
  id: z.string(),
  change: z
    .enum(['built', 'begins', 'stops'])
    .describe('built; used from here on though built before or without investment; not used any more'),
  investment: z.number().describe('currency'),
});

/** A stage of a plan: what is built at it, and a year of it as a plan of its own. */
export const planStageSchema = z.object({
  id: z.string(),
  name: z.string(),
  year: z.number().int().describe('in which it begins'),
  years: z.number().describe('until the next stage, or the end of the horizon'),
  weight: z.number().describe('share of a yearly amount of this stage in the levelised one; all stages make 1'),
  changes: z.array(planChangeSchema),
  investment: z.number().describe('currency, in this stage'),
  budget: z.number().nullable().describe('currency; null without one'),
  idle: z.number().describe('currency/a still paid for what is not used any more, borne by the park'),
  baseline: accountSchema.describe('a year of the stage if nothing is exchanged'),
  planned: accountSchema,
  saving: z.number().describe('currency/a, annuities and what is idle paid'),
  exchanges: z.array(planExchangeSchema),
  plants: z.array(planPlantSchema),
  retired: z.array(retiredSchema),
  firms: z.array(planFirmSchema),
  flows: z.array(planFlowSchema),
  balances: z.array(planBalanceSchema),
});

export const planSchema = z.object({
  format: z.literal('kyosei-plan/1'),
  engine: z.string().describe('version of the engine'),
  inputs: z.string().describe('SHA-256 of the park and scenario in canonical JSON'),
  seed: z.number().int(),
  status: z
    .enum(['optimal', 'feasible', 'infeasible', 'cancelled', 'failed'])
    .describe('feasible: best found at the time limit or when stopped; read before any figure'),
  park: z.object({ id: z.string(), name: z.string(), currency: z.string(), baseYear: z.number().int() }),
  scenario: z.object({
    id: z.string(),
    name: z.string(),
    objective: z.enum(objectives),
    horizon: z.number(),
    discountRate: z.number(),
  }),
  optimum: z
    .object({ objective: z.number(), bound: z.number().nullable(), gap: z.number().nullable(), unit: z.string() })
    .nullable(),
  conflicts: z.array(findingSchema).describe('for an infeasible scenario: limits that cannot hold together'),
  baseline: accountSchema,
  planned: accountSchema.nullable(),
  saving: z.number().nullable().describe('currency/a'),
  investment: z.number().nullable().describe('currency'),
  npv: z.number().nullable().describe('currency over the horizon'),
  payback: z.number().nullable().describe('years'),
  exchanges: z.array(planExchangeSchema).describe('largest saving first'),
  plants: z.array(planPlantSchema).describe('shared plants that are built or run'),
  retired: z
    .array(retiredSchema)
    .describe('equipment that nothing needs any more, with what it costs today [currency/a]'),
  trenches: z
    .array(z.object({ id: z.string(), investment: z.number(), cost: z.number() }))
    .describe('dug once for several exchanges [currency, currency/a], borne by the park'),
  outlooks: z
    .array(
      z.object({
        id: z.string(),
        probability: z.number(),
        saving: z.number().describe('currency/a against doing nothing in the same outlook'),
      }),
    )
    .describe('how the plan does where things turn out otherwise'),
  sensitivity: z
    .object({
      unit: z.string().describe('of the worths: currency, or t of the burden that is minimised'),
      streams: z
        .array(
          z.object({
            stream: z.string(),
            direction: z.enum(['has', 'wants']),
            unit: z.enum(['t', 'kWh']),
            worth: z.number(),
          }),
        )
        .describe('what one more unit of a have, or of a want, would save; largest first'),
      facilities: z.array(z.object({ facility: z.string(), worth: z.number() })).describe('per unit of input more'),
      limits: z.array(z.object({ limit: z.string(), worth: z.number() })).describe('per unit of the limit'),
    })
    .nullable()
    .describe('with what is built held; null where it could not be computed'),
  catalogue: z
    .array(z.object({ technology: z.string(), name: z.string(), mark: z.enum(marks), source: z.string() }))
    .describe('technologies of the plan that are not of the tables but of the library'),
  stages: z
    .array(planStageSchema)
    .describe(
      'without any, every year is alike. Otherwise investment, npv, payback and optimum are of the whole horizon, and everything else of a year of the last stage',
    ),
  leftOut: z.array(leftOutSchema).describe('closest to being chosen first'),
  firms: z.array(planFirmSchema),
  flows: z.array(planFlowSchema),
  balances: z.array(planBalanceSchema),
  counts: z.object({ pairs: z.number(), candidates: z.number(), variables: z.number(), rows: z.number() }),
  problems: z.array(problemSchema),
});

/** A record as this version reads it: sections that an older version did not write are empty. */
export const completed = <R extends object>(record: R) => ({
  plants: [],
  retired: [],
  trenches: [],
  outlooks: [],
  sensitivity: null,
  catalogue: [],
  stages: [],
  ...record,
});

export type Account = z.infer<typeof accountSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type PlanExchange = z.infer<typeof planExchangeSchema>;
export type LeftOut = z.infer<typeof leftOutSchema>;
export type PlanPlant = z.infer<typeof planPlantSchema>;
export type PlanFirm = z.infer<typeof planFirmSchema>;
export type PlanFlow = z.infer<typeof planFlowSchema>;
export type PlanBalance = z.infer<typeof planBalanceSchema>;
export type PlanStage = z.infer<typeof planStageSchema>;
export type PlanChange = z.infer<typeof planChangeSchema>;
export type Plan = z.infer<typeof planSchema>;
