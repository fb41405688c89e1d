/** What the contract of an exchange must say, from the exchange's own figures: indexation, minimum, quality, notice, investment. */
import type { Stream } from '@kyosei/model/tables';
import { account, type Use } from '../economics/account.ts';
import type { Link } from '../economics/link.ts';
import type { Price } from '../economics/price.ts';

/** What a price rests on; `way`, `plant` and `contract` are fixed once built, the others follow their index. */
export const priceParts = [
  'purchase',
  'disposal',
  'supply',
  'transport',
  'treatment',
  'taxes',
  'way',
  'plant',
  'contract',
] as const;
export type PricePart = (typeof priceParts)[number];

export interface Contract {
  /** Share of the way from floor to ceiling at which the price stands, 0…1. */
  readonly position: number;
  /** What each part contributes to floor, ceiling and price [currency/unit]; they sum to them. */
  readonly parts: readonly {
    readonly part: PricePart;
    readonly floor: number;
    readonly ceiling: number;
    readonly price: number;
    readonly indexed: boolean;
  }[];
  /**
   * Share of the planned quantity below which donor and receiver lose. The donor's is what the receiver must take or pay, the
   * receiver's what the donor must deliver or pay; null where somebody loses at no or at any quantity.
   */
  readonly takeOrPay: number | null;
  readonly deliverOrPay: number | null;
  /** What is had against what is accepted; ppm, °C, bar, shares. */
  readonly quality: readonly { readonly property: string; readonly had: number | null; readonly accepted: number }[];
  /** Months until the other side has another link. */
  readonly notice: number;
  /** currency: who pays it by the plan, and as shares of the gain. */
  readonly investment: {
    readonly donor: number;
    readonly receiver: number;
    readonly donorByGain: number;
    readonly receiverByGain: number;
    /** Years over which a side that leaves early owes the rest, falling evenly. */
    readonly years: number;
  };
}

const noUnit: Price['unit'] = { transport: 0, treatment: 0, supply: 0, avoidedDisposal: 0, avoidedPurchase: 0 };
const noTaxes: Price['taxes'] = { donor: 0, receiver: 0, technology: 0 };

const free = (of: Price['investments']['route']): Price['investments']['route'] => ({ ...of, annuity: 0 });

/** A price in which only one part is left: bands are linear in their parts, so that the parts' bands add up to the whole's. */
function only(price: Price, part: PricePart): Price {
  const { unit, investments, taxes, transaction } = price;
  const none = { route: free(investments.route), technology: free(investments.technology) };
  const bare: Price = { ...price, unit: noUnit, taxes: noTaxes, investments: none, transaction: 0 };
  const left: Readonly<Record<PricePart, Partial<Price>>> = {
    purchase: { unit: { ...noUnit, avoidedPurchase: unit.avoidedPurchase } },
    disposal: { unit: { ...noUnit, avoidedDisposal: unit.avoidedDisposal } },
    supply: { unit: { ...noUnit, supply: unit.supply } },
    transport: { unit: { ...noUnit, transport: unit.transport } },
    treatment: { unit: { ...noUnit, treatment: unit.treatment } },
    taxes: { taxes },
    way: { investments: { ...none, route: investments.route } },
    plant: { investments: { ...none, technology: investments.technology } },
    contract: { transaction },
  };
  return { ...bare, ...left[part] };
}

const fixed: ReadonlySet<PricePart> = new Set(['way', 'plant', 'contract']);

/** Share of the quantity at which a gain g(q) = total − fixed part, linear in q, is nil. */
function breakEven(fixedCost: number, gain: number): number | null {
  const perQuantity = gain + fixedCost;
  return fixedCost > 0 && perQuantity > 0 ? fixedCost / perQuantity : null;
}

/** Limits of the want with what the have shows for them. */
function qualityOf(have: Stream, want: Stream): Contract['quality'] {
  const plain = (['temperature', 'pressure', 'purity', 'moisture'] as const).flatMap(
    (property): Contract['quality'] => {
      const accepted = want[property];
      return accepted === undefined ? [] : [{ property, had: have[property] ?? null, accepted }];
    },
  );
  const contaminants = Object.entries(want.concentrations ?? {}).map(([property, accepted]) => ({
    property,
    had: have.concentrations?.[property] ?? null,
    accepted,
  }));
  return [...plain, ...contaminants];
}

/** Contract of a link in use at a price [currency/unit at the donor]; `notice` in months. */
export function contractOf(
  link: Link,
  price: Price,
  use: Use,
  at: number,
  { notice, horizon }: { readonly notice: number; readonly horizon: number },
): Contract {
  const whole = account(link, price, use);
  const { floor, ceiling } = whole.price;
  const position = ceiling === floor ? 0.5 : (at - floor) / (ceiling - floor);
  const parts = priceParts.map((part) => {
    const band = account(link, only(price, part), use).price;
    const own = (1 - position) * band.floor + position * band.ceiling;
    return { part, floor: band.floor, ceiling: band.ceiling, price: own, indexed: !fixed.has(part) };
  });
  const standing = parts.filter(({ part }) => fixed.has(part));
  const donorFixed = standing.reduce((sum, part) => sum + part.floor, 0) * use.quantity;
  const receiverFixed = -standing.reduce((sum, part) => sum + part.ceiling, 0) * use.quantity;
  const invested = whole.investment.donor + whole.investment.receiver;
  const lives = [link.before, link.after].flatMap((leg) => (leg === null ? [] : [leg.route.lifetime]));
  return {
    position,
    parts: parts.filter(({ floor: low, ceiling: high }) => low !== 0 || high !== 0),
    takeOrPay: breakEven(donorFixed, (at - floor) * use.quantity),
    deliverOrPay: breakEven(receiverFixed, (ceiling - at) * use.quantity),
    quality: qualityOf(link.have, link.want),
    notice,
    investment: {
      ...whole.investment,
      donorByGain: invested * position,
      receiverByGain: invested * (1 - position),
      years: Math.min(horizon, ...lives, ...(link.technology === null ? [] : [link.technology.lifetime])),
    },
  };
}
