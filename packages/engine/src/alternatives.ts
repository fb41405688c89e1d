/** Alternatives: the best plan, and the next best that differ from all before in what they build. */
import type { Plan } from '@kyosei/model/plan';
import type { Park, Scenario } from '@kyosei/model/tables';
import { type Formulation, formulate } from './optimisation/formulate.ts';
import type { Problem as Decision } from './optimisation/problem.ts';
import { planOf, statusOf } from './plan/assemble.ts';
import { prepare } from './plan/prepare.ts';
import { searchOptions } from './plan/search.ts';
import { isAnswer } from './program/answer.ts';
import { type AddedRow, appended } from './program/append.ts';
import { within } from './program/deadline.ts';
import type { Solve } from './program/program.ts';

export interface AlternativesOptions {
  readonly scenario: Scenario;
  /** How many plans at most. */
  readonly count: number;
  /** By how many exchanges and plants each differs from every other at the least. */
  readonly difference?: number;
  readonly solve: Solve;
  readonly progress?: (progress: { readonly fraction: number; readonly plan: Plan }) => void;
  readonly cancelled?: () => boolean;
}

export interface Alternatives {
  readonly format: 'kyosei-alternatives/1';
  readonly difference: number;
  /** `feasible` when not every plan is proven best of what is left; `cancelled` with the plans found until then. */
  readonly status: Plan['status'];
  /** In the order of their cost. */
  readonly plans: readonly Plan[];
}

/** Share of its largest capacity that an exchange carries at the least, so that building it makes a difference. */
const leastUse = 0.01;

/** Σ_p x[a,p] ≥ 0.01 max_p u_ap y[a]: what is built is used. */
const usedRows = ({ arcs, periods }: Decision, { columns }: Formulation): readonly AddedRow[] =>
  arcs.flatMap(({ id, upper }, a) => {
    const built = columns.build[a] as number;
    if (built < 0) return [];
    const flows = [...periods.keys()].flatMap((p) => {
      const column = columns.operations[0].flow[a * periods.length + p] as number;
      return column < 0 ? [] : [[column, 1] as const];
    });
    return [
      {
        name: `used(${id})`,
        lower: 0,
        upper: Infinity,
        entries: [...flows, [built, -leastUse * Math.max(...upper)] as const],
      },
    ];
  });

/** Σ_{j built} (1 − y[j]) + Σ_{j not built} y[j] ≥ D: another plan than the one of a point (canonical cut, Balas & Jeroslow 1972). */
function otherThan(choices: readonly number[], point: Float64Array, difference: number, name: string): AddedRow {
  const built = choices.filter((column) => (point[column] as number) > 0.5);
  const isBuilt = new Set(built);
  return {
    name,
    lower: difference - built.length,
    upper: Infinity,
    entries: choices.map((column) => [column, isBuilt.has(column) ? -1 : 1] as const),
  };
}

/** The best plans; fewer than asked for when no other exists within the scenario's limits and time. */
export async function alternatives(
  park: Park,
  { scenario, count, difference = 1, solve, progress, cancelled }: AlternativesOptions,
): Promise<Alternatives> {
  const prepared = prepare(park, scenario);
  const { decision } = prepared;
  // A limit on the number makes every exchange a decision of its own.
  const exchanges = decision.limits.exchanges ?? decision.arcs.length;
  const problem = { ...decision, limits: { ...decision.limits, exchanges } };
  const formulation = formulate(problem, scenario.objective);
  const { columns } = formulation;
  const choices = [columns.build, ...columns.pieces]
    .flatMap((each) => Array.from(each))
    .filter((column) => column >= 0);
  const timely = within(solve, scenario.timeLimit);
  const options = searchOptions(scenario, cancelled);
  const plans: Plan[] = [];
  const ended = (status: Plan['status']): Alternatives => ({
    format: 'kyosei-alternatives/1',
    difference,
    status,
    plans,
  });
  let exact = true;
  let program = appended(formulation.program, usedRows(problem, formulation));
  while (plans.length < count) {
    const solution = await timely(program, options);
    const point = solution.columns;
    if (point === null || !isAnswer(solution)) {
      const none = statusOf(solution.status);
      if (plans.length === 0 || none === 'cancelled') return ended(none);
      exact &&= none === 'infeasible';
      break;
    }
    exact &&= solution.status === 'optimal';
    const found = planOf(prepared, formulation, program, solution, point);
    plans.push(found);
    progress?.({ fraction: plans.length / count, plan: found });
    program = appended(program, [otherThan(choices, point, difference, `other(${plans.length})`)]);
  }
  return ended(exact ? 'optimal' : 'feasible');
}
