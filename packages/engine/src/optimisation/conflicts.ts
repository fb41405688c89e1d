/** For an infeasible scenario: a small set of limits that cannot hold together (deletion filter, Chinneck & Dravnieks 1991). */
import type { Solve, SolveOptions } from '../program/program.ts';
import { formulate } from './formulate.ts';
import type { Burden, Limits, Problem } from './problem.ts';

export type LimitName = 'budget' | 'exchanges' | Burden;

export interface Conflict {
  readonly limit: LimitName;
  /** For a burden: its least change [t/a] when nothing else is limited; null for the others or when not found. */
  readonly attainable: number | null;
}

const namesOf = ({ budget, exchanges, burdens }: Limits): readonly LimitName[] => [
  ...(Object.keys(burdens) as Burden[]),
  ...(budget === undefined ? [] : ['budget' as const]),
  ...(exchanges === undefined ? [] : ['exchanges' as const]),
];

function only(limits: Limits, names: readonly LimitName[]): Limits {
  const burdens = Object.entries(limits.burdens).filter(([burden]) => names.includes(burden as Burden));
  return {
    ...(limits.budget !== undefined && names.includes('budget') ? { budget: limits.budget } : {}),
    ...(limits.exchanges !== undefined && names.includes('exchanges') ? { exchanges: limits.exchanges } : {}),
    burdens: Object.fromEntries(burdens),
  };
}

/**
 * Drops one limit after the other; what stays infeasible without a limit can do without it for good. What is left is
 * infeasible, and feasible without any one of its members. Needs one solve a limit and one a burden that is left.
 */
export async function conflicts(problem: Problem, solve: Solve, options: SolveOptions): Promise<readonly Conflict[]> {
  const infeasible = async (names: readonly LimitName[]): Promise<boolean> => {
    const { program } = formulate({ ...problem, limits: only(problem.limits, names) }, 'cost');
    const anything = {
      ...program,
      columns: { ...program.columns, cost: new Float64Array(program.columns.cost.length) },
    };
    return (await solve(anything, options)).status === 'infeasible';
  };
  let names = namesOf(problem.limits);
  for (const name of names) {
    const without = names.filter((other) => other !== name);
    if (await infeasible(without)) names = without;
  }
  const found: Conflict[] = [];
  for (const limit of names) {
    const free = limit === 'budget' || limit === 'exchanges';
    const least = free ? null : await solve(formulate({ ...problem, limits: { burdens: {} } }, limit).program, options);
    found.push({ limit, attainable: least?.status === 'optimal' ? least.objective : null });
  }
  return found;
}
