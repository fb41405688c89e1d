/** One exchange of the plan: its amounts, money and burdens, why it fits and what it rests on. */
import type { Finding, PlanExchange } from '@kyosei/model/plan';
import type { Commodity, Park, Scenario } from '@kyosei/model/tables';
import type { Balance, Flow } from '../balance/balance.ts';
import { yearly } from '../balance/rates.ts';
import { account, totalBurdens } from '../economics/account.ts';
import { breakEven } from '../economics/alone.ts';
import { netPresentValue, payback } from '../economics/annuity.ts';
import { lessBurdens, noBurdens } from '../economics/burdens.ts';
import type { Deal } from '../economics/firms.ts';
import { distanceOf } from '../economics/link.ts';
import type { Taken } from '../matching/choice.ts';
import type { evidenceFinder } from '../matching/evidence.ts';
import { endOf } from '../matching/leftOut.ts';
import type { Candidate } from '../matching/match.ts';
import type { Use } from '../optimisation/interpret.ts';
import { course } from './course.ts';
import { nameOf } from './name.ts';

/** One exchange of the plan with what its firms make of it. */
interface Chosen {
  readonly exchange: PlanExchange;
  readonly deal: Deal;
  readonly taken: Taken;
}

export function choose(
  candidate: Candidate,
  { rates, capacity, payment }: Use,
  park: Park,
  scenario: Scenario,
  base: Balance,
  quantityOf: (flow: Flow) => number,
  evidence: ReturnType<typeof evidenceFinder>,
): Chosen {
  const { have, want, link, price, facility, running } = candidate;
  const id = nameOf(candidate).join(' > ');
  const quantity = yearly(rates, base.hours);
  const delivered = quantity * price.amounts.delivered;
  const result = account(link, price, { quantity, capacity, payment });
  const { costs, saving } = result;
  const investment = result.investment.donor + result.investment.receiver;
  const owner = facility === null ? undefined : park.firm.find((firm) => firm.id === facility.firm);
  const site = owner ?? (link.site === 'donor' ? have.firm : want.firm);
  const legs = [link.before, link.after].flatMap((leg) => (leg === null ? [] : [leg]));
  const travels = link.before === null && link.technology !== null ? link.technology.output : have.commodity.id;
  const shareOfHave = quantity / quantityOf(have);
  const shareOfWant = delivered / quantityOf(want);
  const distance = distanceOf(link);
  const limit = breakEven(link, scenario, { quantity, capacity, saving });
  const avoided = lessBurdens(noBurdens, totalBurdens(result));
  const reasons: Finding[] = [
    ...candidate.reasons,
    ...(running === null
      ? []
      : [{ code: 'running', values: running.since === undefined ? {} : { since: running.since } }]),
    { code: 'coverage', values: { shareOfWant, shareOfHave } },
    { code: 'distance', values: { distance, ...(limit === null ? {} : { breakEven: limit }) } },
    { code: 'saving', values: { saving, ...costs } },
  ];
  return {
    exchange: {
      id,
      from: endOf(have),
      to: endOf(want),
      kind: (park.commodity.find((row) => row.id === travels) as Commodity).kind,
      technology: link.technology?.id ?? null,
      technologySite: link.technology === null ? null : site.id,
      route: {
        id: legs.map(({ route }) => route.id).join(' + '),
        mode: [...new Set(legs.map(({ route }) => route.mode))].join(' + '),
        distance,
        loss: price.amounts.loss,
      },
      running: link.running,
      unit: have.commodity.unit,
      quantity,
      deliveredUnit: want.commodity.unit,
      delivered,
      shareOfHave,
      shareOfWant,
      rates: course(base).map(({ period, mean }) => ({ period, rate: mean(rates) })),
      capacity,
      investment,
      costs,
      saving,
      npv: netPresentValue(saving, scenario.discountRate, scenario.horizon),
      payback: payback(investment, saving, costs.annuity),
      price: result.price,
      gains: result.gains,
      avoided,
      reasons,
      evidence: evidence(candidate),
    },
    deal: { id, donor: have.firm, receiver: want.firm, site, account: result },
    taken: { id, candidate, rates },
  };
}
