/** `kyosei plan DIR --front BURDEN`: what less of a burden costs, from the least of it to the cheapest plan. */

import { type Front, front } from '@kyosei/engine/front';
import { formatQuantity } from '@kyosei/web/layout/format';
import { readAsked } from '../asked.ts';
import { columns } from '../columns.ts';
import { writeInto } from '../files.ts';
import { type Outcome, refused } from '../outcome.ts';
import type { Shown } from '../progress.ts';
import { solving } from '../solving.ts';
import { words } from '../words.ts';

export interface FrontCommandOptions {
  readonly scenario?: string;
  /** Folder for front.json. */
  readonly out?: string;
  readonly burden: Front['burden'];
  readonly points: number;
}

export async function frontCommand(folder: string, options: FrontCommandOptions, progress: Shown): Promise<Outcome> {
  const { burden, points, out } = options;
  const asked = await readAsked(folder, options.scenario, out);
  if (asked.park === null) return refused(asked.problems);
  const { park, scenario, problems } = asked;
  const result = await solving(({ solve, isInterrupted }) =>
    front(park, {
      scenario,
      burden,
      points,
      solve,
      progress: ({ fraction }) => progress.show({ stage: 'solve', fraction }),
      cancelled: isInterrupted,
    }),
  ).finally(progress.done);
  const name = words().titled(park.park.name, scenario.name ?? scenario.id);
  const wrote = out === undefined ? [] : await writeInto(out, 'front.json', result);
  return {
    exit: result.points.length === 0 ? 1 : 0,
    data: { ...result },
    lines: [name, '', ...lines(result, park.park.currency), ...wrote],
    problems: [...problems, ...((result.points.at(-1)?.plan.problems ?? []) as Outcome['problems'])],
  };
}

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
