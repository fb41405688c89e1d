/** Plans over stages: one programme for all of them, and a year of each read back as a plan of its own. */
import type { Plan, PlanStage } from '@kyosei/model/plan';
import { netPresentValue, payback } from '../economics/annuity.ts';
import { settle, sum } from '../numerics/sum.ts';
import { conflicts } from '../optimisation/conflicts.ts';
import { formulate } from '../optimisation/formulate.ts';
import type { Choice } from '../optimisation/interpret.ts';
import { failure } from '../optimisation/optimise.ts';
import { optimiseStages, pointOf, type StagedOptimum } from '../optimisation/optimise-stages.ts';
import { recourse } from '../optimisation/recourse.ts';
import { sensitivity } from '../optimisation/sensitivity.ts';
import type { Block } from '../optimisation/staged.ts';
import type { Solve, SolveOptions } from '../program/program.ts';
import { type Afterwards, assemble, conflictFindings, freeze, sizeOf } from './assemble.ts';
import { builtAt, changesOf, idleAt, nobody, thenOf } from './changes.ts';
import { tooManyStages } from './search.ts';
import type { Staged, StageOfPark } from './stages.ts';

interface Means {
  /** Within what is left of the scenario's time. */
  readonly timely: Solve;
  /** Within a short time of its own, once the plan stands. */
  readonly quick: Solve;
  readonly options: SolveOptions;
  readonly isStopped: () => boolean;
}

/** A year of a stage as a plan, and what it pays for what is idle. */
interface Year {
  readonly plan: Plan;
  readonly idle: number;
}

const nothingAfter: Afterwards = { conflicting: [], outlooks: [], sensitivity: null };

/** Limits that cannot hold in a year of one stage; what no year alone explains is the budget. */
async function conflictsIn({ stages }: Staged, { timely, options }: Means): Promise<Plan['conflicts']> {
  for (const { prepared } of stages) {
    const { decision, scenario, before } = prepared;
    const alone = await timely(formulate(decision, 'cost').program, options);
    if (alone.status === 'infeasible')
      return conflictFindings(await conflicts(decision, timely, options), scenario, before);
  }
  const budgets = stages.flatMap(({ prepared }) => prepared.scenario.budget ?? []);
  if (budgets.length === 0) return [];
  return [{ code: 'limit-conflict', values: { limit: 'budget', accepted: Math.min(...budgets) } }];
}

/** Each stage's year; what one more unit is worth, and how outlooks do, is asked of the last. */
async function yearsOf(
  { stages, problem }: Staged,
  { status, choices, answer, size }: StagedOptimum,
  { quick, options, isStopped }: Means,
): Promise<readonly Year[]> {
  const years: Year[] = [];
  for (const [s, stage] of stages.entries()) {
    const { prepared } = stage;
    const choice = choices?.[s] as Choice;
    const optimum = { status, objective: 0, bound: null, gap: null, choice, answer: null };
    const block = answer?.formulation.blocks[s] as Block;
    const own = answer === null ? null : pointOf(block, answer.point);
    const isLast = s === stages.length - 1;
    const after =
      own === null || !isLast
        ? nothingAfter
        : {
            conflicting: [],
            outlooks: await recourse(block.formulation, own, quick, options),
            sensitivity: await sensitivity(prepared.decision, prepared.scenario.objective, own, quick, options),
          };
    const plan = assemble(prepared, optimum, { ...after, isStopped: isStopped() }, size);
    const idle =
      answer === null ? 0 : idleAt(stage, answer.formulation, problem.annuities, { choice, point: answer.point, s });
    years.push({ plan, idle });
  }
  return years;
}

function stagesOfPlan({ stages }: Staged, { answer }: StagedOptimum, years: readonly Year[]): readonly PlanStage[] {
  const then = years.map(({ plan }) => thenOf(plan));
  return stages.map((stage, s): PlanStage => {
    const { row, span } = stage;
    const { plan, idle } = years[s] as Year;
    const { baseline, exchanges, plants, retired, firms, flows, balances } = plan;
    const planned = plan.planned ?? baseline;
    const built = answer === null ? [] : builtAt(stage, answer.formulation.standings, answer.point, s);
    return {
      id: row.id,
      name: row.name ?? row.id,
      year: row.year,
      years: span.years,
      weight: span.weight,
      changes: [...changesOf(then[s - 1] ?? nobody, then[s] ?? nobody, built)],
      investment: sum(built.map(({ investment }) => investment)),
      budget: row.budget ?? null,
      idle,
      baseline,
      planned: { ...planned, cost: settle([planned.cost, idle]) },
      saving: settle([plan.saving ?? 0, -idle]),
      exchanges,
      plants,
      retired,
      firms,
      flows,
      balances,
    };
  });
}

