/** How long it takes until a new link carries anything. */
import type { Route } from '@kyosei/model/tables';
import type { Link } from '../economics/link.ts';

/** Months by mode of the route and for a new technology. */
export type LeadTimes = Readonly<Record<Route['mode'] | 'technology', number>>;

/**
 * Engineering estimates: a contract and trucks within a month, permits and pipe laying within a year and a half; a treatment
 * plant within a year. Whoever knows better gives other ones.
 */
export const estimatedLeadTimes: LeadTimes = {
  truck: 1,
  ship: 3,
  rail: 6,
  belt: 9,
  wire: 12,
  pipe: 18,
  technology: 12,
};

/** The longest of what is to be built; what stands takes none. */
export function monthsToBuild({ before, after, technology, running, standing }: Link, times: LeadTimes): number {
  if (running) return 0;
  const ways = [before, after].flatMap((leg) => (leg === null ? [] : [times[leg.route.mode]]));
  return Math.max(0, ...ways, technology === null || standing ? 0 : times.technology);
}
