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
export function addSize(builder: Builder, problem: Problem, { capacity, build, operations }: Columns): void {
  const { arcs, periods } = problem;
  arcs.forEach((arc, a) => {
    const built = build[a] as number;
    if (built < 0) return;
    const size = capacity[a] as number;
    if (size >= 0) {
      builder.row(`size(${arc.id})`, -Infinity, 0);
      builder.entry(size, 1);
      builder.entry(built, -largest(problem, a));
      if (arc.smallest === 0) return;
      builder.row(`smallest(${arc.id})`, -Infinity, 0);
      builder.entry(built, arc.smallest);
      builder.entry(size, -1);
      return;
    }
    for (const { operation, flow } of operations) {
      for (let p = 0; p < periods.length; p += 1) {
        const column = flow[a * periods.length + p] as number;
        if (column < 0) continue;
        builder.row(`size(${arc.id},${periods[p]}${operation.suffix})`, -Infinity, 0);
        builder.entry(column, 1);
        builder.entry(built, -(operation.upper(a)[p] as number));
      }
    }
  });
}
