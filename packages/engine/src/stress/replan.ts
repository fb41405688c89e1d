/** Runs and plans the park again after a withdrawal: over the links that stand, or with new ones beside them. */

import { yearly } from '../balance/rates.ts';
import { savingOf } from '../economics/alone.ts';
import { sum } from '../numerics/sum.ts';
import type { Use } from '../optimisation/interpret.ts';
import type { Arc, Problem as Decision } from '../optimisation/problem.ts';
import { isAnswer } from '../program/answer.ts';
import type { FallbackPrice, Operation } from '../resilience/consequence.ts';
import { strikes, type Tie, type Withdrawal } from '../resilience/withdrawal.ts';
import { type Base, chosenAmong } from './base.ts';

/** An arc that was built: nothing more is invested in it, and no more than its capacity passes. */
export const built = (arc: Arc, capacity: number): Arc => ({
  ...arc,
  upper: arc.running ? arc.upper : arc.upper.map((most) => Math.min(most, capacity)),
  smallest: 0,
  capacityCost: 0,
  fixedCost: 0,
  investmentPerCapacity: 0,
  fixedInvestment: 0,
  running: true,
});

/** What is not covered costs `fallback` and not the present cost: an arc saves that much more. */
const valued = (arc: Arc, { want }: Tie, fallback: FallbackPrice): Arc => ({
  ...arc,
  unitCost: arc.unitCost - arc.delivered * (fallback(want) - want.stream.presentCost),
});

/** Plants that were built stand with their size; what is withdrawn does nothing; others may be built where building is open. */
export function plantsAfter(
  { decision, plants }: Pick<Base, 'decision' | 'plants'>,
  { kind, ids }: Withdrawal,
  build: boolean,
): Decision['plants'] {
  const sizes = new Map(plants.map(({ plant, size }) => [plant, size]));
  return decision.plants.map((plant, f) => {
    const firm = decision.firms[plant.firm] as string;
    if (ids.includes(kind === 'facility' ? plant.id : firm)) return { ...plant, largest: 0, pieces: null };
    const size = sizes.get(f);
    if (size !== undefined) return { ...plant, largest: size, pieces: null };
    return build || plant.pieces === null ? plant : { ...plant, largest: 0, pieces: null };
  });
}

export interface Recourse {
  /** New links may be added for what the withdrawal leaves short or stranded, within the scenario's budget and number of exchanges. */
  readonly build: boolean;
  /** What a want costs that exchanges do not cover. */
  readonly fallback: FallbackPrice;
  /** Links that stand besides those of the plan. */
  readonly backups?: readonly Use[];
}

/** How the park runs, and what its flows cost [currency/a], annuities of what stands not counted. */
export interface Run extends Operation {
  readonly cost: number;
}

/**
 * The cheapest way of running after a withdrawal. Limits on burdens do not hold in an emergency. Null when the solver found
 * nothing in time.
 */
export async function operate(
  base: Base,
  withdrawal: Withdrawal,
  { build, fallback, backups = [] }: Recourse,
): Promise<Run | null> {
  const { decision, ties, uses, planned } = base;
  const isAlive = (arc: number): boolean => !strikes(withdrawal, ties[arc] as Tie);
  const stands = [...uses, ...backups].filter(({ arc }) => isAlive(arc));
  const used = new Set(uses.map(({ arc }) => arc));
  // The plan was the best one: only what lost its partner has a reason to look for another.
  const struck = uses.filter(({ arc }) => !isAlive(arc)).map(({ arc }) => decision.arcs[arc] as Arc);
  const [haves, wants] = [new Set(struck.map(({ have }) => have)), new Set(struck.map(({ want }) => want))];
  const isNew = (arc: Arc, index: number): boolean =>
    build && planned[index] === true && (haves.has(arc.have) || wants.has(arc.want));
  const open = [
    ...stands.map(({ arc, capacity }) => ({ index: arc, arc: built(decision.arcs[arc] as Arc, capacity) })),
    ...decision.arcs.flatMap((arc, index) => {
      const isOffered = arc.running ? !used.has(index) : isNew(arc, index);
      return isOffered && isAlive(index) ? [{ index, arc }] : [];
    }),
  ];
  const limits = build ? { ...decision.limits, burdens: {} } : { burdens: {} };
  const worth = open.map(({ index, arc }) => ({ index, arc: valued(arc, ties[index] as Tie, fallback) }));
  const optimum = await chosenAmong(base, worth, limits, 'cost', plantsAfter(base, withdrawal, build));
  if (!isAnswer(optimum)) return null;
  const { hours } = base.balance;
  const flows = (optimum.choice?.uses ?? []).map(({ arc, rates, capacity }) => ({
    arc,
    quantity: yearly(rates, hours),
    capacity,
  }));
  const quantityAt = new Map(flows.map(({ arc, quantity }) => [arc, quantity]));
  const lasting = uses.filter(({ arc }) => isAlive(arc));
  const place = new Map(lasting.map(({ arc }, at) => [arc, at]));
  return {
    cost: optimum.objective as number,
    quantities: uses.map(({ arc }) => quantityAt.get(place.get(arc) ?? -1) ?? 0),
    built: flows
      .filter(({ arc }) => arc >= lasting.length)
      .map(({ arc, quantity, capacity }) => ({ tie: ties[open[arc]?.index as number] as Tie, quantity, capacity })),
  };
}

/**
 * What a coalition is worth [currency/a]: the saving of the plan in which only exchanges between its firms are open. Null when
 * the scenario's limits cannot hold then.
 */
export async function worthOf(base: Base, isOpen: (tie: Tie) => boolean): Promise<number | null> {
  const { decision, ties, planned, scenario, balance } = base;
  const open = decision.arcs
    .map((arc, index) => ({ arc, index }))
    .filter(({ index }) => planned[index] === true && isOpen(ties[index] as Tie));
  const optimum = await chosenAmong(base, open, decision.limits, scenario.objective);
  if (!isAnswer(optimum)) return null;
  // What is minimised counts shared plants and trenches as well.
  if (scenario.objective === 'cost') return -(optimum.objective as number);
  return sum(
    (optimum.choice?.uses ?? []).map(({ arc, rates, capacity }) =>
      savingOf(open[arc]?.arc as Arc, yearly(rates, balance.hours), capacity),
    ),
  );
}
