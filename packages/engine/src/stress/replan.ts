/** Runs and plans the park again after a withdrawal: over the links that stand, or with new ones beside them. */

import { yearly } from '../balance/rates.ts';
import { savingOf } from '../economics/alone.ts';
import { sum } from '../numerics/sum.ts';
import type { Choice, Use } from '../optimisation/interpret.ts';
import { paid } from '../optimisation/paid.ts';
import type { Arc, Problem as Decision, Node, Plant } from '../optimisation/problem.ts';
import { isAnswer } from '../program/answer.ts';
import type { FallbackPrice, Operation } from '../resilience/consequence.ts';
import { rests, strikes, type Tie, type Withdrawal } from '../resilience/withdrawal.ts';
import { amongAll, type Base, chosenAmong, type Open } from './base.ts';
import { plantsThen } from './own.ts';

/** An arc of the plan as it stands: one that ran before is not bounded by what the plan sends through it. */
export const built = (arc: Arc, capacity: number): Arc => ({
  ...paid(arc, arc.running ? Infinity : capacity),
  running: true,
});

/** What is not covered costs `fallback` and not the present cost: an arc saves that much more. */
const valued = (arc: Arc, { want }: Tie, fallback: FallbackPrice): Arc => ({
  ...arc,
  unitCost: arc.unitCost - arc.delivered * (fallback(want) - want.stream.presentCost),
});

/** In an emergency what no exchange takes goes by its present route. */
const placedAnywhere = (node: Node): Node => ({ ...node, presentLimit: 1 });

/** A plant that does nothing. */
const idle = (plant: Plant): Plant => ({ ...plant, largest: 0, pieces: null });

/** Plants that were built stand with their size; what is withdrawn does nothing; others may be built where building is open. */
export function plantsAfter(
  { decision, choice: { plants } }: Pick<Base, 'decision' | 'choice'>,
  { kind, ids }: Withdrawal,
  build: boolean,
): Decision['plants'] {
  const sizes = new Map(plants.map(({ plant, size }) => [plant, size]));
  return decision.plants.map((plant, f) => {
    const firm = decision.firms[plant.firm] as string;
    if (ids.includes(kind === 'facility' ? plant.id : firm)) return idle(plant);
    const size = sizes.get(f);
    if (size !== undefined) return { ...plant, largest: size, pieces: null };
    return build || plant.pieces === null ? plant : idle(plant);
  });
}

/** The decision in an emergency: what is dug costs nothing more, and no stream must be placed. */
export const inEmergency = ({ decision, choice }: Base): Decision => ({
  ...decision,
  trenches: decision.trenches.map((trench, index) =>
    choice.trenches.includes(index) ? { ...trench, fixedCost: 0, fixedInvestment: 0 } : trench,
  ),
  haves: decision.haves.map(placedAnywhere),
  wants: decision.wants.map(placedAnywhere),
});

