/** Budget: all investments together stay within it. */
import type { Builder } from '../../program/program.ts';
import { type Columns, capacityColumn } from '../columns.ts';
import type { Problem } from '../problem.ts';

/** Σ_a (I_a y[a] + i_a c[a]) + Σ_fs (I_fs z[f,s] + i_fs K[f,s]) + Σ_d I_d t[d] ≤ budget   [currency] */
export function addBudget(builder: Builder, problem: Problem, columns: Columns): void {
  const { arcs, plants, trenches, limits } = problem;
  if (limits.budget === undefined) return;
  builder.row('budget', -Infinity, limits.budget);
  arcs.forEach(({ fixedInvestment, investmentPerCapacity }, a) => {
    if (fixedInvestment > 0) builder.entry(columns.build[a] as number, fixedInvestment);
    if (investmentPerCapacity > 0) builder.entry(capacityColumn(problem, columns, a), investmentPerCapacity);
  });
  plants.forEach(({ pieces }, f) => {
    pieces?.forEach(({ fixedInvestment, investmentPerCapacity }, s) => {
      builder.entry(columns.pieces[f]?.[s] as number, fixedInvestment);
      builder.entry(columns.sizes[f]?.[s] as number, investmentPerCapacity);
    });
  });
  for (const [d, { fixedInvestment }] of trenches.entries())
    builder.entry(columns.trenches[d] as number, fixedInvestment);
}
