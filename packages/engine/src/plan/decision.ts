/** What turns a park and a scenario into the decision that is optimised, as plain numbers. */
import type { Account } from '@kyosei/model/plan';
import type { Firm, Park, Scenario, Stream } from '@kyosei/model/tables';
import type { Balance, Flow } from '../balance/balance.ts';
import { absence, withdrawnIds } from '../balance/participation.ts';
import { annuityFactor } from '../economics/annuity.ts';
import { burdenNames } from '../economics/burdens.ts';
import type { Leg } from '../economics/link.ts';
import { flowingCost, plantPrice, type SharedPlant } from '../economics/plant.ts';
import { donorPart, type Price, unitBurdens } from '../economics/price.ts';
import { behind, named } from '../matching/gates/quality.ts';
import type { Candidate, Matching } from '../matching/match.ts';
import type { Arc, Problem as Decision, Limits, Node, Plant, Standby, Trench } from '../optimisation/problem.ts';
import { nameOf } from './name.ts';
import { outlooksOf } from './outlooks.ts';
import { servingFacilities, sharedPlants } from './plants.ts';

/** What is limited, by the scenario's attribute that says so. */
export const limitAttributes = {
  co2: 'maximumCo2',
  so2: 'maximumSo2',
  freshWater: 'maximumFreshWater',
  landfill: 'maximumLandfill',
  budget: 'budget',
  exchanges: 'maximumExchanges',
  land: 'maximumLand',
  supplierShare: 'maximumSupplierShare',
  participation: 'participation',
  loss: 'contingencyLoss',
} as const satisfies Record<string, keyof Scenario>;

function limitsOf(scenario: Scenario, before: Account): Limits {
  const burdens = burdenNames.flatMap((name) => {
    const most = scenario[limitAttributes[name]];
    return most === undefined ? [] : [[name, most - before[name]] as const];
  });
  const { budget, maximumExchanges, maximumLand, maximumSupplierShare, participation } = scenario;
  return {
    ...(budget === undefined ? {} : { budget }),
    ...(maximumExchanges === undefined ? {} : { exchanges: maximumExchanges }),
    ...(maximumLand === undefined ? {} : { land: maximumLand }),
    ...(maximumSupplierShare < 1 ? { supplierShare: maximumSupplierShare } : {}),
    ...(participation === 'park' ? {} : { participation }),
    burdens: Object.fromEntries(burdens),
  };
}

const position = <T>(rows: readonly T[]): ReadonlyMap<T, number> => new Map(rows.map((row, index) => [row, index]));

/** Legs of a candidate that lie in a trench. */
const trenchOf = ({ link }: Candidate): Leg | null =>
  link.running ? null : ([link.before, link.after].find((leg) => leg?.route.trench !== undefined) ?? null);

/** Each trench that a candidate could use; the longest way through it is paid. */
function trenchesOf(candidates: readonly Candidate[], scenario: Scenario): readonly Trench[] {
  const legs = candidates.flatMap((candidate) => trenchOf(candidate) ?? []);
  return [...Map.groupBy(legs, ({ route }) => route.trench as string)].map(([id, all]) => {
    const costs = all.map(({ route, distance }) => {
      const fixedInvestment = scenario.investmentFactor * route.investmentPerDistance * distance;
      const annuity = annuityFactor(scenario.discountRate, Math.min(route.lifetime, scenario.horizon));
      return { id, fixedInvestment, fixedCost: fixedInvestment * annuity };
    });
    return costs.reduce((most, each) => (each.fixedInvestment > most.fixedInvestment ? each : most));
  });
}

function plantOf(shared: SharedPlant, scenario: Scenario, firms: readonly Firm[]): Plant {
  const { facility, technology, ports } = shared;
  const { intake, outlet, pieces, annuity, maintenance, fixed } = plantPrice(shared, scenario);
  const firm = firms.findIndex(({ id }) => id === facility.firm);
  return {
    id: facility.id,
    firm,
    ...(absence(firms[firm] as Firm, withdrawnIds(scenario)) === null ? {} : { absent: true }),
    largest: Math.min(facility.capacity, technology.maximumSize ?? Infinity),
    pieces:
      pieces?.map((piece) =>
        Object.assign({}, piece, {
          fixedCost: piece.fixedInvestment * (annuity + maintenance) + fixed,
          capacityCost: piece.investmentPerCapacity * (annuity + maintenance),
        }),
      ) ?? null,
    ports: ports.length > 0,
    minimumLoad: technology.minimumLoad,
    intake: { unitCost: flowingCost(intake), burdens: intake.burdens },
    outlet: { unitCost: flowingCost(outlet), burdens: outlet.burdens },
    storage: technology.storageHours > 0 ? { hours: technology.storageHours, loss: technology.storageLoss } : null,
    land: technology.land,
  };
}

