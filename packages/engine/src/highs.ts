/** HiGHS, the only solver: Program → HiGHS (WebAssembly, typed arrays) → Solution. */
import loader, { type Highs, type HighsCallbackMap, type Model, type ModelData } from 'highs';
import { pointless } from './program/answer.ts';
import type { Basis, Program, Solution, Solve, SolveOptions } from './program/program.ts';
import { type Scaled, scale } from './program/scale.ts';

// Its declarations are those of a CommonJS module, in which the default export hides one step further down.
const load = loader as unknown as typeof loader.default;

const finite = (value: number): number | null => (Number.isFinite(value) && Math.abs(value) < 1e30 ? value : null);

/** (objective − bound) / |objective|; null when not known. */
function gapOf(objective: number | null, bound: number | null): number | null {
  if (objective === null || bound === null) return null;
  return objective <= bound ? 0 : finite((objective - bound) / Math.abs(objective));
}

/** The arrays of a programme as HiGHS takes them: compressed rows, nothing copied, no names. */
export function highsModel({ offset, columns, rows }: Program): ModelData {
  const numCols = columns.names.length;
  const numRows = rows.names.length;
  return {
    numCols,
    numRows,
    offset,
    colCost: columns.cost,
    colLower: columns.lower,
    colUpper: columns.upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: { format: 'csr', numRows, numCols, starts: rows.starts, indices: rows.indices, values: rows.values },
    ...(columns.integer.includes(1) ? { integrality: Int32Array.from(columns.integer) } : {}),
  };
}

/** Below this many columns presolve, symmetries and feasibility jump take longer than the search that they shorten. */
const small = 5000;

function configure(
  model: Model,
  count: number,
  { timeLimit = Infinity, gap = 1e-4, seed = 0, progress }: SolveOptions,
): void {
  model.options.set({
    // HiGHS raises its log events only when it logs, though it need not log to anywhere.
    output_flag: progress !== undefined,
    log_to_console: false,
    random_seed: seed,
    ...(Number.isFinite(timeLimit) ? { time_limit: timeLimit } : {}),
    // Nor does it pay to presolve again and begin anew, once the root has fixed some.
    mip_allow_restart: false,
    ...(count < small
      ? { presolve: 'off', mip_detect_symmetry: false, mip_heuristic_run_feasibility_jump: false }
      : {}),
    mip_rel_gap: gap,
    // The objective is scaled to order one, so that this is a relative measure as well.
    mip_abs_gap: 1e-9,
    mip_feasibility_tolerance: 1e-8,
    primal_feasibility_tolerance: 1e-9,
    dual_feasibility_tolerance: 1e-9,
    mip_min_logging_interval: 0.2,
  });
}

function callbacks(
  highs: Highs,
  { objective: unit, columns: factor }: Scaled,
  options: SolveOptions,
): HighsCallbackMap | undefined {
  const { progress, improved, cancelled, stopped } = options;
  if (!progress && !improved && !cancelled && !stopped) return undefined;
  const channel = highs.constants.callbackType;
  const stop = (event: { interrupt: () => void }): undefined => {
    if (cancelled?.() === true || stopped?.() === true) event.interrupt();
  };
  return {
    [channel.simplexInterrupt]: stop,
    [channel.mipInterrupt]: stop,
    ...(improved && {
      [channel.mipImprovingSolution]({ data }): undefined {
        const objective = finite(data.objective_function_value ?? Infinity);
        if (data.mip_solution === undefined || objective === null) return;
        const bound = finite(data.mip_dual_bound ?? Infinity);
        improved({
          status: 'feasible',
          objective: objective * unit,
          bound: bound === null ? null : bound * unit,
          gap: gapOf(objective, bound),
          columns: data.mip_solution.map((value, j) => value * (factor[j] as number)),
        });
      },
    }),
    [channel.mipLogging]({ data }): undefined {
      const incumbent = finite(data.mip_primal_bound ?? Infinity);
      const bound = finite(data.mip_dual_bound ?? Infinity);
      progress?.({
        incumbent: incumbent === null ? null : incumbent * unit,
        bound: bound === null ? null : bound * unit,
        gap: gapOf(incumbent, bound),
      });
    },
  };
}

/** Status of a finished run; `point` tells whether HiGHS holds a feasible point, `stopped` that an interrupt was a limit. */
function statusOf(highs: Highs, code: number, point: boolean, stopped: boolean): Solution['status'] {
  const status = highs.constants.modelStatus;
  if (code === status.optimal) return 'optimal';
  if (code === status.infeasible) return 'infeasible';
  // Presolve may stop before telling the two apart; the programmes here are bounded, so that it means infeasible.
  if (code === status.unboundedOrInfeasible) return 'infeasible';
  if (code === status.unbounded) return 'unbounded';
  if (code === status.interrupted && !stopped) return 'cancelled';
  const limits: readonly number[] = [status.timeLimit, status.iterationLimit, status.solutionLimit, status.interrupted];
  if (limits.includes(code)) return point ? 'feasible' : 'limit';
  return 'failed';
}

function read(
  highs: Highs,
  model: Model,
  program: Program,
  { objective: unit, columns: factor, rows: divisor }: Scaled,
  stopped: boolean,
): Solution {
  const point = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
  const status = statusOf(highs, model.getModelStatus(), point, stopped);
  if (!point || status === 'infeasible' || status === 'unbounded' || status === 'failed')
    return { ...pointless, status };
  const { colValue, rowDual } = model.getSolution();
  const columns = colValue.map((value, j) => value * (factor[j] as number));
  const objective = model.getObjectiveValue();
  const mixed = program.columns.integer.includes(1);
  const bound = mixed ? finite(Number(model.info.get('mip_dual_bound'))) : status === 'optimal' ? objective : null;
  return {
    status,
    objective: objective * unit,
    bound: bound === null ? null : bound * unit,
    gap: gapOf(objective, bound),
    columns,
    ...(mixed || status !== 'optimal'
      ? {}
      : { duals: rowDual.map((value, i) => (value * unit) / (divisor[i] as number)) }),
  };
}

