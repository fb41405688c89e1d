/** Gate 6: at its best size, and if it alone existed, the exchange saves money. */
import type { Finding } from '@kyosei/model/plan';
import type { Scenario } from '@kyosei/model/tables';
import { account } from '../../economics/account.ts';
import { type Alone, breakEven } from '../../economics/alone.ts';
import { distanceOf, type Link } from '../../economics/link.ts';
import type { Price } from '../../economics/price.ts';

/**
 * Where a link that does not pay stops: at `distance` when it would pay nearer by, else at `money`; with its arithmetic
 * in currency/a. Null when it pays.
 */
export function moneyGate(
  link: Link,
  of: Price,
  alone: Alone,
  scenario: Scenario,
): { readonly gate: 'distance' | 'money'; readonly findings: readonly Finding[] } | null {
  if (alone.saving > 0) return null;
  const limit = breakEven(link, scenario, alone);
  const arithmetic: Finding = {
    code: 'does-not-pay',
    values: { saving: alone.saving, ...account(link, of, alone).costs },
  };
  if (limit !== null) {
    const far: Finding = { code: 'beyond-break-even', values: { distance: distanceOf(link), breakEven: limit } };
    return { gate: 'distance', findings: [far, arithmetic] };
  }
  // Worth something, but less than contracts and meetings cost.
  const code = alone.saving + of.transaction > 0 ? 'below-transaction-cost' : null;
  const small =
    code === null ? [] : [{ code, values: { saving: alone.saving + of.transaction, transaction: of.transaction } }];
  return { gate: 'money', findings: [...small, arithmetic] };
}
