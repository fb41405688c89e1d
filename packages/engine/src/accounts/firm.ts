/** The environmental accounts of one firm: balances, greenhouse gases, releases and their tax, cost of material loss, duties. */
import type { Plan, PlanExchange } from '@kyosei/model/plan';
import type { Firm, Park, Release } from '@kyosei/model/tables';
import { isPort, isWaste, type Known, knownStreams } from '../balance/residues.ts';
import { settle, sum } from '../numerics/sum.ts';
import { type Allocation, avoidedBy, type Shares, shares } from './avoided.ts';
import { type Appointment, calendar } from './calendar.ts';
import { type CogenerationSaving, cogenerationSaving } from './cogeneration.ts';
import { type EnvironmentTax, environmentTax, type Rates, type TaxRange, withoutTaken } from './environment-tax.ts';
import { type MaterialFlowCost, materialFlowCost } from './material-flow-cost.ts';
import { type Scopes, scopes } from './scopes.ts';

/** In and out of one kind of flow in one unit. */
export interface KindBalance {
  readonly kind: Known['commodity']['kind'];
  readonly unit: 't' | 'kWh';
  /** unit/a */
  readonly in: number;
  readonly out: number;
  /** Of what goes out, waste. */
  readonly waste: number;
  readonly hazardous: number;
  /** currency/a: purchases, and disposal less sales. */
  readonly costIn: number;
  readonly costOut: number;
}

/** What an exchange of the plan changes for the firm. */
export interface ExchangeEffect {
  readonly exchange: string;
  readonly side: 'donor' | 'receiver';
  readonly partner: string;
  readonly gain: number;
  /** CNY/a of environmental tax, with it less without it; null where there is none to compute. */
  readonly tax: TaxRange | null;
  readonly shares: Shares;
  /** t CO2e/a that the firm may claim, apart from its scopes. */
  readonly avoidedCo2: number;
}

export interface FirmAccounts {
  readonly firm: Firm;
  readonly currency: string;
  readonly balances: readonly KindBalance[];
  readonly scopes: Scopes;
  readonly releases: readonly Release[];
  /** Null outside the currency of the statute. */
  readonly tax: EnvironmentTax | null;
  readonly taxPlanned: EnvironmentTax | null;
  readonly materialFlowCost: MaterialFlowCost | null;
  /** Labour, depreciation and maintenance are stated; else the loss carries more than is told. */
  readonly systemCostKnown: boolean;
  readonly cogeneration: readonly CogenerationSaving[];
  readonly calendar: readonly Appointment[];
  readonly allocation: Allocation;
  readonly effects: readonly ExchangeEffect[];
}

export interface AccountOptions {
  readonly plan?: Plan;
  /** year-month-day from which the calendar runs. */
  readonly today: string;
  readonly allocation?: Allocation;
}

function balances(streams: readonly Known[]): KindBalance[] {
  const groups = Map.groupBy(streams, ({ commodity }) => `${commodity.kind} ${commodity.unit}`);
  return [...groups.values()].map((members) => {
    const { kind, unit } = (members[0] as Known).commodity;
    const of = (which: (known: Known) => boolean, each: (known: Known) => number) =>
      sum(members.filter(which).map(each));
    const [isIn, isOut] = [wanted, (known: Known) => !wanted(known)];
    return {
      kind,
      unit,
      in: of(isIn, quantity),
      out: of(isOut, quantity),
      waste: of(isWaste, quantity),
      hazardous: of((known) => isWaste(known) && known.commodity.hazardous === 'yes', quantity),
      costIn: of(isIn, cost),
      costOut: of(isOut, cost),
    };
  });
}

const wanted = ({ stream }: Known): boolean => stream.direction === 'wants';
const quantity = ({ stream }: Known): number => stream.quantity;
const cost = ({ stream }: Known): number => stream.quantity * stream.presentCost;

