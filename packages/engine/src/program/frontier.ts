/** Traces how the least cost of a programme falls as the bound on one of its rows is let go: an ε-constraint front in few searches. */
import { isAnswer } from './answer.ts';
import { linearAt } from './held.ts';
import type { Program, Solution, Solve, SolveOptions } from './program.ts';

export interface Trace {
  readonly program: Program;
  /** The row whose upper bound is let go. */
  readonly row: number;
  /** Bounds on the row, rising; the first is the least that any point keeps, at the last the cheapest point is feasible. */
  readonly levels: readonly number[];
  /** A point that keeps the first level. */
  readonly start: Float64Array;
  /** The cheapest point of all. */
  readonly cheapest: Solution;
  readonly solve: Solve;
  readonly options: SolveOptions;
  /** Called once for each level as its solution is known, in no order. */
  readonly found: (level: number, solution: Solution) => void;
}

/** The programme with another upper bound, and a lower one where given, on one row. */
export function limited(
  program: Program,
  row: number,
  most: number,
  least = program.rows.lower[row] as number,
): Program {
  const [lower, upper] = [program.rows.lower.slice(), program.rows.upper.slice()];
  [lower[row], upper[row]] = [least, most];
  return { ...program, rows: { ...program.rows, lower, upper } };
}

function entriesOf({ rows }: Program, row: number): readonly (readonly [column: number, value: number])[] {
  const from = rows.starts[row] as number;
  const count = (rows.starts[row + 1] as number) - from;
  return Array.from({ length: count }, (_, k) => [rows.indices[from + k] as number, rows.values[from + k] as number]);
}

/** What a row is at a point. */
export const rowValue = (program: Program, row: number, point: Float64Array): number =>
  entriesOf(program, row).reduce((sum, [column, value]) => sum + value * (point[column] as number), 0);

/** The programme in which each unit of the row costs `weight` more. */
function weighted(program: Program, row: number, weight: number): Program {
  const cost = program.columns.cost.slice();
  for (const [column, value] of entriesOf(program, row)) cost[column] = (cost[column] as number) + weight * value;
  return { ...program, columns: { ...program.columns, cost } };
}

/** A trace on its way: the levels that are still open, and how one is closed. */
interface Course extends Trace {
  readonly open: Set<number>;
  /** What a settled level costs at least. */
  readonly bounds: Map<number, number>;
  readonly settle: (level: number, solution: Solution) => void;
}

/**
 * For every level ε the cheapest point with row ≤ ε, to the gap of the options: f(ε) = min{c·x : a·x ≤ ε}.
 *
 * The first and the middle level are searched, then the middle of what is open on either side. A point that is cheapest
 * at ε and takes b < ε on the row answers for every level from b to ε. Where it takes all of ε, its whole numbers are held:
 * the linear programme that is left gives points at the other levels and the slope λ of their cost. One search more, with
 * the weight λ on the row, bounds all levels between two at once,
 * f(ε) ≥ min{f(ε₁), min{c·x + λ a·x : ε₁ ≤ a·x ≤ ε₂} − λ ε} for ε₁ ≤ ε ≤ ε₂ (Lagrange; Everett 1963),
 * and settles those at which the two meet. A plan that only runs fuller from level to level costs two searches.
 */
export async function frontier(trace: Trace): Promise<void> {
  const { levels, program, row, cheapest, start, options } = trace;
  const open = new Set(levels.keys());
  const bounds = new Map<number, number>();
  const settle = (level: number, solution: Solution): void => {
    if (!open.delete(level)) return;
    bounds.set(level, solution.bound ?? -Infinity);
    trace.found(level, solution);
  };
  const course: Course = { ...trace, open, bounds, settle };
  const end = rowValue(program, row, cheapest.columns as Float64Array);
  for (const k of levels.keys()) if (k === levels.length - 1 || (levels[k] as number) >= end) settle(k, cheapest);
  await searched(0, start, course);
  const runs = [[...open]];
  for (let run = runs.pop(); run !== undefined; run = runs.pop()) {
    if (options.cancelled?.() === true) return;
    const middle = run[run.length >> 1];
    if (middle === undefined) continue;
    const found = await searched(middle, start, course);
    const left = run.filter((k) => open.has(k));
    if (found !== null && left.length > 1) await settleAlong(middle, left, found, course);
    runs.push(
      left.filter((k) => k > middle && open.has(k)),
      left.filter((k) => k < middle && open.has(k)),
    );
  }
}

