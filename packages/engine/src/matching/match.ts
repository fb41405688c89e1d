/** Matching: every have with every want it could serve, through the gates in order; what passes is a candidate. */
import type { Finding, LeftOut } from '@kyosei/model/plan';
import type { Commodity, Facility, Firm, Park, RunningExchange, Scenario, Technology } from '@kyosei/model/tables';
import type { Balance, Flow } from '../balance/balance.ts';
import { absence, withdrawnIds } from '../balance/participation.ts';
import type { Alone, Costs } from '../economics/alone.ts';
import type { Link } from '../economics/link.ts';
import type { Price } from '../economics/price.ts';
import { sum } from '../numerics/sum.ts';
import { firmGate } from './gates/firm.ts';
import { approachOf, qualityGate } from './gates/quality.ts';
import { quantityGate } from './gates/quantity.ts';
import { routeFinder } from './gates/route.ts';
import { gradingOf } from './grading.ts';
import { links, type Plant } from './links.ts';
import { type Way, ways } from './reach.ts';
import { limitsBurdens, type Size, shareThatRuns, weigh } from './weigh.ts';

/** A pairing that passed every gate. */
export interface Candidate {
  readonly have: Flow;
  readonly want: Flow;
  readonly link: Link;
  readonly price: Price;
  readonly costs: Costs;
  readonly size: Size;
  readonly alone: Alone;
  readonly facility: Facility | null;
  readonly running: RunningExchange | null;
  /** The exchange that runs and cannot carry all, beside which this one is new. */
  readonly beside: RunningExchange | null;
  /** Another way or site of the same pairing, which alone would save less. */
  readonly another: boolean;
  /** Why it fits: commodity and quality. */
  readonly reasons: readonly Finding[];
}

interface Ends {
  readonly have: Flow;
  readonly want: Flow;
  readonly technology: Technology | null;
}

/** A pairing that a gate stopped. */
export interface Stopped extends Ends {
  readonly gate: Exclude<LeftOut['gate'], 'commodity' | 'choice'>;
  readonly findings: readonly Finding[];
  readonly saving: number | null;
}

export interface Matching {
  readonly candidates: readonly Candidate[];
  readonly stopped: readonly Stopped[];
  /** Haves times wants. */
  readonly pairs: number;
}

/** One running exchange is known by its ends and technology; it may stand in two rows. */
export const runningKey = ({ from, to, technology = '' }: RunningEnds): string => `${from} ${to} ${technology}`;
type RunningEnds = Pick<RunningExchange, 'from' | 'to' | 'technology'>;

/** Rows of one running exchange as one: their quantities add up, and are unknown where one is. */
function together(rows: readonly RunningExchange[]): RunningExchange {
  const { quantity: _, ...first } = rows[0] as RunningExchange;
  const quantities = rows.flatMap(({ quantity }) => (quantity === undefined ? [] : [quantity]));
  return quantities.length < rows.length ? first : { ...first, quantity: sum(quantities) };
}

/**
 * Candidates and stopped pairings of a park, in the order of the stream and technology tables: names decide nothing.
 *
 * Streams are indexed by commodity, so that only pairs whose commodities meet are looked at. The money gate is open when
 * a burden is minimised or limited: then an exchange that loses money may still be wanted.
 */
