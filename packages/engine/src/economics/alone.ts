/** A link as if it alone existed: its best size, what it then saves, and how far it may reach. */
import { sum } from '../numerics/sum.ts';
import { distanceOf, type Leg, type Link } from './link.ts';
import { capacityCost, fixedCost, type Price, unitCost } from './price.ts';

export interface Alone {
  /** unit/h at the donor */
  readonly capacity: number;
  /** unit/a */
  readonly quantity: number;
  /** currency/a */
  readonly saving: number;
}

/**
 * Best use of a link that competes with none: S(c) = −k Σ_p h_p min(u_p, c) − K c − F, largest over c ≥ `smallest`.
 *
 * k net unit cost, K capacity cost, F fixed cost, u_p [unit/h] what both ends can do in period p. S is concave in c with
 * its breaks at the u_p, so the best c is one of them. A link that never
 * pays is given at full size, to show the arithmetic.
 */
export function alone(price: Price, upper: Float64Array, hours: Float64Array, smallest: number): Alone {
  const cost = unitCost(price);
  const perCapacity = capacityCost(price);
  const order = [...upper.keys()].toSorted((a, b) => (upper[b] as number) - (upper[a] as number));
  let best = upper[order[0] as number] ?? 0;
  let served = 0;
  for (const p of order) {
    // Capacity between this rate and the next smaller one would work in the periods seen so far.
    served += hours[p] as number;
    const rate = upper[p] as number;
    if (rate === 0) break;
    if (-cost * served > perCapacity) {
      best = rate;
      break;
    }
  }
  const capacity = Math.max(best, smallest);
  const quantity = sum(upper.map((rate, p) => (hours[p] as number) * Math.min(rate, capacity)));
  return { capacity, quantity, saving: -cost * quantity - perCapacity * capacity - fixedCost(price) };
}

const stretched = (leg: Leg | null, factor: number): Leg | null =>
  leg === null ? null : { route: leg.route, distance: leg.distance * factor };

const farthest = 20_000; // km, half the earth's girth

/**
 * Distance [km] at which a link stops paying, its size held; null when it pays at no distance or its cost does not
 * depend on it. `savingOf` gives the saving of a link of the same size [currency/a]. Linear in the distance without
 * losses, otherwise found by bisection to 1 m.
 */
export function breakEven(link: Link, savingOf: (link: Link) => number): number | null {
  const distance = distanceOf(link);
  if (distance === 0) return null;
  const at = (d: number): number =>
    savingOf({ ...link, before: stretched(link.before, d / distance), after: stretched(link.after, d / distance) });
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
