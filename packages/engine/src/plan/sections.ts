/** The parts of a Plan that need its exchanges: accounts, firms, flows, balances and what was left out. */
import type { Account, Plan } from '@kyosei/model/plan';
import type { Firm, Park, Scenario } from '@kyosei/model/tables';
import { type Balance, type Flow, isPresent } from '../balance/balance.ts';
import { closure, presentFlow } from '../balance/closure.ts';
import { netPresentValue, payback } from '../economics/annuity.ts';
import { baseline, firmAccount, planned } from '../economics/firms.ts';
import { choiceFinder } from '../matching/choice.ts';
import { evidenceFinder } from '../matching/evidence.ts';
import { leftOut } from '../matching/leftOut.ts';
import type { Candidate, Matching } from '../matching/match.ts';
import { sum } from '../numerics/sum.ts';
import type { Choice } from '../optimisation/interpret.ts';
import type { Problem as Decision } from '../optimisation/problem.ts';
import { plantsOf, realised, retiredOf, trenchesOf } from './built.ts';
import { choose } from './choose.ts';
import { idleCost } from './plants.ts';

/** Exchanges of the plan, and the rates that they move at each flow as the plan runs it. */
function exchangesOf(
  park: Park,
  scenario: Scenario,
  base: Balance,
  { candidates }: Matching,
  { uses }: Choice,
  real: ReadonlyMap<Flow, Flow>,
) {
  const evidence = evidenceFinder(park);
  const actual = (flow: Flow): Flow => real.get(flow) as Flow;
  const quantityOf = (flow: Flow): number => actual(flow).quantity;
  const chosen = uses
    .map((use) => choose(candidates[use.arc] as Candidate, use, park, scenario, base, quantityOf, evidence))
    .toSorted((a, b) => b.exchange.saving - a.exchange.saving);
  const moved = chosen.flatMap(
    ({
      taken: {
        candidate: { have, want, price },
        rates,
      },
    }) => [
      { flow: actual(have), rates },
      { flow: actual(want), rates: rates.map((rate) => rate * price.amounts.delivered) },
    ],
  );
  const taken = new Map(
    [...Map.groupBy(moved, ({ flow }) => flow)].map(([flow, all]) => [flow, all.map(({ rates }) => rates)] as const),
  );
  return { chosen, taken };
}

/** Everything that needs a plan to exist. */
export function sections(
  park: Park,
  scenario: Scenario,
  base: Balance,
  matching: Matching,
  decision: Decision,
  { status, choice }: { readonly status: Plan['status']; readonly choice: Choice },
  before: Account,
) {
  const { hours } = base;
  const all = [...base.haves, ...base.wants];
  const real = realised(all, decision, choice.plants, hours);
  const { chosen, taken } = exchangesOf(
    park,
    scenario,
    base,
    matching,
    choice,
    new Map(all.map((flow, i) => [flow, real[i] as Flow])),
  );
  const exchanges = chosen.map(({ exchange }) => exchange);
  const used = new Set(chosen.map((each) => each.taken.candidate));
  const why = choiceFinder(
    chosen.map((each) => each.taken),
    scenario,
    hours,
    status === 'optimal',
    new Set(choice.plants.map(({ plant }) => decision.plants[plant]?.id as string)),
  );
  const lost = matching.candidates
    .filter((candidate) => !used.has(candidate))
    .map((candidate) => ({ candidate, findings: [...why(candidate)] }));
  const pairs = new Set(
    chosen.map(
      ({
        taken: {
          candidate: { have, want },
        },
      }) => `${have.stream.id} ${want.stream.id}`,
    ),
  );
  const plants = plantsOf(park, scenario, base, choice, real, taken);
  const retired = retiredOf(park, choice);
  const trenches = trenchesOf(decision, choice);
  const own = [...plants, ...retired].map((each) => each.own);
  const present = real.filter(isPresent);
  const shown = real.filter(({ absent, plant, quantity }) => absent === null && (plant === null || quantity > 0));
  const balances = shown.map((flow) => closure(flow, taken.get(flow) ?? [], hours));
  const deals = chosen.map(({ deal }) => deal);
  const streams = Map.groupBy(present, ({ firm }) => firm);
  const sites = [...deals.map(({ site }) => site), ...own.map(({ firm }) => firm)];
  const firms = [...new Set([...park.firm.filter((firm) => streams.has(firm)), ...sites])];
  const today = (firm: Firm): Account => {
    const account = baseline(streams.get(firm) ?? [], scenario);
    return { ...account, cost: account.cost + idleCost(park, firm) };
  };
  const gains = [
    ...exchanges.map((exchange) => exchange.saving),
    ...own.map(({ saving }) => saving),
    ...trenches.map(({ cost }) => -cost),
  ];
  const saving = sum(gains);
  const investment = sum([...exchanges, ...own, ...trenches].map((each) => each.investment));
  const annuity = sum([
    ...exchanges.map(({ costs }) => costs.annuity),
    ...plants.map(({ plant }) => plant.costs.annuity),
    ...trenches.map(({ cost }) => cost),
  ]);
  const changes = [
    ...deals.flatMap(({ account: { burdens } }) => [burdens.donor, burdens.receiver, burdens.technology]),
    ...own.map(({ burdens }) => burdens),
  ];
  return {
    planned: planned(before, gains, changes),
    saving,
    investment,
    npv: netPresentValue(saving, scenario.discountRate, scenario.horizon),
    payback: payback(investment, saving, annuity),
    exchanges,
    plants: plants.map(({ plant }) => plant),
    retired: retired.map(({ equipment }) => equipment),
    trenches,
    leftOut: leftOut(matching.stopped, lost, pairs),
    firms: firms.map((firm) => firmAccount(firm, today(firm), deals, own)),
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
      ...shown.map((flow, index) => presentFlow(flow, balances[index] as Plan['balances'][number])),
    ],
    balances,
  };
}
