/** Supplier: no firm covers more than a share of a want. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Arc, Node, Problem } from '../problem.ts';
import { addFlowEntries, addPort, arcsAt, shareOfRate } from './nodes.ts';

/** Σ_{a ∈ to(w), a from firm i} δ_a x[a,p] ≤ σ d_wp   for each want w, firm i and period p. */
export function addSupplier(builder: Builder, problem: Problem, columns: Columns): void {
  const { arcs, haves, wants, firms, periods, limits } = problem;
  const share = limits.supplierShare ?? 1;
  if (share >= 1) return;
  const donor = (a: number): number => (haves[(arcs[a] as Arc).have] as Node).firm;
  for (const [w, all] of arcsAt(problem, 'wants')) {
    const { id } = wants[w] as Node;
    for (const [firm, own] of Map.groupBy(all, donor)) {
      for (const each of columns.operations) {
        for (let p = 0; p < periods.length; p += 1) {
          const place = { side: 'wants', node: w, p } as const;
          const most = shareOfRate(problem, each, place, share);
          builder.row(`supplier(${id},${firms[firm]},${periods[p]}${each.operation.suffix})`, -Infinity, most);
          addFlowEntries(builder, problem, each, 'wants', own, p);
          addPort(builder, problem, each, place, share);
        }
      }
    }
  }
}
