/** Gate 4: have and want meet in time and size. */
import type { Finding } from '@kyosei/model/plan';
import type { Flow } from '../../balance/balance.ts';

/**
 * Overlap V = Σ_p h_p min(δ a_p, d_p)   [unit of the want / a]
 *
 * a_p have and d_p want in period p [unit/h], δ units of the want covered by one unit of the have, losses aside.
 */
export function quantityGate(have: Flow, want: Flow, delivered: number, hours: Float64Array): readonly Finding[] {
  let overlap = 0;
  for (let p = 0; p < hours.length; p += 1) {
    overlap += (hours[p] as number) * Math.min(delivered * (have.rates[p] as number), want.rates[p] as number);
  }
  if (overlap > 0) return [];
  const code = have.quantity > 0 && want.quantity > 0 ? 'no-overlap' : 'nothing-to-exchange';
  return [{ code, values: { have: have.quantity, want: want.quantity } }];
}