export function match(park: Park, scenario: Scenario, balance: Balance): Matching {
  const commodities = new Map(park.commodity.map((row) => [row.id, row]));
  const firms = new Map(park.firm.map((row) => [row.id, row]));
  const withdrawn = withdrawnIds(scenario);
  const wants = Map.groupBy(balance.wants, ({ commodity }) => commodity.id);
  const ported = new Set(park.stream.map(({ facility }) => facility));
  const passable = park.facility.filter(({ id, serves }) => serves === undefined && !ported.has(id));
  // What takes or gives more than one flow is no way from one to another: it works as its plant alone.
  const several = new Set(park.facility.flatMap(({ id, technology }) => (ported.has(id) ? [technology] : [])));
  const technologies = park.technology.filter(({ id }) => !several.has(id));
  const facilities = Map.groupBy(passable, ({ technology }) => technology);
  // Whoever names the sites of a technology wants it at those, not beside every pair as well.
  const sited = new Set(passable.flatMap(({ status, technology }) => (status === 'candidate' ? [technology] : [])));
  const running = new Map(
    [...Map.groupBy(park.exchange, runningKey)].map(([key, rows]) => [key, together(rows)] as const),
  );
  const waysOf = new Map<string, readonly Way[]>();
  const findLegs = routeFinder(park.route);
  const grading = gradingOf([...balance.haves, ...balance.wants], technologies, scenario.minimumApproach);
  // Where a spare connection or an idle boiler is worth something, an exchange that loses money alone may be wanted.
  const isCertain = scenario.contingencies === undefined && park.outlook.length === 0;
  const judged = scenario.objective === 'cost' && !limitsBurdens(scenario) && isCertain;
  const backed = new Set(park.facility.map(({ serves }) => serves));
  const candidates: Candidate[] = [];
  const stopped: Stopped[] = [];

  /** Gates that need no way of carrying; null when a pair may go on. */
  const obstacle = (have: Flow, want: Flow, way: Way, missed: readonly Finding[]): Omit<Stopped, keyof Ends> | null => {
    const firm = firmGate(have, want);
    if (firm.length > 0) return { gate: 'firm', findings: firm, saving: null };
    if (missed.length > 0) return { gate: 'quality', findings: missed, saving: null };
    const delivered = way.inputRatio * (way.technology?.yield ?? 1) * way.outputRatio;
    const quantity = quantityGate(have, want, delivered, balance.hours);
    return quantity.length > 0 ? { gate: 'quantity', findings: quantity, saving: null } : null;
  };

  const pair = (have: Flow, want: Flow, way: Way): void => {
    const { technology } = way;
    const ends: Ends = { have, want, technology };
    const arriving = technology === null ? have.commodity : (commodities.get(technology.output) as Commodity);
    const approach = approachOf(arriving, want.commodity, scenario.minimumApproach);
    const graded = grading(have, technology, want);
    const quality = qualityGate(have, technology, want, approach, graded);
    const early = obstacle(have, want, way, quality.obstacles);
    if (early !== null) {
      stopped.push({ ...ends, ...early });
      return;
    }
    const reasons = [...way.reasons, ...quality.margins];
    const through = technology === null ? {} : { technology: technology.id };
    const runs = running.get(runningKey({ from: have.stream.id, to: want.stream.id, ...through })) ?? null;
    const isOpen = technology === null || !sited.has(technology.id);
    const plants: Plant[] =
      isOpen || runs !== null ? [{ facility: null, firm: null, running: runs, beside: null }] : [];
    if (isOpen && runs !== null && shareThatRuns(runs, have) < 1) {
      plants.push({ facility: null, firm: null, running: null, beside: runs });
    }
    for (const facility of technology === null ? [] : (facilities.get(technology.id) ?? [])) {
      const owner = firms.get(facility.firm) as Firm;
      if (absence(owner, withdrawn) === null) plants.push({ facility, firm: owner, running: null, beside: null });
    }
    // What a port is worth shows only with the rest of its plant; what must be placed, or lets equipment go, more than pays.
    // And what loses money may thin what is mixed, or keep a plant above its smallest load.
    const isAlone = [have, want].every(({ plant, presentLimit }) => plant === null && presentLimit === 1);
    const isFree = want.stream.blending === 'no' && (technology?.minimumLoad ?? 0) === 0;
    const worth = judged && isAlone && isFree && !backed.has(want.stream.id);
    for (const plant of plants) {
      const found = links(have, want, way, plant, commodities, findLegs);
      const weighed =
        'gate' in found
          ? { ...found, saving: null }
          : weigh(found.links, have, want, plant, scenario, balance.hours, worth, graded);
      if ('gate' in weighed) stopped.push({ ...ends, ...weighed });
      else {
        const { facility, running: runsHere, beside } = plant;
        for (const [rank, each] of weighed.kept.entries()) {
          candidates.push({ have, want, ...each, facility, running: runsHere, beside, another: rank > 0, reasons });
        }
      }
    }
  };

  for (const have of balance.haves) {
    const { commodity } = have;
    let open = waysOf.get(commodity.id);
    if (open === undefined) {
      open = ways(commodity, commodities, technologies).filter(({ to }) => wants.has(to));
      waysOf.set(commodity.id, open);
    }
    for (const way of open) for (const want of wants.get(way.to) ?? []) pair(have, want, way);
  }
  return { candidates, stopped, pairs: balance.haves.length * balance.wants.length };
}
