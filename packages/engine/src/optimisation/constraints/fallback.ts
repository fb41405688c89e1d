/** Fallback: what an exchange was to bring and does not, costs more at short notice. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Arc, Problem } from '../problem.ts';
import type { Entry } from './cost.ts';
import { addFlowEntries, arcsAt } from './nodes.ts';

/**
 * e[w,p] ≥ Σ_{a ∈ to(w)} δ_a (x[a,p] of the scenario − x[a,p] of the outlook) − (d_wp − d_wpo)⁺   for each want w with a
 * fallback cost, period p and outlook o, at the cost h_p times the fallback's excess over the present cost: what is wanted less
 * has not failed. Gives what it costs, outlook by outlook.
 */
export function addFallback(builder: Builder, problem: Problem, columns: Columns, weight: number): readonly Entry[][] {
  const { wants, periods, hours, arcs } = problem;
  const [scenario, ...outlooks] = columns.operations;
  const at = arcsAt(problem, 'wants');
  return outlooks.map((each) => {
    const costs: Entry[] = [];
    wants.forEach(({ id, fallback }, w) => {
      const all = at.get(w) ?? [];
      if (fallback <= 0 || all.length === 0) return;
      for (let p = 0; p < periods.length; p += 1) {
        const key = `${id},${periods[p]}${each.operation.suffix}`;
        const most =
          Math.max(0, ...all.map((a) => (arcs[a] as Arc).delivered * ((arcs[a] as Arc).upper[p] as number))) *
          all.length;
        const cost = fallback * (hours[p] as number);
        const excess = builder.column(`excess(${key})`, 0, most, weight * each.operation.probability * cost);
        costs.push([excess, cost]);
        const less =
          (scenario.operation.rates('wants', w)[p] as number) - (each.operation.rates('wants', w)[p] as number);
        builder.row(`fallback(${key})`, -Math.max(0, less), Infinity);
        builder.entry(excess, 1);
        addFlowEntries(builder, problem, each, 'wants', all, p);
        for (const a of all) {
          const column = scenario.flow[a * periods.length + p] as number;
          if (column >= 0) builder.entry(column, -(arcs[a] as Arc).delivered);
        }
      }
    });
    return costs;
  });
}
