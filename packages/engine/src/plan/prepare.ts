/** Everything that stands before a solver is asked: balance, account of today, candidates and the decision. */
import type { Account } from '@kyosei/model/plan';
import type { Park, Scenario } from '@kyosei/model/tables';
import { type Balance, balance } from '../balance/balance.ts';
import { lawful } from '../matching/lawful.ts';
import { type Matching, match } from '../matching/match.ts';
import { hash } from '../numerics/hash.ts';
import type { Problem as Decision } from '../optimisation/problem.ts';
import { decisionOf } from './decision.ts';
import { accountOfToday } from './today.ts';

export interface Prepared {
  /** SHA-256 of the park and scenario in canonical JSON. */
  readonly inputs: string;
  readonly park: Park;
  readonly scenario: Scenario;
  readonly base: Balance;
  readonly before: Account;
  readonly matching: Matching;
  readonly decision: Decision;
}

/** With `open`, exchanges that lose money are candidates too, as they are where a burden is limited. */
export function prepare(
  park: Park,
  scenario: Scenario,
  { open = false, told }: { readonly open?: boolean; readonly told?: (stage: 'matching' | 'formulate') => void } = {},
): Prepared {
  const base = balance(park, scenario);
  const before = accountOfToday(park, scenario, base);
  told?.('matching');
  // To minimise a burden opens the money gate; nothing else in matching asks for the objective.
  const matching = lawful(park, match(park, open ? { ...scenario, objective: 'co2' } : scenario, base));
  told?.('formulate');
  const decision = decisionOf(park, scenario, matching, base, before);
  return { inputs: hash({ park, scenario }), park, scenario, base, before, matching, decision };
}
