/** The second conductor: a plan, and what becomes of it when firms, plants, ways or technologies go. */

import type { Problem } from '@kyosei/model/problem';
import type { Park, Scenario } from '@kyosei/model/tables';
import { sum } from './numerics/sum.ts';
import { stagesPassedOver } from './plan/passed-over.ts';
import { isAnswer } from './program/answer.ts';
import type { Solve } from './program/program.ts';
import { type Assumptions, readAssumptions, usualAssumptions } from './resilience/assumptions.ts';
import { type Cascade, cascade } from './resilience/cascade.ts';
import { gainsOfPlan } from './resilience/consequence.ts';
import { type KeyPlant, keyPlants } from './resilience/key-plants.ts';
import { type Moment, timeline } from './resilience/timeline.ts';
import { type Warning, warnings } from './resilience/warnings.ts';
import type { Withdrawn } from './resilience/withdraw.ts';
import { type Withdrawal, type WithdrawalKind, withdrawals } from './resilience/withdrawal.ts';
import { baseOf } from './stress/base.ts';
import { type Measures, measuresAgainst } from './stress/measures.ts';
import { withdrawer } from './stress/withdrawer.ts';

export type { Consequence } from './resilience/consequence.ts';
export type { Bar, Drawn, Ensemble } from './resilience/ensemble.ts';
export { type NetworkStress, networkStress } from './resilience/network.ts';
export type { Moment } from './resilience/timeline.ts';
export type { Withdrawn } from './resilience/withdraw.ts';
export type { WithdrawalKind } from './resilience/withdrawal.ts';
export { type Prepared, prepareEnsemble, summaryOf } from './stress/ensemble.ts';
export { type PlanSharing, type SharedExchange, sharePlan } from './stress/share-plan.ts';
export { type Assumptions, readAssumptions, usualAssumptions };

export interface StressProgress {
  readonly stage: 'withdraw';
  /** 0…1 of the whole */
  readonly fraction: number;
}

export interface StressOptions {
  readonly scenario: Scenario;
  readonly solve: Solve;
  readonly assumptions?: Assumptions;
  /** All kinds but pairs when absent. */
  readonly kinds?: readonly WithdrawalKind[];
  readonly progress?: (progress: StressProgress) => void;
  readonly cancelled?: () => boolean;
}

export interface Stress {
  readonly format: 'kyosei-stress/1';
  readonly park: { readonly id: string; readonly name: string; readonly currency: string };
  readonly scenario: { readonly id: string; readonly name: string };
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'cancelled' | 'failed';
  readonly assumptions: Assumptions;
  /** currency/a */
  readonly saving: number | null;
  readonly gains: readonly { readonly firm: string; readonly gain: number }[];
  readonly exchanges: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  readonly withdrawals: readonly Withdrawn[];
  readonly keyPlants: readonly KeyPlant[];
  readonly warnings: readonly Warning[];
  /** Who stops in turn after each firm, or pair, that stops at least one other. */
  readonly cascades: readonly Cascade[];
  /** Hour by hour, of each withdrawal of firms. */
  readonly timelines: readonly { readonly from: readonly string[]; readonly moments: readonly Moment[] }[];
  readonly measures: Measures | null;
  readonly problems: readonly Problem[];
}

const most: readonly WithdrawalKind[] = ['firm', 'facility', 'route', 'technology'];

/**
 * Stress of a plan. Pure given `solve`. Money in currency/a. Every withdrawal is solved by the plan's own programme, split into the
 * parts that nothing ties together, of which those it does not touch are solved once for all.
 */
export async function stress(
  park: Park,
  { scenario, solve, assumptions = usualAssumptions, kinds = most, progress, cancelled }: StressOptions,
): Promise<Stress> {
  const base = await baseOf(park, scenario, solve, cancelled);
  const { stands, status } = base;
  const { links } = stands;
  const gains = gainsOfPlan(stands);
  const saving = sum(gains.values());
  const isSolved = isAnswer({ status });
  const { withdraw, existing, short } = await withdrawer(base, assumptions);
  const ties = links.map(({ tie }) => tie);
  const asked = isSolved ? kinds.flatMap((kind) => withdrawals(ties, kind)) : [];
  const found: Withdrawn[] = [];
  for (const withdrawal of asked) {
    if (cancelled?.() === true) break;
    found.push(await withdraw(withdrawal));
    progress?.({ stage: 'withdraw', fraction: found.length / asked.length });
  }
  const cascades: Cascade[] = [];
  const timelines: Stress['timelines'][number][] = [];
  const rerun = async (gone: Withdrawal) => (await existing(gone))?.quantities ?? null;
  for (const { withdrawal } of found.filter(({ withdrawal: { kind } }) => kind === 'firm' || kind === 'pair')) {
    const moments = await timeline(links, withdrawal.ids, assumptions, rerun);
    if (moments !== null) timelines.push({ from: withdrawal.ids, moments });
    const stops = await cascade(links, withdrawal.ids, assumptions, rerun);
    if (stops !== null && stops.stops.length > 0) cascades.push(stops);
  }
  return {
    format: 'kyosei-stress/1',
    park: { id: park.park.id, name: park.park.name, currency: park.park.currency },
    scenario: { id: scenario.id, name: scenario.name ?? scenario.id },
    status: found.length < asked.length ? 'cancelled' : statusOf(status),
    assumptions,
    saving: isSolved ? saving : null,
    gains: [...gains].map(([firm, gain]) => ({ firm, gain })),
    exchanges: ties.map(({ id, have, want }) => ({ id, from: have.firm.id, to: want.firm.id })),
    withdrawals: found,
    keyPlants: keyPlants(stands, found),
    warnings: warnings(links, park, assumptions.leaving),
    cascades,
    timelines,
    measures: isSolved ? await measuresAgainst(base, found, short, assumptions) : null,
    problems: [...base.balance.problems, ...stagesPassedOver(scenario)],
  };
}

const statusOf = (status: Awaited<ReturnType<typeof baseOf>>['status']): Stress['status'] =>
  status === 'unbounded' || status === 'limit' ? 'failed' : status;
