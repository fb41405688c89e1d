/** The parts of a Plan that need its exchanges: accounts, firms, flows, balances and what was left out. */
import type { Account, Plan } from '@kyosei/model/plan';
import type { Park, Scenario } from '@kyosei/model/tables';
import type { Balance } from '../balance/balance.ts';
import { closure, presentFlow } from '../balance/closure.ts';
import { netPresentValue, payback } from '../economics/annuity.ts';
import { baseline, firmAccount, planned } from '../economics/firms.ts';
import { choiceFinder } from '../matching/choice.ts';
import { evidenceFinder } from '../matching/evidence.ts';
import { leftOut } from '../matching/leftOut.ts';
import type { Candidate, Matching } from '../matching/match.ts';
import { sum } from '../numerics/sum.ts';
import type { Optimum } from '../optimisation/optimise.ts';
import { choose } from './choose.ts';

/** Everything that needs a plan to exist. */
export function sections(
  park: Park,
  scenario: Scenario,
  base: Balance,
  { candidates, stopped }: Matching,
  { status, uses }: Optimum,
  before: Account,
) {
  const { hours } = base;
  const evidence = evidenceFinder(park);
  const chosen = uses
    .map((use) => choose(candidates[use.arc] as Candidate, use, park, scenario, base, evidence))
    .toSorted((a, b) => b.exchange.saving - a.exchange.saving);
  const exchanges = chosen.map(({ exchange }) => exchange);
  const taken = chosen.map((each) => each.taken);
  const used = new Set(taken.map(({ candidate }) => candidate));
  const why = choiceFinder(taken, scenario, hours, status === 'optimal');
  const lost = candidates
    .filter((candidate) => !used.has(candidate))
    .map((candidate) => ({ candidate, findings: [...why(candidate)] }));
  const pairs = new Set(taken.map(({ candidate: { have, want } }) => `${have.stream.id} ${want.stream.id}`));
  const present = [...base.haves, ...base.wants].filter(({ absent }) => absent === null);
  const moved = taken.flatMap(({ candidate: { have, want, price }, rates }) => [
    { flow: have, rates },
    { flow: want, rates: rates.map((rate) => rate * price.amounts.delivered) },
  ]);
  const byFlow = Map.groupBy(moved, ({ flow }) => flow);
  const balances = present.map((flow) => closure(flow, byFlow.get(flow)?.map(({ rates }) => rates) ?? [], hours));
  const deals = chosen.map(({ deal }) => deal);
  const streams = Map.groupBy(present, ({ firm }) => firm);
  const firms = [...new Set([...park.firm.filter((firm) => streams.has(firm)), ...deals.map(({ site }) => site)])];
  const saving = sum(exchanges.map((exchange) => exchange.saving));
  const investment = sum(exchanges.map((exchange) => exchange.investment));
  const annuity = sum(exchanges.map(({ costs }) => costs.annuity));
  const changes = deals.flatMap(({ account: { burdens } }) => [burdens.donor, burdens.receiver, burdens.technology]);
  return {
    planned: planned(
      before,
      exchanges.map((exchange) => exchange.saving),
      changes,
    ),
    saving,
    investment,
    npv: netPresentValue(saving, scenario.discountRate, scenario.horizon),
    payback: payback(investment, saving, annuity),
    exchanges,
    leftOut: leftOut(stopped, lost, pairs),
    firms: firms.map((firm) => firmAccount(firm, baseline(streams.get(firm) ?? [], scenario), deals)),
    flows: [
      ...exchanges.map((exchange) => ({
        from: exchange.from.firm,
        to: exchange.to.firm,
        label: park.commodity.find(({ id }) => id === exchange.from.commodity)?.name ?? exchange.from.commodity,
        commodity: exchange.from.commodity,
        kind: exchange.kind,
        unit: exchange.unit,
        baseline: 0,
        planned: exchange.quantity,
        exchange: exchange.id,
        stream: null,
      })),
      ...present.map((flow, index) => presentFlow(flow, balances[index] as Plan['balances'][number])),
    ],
    balances,
  };
}
