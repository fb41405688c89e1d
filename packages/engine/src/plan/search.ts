/** How a scenario is searched. */
import type { Problem } from '@kyosei/model/problem';
import type { Scenario } from '@kyosei/model/tables';
import { columnsOf, isLarge } from '../optimisation/aggregation/size.ts';
import { unfit } from '../optimisation/aggregation/unfit.ts';
import type { Problem as Decision } from '../optimisation/problem.ts';
import type { SolveOptions } from '../program/program.ts';

export const searchOptions = ({ gap, seed }: Scenario, cancelled?: () => boolean): SolveOptions => ({
  gap,
  seed,
  ...(cancelled === undefined ? {} : { cancelled }),
});

/** Columns beyond which the solver's memory, which ends at 2 GiB, does not last for a search. */
const mostAtOnce = 600_000;

export interface Way {
  /** All periods at one stroke, clusters of them, or not at all. */
  readonly by: 'stroke' | 'clusters' | 'none';
  /** What is to be said of it. */
  readonly problems: readonly Problem[];
}

const tooLarge = (id: string, columns: number, tie: string): Problem => ({
  code: 'programme-too-large',
  severity: 'error',
  table: 'scenario',
  row: id,
  found: String(columns),
  accepted: `at most ${mostAtOnce} columns`,
  values: { tie },
});

/** What stands against planning all stages at one stroke; null where nothing does. */
export function tooManyStages(stages: readonly Decision[], { id }: Scenario): Problem | null {
  const columns = stages.reduce(
    (total, each) => total + columnsOf(each, each.periods.length) + 2 * each.arcs.length,
    0,
  );
  return columns <= mostAtOnce ? null : tooLarge(id, columns, 'stages');
}

/** A large decision is searched by clusters of periods where that holds, and otherwise at one stroke as long as memory lasts. */
export function wayOf(decision: Decision, { id, objective }: Scenario): Way {
  if (!isLarge(decision)) return { by: 'stroke', problems: [] };
  const tie = unfit(decision, objective);
  if (tie === null) return { by: 'clusters', problems: [] };
  const columns = columnsOf(decision, decision.periods.length);
  const of = { table: 'scenario', row: id, found: String(columns), values: { tie } } as const;
  if (columns <= mostAtOnce) return { by: 'stroke', problems: [{ code: 'periods-tied', severity: 'warning', ...of }] };
  return { by: 'none', problems: [tooLarge(id, columns, tie)] };
}