/** Searches at one level and settles those for which its point answers; null unless the point takes all of the level. */
async function searched(level: number, start: Float64Array, course: Course): Promise<Float64Array | null> {
  const { levels, program, row, solve, options, open, settle } = course;
  if (!open.has(level)) return null;
  const most = levels[level] as number;
  const solution = await solve(limited(program, row, most), { ...options, start });
  settle(level, solution);
  const { columns } = solution;
  if (!isAnswer(solution) || columns === null) return null;
  const at = rowValue(program, row, columns);
  for (const k of open) if (k < level && (levels[k] as number) >= at) settle(k, solution);
  return at >= most - 1e-9 * Math.abs(most) ? columns : null;
}

/** Settles levels at which the linear programme of a point's whole numbers meets the bound along its own slope. */
async function settleAlong(
  middle: number,
  run: readonly number[],
  point: Float64Array,
  { program, row, levels, solve, options, bounds, settle }: Course,
): Promise<void> {
  const held = linearAt(program, point);
  const at = (level: number): number => levels[level] as number;
  const { duals, objective: least } = await solve(limited(held, row, at(middle)), options);
  const slope = -(duals?.[row] ?? 0);
  if (slope <= 0) return;
  const [from, to] = [(run[0] as number) - 1, run.at(-1) as number];
  const window = limited(weighted(program, row, slope), row, at(to), at(from));
  const { bound } = await solve(window, { ...options, start: point });
  if (bound === null) return;
  const answered = (level: number, objective: number, columns: Float64Array): Solution | null => {
    const lower = Math.min(objective, bound - slope * at(level), bounds.get(from) ?? -Infinity);
    const gap = (objective - lower) / Math.abs(objective);
    return gap <= (options.gap ?? 0) ? { status: 'optimal', objective, bound: lower, gap, columns } : null;
  };
  const closes = async (level: number): Promise<Solution | null> => {
    const { status, objective, columns } = await solve(limited(held, row, at(level)), options);
    return status === 'optimal' ? answered(level, objective as number, columns as Float64Array) : null;
  };
  for (const side of [run.filter((k) => k > middle), run.filter((k) => k < middle).toReversed()]) {
    const reached = await furthest(side, closes);
    if (reached === null) continue;
    settle(reached.level, reached.solution);
    // The held programme is convex: between two of its points lie points of it.
    for (const level of side.slice(0, side.indexOf(reached.level))) {
      const share = (at(level) - at(middle)) / (at(reached.level) - at(middle));
      const mixed = (a: number, b: number): number => a + share * (b - a);
      const end = reached.solution.columns as Float64Array;
      const columns = point.map((value, j) => mixed(value, end[j] as number));
      const solution = answered(level, mixed(least as number, reached.solution.objective as number), columns);
      if (solution !== null) settle(level, solution);
    }
  }
}

/** The last level along a side that closes, by bisection: the cost is convex in the level and does not come back to the line. */
async function furthest(
  side: readonly number[],
  closes: (level: number) => Promise<Solution | null>,
): Promise<{ readonly level: number; readonly solution: Solution } | null> {
  let reached = null;
  let [low, high] = [0, side.length - 1];
  for (let at = high; low <= high; at = (low + high) >> 1) {
    const level = side[at] as number;
    const solution = await closes(level);
    if (solution === null) high = at - 1;
    else {
      reached = { level, solution };
      low = at + 1;
    }
  }
  return reached;
}
