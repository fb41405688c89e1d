/** How much of a target exchanges take: read off the plan record. */
import type { Plan } from '@kyosei/model/plan';

/** unit/a delivered between the given streams: by connections that stood before, and by the whole plan. */
export function taken(
  { exchanges }: Pick<Plan, 'exchanges'>,
  donors: ReadonlySet<string>,
  receivers: ReadonlySet<string>,
  unit: 't' | 'kWh',
): { readonly running: number; readonly planned: number; readonly treated: number } {
  const sum = { running: 0, planned: 0, treated: 0 };
  for (const { from, to, running, technology, delivered, deliveredUnit } of exchanges) {
    if (deliveredUnit !== unit || !donors.has(from.stream) || !receivers.has(to.stream)) continue;
    sum.planned += delivered;
    if (running) sum.running += delivered;
    if (technology !== null) sum.treated += delivered;
  }
  return sum;
}
