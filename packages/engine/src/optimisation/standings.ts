/** What is built at one stage and stands at the next: links, plants piece by piece, and trenches, with their columns. */
import type { Builder } from '../program/program.ts';
import type { Columns, Objective } from './columns.ts';
import type { Piece, Plant, Problem } from './problem.ts';
import type { Block, StagedProblem } from './staged.ts';

/** One column of each stage's own programme, and what adds to it; all by stage, in the columns of the whole. */
export interface Standing {
  readonly name: string;
  readonly stands: Int32Array;
  /** What is built at the stage. */
  readonly begun: Int32Array;
  /** What was given up and is still being paid; −1 where nothing can be. */
  readonly owed: Int32Array;
}

export interface Asset {
  readonly id: string;
  /** a */
  readonly life: number;
  /** unit/h */
  readonly most: number;
  /** Null where its size costs nothing. */
  readonly size: Standing | null;
  /** Null where nothing is decided by building. */
  readonly built: Standing | null;
  /** currency, currency per unit/h */
  readonly fixedInvestment: number;
  readonly investmentPerCapacity: number;
}

export interface Standings {
  /** Null where nothing is invested: such an arc is used or not from year to year. */
  readonly arcs: readonly (Asset | null)[];
  /** The pieces of each plant; none where it stands. */
  readonly plants: readonly (readonly Asset[])[];
  readonly trenches: readonly Asset[];
  /** Of each equipment by stage, whether it is kept. */
  readonly kept: readonly Int32Array[];
}

/** The stages whose buildings still live in stage s: those from which fewer years have passed than the life. */
export const living = ({ stages }: StagedProblem, life: number, s: number): readonly number[] =>
  [...stages.keys()].filter((v) => {
    const [then, now] = [stages[v]?.begins ?? 0, stages[s]?.begins ?? 0];
    return v <= s && now < then + life;
  });

/** Where firms must each be no worse off, or contingencies are bounded, a plant is kept: their rows know no debts. */
const mayGiveUp = ({ limits, outlooks }: Problem): boolean =>
  limits.participation === undefined && outlooks.every(({ most = Infinity }) => most === Infinity);

/** b_v ∈ [0, M] or {0, 1}  built at stage v;  o_s ∈ [0, M] or {0, 1}  owed at stage s though given up, at the annuity it costs. */
export function standingsOf(
  builder: Builder,
  problem: StagedProblem,
  blocks: readonly Block[],
  objective: Objective,
): Standings {
  const { stages, lives, annuities } = problem;
  const [{ problem: first }] = stages;
  const weights = stages.map(({ weight }) => (objective === 'cost' ? weight : 0));
  const standing = (
    name: string,
    of: (columns: Columns) => number,
    most: number,
    whole: boolean,
    owes: number | null,
  ): Standing | null => {
    const own = blocks.map(({ formulation: { columns } }) => of(columns));
    if (own.some((column) => column < 0)) return null;
    const each = (prefix: string, cost: (s: number) => number | null): Int32Array =>
      Int32Array.from(stages, ({ id }, s) => {
        const value = cost(s);
        return value === null ? -1 : builder.column(`${prefix}-${name},${id})`, 0, most, value, whole);
      });
    return {
      name,
      stands: Int32Array.from(own, (column, s) => (blocks[s]?.first ?? 0) + column),
      begun: each('new', () => 0),
      // What is built at a stage is not given up at once.
      owed: each('owed', (s) => (owes === null || s === 0 ? null : owes * (weights[s] ?? 0))),
    };
  };
  const piece = ({ id, pieces }: Plant, f: number, { to, ...costs }: Piece, q: number): Asset => {
    const { fixedInvestment, investmentPerCapacity } = costs;
    const key = (pieces ?? []).length > 1 ? `${id},${q + 1}` : id;
    const owes = (of: number): number | null => (mayGiveUp(first) ? of * (annuities[f] ?? 0) : null);
    return {
      id: key,
      life: lives.plants[f] ?? 0,
      most: to,
      size: standing(`plant(${key}`, ({ sizes }) => sizes[f]?.[q] ?? -1, to, false, owes(investmentPerCapacity)),
      built: standing(`built(${key}`, ({ pieces: chosen }) => chosen[f]?.[q] ?? -1, 1, true, owes(fixedInvestment)),
      fixedInvestment,
      investmentPerCapacity,
    };
  };
  return {
    arcs: first.arcs.map(({ id, fixedInvestment, investmentPerCapacity }, a) => {
      if (fixedInvestment === 0 && investmentPerCapacity === 0) return null;
      const most = first.capacities?.[a] ?? 0;
      return {
        id,
        life: lives.arcs[a] ?? 0,
        most,
        size: standing(`capacity(${id}`, ({ capacity }) => capacity[a] ?? -1, most, false, null),
        built: standing(`build(${id}`, ({ build }) => build[a] ?? -1, 1, true, null),
        fixedInvestment,
        investmentPerCapacity,
      };
    }),
    plants: first.plants.map((plant, f) => (plant.pieces ?? []).map((each, q) => piece(plant, f, each, q))),
    trenches: first.trenches.map(({ id, fixedInvestment }, d) => ({
      id,
      life: lives.trenches[d] ?? 0,
      most: 1,
      size: null,
      built: standing(`trench(${id}`, ({ trenches }) => trenches[d] ?? -1, 1, true, null),
      fixedInvestment,
      investmentPerCapacity: 0,
    })),
    kept: first.standby.map((_, e) =>
      Int32Array.from(blocks, ({ formulation: { columns }, first: begin }) => begin + (columns.kept[e] ?? 0)),
    ),
  };
}

/** Every asset, links first. */
export const assetsOf = ({ arcs, plants, trenches }: Standings): readonly Asset[] => [
  ...arcs.flatMap((asset) => asset ?? []),
  ...plants.flat(),
  ...trenches,
];
