/** `kyosei plan DIR --front BURDEN`: what less of a burden costs, from the least of it to the cheapest plan. */

import { type Front, front } from '@kyosei/engine/front';
import { formatQuantity } from '@kyosei/web/layout/format';
import { columns } from '../columns.ts';
import type { Outcome } from '../outcome.ts';
import type { Shown } from '../progress.ts';
import { type SeveralPlansOptions, severalPlans } from '../several-plans.ts';
import { words } from '../words.ts';

export interface FrontCommandOptions extends SeveralPlansOptions {
  readonly burden: Front['burden'];
  readonly points: number;
}

export const frontCommand = (folder: string, options: FrontCommandOptions, progress: Shown): Promise<Outcome> =>
  severalPlans<Front>(folder, options, progress, {
    file: 'front.json',
    seek: (park, means) => front(park, { ...means, burden: options.burden, points: options.points }),
    plansOf: ({ points }) => points.map(({ plan }) => plan),
    main: (plans) => plans.at(-1),
    lines: (found, _, currency) => lines(found, currency),
  });

function lines({ burden, status, points }: Front, currency: string): string[] {
  const { front: said, burden: burdens } = words();
  const word = burdens[burden];
  const [only] = points;
  if (only === undefined) {
    return [status === 'cancelled' ? said.stopped : status === 'infeasible' ? said.infeasible : said.noTime];
  }
  const [baseline] = points.map(({ plan }) => plan.baseline[burden]);
  const told = points.map(({ plan }, k): readonly string[] => {
    const { cost, [burden]: amount } = plan.planned as NonNullable<typeof plan.planned>;
    const dearer = points[k + 1]?.plan.planned;
    const price = dearer == null ? null : (cost - dearer.cost) / (dearer[burden] - amount);
    return [
      String(k + 1),
      formatQuantity(amount, 't/a', { digits: 4 }),
      formatQuantity(cost, `${currency}/a`, { digits: 4 }),
      formatQuantity(plan.saving, `${currency}/a`),
      String(plan.exchanges.length),
      formatQuantity(price, `${currency}/t`),
    ];
  });
  return [
    said.title({ burden: word, baseline: formatQuantity(baseline, 't/a', { digits: 4 }) }),
    status === 'optimal' ? said.proven : status === 'cancelled' ? said.untilThen : said.notProven,
    '',
    ...columns([['', word, said.cost, said.saving, said.exchanges, said.tonne], ...told]).map((line) => `  ${line}`),
    ...(points.length === 1 ? ['', said.only(word)] : []),
  ];
}
