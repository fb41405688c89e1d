/** A Pareto front: the cheapest plans for every step between the cheapest of all and the one with the least of a burden. */
import type { Plan } from '@kyosei/model/plan';
import type { Park, Scenario } from '@kyosei/model/tables';
import { formulate } from './optimisation/formulate.ts';
import type { Burden } from './optimisation/problem.ts';
import { planOf, statusOf } from './plan/assemble.ts';
import { prepare } from './plan/prepare.ts';
import { searchOptions } from './plan/search.ts';
import { isAnswer } from './program/answer.ts';
import { within } from './program/deadline.ts';
import { frontier, rowValue } from './program/frontier.ts';
import type { Solve } from './program/program.ts';

export interface FrontOptions {
  readonly scenario: Scenario;
  readonly burden: Burden;
  /** At least 2: the two ends. */
  readonly points: number;
  readonly solve: Solve;
  readonly progress?: (progress: { readonly fraction: number; readonly point: FrontPoint | null }) => void;
  readonly cancelled?: () => boolean;
}

/** A plan that no other beats in both cost and burden, to the scenario's gap. */
export interface FrontPoint {
  /** t/a that the plan had to stay within; the cheapest plan has none. */
  readonly limit: number | null;
  readonly plan: Plan;
}

export interface Front {
  readonly format: 'kyosei-front/1';
  readonly burden: Burden;
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'cancelled' | 'failed';
  /** From the least burden to the least cost; points that coincide are told once. */
  readonly points: readonly FrontPoint[];
}

/** By how much a burden may be exceeded, so that rounding does not make the end of the front infeasible. */
const slack = 1e-9;

/**
 * ε-constraint method (Haimes, Lasdon & Wismer 1971): min cost subject to B ≤ ε for `points` levels of ε in equal steps between
 * the least burden B* and that of the cheapest plan. One programme for all, traced by `frontier` in few searches; points are
 * told as they are found, in no order. A limit that the scenario itself has on the burden holds throughout.
 */
export async function front(
  park: Park,
  { scenario, burden, points, solve, progress, cancelled }: FrontOptions,
): Promise<Front> {
  const prepared = prepare(park, { ...scenario, objective: 'cost' }, { open: true });
  const { decision, before } = prepared;
  const own = decision.limits.burdens[burden] ?? Infinity;
  const problem = {
    ...decision,
    limits: { ...decision.limits, burdens: { ...decision.limits.burdens, [burden]: own } },
  };
  const options = searchOptions(scenario, cancelled);
  const timely = within(solve, scenario.timeLimit);
  const least = await timely(formulate(problem, burden).program, options);
  const ended = (status: Front['status'], found: readonly FrontPoint[] = []): Front => ({
    format: 'kyosei-front/1',
    burden,
    status,
    points: found,
  });
  if (!isAnswer(least)) return ended(statusOf(least.status));
  const formulation = formulate(problem, 'cost');
  const { program } = formulation;
  const row = program.rows.names.indexOf(`burden(${burden})`);
  const floor = (least.objective as number) + slack * Math.abs(least.objective as number);
  const cheapest = await timely(program, options);
  if (!isAnswer(cheapest)) return ended(statusOf(cheapest.status));
  const ceiling = Math.max(floor, rowValue(program, row, cheapest.columns as Float64Array));
  const levels = Array.from({ length: points }, (_, k) => floor + ((ceiling - floor) * k) / Math.max(1, points - 1));
  const found: (FrontPoint | undefined)[] = levels.map(() => undefined);
  let exact = least.status === 'optimal' && cheapest.status === 'optimal';
  let settled = 0;
  await frontier({
    program,
    row,
    levels,
    start: least.columns as Float64Array,
    cheapest,
    solve: timely,
    options,
    found: (level, solution) => {
      settled += 1;
      exact &&= solution.status === 'optimal';
      if (!isAnswer(solution)) return;
      const limit = level === points - 1 ? null : before[burden] + (levels[level] as number);
      const point = { limit, plan: planOf(prepared, formulation, program, solution, solution.columns as Float64Array) };
      found[level] = point;
      progress?.({ fraction: settled / points, point });
    },
  });
  const distinct: FrontPoint[] = [];
  for (const point of found) {
    if (point !== undefined && !distinct.some((other) => coincide(other, point, burden))) distinct.push(point);
  }
  if (cancelled?.() === true) return ended('cancelled', distinct);
  return ended(exact ? 'optimal' : 'feasible', distinct);
}

const near = (x: number, y: number): boolean => Math.abs(x - y) <= 1e-6 * Math.max(Math.abs(x), Math.abs(y), 1e-9);

/** Whether two plans are the same point of the front, to the digits that anybody looks at. */
function coincide({ plan: a }: FrontPoint, { plan: b }: FrontPoint, burden: Burden): boolean {
  if (a.planned === null || b.planned === null) return false;
  return near(a.planned.cost, b.planned.cost) && near(a.planned[burden], b.planned[burden]);
}
