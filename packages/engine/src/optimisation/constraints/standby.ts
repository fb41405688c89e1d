/** Standby: equipment behind a present route is kept as long as what is not exchanged needs it. */

import { sum } from '../../numerics/sum.ts';
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Problem } from '../problem.ts';
import { addFlowEntries, arcsAt } from './nodes.ts';

/** Σ_{e behind w} C_e k[e] + Σ_{a ∈ to(w)} δ_a x[a,p] ≥ min(d_wp, Σ_e C_e)   for each want w with equipment and period p. */
export function addStandby(builder: Builder, problem: Problem, { kept, operations }: Columns): void {
  const { standby, wants, periods } = problem;
  const at = arcsAt(problem, 'wants');
  for (const [w, members] of Map.groupBy(standby.keys(), (e) => (standby[e] as (typeof standby)[number]).want)) {
    const capacity = (e: number): number => (standby[e] as (typeof standby)[number]).capacity;
    const all = sum(members.map(capacity));
    for (const each of operations) {
      for (let p = 0; p < periods.length; p += 1) {
        const needed = Math.min(all, each.operation.rates('wants', w)[p] as number);
        builder.row(`standby(${wants[w]?.id},${periods[p]}${each.operation.suffix})`, needed, Infinity);
        for (const e of members) builder.entry(kept[e] as number, capacity(e));
        addFlowEntries(builder, problem, each, 'wants', at.get(w) ?? [], p);
      }
    }
  }
}
