/** A plan by greedy choice: a point for the solver to begin with, and the answer when time runs out before it finds any. */
import { bestUse } from '../economics/alone.ts';
import { type Columns, largest } from './columns.ts';
import type { Choice, PlantUse, Use } from './interpret.ts';
import type { Arc, Node, Plant, Problem } from './problem.ts';

/** What is left of nodes in each period. */
const copies = (nodes: readonly { readonly rates: Float64Array }[]): readonly Float64Array[] =>
  nodes.map(({ rates }) => rates.slice());

/** Whether an arc needs nothing but itself to be built. */
const stands = ({ haves, wants, plants }: Problem, { have, want, facility, trench }: Arc): boolean =>
  (haves[have] as Node).port === null &&
  (wants[want] as Node).port === null &&
  trench === null &&
  (facility === null || (plants[facility] as Plant).pieces === null);

/** What greedy choice takes of an arc. */
type Taken = Pick<Use, 'arc' | 'rates' | 'capacity'>;

/**
 * Takes arcs in the order of what they would save alone, each at the best size that the ones before leave, as long as it
 * pays and keeps within budget and number. Builds no plants, keeps all equipment, and says nothing of burdens.
 */
function taken(problem: Problem): readonly Taken[] {
  const { arcs, hours, periods, limits } = problem;
  const haves = copies(problem.haves);
  const wants = copies(problem.wants);
  const facilities = problem.plants.map(({ largest: capacity }) => new Float64Array(periods.length).fill(capacity));
  const uses: Taken[] = [];
  let budget = limits.budget ?? Infinity;
  let exchanges = limits.exchanges ?? Infinity;
  const alone = arcs.map((arc) => bestUse(arc, arc.upper, hours, arc.smallest).saving);
  const order = [...arcs.keys()].toSorted((a, b) => (alone[b] as number) - (alone[a] as number));
  const treated = new Set<number>();
  for (const a of order) {
    const arc = arcs[a] as Arc;
    if (!stands(problem, arc) || (arc.sole && treated.has(arc.have))) continue;
    const have = haves[arc.have] as Float64Array;
    const want = wants[arc.want] as Float64Array;
    const plant = arc.facility === null ? null : (facilities[arc.facility] as Float64Array);
    const upper = arc.upper.map((most, p) =>
      Math.max(
        0,
        Math.min(
          most,
          have[p] as number,
          (want[p] as number) / arc.delivered,
          plant === null ? Infinity : (plant[p] as number) / arc.input,
        ),
      ),
    );
    const use = bestUse(arc, upper, hours, arc.smallest);
    const capacity = Math.min(use.capacity, largest(problem, a));
    const investment = arc.fixedInvestment + arc.investmentPerCapacity * capacity;
    if (use.saving <= 0 || use.quantity <= 0 || investment > budget || (!arc.running && exchanges < 1)) continue;
    budget -= investment;
    if (!arc.running) exchanges -= 1;
    if (arc.sole) treated.add(arc.have);
    const rates = upper.map((most) => Math.min(most, capacity));
    uses.push({ arc: a, rates, capacity });
    for (let p = 0; p < periods.length; p += 1) {
      const rate = rates[p] as number;
      have[p] = (have[p] as number) - rate;
      want[p] = (want[p] as number) - rate * arc.delivered;
      if (plant !== null) plant[p] = (plant[p] as number) - rate * arc.input;
    }
  }
  return uses;
}

/** Values of all columns at the greedy plan. */
export function greedy(problem: Problem, columns: Columns, count: number): Float64Array {
  const values = new Float64Array(count);
  for (const kept of columns.kept) values[kept] = 1;
  const set = (column: number, value: number): void => {
    if (column >= 0) values[column] = value;
  };
  for (const { arc, rates, capacity } of taken(problem)) {
    set(columns.capacity[arc] as number, capacity);
    set(columns.build[arc] as number, 1);
    for (const [p, rate] of rates.entries()) {
      if (rate > 0) set(columns.operations[0].flow[arc * rates.length + p] as number, rate);
    }
  }
  return values;
}

/** The greedy plan without a programme. */
export function greedyChoice(problem: Problem): Choice {
  const uses = taken(problem).map((use): Use => Object.assign({}, use, { payment: null }));
  const through = Map.groupBy(uses, ({ arc }) => (problem.arcs[arc] as Arc).facility);
  const plants = [...through].flatMap(([plant, all]): readonly PlantUse[] => {
    if (plant === null) return [];
    const intake = new Float64Array(problem.periods.length);
    for (const { arc, rates } of all) {
      for (const [p, rate] of rates.entries())
        intake[p] = (intake[p] as number) + rate * (problem.arcs[arc] as Arc).input;
    }
    return [{ plant, size: (problem.plants[plant] as Plant).largest, piece: null, intake, outlet: intake }];
  });
  return {
    uses: uses.toSorted((a, b) => a.arc - b.arc),
    plants: plants.toSorted((a, b) => a.plant - b.plant),
    retired: [],
    trenches: [],
  };
}
