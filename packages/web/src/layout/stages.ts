/** What page, report and terminal need to tell of a plan in stages. */
import type { Plan, PlanChange, PlanStage } from '@kyosei/model/plan';
import type { Named } from './findings.ts';

/** What is built, begins or stops, by its name. */
export function changeName({ what, id }: PlanChange, name: (table: Named, id: string) => string): string {
  if (what === 'trench') return id;
  return name(what === 'exchange' ? 'exchange' : 'facility', id);
}

/** The plan as it is in a year of one of its stages; what is of the whole horizon stays. */
export function inStage(plan: Plan, stage: PlanStage): Plan {
  const { baseline, planned, saving, exchanges, plants, retired, firms, flows, balances } = stage;
  return { ...plan, baseline, planned, saving, exchanges, plants, retired, firms, flows, balances };
}
