/**
 * Processes with fixed loads of several contaminants: the least fresh water is a bilinear programme, since both flows x
 * and outlet concentrations c are free (Doyle & Smith, Process Saf Environ Prot 75 (1997) 181–189). In boxes of c:
 * - below it lies its relaxation, z = x c between its convex and concave envelopes (McCormick, Math Program 10 (1976)
 *   147–175; for water networks Quesada & Grossmann, Comput Chem Eng 19 (1995) 1219–1242);
 * - above it lies the linear programme whose outlets are held at ĉ: what really leaves is at most ĉ, so that every
 *   network it gives works.
 * In a best network each process has a contaminant at its outlet limit, as feed could else pass it by (Savelski &
 * Bagajewicz, Chem Eng Sci 58 (2003) 5349–5362): so the boxes are split by that contaminant first, then by width.
 */
import type { Solve } from '../../program/program.ts';
import type { TonnesPerHour } from '../quantity.ts';
import { type Candidate, exactly, held } from './held.ts';
import type { Aim } from './load-columns.ts';
import {
  type Box,
  fix,
  isFixed,
  keysOf,
  type LoadNetwork,
  type LoadProblem,
  limitingFlow,
  wholeBox,
} from './load-problem.ts';
import { type Relaxed, relaxedProgram } from './relaxed.ts';

export interface LoadAnswer {
  readonly network: LoadNetwork;
  /** Of each supply. */
  readonly totals: readonly TonnesPerHour[];
  /** Proven, but for `closedGap`: no network takes less of the first supply. */
  readonly bound: TonnesPerHour;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Relative gap at which a network counts as the best. */
export const closedGap = 1e-5;

interface Open {
  readonly box: Box;
  readonly bound: number;
}

/** Boxes into which `box` falls: by the contaminant at its limit, else at the product farthest from x c; none if it is closed. */
function split(problem: LoadProblem, box: Box, { outlets, products }: Relaxed, values: Float64Array): Box[] {
  const copy = (): Box => ({ low: box.low.slice(), high: box.high.slice() });
  const count = problem.processes[0]?.load.length ?? 0;
  const error = products.map(
    (list, at) =>
      sum(
        list.map(({ x, z }) =>
          Math.abs((values[z] as number) - (values[x] as number) * (values[outlets[at] as number] as number)),
        ),
      ) / Math.max(1e-300, box.high[at] as number),
  );
  const free = [...problem.processes.keys()].filter((at) => !isFixed(problem, box, at));
  if (free.length > 0) {
    const ofProcess = (at: number): number => sum(error.slice(at * count, (at + 1) * count));
    const chosen = free.reduce((worst, at) => (ofProcess(at) > ofProcess(worst) ? at : worst));
    return keysOf(problem, chosen, box).map((key) => {
      const child = copy();
      fix(problem, child, chosen, key);
      return child;
    });
  }
  const chosen = error.reduce((worst, value, at) => (value > (error[worst] as number) ? at : worst), 0);
  if (!((error[chosen] as number) > 0)) return [];
  const [low, high] = [box.low[chosen] as number, box.high[chosen] as number];
  const found = values[outlets[chosen] as number] as number;
  const middle = Math.min(
    high - 0.1 * (high - low),
    Math.max(low + 0.1 * (high - low), (found + (low + high) / 2) / 2),
  );
  const [below, above] = [copy(), copy()];
  below.high[chosen] = middle;
  above.low[chosen] = middle;
  return [below, above];
}

/** Searches boxes, the one with the least bound first, until the gap is closed or `most` boxes have been examined. */
async function search(
  problem: LoadProblem,
  aim: Aim,
  first: Candidate | null,
  most: number,
  solve: Solve,
): Promise<{ best: Candidate | null; bound: number }> {
  let best = first;
  const open: Open[] = [{ box: wholeBox(problem), bound: 0 }];
  let boxes = 0;
  const isBetter = (bound: number): boolean => best === null || bound < best.value * (1 - closedGap) - 1e-12;
  for (;;) {
    open.sort((a, b) => b.bound - a.bound);
    const next = open.at(-1);
    if (next === undefined || !isBetter(next.bound) || boxes >= most) break;
    open.pop();
    boxes += 1;
    const atLimit = await held(problem, next.box.high, aim, solve);
    if (atLimit !== null && (best === null || atLimit.value < best.value)) best = atLimit;
    const relaxed = relaxedProgram(problem, next.box, aim);
    const { columns, objective } = await solve(relaxed.program, exactly);
    if (columns === null || objective === null) continue;
    const bound = Math.max(next.bound, objective);
    if (!isBetter(bound)) continue;
    const outlets = Float64Array.from(relaxed.outlets, (column) => columns[column] as number);
    const atRelaxed = await held(problem, outlets, aim, solve);
    if (atRelaxed !== null && (best === null || atRelaxed.value < best.value)) best = atRelaxed;
    for (const box of split(problem, next.box, relaxed, columns)) open.push({ box, bound });
  }
  const left = open
    .filter(({ bound }) => isBetter(bound))
    .reduce((least, { bound }) => Math.min(least, bound), Infinity);
  return { best, bound: Math.min(left, best?.value ?? Infinity) };
}

/** Boxes that a problem of this size may take, so that an answer comes within about a second. */
const mostBoxes = ({ processes }: LoadProblem): number => {
  const products = processes.length ** 2 * (processes[0]?.load.length ?? 1);
  return products > 5000 ? 1 : Math.max(8, Math.min(2000, Math.floor(20_000 / products)));
};

/** Least of the first supply, then of the others, with flows of order one. */
async function leastOfOrderOne(problem: LoadProblem, solve: Solve): Promise<LoadAnswer | null> {
  const most = mostBoxes(problem);
  const first = await search(problem, { budget: Infinity }, null, most, solve);
  if (first.best === null) return null;
  const { value } = first.best;
  let { network } = first.best;
  if (problem.supplies.length > 1) {
    const others = sum(network.supplied.slice(1).map(sum));
    const aim = { budget: value * (1 + 1e-9) + 1e-12 };
    const second = await search(problem, aim, { value: others, network }, most, solve);
    network = second.best?.network ?? network;
  }
  const totals = network.supplied.map((flows, supply) => (supply === 0 ? value : sum(flows)));
  return { network, totals, bound: first.bound };
}

/** Least of the first supply, then of the others; null when nothing serves the processes. */
export async function leastSupply(problem: LoadProblem, solve: Solve): Promise<LoadAnswer | null> {
  // A solver's tolerances are absolute. A power of two scales without rounding.
  const unit = 2 ** Math.round(Math.log2(problem.processes.reduce((total, each) => total + limitingFlow(each), 0)));
  const processes = problem.processes.map((each) =>
    Object.assign({}, each, { load: each.load.map((amount) => amount / unit) }),
  );
  const answer = await leastOfOrderOne({ ...problem, processes }, solve);
  if (answer === null) return null;
  const flows = (rows: readonly (readonly TonnesPerHour[])[]): TonnesPerHour[][] =>
    rows.map((row) => row.map((flow) => flow * unit));
  return {
    network: { supplied: flows(answer.network.supplied), reuse: flows(answer.network.reuse) },
    totals: answer.totals.map((total) => total * unit),
    bound: answer.bound * unit,
  };
}
