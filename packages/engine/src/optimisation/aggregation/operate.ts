/** Operates a design through every period of the year, some periods at a time: what comes out can be run as it is. */
import { isAnswer } from '../../program/answer.ts';
import type { Solve, SolveOptions } from '../../program/program.ts';
import { formulate } from '../formulate.ts';
import { type Choice, interpret } from '../interpret.ts';
import type { Arc, Problem } from '../problem.ts';
import { withPeriods } from './aggregate.ts';
import { type Design, decided, operation } from './design.ts';
import { columnsOfPeriod } from './size.ts';

/** Columns of one programme: some small ones are solved faster than one large one. */
const columnsAtOnce = 3000;

/** A problem with some of its periods, which nothing ties to the others. */
function during(problem: Problem, periods: readonly number[]): Problem {
  const pick = (values: Float64Array): Float64Array => Float64Array.from(periods, (p) => values[p] as number);
  return withPeriods(problem, {
    periods: periods.map((p) => problem.periods[p] as string),
    hours: pick(problem.hours),
    cycles: pick(problem.cycles),
    rates: pick,
  });
}

/** Some periods in a row, then the next ones. */
const stretches = (problem: Problem): readonly (readonly number[])[] => {
  const each = Math.max(1, Math.floor(columnsAtOnce / Math.max(1, columnsOfPeriod(problem))));
  const count = Math.ceil(problem.periods.length / each);
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: Math.min(each, problem.periods.length - i * each) }, (__, j) => i * each + j),
  );
};

/** What the stretches are put together to; an arc is as large as the most that it carries. */
function whole(
  problem: Problem,
  design: Design,
  found: readonly { periods: readonly number[]; choice: Choice }[],
): Choice {
  const empty = (): Float64Array => new Float64Array(problem.periods.length);
  const flows = new Map<number, Float64Array>();
  const plants = design.sizes.map((size, plant) => {
    const piece = design.pieces[plant] ?? null;
    return { plant, size, piece, intake: empty(), outlet: empty() };
  });
  for (const { periods, choice } of found) {
    for (const { arc, rates } of choice.uses) {
      const all = flows.get(arc) ?? empty();
      for (const [i, p] of periods.entries()) all[p] = rates[i] as number;
      flows.set(arc, all);
    }
    for (const { plant, intake, outlet } of choice.plants) {
      const all = plants[plant] as (typeof plants)[number];
      for (const [i, p] of periods.entries()) {
        all.intake[p] = intake[i] as number;
        all.outlet[p] = outlet[i] as number;
      }
    }
  }
  const uses = [...flows].map(([i, rates]) => {
    const arc = design.arcs[i] as number;
    const peak = rates.reduce((most, rate) => Math.max(most, rate), 0);
    return { arc, rates, capacity: Math.max(peak, (problem.arcs[arc] as Arc).smallest), payment: null };
  });
  return {
    uses: uses.toSorted((a, b) => a.arc - b.arc),
    plants: plants.filter(
      ({ piece, intake, outlet }) => piece !== null || [...intake, ...outlet].some((rate) => rate > 0),
    ),
    retired: design.retired,
    trenches: design.trenches,
  };
}

/** How a design was run; where it could not be, in which periods. */
export interface Operated {
  readonly choice: Choice | null;
  readonly stuck: readonly number[];
}

/**
 * min Σ_p operating cost of each period with what is built held: once that stands, no row ties one period to another. Null,
 * and nothing stuck, when time ran out.
 */
export async function operate(
  problem: Problem,
  design: Design,
  solve: Solve,
  options: SolveOptions,
): Promise<Operated> {
  const running = operation(problem, design);
  const found: { periods: readonly number[]; choice: Choice }[] = [];
  const stuck: number[] = [];
  for (const periods of stretches(running)) {
    const part = during(running, periods);
    const formulation = formulate(part, 'cost');
    const program = decided(formulation.program, formulation, part, design);
    const solution = await solve(program, options);
    if (solution.status === 'infeasible') stuck.push(...periods);
    else if (solution.columns === null || !isAnswer(solution)) return { choice: null, stuck: [] };
    else if (stuck.length === 0) found.push({ periods, choice: interpret(part, formulation, solution.columns) });
  }
  return { choice: stuck.length > 0 ? null : whole(problem, design, found), stuck };
}
