/** Withdraws from a plan with the plan's own programme as the means. */
import type { Assumptions } from '../resilience/assumptions.ts';
import type { FallbackPrice } from '../resilience/consequence.ts';
import { type Withdrawn, withdraw } from '../resilience/withdraw.ts';
import type { Withdrawal } from '../resilience/withdrawal.ts';
import type { Base } from './base.ts';
import { operate, worthOf } from './replan.ts';
import { type Running, running } from './running.ts';

/** At the price that the saving counts already. */
const present: FallbackPrice = ({ stream }) => stream.presentCost;

/**
 * At short notice: what the table says, or dearer than today by a factor; what costs nothing or brings money stays as it is. A plant
 * need not run, so that nothing is bought for it at short notice.
 */
export const fallbackOf =
  ({ fallbackFactor }: Assumptions): FallbackPrice =>
  ({ stream: { fallbackCost, presentCost }, plant }) =>
    plant === null ? (fallbackCost ?? presentCost * (presentCost > 0 ? fallbackFactor : 1)) : presentCost;

export interface Withdrawer {
  /** Consequences of one withdrawal after the other. */
  readonly withdraw: (withdrawal: Withdrawal) => Promise<Withdrawn>;
  /** What stands, run anew: with what is missing at its present price, and bought at short notice. */
  readonly existing: Running;
  readonly short: Running;
}

export async function withdrawer(base: Base, assumptions: Assumptions): Promise<Withdrawer> {
  const fallback = fallbackOf(assumptions);
  const [existing, short] = [running(base, present), running(base, fallback)];
  const operations = {
    existing,
    fallback: short,
    replan: (what: Withdrawal) => operate(base, what, { build: true, fallback: present }),
  };
  const whole = base.status === 'optimal' ? ((await worthOf(base, () => true)) ?? 0) : 0;
  const consequences = (withdrawal: Withdrawal): Promise<Withdrawn> =>
    withdraw(base.stands, whole, withdrawal, {
      replan: (what, recourse) => operations[recourse](what),
      // A plan that is only the best found says nothing of what it would be without a firm.
      worth: async (without) => (base.status === 'optimal' ? worthOf(base, (firm) => !without.includes(firm)) : null),
      fallback,
      leadTimes: assumptions.leadTimes,
    });
  return { withdraw: consequences, existing, short };
}
