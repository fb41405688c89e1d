/**
 * The mathematical programme as data: minimise cost · x + offset subject to rowLower ≤ A x ≤ rowUpper and
 * lower ≤ x ≤ upper, some x whole numbers. It knows nothing of parks and nothing of solvers.
 */
export { type Builder, build } from './build.ts';
export { toLp } from './lp.ts';

/** Columns are parallel arrays; rows are compressed (`starts` has one more entry than rows). ±Infinity is no bound. */
export interface Program {
  readonly name: string;
  readonly offset: number;
  readonly columns: {
    readonly names: readonly string[];
    readonly lower: Float64Array;
    readonly upper: Float64Array;
    readonly cost: Float64Array;
    /** 1 where the column takes whole numbers only. */
    readonly integer: Uint8Array;
  };
  readonly rows: {
    /** `family(key,…)`: the constraint family and what the row stands for. */
    readonly names: readonly string[];
    readonly lower: Float64Array;
    readonly upper: Float64Array;
    readonly starts: Int32Array;
    readonly indices: Int32Array;
    readonly values: Float64Array;
  };
}

/**
 * What a solver answers. Read the status first: `columns` is null unless a feasible point is known.
 * `optimal` within the asked gap; `feasible` the best point found before a limit; `cancelled` may carry one as well;
 * `limit` a limit came before any point.
 */
export interface Solution {
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unbounded' | 'limit' | 'cancelled' | 'failed';
  readonly objective: number | null;
  /** Proven bound on the objective. */
  readonly bound: number | null;
  /** (objective − bound) / |objective|. */
  readonly gap: number | null;
  readonly columns: Float64Array | null;
  /** Change of the optimum for one more unit on a row's bound; of programmes without whole numbers that are optimal. */
  readonly duals?: Float64Array;
  /** Where the simplex method ended, to go on from when bounds change; of programmes that were kept. */
  readonly basis?: Basis;
  /** How long the search took; none when not given. */
  readonly seconds?: number;
  /** When it ended, by the solver's own clock [s]; none when not given. */
  readonly ended?: number;
}

/** Which columns and rows are basic or at which bound, in the solver's own codes. */
export interface Basis {
  readonly columns: Int32Array;
  readonly rows: Int32Array;
}

export interface SolveProgress {
  readonly incumbent: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
}

export interface SolveOptions {
  /** Seconds. */
  readonly timeLimit?: number;
  /** Relative gap at which the search may stop. */
  readonly gap?: number;
  readonly seed?: number;
  /** A feasible point to begin with. */
  readonly start?: Float64Array;
  /** The same programme with other bounds of its columns will follow, with the basis in which this one ends. */
  readonly keep?: boolean;
  /** Where to go on from: the basis of a programme that was kept, whatever was solved between. */
  readonly basis?: Basis;
  readonly progress?: (progress: SolveProgress) => void;
  /** Called with each better point of a search with whole numbers, as it stands then. */
  readonly improved?: (found: Solution) => void;
  /** Asked from time to time during the search; true stops it with status `cancelled`. */
  readonly cancelled?: () => boolean;
  /** Asked as well; true ends the search as a time limit would, with the best point found so far. */
  readonly stopped?: () => boolean;
}

export type Solve = (program: Program, options?: SolveOptions) => Promise<Solution>;