/** Limits of a mixture: a contaminant that the present route does not bring is none of it. */
const blendsOf = ({ blending, concentrations, presentConcentrations }: Stream): Node['blends'] =>
  blending === 'no'
    ? []
    : Object.entries(concentrations ?? {}).map(([quality, most]) => ({
        quality,
        most,
        present: named(presentConcentrations, quality) ?? 0,
      }));

const nodeOf =
  (firms: ReadonlyMap<Firm, number>, plants: ReadonlyMap<string, number>) =>
  ({ stream, firm, rates, plant, presentLimit }: Flow): Node => ({
    id: stream.id,
    firm: firms.get(firm) as number,
    rates,
    port: plant === null ? null : { plant: plants.get(plant.id) as number, perInput: stream.perInput ?? 0 },
    presentLimit,
    blends: stream.direction === 'wants' ? blendsOf(stream) : [],
    fallback: Math.max(0, (stream.fallbackCost ?? stream.presentCost) - stream.presentCost),
  });

/** What of a link costs and burdens, in the form of an arc. */
const priced = ({ price, costs }: { readonly price: Price; readonly costs: Candidate['costs'] }) => {
  const { route, technology } = price.investments;
  return {
    ...costs,
    investmentPerCapacity: route.perCapacity + technology.perCapacity,
    fixedInvestment: route.fixed + technology.fixed,
    burdens: unitBurdens(price),
  };
};

/** The decision as plain numbers. */
export function decisionOf(
  park: Park,
  scenario: Scenario,
  matching: Matching,
  base: Balance,
  before: Account,
): Decision {
  const { candidates } = matching;
  const shared = sharedPlants(park);
  const [haves, wants, firms] = [position(base.haves), position(base.wants), position(park.firm)];
  const plants = new Map(shared.map(({ facility }, index) => [facility.id, index]));
  const trenches = trenchesOf(candidates, scenario);
  const node = nodeOf(firms, plants);
  const wantIds = new Map(base.wants.map(({ stream }, index) => [stream.id, index]));
  const arc = (candidate: Candidate): Arc => {
    const { have, want, link, price, size, facility } = candidate;
    const offered = behind(have.stream, link.technology).concentrations;
    const trench = trenchOf(candidate);
    return {
      id: nameOf(candidate).join(','),
      have: haves.get(have) as number,
      want: wants.get(want) as number,
      facility: facility === null ? null : (plants.get(facility.id) as number),
      upper: size.upper,
      most: size.share < 1 || size.beside ? Math.max(...size.upper) : size.most,
      smallest: size.smallest,
      delivered: price.amounts.delivered,
      input: price.amounts.input,
      ...priced(candidate),
      running: link.running,
      donor: donorPart(price, link.site),
      qualities: blendsOf(want.stream).map(({ quality }) => named(offered, quality) ?? 0),
      graded: size.graded,
      trench: trench === null ? null : trenches.findIndex(({ id }) => id === trench.route.trench),
      sole: have.stream.undivided === 'yes' && (link.technology !== null || want.plant !== null),
    };
  };
  return {
    name: `${park.park.id} ${scenario.id}`,
    periods: base.periods,
    hours: base.hours,
    cycles: Float64Array.from(park.period, ({ cycles }) => cycles),
    arcs: candidates.map(arc),
    haves: base.haves.map(node),
    wants: base.wants.map(node),
    firms: park.firm.map(({ id }) => id),
    plants: shared.map((each) => plantOf(each, scenario, park.firm)),
    standby: servingFacilities(park).map(
      ({ id, serves, capacity, fixedCost }): Standby => ({
        id,
        want: wantIds.get(serves) as number,
        capacity,
        fixedCost,
      }),
    ),
    trenches,
    outlooks: outlooksOf(park, scenario, matching, base, shared),
    risk: { weight: scenario.riskAversion, share: scenario.riskShare },
    limits: limitsOf(scenario, before),
  };
}
