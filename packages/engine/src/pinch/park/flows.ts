/** What the targets of a park take from its balance: mean rates, their factor in each period, and what is missing. */
import type { Problem } from '@kyosei/model/problem';
import type { Park } from '@kyosei/model/tables';
import type { Balance, Flow } from '../../balance/balance.ts';
import type { Period } from '../periods.ts';

/** Periods by their ids. */
export const periodsOf = ({ periods, hours }: Balance): Period[] =>
  periods.map((name, p) => ({ name, hours: hours[p] as number }));

/** Mean over the year in unit/h, and the factor on it in each period; null for a stream of nothing. */
export function meanRate(
  { rates }: Flow,
  periods: readonly Period[],
): { readonly mean: number; readonly periods: ReadonlyMap<string, number> } | null {
  let hours = 0;
  let total = 0;
  periods.forEach((period, p) => {
    hours += period.hours;
    total += period.hours * (rates[p] as number);
  });
  if (!(total > 0)) return null;
  const mean = total / hours;
  return { mean, periods: new Map(periods.map(({ name }, p) => [name, (rates[p] as number) / mean])) };
}

/** A stream takes no part in the targets until this cell is filled or mended. */
export const notInTargets = (
  row: string,
  column: string,
  found: string,
  accepted: string,
  table: 'stream' | 'commodity' = 'stream',
): Problem => ({ code: 'not-in-targets', severity: 'warning', table, row, column, found, accepted });

/** The commodity's broadest ancestor: what wants one of a family may take another of it, if it is good enough. */
export function familyOf(park: Park, commodity: string): string {
  const parents = new Map(park.commodity.map(({ id, parent }) => [id, parent]));
  let root = commodity;
  for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
  return root;
}
