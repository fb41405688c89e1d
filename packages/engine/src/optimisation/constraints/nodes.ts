/** Rows by which arcs share what a node can do in each period: the common shape of availability, demand and facility. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Arc, Node, Problem } from '../problem.ts';

interface Sharing {
  readonly family: string;
  readonly nodes: readonly Node[];
  /** Node of an arc, or null. */
  readonly of: (arc: Arc) => number | null;
  readonly weight: (arc: Arc) => number;
}

/** Σ_{a at n} weight_a x[a,p] ≤ rate_np for every node that at least two open arcs share. */
export function addNodeRows(builder: Builder, problem: Problem, columns: Columns, sharing: Sharing): void {
  const { arcs, periods } = problem;
  const at = Map.groupBy(arcs.keys(), (a) => sharing.of(arcs[a] as Arc));
  sharing.nodes.forEach(({ id, rates }, node) => {
    for (let p = 0; p < periods.length; p += 1) {
      const open = (at.get(node) ?? []).filter((a) => (columns.flow[a * periods.length + p] as number) >= 0);
      if (open.length < 2) continue;
      builder.row(`${sharing.family}(${id},${periods[p]})`, -Infinity, rates[p] as number);
      for (const a of open) {
        builder.entry(columns.flow[a * periods.length + p] as number, sharing.weight(arcs[a] as Arc));
      }
    }
  });
}
