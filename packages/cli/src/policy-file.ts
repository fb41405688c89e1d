/** Instruments and damages of a policy question: `policy.json` of the case, or a file that is asked for. */
import { join } from 'node:path';
import type { InstrumentChange, Rates } from '@kyosei/engine/policy';
import type { Problem } from '@kyosei/model/problem';
import { tables } from '@kyosei/model/tables';
import { z } from 'zod';
import { readJson } from './files.ts';
import { error } from './outcome.ts';

const charge = z.number().finite().min(0).max(1e9);
const rates = z.strictObject({
  co2: charge.optional(),
  so2: charge.optional(),
  freshWater: charge.optional(),
  landfill: charge.optional(),
});
const numbers = Object.entries(tables.scenario.attributes).flatMap(([name, attribute]) =>
  attribute.kind === 'number'
    ? [
        [
          name,
          z
            .number()
            .min('minimum' in attribute ? attribute.minimum : -1e15)
            .optional(),
        ] as const,
      ]
    : [],
);
const schema = z.object({
  damages: rates,
  instruments: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(200),
        taxes: rates.optional(),
        subsidy: z.number().min(0).max(0.95).optional(),
        scenario: z.strictObject(Object.fromEntries(numbers)).optional(),
      }),
    )
    .min(1)
    .max(50),
});

const form =
  '{"damages": {"co2": 60}, "instruments": [{"id": "tax", "taxes": {"co2": 60}}, {"id": "grant", "subsidy": 0.3}]}, money in park currency per tonne';

export interface PolicyFile {
  readonly damages: Rates;
  readonly instruments: readonly InstrumentChange[];
}

/** The file's content, or all that is wrong with it. */
export async function readPolicy(
  folder: string,
  path: string | undefined,
): Promise<{ readonly policy: PolicyFile | null; readonly problems: readonly Problem[] }> {
  const file = await readJson(path ?? join(folder, 'policy.json'), { follow: path !== undefined });
  if (file.problem !== null) {
    return { policy: null, problems: [{ ...file.problem, accepted: `a file of this form: ${form}` }] };
  }
  const { success, data, error: wrong } = schema.safeParse(file.value);
  if (!success) {
    const problems = wrong.issues.map(({ path: place, message }) =>
      error('wrong-shape', `${place.join('.') || 'the file'}: ${message}`, form, { table: 'policy' }),
    );
    return { policy: null, problems };
  }
  const { co2 = 0, so2 = 0, freshWater = 0, landfill = 0 } = data.damages;
  const damages = { co2, so2, freshWater, landfill };
  return { policy: { damages, instruments: data.instruments as readonly InstrumentChange[] }, problems: [] };
}