/** Arcs that stand, by what they save where wants cost `fallback`: those of the plan with their capacity, then others that run. */
export function standingArcs(
  { decision, ties, choice: { uses } }: Base,
  fallback: FallbackPrice,
  backups: readonly Use[] = [],
): Open {
  const used = new Set(uses.map(({ arc }) => arc));
  return [
    ...[...uses, ...backups].map(({ arc, capacity }) => ({
      index: arc,
      arc: built(decision.arcs[arc] as Arc, capacity),
    })),
    ...decision.arcs.flatMap((arc, index) => (arc.running && !used.has(index) ? [{ index, arc }] : [])),
  ].map(({ index, arc }) => ({ index, arc: valued(arc, ties[index] as Tie, fallback) }));
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
 * The cheapest way of running after a withdrawal. Neither limits on burdens hold in an emergency, nor that a stream must be placed.
 * Null when the solver found nothing in time.
 */
export async function operate(
  base: Base,
  withdrawal: Withdrawal,
  { build, fallback, backups = [] }: Recourse,
): Promise<Run | null> {
  const { decision, ties, choice, planned } = base;
  const { uses } = choice;
  const isAlive = ({ index }: { readonly index: number }): boolean => !strikes(withdrawal, ties[index] as Tie);
  const stands = standingArcs(base, fallback, backups).filter(isAlive);
  // The plan was the best one: only what lost its partner has a reason to look for another.
  const struck = uses.filter(({ arc }) => !isAlive({ index: arc })).map(({ arc }) => decision.arcs[arc] as Arc);
  const [left, short] = [new Set(struck.map(({ have }) => have)), new Set(struck.map(({ want }) => want))];
  const fresh = decision.arcs.flatMap((arc, index) => {
    const isNew = build && !arc.running && planned[index] === true && (left.has(arc.have) || short.has(arc.want));
    return isNew && isAlive({ index }) ? [{ index, arc: valued(arc, ties[index] as Tie, fallback) }] : [];
  });
  const { participation: _, ...limited } = decision.limits;
  const limits = build ? { ...limited, burdens: {} } : { burdens: {} };
  const open = [...stands, ...fresh];
  const given = { ...base, decision: inEmergency(base) };
  const optimum = await chosenAmong(given, open, limits, 'cost', plantsAfter(base, withdrawal, build));
  return isAnswer(optimum) && optimum.choice !== null
    ? runOf(base, open, optimum.objective as number, optimum.choice)
    : null;
}

/** What an optimum over open arcs means for what was built, and what is new in it. */
export function runOf(base: Base, open: Open, cost: number, then: Choice): Run {
  const { choice, ties, hours } = base;
  const all = amongAll(then, open).uses;
  const lasting = new Set(choice.uses.map(({ arc }) => arc));
  const isLasting = ({ arc }: Use, k: number): boolean =>
    lasting.has(arc) && open[(then.uses[k] as Use).arc]?.arc.running === true;
  const quantityAt = new Map(all.filter(isLasting).map(({ arc, rates }) => [arc, yearly(rates, hours)]));
  const added = all.filter((use, k) => !isLasting(use, k));
  const plants = plantsThen(choice.plants, then.plants);
  const dug = new Set(choice.trenches);
  // Trenches of the plan stay with those who bear them; those that are new are borne by who uses them first.
  const fresh = { uses: added, plants: [], retired: [], trenches: then.trenches.filter((index) => !dug.has(index)) };
  const standing = { ...choice, plants, retired: then.retired };
  return {
    cost,
    quantities: choice.uses.map(({ arc }) => quantityAt.get(arc) ?? 0),
    built: added.map(({ arc, rates, capacity }) => ({
      tie: ties[arc] as Tie,
      quantity: yearly(rates, hours),
      capacity,
    })),
    own: [...base.ownOf(standing), ...base.ownOf(fresh)],
  };
}

/**
 * What a coalition is worth [currency/a]: the saving of the plan in which only exchanges between its firms, and their plants, are
 * open. Null when the scenario's limits cannot hold then.
 */
export async function worthOf(base: Base, isIn: (firm: string) => boolean): Promise<number | null> {
  const { decision, ties, planned, scenario, hours } = base;
  const open = decision.arcs
    .map((arc, index) => ({ arc, index }))
    .filter(({ index }) => planned[index] === true && rests(ties[index] as Tie).firm.every(isIn));
  const plants = decision.plants.map((plant) => (isIn(decision.firms[plant.firm] as string) ? plant : idle(plant)));
  const optimum = await chosenAmong(base, open, decision.limits, scenario.objective, plants);
  if (!isAnswer(optimum) || optimum.choice === null) return null;
  if (scenario.objective === 'cost') return -(optimum.objective as number);
  const { uses } = amongAll(optimum.choice, open);
  return sum([
    ...uses.map(({ arc, rates, capacity }) => savingOf(decision.arcs[arc] as Arc, yearly(rates, hours), capacity)),
    ...base.ownOf({ ...optimum.choice, uses }).map(({ saving }) => saving),
  ]);
}
