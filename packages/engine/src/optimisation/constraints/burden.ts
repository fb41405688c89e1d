/** Burden: a burden of the park stays within its limit. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Arc, Burden, Plant, Problem } from '../problem.ts';
import { yearlySum } from './cost.ts';

/**
 * Σ_a Σ_p ΔB_a h_p x[a,p] + Σ_f Σ_p h_p (ΔB_f⁺ g[f,p] + ΔB_f⁻ d[f,p]) ≤ B_max − B_0   [t/a] for one burden B, with B_0 its
 * baseline, in the scenario and in every outlook that is probable.
 */
export function addBurden(builder: Builder, problem: Problem, columns: Columns, burden: Burden, most: number): void {
  const { arcs, plants } = problem;
  for (const each of columns.operations) {
    const { outlook, probability, suffix } = each.operation;
    if (outlook !== null && probability === 0) continue;
    builder.row(`burden(${burden}${suffix})`, -Infinity, most);
    const entries = yearlySum(problem, each, {
      arc: (a) => (arcs[a] as Arc).burdens[burden],
      intake: (f) => (plants[f] as Plant).intake.burdens[burden],
      outlet: (f) => (plants[f] as Plant).outlet.burdens[burden],
    });
    for (const [column, value] of entries) builder.entry(column, value);
  }
}
