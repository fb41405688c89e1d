/**
 * Material flow cost accounting (ISO 14051:2011) of one quantity centre: what the material loss costs beside its disposal.
 */
import { sum } from '../numerics/sum.ts';

export interface MaterialInput {
  readonly id: string;
  /** t/a */
  readonly mass: number;
  /** currency/a */
  readonly cost: number;
}

export interface QuantityCentre {
  readonly materials: readonly MaterialInput[];
  /** t/a that leave as waste. */
  readonly loss: number;
  /** currency/a each */
  readonly energyCost: number;
  readonly systemCost: number;
  readonly wasteCost: number;
}

/** currency/a of one kind of cost, on product and loss. */
export interface Split {
  readonly product: number;
  readonly loss: number;
}

export interface MaterialFlowCost {
  /** t/a */
  readonly mass: Split;
  readonly material: Split;
  readonly energy: Split;
  readonly system: Split;
  /** All of it falls on the loss. */
  readonly waste: Split;
  readonly total: Split;
  /** Part of all costs that the loss carries, 0…1. */
  readonly lossShare: number;
}

/**
 * Costs by mass share: product = input − loss; material, energy and system cost follow the masses, waste management falls on
 * the loss alone. Null where there is no input, or more is lost than comes in, so that the masses do not balance.
 */
export function materialFlowCost({ materials, loss, ...costs }: QuantityCentre): MaterialFlowCost | null {
  const input = sum(materials.map(({ mass }) => mass));
  if (!(input > 0) || loss < 0 || loss > input) return null;
  const share = loss / input;
  const split = (cost: number): Split => ({ product: cost * (1 - share), loss: cost * share });
  const material = split(sum(materials.map(({ cost }) => cost)));
  const [energy, system] = [split(costs.energyCost), split(costs.systemCost)];
  const waste: Split = { product: 0, loss: costs.wasteCost };
  const all = [material, energy, system, waste];
  const total: Split = { product: sum(all.map(({ product }) => product)), loss: sum(all.map((each) => each.loss)) };
  const whole = total.product + total.loss;
  return {
    mass: { product: input - loss, loss },
    material,
    energy,
    system,
    waste,
    total,
    lossShare: whole > 0 ? total.loss / whole : 0,
  };
}
