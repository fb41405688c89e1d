/** A plan as somebody reads it who may not read it all: own lines, what was agreed, and sums over enough firms. */
import type { Plan } from '../plan.ts';
import { type Band, bandOf, bandOfMoney } from './bands.ts';
import { type Listing, smallestGroup } from './board.ts';

export interface Line {
  /** Own stream. */
  readonly stream: string;
  readonly direction: 'has' | 'wants';
  readonly commodity: string;
  readonly partner: Pick<Listing, 'alias' | 'firm' | 'sector'>;
  readonly unit: string;
  readonly quantity: number | Band;
  /** Of the reader, currency a year. Half of what both gain: as a figure it would tell what the other side pays today. */
  readonly gain: Band;
}

export interface Extract {
  readonly status: Plan['status'];
  readonly currency: string;
  readonly lines: readonly Line[];
  /** Of all firms together, two digits; null when fewer than {@link smallestGroup} others take part. */
  readonly together: {
    readonly saving: number | null;
    readonly investment: number | null;
    readonly co2Avoided: number | null;
  };
}

const twoDigits = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(2)));

/**
 * What a firm may read of a plan.
 *
 * @param firms that the reader acts for
 * @param board every stream as the reader may know it, by its id: the partner is shown as it is there
 */
export function extract(plan: Plan, firms: ReadonlySet<string>, board: ReadonlyMap<string, Listing>): Extract {
  const lines = plan.exchanges.flatMap((exchange): Line[] => {
    const { from, to, unit, quantity, gains } = exchange;
    return (['has', 'wants'] as const).flatMap((direction) => {
      const [own, other, gain] = direction === 'has' ? [from, to, gains.donor] : [to, from, gains.receiver];
      const partner = board.get(other.stream);
      if (!firms.has(own.firm) || !partner) return [];
      const { alias, firm, sector, isAgreed, isOwn } = partner;
      return [
        {
          stream: own.stream,
          direction,
          commodity: own.commodity,
          partner: { alias, firm, sector },
          unit,
          // Less than the own stream holds, it is what the other side takes or gives.
          quantity: isAgreed || isOwn ? quantity : bandOf('quantity', quantity),
          gain: bandOfMoney(gain),
        },
      ];
    });
  });
  const others = new Set(
    plan.exchanges.flatMap(({ from, to }) => [from.firm, to.firm]).filter((firm) => !firms.has(firm)),
  );
  const isShown = others.size >= smallestGroup;
  const { planned, baseline } = plan;
  return {
    status: plan.status,
    currency: plan.park.currency,
    lines,
    together: {
      saving: isShown ? twoDigits(plan.saving) : null,
      investment: isShown ? twoDigits(plan.investment) : null,
      co2Avoided: isShown ? twoDigits(planned && baseline.co2 - planned.co2) : null,
    },
  };
}
