/** Risk: the mean of the worst outlooks (conditional value at risk, Rockafellar & Uryasev 2000). */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Problem } from '../problem.ts';
import { type Entry, operatingCost } from './cost.ts';

/** What no operation can cost more than, nor save [currency/a]. */
const largestCost = ({ arcs, plants, hours }: Problem, operations: Columns['operations']): number => {
  const year = hours.reduce((total, time) => total + time, 0);
  return Math.max(
    1,
    ...operations.map(({ operation }) => {
      const flows = arcs.map((_, a) => Math.max(0, ...operation.upper(a)) * Math.abs(operation.unitCost(a)));
      const running = plants.map(
        ({ largest }, f) => largest * (Math.abs(operation.intakeCost(f)) + Math.abs(operation.outletCost(f))),
      );
      const base = Math.abs(operation.outlook?.baseline ?? 0);
      return base + year * [...flows, ...running].reduce((total, each) => total + each, 0);
    }),
  );
};

/**
 * CVaR = min_η η + (1/α) Σ_o π_o ζ_o,   ζ_o ≥ B_o + C_o − η,   ζ_o ≥ 0, in the objective with the weight λ
 *
 * B_o what the outlook costs more where nothing is exchanged, C_o operating cost of operation o with its fallbacks [currency/a], π_o its probability, α the share that counts as bad.
 */
export function addRisk(
  builder: Builder,
  problem: Problem,
  { operations }: Columns,
  fallbacks: readonly Entry[][],
): void {
  const { weight, share } = problem.risk;
  const bound = largestCost(problem, operations);
  const threshold = builder.column('threshold', -bound, bound, weight);
  operations.forEach((each, o) => {
    const { probability, outlook } = each.operation;
    if (probability === 0) return;
    const key = outlook?.id ?? 'scenario';
    const tail = builder.column(`tail(${key})`, 0, 2 * bound, (weight * probability) / share);
    builder.row(`risk(${key})`, -Infinity, -(outlook?.baseline ?? 0));
    for (const [column, value] of [...operatingCost(problem, each), ...(o > 0 ? (fallbacks[o - 1] ?? []) : [])]) {
      builder.entry(column, value);
    }
    builder.entry(threshold, -1);
    builder.entry(tail, -1);
  });
}
