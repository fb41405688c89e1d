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

/** The column of what a port's plant takes in or gives out in a period. */
export const portColumn = ({ intake, outlet }: OperationColumns, side: Side, at: number): number =>
  (side === 'haves' ? outlet : intake)[at] as number;

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
        const rate = node.port === null ? share(node) * (each.operation.rates(side, n)[p] as number) : 0;
        const name = `${family}(${node.id},${periods[p]}${each.operation.suffix})`;
        builder.row(name, from === 'above' ? -Infinity : rate, from === 'above' ? rate : Infinity);
        addFlowEntries(builder, problem, each, side, open, p);
        if (node.port === null) continue;
        builder.entry(portColumn(each, side, node.port.plant * periods.length + p), -share(node) * node.port.perInput);
      }
    });
  }
}
