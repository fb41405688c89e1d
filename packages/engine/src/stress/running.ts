/** Runs what stands, with nothing built: one programme for all withdrawals, in which what is withdrawn is closed. */
import { formulate } from '../optimisation/formulate.ts';
import { interpret } from '../optimisation/interpret.ts';
import { isAnswer } from '../program/answer.ts';
import { variants } from '../program/variants.ts';
import type { FallbackPrice } from '../resilience/consequence.ts';
import { strikes, type Tie, type Withdrawal } from '../resilience/withdrawal.ts';
import type { Base } from './base.ts';
import { inEmergency, plantsAfter, type Run, runOf, standingArcs } from './replan.ts';

/** As `operate` without building, which takes each anew. */
export type Running = (withdrawal: Withdrawal) => Promise<Run | null>;

const nobody: Withdrawal = { kind: 'firm', ids: [] };

/** The cheapest way of running what a withdrawal leaves, where a want that exchanges do not cover costs `fallback`. */
export function running(base: Base, fallback: FallbackPrice): Running {
  const { ties, periods } = { ties: base.ties, periods: base.decision.periods.length };
  const open = standingArcs(base, fallback);
  const plants = plantsAfter(base, nobody, false);
  const problem = { ...inEmergency(base), arcs: open.map(({ arc }) => arc), plants, limits: { burdens: {} } };
  const formulation = formulate(problem, 'cost');
  const [{ flow, intake, outlet, stock }] = formulation.columns.operations;
  const columnsOf = (columns: Int32Array, index: number): readonly number[] =>
    [...columns.subarray(index * periods, (index + 1) * periods)].filter((column) => column >= 0);
  // What is closed is a link with its flows in all periods, or a plant with what it takes, gives and holds.
  const bundles = [
    ...open.map((_, a) => columnsOf(flow, a)),
    ...plants.map((_, f) => [intake, outlet, stock].flatMap((columns) => columnsOf(columns, f))),
  ];
  const solve = variants(formulation.program, bundles, base.plain, base.options);
  return async (withdrawal) => {
    const idle = plantsAfter(base, withdrawal, false);
    const closing = [
      ...open.flatMap(({ index }, a) => (strikes(withdrawal, ties[index] as Tie) ? [a] : [])),
      ...plants.flatMap(({ largest }, f) => (largest > 0 && idle[f]?.largest === 0 ? [open.length + f] : [])),
    ];
    const found = await solve(closing);
    if (!isAnswer(found) || found.columns === null) return null;
    return runOf(base, open, found.objective as number, interpret(problem, formulation, found.columns));
  };
}
