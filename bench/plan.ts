/** What planning costs: end to end, the arrays alone, and the arrays against text. */
import { createSolver, highsModel } from '@kyosei/engine/highs';
import { defaultScenario, plan } from '@kyosei/engine/plan';
import { type Program, type Solve, toLp } from '@kyosei/engine/program';
import type { Park, Scenario } from '@kyosei/model/tables';
import { scale } from '../packages/engine/src/program/scale.ts';
import { generate } from '../packages/engine/test/generate.ts';
import { bare, highs } from './bare.ts';
import { caseOf } from './case.ts';

export interface Row {
  readonly name: string;
  readonly measured: string;
  readonly peer: string;
  readonly ratio: number;
  /** Largest ratio that is accepted. */
  readonly limit: number;
}

const solve = await createSolver();

/** The fastest run is the one that the rest of the machine disturbed least. */
const fastest = (values: readonly number[]): number => Math.min(...values);
const milliseconds = (value: number): string => `${value.toPrecision(3)} ms`;

/** Time of `work` [ms]. */
async function clock(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The programmes that planning a park solves, scaled as the solver gets them. */
async function programsOf(park: Park, scenario: Scenario): Promise<readonly Program[]> {
  const seen: Program[] = [];
  const watching: Solve = (program, options) => {
    seen.push(program);
    return solve(program, options);
  };
  await plan(park, { scenario, solve: watching });
  return seen;
}

async function endToEnd(name: string, park: Park, scenario: Scenario): Promise<Row> {
  const programs = (await programsOf(park, scenario)).map((program) => scale(program).program);
  const [whole, alone]: [number[], number[]] = [[], []];
  // In turn, so that what else the machine does falls on both.
  for (let k = 0; k < 25; k += 1) {
    alone.push(
      await clock(() => {
        for (const program of programs) bare(program, scenario);
      }),
    );
    whole.push(await clock(() => plan(park, { scenario, solve })));
  }
  const [measured, peer] = [fastest(whole), fastest(alone)];
  return {
    name: `plan of ${name}, warm, end to end / bare HiGHS on the same arrays`,
    measured: milliseconds(measured),
    peer: milliseconds(peer),
    ratio: measured / peer,
    limit: 2,
  };
}

async function building(park: Park, scenario: Scenario): Promise<Row> {
  const [build, search]: [number[], number[]] = [[], []];
  let size = '';
  for (let k = 0; k < 3; k += 1) {
    const at = new Map<string, number>();
    const timed: Solve = async (program, options) => {
      const start = performance.now();
      const solution = await solve(program, options);
      // What one more unit is worth is a linear programme behind the plan, not its search.
      if (program.columns.integer.includes(1)) search.push(performance.now() - start);
      return solution;
    };
    const result = await plan(park, {
      scenario,
      solve: timed,
      progress: ({ stage }) => at.set(stage, at.get(stage) ?? performance.now()),
    });
    build.push((at.get('solve') as number) - (at.get('formulate') as number));
    size = `${result.counts.variables} columns, ${result.counts.rows} rows, ${result.status} within ${scenario.timeLimit} s`;
  }
  const [measured, peer] = [fastest(build), fastest(search)];
  return {
    name: `building the arrays / solve; ${park.firm.length} firms, ${park.stream.length} streams (${size})`,
    measured: milliseconds(measured),
    peer: milliseconds(peer),
    ratio: measured / peer,
    limit: 0.1,
  };
}

async function arraysAgainstText(park: Park, scenario: Scenario): Promise<Row> {
  const [program] = (await programsOf(park, { ...scenario, timeLimit: 0 })) as [Program];
  const [arrays, text]: [number[], number[]] = [[], []];
  for (let k = 0; k < 7; k += 1) {
    arrays.push(await clock(() => highs.withModel(highsModel(scale(program).program), () => undefined)));
    text.push(await clock(() => highs.withModel({ format: 'lp', data: toLp(program) }, () => undefined)));
  }
  const [measured, peer] = [fastest(arrays), fastest(text)];
  return {
    name: 'handing HiGHS the arrays, scaling included / writing and parsing LP text; the same park',
    measured: milliseconds(measured),
    peer: milliseconds(peer),
    ratio: measured / peer,
    limit: 1,
  };
}

/** Rows of the bench, each measured against its peer in turn. */
export async function planRows(): Promise<readonly Row[]> {
  const park = generate(1, {
    firms: 100,
    streams: 1000,
    commodities: 400,
    technologies: 10,
    facilities: 10,
    periods: 1,
  });
  // Everything as by default, only that it need not go on for the whole minute.
  const scenario: Scenario = { ...defaultScenario(), timeLimit: 10 };
  const town = caseOf('kalundborg');
  return [
    await endToEnd('Kalundborg', town.park, town.scenario),
    await building(park, scenario),
    await arraysAgainstText(park, scenario),
  ];
}
