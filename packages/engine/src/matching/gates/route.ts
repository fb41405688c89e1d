/** Gate 5: there is a way to carry it, not longer than that way reaches. */
import type { Finding } from '@kyosei/model/plan';
import type { Commodity, Firm, Route } from '@kyosei/model/tables';
import type { Leg } from '../../economics/link.ts';
import { greatCircle } from '../../numerics/distance.ts';

export type Legs =
  | { readonly legs: readonly Leg[] }
  | { readonly gate: 'route' | 'distance'; readonly findings: readonly Finding[] };

export type FindLegs = (commodity: Commodity, from: Firm, to: Firm) => Legs;

const key = (kind: string, from = '', to = '', commodity = ''): string => `${kind} ${from} ${to} ${commodity}`;

/**
 * Gives the legs by which a commodity may travel between two firms, from the most specific rows that apply: both ends
 * and the commodity, both ends, one end and the commodity, one end, the commodity, the general way of its kind. Several
 * rows of the same standing are alternatives.
 */
export function routeFinder(routes: readonly Route[]): FindLegs {
  const index = Map.groupBy(routes, ({ kind, from, to, commodity }) => key(kind, from, to, commodity));
  const find: FindLegs = (commodity, from, to) => {
    const { kind, id } = commodity;
    const standing = [
      [key(kind, from.id, to.id, id)],
      [key(kind, from.id, to.id)],
      [key(kind, from.id, '', id), key(kind, '', to.id, id)],
      [key(kind, from.id), key(kind, '', to.id)],
      [key(kind, '', '', id)],
      [key(kind)],
    ];
    const rows = standing.map((keys) => keys.flatMap((k) => index.get(k) ?? [])).find((found) => found.length > 0);
    if (rows === undefined) return { gate: 'route', findings: [{ code: 'no-route', values: { kind, commodity: id } }] };
    const straight = greatCircle(from, to);
    const legs = rows.flatMap((route): Leg[] => {
      const distance = route.distance ?? (straight === null ? null : straight * route.detour);
      return distance === null ? [] : [{ route, distance }];
    });
    if (legs.length === 0) {
      return { gate: 'route', findings: [{ code: 'distance-unknown', values: { from: from.id, to: to.id } }] };
    }
    const near = legs.filter(({ route, distance }) => distance <= (route.maximumDistance ?? Infinity));
    if (near.length > 0) return { legs: near };
    return {
      gate: 'distance',
      findings: legs.map(({ route, distance }) => ({
        code: 'too-far',
        values: { route: route.id, distance, maximum: route.maximumDistance ?? 0 },
      })),
    };
  };
  // Many pairings ask for the same way.
  const known = new Map<Commodity, Map<Firm, Map<Firm, Legs>>>();
  return (commodity, from, to) => {
    const ofCommodity = known.get(commodity) ?? new Map<Firm, Map<Firm, Legs>>();
    known.set(commodity, ofCommodity);
    const starting = ofCommodity.get(from) ?? new Map<Firm, Legs>();
    ofCommodity.set(from, starting);
    const found = starting.get(to) ?? find(commodity, from, to);
    starting.set(to, found);
    return found;
  };
}
