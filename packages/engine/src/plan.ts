/** The one conductor: a park and a scenario through balance, matching, optimisation and economics to a frozen Plan. */
import type { Account, Finding, Plan } from '@kyosei/model/plan';
import { type Park, type Scenario, tables } from '@kyosei/model/tables';
import { balance } from './balance/balance.ts';
import { burdenNames } from './economics/burdens.ts';
import { leftOut } from './matching/leftOut.ts';
import { type Matching, match } from './matching/match.ts';
import { matchingProblems } from './matching/problems.ts';
import { hash } from './numerics/hash.ts';
import { settle } from './numerics/sum.ts';
import { type Conflict, conflicts, type LimitName } from './optimisation/conflicts.ts';
import { formulate } from './optimisation/formulate.ts';
import type { Choice } from './optimisation/interpret.ts';
import { type Optimum, optimise } from './optimisation/optimise.ts';
import type { Burden, Problem as Decision } from './optimisation/problem.ts';
import { decisionOf, limitAttributes } from './plan/decision.ts';
import { sections } from './plan/sections.ts';
import { accountOfToday } from './plan/today.ts';
import { within } from './program/deadline.ts';
import type { Solve, SolveOptions, SolveProgress } from './program/program.ts';

export const engineVersion = '0.1.0';

export interface PlanProgress {
  readonly stage: 'balance' | 'matching' | 'formulate' | 'solve' | 'interpret';
  /** 0…1 of the whole */
  readonly fraction: number;
  /** Of the change against the baseline, in the unit of the objective. */
  readonly incumbent?: number;
  readonly bound?: number;
  readonly gap?: number;
}

export interface PlanOptions {
  readonly scenario: Scenario;
  readonly solve: Solve;
  readonly progress?: (progress: PlanProgress) => void;
  /** Asked from time to time while solving; true ends the plan with status `cancelled`. */
  readonly cancelled?: () => boolean;
}

/** The scenario in which every attribute has its default. */
export function defaultScenario(): Scenario {
  const defaults = Object.entries(tables.scenario.attributes).flatMap(([name, attribute]) =>
    'default' in attribute ? [[name, attribute.default]] : [],
  );
  return { id: 'default', ...Object.fromEntries(defaults) } as Scenario;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) freeze(member);
  }
  return value;
}

const statusOf = (status: Optimum['status']): Plan['status'] =>
  status === 'unbounded' || status === 'limit' ? 'failed' : status;

const isBurden = (limit: LimitName): limit is Burden => (burdenNames as readonly string[]).includes(limit);

function conflictFindings(found: readonly Conflict[], scenario: Scenario, before: Account): Finding[] {
  return found.map(({ limit, attainable }) => {
    if (limit === 'placing') return { code: 'placing-conflict', values: {} };
    const attribute = limitAttributes[limit];
    const from = isBurden(limit) ? before[limit] : 0;
    const least = attainable === null ? {} : { attainable: from + attainable };
    return { code: 'limit-conflict', values: { limit: attribute, accepted: scenario[attribute] as number, ...least } };
  });
}

/**
 * Plans a park: which exchanges to build and how they run, with the money and burdens of every firm.
 *
 * Pure given `solve`: the same park, scenario and solver give the same Plan, unless the time limit or `cancelled` cuts
 * the search short, which the status says. Expects a checked park. Equations: docs/methods.
 */
export async function plan(park: Park, { scenario, solve, progress, cancelled }: PlanOptions): Promise<Plan> {
  progress?.({ stage: 'balance', fraction: 0 });
  const base = balance(park, scenario);
  const before = accountOfToday(park, scenario, base);
  progress?.({ stage: 'matching', fraction: 0.05 });
  const matching = match(park, scenario, base);
  progress?.({ stage: 'formulate', fraction: 0.15 });
  const decision = decisionOf(park, scenario, matching, base, before);
  const { objective } = scenario;
  const formulation = formulate(decision, objective);
  const { columns, rows } = formulation.program;
  progress?.({ stage: 'solve', fraction: 0.2 });
  const options: SolveOptions = {
    gap: scenario.gap,
    seed: scenario.seed,
    ...(cancelled === undefined ? {} : { cancelled }),
  };
  // Nobody knows how long a search takes; the gap that is closed is the part that is done.
  let fraction = 0.2;
  const watch = (at: SolveProgress): void => {
    fraction = Math.max(fraction, 0.2 + 0.7 * (1 - Math.min(1, at.gap ?? 1)));
    progress?.({ stage: 'solve', fraction, ...known(at) });
  };
  const timely = within(solve, scenario.timeLimit);
  const optimum = await optimise(decision, objective, formulation, timely, {
    ...options,
    ...(progress === undefined ? {} : { progress: watch }),
  });
  const solved = optimum.status === 'optimal' || optimum.status === 'feasible';
  const conflicting = optimum.status === 'infeasible' ? await conflicts(decision, timely, options) : [];
  progress?.({ stage: 'interpret', fraction: 0.9 });
  const from = before[objective];
  const problems = [...base.problems, ...matchingProblems(park, matching)];
  if (optimum.status === 'limit' || optimum.status === 'feasible') {
    const found = `${scenario.timeLimit} s`;
    const place = { table: 'scenario', row: scenario.id, column: 'timeLimit' } as const;
    problems.push({ code: 'time-limit', severity: 'warning', ...place, found });
  }
  const result: Plan = {
    format: 'kyosei-plan/1',
    engine: engineVersion,
    inputs: hash({ park, scenario }),
    seed: scenario.seed,
    status: statusOf(optimum.status),
    park: { id: park.park.id, name: park.park.name, currency: park.park.currency, baseYear: park.park.baseYear },
    scenario: {
      id: scenario.id,
      name: scenario.name ?? scenario.id,
      objective,
      horizon: scenario.horizon,
      discountRate: scenario.discountRate,
    },
    optimum: solved
      ? {
          objective: settle([from, optimum.objective as number]),
          bound: optimum.bound === null ? null : settle([from, optimum.bound]),
          gap: optimum.gap,
          unit: objective === 'cost' ? `${park.park.currency}/a` : 't/a',
        }
      : null,
    conflicts: conflictFindings(conflicting, scenario, before),
    baseline: before,
    ...(solved
      ? sections(
          park,
          scenario,
          base,
          matching,
          decision,
          { status: statusOf(optimum.status), choice: optimum.choice as Choice },
          before,
        )
      : empty(matching)),
    outlooks: optimum.outlooks.flatMap((cost, o) => {
      const { id, probability } = decision.outlooks[o] as Decision['outlooks'][number];
      return cost === null ? [] : [{ id, probability, saving: settle([-cost]) }];
    }),
    counts: {
      pairs: matching.pairs,
      candidates: matching.candidates.length,
      variables: columns.names.length,
      rows: rows.names.length,
    },
    problems,
  };
  progress?.({ stage: 'interpret', fraction: 1 });
  return freeze(result);
}

/** Without a plan there is still what the gates stopped. */
const empty = ({ stopped }: Matching) => ({
  planned: null,
  saving: null,
  investment: null,
  npv: null,
  payback: null,
  exchanges: [],
  plants: [],
  retired: [],
  trenches: [],
  leftOut: leftOut(stopped, [], new Set()),
  firms: [],
  flows: [],
  balances: [],
});

/** Only what is known, since absent and null are two things. */
const known = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
