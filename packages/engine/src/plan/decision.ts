/** What turns a park and a scenario into the decision that is optimised, as plain numbers. */
import type { Account } from '@kyosei/model/plan';
import type { Park, Scenario } from '@kyosei/model/tables';
import type { Balance } from '../balance/balance.ts';
import { burdenNames } from '../economics/burdens.ts';
import { unitBurdens } from '../economics/price.ts';
import type { Matching } from '../matching/match.ts';
import type { Problem as Decision, Limits } from '../optimisation/problem.ts';
import { nameOf } from './name.ts';

/** What is limited, by the scenario's attribute that says so. */
export const limitAttributes = {
  co2: 'maximumCo2',
  so2: 'maximumSo2',
  freshWater: 'maximumFreshWater',
  landfill: 'maximumLandfill',
  budget: 'budget',
  exchanges: 'maximumExchanges',
} as const satisfies Record<string, keyof Scenario>;

function limitsOf(scenario: Scenario, before: Account): Limits {
  const burdens = burdenNames.flatMap((name) => {
    const most = scenario[limitAttributes[name]];
    return most === undefined ? [] : [[name, most - before[name]] as const];
  });
  return {
    ...(scenario.budget === undefined ? {} : { budget: scenario.budget }),
    ...(scenario.maximumExchanges === undefined ? {} : { exchanges: scenario.maximumExchanges }),
    burdens: Object.fromEntries(burdens),
  };
}

const position = <T>(rows: readonly T[]): ReadonlyMap<T, number> => new Map(rows.map((row, index) => [row, index]));

/** The decision as plain numbers. */
export function decisionOf(
  park: Park,
  scenario: Scenario,
  { candidates }: Matching,
  base: Balance,
  before: Account,
): Decision {
  const [haves, wants, facilities] = [position(base.haves), position(base.wants), position(park.facility)];
  return {
    name: `${park.park.id} ${scenario.id}`,
    periods: base.periods,
    hours: base.hours,
    arcs: candidates.map((candidate) => {
      const { have, want, link, price, costs, size, facility } = candidate;
      const { route, technology } = price.investments;
      return {
        id: nameOf(candidate).join(','),
        have: haves.get(have) as number,
        want: wants.get(want) as number,
        facility: facility === null ? null : (facilities.get(facility) as number),
        upper: size.upper,
        smallest: size.smallest,
        delivered: price.amounts.delivered,
        input: price.amounts.input,
        unitCost: costs.unitCost,
        capacityCost: costs.capacityCost,
        fixedCost: costs.fixedCost,
        investmentPerCapacity: route.perCapacity + technology.perCapacity,
        fixedInvestment: route.fixed + technology.fixed,
        burdens: unitBurdens(price),
        running: link.running,
      };
    }),
    haves: base.haves.map(({ stream, rates }) => ({ id: stream.id, rates })),
    wants: base.wants.map(({ stream, rates }) => ({ id: stream.id, rates })),
    facilities: park.facility.map(({ id, capacity }) => ({ id, capacity })),
    limits: limitsOf(scenario, before),
  };
}
