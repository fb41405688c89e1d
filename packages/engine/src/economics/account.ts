/** The yearly account of a link in use, and how its two ends share the saving. */
import { addBurdens, type Burdens, timesBurdens } from './burdens.ts';
import type { Link } from './link.ts';
import type { Price } from './price.ts';

/** How much a link is used. */
export interface Use {
  /** unit/a taken from the donor */
  readonly quantity: number;
  /** unit/h at the donor */
  readonly capacity: number;
  /** What the receiver pays [currency/a]; half way between floor and ceiling when null or absent. */
  readonly payment?: number | null;
}

export interface LinkAccount {
  /** currency/a */
  readonly costs: {
    readonly annuity: number;
    readonly transport: number;
    readonly treatment: number;
    readonly supply: number;
    readonly transaction: number;
    readonly taxes: number;
    readonly avoidedDisposal: number;
    readonly avoidedPurchase: number;
  };
  readonly saving: number;
  readonly investment: { readonly donor: number; readonly receiver: number };
  /** currency per unit at the donor */
  readonly price: { readonly floor: number; readonly ceiling: number; readonly agreed: number };
  readonly gains: { readonly donor: number; readonly receiver: number };
  /** Change against the baseline [t/a], by whom it falls to. */
  readonly burdens: { readonly donor: Burdens; readonly receiver: Burdens; readonly technology: Burdens };
}

/** Total change of burdens of a link [t/a]. */
export const totalBurdens = ({ burdens }: LinkAccount): Burdens =>
  addBurdens(addBurdens(burdens.donor, burdens.receiver), burdens.technology);

/**
 * Account of a link. Who bears what:
 *
 * - donor: making available, its avoided disposal, taxes on both; the technology if it stands on the donor's ground;
 * - receiver: the ways, its avoided purchase, taxes on both; the technology if it stands anywhere else (a third firm's
 *   facility works at cost and neither gains nor loses);
 * - both: half of the transaction cost each.
 *
 * floor = donor's net cost / quantity, ceiling = receiver's net benefit / quantity, agreed = half way unless a payment is
 * given. The gains sum to the saving exactly, since the receiver's is the saving less the donor's.
 */
export function account(link: Link, price: Price, { quantity, capacity, payment = null }: Use): LinkAccount {
  const { unit, investments } = price;
  const invested = {
    route: investments.route.fixed + investments.route.perCapacity * capacity,
    technology: investments.technology.fixed + investments.technology.perCapacity * capacity,
  };
  const annuities = {
    route: invested.route * investments.route.annuity,
    technology: invested.technology * investments.technology.annuity,
  };
  const costs = {
    annuity: annuities.route + annuities.technology,
    transport: unit.transport * quantity,
    treatment: unit.treatment * quantity,
    supply: unit.supply * quantity,
    transaction: price.transaction,
    taxes: (price.taxes.donor + price.taxes.receiver + price.taxes.technology) * quantity,
    avoidedDisposal: unit.avoidedDisposal * quantity,
    avoidedPurchase: unit.avoidedPurchase * quantity,
  };
  const treatment = annuities.technology + costs.treatment + price.taxes.technology * quantity;
  const atDonor = link.site === 'donor';
  const donorCost =
    costs.supply +
    price.taxes.donor * quantity -
    costs.avoidedDisposal +
    price.transaction / 2 +
    (atDonor ? treatment : 0);
  const receiverBenefit =
    costs.avoidedPurchase -
    (annuities.route +
      costs.transport +
      price.taxes.receiver * quantity +
      price.transaction / 2 +
      (atDonor ? 0 : treatment));
  const saving = receiverBenefit - donorCost;
  const floor = donorCost / quantity;
  const ceiling = receiverBenefit / quantity;
  const gain = payment === null ? saving / 2 : payment - donorCost;
  return {
    costs,
    saving,
    investment: {
      donor: atDonor ? invested.technology : 0,
      receiver: invested.route + (atDonor ? 0 : invested.technology),
    },
    price: { floor, ceiling, agreed: payment === null ? (floor + ceiling) / 2 : payment / quantity },
    gains: { donor: gain, receiver: saving - gain },
    burdens: {
      donor: timesBurdens(price.burdens.donor, quantity),
      receiver: timesBurdens(price.burdens.receiver, quantity),
      technology: timesBurdens(price.burdens.technology, quantity),
    },
  };
}
