/**
 * Allocation as a linear programme, where the cascade does not reach: several contaminants, several bought supplies,
 * a purifier that takes its feed from the sources.
 *   minimise Σ price · bought, then the feed of the converter
 *   sink k:       Σ x + Σ bought + product = gₖ          (flow)
 *                 Σ q x + Σ q bought + q product ≤ qₖ gₖ   (each quality)
 *   source s:     Σ x + feed ≤ fₛ
 *   converter:    Σ product ≤ Σ yieldₛ feedₛ,  Σ feed ≤ maximum
 * with limits on pipes each flow also x ≤ upper · pipe and x ≥ smallest · pipe, pipe ∈ {0, 1}.
 */
import { type Builder, build, type Program, type Solve } from '../../program/program.ts';
import type { Outcome } from '../outcome.ts';
import type { Period } from '../periods.ts';
import type { StoredProblem } from '../storage.ts';
import type { Connection } from './network.ts';
import { addPipes, type PipeLimits } from './pipes.ts';

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
  /** Whether a pipe may be laid from a source to a sink, by their places; everywhere when absent. */
  readonly mayReach?: (source: number, sink: number) => boolean;
}

export interface Allocation {
  readonly cost: number;
  /** In the order of `bought`. */
  readonly bought: readonly number[];
  readonly feed: number;
  readonly product: number;
  readonly connections: readonly Connection[];
  /** False where limits on pipes ended the search before its optimum was proven. */
  readonly isProven: boolean;
}

