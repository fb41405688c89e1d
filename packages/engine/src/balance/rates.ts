/** How a yearly quantity spreads over the periods. */
import { sum } from '../numerics/sum.ts';

/**
 * rate_p = Q · w_p / Σ_q w_q h_q   [unit/h]
 *
 * Q yearly quantity [unit/a], w weight [1], h hours of the period [h/a]; so Σ_p h_p rate_p = Q.
 * Null when Σ w h = 0 although there is a quantity to place.
 */
export function rates(quantity: number, weights: Float64Array, hours: Float64Array): Float64Array | null {
  const weighted = sum(weights.map((weight, p) => weight * (hours[p] as number)));
  if (quantity === 0) return new Float64Array(hours.length);
  // A period of no hours carries nothing, whatever its weight.
  return weighted > 0 ? weights.map((weight, p) => (hours[p] === 0 ? 0 : (quantity * weight) / weighted)) : null;
}

/** Σ_p h_p rate_p: the yearly quantity of a rate [unit/a]. A plain loop: matching asks for it for every pair. */
export function yearly(rate: Float64Array, hours: Float64Array): number {
  let total = 0;
  for (let p = 0; p < rate.length; p += 1) total += (hours[p] as number) * (rate[p] as number);
  return total;
}
