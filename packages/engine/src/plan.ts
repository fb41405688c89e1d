/** The one conductor: a park and a scenario through balance, matching, optimisation and economics to a frozen Plan. */
import type { Plan } from '@kyosei/model/plan';
import { type Park, type Scenario, tables } from '@kyosei/model/tables';
import { fromMeans, overPeriods } from './optimisation/aggregation/search.ts';
import { isMiddling } from './optimisation/aggregation/size.ts';
import { unfit } from './optimisation/aggregation/unfit.ts';
import { conflicts } from './optimisation/conflicts.ts';
import { type Formulation, formulate } from './optimisation/formulate.ts';
import { failure, type Optimum, optimise } from './optimisation/optimise.ts';
import type { Problem as Decision } from './optimisation/problem.ts';
import { recourse } from './optimisation/recourse.ts';
import { sensitivity } from './optimisation/sensitivity.ts';
import { type Afterwards, assemble, sizeOf } from './plan/assemble.ts';
import { type Prepared, prepare } from './plan/prepare.ts';
import { searchOptions, type Way, wayOf } from './plan/search.ts';
import { planStages } from './plan/staged.ts';
import { prepareStages, stagesOf } from './plan/stages.ts';
import { within } from './program/deadline.ts';
import type { Program, Solve, SolveOptions, SolveProgress } from './program/program.ts';

export { engineVersion } from './plan/version.ts';

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
  /** Asked as well; true ends the search with the best plan found so far, marked as such. */
  readonly stopped?: () => boolean;
}

/** The scenario in which every attribute has its default. */
export function defaultScenario(): Scenario {
  const defaults = Object.entries(tables.scenario.attributes).flatMap(([name, attribute]) =>
    'default' in attribute ? [[name, attribute.default]] : [],
  );
  return { id: 'default', ...Object.fromEntries(defaults) } as Scenario;
}

/** Only what is known, since absent and null are two things. */
const known = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** Seconds that outlooks and sensitivity may take once the plan stands, whatever its own time limit; whoever stops it waits for one. */
const afterwardsLimit = 10;

interface Searched {
  readonly optimum: Optimum;
  /** The largest programme that was handed over; null when none was. */
  readonly program: Program | null;
  /** It ended for another reason than time. */
  readonly isSpent: boolean;
  /** Where a conflict shows, if there is one. */
  readonly decision: Decision;
}

async function afterwards(
  { decision, scenario }: Prepared,
  { optimum: { status, answer }, decision: searched }: Searched,
  {
    solve,
    timely,
    options,
    seconds,
  }: {
    readonly solve: Solve;
    readonly timely: Solve;
    readonly options: SolveOptions;
    readonly seconds: number;
  },
): Promise<Afterwards> {
  const conflicting = status === 'infeasible' ? await conflicts(searched, timely, options) : [];
  if (answer === null) return { conflicting, outlooks: [], sensitivity: null };
  const quick = within(solve, seconds);
  return {
    conflicting,
    outlooks: await recourse(answer.formulation, answer.point, quick, options),
    sensitivity: await sensitivity(decision, scenario.objective, answer.point, quick, options),
  };
}

async function atOnce(
  { decision, scenario }: Prepared,
  formulation: Formulation,
  solve: Solve,
  options: SolveOptions,
): Promise<Searched> {
  const { program } = formulation;
  const isBegun = isMiddling(decision) && unfit(decision, scenario.objective) === null;
  const values = isBegun ? await fromMeans(decision, solve, { ...options, timeLimit: scenario.timeLimit }) : null;
  const start =
    values === null ? {} : { start: Float64Array.from(program.columns.names, (name) => values.get(name) ?? 0) };
  const optimum = await optimise(decision, scenario.objective, formulation, solve, { ...options, ...start });
  return { optimum, program, isSpent: false, decision };
}

/** By clusters of periods, unless the decision is too large even for that. */
async function inClusters(
  { decision, scenario: { timeLimit } }: Prepared,
  { by }: Way,
  solve: Solve,
  options: SolveOptions,
): Promise<Searched> {
  if (by === 'none') return { optimum: failure, program: null, isSpent: true, decision };
  const { largest, isSpent, means, ...optimum } = await overPeriods(decision, solve, { ...options, timeLimit });
  return { optimum, program: largest, isSpent, decision: means };
}

/** How far planning has come, as its caller is told; nobody knows how long a search takes: the gap closed is the part done. */
function teller(progress: PlanOptions['progress']) {
  const reached = { balance: 0, matching: 0.05, formulate: 0.15, solve: 0.2, interpret: 0.9 };
  let fraction = reached.solve;
  return {
    told: (stage: keyof typeof reached): void => progress?.({ stage, fraction: reached[stage] }),
    ended: (): void => progress?.({ stage: 'interpret', fraction: 1 }),
    watched:
      progress === undefined
        ? {}
        : {
            progress: (at: SolveProgress): void => {
              fraction = Math.max(fraction, 0.2 + 0.7 * (1 - Math.min(1, at.gap ?? 1)));
              progress({ stage: 'solve', fraction, ...known(at) });
            },
          },
  };
}

/**
 * Plans a park: which exchanges and shared plants to build and how they run, with the money and burdens of every firm; over the
 * stages that the scenario names, also when.
 *
 * Pure given `solve`: the same park, scenario and solver give the same Plan, unless the time limit, `cancelled` or `stopped`
 * cuts the search short, which the status says. Expects a checked park. Equations: docs/methods.
 */
export async function plan(park: Park, { scenario, solve, progress, cancelled, stopped }: PlanOptions): Promise<Plan> {
  const { told, ended, watched } = teller(progress);
  const options = searchOptions(scenario, cancelled);
  const searching = { ...options, ...watched, ...(stopped === undefined ? {} : { stopped }) };
  const timely = within(solve, scenario.timeLimit);
  const isStopped = (): boolean => stopped?.() === true;
  told('balance');
  const stages = stagesOf(park, scenario);
  if (stages.length > 0) {
    const staged = prepareStages(park, scenario, stages);
    told('solve');
    const result = await planStages(staged, {
      timely,
      quick: within(solve, afterwardsLimit),
      options: searching,
      isStopped,
    });
    ended();
    return result;
  }
  const prepared = prepare(park, scenario, { told });
  const { decision } = prepared;
  const way = wayOf(decision, scenario);
  const formulation = way.by === 'stroke' ? formulate(decision, scenario.objective) : null;
  told('solve');
  const searched =
    formulation === null
      ? await inClusters(prepared, way, timely, searching)
      : await atOnce(prepared, formulation, timely, searching);
  told('interpret');
  const seconds = isStopped() ? 1 : afterwardsLimit;
  const after = await afterwards(prepared, searched, { solve, timely, options, seconds });
  const said = { isStopped: isStopped(), isSpent: searched.isSpent, problems: way.problems };
  const result = assemble(prepared, searched.optimum, { ...after, ...said }, sizeOf(searched.program));
  ended();
  return result;
}
