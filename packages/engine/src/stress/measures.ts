/** Measures against withdrawals: what a backup link, or a tank, is worth, and the cheapest links that make the plan secure. */
import { presentValueFactor } from '../economics/annuity.ts';
import type { Arc } from '../optimisation/problem.ts';
import type { Assumptions } from '../resilience/assumptions.ts';
import type { FallbackPrice } from '../resilience/consequence.ts';
import { type SecurityArc, secure } from '../resilience/secure.ts';
import type { Withdrawn } from '../resilience/withdraw.ts';
import { leaving, strikes, type Tie, type Withdrawal } from '../resilience/withdrawal.ts';
import type { Base } from './base.ts';
import { operate, plantsAfter } from './replan.ts';
import type { Running } from './running.ts';
import { fallbackOf } from './withdrawer.ts';

/** A link that is not in the plan, built to stand by. Money in currency and currency/a. */
export interface Backup {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Stream of the want that it would cover. */
  readonly stream: string;
  readonly capacity: number;
  readonly investment: number;
  /** Annuity and contract. */
  readonly cost: number;
  /** Loss that it spares in a year without each firm, by firm, and in all. */
  readonly spares: readonly { readonly firm: string; readonly loss: number }[];
  readonly spared: number;
  /** spared / investment; null where nothing is invested. */
  readonly perInvestment: number | null;
  /** Chance of such a year at each of these firms from which it pays; null where it costs nothing. */
  readonly paysFrom: number | null;
}

/** What a unit held in store is worth to a want that a withdrawal leaves short. */
export interface Tank {
  readonly stream: string;
  readonly firm: string;
  readonly unit: string;
  /** unit/h that goes missing, in the worst case */
  readonly rate: number;
  /** currency that each hour bridged spares */
  readonly perHour: number;
  /** What a unit of store may cost [currency/unit] if it is drawn once a year over the horizon. */
  readonly breakEven: number;
  /** Value per currency invested, where the assumptions give the cost of store. */
  readonly perInvestment: number | null;
}

export interface Measures {
  /** Most spared per currency first. */
  readonly backups: readonly Backup[];
  readonly tanks: readonly Tank[];
  /** Null when the solver found no answer in time. */
  readonly secure: {
    readonly links: readonly {
      readonly id: string;
      readonly capacity: number;
      readonly investment: number;
      readonly cost: number;
    }[];
    readonly investment: number;
    readonly cost: number;
    /** What stays missing whatever is built: 0…1 of what the plan delivers. */
    readonly unsecured: readonly { readonly firm: string; readonly stream: string; readonly missing: number }[];
  } | null;
}

/** Backups that are looked at for one want and one withdrawal, those that alone would save most first. */
const mostForWant = 4;

const rateOf = (arc: Arc): number => arc.upper.reduce((a, b) => Math.max(a, b), arc.smallest);

/** Arcs outside the plan that a withdrawal leaves and that serve a want that it leaves short. */
function candidatesFor(
  { decision, ties, choice: { uses }, matching }: Base,
  { withdrawal, existing }: Withdrawn,
): readonly number[] {
  const used = new Set(uses.map(({ arc }) => arc));
  const short = new Set(existing?.unmet.map(({ stream }) => stream));
  const open = decision.arcs.flatMap((arc, index) => {
    const tie = ties[index] as Tie;
    return used.has(index) || arc.running || !short.has(tie.want.stream.id) || strikes(withdrawal, tie) ? [] : [index];
  });
  return [...Map.groupBy(open, (index) => (ties[index] as Tie).want).values()].flatMap((list) =>
    list
      .toSorted((a, b) => (matching.candidates[b]?.alone.saving ?? 0) - (matching.candidates[a]?.alone.saving ?? 0))
      .slice(0, mostForWant),
  );
}

/** What each backup would spare after each withdrawal of a firm. */
async function backupsOf(
  base: Base,
  found: readonly Withdrawn[],
  short: Running,
  fallback: FallbackPrice,
): Promise<readonly Backup[]> {
  const { decision, ties } = base;
  const spares = new Map<number, { firm: string; loss: number }[]>();
  for (const each of found) {
    const candidates = candidatesFor(base, each);
    if (candidates.length === 0) continue;
    const without = await short(each.withdrawal);
    for (const arc of candidates) {
      const backups = [{ arc, rates: new Float64Array(0), capacity: rateOf(decision.arcs[arc] as Arc), payment: null }];
      const run = await operate(base, each.withdrawal, { build: false, fallback, backups });
      const loss = without === null || run === null ? 0 : without.cost - run.cost;
      if (loss > 0) spares.set(arc, [...(spares.get(arc) ?? []), { firm: each.withdrawal.ids.join(), loss }]);
    }
  }
  const all = [...spares].map(([index, list]): Backup => {
    const { have, want, id } = ties[index] as Tie;
    const arc = decision.arcs[index] as Arc;
    const capacity = rateOf(arc);
    const investment = arc.fixedInvestment + arc.investmentPerCapacity * capacity;
    const cost = arc.fixedCost + arc.capacityCost * capacity;
    const spared = list.reduce((sum, { loss }) => sum + loss, 0);
    return {
      id,
      from: have.firm.id,
      to: want.firm.id,
      stream: want.stream.id,
      capacity,
      investment,
      cost,
      spares: list.toSorted((a, b) => b.loss - a.loss),
      spared,
      perInvestment: investment > 0 ? spared / investment : null,
      paysFrom: cost > 0 ? cost / spared : null,
    };
  });
  return all.toSorted((a, b) => (b.perInvestment ?? Infinity) - (a.perInvestment ?? Infinity) || b.spared - a.spared);
}

