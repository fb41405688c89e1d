/** The plan that is put under stress, kept with all that is needed to make it again under other circumstances. */
import type { Park, Scenario } from '@kyosei/model/tables';
import type { Balance } from '../balance/balance.ts';
import { yearly } from '../balance/rates.ts';
import { account } from '../economics/account.ts';
import { type Matching, match } from '../matching/match.ts';
import { formulate } from '../optimisation/formulate.ts';
import type { Choice, Use } from '../optimisation/interpret.ts';
import { type Optimum, optimise } from '../optimisation/optimise.ts';
import type { Arc, Problem as Decision } from '../optimisation/problem.ts';
import { nameOf } from '../plan/name.ts';
import { prepare } from '../plan/prepare.ts';
import { searchOptions } from '../plan/search.ts';
import { remembering } from '../program/parts.ts';
import type { Solution, Solve, SolveOptions } from '../program/program.ts';
import type { Standing, Stands } from '../resilience/consequence.ts';
import type { Tie } from '../resilience/withdrawal.ts';
import { type OwnOf, ownFinder, type Setting } from './own.ts';

export interface Base extends Setting {
  readonly balance: Balance;
  /** With the money gate open: what does not pay may still be worth standing by. */
  readonly matching: Matching;
  /** Whether an arc is one of those between which the plan chooses. */
  readonly planned: readonly boolean[];
  readonly status: Solution['status'];
  /** What the plan builds; arcs are counted among all of them. */
  readonly choice: Choice;
  /** Its links, in the order of the uses, and what firms have beside them. */
  readonly stands: Stands;
  /** Of any other choice. */
  readonly ownOf: OwnOf;
  /** Each solve within the scenario's time limit; `solve` remembers what it solved before. */
  readonly plain: Solve;
  readonly solve: Solve;
  readonly options: SolveOptions;
}

/** Tight, since losses are differences of optima; a scenario may ask for less still. */
const widestGap = 1e-6;

/** Links as they stand, from the uses of arcs. */
function standingOf(ties: readonly Tie[], uses: readonly Use[], hours: Float64Array): readonly Standing[] {
  return uses.map(({ arc, rates, capacity, payment }) => {
    const tie = ties[arc] as Tie;
    const quantity = yearly(rates, hours);
    return {
      tie,
      quantity,
      capacity,
      agreed: account(tie.link, tie.price, { quantity, capacity, payment }).price.agreed,
    };
  });
}

/** Arcs that are open, each with its index among all. */
export type Open = readonly { readonly index: number; readonly arc: Arc }[];

/** What was chosen among open arcs, its uses counted among all arcs. */
export const amongAll = (choice: Choice, open: Open): Choice => ({
  ...choice,
  uses: choice.uses.map((use) => ({ ...use, arc: open[use.arc]?.index as number })),
});

/** The optimum over some of the arcs, its uses counted among those. */
export async function chosenAmong(
  { decision, solve, options }: Pick<Base, 'decision' | 'solve' | 'options'>,
  open: Open,
  limits: Decision['limits'],
  objective: Scenario['objective'],
  plants = decision.plants,
): Promise<Optimum> {
  const problem = { ...decision, arcs: open.map(({ arc }) => arc), plants, limits };
  return optimise(problem, objective, formulate(problem, objective), solve, options);
}

/** Plans a park as `plan` does, to a tight gap; `choice` is empty unless the status is optimal or feasible. */
export async function baseOf(given: Park, asked: Scenario, solver: Solve, cancelled?: () => boolean): Promise<Base> {
  const prepared = prepare(given, asked, { open: true });
  const { base, matching, park, scenario } = prepared;
  const { hours } = base;
  const chosenFrom = new Set(match(park, scenario, base).candidates.map((each) => nameOf(each).join(' > ')));
  const ties = matching.candidates.map((candidate) => ({ ...candidate, id: nameOf(candidate).join(' > ') }));
  // What comes after a withdrawal is tried out one by one here, not weighed in the plan.
  const decision = { ...prepared.decision, outlooks: [] };
  const planned = ties.map(({ id }) => chosenFrom.has(id));
  const plain: Solve = (program, more) => solver(program, { ...more, timeLimit: scenario.timeLimit });
  const solve = remembering(plain);
  const options = { ...searchOptions(scenario, cancelled), gap: Math.min(scenario.gap, widestGap) };
  const open = decision.arcs.map((arc, index) => ({ arc, index })).filter(({ index }) => planned[index] === true);
  const found = await chosenAmong({ decision, solve, options }, open, decision.limits, scenario.objective);
  const choice = amongAll(found.choice ?? { uses: [], plants: [], retired: [], trenches: [] }, open);
  const setting: Setting = { park, scenario, decision, ties, hours };
  const ownOf = ownFinder(setting);
  return {
    ...setting,
    balance: base,
    matching,
    planned,
    status: found.status,
    choice,
    stands: { links: standingOf(ties, choice.uses, hours), own: ownOf(choice) },
    ownOf,
    plain,
    solve,
    options,
  };
}
