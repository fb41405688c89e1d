/** Early warning: exchanges that rest on something that is about to leave. */
import type { Park } from '@kyosei/model/tables';
import { gainsOfLink, type Standing } from './consequence.ts';
import { rests } from './withdrawal.ts';

/** Rows that are known to leave, beyond firms whose status says so. */
export type Leaving = Readonly<Record<'technology' | 'facility' | 'route', readonly string[]>>;

export interface Warning {
  readonly exchange: string;
  /** It runs today; otherwise it is only planned. */
  readonly running: boolean;
  readonly because: readonly { readonly kind: 'firm' | 'technology' | 'facility' | 'route'; readonly id: string }[];
  /** currency/a */
  readonly saving: number;
}

/** Exchanges of the plan that will not last, the largest saving first. */
export function warnings(standing: readonly Standing[], park: Park, leaving: Leaving): readonly Warning[] {
  const going = {
    firm: park.firm.filter(({ status }) => status === 'leaving').map(({ id }) => id),
    ...leaving,
  };
  return standing
    .map((each) => {
      const on = rests(each.tie);
      const because = (['firm', 'technology', 'facility', 'route'] as const).flatMap((kind) =>
        on[kind].filter((id) => going[kind].includes(id)).map((id) => ({ kind, id })),
      );
      const [donor, receiver] = gainsOfLink(each);
      return { exchange: each.tie.id, running: each.tie.link.running, because, saving: donor + receiver };
    })
    .filter(({ because }) => because.length > 0)
    .toSorted((a, b) => b.saving - a.saving);
}
