/** A planned park as adoption sees it: firms that know each other, and the plan's exchanges as opportunities that nobody has to take. */
import type { Plan, PlanExchange } from '@kyosei/model/plan';
import { type Park, tables } from '@kyosei/model/tables';
import type { Acquainted } from './network.ts';

/** From strongest to weakest. */
export const marks = tables.evidence.attributes.mark.choices;
export type Mark = (typeof marks)[number];

export interface Opportunity {
  readonly id: string;
  /** Indices of firms. */
  readonly seller: number;
  readonly buyer: number;
  /** What it avoids at today's prices, and what it costs to run [currency/a]. */
  readonly value: number;
  readonly cost: number;
  /** currency */
  readonly investment: number;
  /** t CO2e/a and t/a avoided, net. */
  readonly co2: number;
  readonly landfill: number;
  /** Of the gain, by the price within its band, 0 … 1. */
  readonly sellerShare: number;
  /** Technology whose experience lowers its cost, or the mode of its route. */
  readonly kind: string;
  /** Runs before the plan. */
  readonly runs: boolean;
}

export interface AdoptionPark {
  readonly firms: readonly ({ readonly id: string } & Acquainted)[];
  readonly opportunities: readonly Opportunity[];
  readonly discountRate: number;
  /** Years over which firms reckon. */
  readonly horizon: number;
  /** Weakest mark of the exchanges' figures. */
  readonly evidence: Mark;
}

const firmIndex = (index: ReadonlyMap<string, number>, firm: string): number => index.get(firm) as number;

function opportunityOf(exchange: PlanExchange, index: ReadonlyMap<string, number>): Opportunity {
  const { id, from, to, costs, gains, saving } = exchange;
  const value = costs.avoidedPurchase + costs.avoidedDisposal;
  return {
    id,
    seller: firmIndex(index, from.firm),
    buyer: firmIndex(index, to.firm),
    value,
    cost: value - (saving + costs.annuity),
    investment: exchange.investment,
    co2: exchange.avoided.co2,
    landfill: exchange.avoided.landfill,
    sellerShare: saving > 0 ? Math.min(1, Math.max(0, gains.donor / saving)) : 0.5,
    kind: exchange.technology ?? exchange.route.mode,
    runs: exchange.running,
  };
}

const firmOf = ({ id, sector, latitude, longitude }: Park['firm'][number]): AdoptionPark['firms'][number] => ({
  id,
  sector: sector ?? null,
  ...(latitude !== undefined && { latitude }),
  ...(longitude !== undefined && { longitude }),
});

/** The exchanges of a plan between different firms, each as it stands in the plan. */
export function adoptionPark(park: Park, plan: Plan): AdoptionPark {
  const firms = park.firm.filter(({ status }) => status !== 'closed').map(firmOf);
  const index = new Map(firms.map(({ id }, i) => [id, i]));
  const exchanges = plan.exchanges.filter(({ from, to }) => from.firm !== to.firm);
  const weakest = Math.max(0, ...exchanges.map(({ evidence }) => marks.indexOf(evidence.weakest)));
  return {
    firms,
    opportunities: exchanges.map((exchange) => opportunityOf(exchange, index)),
    discountRate: plan.scenario.discountRate,
    horizon: plan.scenario.horizon,
    evidence: marks[weakest] as Mark,
  };
}