/** The firm as one quantity centre: materials in tonnes as inputs, wastes as loss. */
function lossCost(firm: Firm, streams: readonly Known[]): MaterialFlowCost | null {
  const materials = streams.filter(
    (known) => wanted(known) && known.commodity.kind === 'material' && known.commodity.unit === 't',
  );
  const wastes = streams.filter(isWaste);
  const energy = streams.filter(
    (known) => wanted(known) && (known.commodity.unit === 'kWh' || known.commodity.kind === 'power'),
  );
  return materialFlowCost({
    materials: materials.map((known) => ({ id: known.stream.id, mass: quantity(known), cost: cost(known) })),
    loss: sum(wastes.map(quantity)),
    energyCost: sum(energy.map(cost)),
    systemCost: firm.systemCost ?? 0,
    wasteCost: sum(wastes.map(cost)),
  });
}

/** Share of each had stream that exchanges take. */
const takenShares = (
  exchanges: readonly PlanExchange[],
  streams: ReadonlyMap<string, Known>,
): ReadonlyMap<string, number> => {
  const taken = new Map<string, number>();
  for (const { from, quantity: amount } of exchanges) {
    const whole = streams.get(from.stream)?.stream.quantity ?? 0;
    if (whole > 0) taken.set(from.stream, (taken.get(from.stream) ?? 0) + amount / whole);
  }
  return taken;
};

const less = (a: TaxRange, b: TaxRange): TaxRange => ({
  low: settle([a.low, -b.low]),
  high: settle([a.high, -b.high]),
});

/**
 * Accounts of a firm from its rows alone, and, given a plan, what each exchange changes. Null for a firm that is not there.
 *
 * Equations and sources: docs/methods/firm-accounts.md.
 */
export function firmAccounts(park: Park, firmId: string, options: AccountOptions): FirmAccounts | null {
  const firm = park.firm.find(({ id }) => id === firmId);
  if (firm === undefined) return null;
  const { plan, today, allocation = 'half' } = options;
  const streams = knownStreams(park);
  // What a shared plant on its site takes and gives follows from the plan, not from the firm.
  const own = [...streams.values()].filter((known) => known.stream.firm === firmId && !isPort(known));
  const releases = park.release.filter((each) => each.firm === firmId);
  const isTaxed = park.park.currency === 'CNY' && releases.length > 0;
  const rates: Rates = { air: park.park.airTaxRate, water: park.park.waterTaxRate };
  const taxWith = (exchanges: readonly PlanExchange[]): EnvironmentTax | null =>
    isTaxed ? environmentTax(withoutTaken(releases, takenShares(exchanges, streams)), rates) : null;
  const exchanges = plan?.exchanges.filter(({ from, to }) => from.firm === firmId || to.firm === firmId) ?? [];
  const planned = plan === undefined ? null : taxWith(exchanges);
  const effects = exchanges.map((exchange): ExchangeEffect => {
    const isDonor = exchange.from.firm === firmId;
    const without = taxWith(exchanges.filter((each) => each !== exchange));
    return {
      exchange: exchange.id,
      side: isDonor ? 'donor' : 'receiver',
      partner: isDonor ? exchange.to.firm : exchange.from.firm,
      gain: isDonor ? exchange.gains.donor : exchange.gains.receiver,
      tax: planned && without && less(planned.total, without.total),
      shares: shares(exchange, allocation),
      avoidedCo2: avoidedBy(firmId, exchange, allocation),
    };
  });
  return {
    firm,
    currency: park.park.currency,
    balances: balances(own),
    scopes: scopes(own, park),
    releases,
    tax: taxWith([]),
    taxPlanned: planned,
    materialFlowCost: lossCost(firm, own),
    systemCostKnown: firm.systemCost !== undefined,
    cogeneration: park.cogeneration.filter((unit) => unit.firm === firmId).map(cogenerationSaving),
    calendar: calendar(
      park.duty.filter((each) => each.firm === firmId),
      today,
    ),
    allocation,
    effects,
  };
}
