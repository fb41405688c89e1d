/** Size: an exchange that is not built carries nothing, and one that is built is no smaller than its smallest plant. */
import type { Builder } from '../../program/program.ts';
import { type Columns, largest } from '../columns.ts';
import type { Problem } from '../problem.ts';

/**
 * With a capacity:     c[a] − M_a y[a] ≤ 0,   m_a y[a] − c[a] ≤ 0   (m_a > 0)
 * without one:         x[a,p] − u_ap y[a] ≤ 0 for each period in which it can flow
 *
 * M_a = max(m_a, max_p u_ap), the least number that cuts off no plan.
 */
export function addSize(builder: Builder, { arcs, periods }: Problem, { flow, capacity, build }: Columns): void {
  arcs.forEach((arc, a) => {
    const built = build[a] as number;
    if (built < 0) return;
    const size = capacity[a] as number;
    if (size >= 0) {
      builder.row(`size(${arc.id})`, -Infinity, 0);
      builder.entry(size, 1);
      builder.entry(built, -largest(arc));
      if (arc.smallest === 0) return;
      builder.row(`smallest(${arc.id})`, -Infinity, 0);
      builder.entry(built, arc.smallest);
      builder.entry(size, -1);
      return;
    }
    for (let p = 0; p < periods.length; p += 1) {
      const column = flow[a * periods.length + p] as number;
      if (column < 0) continue;
      builder.row(`size(${arc.id},${periods[p]})`, -Infinity, 0);
      builder.entry(column, 1);
      builder.entry(built, -(arc.upper[p] as number));
    }
  });
}
