/** Runs in a worker: plans one park, or traces one of its fronts. The solver stays warm from one task to the next. */
import type { MessagePort } from 'node:worker_threads';
import { front } from '@kyosei/engine/front';
import { createSolver } from '@kyosei/engine/highs';
import { plan } from '@kyosei/engine/plan';
import { check } from '@kyosei/model/check';
import type { Problem } from '@kyosei/model/problem';
import type { Park, Scenario, Tables } from '@kyosei/model/tables';
import type { FrontAsked } from '../contract/shapes.ts';
import type { NewFront } from '../store/fronts.ts';
import type { NewPlan } from '../store/plans.ts';

const solver = createSolver();

export interface PlanningTask {
  readonly tables: Tables;
  readonly scenario: string;
  /** Its first number turns 1 when the best plan found so far is to be taken. */
  readonly stop: Int32Array<SharedArrayBuffer>;
  /** Progress is posted here. */
  readonly progress: MessagePort;
}

/** What a plan is kept with, or why there is none. */
export type Planned = Pick<NewPlan, 'status' | 'saving' | 'investment' | 'co2Avoided' | 'exchanges' | 'record'>;

/** What a front is kept with, or why there is none. */
export type Traced = Pick<NewFront, 'burden' | 'status' | 'points' | 'record'>;

export type FrontTask = PlanningTask & FrontAsked;

type Asked = { readonly park: Park; readonly scenario: Scenario } | { readonly problems: readonly Problem[] };

/** The tables are checked again, since the scenario may be gone or the check have become stricter since. */
function read({ tables, scenario: id }: PlanningTask): Asked {
  const { park, problems } = check(tables);
  if (!park) return { problems };
  const scenario = park.scenario.find((each) => each.id === id);
  if (scenario) return { park, scenario };
  const place = { table: 'scenario', column: 'id' } as const;
  return { problems: [{ code: 'unknown-reference', severity: 'error', ...place, found: id }] };
}

export async function planPark(task: PlanningTask): Promise<Planned | readonly Problem[]> {
  const asked = read(task);
  if ('problems' in asked) return asked.problems;
  const { park, scenario } = asked;
  const unit = scenario.objective === 'cost' ? `${park.park.currency}/a` : 't/a';
  const record = await plan(park, {
    scenario,
    solve: await solver,
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
    progress: (step) => task.progress.postMessage({ ...step, unit }),
    stopped: () => Atomics.load(task.stop, 0) === 1,
  });
  return {
    status: record.status,
    saving: record.saving,
    investment: record.investment,
    co2Avoided: record.planned && record.baseline.co2 - record.planned.co2,
    exchanges: record.exchanges.length,
    record: JSON.stringify(record),
  };
}

/** Stopped early, a front keeps the points found until then. */
export async function traceFront(task: FrontTask): Promise<Traced | readonly Problem[]> {
  const asked = read(task);
  if ('problems' in asked) return asked.problems;
  const { burden, points } = task;
  const record = await front(asked.park, {
    scenario: asked.scenario,
    burden,
    points,
    solve: await solver,
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
    progress: ({ fraction }) => task.progress.postMessage({ stage: 'solve', fraction }),
    cancelled: () => Atomics.load(task.stop, 0) === 1,
  });
  return { burden, status: record.status, points: record.points.length, record: JSON.stringify(record) };
}
