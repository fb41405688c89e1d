/** Withdrawals: which firms, facilities, routes or technologies go, and which links that strikes. */
import type { Facility } from '@kyosei/model/tables';
import type { Flow } from '../balance/balance.ts';
import type { Link } from '../economics/link.ts';
import type { Price } from '../economics/price.ts';

/** A possible exchange, as far as resilience looks at it. */
export interface Tie {
  readonly id: string;
  readonly have: Flow;
  readonly want: Flow;
  readonly link: Link;
  readonly price: Price;
  readonly facility: Facility | null;
}

export const withdrawalKinds = ['firm', 'pair', 'facility', 'route', 'technology'] as const;
export type WithdrawalKind = (typeof withdrawalKinds)[number];

/** Rows that go together; a pair is of firms. */
export interface Withdrawal {
  readonly kind: WithdrawalKind;
  readonly ids: readonly string[];
}

/** Ids of the rows on which a tie rests, by kind. */
export function rests({ have, want, link, facility }: Tie): Readonly<Record<WithdrawalKind, readonly string[]>> {
  const firms = [...new Set([have.firm.id, want.firm.id, ...(facility === null ? [] : [facility.firm])])];
  return {
    firm: firms,
    pair: firms,
    facility: [facility, have.plant, want.plant].flatMap((plant) => (plant === null ? [] : [plant.id])),
    route: [link.before, link.after].flatMap((leg) => (leg === null ? [] : [leg.route.id])),
    technology: link.technology === null ? [] : [link.technology.id],
  };
}

/** Whether a withdrawal ends a tie. Asked for every tie at every withdrawal, hence without a list of all it rests on. */
export function strikes({ kind, ids }: Withdrawal, { have, want, link, facility }: Tie): boolean {
  if (kind === 'facility') {
    return [facility, have.plant, want.plant].some((plant) => plant !== null && ids.includes(plant.id));
  }
  if (kind === 'technology') return link.technology !== null && ids.includes(link.technology.id);
  if (kind === 'route') return [link.before, link.after].some((leg) => leg !== null && ids.includes(leg.route.id));
  return [have.firm.id, want.firm.id, facility?.firm].some((firm) => firm !== undefined && ids.includes(firm));
}

/** Firms that leave by a withdrawal. */
export const leaving = ({ kind, ids }: Withdrawal): readonly string[] =>
  kind === 'firm' || kind === 'pair' ? ids : [];

/** Every withdrawal of a kind that strikes at least one of the ties, in the order in which the ties name the rows. */
export function withdrawals(ties: readonly Tie[], kind: WithdrawalKind): readonly Withdrawal[] {
  const ids = [...new Set(ties.flatMap((tie) => rests(tie)[kind]))];
  if (kind !== 'pair') return ids.map((id) => ({ kind, ids: [id] }));
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => ({ kind, ids: [a, b] })));
}
