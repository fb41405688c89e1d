/** The links that a pairing may take: where its technology stands and by which route it travels. */
import type { Finding } from '@kyosei/model/plan';
import type { Commodity, Facility, Firm, Route, RunningExchange } from '@kyosei/model/tables';
import type { Flow } from '../balance/balance.ts';
import type { Leg, Link } from '../economics/link.ts';
import type { FindLegs, Legs } from './gates/route.ts';
import type { Way } from './reach.ts';

/** What stands already for a pairing: a facility on some firm's ground, or the running connection. */
export interface Plant {
  readonly facility: Facility | null;
  readonly firm: Firm | null;
  readonly running: RunningExchange | null;
  /** The exchange that runs and cannot carry all, beside which this connection is new. */
  readonly beside: RunningExchange | null;
}

type Found =
  | { readonly links: readonly Link[] }
  | { readonly gate: 'route' | 'distance'; readonly findings: readonly Finding[] };

/** A way that costs nothing. */
const free = {
  mode: 'pipe',
  detour: 1,
  handlingCost: 0,
  transportCost: 0,
  transportCo2: 0,
  loss: 0,
  fixedInvestment: 0,
  investmentPerDistance: 0,
  investmentPerCapacity: 0,
  lifetime: 25,
} as const satisfies Partial<Route>;

/** A running connection needs no row in the route table; without one it costs nothing beyond its price. */
const standingRoute = (running: RunningExchange, { kind }: Commodity): Route => ({
  ...free,
  id: running.id,
  kind,
  mark: running.mark,
});

/** Within a firm nothing is carried that counts. */
const onSite = (firm: Firm, { kind }: Commodity): Route => ({
  ...free,
  id: `within ${firm.id}`,
  kind,
  mark: 'estimated',
});

/**
 * All links of a pairing. A new technology may stand at the donor, so that its output travels, or at the receiver, so
 * that the have travels; a facility works where it stands, with a second leg when that is a third firm's ground.
 */
export function links(
  have: Flow,
  want: Flow,
  way: Way,
  { facility, firm, running }: Plant,
  commodities: ReadonlyMap<string, Commodity>,
  findLegs: FindLegs,
): Found {
  const { technology, inputRatio, outputRatio } = way;
  const link = (site: Link['site'], before: Leg | null, after: Leg | null): Link => ({
    have: have.stream,
    want: want.stream,
    technology,
    site,
    before,
    after,
    inputRatio,
    outputRatio,
    running: running !== null,
    standing: facility !== null,
  });
  const legs = (commodity: Commodity, from: Firm, to: Firm): Legs => {
    if (from === to) return { legs: [{ route: onSite(from, commodity), distance: 0 }] };
    const found = findLegs(commodity, from, to);
    if ('legs' in found || running === null) return found;
    return { legs: [{ route: standingRoute(running, commodity), distance: 0 }] };
  };
  const atReceiver = (): Found => {
    const found = legs(have.commodity, have.firm, want.firm);
    if ('gate' in found) return found;
    return { links: found.legs.map((before) => link('receiver', before, null)) };
  };
  if (technology === null) return atReceiver();
  const output = commodities.get(technology.output) as Commodity;
  const atDonor = (): Found => {
    const found = legs(output, have.firm, want.firm);
    if ('gate' in found) return found;
    return { links: found.legs.map((after) => link('donor', null, after)) };
  };
  if (firm === want.firm) return atReceiver();
  if (firm === have.firm) return atDonor();
  if (firm !== null) {
    const first = legs(have.commodity, have.firm, firm);
    if ('gate' in first) return first;
    const second = legs(output, firm, want.firm);
    if ('gate' in second) return second;
    return { links: first.legs.flatMap((before) => second.legs.map((after) => link('facility', before, after))) };
  }
  const [receiver, donor] = [atReceiver(), atDonor()];
  if ('gate' in receiver) return donor;
  return 'gate' in donor ? receiver : { links: [...receiver.links, ...donor.links] };
}
