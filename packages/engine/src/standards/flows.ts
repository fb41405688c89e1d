/** What an exchange, running or planned, moves in the quantities of the park. */
import type { Plan, PlanExchange, PlanPlant } from '@kyosei/model/plan';
import type { ParkQuantity } from '@kyosei/model/standards';
import type { Park, RunningExchange } from '@kyosei/model/tables';
import { isPort, isSold, isWaste, isWasteHeat, isWastewater, type Known } from '../balance/residues.ts';
import { sum } from '../numerics/sum.ts';

export type Change = Readonly<Partial<Record<ParkQuantity, number>>>;

/** Part of a had water that is no fresh draw: a lake or well gives fresh water, however it is named. */
const circular = ({ stream }: Known): number => Math.max(0, 1 - stream.supplyFreshWater);

const isMaterial = ({ commodity }: Known): boolean => commodity.kind === 'material' && commodity.unit === 't';

/** What `quantity` taken from a have moves, in the unit of the have. What a plant makes to be taken is no leftover. */
function taken(have: Known, want: Known, quantity: number): Change {
  const used = isSold(have) ? 0 : quantity;
  return {
    ...(isWaste(have) && {
      wasteUsed: used,
      wasteExchanged: quantity,
      wasteLandfilled: -quantity * have.stream.presentLandfill,
    }),
    ...(isMaterial(have) && !isPort(have) && { recycledOutflow: used }),
    ...(isWasteHeat(have) && !isPort(have) && { heatUsed: quantity }),
    // Behind a plant the water counts when it reaches somebody, not when it goes in.
    ...(isWastewater(have) && !isPort(want) && { wastewaterReused: quantity }),
  };
}

/** What `quantity` brought to a want moves, in the unit of the want. */
function brought(have: Known, want: Known, quantity: number): Change {
  if (isPort(want)) return {};
  return {
    ...(isMaterial(want) && { secondaryInflow: quantity }),
    ...(want.commodity.kind === 'water' && {
      circularWater: quantity * circular(have),
      reusedWater: quantity * circular(have),
      freshWater: quantity * (have.stream.supplyFreshWater - want.stream.presentFreshWater),
    }),
  };
}

/** What a running exchange moves today. What arrives is only known where nothing is turned into anything else on the way. */
export function runningChange(
  { from, to, technology, quantity }: RunningExchange,
  streams: ReadonlyMap<string, Known>,
): Change {
  const [have, want] = [streams.get(from), streams.get(to)];
  if (have === undefined || want === undefined || quantity === undefined) return {};
  const plain = technology === undefined && have.commodity.unit === want.commodity.unit;
  return { ...taken(have, want, quantity), ...(plain && brought(have, want, quantity)) };
}

const less = (a: Change, b: Change): Change =>
  Object.fromEntries(
    (Object.keys({ ...a, ...b }) as ParkQuantity[]).map((name) => [name, (a[name] ?? 0) - (b[name] ?? 0)]),
  );

/** What a planned exchange moves beyond what runs today. */
export function plannedChange(exchange: PlanExchange, park: Park, streams: ReadonlyMap<string, Known>): Change {
  const [have, want] = [streams.get(exchange.from.stream), streams.get(exchange.to.stream)];
  if (have === undefined || want === undefined) return {};
  const runs = park.exchange.filter(
    ({ from, to, technology }) =>
      from === exchange.from.stream && to === exchange.to.stream && (technology ?? null) === exchange.technology,
  );
  const today = runs.reduce<Change>((total, each) => less(total, less({}, runningChange(each, streams))), {});
  const whole: Change = {
    ...taken(have, want, exchange.quantity),
    ...brought(have, want, exchange.delivered),
    freshWater: -exchange.avoided.freshWater,
    co2: -exchange.avoided.co2,
    so2: -exchange.avoided.so2,
    newExchanges: exchange.running || (isPort(have) && isPort(want)) ? 0 : 1,
  };
  return less(whole, today);
}

/** What a shared plant of the plan adds: its burdens, and the waste that it makes. */
export function plantChange({ burdens, ports }: PlanPlant, streams: ReadonlyMap<string, Known>): Change {
  const wastes = ports.flatMap(({ stream, quantity }) => {
    const known = streams.get(stream);
    return known !== undefined && isWaste(known) ? [{ known, quantity }] : [];
  });
  const total = (factor: (known: Known) => number): number =>
    sum(wastes.map(({ known, quantity }) => quantity * factor(known)));
  return {
    co2: burdens.co2,
    so2: burdens.so2,
    freshWater: burdens.freshWater,
    wasteArising: total(() => 1),
    hazardousArising: total(({ commodity }) => (commodity.hazardous === 'yes' ? 1 : 0)),
    wasteLandfilled: total(({ stream }) => stream.presentLandfill),
  };
}

/** Whether the plan was made from these tables: every stream of its exchanges is one of theirs. */
export const strangers = (plan: Plan, streams: ReadonlyMap<string, Known>): readonly string[] =>
  [...new Set(plan.exchanges.flatMap(({ from, to }) => [from.stream, to.stream]))].filter((id) => !streams.has(id));
