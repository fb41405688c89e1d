/** Rows by which arcs share what a have or want can do in each period: the common shape of availability, demand and placing. */
import type { Builder } from '../../program/program.ts';
import type { Columns, OperationColumns } from '../columns.ts';
import type { Arc, Node, Problem } from '../problem.ts';

export type Side = 'haves' | 'wants';

/** Units of the node for one unit of the arc at the donor. */
export const weightAt = (side: Side, { delivered }: Arc): number => (side === 'haves' ? 1 : delivered);

/** Arcs by the node at which they begin or end. */
export const arcsAt = ({ arcs }: Problem, side: Side): ReadonlyMap<number, readonly number[]> =>
  Map.groupBy(arcs.keys(), (a) => (side === 'haves' ? (arcs[a] as Arc).have : (arcs[a] as Arc).want));

/** Adds Σ_{a at n} w_a x[a,p] to the row begun last. */
export function addFlowEntries(
  builder: Builder,
  { arcs, periods }: Problem,
  { flow }: OperationColumns,
  side: Side,
  at: readonly number[],
  p: number,
): void {
  for (const a of at) {
    const column = flow[a * periods.length + p] as number;
    if (column >= 0) builder.entry(column, weightAt(side, arcs[a] as Arc));
  }
}

/** A node in a period of an operation. */
interface Place {
  readonly side: Side;
  readonly node: number;
  readonly p: number;
}

/** Bound of a row that keeps to σ times what a node can do: σ rate_np, and 0 for a port, whose share {@link addPort} subtracts. */
export function shareOfRate(
  problem: Problem,
  { operation }: OperationColumns,
  { side, node, p }: Place,
  share: number,
): number {
  return (problem[side][node] as Node).port === null ? share * (operation.rates(side, node)[p] as number) : 0;
}

/** Subtracts σ r_n times what a port's plant takes in or gives out from the row begun last; nothing for other nodes. */
export function addPort(
  builder: Builder,
  problem: Problem,
  { intake, outlet }: OperationColumns,
  { side, node, p }: Place,
  share: number,
): void {
  const { port } = problem[side][node] as Node;
  if (port === null) return;
  const column = (side === 'haves' ? outlet : intake)[port.plant * problem.periods.length + p] as number;
  builder.entry(column, -share * port.perInput);
}

interface Rule {
  readonly family: string;
  readonly side: Side;
  /** Which nodes have the row, given the number of open arcs. */
  readonly holds: (node: Node, open: number) => boolean;
  /** Share of the rate that bounds the sum, from above or from below. */
  readonly share: (node: Node) => number;
  readonly from: 'above' | 'below';
}

/** Σ_{a at n} w_a x[a,p] ≤ or ≥ σ_n rate_np, where the rate of a port is r_n times what its plant takes in or gives out. */
export function addNodeRows(builder: Builder, problem: Problem, columns: Columns, rule: Rule): void {
  const { periods } = problem;
  const { family, side, holds, share, from } = rule;
  const at = arcsAt(problem, side);
  for (const each of columns.operations) {
    problem[side].forEach((node, n) => {
      const arcs = at.get(n) ?? [];
      for (let p = 0; p < periods.length; p += 1) {
        const open = arcs.filter((a) => (each.flow[a * periods.length + p] as number) >= 0);
        if (!holds(node, open.length)) continue;
        const place = { side, node: n, p };
        const rate = shareOfRate(problem, each, place, share(node));
        const name = `${family}(${node.id},${periods[p]}${each.operation.suffix})`;
        builder.row(name, from === 'above' ? -Infinity : rate, from === 'above' ? rate : Infinity);
        addFlowEntries(builder, problem, each, side, open, p);
        addPort(builder, problem, each, place, share(node));
      }
    });
  }
}
