/** Yearly accounts of the firms and of the park, without the plan and with it. */
import type { Account, PlanFirm } from '@kyosei/model/plan';
import type { Firm, Scenario, Stream } from '@kyosei/model/tables';
import { settle, sum } from '../numerics/sum.ts';
import type { LinkAccount } from './account.ts';
import { type Burdens, burdenNames, noBurdens } from './burdens.ts';
import { presentAccount } from './present.ts';

/** Cost [currency/a] and burdens [t/a] of all streams of a firm, or of several, on their present routes. */
export function baseline(
  flows: readonly { readonly stream: Stream; readonly quantity: number }[],
  scenario: Scenario,
): Account {
  const accounts = flows.map(({ stream, quantity }) => presentAccount(stream, quantity, scenario));
  return {
    cost: sum(accounts.map(({ cost }) => cost)),
    ...total(accounts.map(({ burdens }) => burdens)),
  };
}

function total(all: readonly Burdens[]): Burdens {
  const [co2, so2, freshWater, landfill] = burdenNames.map((name) => settle(all.map((burdens) => burdens[name])));
  return { co2: co2 as number, so2: so2 as number, freshWater: freshWater as number, landfill: landfill as number };
}

/** An exchange of the plan, as far as the accounts of firms need it. */
export interface Deal {
  readonly id: string;
  readonly donor: Firm;
  readonly receiver: Firm;
  /** Firm on whose ground the technology stands. */
  readonly site: Firm;
  readonly account: LinkAccount;
}

/** The planned account: the baseline less the savings, plus every change of burdens; what cancels is exactly 0. */
export const planned = (before: Account, gains: readonly number[], changes: readonly Burdens[]): Account => ({
  cost: settle([before.cost, ...gains.map((gain) => -gain)]),
  ...total([before, ...changes]),
});

/** What a firm has of the plan beside its exchanges: a plant of its own, or equipment that it gives up. */
export interface Own {
  readonly firm: Firm;
  /** currency/a */
  readonly saving: number;
  readonly investment: number;
  readonly burdens: Burdens;
}

/**
 * Account of a firm with its part of every exchange at the agreed price, payments included, and with its own plants. Money
 * falls to whom {@link LinkAccount} says; burdens fall to where they arise.
 */
export function firmAccount(firm: Firm, before: Account, deals: readonly Deal[], plants: readonly Own[]): PlanFirm {
  const shared = deals.filter(({ donor, receiver, site }) => donor === firm || receiver === firm || site === firm);
  const own = plants.filter((plant) => plant.firm === firm);
  const gains = [
    ...shared.flatMap(({ donor, receiver, account }) => [
      donor === firm ? account.gains.donor : 0,
      receiver === firm ? account.gains.receiver : 0,
    ]),
    ...own.map(({ saving }) => saving),
  ];
  const changes = [
    ...shared.flatMap(({ donor, receiver, site, account: { burdens } }) => [
      donor === firm ? burdens.donor : noBurdens,
      receiver === firm ? burdens.receiver : noBurdens,
      site === firm ? burdens.technology : noBurdens,
    ]),
    ...own.map(({ burdens }) => burdens),
  ];
  const investment = sum([
    ...shared.flatMap(({ donor, receiver, account }) => [
      donor === firm ? account.investment.donor : 0,
      receiver === firm ? account.investment.receiver : 0,
    ]),
    ...own.map((plant) => plant.investment),
  ]);
  return {
    firm: firm.id,
    name: firm.name,
    baseline: before,
    planned: planned(before, gains, changes),
    gain: settle(gains),
    investment,
    exchanges: shared.map(({ id }) => id),
  };
}
