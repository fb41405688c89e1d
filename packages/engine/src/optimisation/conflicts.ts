/** For an infeasible scenario: a small set of limits that cannot hold together (deletion filter, Chinneck & Dravnieks 1991). */
import type { Solve, SolveOptions } from '../program/program.ts';
import { formulate } from './formulate.ts';
import type { Burden, Node, Problem } from './problem.ts';

/** `placing` stands for all streams that may not go on by their present routes, `loss` for what contingencies may cost. */
export type LimitName =
  | 'budget'
  | 'exchanges'
  | 'land'
  | 'supplierShare'
  | 'participation'
  | 'loss'
  | 'placing'
  | Burden;

export interface Conflict {
  readonly limit: LimitName;
  /** For a burden: its least change [t/a] when the other limits of the conflict hold; null for the others or when not found. */
  readonly attainable: number | null;
}

const scalar = ['budget', 'exchanges', 'land', 'supplierShare', 'participation'] as const;

function namesOf({ limits, haves, wants, outlooks }: Problem): readonly LimitName[] {
  const placing = [...haves, ...wants].some(({ presentLimit }) => presentLimit < 1);
  return [
    ...(Object.keys(limits.burdens) as Burden[]),
    ...scalar.filter((name) => limits[name] !== undefined),
    ...(outlooks.some(({ most = Infinity }) => most < Infinity) ? ['loss' as const] : []),
    ...(placing ? ['placing' as const] : []),
  ];
}

const free = (nodes: readonly Node[]): readonly Node[] =>
  nodes.map((node) => Object.assign({}, node, { presentLimit: 1 }));

/** The problem with the named limits alone. */
function only(problem: Problem, names: readonly LimitName[]): Problem {
  const { limits, haves, wants, outlooks } = problem;
  const kept = scalar.flatMap((name) => (names.includes(name) ? [[name, limits[name]] as const] : []));
  const placing = names.includes('placing');
  return {
    ...problem,
    haves: placing ? haves : free(haves),
    wants: placing ? wants : free(wants),
    outlooks: names.includes('loss')
      ? outlooks
      : outlooks.map((outlook) => Object.assign({}, outlook, { most: Infinity })),
    limits: {
      ...Object.fromEntries(kept),
      burdens: Object.fromEntries(Object.entries(limits.burdens).filter(([name]) => names.includes(name as Burden))),
    },
  };
}

/**
 * Drops one limit after the other; what stays infeasible without a limit can do without it for good. What is left is
 * infeasible, and feasible without any one of its members. Needs one solve a limit and one a burden that is left.
 */
export async function conflicts(problem: Problem, solve: Solve, options: SolveOptions): Promise<readonly Conflict[]> {
  const infeasible = async (names: readonly LimitName[]): Promise<boolean> => {
    const { program } = formulate(only(problem, names), 'cost');
    const anything = {
      ...program,
      columns: { ...program.columns, cost: new Float64Array(program.columns.cost.length) },
    };
    return (await solve(anything, options)).status === 'infeasible';
  };
  let names = namesOf(problem);
  for (const name of names) {
    const without = names.filter((other) => other !== name);
    if (await infeasible(without)) names = without;
  }
  const found: Conflict[] = [];
  for (const limit of names) {
    const burden = Object.hasOwn(problem.limits.burdens, limit) ? (limit as Burden) : null;
    const others = names.filter((name) => name !== limit);
    const least = burden === null ? null : await solve(formulate(only(problem, others), burden).program, options);
    found.push({ limit, attainable: least?.status === 'optimal' ? least.objective : null });
  }
  return found;
}
