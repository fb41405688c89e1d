/** A plan by greedy choice: a point for the solver to begin with, and the answer when time runs out before it finds any. */
import { bestUse } from '../economics/alone.ts';
import { type Columns, largest } from './columns.ts';
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

/**
 * Takes arcs in the order of what they would save alone, each at the best size that the ones before leave, as long as it
 * pays and keeps within budget and number. Builds no plants, keeps all equipment, and says nothing of burdens. Values of all
 * columns.
 */
export function greedy(problem: Problem, columns: Columns, count: number): Float64Array {
  const { arcs, hours, periods, limits } = problem;
  const haves = copies(problem.haves);
  const wants = copies(problem.wants);
  const facilities = problem.plants.map(({ largest: capacity }) => new Float64Array(periods.length).fill(capacity));
  const values = new Float64Array(count);
  let budget = limits.budget ?? Infinity;
  let exchanges = limits.exchanges ?? Infinity;
  const alone = arcs.map((arc) => bestUse(arc, arc.upper, hours, arc.smallest).saving);
  const order = [...arcs.keys()].toSorted((a, b) => (alone[b] as number) - (alone[a] as number));
  for (const kept of columns.kept) values[kept] = 1;
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
    if ((columns.capacity[a] as number) >= 0) values[columns.capacity[a] as number] = capacity;
    if ((columns.build[a] as number) >= 0) values[columns.build[a] as number] = 1;
    for (let p = 0; p < periods.length; p += 1) {
      const rate = Math.min(upper[p] as number, capacity);
      if (rate === 0) continue;
      values[columns.operations[0].flow[a * periods.length + p] as number] = rate;
      have[p] = (have[p] as number) - rate;
      want[p] = (want[p] as number) - rate * arc.delivered;
      if (plant !== null) plant[p] = (plant[p] as number) - rate * arc.input;
    }
  }
  return values;
}
