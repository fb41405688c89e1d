/** The relaxation of a load problem over a box: each load z = x c between its envelopes, so that no network takes less. */
import { type Builder, build, type Program } from '../../program/program.ts';
import type { Ppm } from '../quantity.ts';
import { type Aim, budgetRow, costIn, flowColumns, mostBetween } from './load-columns.ts';
import { type Box, type LoadProblem, rangeOf } from './load-problem.ts';

/** z between the envelopes of x c on 0 ≤ x ≤ most, low ≤ c ≤ high. */
function envelope(
  builder: Builder,
  name: string,
  columns: { readonly x: number; readonly c: number; readonly z: number },
  { low, high, most }: { readonly low: number; readonly high: number; readonly most: number },
): void {
  const { x, c, z } = columns;
  const row = (kind: string, lower: number, upper: number, ofX: number, ofC: number): void => {
    builder.row(`${kind}(${name})`, lower, upper);
    builder.entry(z, 1);
    builder.entry(x, -ofX);
    builder.entry(c, -ofC);
  };
  if (low === high) {
    row('product', 0, 0, high, 0);
    return;
  }
  row('least', 0, Infinity, low, 0);
  row('most', -Infinity, 0, high, 0);
  row('convex', -most * high, Infinity, high, most);
  row('concave', -Infinity, -most * low, low, most);
}

export interface Relaxed {
  readonly program: Program;
  readonly outlets: readonly number[];
  /** x and z of everything that leaves process i with contaminant k: to the others and to waste. */
  readonly products: readonly (readonly { readonly x: number; readonly z: number }[])[];
}

/** The relaxation over a box. */
export function relaxedProgram(problem: LoadProblem, box: Box, aim: Aim): Relaxed {
  const { processes, supplies } = problem;
  const count = processes[0]?.load.length ?? 0;
  const builder = build('relaxed');
  const ranges = processes.map((_, j) => rangeOf(problem, j, box));
  const most = (j: number): number => ranges[j]?.most ?? 0;
  const { supplied, reuse } = flowColumns(
    problem,
    (name, upper, cost) => builder.column(name, 0, upper, cost),
    most,
    costIn(aim),
  );
  const waste = processes.map((_, i) => builder.column(`waste(${i})`, 0, most(i), 0));
  const outlets: number[] = [];
  const products: { x: number; z: number; to: number; most: number }[][] = [];
  for (const i of processes.keys())
    for (let k = 0; k < count; k += 1) {
      const [low, high] = [box.low[i * count + k] as number, box.high[i * count + k] as number];
      outlets.push(builder.column(`outlet(${i},${k})`, low, high, 0));
      products.push(
        [...processes.keys(), -1].flatMap((j) => {
          if (i === j) return [];
          const [x, cap] =
            j < 0 ? [waste[i] as number, most(i)] : [reuse[i]?.[j] as number, mostBetween(problem, i, j, most)];
          return [{ x, z: builder.column(`load(${i},${j},${k})`, 0, cap * high, 0), to: j, most: cap }];
        }),
      );
    }
  const flowInto = (j: number, factor: (s: number) => number, ofReuse: number): void => {
    for (const s of supplies.keys()) builder.entry(supplied[s]?.[j] as number, factor(s));
    for (const i of processes.keys()) if (i !== j) builder.entry(reuse[i]?.[j] as number, ofReuse);
  };
  const loadInto = (j: number, k: number): void => {
    for (const i of processes.keys())
      if (i !== j) builder.entry(products[i * count + k]?.find(({ to }) => to === j)?.z as number, 1);
  };
  for (const [j, { inlet, load }] of processes.entries()) {
    builder.row(`total(${j})`, ranges[j]?.least ?? 0, most(j));
    flowInto(j, () => 1, 1);
    builder.row(`flow(${j})`, 0, 0);
    flowInto(j, () => 1, 1);
    for (const m of processes.keys()) if (m !== j) builder.entry(reuse[j]?.[m] as number, -1);
    builder.entry(waste[j] as number, -1);
    for (const [k, amount] of load.entries()) {
      const limit = inlet[k] as Ppm;
      builder.row(`inlet(${j},${k})`, -Infinity, 0);
      flowInto(j, (s) => (supplies[s]?.qualities[k] as Ppm) - limit, -limit);
      loadInto(j, k);
      builder.row(`outlet(${j},${k})`, -amount, -amount);
      flowInto(j, (s) => supplies[s]?.qualities[k] as Ppm, 0);
      loadInto(j, k);
      for (const { z } of products[j * count + k] ?? []) builder.entry(z, -1);
    }
  }
  for (const [at, list] of products.entries())
    for (const { x, z, to, most: cap } of list)
      envelope(
        builder,
        `${at},${to}`,
        { x, c: outlets[at] as number, z },
        { low: box.low[at] as number, high: box.high[at] as number, most: cap },
      );
  budgetRow(builder, supplied, aim);
  return { program: builder.program(), outlets, products };
}
