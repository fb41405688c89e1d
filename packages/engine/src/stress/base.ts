/** The plan that is put under stress, kept with all that is needed to make it again under other circumstances. */
import type { Account } from '@kyosei/model/plan';
import type { Park, Scenario } from '@kyosei/model/tables';
import { type Balance, balance } from '../balance/balance.ts';
import { yearly } from '../balance/rates.ts';
import { account } from '../economics/account.ts';
import { baseline } from '../economics/firms.ts';
import { type Matching, match } from '../matching/match.ts';
import { formulate } from '../optimisation/formulate.ts';
import type { Use } from '../optimisation/interpret.ts';
import { optimise } from '../optimisation/optimise.ts';
import type { Problem as Decision } from '../optimisation/problem.ts';
import { decisionOf } from '../plan/decision.ts';
import { nameOf } from '../plan/name.ts';
import { within } from '../program/deadline.ts';
import { remembering } from '../program/parts.ts';
import type { Solution, Solve, SolveOptions } from '../program/program.ts';
import type { Standing } from '../resilience/consequence.ts';
import type { Tie } from '../resilience/withdrawal.ts';

export interface Base {
  readonly park: Park;
  readonly scenario: Scenario;
  readonly balance: Balance;
  readonly matching: Matching;
  readonly before: Account;
  readonly decision: Decision;
  /** Every candidate, by the index of its arc. */
  readonly ties: readonly Tie[];
  readonly status: Solution['status'];
  readonly uses: readonly Use[];
  /** Of the uses, in their order. */
  readonly standing: readonly Standing[];
  /** Remembers what it solved before. */
  readonly solve: Solve;
  readonly options: SolveOptions;
}

/** Tight, since losses are differences of optima; a scenario may ask for less still. */
const widestGap = 1e-6;

/** Links as they stand, from the uses of arcs. */
export function standingOf(ties: readonly Tie[], uses: readonly Use[], hours: Float64Array): readonly Standing[] {
  return uses.map(({ arc, rates, capacity }) => {
    const tie = ties[arc] as Tie;
    const quantity = yearly(rates, hours);
    return { tie, quantity, capacity, agreed: account(tie.link, tie.price, { quantity, capacity }).price.agreed };
  });
}

/** Plans a park as `plan` does, to a tight gap; `uses` is empty unless the status is optimal or feasible. */
export async function baseOf(park: Park, scenario: Scenario, solver: Solve, cancelled?: () => boolean): Promise<Base> {
  const base = balance(park, scenario);
  const present = [...base.haves, ...base.wants].filter(({ absent }) => absent === null);
  const before = baseline(present, scenario);
  const matching = match(park, scenario, base);
  const decision = decisionOf(park, scenario, matching, base, before);
  const solve = remembering(within(solver, scenario.timeLimit));
  const options = {
    gap: Math.min(scenario.gap, widestGap),
    seed: scenario.seed,
    ...(cancelled === undefined ? {} : { cancelled }),
  };
  const { objective } = scenario;
  const { status, uses } = await optimise(decision, objective, formulate(decision, objective), solve, options);
  const ties = matching.candidates.map((candidate) => ({ ...candidate, id: nameOf(candidate).join(' > ') }));
  const standing = standingOf(ties, uses, base.hours);
  return { park, scenario, balance: base, matching, before, decision, ties, status, uses, standing, solve, options };
}
