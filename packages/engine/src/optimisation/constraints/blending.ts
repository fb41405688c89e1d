/** Blending: what a want gets is good enough as a mixture. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Arc, Problem } from '../problem.ts';
import { addPort, arcsAt, shareOfRate } from './nodes.ts';

/**
 * Σ_{a ∈ to(w)} δ_a (q_a − q_0) x[a,p] ≤ (q_max − q_0) d_wp   for each want w that takes a mixture, each of its qualities q and
 * each period p: what the arcs do not bring comes by the present route with q_0, and the whole must stay below q_max.
 */
export function addBlending(builder: Builder, problem: Problem, columns: Columns): void {
  const { arcs, wants, periods } = problem;
  for (const [w, all] of arcsAt(problem, 'wants')) {
    const { id, blends } = wants[w] as (typeof wants)[number];
    blends.forEach(({ quality, most, present }, q) => {
      for (const each of columns.operations) {
        for (let p = 0; p < periods.length; p += 1) {
          const place = { side: 'wants', node: w, p } as const;
          const room = shareOfRate(problem, each, place, most - present);
          builder.row(`blending(${id},${quality},${periods[p]}${each.operation.suffix})`, -Infinity, room);
          for (const a of all) {
            const column = each.flow[a * periods.length + p] as number;
            const { delivered, qualities } = arcs[a] as Arc;
            if (column >= 0) builder.entry(column, delivered * ((qualities[q] as number) - present));
          }
          addPort(builder, problem, each, place, most - present);
        }
      }
    });
  }
}
