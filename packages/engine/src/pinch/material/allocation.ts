/**
 * Allocation as a linear programme, where the cascade does not reach: several contaminants, several bought supplies,
 * a purifier that takes its feed from the sources.
 *   minimise Σ price · bought, then the feed of the converter
 *   sink k:       Σ x + Σ bought + product = gₖ          (flow)
 *                 Σ q x + Σ q bought + q product ≤ qₖ gₖ   (each quality)
 *   source s:     Σ x + feed ≤ fₛ
 *   converter:    Σ product ≤ Σ yieldₛ feedₛ,  Σ feed ≤ maximum
 */
import { build, type Program, type Solve } from '../../program/program.ts';
import type { Outcome } from '../outcome.ts';
import type { Connection } from './network.ts';

export interface Supply {
  readonly name: string;
  readonly flow: number;
  readonly qualities: readonly number[];
}
/** `limits` may be Infinity. */
export interface Demand {
  readonly name: string;
  readonly flow: number;
  readonly limits: readonly number[];
}
/** A supply that may be bought up to `maximum` at `price` per unit of flow. */
export interface Bought {
  readonly name: string;
  readonly qualities: readonly number[];
  readonly maximum: number;
  readonly price: number;
}
/** Turns feed into product of fixed qualities; `yields` is product per feed for each source. */
export interface Converter {
  readonly name: string;
  readonly qualities: readonly number[];
  readonly yields: readonly number[];
  readonly maximum: number;
}

export interface AllocationProblem {
  readonly sources: readonly Supply[];
  readonly sinks: readonly Demand[];
  readonly bought: readonly Bought[];
  readonly converter?: Converter;
}

export interface Allocation {
  readonly cost: number;
  /** In the order of `bought`. */
  readonly bought: readonly number[];
  readonly feed: number;
  readonly product: number;
  readonly connections: readonly Connection[];
}

/** What a column stands for: a flow with the qualities of where it comes from. */
interface Arc {
  readonly kind: 'source' | 'bought' | 'product' | 'feed';
  readonly from: string;
  readonly to: string;
  /** Of the source or bought supply. */
  readonly index: number;
  /** Of the sink; absent for feed. */
  readonly sink?: number;
  readonly qualities: readonly number[];
  readonly upper: number;
}

function arcsOf({ sources, sinks, bought, converter }: AllocationProblem): Arc[] {
  const arcs: Arc[] = [];
  for (const [sink, { name: to, flow: upper }] of sinks.entries()) {
    for (const [index, { name: from, qualities }] of sources.entries())
      arcs.push({ kind: 'source', from, to, index, sink, qualities, upper });
    for (const [index, { name: from, qualities }] of bought.entries())
      arcs.push({ kind: 'bought', from, to, index, sink, qualities, upper });
    if (converter)
      arcs.push({ kind: 'product', from: converter.name, to, index: 0, sink, qualities: converter.qualities, upper });
  }
  if (converter)
    for (const [index, { name: from, qualities, flow: upper }] of sources.entries())
      arcs.push({ kind: 'feed', from, to: converter.name, index, qualities, upper });
  return arcs;
}

/** One row: the arcs that satisfy `has`, each with its coefficient. */
type Row = (name: string, lower: number, upper: number, has: readonly number[], value: (arc: Arc) => number) => void;

/** Σ x + Σ bought + product = g, and Σ q (x + bought + product) ≤ q g for each quality. */
function sinkRows({ sinks }: AllocationProblem, row: Row, into: readonly (readonly number[])[]): void {
  for (const [k, { flow, limits }] of sinks.entries()) {
    row(`flow(${k})`, flow, flow, into[k] ?? [], () => 1);
    for (const [c, limit] of limits.entries())
      if (limit < Infinity)
        row(`quality(${k},${c})`, -Infinity, limit * flow, into[k] ?? [], ({ qualities }) => qualities[c] ?? 0);
  }
}

/** Σ x + feed ≤ f for sources, Σ bought ≤ maximum for supplies. */
function supplyRows(
  { sources, bought }: AllocationProblem,
  row: Row,
  ofSource: readonly (readonly number[])[],
  ofBought: readonly (readonly number[])[],
): void {
  for (const [s, { flow }] of sources.entries()) row(`source(${s})`, -Infinity, flow, ofSource[s] ?? [], () => 1);
  for (const [b, { maximum }] of bought.entries())
    if (maximum < Infinity) row(`maximum(${b})`, -Infinity, maximum, ofBought[b] ?? [], () => 1);
}

