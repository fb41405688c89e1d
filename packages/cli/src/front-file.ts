/** The front that stands beside a plan file, as `kyosei plan --front … --out` writes it. */
import { dirname, join } from 'node:path';
import { type Plan, planSchema } from '@kyosei/model/plan';
import type { FrontPlans } from '@kyosei/web/layout/front';
import { z } from 'zod';
import { readJson } from './files.ts';

const frontSchema = z.object({
  format: z.literal('kyosei-front/1'),
  burden: z.enum(['co2', 'so2', 'freshWater', 'landfill']),
  points: z.array(z.object({ plan: planSchema })),
});

/** The front beside the plan at `path`; null when there is none, or when it is of other tables or another scenario. */
export async function frontBeside(path: string, { inputs }: Pick<Plan, 'inputs'>): Promise<FrontPlans | null> {
  const { value } = await readJson(join(dirname(path), 'front.json'), { follow: true });
  const read = frontSchema.safeParse(value);
  if (!read.success || !read.data.points.every(({ plan }) => plan.inputs === inputs)) return null;
  return { burden: read.data.burden, plans: read.data.points.map(({ plan }) => plan) };
}