/** What a column stands for: a flow with the qualities of where it comes from. */
export interface Arc {
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

export function arcsOf({ sources, sinks, bought, converter, mayReach }: AllocationProblem): Arc[] {
  const arcs: Arc[] = [];
  for (const [sink, { name: to, flow: upper }] of sinks.entries()) {
    for (const [index, { name: from, qualities }] of sources.entries())
      if (!mayReach || mayReach(index, sink)) arcs.push({ kind: 'source', from, to, index, sink, qualities, upper });
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

/** Σ x + feed + charge ≤ f for sources, Σ bought ≤ maximum for supplies. */
function supplyRows(
  builder: Builder,
  { sources, bought }: AllocationProblem,
  row: Row,
  ofSource: readonly (readonly number[])[],
  ofBought: readonly (readonly number[])[],
  charges: readonly number[],
): void {
  for (const [s, { flow }] of sources.entries()) {
    row(`source(${s})`, -Infinity, flow, ofSource[s] ?? [], () => 1);
    const charge = charges[s];
    if (charge !== undefined) builder.entry(charge, 1);
  }
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

type Weight = (arc: Arc) => number;
/** Σ weight · flow ≤ most: what an earlier aim has reached. */
interface Ceiling {
  readonly name: string;
  readonly weight: Weight;
  readonly most: number;
}

/** Adds the columns and rows of one allocation; what goes into a store of each source is a column of its own. */
export function addAllocation(
  builder: Builder,
  problem: AllocationProblem,
  arcs: readonly Arc[],
  cost: Weight,
  charges: readonly number[] = [],
): readonly number[] {
  const columns = arcs.map((arc) =>
    builder.column(`${arc.kind}(${arc.index}${arc.sink === undefined ? '' : `,${arc.sink}`})`, 0, arc.upper, cost(arc)),
  );
  const row: Row = (name, lower, upper, has, value) => {
    builder.row(name, lower, upper);
    for (const at of has) builder.entry(columns[at] as number, value(arcs[at] as Arc));
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
    builder,
    problem,
    row,
    of(problem.sources.length, (arc) => (isSource(arc) ? arc.index : undefined)),
    of(problem.bought.length, (arc) => (arc.kind === 'bought' ? arc.index : undefined)),
    charges,
  );
  if (problem.converter) converterRows(problem.converter, row, ofKind('feed'), ofKind('product'));
  return columns;
}

/** The programme that minimises `cost` of each arc below what earlier aims have reached; pipes where they are limited. */
function formulate(
  problem: AllocationProblem,
  cost: Weight,
  ceilings: readonly Ceiling[] = [],
  pipes?: { readonly limits: PipeLimits; readonly cost: number },
): Program {
  const builder = build('allocation');
  const arcs = arcsOf(problem);
  const columns = addAllocation(builder, problem, arcs, cost);
  for (const { name, weight, most } of ceilings) {
    builder.row(name, -Infinity, most);
    for (const [at, arc] of arcs.entries()) builder.entry(columns[at] as number, weight(arc));
  }
  if (pipes) addPipes(builder, problem, arcs, columns, pipes);
  return builder.program();
}

export const priceOf =
  ({ bought }: AllocationProblem): Weight =>
  ({ kind, index }) =>
    kind === 'bought' ? (bought[index]?.price ?? 0) : 0;
const isFeed: Weight = ({ kind }) => (kind === 'feed' ? 1 : 0);

/** The first programme alone: least cost of what is bought. */
export const allocationProgram = (problem: AllocationProblem): Program => formulate(problem, priceOf(problem));

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
/** With pipes it is mixed-integer: after so many seconds the best network found is given. */
const withPipes = { gap: 1e-6, timeLimit: 10 };

const ceiling = (name: string, weight: Weight, value: number): Ceiling => ({
  name,
  weight,
  most: value + 1e-9 * Math.max(1e-9, Math.abs(value)),
});

/**
 * The cheapest allocation; among those one with the least feed; and where pipes are limited, among those one with the
 * fewest. Null when the sinks cannot be served.
 */
export async function allocate(
  problem: AllocationProblem,
  solve: Solve,
  limits?: PipeLimits,
): Promise<Allocation | null> {
  const options = limits ? withPipes : exactly;
  const pipes = limits && limits.smallestFlow > 0 ? { limits, cost: 0 } : undefined;
  const price = priceOf(problem);
  const first = await solve(formulate(problem, price, [], pipes), options);
  if (first.columns === null || first.objective === null) return null;
  let values = first.columns;
  let isProven = first.status === 'optimal';
  const ceilings = [ceiling('budget', price, first.objective)];
  if (problem.converter) {
    const second = await solve(formulate(problem, isFeed, ceilings, pipes), options);
    values = second.columns ?? values;
    isProven &&= second.status === 'optimal';
    if (second.objective !== null) ceilings.push(ceiling('leastFeed', isFeed, second.objective));
  }
  if (limits?.isFewest) {
    const fewest = await solve(
      formulate(problem, () => 0, ceilings, { limits, cost: 1 }),
      options,
    );
    values = fewest.columns ?? values;
    isProven &&= fewest.status === 'optimal';
  }
  return { ...flowsOf(problem, values), cost: first.objective, isProven };
}

/** Flows above the dust. */
function flowsOf(problem: AllocationProblem, values: Float64Array): Omit<Allocation, 'cost' | 'isProven'> {
  const least = dust * problem.sinks.reduce((total, { flow }) => total + flow, 0);
  const bought = problem.bought.map(() => 0);
  const connections: Connection[] = [];
  let feed = 0;
  let product = 0;
  arcsOf(problem).forEach(({ from, to, kind, index }, column) => {
    const flow = values[column] ?? 0;
    if (flow <= least) return;
    connections.push({ from, to, flow });
    if (kind === 'bought') bought[index] = (bought[index] ?? 0) + flow;
    if (kind === 'feed') feed += flow;
    if (kind === 'product') product += flow;
  });
  return { bought, feed, product, connections };
}

/** Cheapest allocations of all periods, in which each source has a store of its own. */
export const storedAllocation = (
  problems: readonly AllocationProblem[],
  periods: readonly Period[],
): StoredProblem => ({
  periods,
  most: Math.max(
    0,
    ...problems.map(({ sources, sinks }) => [...sources, ...sinks].reduce((sum, { flow }) => sum + flow, 0)),
  ),
  add: (builder, period, weight) => {
    const problem = problems[period] as AllocationProblem;
    const most = [...problem.sources, ...problem.sinks].reduce((sum, { flow }) => sum + flow, 0);
    const price = priceOf(problem);
    // What comes out of a store is not bounded by the flow of its source.
    const arcs = arcsOf(problem).map((arc) => (arc.kind === 'feed' ? Object.assign({}, arc, { upper: most }) : arc));
    const charges = problem.sources.map(({ flow }, s) => builder.column(`charge(${s},${period})`, -most, flow, 0));
    const columns = addAllocation(builder, problem, arcs, (arc) => weight * price(arc), charges);
    return {
      charges,
      supply: arcs.flatMap((arc, at) => (arc.kind === 'bought' ? [[columns[at] as number, price(arc)] as const] : [])),
    };
  },
});
