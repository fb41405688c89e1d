/** An operation: the scenario or one of the outlooks, in which what is built is run. */
import type { Arc, Node, Outlook, Plant, Problem } from './problem.ts';

export interface Operation {
  /** Behind the names of its columns and rows; empty for the scenario itself. */
  readonly suffix: string;
  readonly probability: number;
  /** Largest rate of arc a in period p [unit/h]. */
  readonly upper: (a: number) => Float64Array;
  /** currency/unit of arc a */
  readonly unitCost: (a: number) => number;
  /** currency/unit of plant f, going in and coming out */
  readonly intakeCost: (f: number) => number;
  readonly outletCost: (f: number) => number;
  /** unit/h of a have or want in each period */
  readonly rates: (side: 'haves' | 'wants', node: number) => Float64Array;
  readonly failed: ReadonlySet<number>;
  readonly outlook: Outlook | null;
}

/** The scenario first, with the probability that the outlooks leave, then the outlooks in their order. */
export function operationsOf(problem: Problem): readonly Operation[] {
  const { arcs, plants, outlooks } = problem;
  const absent = plants.flatMap((plant, f) => (plant.absent === true ? [f] : []));
  const rest = outlooks.reduce((left, { probability }) => left - probability, 1);
  return [
    {
      suffix: '',
      probability: Math.max(0, rest),
      upper: (a) => (arcs[a] as Arc).upper,
      unitCost: (a) => (arcs[a] as Arc).unitCost,
      intakeCost: (f) => (plants[f] as Plant).intake.unitCost,
      outletCost: (f) => (plants[f] as Plant).outlet.unitCost,
      rates: (side, node) => (problem[side][node] as Node).rates,
      failed: new Set(absent),
      outlook: null,
    },
    ...outlooks.map((outlook) => ({
      suffix: `,${outlook.id}`,
      probability: outlook.probability,
      upper: (a: number) => outlook.upper[a] as Float64Array,
      unitCost: (a: number) => outlook.unitCost[a] as number,
      intakeCost: (f: number) => outlook.intakeCost[f] as number,
      outletCost: (f: number) => outlook.outletCost[f] as number,
      rates: (side: 'haves' | 'wants', node: number) => outlook[side][node] as Float64Array,
      failed: absent.length === 0 ? outlook.failed : new Set([...absent, ...outlook.failed]),
      outlook,
    })),
  ];
}
