/** What a link costs and burdens: one record, from which both the objective and the report are computed. */
import type { Scenario } from '@kyosei/model/tables';
import { annuityFactor } from './annuity.ts';
import { addBurdens, type Burdens, lessBurdens, noBurdens, taxes, timesBurdens } from './burdens.ts';
import { type Amounts, amounts, type Leg, type Link } from './link.ts';
import { presentBurdens } from './present.ts';

/** Investment F · built + V · capacity [currency], spread by `annuity` [1/a]. */
interface Investment {
  readonly fixed: number;
  /** currency per unit/h at the donor */
  readonly perCapacity: number;
  readonly annuity: number;
}

export interface Price {
  readonly amounts: Amounts;
  /** currency per unit taken from the donor; the avoided ones are savings, positive. */
  readonly unit: {
    readonly transport: number;
    readonly treatment: number;
    readonly supply: number;
    readonly avoidedDisposal: number;
    readonly avoidedPurchase: number;
  };
  /** Change against the baseline [t per unit taken from the donor], by whom it falls to. */
  readonly burdens: { readonly donor: Burdens; readonly receiver: Burdens; readonly technology: Burdens };
  /** The same in money [currency/unit]. */
  readonly taxes: { readonly donor: number; readonly receiver: number; readonly technology: number };
  readonly investments: { readonly route: Investment; readonly technology: Investment };
  /** currency/a once built */
  readonly transaction: number;
}

const legs = (link: Link, amount: Amounts): readonly (readonly [leg: Leg, entering: number])[] => [
  ...(link.before === null ? [] : [[link.before, amount.before] as const]),
  ...(link.after === null ? [] : [[link.after, amount.after] as const]),
];

const nothing: Investment = { fixed: 0, perCapacity: 0, annuity: 0 };

/** Two legs share one annuity: that of the one with the shorter life. */
function routeInvestment(ways: ReturnType<typeof legs>, factor: number, annuity: (life: number) => number): Investment {
  return {
    fixed:
      factor *
      ways.reduce(
        (t, [{ route, distance }]) =>
          t + route.fixedInvestment + (route.trench === undefined ? route.investmentPerDistance * distance : 0),
        0,
      ),
    perCapacity:
      factor *
      ways.reduce((t, [{ route, distance }, entering]) => t + route.investmentPerCapacity * distance * entering, 0),
    annuity: annuity(Math.min(...ways.map(([{ route }]) => route.lifetime))),
  };
}

/**
 * Prices of a link, all per unit u taken from the donor (D km, s entering a leg, z technology input, δ want covered):
 *
 * - transport   τ Σ_legs s (handling + cost·D)          - treatment  z · operating cost
 * - supply      supply cost of the have                  - avoided disposal  present cost of the have
 * - avoided purchase  δ · present cost of the want
 * - ΔB = supply − present of the have [donor], Σ_legs s · CO2·D − δ · present of the want [receiver], z · CO2, SO2 [technology]
 * - investment  φ (Σ_legs F + f·D, f·D being the trench's where there is one) and φ (Σ_legs v·D·s) per capacity; φ F and φ v z for the technology
 *
 * τ and φ are the scenario's factors. The annuity runs over the shorter of life and horizon.
 */
export function price(link: Link, scenario: Scenario): Price {
  const { have, want, technology } = link;
  const amount = amounts(link);
  const ways = legs(link, amount);
  const annuity = (life: number): number => annuityFactor(scenario.discountRate, Math.min(life, scenario.horizon));
  const factor = scenario.investmentFactor;
  const donor = lessBurdens(
    {
      co2: have.supplyCo2 / 1000,
      so2: have.supplySo2 / 1000,
      freshWater: have.supplyFreshWater,
      landfill: 0,
    },
    presentBurdens(have),
  );
  const transportCo2 = ways.reduce(
    (t, [{ route, distance }, entering]) => t + route.transportCo2 * distance * entering,
    0,
  );
  const receiver = lessBurdens(
    { ...noBurdens, co2: transportCo2 / 1000 },
    timesBurdens(presentBurdens(want), amount.delivered),
  );
  const treated: Burdens = {
    ...noBurdens,
    co2: ((technology?.co2 ?? 0) * amount.input) / 1000,
    so2: ((technology?.so2 ?? 0) * amount.input) / 1000,
  };
  const carried = ways.reduce(
    (t, [{ route, distance }, entering]) => t + entering * (route.handlingCost + route.transportCost * distance),
    0,
  );
  return {
    amounts: amount,
    unit: {
      transport: scenario.transportCostFactor * carried,
      treatment: (technology?.operatingCost ?? 0) * amount.input,
      supply: have.supplyCost,
      avoidedDisposal: have.presentCost,
      avoidedPurchase: want.presentCost * amount.delivered,
    },
    burdens: { donor, receiver, technology: treated },
    taxes: { donor: taxes(donor, scenario), receiver: taxes(receiver, scenario), technology: taxes(treated, scenario) },
    investments: {
      route: link.running || ways.length === 0 ? nothing : routeInvestment(ways, factor, annuity),
      technology:
        technology === null || link.running || link.standing
          ? nothing
          : {
              fixed: factor * technology.fixedInvestment,
              perCapacity: factor * technology.investmentPerCapacity * amount.input,
              annuity: annuity(technology.lifetime),
            },
    },
    transaction: link.running ? 0 : scenario.minimumSaving,
  };
}

/** Net cost per unit taken from the donor [currency/unit]: what flow costs in the objective. */
export function unitCost({ unit, taxes: tax }: Price): number {
  const caused = unit.transport + unit.treatment + unit.supply + tax.donor + tax.receiver + tax.technology;
  return caused - unit.avoidedDisposal - unit.avoidedPurchase;
}

/** Yearly cost of having built, whatever the size [currency/a]. */
export const fixedCost = ({ investments: { route, technology }, transaction }: Price): number =>
  route.fixed * route.annuity + technology.fixed * technology.annuity + transaction;

/** Yearly cost per capacity [currency/a per unit/h at the donor]. */
export const capacityCost = ({ investments: { route, technology } }: Price): number =>
  route.perCapacity * route.annuity + technology.perCapacity * technology.annuity;

/** Change of burdens per unit taken from the donor [t/unit]. */
export const unitBurdens = ({ burdens }: Price): Burdens =>
  addBurdens(addBurdens(burdens.donor, burdens.receiver), burdens.technology);

/** What of these costs the donor bears, as {@link account} shares them out. */
export function donorPart(
  of: Price,
  site: Link['site'],
): { readonly unitCost: number; readonly capacityCost: number; readonly fixedCost: number } {
  const { unit, taxes: tax, investments, transaction } = of;
  const { technology } = investments;
  const own = site === 'donor' ? 1 : 0;
  return {
    unitCost: unit.supply + tax.donor - unit.avoidedDisposal + own * (unit.treatment + tax.technology),
    capacityCost: own * technology.perCapacity * technology.annuity,
    fixedCost: own * technology.fixed * technology.annuity + transaction / 2,
  };
}
