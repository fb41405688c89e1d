/** Capacity: nothing flows beyond what is built. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Problem } from '../problem.ts';

/** x[a,p] − c[a] ≤ 0   for each arc with a capacity and each period in which it can flow. */
export function addCapacity(builder: Builder, { arcs, periods }: Problem, { capacity, operations }: Columns): void {
  for (const { operation, flow } of operations) {
    arcs.forEach((arc, a) => {
      const size = capacity[a] as number;
      if (size < 0) return;
      for (let p = 0; p < periods.length; p += 1) {
        const column = flow[a * periods.length + p] as number;
        if (column < 0) continue;
        builder.row(`capacity(${arc.id},${periods[p]}${operation.suffix})`, -Infinity, 0);
        builder.entry(column, 1);
        builder.entry(size, -1);
      }
    });
  }
}
