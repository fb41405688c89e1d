/** Where the mean of periods says nothing: what ties periods together, or bends between them. */
import type { Objective } from '../columns.ts';
import type { Node, Problem } from '../problem.ts';

/** Whether equipment behind a want is its limit in some periods and the want itself in others: min(d, C) is not linear. */
function bends({ standby, wants }: Problem): boolean {
  return [...Map.groupBy(standby, ({ want }) => want)].some(([want, all]) => {
    const capacity = all.reduce((total, each) => total + each.capacity, 0);
    const { rates } = wants[want] as Node;
    return rates.some((rate) => rate > capacity) && rates.some((rate) => rate < capacity);
  });
}

/** What stands against planning by clusters of periods; null when nothing does. */
export function unfit(problem: Problem, objective: Objective): string | null {
  const { plants, outlooks, limits } = problem;
  if (objective !== 'cost') return 'objective';
  if (outlooks.length > 0) return 'outlooks';
  if (Object.keys(limits.burdens).length > 0) return 'burdens';
  if (limits.participation !== undefined) return 'participation';
  if (plants.some(({ storage }) => storage !== null)) return 'storage';
  return bends(problem) ? 'standby' : null;
}