const annuityOf = ({ exchanges, plants, trenches }: Plan): number =>
  sum([...[...exchanges, ...plants].map(({ costs }) => costs.annuity), ...trenches.map(({ cost }) => cost)]);

/** What is worth a year like the last but not all stages together says so, instead of blaming the search. */
const overAllStages = ({ leftOut }: Plan): Plan['leftOut'] =>
  leftOut.map((each) =>
    Object.assign({}, each, {
      findings: each.findings.map(({ code, values }) => ({
        code: code === 'within-gap' ? 'better-at-another-stage' : code,
        values,
      })),
    }),
  );

/** What is told of the whole horizon. */
function wholeOf(
  { stages: parts }: Staged,
  optimum: StagedOptimum,
  years: readonly Year[],
  stages: readonly PlanStage[],
) {
  const { objective, discountRate, horizon } = (parts.at(-1) as StageOfPark).prepared.scenario;
  const { bound, gap } = optimum;
  const mean = (of: (s: number) => number): number =>
    sum(parts.map(({ span }, s) => (objective === 'cost' ? span.weight : span.share) * of(s)));
  const levelised = (of: (s: number) => number): number => sum(parts.map(({ span }, s) => span.weight * of(s)));
  const from = mean((s) => parts[s]?.prepared.before[objective] ?? 0);
  const saving = levelised((s) => stages[s]?.saving ?? 0);
  const investment = sum(stages.map((stage) => stage.investment));
  return {
    optimum: {
      objective: settle([from, optimum.objective as number]),
      bound: bound === null ? null : settle([from, bound]),
      gap,
      unit: objective === 'cost' ? `${(parts[0] as StageOfPark).prepared.park.park.currency}/a` : 't/a',
    },
    investment,
    npv: netPresentValue(saving, discountRate, horizon),
    payback: payback(
      investment,
      saving,
      levelised((s) => annuityOf((years[s] as Year).plan)),
    ),
  };
}

/**
 * The plan over the stages of a scenario: NPV = Σ_s S_s V_s, with S_s the saving in a year of stage s after annuities and V_s the
 * present value of its years. What lives beyond the horizon counts for its years within.
 */
export async function planStages(staged: Staged, means: Means): Promise<Plan> {
  const { prepared } = staged.stages.at(-1) as StageOfPark;
  const { objective } = prepared.scenario;
  const tooMany = tooManyStages(
    staged.stages.map((stage) => stage.prepared.decision),
    prepared.scenario,
  );
  if (tooMany !== null) return assemble(prepared, failure, { ...nothingAfter, problems: [tooMany] }, sizeOf(null));
  const optimum = await optimiseStages(staged.problem, objective, means.timely, means.options);
  if (optimum.choices === null) {
    const unsolved = { ...optimum, choice: null, answer: null };
    const empty = assemble(prepared, unsolved, { ...nothingAfter, isStopped: means.isStopped() }, optimum.size);
    return freeze({ ...empty, conflicts: optimum.status === 'infeasible' ? await conflictsIn(staged, means) : [] });
  }
  const years = await yearsOf(staged, optimum, means);
  const stages = stagesOfPlan(staged, optimum, years);
  const { plan } = years.at(-1) as Year;
  const { planned, saving } = stages.at(-1) as PlanStage;
  const whole = wholeOf(staged, optimum, years, stages);
  const catalogue = new Map(years.flatMap((each) => each.plan.catalogue.map((row) => [row.technology, row] as const)));
  return freeze({
    ...plan,
    ...whole,
    catalogue: [...catalogue.values()],
    planned,
    saving,
    leftOut: overAllStages(plan),
    stages: [...stages],
  });
}
