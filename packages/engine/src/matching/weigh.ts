/** Sizes and prices the links of a pairing and keeps those that can be best. */
import type { Finding } from '@kyosei/model/plan';
import type { RunningExchange, Scenario } from '@kyosei/model/tables';
import type { Flow } from '../balance/balance.ts';
import { passing } from '../balance/grades.ts';
import { type Alone, bestUse, type Costs, costsOf } from '../economics/alone.ts';
import type { Link } from '../economics/link.ts';
import { type Price, price } from '../economics/price.ts';
import { undominated } from './dominance.ts';
import { moneyGate } from './gates/money.ts';
import type { Graded } from './grading.ts';
import type { Plant } from './links.ts';

/** How large an exchange can be, counted at the donor. */
export interface Size {
  /** unit/h in each period: what have, want, route and technology all can do. */
  readonly upper: Float64Array;
  /** unit/h: smallest capacity that is built; 0 without such a rule. */
  readonly smallest: number;
  /** unit/h: what route, plant and technology can do. */
  readonly most: number;
  /** Share of the have that a running connection carries, and whether this is the one beside it, for the rest. */
  readonly share: number;
  readonly beside: boolean;
  /** Where heat passes by its temperature. */
  readonly graded: Graded | null;
}

/** What have and want can do between them, given their rates [unit/h each]. */
export const upperOf = (
  { most, share, beside, graded }: Omit<Size, 'upper' | 'smallest'>,
  delivered: number,
  have: Float64Array,
  want: Float64Array,
): Float64Array =>
  have.map((rate, p) => {
    const demand = (want[p] as number) / delivered;
    const hot = graded === null ? Infinity : passing(graded.have, rate, graded.want, demand);
    const all = Math.min(rate, demand, most, hot);
    const first = Math.min(share * rate, all);
    return beside ? all - first : first;
  });

export interface Weighed {
  readonly link: Link;
  readonly price: Price;
  readonly costs: Costs;
  readonly size: Size;
  readonly alone: Alone;
}

/** Whether the scenario cares for a burden more than through its price. */
export const limitsBurdens = ({ maximumCo2, maximumSo2, maximumFreshWater, maximumLandfill }: Scenario): boolean =>
  [maximumCo2, maximumSo2, maximumFreshWater, maximumLandfill].some((limit) => limit !== undefined);

/** A bound on an amount that grows by `factor` per unit at the donor, as a bound at the donor. */
const atDonor = (bound: number | undefined, factor: number): number =>
  bound === undefined || factor === 0 ? Infinity : bound / factor;

/** Share of a have that a running exchange takes; without a quantity its connection is taken to be large enough for all. */
export const shareThatRuns = ({ quantity = Infinity }: RunningExchange, have: Flow): number =>
  Math.min(1, quantity / have.quantity);

/** A connection that runs carries what is said of it, spread over the year as the have is; a new one beside it the rest. */
function sizeOf(
  link: Link,
  { amounts }: Price,
  have: Flow,
  want: Flow,
  { facility, running, beside }: Plant,
  graded: Graded | null,
): Size {
  const { technology } = link;
  const own = technology !== null && !link.standing && !link.running;
  const most = Math.min(
    atDonor(link.before?.route.capacity, amounts.before),
    atDonor(link.after?.route.capacity, amounts.after),
    atDonor(facility?.capacity, amounts.input),
    atDonor(own ? technology.maximumSize : undefined, amounts.input),
  );
  const runs = running ?? beside;
  const size = { most, share: runs === null ? 1 : shareThatRuns(runs, have), beside: beside !== null, graded };
  return {
    ...size,
    upper: upperOf(size, amounts.delivered, have.rates, want.rates),
    smallest: own ? technology.minimumSize / amounts.input : 0,
  };
}

/** Whether more than money alone decides between the links of a pairing. */
const comparesMore = (scenario: Scenario): boolean =>
  scenario.objective !== 'cost' ||
  limitsBurdens(scenario) ||
  scenario.budget !== undefined ||
  scenario.maximumExchanges !== undefined;

/**
 * The link that alone saves most, or the gate that stops them all; with a budget, a limit or a burden as objective also
 * the others that could be best under it. With `judged` false an exchange that loses money passes. Equal savings keep
 * the first, so that the order of rows decides and never a name.
 */
export function weigh(
  links: readonly Link[],
  have: Flow,
  want: Flow,
  plant: Plant,
  scenario: Scenario,
  hours: Float64Array,
  judged: boolean,
  graded: Graded | null,
):
  | { readonly kept: readonly [best: Weighed, ...others: Weighed[]] }
  | {
      readonly gate: 'quantity' | 'distance' | 'money';
      readonly findings: readonly Finding[];
      readonly saving: number | null;
    } {
  const all = links.flatMap((link): Weighed[] => {
    const of = price(link, scenario);
    if (of.amounts.delivered <= 0) return [];
    const size = sizeOf(link, of, have, want, plant, graded);
    const costs = costsOf(of);
    const alone = bestUse(costs, size.upper, hours, size.smallest);
    return alone.quantity > 0 ? [{ link, price: of, costs, size, alone }] : [];
  });
  // What stands for another saves no less alone, so that it comes before it.
  const ranked = all.toSorted((a, b) => b.alone.saving - a.alone.saving);
  const [best] = ranked;
  if (best === undefined) {
    return {
      gate: 'quantity',
      findings: [{ code: 'nothing-arrives', values: { have: have.stream.id, want: want.stream.id } }],
      saving: null,
    };
  }
  const stopped = judged ? moneyGate(best.link, best.price, best.alone, scenario) : null;
  if (stopped !== null) return { ...stopped, saving: best.alone.saving };
  if (plant.running !== null || (judged && !comparesMore(scenario))) return { kept: [best] };
  const [, ...others] = undominated(ranked.filter(({ alone }) => !judged || alone.saving > 0));
  return { kept: [best, ...others] };
}
