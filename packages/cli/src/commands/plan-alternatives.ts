/** `kyosei plan DIR --alternatives K`: the best plan and the next best that build something else. */

import { type Alternatives, alternatives } from '@kyosei/engine/alternatives';
import type { Tables } from '@kyosei/model/tables';
import { beyond, builtIn } from '@kyosei/web/layout/built';
import { formatQuantity } from '@kyosei/web/layout/format';
import { namesOf } from '@kyosei/web/layout/names';
import { readAsked } from '../asked.ts';
import { columns } from '../columns.ts';
import { writeInto } from '../files.ts';
import { type Outcome, refused } from '../outcome.ts';
import type { Shown } from '../progress.ts';
import { solving } from '../solving.ts';
import { words } from '../words.ts';

export interface AlternativesCommandOptions {
  readonly scenario?: string;
  /** Folder for alternatives.json. */
  readonly out?: string;
  readonly count: number;
  readonly difference: number;
}

export async function alternativesCommand(
  folder: string,
  { scenario: name, out, count, difference }: AlternativesCommandOptions,
  progress: Shown,
): Promise<Outcome> {
  const asked = await readAsked(folder, name, out);
  if (asked.park === null) return refused(asked.problems);
  const { park, tables, scenario, problems } = asked;
  const found = await solving(({ solve, isInterrupted }) =>
    alternatives(park, {
      scenario,
      count,
      difference,
      solve,
      progress: ({ fraction }) => progress.show({ stage: 'solve', fraction }),
      cancelled: isInterrupted,
    }),
  ).finally(progress.done);
  const { plans } = found;
  const wrote = out === undefined ? [] : await writeInto(out, 'alternatives.json', found);
  const title = words().titled(park.park.name, scenario.name ?? scenario.id);
  return {
    exit: plans.length === 0 ? 1 : 0,
    data: { ...found },
    lines: [title, '', ...lines(found, tables, count), ...wrote],
    problems: [...problems, ...((plans[0]?.problems ?? []) as Outcome['problems'])],
  };
}

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
