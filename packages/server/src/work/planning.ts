/** Runs in a worker: plans one park. The solver stays warm from one task to the next. */
import type { MessagePort } from 'node:worker_threads';
import { createSolver } from '@kyosei/engine/highs';
import { plan } from '@kyosei/engine/plan';
import { check } from '@kyosei/model/check';
import type { Problem } from '@kyosei/model/problem';
import type { Tables } from '@kyosei/model/tables';
import type { NewPlan } from '../store/plans.ts';

const solver = createSolver();

export interface PlanningTask {
  readonly tables: Tables;
  readonly scenario: string;
  /** Progress is posted here. */
  readonly progress: MessagePort;
}

/** What a plan is kept with, or why there is none. */
export type Planned = Pick<NewPlan, 'status' | 'saving' | 'investment' | 'co2Avoided' | 'exchanges' | 'record'>;

/** Plans; the tables are checked again, since the scenario may be gone or the check have become stricter since. */
export async function planPark({ tables, scenario, progress }: PlanningTask): Promise<Planned | readonly Problem[]> {
  const { park, problems } = check(tables);
  if (!park) return problems;
  const chosen = park.scenario.find(({ id }) => id === scenario);
  if (!chosen)
    return [{ code: 'unknown-reference', severity: 'error', table: 'scenario', column: 'id', found: scenario }];
  const record = await plan(park, {
    scenario: chosen,
    solve: await solver,
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
    progress: (step) => progress.postMessage(step),
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
