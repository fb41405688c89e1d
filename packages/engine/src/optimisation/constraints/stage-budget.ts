/** Stage budget: what is built at a stage stays within its budget, and all of it within that of the whole. */
import type { Builder } from '../../program/program.ts';
import type { StagedProblem } from '../staged.ts';
import { assetsOf, type Standings } from '../standings.ts';

/** Σ (I b_built[v] + i b_size[v]) ≤ budget_v   [currency] for each stage v;   Σ_v Σ (…) ≤ budget */
export function addStageBudget(builder: Builder, { stages, budget }: StagedProblem, standings: Standings): void {
  const add = (s: number): void => {
    for (const { size, built, fixedInvestment, investmentPerCapacity } of assetsOf(standings)) {
      if (built !== null) builder.entry(built.begun[s] as number, fixedInvestment);
      if (size !== null) builder.entry(size.begun[s] as number, investmentPerCapacity);
    }
  };
  stages.forEach((stage, s) => {
    if (stage.budget === undefined) return;
    builder.row(`stage-budget(${stage.id})`, -Infinity, stage.budget);
    add(s);
  });
  if (budget === undefined) return;
  builder.row('stage-budget', -Infinity, budget);
  for (const s of stages.keys()) add(s);
}
