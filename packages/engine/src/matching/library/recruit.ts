/** Recruitment: which sectors, of what size, would close most of what is left over, with the arithmetic. */
import {
  type Amount,
  carriers,
  commodityById,
  type KnownCommodity,
  moneyFactor,
  profiles,
  type SectorProfile,
} from '@kyosei/model/knowledge/library';
import type { LeftOver, Recruit } from '@kyosei/model/opportunities';
import type { Commodity, Park, Scenario, Stream } from '@kyosei/model/tables';
import { annuityFactor } from '../../economics/annuity.ts';
import { type Chain, libraryRow } from './chains.ts';
import type { Enriched } from './enrich.ts';

const mostEmployees = 5000;
const runningHours = 8000; // h/a at which a new plant is sized
const neighbour = 3; // km to a newcomer
/** Share of what a sector could close at any size at which it is large enough. */
const enough = 0.8;

interface Closing {
  readonly left: LeftOver;
  /** What of the newcomer it takes up. */
  readonly amount: Amount;
  readonly chain: Chain;
  /** currency per unit of the left-over stream */
  readonly unitValue: number;
  /** units of the left-over stream per employee */
  readonly perEmployee: number;
}

function carriage({ kind, unit }: Commodity, money: number): number {
  const way = carriers.find((each) => each.kind === kind && each.unit === unit);
  return way === undefined ? 0 : (way.handlingCost + way.transportCost * neighbour) * money;
}

/** Cost per unit of the have that goes through a chain, its investment spread over full running. */
function treatment({ step, entering }: Chain, rate: number): number {
  if (step === null) return 0;
  return (
    entering * (step.operatingCost + (step.investmentPerCapacity * annuityFactor(rate, step.lifetime)) / runningHours)
  );
}

/** Each left-over stream and each of the newcomer's own is used once, the worthiest way first: nothing is promised twice. */
function disjoint(options: readonly Closing[]): readonly Closing[] {
  const perEmployee = (each: Closing): number => each.unitValue * each.perEmployee;
  const used = new Set<LeftOver | Amount>();
  return options
    .toSorted((a, b) => perEmployee(b) - perEmployee(a))
    .filter(({ left, amount }) => {
      const isFree = !used.has(left) && !used.has(amount);
      if (isFree) used.add(left).add(amount);
      return isFree;
    });
}

/** All that a newcomer of a sector would take or give. */
function closings(
  profile: SectorProfile,
  left: readonly LeftOver[],
  enriched: Enriched,
  scenario: Scenario,
  money: number,
): readonly Closing[] {
  const streams = new Map(enriched.park.stream.map((row) => [row.id, row]));
  const rows = new Map(enriched.park.commodity.map((row) => [row.id, row]));
  const option = (each: LeftOver, row: Commodity, amount: Amount): readonly (Closing | null)[] => {
    const known = commodityById(amount.commodity) as KnownCommodity;
    const library = libraryRow(known);
    const gives = each.direction === 'has';
    const [from, to] = gives ? [row, library] : [library, row];
    const stream = streams.get(each.stream) as Stream;
    const temperature = gives ? stream.temperature : amount.temperature;
    const needed = gives ? amount.temperature : stream.temperature;
    return enriched.chainer.chains(from, to).map((chain): Closing | null => {
      const hot = chain.step?.reaches.temperature ?? temperature;
      const cold =
        needed !== undefined &&
        (hot === undefined || hot < needed + (to.kind === 'steam' ? 0 : scenario.minimumApproach));
      if (cold || chain.ratio <= 0) return null;
      const worth = known.worth * money;
      const moved = carriage(from, money) + treatment(chain, scenario.discountRate);
      const benefit = gives
        ? stream.presentCost + chain.ratio * Math.max(0, worth)
        : stream.presentCost * chain.ratio + Math.max(0, -worth);
      const perHave = benefit - moved;
      const scale = gives ? chain.ratio : 1 / chain.ratio;
      const perEmployee = (amount.amount * profile.output) / scale;
      return { left: each, amount, chain, unitValue: gives ? perHave : perHave / chain.ratio, perEmployee };
    });
  };
  const options = left.flatMap((each) => {
    const row = rows.get(each.commodity) as Commodity;
    const offers = each.direction === 'has' ? profile.wants : profile.has;
    return offers.flatMap((amount) => option(each, row, amount));
  });
  return disjoint(options.filter((each) => each !== null && each.unitValue > 0) as Closing[]);
}

/** V(n) = Σ min(left, n · per employee) · unit value   [currency/a], n employees. */
const valueAt = (list: readonly Closing[], n: number): number =>
  list.reduce((sum, { left, perEmployee, unitValue }) => sum + Math.min(left.quantity, n * perEmployee) * unitValue, 0);

/** The smallest size at which most of what a sector could close is closed; V is concave with its breaks where a stream is used up. */
function sizeFor(list: readonly Closing[]): number {
  const target = enough * valueAt(list, mostEmployees);
  let [low, high] = [1, mostEmployees];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (valueAt(list, middle) >= target) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Sectors that would close most value, largest first. */
export function recruit(
  park: Park,
  left: readonly LeftOver[],
  enriched: Enriched,
  scenario: Scenario,
): readonly Recruit[] {
  const money = moneyFactor(park.park.currency, park.park.baseYear);
  if (money === undefined) return [];
  return profiles
    .flatMap((profile): Recruit[] => {
      const list = closings(profile, left, enriched, scenario, money);
      if (list.length === 0) return [];
      const employees = sizeFor(list);
      const closes = list
        .map(({ left: { stream, commodity, quantity: all }, chain, unitValue, perEmployee }) => {
          const quantity = Math.min(all, employees * perEmployee);
          return {
            stream,
            commodity,
            chain: chain.steps.map(({ id }) => id),
            quantity,
            share: quantity / all,
            unitValue,
            value: quantity * unitValue,
          };
        })
        .toSorted((a, b) => b.value - a.value);
      const value = closes.reduce((sum, each) => sum + each.value, 0);
      return [
        {
          sector: profile.id,
          name: profile.names.en[0] as string,
          employees,
          output: employees * profile.output,
          value,
          closes,
        },
      ];
    })
    .toSorted((a, b) => b.value - a.value || (a.sector < b.sector ? -1 : 1))
    .slice(0, 20);
}
