/** Burden: a burden of the park stays within its limit. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Burden, Problem } from '../problem.ts';

/**
 * Σ_a Σ_p ΔB_a h_p x[a,p] + Σ_f Σ_p h_p (ΔB_f⁺ g[f,p] + ΔB_f⁻ d[f,p]) ≤ B_max − B_0   [t/a] for one burden B, with B_0 its
 * baseline, in the scenario and in every outlook that is probable.
 */
export function addBurden(builder: Builder, problem: Problem, columns: Columns, burden: Burden, most: number): void {
  const { arcs, plants, periods, hours } = problem;
  for (const { operation, flow, intake, outlet } of columns.operations) {
    if (operation.outlook !== null && operation.probability === 0) continue;
    builder.row(`burden(${burden}${operation.suffix})`, -Infinity, most);
    for (let p = 0; p < periods.length; p += 1) {
      const time = hours[p] as number;
      arcs.forEach(({ burdens }, a) => {
        const column = flow[a * periods.length + p] as number;
        if (column >= 0) builder.entry(column, burdens[burden] * time);
      });
      plants.forEach(({ ports, storage, intake: into, outlet: out }, f) => {
        const at = f * periods.length + p;
        if (!ports) return;
        if (storage === null) builder.entry(intake[at] as number, (into.burdens[burden] + out.burdens[burden]) * time);
        else {
          builder.entry(intake[at] as number, into.burdens[burden] * time);
          builder.entry(outlet[at] as number, out.burdens[burden] * time);
        }
      });
    }
  }
}
