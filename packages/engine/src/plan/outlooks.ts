/** Outlooks of a decision: how demand, prices and absences may turn out, and which contingencies the plan must bear. */
import type { Outlook as OutlookRow, Park, Scenario, Stream } from '@kyosei/model/tables';
import { type Balance, type Flow, presentFlows } from '../balance/balance.ts';
import { listedIds, withdrawnIds } from '../balance/participation.ts';
import { baseline } from '../economics/firms.ts';
import { flowingCost, plantPrice, type SharedPlant } from '../economics/plant.ts';
import { price, unitCost } from '../economics/price.ts';
import type { Matching } from '../matching/match.ts';
import { upperOf } from '../matching/weigh.ts';
import type { Outlook } from '../optimisation/problem.ts';

/** What changes in an outlook. */
interface Change {
  readonly id: string;
  readonly probability: number;
  readonly demand: number;
  readonly supply: number;
  readonly presentCost: number;
  readonly scenario: Scenario;
  /** Firms and facilities that do nothing. */
  readonly gone: ReadonlySet<string>;
  readonly most?: number;
}

const changeOf = (row: OutlookRow, scenario: Scenario): Change => ({
  id: row.id,
  probability: row.probability,
  demand: row.demandFactor,
  supply: row.supplyFactor,
  presentCost: row.presentCostFactor,
  scenario: row.co2Price === undefined ? scenario : { ...scenario, co2Price: row.co2Price },
  gone: withdrawnIds(row),
});

/** Ids in the scenario's list of what may fail. */
export const contingencyIds = ({ contingencies }: Scenario): readonly string[] => [...listedIds(contingencies)];

/** Each contingency is certain to be borne and too rare to weigh. */
const contingencyOf = (id: string, scenario: Scenario): Change => ({
  id: `without ${id}`,
  probability: 0,
  demand: 1,
  supply: 1,
  presentCost: 1,
  scenario,
  gone: new Set([id]),
  ...(scenario.contingencyLoss === undefined ? {} : { most: scenario.contingencyLoss }),
});

const scaled = (stream: Stream, factor: number): Stream =>
  factor === 1 ? stream : { ...stream, presentCost: stream.presentCost * factor };

const times = (rates: Float64Array, factor: number): Float64Array =>
  factor === 1 ? rates : rates.map((rate) => rate * factor);

function outlookOf(
  change: Change,
  { candidates }: Matching,
  base: Balance,
  plants: readonly SharedPlant[],
  before: number,
): Outlook {
  const { id, probability, demand, supply, presentCost, scenario, gone, most } = change;
  const isGone = ({ firm, plant }: Flow): boolean => gone.has(firm.id) || (plant !== null && gone.has(plant.id));
  const none = new Float64Array(base.periods.length);
  const factor = (flow: Flow): number => (flow.stream.direction === 'has' ? supply : demand);
  const ratesOf = (flow: Flow): Float64Array =>
    isGone(flow) ? none : times(flow.rates, flow.plant === null ? factor(flow) : 1);
  const rates = new Map([...base.haves, ...base.wants].map((flow) => [flow, ratesOf(flow)]));
  const streams = new Map([...rates.keys()].map((flow) => [flow, scaled(flow.stream, presentCost)]));
  const today = presentFlows(base).map((flow) => ({
    stream: streams.get(flow) as Stream,
    quantity: flow.quantity * factor(flow),
  }));
  const running = plants.map((plant) =>
    plantPrice({ ...plant, ports: plant.ports.map((port) => scaled(port, presentCost)) }, scenario),
  );
  return {
    id,
    probability,
    upper: candidates.map(({ have, want, facility, price: { amounts }, size }) =>
      facility !== null && (gone.has(facility.id) || gone.has(facility.firm))
        ? none
        : upperOf(size, amounts.delivered, rates.get(have) as Float64Array, rates.get(want) as Float64Array),
    ),
    unitCost: Float64Array.from(candidates, ({ have, want, link }) =>
      unitCost(price({ ...link, have: streams.get(have) as Stream, want: streams.get(want) as Stream }, scenario)),
    ),
    intakeCost: Float64Array.from(running, ({ intake }) => flowingCost(intake)),
    outletCost: Float64Array.from(running, ({ outlet }) => flowingCost(outlet)),
    haves: base.haves.map((flow) => rates.get(flow) as Float64Array),
    wants: base.wants.map((flow) => rates.get(flow) as Float64Array),
    failed: new Set(plants.flatMap(({ facility }, f) => (gone.has(facility.id) || gone.has(facility.firm) ? [f] : []))),
    baseline: probability === 0 ? 0 : baseline(today, scenario).cost - before,
    ...(most === undefined ? {} : { most }),
  };
}

/** The outlooks of the park, then the contingencies of the scenario. */
export function outlooksOf(
  park: Park,
  scenario: Scenario,
  matching: Matching,
  base: Balance,
  plants: readonly SharedPlant[],
): readonly Outlook[] {
  const changes = [
    ...park.outlook.map((row) => changeOf(row, scenario)),
    ...contingencyIds(scenario).map((id) => contingencyOf(id, scenario)),
  ];
  if (changes.length === 0) return [];
  const today = baseline(presentFlows(base), scenario).cost;
  return changes.map((change) => outlookOf(change, matching, base, plants, today));
}
