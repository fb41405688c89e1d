/** What an instrument changes on a real plan: for firms, the park, the treasury and society, with free riders told. */
import type { Plan, PlanExchange } from '@kyosei/model/plan';
import { type Burdens, burdenNames } from '../economics/burdens.ts';
import { settle } from '../numerics/sum.ts';

export type Burden = keyof Burdens;
/** currency/t */
export type Rates = Burdens;

/** An instrument as far as money passes between firms and the treasury. */
export interface Instrument {
  readonly id: string;
  /** All charges in force under it, and those in force without it. */
  readonly taxes: Rates;
  readonly before: Rates;
  /** Share of every investment that the treasury pays, 0 … 1. */
  readonly subsidy: number;
}

export interface Effects {
  readonly id: string;
  readonly status: Plan['status'];
  /** currency/a, against the plan without instruments; a gain is positive. */
  readonly firms: readonly { readonly firm: string; readonly gain: number }[];
  readonly park: number;
  /** Taxes taken less subsidies paid as annuities [currency/a], against the plan without instruments. */
  readonly treasury: number;
  /** Park and treasury together, and with the damage avoided [currency/a]. */
  readonly money: number;
  readonly society: number;
  /** t/a less than the plan without instruments. */
  readonly avoided: Rates;
  /** currency/t: what a tonne less costs park and treasury together; null where nothing is avoided. */
  readonly costPerTonne: Readonly<Record<Burden, number | null>>;
  readonly built: readonly string[];
  readonly dropped: readonly string[];
  /** Subsidies for what would be built anyway [currency/a], and their share in all subsidies. */
  readonly freeRiders: { readonly paid: number; readonly share: number | null };
}

const idsOf = ({ exchanges, plants }: Plan): ReadonlySet<string> =>
  new Set([...exchanges.map(({ id }) => id), ...plants.filter(({ built }) => built).map(({ id }) => id)]);

/** Taxes on what is left of the burdens [currency/a]. */
const taxed = ({ planned }: Plan, rates: Rates): number =>
  burdenNames.reduce((total, burden) => total + rates[burden] * (planned?.[burden] ?? 0), 0);

/** Annuity of everything that is built, by id [currency/a]. */
const annuities = ({ exchanges, plants }: Plan): ReadonlyMap<string, number> =>
  new Map([
    ...exchanges.map(({ id, costs }: PlanExchange) => [id, costs.annuity] as const),
    ...plants.map(({ id, costs }) => [id, costs.annuity] as const),
  ]);

/**
 * Effects of an instrument, from the plan without instruments and the plan under it. The plan under a subsidy σ was made with
 * investments at (1 − σ) of their price, so that the treasury pays σ / (1 − σ) of its annuities; taxes are part of the firms' cost
 * in the plan and come back as the treasury's. `damages` [currency/t] value what is avoided.
 */
export function effectsOf(
  without: Plan,
  under: Plan,
  { id, taxes, before: existing, subsidy }: Instrument,
  damages: Rates,
): Effects {
  const gains = new Map(without.firms.map(({ firm, planned }) => [firm, planned.cost]));
  const firms = under.firms.map(({ firm, planned }) => ({ firm, gain: (gains.get(firm) ?? 0) - planned.cost }));
  const park = (without.planned?.cost ?? 0) - (under.planned?.cost ?? 0);
  const grossing = subsidy / (1 - subsidy);
  const paid = [...annuities(under)].map(([built, annuity]) => [built, annuity * grossing] as const);
  const subsidies = paid.reduce((total, [, each]) => total + each, 0);
  // Charges pass from firms to the treasury: what is left of them in the sums is rounding.
  const transfers = [taxed(under, taxes), -taxed(without, existing), -subsidies];
  const treasury = settle(transfers);
  const money = settle([park, ...transfers]);
  const avoided = Object.fromEntries(
    burdenNames.map((burden) => [burden, settle([without.planned?.[burden] ?? 0, -(under.planned?.[burden] ?? 0)])]),
  ) as Record<Burden, number>;
  const worth = burdenNames.reduce((total, burden) => total + damages[burden] * avoided[burden], 0);
  const [before, after] = [idsOf(without), idsOf(under)];
  const riding = paid.reduce((total, [built, each]) => total + (before.has(built) ? each : 0), 0);
  return {
    id,
    status: under.status,
    firms,
    park,
    treasury,
    money,
    society: settle([park, ...transfers, worth]),
    avoided,
    costPerTonne: Object.fromEntries(
      burdenNames.map((burden) => [burden, avoided[burden] > 0 ? -money / avoided[burden] : null]),
    ) as Record<Burden, number | null>,
    built: [...after].filter((each) => !before.has(each)),
    dropped: [...before].filter((each) => !after.has(each)),
    freeRiders: { paid: riding, share: subsidies > 0 ? riding / subsidies : null },
  };
}
