/** Gate 4: have and want meet in time and size. */
import type { Finding } from '@kyosei/model/plan';
import type { Flow } from '../../balance/balance.ts';
import { yearly } from '../../balance/rates.ts';

/**
 * Overlap V = Σ_p h_p min(δ a_p, d_p)   [unit of the want / a]
 *
 * a_p have and d_p want in period p [unit/h], δ units of the want covered by one unit of the have, losses aside.
 */
export function quantityGate(have: Flow, want: Flow, delivered: number, hours: Float64Array): readonly Finding[] {
  const overlap = yearly(
    have.rates.map((rate, p) => Math.min(delivered * rate, want.rates[p] as number)),
    hours,
  );
  if (overlap > 0) return [];
  const code = have.quantity > 0 && want.quantity > 0 ? 'no-overlap' : 'nothing-to-exchange';
  return [{ code, values: { have: have.quantity, want: want.quantity } }];
}