/** HiGHS refuses to run without columns: then every row must hold at zero. */
function withoutColumns({ offset, rows }: Program): Solution {
  const holds = rows.names.every((_, i) => (rows.lower[i] as number) <= 0 && (rows.upper[i] as number) >= 0);
  if (!holds) return { ...pointless, status: 'infeasible' };
  return { status: 'optimal', objective: offset, bound: offset, gap: 0, columns: new Float64Array(0) };
}

/**
 * A solver with a warm HiGHS: the WebAssembly module is loaded once and every call makes and frees its own model.
 * Solving blocks the calling thread; run it in a worker where that matters. Single-threaded and seeded, so that the
 * same programme gives the same answer (one that is kept, whatever was solved between), unless the time limit or
 * `cancelled` cuts the search short. `progress` is called on HiGHS's own log events, which a quickly solved programme may never raise. A programme too large for its memory
 * ends with status `limit`, and the next one finds a new module.
 *
 * @param now a clock [s], by which a deadline counts what is done between two searches as well; there is none in the engine
 */
export async function createSolver(now?: () => number): Promise<Solve> {
  let highs = await load();
  const kept: Kept[] = [];
  return async (program, options = {}) => {
    if (program.columns.names.length === 0) return withoutColumns(program);
    if (options.cancelled?.() === true) return { ...pointless, status: 'cancelled' };
    if (options.stopped?.() === true) return { ...pointless, status: 'limit' };
    try {
      const solution = answered(highs, kept, program, options);
      return now === undefined ? solution : { ...solution, ended: now() };
    } catch (failure) {
      // Its heap ends at 2 GiB; once it has aborted, the module is of no more use.
      if (!(failure instanceof Error && failure.name === 'RuntimeError')) throw failure;
      highs = await load();
      kept.length = 0;
      return { ...pointless, status: 'limit' };
    }
  };
}

/** In a model of its own, in one that is kept, or in the one that was kept of the same programme. */
function answered(highs: Highs, kept: Kept[], program: Program, options: SolveOptions): Solution {
  if (options.keep === true) return keep(highs, kept, program, options);
  const { basis } = options;
  const same = basis && kept.find((each) => each.program.rows === program.rows);
  return same ? continued(highs, same, program, basis, options) : solved(highs, program, options);
}

function solved(highs: Highs, program: Program, options: SolveOptions): Solution {
  const scaled = scale(program);
  return highs.withModel(highsModel(scaled.program), (model) => {
    configure(model, program.columns.names.length, options);
    if (options.start !== undefined) {
      model.setSolution({ colValue: options.start.map((value, j) => value / (scaled.columns[j] as number)) });
    }
    return ran(highs, model, program, scaled, options);
  });
}

/** Runs a model as it stands. */
function ran(highs: Highs, model: Model, program: Program, scaled: Scaled, options: SolveOptions): Solution {
  model.run(callbacks(highs, scaled, options));
  const stopped = options.cancelled?.() !== true && options.stopped?.() === true;
  return { ...read(highs, model, program, scaled, stopped), seconds: model.getRunTime() };
}

/** A model that stays in memory, with the programme that it is of. */
interface Kept {
  readonly model: Model;
  readonly program: Program;
  readonly scaled: Scaled;
}

/** Models that stay at a time: a stress test takes turns between two sets of parts. */
const mostKept = 256;

/** Solves a programme in a model that stays; the oldest one goes for it. */
function keep(highs: Highs, kept: Kept[], program: Program, options: SolveOptions): Solution {
  const scaled = scale(program);
  const model = highs.createModel(highsModel(scaled.program));
  if (kept.push({ model, program, scaled }) > mostKept) kept.shift()?.model.dispose();
  configure(model, program.columns.names.length, options);
  const solution = ran(highs, model, program, scaled, options);
  if (model.info.get('basis_validity') !== highs.constants.basisValidity.valid) return solution;
  const { colStatus, rowStatus } = model.getBasis();
  return { ...solution, basis: { columns: colStatus, rows: rowStatus } };
}

/** Solves a kept programme with other bounds, under the options with which it was kept, and puts its own back. */
function continued(
  highs: Highs,
  { model, scaled, program: { columns: own } }: Kept,
  program: Program,
  basis: Basis,
  options: SolveOptions,
): Solution {
  const { lower, upper } = program.columns;
  const changed: number[] = [];
  for (let j = 0; j < lower.length; j += 1) {
    if (lower[j] !== own.lower[j] || upper[j] !== own.upper[j]) changed.push(j);
  }
  const scaledTo = (bounds: Float64Array): Float64Array =>
    Float64Array.from(changed, (j) => (bounds[j] as number) / (scaled.columns[j] as number));
  const bound = (least: Float64Array, most: Float64Array): void => {
    if (changed.length === 0) return;
    model.changeColsBounds({ kind: 'set', indices: changed }, scaledTo(least), scaledTo(most));
  };
  bound(lower, upper);
  model.setBasis({ colStatus: basis.columns, rowStatus: basis.rows });
  // The time limit holds for each run.
  model.zeroAllClocks();
  const solution = ran(highs, model, program, scaled, options);
  bound(own.lower, own.upper);
  return solution;
}
