/** Runs in a worker: makes of a park a plan, a front or alternatives. The solver stays warm from one task to the next. */
import type { MessagePort } from 'node:worker_threads';
import { alternatives as seekAlternatives } from '@kyosei/engine/alternatives';
import { front as traceFront } from '@kyosei/engine/front';
import { plan as planPark } from '@kyosei/engine/plan';
import { check } from '@kyosei/model/check';
import type { Plan } from '@kyosei/model/plan';
import type { Problem } from '@kyosei/model/problem';
import type { Park, Scenario, Tables } from '@kyosei/model/tables';
import type { AlternativesAsked, FrontAsked, Job } from '../contract/shapes.ts';
import type { NewResult } from '../store/results.ts';
import { threadedSolver } from './solving.ts';

const { solve } = threadedSolver();

export interface PlanningTask {
  readonly tables: Tables;
  readonly scenario: string;
  /** What of its kind was asked for. */
  readonly asked: Job['asked'];
  /** Its first number turns 1 when the best plan found so far is to be taken. */
  readonly stop: Int32Array<SharedArrayBuffer>;
  /** Progress is posted here. */
  readonly progress: MessagePort;
}

/** What a result is kept with. */
export type Made = Pick<NewResult, 'status' | 'figures' | 'record'>;
type Answer = Promise<Made | readonly Problem[]>;
type Read = { readonly park: Park; readonly scenario: Scenario } | { readonly problems: readonly Problem[] };

/** The tables are checked again, since the scenario may be gone or the check have become stricter since. */
function read({ tables, scenario: id }: PlanningTask): Read {
  const { park, problems } = check(tables);
  if (!park) return { problems };
  const scenario = park.scenario.find((each) => each.id === id);
  if (scenario) return { park, scenario };
  const place = { table: 'scenario', column: 'id' } as const;
  return { problems: [{ code: 'unknown-reference', severity: 'error', ...place, found: id }] };
}

const isStopped = ({ stop }: PlanningTask) => Atomics.load(stop, 0) === 1;

function tell({ progress }: PlanningTask, step: NonNullable<Job['progress']>): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
  progress.postMessage(step);
}

export async function plan(task: PlanningTask): Answer {
  const asked = read(task);
  if ('problems' in asked) return asked.problems;
  const { park, scenario } = asked;
  const unit = scenario.objective === 'cost' ? `${park.park.currency}/a` : 't/a';
  const record = await planPark(park, {
    scenario,
    solve,
    progress: (step) => tell(task, { ...step, unit }),
    stopped: () => isStopped(task),
  });
  const { status, saving, investment, planned, baseline, exchanges } = record;
  const co2Avoided = planned && baseline.co2 - planned.co2;
  return {
    status,
    figures: { saving, investment, co2Avoided, exchanges: exchanges.length },
    record: JSON.stringify(record),
  };
}

/** Tells of every plan as it is found; a plan without figures is none. */
function finding(task: PlanningTask): (fraction: number, plan: Plan | null) => void {
  const found: NonNullable<NonNullable<Job['progress']>['found']> = [];
  return (fraction, one) => {
    if (one?.planned) found.push({ ...one.planned, saving: one.saving, exchanges: one.exchanges.length });
    const { baseline, park } = one ?? {};
    tell(task, { stage: 'solve', fraction, ...(park && { baseline, currency: park.currency, found }) });
  };
}

/** Stopped early, a front keeps the points found until then. */
export async function front(task: PlanningTask): Answer {
  const asked = read(task);
  if ('problems' in asked) return asked.problems;
  const { burden, points } = task.asked as FrontAsked;
  const found = finding(task);
  const record = await traceFront(asked.park, {
    scenario: asked.scenario,
    burden,
    points,
    solve,
    progress: ({ fraction, point }) => found(fraction, point?.plan ?? null),
    cancelled: () => isStopped(task),
  });
  const { status } = record;
  return { status, figures: { burden, points: record.points.length }, record: JSON.stringify(record) };
}

/** Stopped early, alternatives keep the plans found until then. */
export async function alternatives(task: PlanningTask): Answer {
  const asked = read(task);
  if ('problems' in asked) return asked.problems;
  const { count, difference } = task.asked as AlternativesAsked;
  const found = finding(task);
  const record = await seekAlternatives(asked.park, {
    scenario: asked.scenario,
    count,
    difference,
    solve,
    progress: ({ fraction, plan: next }) => found(fraction, next),
    cancelled: () => isStopped(task),
  });
  const { status, plans } = record;
  return { status, figures: { difference, plans: plans.length }, record: JSON.stringify(record) };
}
