/**
 * Who may claim what an exchange avoids. Avoided emissions stand apart from scopes 1 to 3 (GHG Protocol); each rule gives
 * shares that sum to one, so that the firms together claim what the park avoids and nothing twice (ISO 14044, 4.3.4).
 */
import type { PlanExchange } from '@kyosei/model/plan';

export const allocations = ['half', 'receiver', 'donor', 'gains'] as const;
/**
 * `half`: fifty-fifty. `receiver`: cut-off, the donor's residue comes free of burden and the user claims what it replaces.
 * `donor`: substitution, the maker of the by-product is credited. `gains`: as the money is shared at the agreed price.
 */
export type Allocation = (typeof allocations)[number];

export interface Shares {
  readonly donor: number;
  readonly receiver: number;
}

/** Shares of donor and receiver, 0…1 each, with sum 1. A loss of one side gives it no share of the gain. */
export function shares(exchange: Pick<PlanExchange, 'gains'>, allocation: Allocation): Shares {
  if (allocation === 'receiver') return { donor: 0, receiver: 1 };
  if (allocation === 'donor') return { donor: 1, receiver: 0 };
  const [donor, receiver] = [Math.max(0, exchange.gains.donor), Math.max(0, exchange.gains.receiver)];
  const part = allocation === 'half' || donor + receiver === 0 ? 0.5 : donor / (donor + receiver);
  return { donor: part, receiver: 1 - part };
}

/** t CO2e/a of an exchange that fall to a firm; 0 for a stranger. */
export function avoidedBy(firm: string, exchange: PlanExchange, allocation: Allocation): number {
  const { donor, receiver } = shares(exchange, allocation);
  const part = (exchange.from.firm === firm ? donor : 0) + (exchange.to.firm === firm ? receiver : 0);
  return exchange.avoided.co2 * part;
}
