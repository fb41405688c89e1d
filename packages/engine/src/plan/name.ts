/** How an exchange is named. */
import type { Candidate } from '../matching/match.ts';

/**
 * `have > technology > want`; a standing plant is named with its technology, since a new one may compete with it, and a
 * new connection beside one that runs is `want+new`. What is not the best way alone has its site and routes behind it.
 */
export function nameOf({ have, want, link, facility, beside, another }: Candidate): readonly string[] {
  const { technology } = link;
  const legs = [link.before, link.after].flatMap((leg) => (leg === null ? [] : [leg.route.id]));
  const way = technology === null ? legs : [link.site, ...legs];
  const to = [want.stream.id, ...(beside === null ? [] : ['new']), ...(another ? way : [])];
  const through = technology === null ? [] : [facility === null ? technology.id : `${technology.id}@${facility.id}`];
  return [have.stream.id, ...through, to.join('+')];
}
