/** `kyosei claim FILE`: a claimed saving of fuel, in each way that it can be read, held against mass and energy balance. */

import { type ClaimTest, type FuelName, fuels, testClaim } from '@kyosei/engine/combustion';
import { formatQuantity, formatShare } from '@kyosei/web/layout/format';
import { z } from 'zod';
import { columns } from '../columns.ts';
import { readJson } from '../files.ts';
import { error, type Outcome, refused } from '../outcome.ts';
import { words } from '../words.ts';

const amount = z.number().min(0).max(1e15);
const share = z.number().min(0).max(1);
const readingSchema = z.object({
  name: z.string().optional(),
  /** t/a of fuel spared, and h/a in which it would have been burnt */
  mass: amount,
  hours: z.number().gt(0).max(8784),
});
const claimSchema = z.object({
  fuel: z.enum(Object.keys(fuels) as [FuelName, ...FuelName[]]),
  /** Claimed, t/a. */
  so2: amount.optional(),
  co2: amount.optional(),
  sulphur: z
    .tuple([share, share])
    .refine(([least, most]) => least <= most, 'the least before the most')
    .optional(),
  /** kW that the plants replaced can have burnt together */
  mostPower: amount.optional(),
  readings: z.array(readingSchema).min(1).max(1000),
});

/** Exit 1 when no reading is possible. */
export async function claimCommand(path: string): Promise<Outcome> {
  const file = await readJson(path, { follow: true });
  if (file.problem) return refused([file.problem]);
  const parsed = claimSchema.safeParse(withReadings(file.value));
  if (!parsed.success)
    return refused(
      parsed.error.issues.map(({ path: at, message }) =>
        error('not-a-claim', `${path}: ${at.join(' ') || 'the file'}`, message),
      ),
    );
  const { readings, fuel, so2, co2, sulphur, mostPower } = parsed.data;
  const claimed = {
    fuel,
    ...(so2 !== undefined && { so2 }),
    ...(co2 !== undefined && { co2 }),
    ...(sulphur && { sulphur }),
    ...(mostPower !== undefined && { mostPower }),
  };
  const tested = readings.map(({ name = words().claim.asWritten, mass, hours }) =>
    Object.assign({ name, mass, hours }, testClaim({ mass, hours, ...claimed })),
  );
  const isPossible = tested.some((each) => each.isPossible);
  return { exit: isPossible ? 0 : 1, data: { isPossible, readings: tested }, lines: lines(tested), problems: [] };
}

/** A claim that can be read in one way only gives mass and hours itself. */
const withReadings = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !('readings' in value) ? { ...value, readings: [value] } : value;

type Tested = ClaimTest & { readonly name: string; readonly mass: number; readonly hours: number };

function lines(tested: readonly Tested[]): string[] {
  const rows = tested.map(({ name, mass, hours, power, sulphurNeeded, isPossible }) => [
    name,
    formatQuantity(mass / hours, 't/h'),
    formatQuantity(mass, 't/a'),
    formatQuantity(power, 'kW'),
    sulphurNeeded === undefined
      ? '–'
      : sulphurNeeded > 1
        ? words().claim.noSuchFuel
        : formatShare(sulphurNeeded, { digits: 3 }),
    isPossible ? words().yes : words().no,
  ]);
  return columns([words().claim.columns, ...rows]);
}
