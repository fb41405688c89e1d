/** The plan that is put under stress, kept with all that is needed to make it again under other circumstances. */
import type { Park, Scenario } from '@kyosei/model/tables';
import { type Balance, balance } from '../balance/balance.ts';
import { yearly } from '../balance/rates.ts';
import { account } from '../economics/account.ts';
import { type Matching, match } from '../matching/match.ts';
import { formulate } from '../optimisation/formulate.ts';
import type { PlantUse, Use } from '../optimisation/interpret.ts';
import { type Optimum, optimise } from '../optimisation/optimise.ts';
import type { Arc, Problem as Decision } from '../optimisation/problem.ts';
import { decisionOf } from '../plan/decision.ts';
import { nameOf } from '../plan/name.ts';
import { searchOptions } from '../plan/search.ts';
import { accountOfToday } from '../plan/today.ts';
import { remembering } from '../program/parts.ts';
import type { Solution, Solve, SolveOptions } from '../program/program.ts';
import type { Standing } from '../resilience/consequence.ts';
import type { Tie } from '../resilience/withdrawal.ts';

export interface Base {
  readonly park: Park;
  readonly scenario: Scenario;
  readonly balance: Balance;
  /** With the money gate open: what does not pay may still be worth standing by. */
  readonly matching: Matching;
  readonly decision: Decision;
  /** Whether an arc is one of those between which the plan chooses. */
  readonly planned: readonly boolean[];
  /** Every candidate, by the index of its arc. */
  readonly ties: readonly Tie[];
  readonly status: Solution['status'];
  readonly uses: readonly Use[];
  /** Shared plants that are built or run. */
  readonly plants: readonly PlantUse[];
  /** Of the uses, in their order. */
  readonly standing: readonly Standing[];
  /** Each solve within the scenario's time limit; `solve` remembers what it solved before. */
  readonly plain: Solve;
  readonly solve: Solve;
  readonly options: SolveOptions;
}

/** Tight, since losses are differences of optima; a scenario may ask for less still. */
const widestGap = 1e-6;

/** Links as they stand, from the uses of arcs. */
export function standingOf(ties: readonly Tie[], uses: readonly Use[], hours: Float64Array): readonly Standing[] {
  return uses.map(({ arc, rates, capacity }) => {
    const tie = ties[arc] as Tie;
    const quantity = yearly(rates, hours);
    return { tie, quantity, capacity, agreed: account(tie.link, tie.price, { quantity, capacity }).price.agreed };
  });
}

/** The optimum over some of the arcs, its uses counted by all of them. */
export async function chosenAmong(
  { decision, solve, options }: Pick<Base, 'decision' | 'solve' | 'options'>,
  open: readonly { readonly index: number; readonly arc: Arc }[],
  limits: Decision['limits'],
  objective: Scenario['objective'],
  plants = decision.plants,
): Promise<Optimum> {
  const problem = { ...decision, arcs: open.map(({ arc }) => arc), plants, limits };
  return optimise(problem, objective, formulate(problem, objective), solve, options);
}

/** Plans a park as `plan` does, to a tight gap; `uses` is empty unless the status is optimal or feasible. */
export async function baseOf(park: Park, scenario: Scenario, solver: Solve, cancelled?: () => boolean): Promise<Base> {
  const base = balance(park, scenario);
  const before = accountOfToday(park, scenario, base);
  // To minimise a burden opens the money gate; nothing else in matching asks for the objective.
  const matching = match(park, { ...scenario, objective: 'co2' }, base);
  const chosenFrom = new Set(match(park, scenario, base).candidates.map((each) => nameOf(each).join(' > ')));
  const ties = matching.candidates.map((candidate) => ({ ...candidate, id: nameOf(candidate).join(' > ') }));
  // What comes after a withdrawal is tried out one by one here, not weighed in the plan.
  const decision = { ...decisionOf(park, scenario, matching, base, before), outlooks: [] };
  const planned = ties.map(({ id }) => chosenFrom.has(id));
  const plain: Solve = (program, more) => solver(program, { ...more, timeLimit: scenario.timeLimit });
  const solve = remembering(plain);
  const options = { ...searchOptions(scenario, cancelled), gap: Math.min(scenario.gap, widestGap) };
  const open = decision.arcs.map((arc, index) => ({ arc, index })).filter(({ index }) => planned[index] === true);
  const found = await chosenAmong({ decision, solve, options }, open, decision.limits, scenario.objective);
  const { choice } = found;
  const uses = (choice?.uses ?? []).map((use) => Object.assign({}, use, { arc: open[use.arc]?.index as number }));
  const plants = choice?.plants ?? [];
  const standing = standingOf(ties, uses, base.hours);
  const { status } = found;
  return {
    park,
    scenario,
    balance: base,
    matching,
    decision,
    planned,
    ties,
    status,
    uses,
    plants,
    standing,
    plain,
    solve,
    options,
  };
}
