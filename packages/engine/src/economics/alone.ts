/** A link as if it alone existed: its best size, what it then saves, and how far it may reach. */
import type { Scenario } from '@kyosei/model/tables';
import { distanceOf, type Leg, type Link } from './link.ts';
import { capacityCost, fixedCost, type Price, price, unitCost } from './price.ts';

export interface Alone {
  /** unit/h at the donor */
  readonly capacity: number;
  /** unit/a */
  readonly quantity: number;
  /** currency/a */
  readonly saving: number;
}

/** What it costs to use, to size and to build [currency/unit, currency/a per unit/h, currency/a]. */
export interface Costs {
  readonly unitCost: number;
  readonly capacityCost: number;
  readonly fixedCost: number;
}

export const costsOf = (of: Price): Costs => ({
  unitCost: unitCost(of),
  capacityCost: capacityCost(of),
  fixedCost: fixedCost(of),
});

/** S = −k Q − K c − F [currency/a]: what a use of a given size saves. */
export const savingOf = (
  { unitCost: k, capacityCost: K, fixedCost: F }: Costs,
  quantity: number,
  capacity: number,
): number => -k * quantity - K * capacity - F;

/**
 * Best use of a link that competes with none: S(c) = −k Σ_p h_p min(u_p, c) − K c − F, largest over c ≥ `smallest`.
 *
 * k net unit cost, K capacity cost, F fixed cost, u_p [unit/h] what both ends can do in period p. S is concave in c with
 * its breaks at the u_p, so the best c is one of them. A link that never pays is given at full size, to show the
 * arithmetic.
 */
export function bestUse(costs: Costs, upper: Float64Array, hours: Float64Array, smallest: number): Alone {
  const order =
    upper.length === 1 ? [0] : [...upper.keys()].toSorted((a, b) => (upper[b] as number) - (upper[a] as number));
  let best = upper[order[0] as number] ?? 0;
  let served = 0;
  for (const p of order) {
    // Capacity between this rate and the next smaller one would work in the periods seen so far.
    served += hours[p] as number;
    const rate = upper[p] as number;
    if (rate === 0) break;
    if (-costs.unitCost * served > costs.capacityCost) {
      best = rate;
      break;
    }
  }
  const capacity = Math.max(best, smallest);
  let quantity = 0;
  for (let p = 0; p < upper.length; p += 1) quantity += (hours[p] as number) * Math.min(upper[p] as number, capacity);
  return { capacity, quantity, saving: savingOf(costs, quantity, capacity) };
}

const stretched = (leg: Leg | null, factor: number): Leg | null =>
  leg === null ? null : { route: leg.route, distance: leg.distance * factor };

const farthest = 20_000; // km, half the earth's girth

/**
 * Distance [km] at which a link stops paying, its size held; null when it pays at no distance or its cost does not
 * depend on it. Linear in the distance without
 * losses, otherwise found by bisection to 1 m.
 */
export function breakEven(link: Link, scenario: Scenario, { quantity, capacity }: Alone): number | null {
  const distance = distanceOf(link);
  if (distance === 0) return null;
  const at = (d: number): number => {
    const moved = { ...link, before: stretched(link.before, d / distance), after: stretched(link.after, d / distance) };
    return savingOf(costsOf(price(moved, scenario)), quantity, capacity);
  };
  const here = at(0);
  if (here <= 0 || at(farthest) >= here) return null;
  if ((link.before?.route.loss ?? 0) === 0 && (link.after?.route.loss ?? 0) === 0) {
    return (here * distance) / (here - at(distance));
  }
  let [near, far] = [0, farthest];
  if (at(far) > 0) return null;
  while (far - near > 1e-3) {
    const middle = (near + far) / 2;
    if (at(middle) > 0) near = middle;
    else far = middle;
  }
  return near;
}
