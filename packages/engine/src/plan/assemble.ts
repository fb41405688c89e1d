/** Assembles a Plan from what was prepared and what the solver answered. */
import type { Account, Finding, Plan } from '@kyosei/model/plan';
import type { Problem } from '@kyosei/model/problem';
import type { Scenario } from '@kyosei/model/tables';
import { burdenNames } from '../economics/burdens.ts';
import { leftOut } from '../matching/leftOut.ts';
import type { Matching } from '../matching/match.ts';
import { matchingProblems } from '../matching/problems.ts';
import { settle } from '../numerics/sum.ts';
import type { Conflict, LimitName } from '../optimisation/conflicts.ts';
import type { Formulation } from '../optimisation/formulate.ts';
import { interpret } from '../optimisation/interpret.ts';
import type { Optimum } from '../optimisation/optimise.ts';
import type { Burden } from '../optimisation/problem.ts';
import type { Sensitivity } from '../optimisation/sensitivity.ts';
import type { Program, Solution } from '../program/program.ts';
import { limitAttributes } from './decision.ts';
import { stagesPassedOver } from './passed-over.ts';
import type { Prepared } from './prepare.ts';
import { sections } from './sections.ts';
import { engineVersion } from './version.ts';
import { worthOf } from './worth.ts';

export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) freeze(member);
  }
  return value;
}

export const statusOf = (status: Optimum['status']): Plan['status'] =>
  status === 'unbounded' || status === 'limit' ? 'failed' : status;

const isBurden = (limit: LimitName): limit is Burden => (burdenNames as readonly string[]).includes(limit);

export function conflictFindings(found: readonly Conflict[], scenario: Scenario, before: Account): Finding[] {
  return found.map(({ limit, attainable }) => {
    if (limit === 'placing') return { code: 'placing-conflict', values: {} };
    const attribute = limitAttributes[limit];
    const from = isBurden(limit) ? before[limit] : 0;
    const least = attainable === null ? {} : { attainable: from + attainable };
    return { code: 'limit-conflict', values: { limit: attribute, accepted: scenario[attribute] as number, ...least } };
  });
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

/** Why a plan is not proven best. */
function unproven({ id, timeLimit, gap }: Scenario, found: Optimum, { isStopped, isSpent }: Afterwards): Problem {
  const place = { severity: 'warning', table: 'scenario', row: id } as const;
  if (isStopped === true) return { code: 'stopped-early', ...place };
  if (isSpent === true && found.gap !== null) {
    return { code: 'gap-open', ...place, column: 'gap', found: found.gap.toPrecision(2), accepted: `at most ${gap}` };
  }
  return { code: 'time-limit', ...place, column: 'timeLimit', found: `${timeLimit} s` };
}

/** How large a programme is; nothing where none was handed over. */
export const sizeOf = (program: Program | null) => ({
  variables: program?.columns.names.length ?? 0,
  rows: program?.rows.names.length ?? 0,
});

/** Technologies of the catalogue that a plan uses. */
const catalogueOf = (
  { offered }: Prepared,
  { exchanges, plants }: Pick<Plan, 'exchanges' | 'plants'>,
): Plan['catalogue'] =>
  [...new Set([...exchanges, ...plants].map(({ technology }) => technology))].flatMap((id) => {
    const row = id === null ? undefined : offered.rows.get(id);
    return row === undefined ? [] : [{ technology: row.id, name: row.name, mark: row.mark, source: row.source ?? '' }];
  });

/** What is asked once a plan is known, or known not to be. */
export interface Afterwards {
  readonly conflicting: readonly Conflict[];
  /** What each outlook costs against the baseline [currency/a]; null where it was not found. */
  readonly outlooks: readonly (number | null)[];
  readonly sensitivity: Sensitivity | null;
  /** Somebody took what was found so far. */
  readonly isStopped?: boolean;
  /** The search ended for another reason than time. */
  readonly isSpent?: boolean;
  /** What is to be said of how it was searched. */
  readonly problems?: readonly Problem[];
}

/** The frozen Plan; without a solution its figures are null and its sections empty. */
export function assemble(
  prepared: Prepared,
  optimum: Optimum,
  after: Afterwards,
  size: ReturnType<typeof sizeOf>,
): Plan {
  const { park, scenario, base, before, matching, decision, offered } = prepared;
  const { status, choice } = optimum;
  const { objective } = scenario;
  const from = before[objective];
  const { conflicting, outlooks, sensitivity, problems = [] } = after;
  const late = status === 'limit' || status === 'feasible' ? [unproven(scenario, optimum, after)] : [];
  const unit = objective === 'cost' ? `${park.park.currency}/a` : 't/a';
  const parts =
    choice === null
      ? empty(matching)
      : sections(park, scenario, base, matching, decision, { status: statusOf(status), choice }, before);
  const result: Plan = {
    format: 'kyosei-plan/1',
    engine: engineVersion,
    inputs: prepared.inputs,
    seed: scenario.seed,
    status: statusOf(status),
    park: { id: park.park.id, name: park.park.name, currency: park.park.currency, baseYear: park.park.baseYear },
    scenario: {
      id: scenario.id,
      name: scenario.name ?? scenario.id,
      objective,
      horizon: scenario.horizon,
      discountRate: scenario.discountRate,
    },
    optimum:
      choice === null
        ? null
        : {
            objective: settle([from, optimum.objective as number]),
            bound: optimum.bound === null ? null : settle([from, optimum.bound]),
            gap: optimum.gap,
            unit,
          },
    conflicts: conflictFindings(conflicting, scenario, before),
    baseline: before,
    ...parts,
    outlooks: outlooks.flatMap((cost, o) => {
      const { id, probability } = decision.outlooks[o] as (typeof decision.outlooks)[number];
      return cost === null ? [] : [{ id, probability, saving: settle([-cost]) }];
    }),
    sensitivity: sensitivity === null ? null : worthOf(prepared, sensitivity),
    catalogue: catalogueOf(prepared, parts),
    stages: [],
    counts: { pairs: matching.pairs, candidates: matching.candidates.length, ...size },
    problems: [
      ...base.problems,
      ...offered.problems,
      ...matchingProblems(park, matching),
      ...stagesPassedOver(scenario),
      ...problems,
      ...late,
    ],
  };
  return freeze(result);
}

/** The Plan of one answer of a programme, which may have more rows than its formulation; nothing is asked afterwards. */
export function planOf(
  prepared: Prepared,
  formulation: Formulation,
  program: Program,
  { status, objective, bound, gap }: Solution,
  point: Float64Array,
): Plan {
  const choice = interpret(prepared.decision, formulation, point);
  const optimum = { status, objective, bound, gap, choice, answer: null };
  return assemble(prepared, optimum, { conflicting: [], outlooks: [], sensitivity: null }, sizeOf(program));
}
