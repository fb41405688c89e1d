/** Reads a solution back: which arcs are used, at which rates, and how large they and the plants are built. */
import { type Columns, largest } from './columns.ts';
import type { Formulation } from './formulate.ts';
import type { Arc, Node, Piece, Plant, Problem } from './problem.ts';

export interface Use {
  /** Index of the arc. */
  readonly arc: number;
  /** unit/h at the donor in each period */
  readonly rates: Float64Array;
  /** unit/h at the donor */
  readonly capacity: number;
  /** What the receiver pays [currency/a]; null where the plan does not decide on it. */
  readonly payment: number | null;
}

/** A plant that is built, or that runs. */
export interface PlantUse {
  readonly plant: number;
  /** unit/h of input */
  readonly size: number;
  /** The piece of its cost on which it lies; null where it stands. */
  readonly piece: Piece | null;
  /** unit/h in each period: what goes in, and what of it comes out. */
  readonly intake: Float64Array;
  readonly outlet: Float64Array;
}

export interface Choice {
  /** In the order of the arcs. */
  readonly uses: readonly Use[];
  readonly plants: readonly PlantUse[];
  /** Index of standby equipment that is given up, and of trenches that are dug. */
  readonly retired: readonly number[];
  readonly trenches: readonly number[];
}

/** A solver keeps bounds to a tolerance; flows smaller than this share of an arc's size are none. */
const negligible = 1e-7;

/** Scales the rates at a node down to what it can do, so that balances close exactly and not to a tolerance. */
function trim(
  rates: readonly Float64Array[],
  arcs: readonly Arc[],
  nodes: readonly Float64Array[],
  of: (arc: Arc) => number,
  weight: (arc: Arc) => number,
): void {
  const at = Map.groupBy(arcs.keys(), (a) => of(arcs[a] as Arc));
  for (const [node, members] of at) {
    (nodes[node] as Float64Array).forEach((most, p) => {
      const total = members.reduce((t, a) => t + weight(arcs[a] as Arc) * ((rates[a] as Float64Array)[p] as number), 0);
      if (total <= most) return;
      for (const a of members)
        (rates[a] as Float64Array)[p] = ((rates[a] as Float64Array)[p] as number) * (most / total);
    });
  }
}

function plantsOf({ plants, periods, arcs }: Problem, columns: Columns, value: (column: number) => number) {
  const [{ intake, outlet }] = columns.operations;
  return plants.map((plant, f) => {
    const sizes = [...(columns.sizes[f] as Int32Array)];
    const s = [...(columns.pieces[f] as Int32Array)].findIndex((choice) => value(choice) > 0.5);
    const size = plant.pieces === null ? plant.largest : s < 0 ? 0 : value(sizes[s] as number);
    const rates = (of: Int32Array): Float64Array =>
      Float64Array.from(periods, (_, p) => {
        const rate = value(of[f * periods.length + p] as number);
        return rate < negligible * plant.largest ? 0 : Math.min(rate, size);
      });
    return {
      plant: f,
      size,
      piece: plant.pieces?.[s] ?? null,
      intake: plant.ports ? rates(intake) : new Float64Array(periods.length),
      outlet: plant.ports ? rates(outlet) : new Float64Array(periods.length),
      passed: plant.ports ? [] : [...arcs.keys()].filter((a) => (arcs[a] as Arc).facility === f),
    };
  });
}

/** What each node can do in the solution: its rates, or what its plant takes and gives. */
const doing = (
  nodes: readonly Node[],
  plants: readonly PlantUse[],
  of: (plant: PlantUse) => Float64Array,
): readonly Float64Array[] =>
  nodes.map(({ port, rates }) =>
    port === null ? rates : of(plants[port.plant] as PlantUse).map((rate) => rate * port.perInput),
  );

/** What a point of the programme means; arcs that carry nothing and plants that neither are built nor run are left out. */
export function interpret(
  problem: Problem,
  { columns, payments }: Omit<Formulation, 'program'>,
  values: Float64Array,
): Choice {
  const { arcs, periods } = problem;
  const [{ flow }] = columns.operations;
  const value = (column: number): number => (column < 0 ? 0 : (values[column] as number));
  const rates = arcs.map((arc, a) => {
    const built = columns.build[a] as number;
    if (built >= 0 && value(built) < 0.5) return new Float64Array(periods.length);
    const least = negligible * largest(problem, a);
    return arc.upper.map((upper, p) => {
      const rate = value(flow[a * periods.length + p] as number);
      return rate < least ? 0 : Math.min(rate, upper);
    });
  });
  const plants = plantsOf(problem, columns, value);
  trim(
    rates,
    arcs,
    doing(problem.haves, plants, ({ outlet }) => outlet),
    (arc) => arc.have,
    () => 1,
  );
  trim(
    rates,
    arcs,
    doing(problem.wants, plants, ({ intake }) => intake),
    (arc) => arc.want,
    (arc) => arc.delivered,
  );
  // Who may not pay each other bears what falls to each.
  const unpaid = problem.limits.participation === 'alone' ? 0 : null;
  const paid = (arc: number): number | null => (payments === null ? unpaid : value(payments[arc] as number));
  const uses = rates.flatMap((rate, arc) => {
    const peak = rate.reduce((most, r) => Math.max(most, r), 0);
    if (peak <= 0) return [];
    // What an outlook or another year alone needs is built as well.
    const own = problem.outlooks.length === 0 && problem.capacities === undefined;
    const built = own ? 0 : value(columns.capacity[arc] as number);
    const capacity = Math.max(peak, built, (arcs[arc] as Arc).smallest);
    return [{ arc, rates: rate, capacity, payment: paid(arc) }];
  });
  const through = (members: readonly number[], p: number): number =>
    members.reduce((total, a) => total + (arcs[a] as Arc).input * ((rates[a] as Float64Array)[p] as number), 0);
  const passing = ({ passed, ...use }: (typeof plants)[number]): PlantUse => {
    if ((problem.plants[use.plant] as Plant).ports) return use;
    const intake = Float64Array.from(periods, (_, p) => through(passed, p));
    return { ...use, intake, outlet: intake };
  };
  return {
    uses,
    plants: plants
      .map(passing)
      .filter(({ piece, intake, outlet }) => piece !== null || [...intake, ...outlet].some((rate) => rate > 0)),
    retired: problem.standby.flatMap((_, e) => (value(columns.kept[e] as number) < 0.5 ? [e] : [])),
    trenches: problem.trenches.flatMap((_, d) => (value(columns.trenches[d] as number) > 0.5 ? [d] : [])),
  };
}
