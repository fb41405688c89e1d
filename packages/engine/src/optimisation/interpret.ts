/** Reads a solution back: which arcs are used, at which rates, and how large they are built. */
import { type Columns, largest } from './columns.ts';
import type { Arc, Problem } from './problem.ts';

export interface Use {
  /** Index of the arc. */
  readonly arc: number;
  /** unit/h at the donor in each period */
  readonly rates: Float64Array;
  /** unit/h at the donor */
  readonly capacity: number;
}

/** A solver keeps bounds to a tolerance; flows smaller than this share of an arc's size are none. */
const negligible = 1e-7;

/** Scales the rates at a node down to what it can do, so that balances close exactly and not to a tolerance. */
function trim(
  rates: readonly Float64Array[],
  arcs: readonly Arc[],
  nodes: readonly { readonly rates: Float64Array }[],
  of: (arc: Arc) => number,
  weight: (arc: Arc) => number,
): void {
  const at = Map.groupBy(arcs.keys(), (a) => of(arcs[a] as Arc));
  for (const [node, members] of at) {
    (nodes[node] as { readonly rates: Float64Array }).rates.forEach((most, p) => {
      const total = members.reduce((t, a) => t + weight(arcs[a] as Arc) * ((rates[a] as Float64Array)[p] as number), 0);
      if (total <= most) return;
      for (const a of members)
        (rates[a] as Float64Array)[p] = ((rates[a] as Float64Array)[p] as number) * (most / total);
    });
  }
}

/** Uses of all arcs that carry anything, in the order of the arcs. */
export function interpret(problem: Problem, columns: Columns, values: Float64Array): readonly Use[] {
  const { arcs, periods } = problem;
  const value = (column: number): number => (column < 0 ? 0 : (values[column] as number));
  const rates = arcs.map((arc, a) => {
    const built = columns.build[a] as number;
    if (built >= 0 && value(built) < 0.5) return new Float64Array(periods.length);
    const least = negligible * largest(arc);
    return arc.upper.map((upper, p) => {
      const rate = value(columns.flow[a * periods.length + p] as number);
      return rate < least ? 0 : Math.min(rate, upper);
    });
  });
  trim(
    rates,
    arcs,
    problem.haves,
    (arc) => arc.have,
    () => 1,
  );
  trim(
    rates,
    arcs,
    problem.wants,
    (arc) => arc.want,
    (arc) => arc.delivered,
  );
  return rates.flatMap((rate, arc) => {
    const peak = rate.reduce((most, r) => Math.max(most, r), 0);
    return peak > 0 ? [{ arc, rates: rate, capacity: Math.max(peak, (arcs[arc] as Arc).smallest) }] : [];
  });
}