/** Worth of store at every want that some withdrawal leaves short. */
function tanksOf(
  { scenario, ties, balance }: Base,
  found: readonly Withdrawn[],
  fallback: FallbackPrice,
  costs: Assumptions['storeCost'],
) {
  const flows = new Map(ties.map(({ want }) => [want.stream.id, want]));
  const hours = balance.hours.reduce((a, b) => a + b, 0);
  const worst = new Map<string, number>();
  for (const { existing } of found) {
    for (const { stream, quantity } of existing?.unmet ?? [])
      worst.set(stream, Math.max(worst.get(stream) ?? 0, quantity));
  }
  const years = presentValueFactor(scenario.discountRate, scenario.horizon);
  const tanks = [...worst].map(([stream, quantity]): Tank => {
    const want = flows.get(stream) as Tie['want'];
    const spared = Math.max(0, fallback(want) - want.stream.presentCost);
    const cost = costs[want.commodity.kind];
    const rate = quantity / hours;
    return {
      stream,
      firm: want.firm.id,
      unit: want.commodity.unit,
      rate,
      perHour: rate * spared,
      breakEven: spared * years,
      perInvestment: cost === undefined ? null : (spared * years) / cost,
    };
  });
  return tanks.toSorted((a, b) => (b.perInvestment ?? 0) - (a.perInvestment ?? 0) || b.perHour - a.perHour);
}

/** Standing arcs cut to what was built, and what each withdrawal leaves of them. */
async function securityOf(base: Base, found: readonly Withdrawn[]): Promise<Measures['secure']> {
  const { decision, ties, choice, solve, options } = base;
  const { uses } = choice;
  const offered = found.map((each) => candidatesFor(base, each));
  const chosen = [...new Set(offered.flat())];
  const place = new Map(chosen.map((arc, index) => [arc, index]));
  const standing = uses.map(({ arc, capacity }): SecurityArc => {
    const own = decision.arcs[arc] as Arc;
    return { ...own, upper: own.upper.map((most) => Math.min(most, capacity)) };
  });
  const needs = ({ ids }: Withdrawal): ReadonlyMap<number, Float64Array> => {
    const rates = new Map<number, Float64Array>();
    for (const use of uses) {
      const arc = decision.arcs[use.arc] as Arc;
      if (ids.includes((ties[use.arc] as Tie).want.firm.id)) continue;
      const before = rates.get(arc.want) ?? new Float64Array(use.rates.length);
      rates.set(
        arc.want,
        before.map((rate, p) => rate + arc.delivered * (use.rates[p] as number)),
      );
    }
    return rates;
  };
  const answer = await secure(
    {
      haves: decision.haves,
      wants: decision.wants,
      facilities: plantsAfter(base, { kind: 'firm', ids: [] }, false).map(({ largest }) => ({ capacity: largest })),
      standing,
      candidates: chosen.map((arc) => decision.arcs[arc] as Arc),
      cases: found.map(({ withdrawal }, k) => ({
        name: leaving(withdrawal).join(),
        standing: [...uses.keys()].filter(
          (use) => !strikes(withdrawal, ties[(uses[use] as (typeof uses)[number]).arc] as Tie),
        ),
        candidates: (offered[k] as readonly number[]).map((arc) => place.get(arc) as number),
        needs: needs(withdrawal),
      })),
    },
    (program) => solve(program, options),
  );
  if (answer === null) return null;
  const links = answer.built.map(({ candidate, capacity }) => {
    const index = chosen[candidate] as number;
    const arc = decision.arcs[index] as Arc;
    return {
      id: (ties[index] as Tie).id,
      capacity,
      investment: arc.fixedInvestment + arc.investmentPerCapacity * capacity,
      cost: arc.fixedCost + arc.capacityCost * capacity,
    };
  });
  return {
    links,
    investment: links.reduce((sum, { investment }) => sum + investment, 0),
    cost: links.reduce((sum, { cost }) => sum + cost, 0),
    unsecured: answer.unsecured.map(({ name, want, missing }) => ({
      firm: name,
      stream: decision.wants[want]?.id as string,
      missing,
    })),
  };
}

/** Measures against the withdrawal of single firms; `short` runs what stands with what is missing bought at short notice. */
export async function measuresAgainst(
  base: Base,
  withdrawn: readonly Withdrawn[],
  short: Running,
  assumptions: Assumptions,
): Promise<Measures> {
  const fallback = fallbackOf(assumptions);
  const found = withdrawn.filter(({ withdrawal: { kind } }) => kind === 'firm');
  return {
    backups: await backupsOf(base, found, short, fallback),
    tanks: tanksOf(base, found, fallback, assumptions.storeCost),
    secure: await securityOf(base, found),
  };
}
