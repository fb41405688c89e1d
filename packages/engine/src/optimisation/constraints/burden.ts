/** Burden: a burden of the park stays within its limit. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Burden, Problem } from '../problem.ts';

/** Σ_a Σ_p ΔB_a h_p x[a,p] ≤ B_max − B_0   [t/a] for one burden B, with B_0 its baseline. */
export function addBurden(
  builder: Builder,
  { arcs, periods, hours }: Problem,
  { flow }: Columns,
  burden: Burden,
  most: number,
): void {
  builder.row(`burden(${burden})`, -Infinity, most);
  arcs.forEach((arc, a) => {
    for (let p = 0; p < periods.length; p += 1) {
      const column = flow[a * periods.length + p] as number;
      if (column >= 0) builder.entry(column, arc.burdens[burden] * (hours[p] as number));
    }
  });
}
