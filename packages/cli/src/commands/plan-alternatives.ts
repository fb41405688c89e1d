/** `kyosei plan DIR --alternatives K`: the best plan and the next best that build something else. */

import { type Alternatives, alternatives } from '@kyosei/engine/alternatives';
import type { Tables } from '@kyosei/model/tables';
import { beyond, builtIn } from '@kyosei/web/layout/built';
import { formatQuantity } from '@kyosei/web/layout/format';
import { namesOf } from '@kyosei/web/layout/names';
import { columns } from '../columns.ts';
import type { Outcome } from '../outcome.ts';
import type { Shown } from '../progress.ts';
import { type SeveralPlansOptions, severalPlans } from '../several-plans.ts';
import { words } from '../words.ts';

export interface AlternativesCommandOptions extends SeveralPlansOptions {
  readonly count: number;
  readonly difference: number;
}

export const alternativesCommand = (
  folder: string,
  options: AlternativesCommandOptions,
  progress: Shown,
): Promise<Outcome> => {
  const { count, difference } = options;
  return severalPlans<Alternatives>(folder, options, progress, {
    file: 'alternatives.json',
    seek: (park, means) => alternatives(park, { ...means, count, difference }),
    plansOf: ({ plans }) => plans,
    main: ([best]) => best,
    lines: (found, tables) => lines(found, tables, count),
  });
};

function lines({ plans, status }: Alternatives, tables: Tables, count: number): string[] {
  const [best, ...others] = plans;
  const { alternatives: said } = words();
  if (best === undefined) {
    return [status === 'cancelled' ? said.stopped : status === 'infeasible' ? said.infeasible : said.noTime];
  }
  const { currency } = best.park;
  const first = builtIn(best, namesOf(best, tables));
  const table = columns([
    ['', said.saving, said.investment, 'CO₂e', said.exchanges],
    ...plans.map((plan, k) => [
      String(k + 1),
      formatQuantity(plan.saving, `${currency}/a`, { digits: 5 }),
      formatQuantity(plan.investment, currency),
      formatQuantity(plan.planned?.co2, 't/a'),
      String(plan.exchanges.length),
    ]),
  ]);
  const differences = others.flatMap((plan, k) => {
    const own = builtIn(plan, namesOf(plan, tables));
    const more = beyond(own, first).map(([, what]) => `      ${said.with(what)}`);
    const less = beyond(first, own).map(([, what]) => `      ${said.without(what)}`);
    return ['', `  ${said.instead(k + 2)}`].concat(more, less);
  });
  const end = status === 'cancelled' ? said.untilThen : said.noMore(plans.length);
  const fewer = plans.length < count ? ['', end] : [];
  return [...table.map((line) => `  ${line}`), ...differences, ...fewer];
}