/** Σ product − Σ yield · feed ≤ 0 and Σ feed ≤ maximum. */
function converterRows(
  { yields, maximum }: Converter,
  row: Row,
  feeds: readonly number[],
  products: readonly number[],
): void {
  row('converter', -Infinity, 0, [...products, ...feeds], ({ kind, index }) =>
    kind === 'product' ? 1 : -(yields[index] ?? 0),
  );
  if (maximum < Infinity) row('feed', -Infinity, maximum, feeds, () => 1);
}

/** The programme that minimises `cost` of each arc, spending at most `budget` on what is bought. */
function formulate(
  problem: AllocationProblem,
  arcs: readonly Arc[],
  cost: (arc: Arc) => number,
  budget: number,
): Program {
  const builder = build('allocation');
  for (const arc of arcs)
    builder.column(`${arc.kind}(${arc.index}${arc.sink === undefined ? '' : `,${arc.sink}`})`, 0, arc.upper, cost(arc));
  const row: Row = (name, lower, upper, has, value) => {
    builder.row(name, lower, upper);
    for (const column of has) builder.entry(column, value(arcs[column] as Arc));
  };
  const of = (count: number, key: (arc: Arc) => number | undefined): number[][] => {
    const lists = Array.from({ length: count }, (): number[] => []);
    arcs.forEach((arc, column) => {
      const at = key(arc);
      if (at !== undefined) lists[at]?.push(column);
    });
    return lists;
  };
  const ofKind = (kind: Arc['kind']): number[] => of(1, (arc) => (arc.kind === kind ? 0 : undefined))[0] ?? [];
  const isSource = ({ kind }: Arc): boolean => kind === 'source' || kind === 'feed';
  sinkRows(
    problem,
    row,
    of(problem.sinks.length, ({ sink }) => sink),
  );
  supplyRows(
    problem,
    row,
    of(problem.sources.length, (arc) => (isSource(arc) ? arc.index : undefined)),
    of(problem.bought.length, (arc) => (arc.kind === 'bought' ? arc.index : undefined)),
  );
  if (problem.converter) converterRows(problem.converter, row, ofKind('feed'), ofKind('product'));
  if (budget < Infinity) row('budget', -Infinity, budget, ofKind('bought'), priceOf(problem));
  return builder.program();
}

const priceOf =
  ({ bought }: AllocationProblem) =>
  ({ kind, index }: Arc): number =>
    kind === 'bought' ? (bought[index]?.price ?? 0) : 0;

/** The first programme alone: least cost of what is bought. */
export const allocationProgram = (problem: AllocationProblem): Program =>
  formulate(problem, arcsOf(problem), priceOf(problem), Infinity);

/** Columns of a programme that a solver in the browser's memory still takes. */
const mostArcs = 500_000;
export const isTooLarge = (supplies: number, sinks: number): boolean => supplies * sinks > mostArcs;
export const tooLarge = (supplies: number, sinks: number): Outcome<never> => ({
  answer: null,
  problems: [
    {
      code: 'too-large',
      severity: 'error',
      found: `${supplies} sources × ${sinks} sinks`,
      accepted: `at most ${mostArcs} pairs where a linear programme is needed`,
    },
  ],
});

/** Flows below this share of all demand are rounding. */
const dust = 1e-9;

/** A linear programme is solved to its optimum; the limit in seconds only ends what has gone wrong. */
const exactly = { gap: 0, timeLimit: 600 };

/** The cheapest allocation and, among those, one with the least feed; null when the sinks cannot be served. */
export async function allocate(problem: AllocationProblem, solve: Solve): Promise<Allocation | null> {
  const arcs = arcsOf(problem);
  const solution = await solve(formulate(problem, arcs, priceOf(problem), Infinity), exactly);
  if (solution.columns === null || solution.objective === null) return null;
  let values = solution.columns;
  if (problem.converter) {
    const budget = solution.objective + 1e-9 * Math.max(1e-9, Math.abs(solution.objective));
    const leastFeed = formulate(problem, arcs, ({ kind }) => (kind === 'feed' ? 1 : 0), budget);
    const second = await solve(leastFeed, exactly);
    values = second.columns ?? values;
  }
  const least = dust * problem.sinks.reduce((total, { flow }) => total + flow, 0);
  const bought = problem.bought.map(() => 0);
  const connections: Connection[] = [];
  let feed = 0;
  let product = 0;
  arcs.forEach(({ from, to, kind, index }, column) => {
    const flow = values[column] ?? 0;
    if (flow <= least) return;
    connections.push({ from, to, flow });
    if (kind === 'bought') bought[index] = (bought[index] ?? 0) + flow;
    if (kind === 'feed') feed += flow;
    if (kind === 'product') product += flow;
  });
  return { cost: solution.objective, bought, feed, product, connections };
}
