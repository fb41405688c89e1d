/** A design: what is built, whatever the period. */
import { heldAt } from '../../program/held.ts';
import type { Program } from '../../program/program.ts';
import { capacityColumn } from '../columns.ts';
import type { Formulation } from '../formulate.ts';
import type { Choice } from '../interpret.ts';
import { paid } from '../paid.ts';
import type { Arc, Piece, Plant, Problem } from '../problem.ts';

export interface Design {
  /** Indices of the arcs that may carry something, with the most that they can [unit/h]. */
  readonly arcs: readonly number[];
  readonly capacities: readonly number[];
  /** Of each plant its size [unit/h] and the piece of its cost; null where it stands or is not built. */
  readonly sizes: readonly number[];
  readonly pieces: readonly (Piece | null)[];
  readonly retired: readonly number[];
  readonly trenches: readonly number[];
}

const isSized = ({ capacityCost, investmentPerCapacity, smallest }: Arc): boolean =>
  capacityCost > 0 || investmentPerCapacity > 0 || smallest > 0;

/** The design at a point of a problem's programme. */
export function designOf(problem: Problem, { columns }: Formulation, point: Float64Array): Design {
  const { arcs, plants, standby, trenches } = problem;
  const value = (column: number): number => (column < 0 ? 0 : (point[column] as number));
  const capacityOf = (a: number): number =>
    isSized(arcs[a] as Arc) ? value(capacityColumn(problem, columns, a)) : Infinity;
  const isBuilt = (a: number): boolean => {
    const built = columns.build[a] as number;
    return (built < 0 || value(built) > 0.5) && capacityOf(a) > 0;
  };
  const built = [...arcs.keys()].filter(isBuilt);
  const chosen = plants.map((_, f) =>
    [...(columns.pieces[f] as Int32Array)].findIndex((column) => value(column) > 0.5),
  );
  return {
    arcs: built,
    capacities: built.map(capacityOf),
    sizes: plants.map(({ pieces, largest }, f) =>
      pieces === null ? largest : value(columns.sizes[f]?.[chosen[f] as number] ?? -1),
    ),
    pieces: plants.map(({ pieces }, f) => pieces?.[chosen[f] as number] ?? null),
    retired: [...standby.keys()].filter((e) => value(columns.kept[e] as number) < 0.5),
    trenches: [...trenches.keys()].filter((d) => value(columns.trenches[d] as number) > 0.5),
  };
}

/** The programme of a problem that has the design's arcs alone, with all that is built decided and the sizes yet free. */
export function decided(
  program: Program,
  { columns }: Formulation,
  { plants }: Problem,
  { pieces, retired, trenches }: Pick<Design, 'pieces' | 'retired' | 'trenches'>,
): Program {
  const values = new Map<number, number>();
  for (const column of columns.build) values.set(column, 1);
  columns.pieces.forEach((chosen, f) => {
    for (const [s, column] of chosen.entries()) values.set(column, plants[f]?.pieces?.[s] === pieces[f] ? 1 : 0);
  });
  for (const [e, column] of columns.kept.entries()) values.set(column, retired.includes(e) ? 0 : 1);
  for (const [d, column] of columns.trenches.entries()) values.set(column, trenches.includes(d) ? 1 : 0);
  const point = new Float64Array(program.columns.names.length);
  for (const [column, value] of values) if (column >= 0) point[column] = value;
  return heldAt(program, point, (column) => values.has(column));
}

/** A plant as it is built: it stands, as large as it is, and a plant that is not built can take nothing. */
const standing = (plant: Plant, size: number): Plant => ({
  ...plant,
  largest: size,
  pieces: null,
  minimumLoad: size > 0 ? plant.minimumLoad : 0,
});

/** The problem of running a design: nothing is built any more, and what is built costs nothing more. Its arcs are the design's. */
export function operation(problem: Problem, { arcs, capacities, sizes }: Design): Problem {
  const free = { unitCost: 0, capacityCost: 0, fixedCost: 0 };
  return {
    ...problem,
    arcs: arcs.map(
      (a, i): Arc => Object.assign(paid(problem.arcs[a] as Arc, capacities[i] as number), { donor: free, sole: false }),
    ),
    plants: problem.plants.map((plant, f) => standing(plant, sizes[f] as number)),
    standby: problem.standby.map((each) => Object.assign({}, each, { fixedCost: 0 })),
    trenches: [],
    limits: {
      burdens: {},
      ...(problem.limits.supplierShare === undefined ? {} : { supplierShare: problem.limits.supplierShare }),
    },
  };
}

/** What a choice costs to build and keep, against today [currency/a]. */
export function capital({ arcs, trenches, standby }: Problem, choice: Choice): number {
  const exchanges = choice.uses.reduce((total, { arc, capacity }) => {
    const { fixedCost, capacityCost } = arcs[arc] as Arc;
    return total + fixedCost + capacityCost * capacity;
  }, 0);
  const plants = choice.plants.reduce(
    (total, { piece, size }) => total + (piece === null ? 0 : piece.fixedCost + piece.capacityCost * size),
    0,
  );
  const dug = choice.trenches.reduce((total, d) => total + (trenches[d]?.fixedCost ?? 0), 0);
  const spared = choice.retired.reduce((total, e) => total + (standby[e]?.fixedCost ?? 0), 0);
  return exchanges + plants + dug - spared;
}

/** What a choice costs to run in each period, against today [currency/a]. */
export function running({ arcs, plants, hours }: Problem, choice: Choice): Float64Array {
  const costs = new Float64Array(hours.length);
  const add = (rates: Float64Array, unitCost: number): void => {
    for (let p = 0; p < costs.length; p += 1) {
      costs[p] = (costs[p] as number) + unitCost * (hours[p] as number) * (rates[p] as number);
    }
  };
  for (const { arc, rates } of choice.uses) add(rates, (arcs[arc] as Arc).unitCost);
  for (const { plant, intake, outlet } of choice.plants) {
    const { intake: into, outlet: out } = plants[plant] as Plant;
    add(intake, into.unitCost);
    add(outlet, out.unitCost);
  }
  return costs;
}
