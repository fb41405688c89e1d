/** Everything that stands before a solver is asked: balance, account of today, candidates and the decision. */
import type { Account } from '@kyosei/model/plan';
import type { Park, Scenario } from '@kyosei/model/tables';
import { type Balance, balance } from '../balance/balance.ts';
import { lawful } from '../matching/lawful.ts';
import { type Offered, offer, unoffered } from '../matching/library/offer.ts';
import { type Matching, match } from '../matching/match.ts';
import { hash } from '../numerics/hash.ts';
import type { Problem as Decision } from '../optimisation/problem.ts';
import { decisionOf } from './decision.ts';
import { accountOfToday } from './today.ts';

export interface Prepared {
  /** SHA-256 of the park and scenario in canonical JSON. */
  readonly inputs: string;
  /** What the catalogue offered the park. */
  readonly offered: Pick<Offered, 'rows' | 'problems'>;
  /** With these among its own, as the scenario asks for. */
  readonly park: Park;
  readonly scenario: Scenario;
  readonly base: Balance;
  readonly before: Account;
  readonly matching: Matching;
  readonly decision: Decision;
}

/** The park with what the catalogue offers, where the scenario asks for it. */
export const offeredTo = (park: Park, scenario: Scenario): Offered =>
  scenario.catalogue === 'yes' ? offer(park, scenario) : unoffered(park);

/** The scenario for a park that has been offered what there is. */
export const ofTables = (scenario: Scenario): Scenario =>
  scenario.catalogue === 'no' ? scenario : { ...scenario, catalogue: 'no' };

/** With `open`, exchanges that lose money are candidates too, as they are where a burden is limited. */
export function prepare(
  given: Park,
  asked: Scenario,
  { open = false, told }: { readonly open?: boolean; readonly told?: (stage: 'matching' | 'formulate') => void } = {},
): Prepared {
  const { park, admitted, ...offered } = offeredTo(given, asked);
  const scenario = ofTables(asked);
  const base = balance(park, scenario);
  const before = accountOfToday(park, scenario, base);
  told?.('matching');
  // To minimise a burden opens the money gate; nothing else in matching asks for the objective.
  const found = admitted(match(park, open ? { ...scenario, objective: 'co2' } : scenario, base));
  const matching = lawful(park, found);
  told?.('formulate');
  const decision = decisionOf(park, scenario, matching, base, before);
  return { inputs: hash({ park: given, scenario: asked }), offered, park, scenario, base, before, matching, decision };
}
