/** `kyosei policy DIR`: what instruments change on a real plan, what they cost, and how far they fall short of the best for society. */

import { createSolver } from '@kyosei/engine/highs';
import { type Effects, type Policy, policy, smallestCharge } from '@kyosei/engine/policy';
import { formatQuantity, formatShare } from '@kyosei/web/layout/format';
import { readAsked } from '../asked.ts';
import { columns } from '../columns.ts';
import { type Outcome, refused } from '../outcome.ts';
import { readPolicy } from '../policy-file.ts';
import type { Shown } from '../progress.ts';
import { words } from '../words.ts';

export type Charged = 'co2' | 'so2' | 'freshWater' | 'landfill';

export interface PolicyCommandOptions {
  readonly scenario?: string;
  readonly instruments?: string;
  /** Burden whose smallest charge is sought, with what it has to stay within [t/a]. */
  readonly charge?: Charged;
  readonly within?: number;
  /** Highest charge tried [currency/t]. */
  readonly highest?: number;
}

export async function policyCommand(folder: string, options: PolicyCommandOptions, progress: Shown): Promise<Outcome> {
  const asked = await readAsked(folder, options.scenario);
  if (asked.park === null) return refused(asked.problems);
  const { park, scenario, problems: found } = asked;
  const file = await readPolicy(folder, options.instruments);
  if (file.policy === null) return refused([...found, ...file.problems]);
  const solve = await createSolver();
  const result = await policy(park, {
    scenario,
    ...file.policy,
    solve,
    progress: ({ fraction }) => progress.show({ stage: 'solve', fraction }),
  }).finally(progress.done);
  const { charge, within, highest = 10_000 } = options;
  const smallest =
    charge === undefined || within === undefined
      ? null
      : await smallestCharge(park, {
          scenario,
          burden: charge,
          most: within,
          highest,
          tolerance: highest / 1e4,
          solve,
        });
  const isMissed = charge !== undefined && within !== undefined && smallest === null;
  const problems = [...found, ...(result.without.problems as Outcome['problems'])];
  return {
    exit: result.without.planned === null || isMissed ? 1 : 0,
    data: { ...result, ...(charge === undefined ? {} : { smallest }) },
    lines: [
      ...lines(result),
      ...(charge === undefined || within === undefined
        ? []
        : ['', smallestLine(result, charge, within, highest, smallest)]),
    ],
    problems,
  };
}

function lines({ currency, best, effects, gaps, without }: Policy): string[] {
  const money = (value: number): string => formatQuantity(value, `${currency}/a`);
  const { policy: said } = words();
  const row = (each: Effects, gap: number): string[] => [
    each === best ? words().policy.best : each.id,
    money(each.park),
    money(each.treasury),
    money(each.society),
    money(gap),
    formatQuantity(each.avoided.co2, 't/a'),
    each.costPerTonne.co2 === null ? '–' : formatQuantity(each.costPerTonne.co2, `${currency}/t`),
    `+${each.built.length} −${each.dropped.length}`,
    formatShare(each.freeRiders.share),
  ];
  const table = [
    ['', ...said.columns],
    row(best, 0),
    ...effects.map((each, index) => row(each, gaps[index] as number)),
  ];
  return [
    said.title(without.park.name),
    '',
    ...columns(table).map((line) => `  ${line}`),
    '',
    ...said.legend.map((line) => `  ${line}`),
  ];
}

function smallestLine(
  { currency }: Policy,
  charge: Charged,
  within: number,
  highest: number,
  smallest: Awaited<ReturnType<typeof smallestCharge>>,
): string {
  const { policy: said, burden } = words();
  const goal = said.goal(burden[charge], formatQuantity(within, 't/a'));
  if (smallest === null) return said.notEnough(formatQuantity(highest, `${currency}/t`), goal);
  if (smallest.enough === 0) return said.noNeed(goal);
  return said.smallest({
    goal,
    enough: formatQuantity(smallest.enough, `${currency}/t`),
    tooLittle: formatQuantity(smallest.tooLittle, `${currency}/t`),
    tries: smallest.tries,
  });
}
