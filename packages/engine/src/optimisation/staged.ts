/** A decision in stages: the same arcs and plants at several times, tied by what is built at one and stands at the next. */
import { type Builder, build, type Program } from '../program/program.ts';
import { replay } from '../program/replay.ts';
import type { Objective } from './columns.ts';
import { addBegun } from './constraints/begun.ts';
import { addGivenUp } from './constraints/given-up.ts';
import { addStageBudget } from './constraints/stage-budget.ts';
import { addStanding } from './constraints/standing.ts';
import { type Formulation, formulate } from './formulate.ts';
import type { Problem } from './problem.ts';
import { type Standings, standingsOf } from './standings.ts';

/** One year of a stage stands for all of its years. */
export interface Stage {
  readonly id: string;
  /** a from the first stage */
  readonly begins: number;
  /** What a year of it counts in the levelised cost, and its share of the years. */
  readonly weight: number;
  readonly share: number;
  /** currency; unlimited when absent */
  readonly budget?: number;
  /** Its arcs, plants, trenches and equipment are those of every stage, in the same order. */
  readonly problem: Problem;
}

export interface StagedProblem {
  readonly name: string;
  readonly stages: readonly [Stage, ...Stage[]];
  /** Technical life [a] of each arc, plant and trench. */
  readonly lives: Readonly<Record<'arcs' | 'plants' | 'trenches', readonly number[]>>;
  /** 1/a of a plant's investment that stays owed when it is given up. */
  readonly annuities: readonly number[];
  /** currency for all stages together; unlimited when absent */
  readonly budget?: number;
}

/** The programme of one stage within the whole. */
export interface Block {
  readonly formulation: Formulation;
  /** Its first column in the whole. */
  readonly first: number;
}

export interface StagedFormulation {
  readonly program: Program;
  readonly blocks: readonly Block[];
  readonly standings: Standings;
}

/** What the whole may have at the most of a sum of the columns, by their names. */
export interface Ceiling {
  readonly cost: ReadonlyMap<string, number>;
  readonly most: number;
}

/** Σ_s share_s B_s ≤ B* + slack: the mean year keeps to the least burden that was found. */
function addCeiling(builder: Builder, program: Program, { cost, most }: Ceiling): void {
  builder.row('ceiling', -Infinity, most);
  program.columns.names.forEach((name, j) => {
    builder.entry(j, cost.get(name) ?? 0);
  });
}

/**
 * min Σ_s ω_s C_s, C_s the change of the yearly cost in stage s against doing nothing then, ω_s its weight; for a burden the mean
 * over the years. Each stage has all rows of {@link formulate}; what ties them are the rows that follow. With one stage the
 * optimum is that of its problem alone.
 */
export function formulateStages(problem: StagedProblem, objective: Objective, ceiling?: Ceiling): StagedFormulation {
  const { stages } = problem;
  const weightOf = ({ weight, share }: Stage): number => (objective === 'cost' ? weight : share);
  const parts = stages.map((stage) => formulate(stage.problem, objective));
  const offset = parts.reduce((sum, { program }, s) => sum + weightOf(stages[s] as Stage) * program.offset, 0);
  const builder = build(problem.name, offset);
  const blocks = parts.map((formulation, s): Block => {
    const stage = stages[s] as Stage;
    return { formulation, first: replay(builder, formulation.program, stage.id, weightOf(stage)) };
  });
  const standings = standingsOf(builder, problem, blocks, objective);
  addStanding(builder, problem, standings);
  addBegun(builder, problem, standings);
  addGivenUp(builder, problem, standings);
  addStageBudget(builder, problem, standings);
  if (ceiling !== undefined) addCeiling(builder, builder.program(), ceiling);
  return { program: builder.program(), blocks, standings };
}
