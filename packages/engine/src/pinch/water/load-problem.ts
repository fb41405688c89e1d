/** Processes with fixed loads of several contaminants, and the boxes of outlet concentrations in which networks are sought. */
import type { Ppm, TonnesPerHour } from '../quantity.ts';

/** Lists in the order of the contaminants. */
export interface Process {
  readonly name: string;
  readonly inlet: readonly Ppm[];
  readonly outlet: readonly Ppm[];
  /** ppm · t/h. */
  readonly load: readonly number[];
}

/** Water bought or regenerated, in any amount, at fixed concentrations. */
export interface Supplied {
  readonly name: string;
  readonly qualities: readonly Ppm[];
}

export interface LoadProblem {
  readonly processes: readonly Process[];
  /** The first one counts; the others are then used as little as that allows. */
  readonly supplies: readonly Supplied[];
  /** Whether water may go from one process to another, by their places; everywhere when absent. */
  readonly mayReach?: (from: number, to: number) => boolean;
}

/** Flows of a network that works. */
export interface LoadNetwork {
  /** Into each process, of each supply. */
  readonly supplied: readonly (readonly TonnesPerHour[])[];
  /** `reuse[i][j]` from process i to process j. */
  readonly reuse: readonly (readonly TonnesPerHour[])[];
}

/** Outlet concentrations by process and contaminant, row by row. */
export interface Box {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Flow through a process: what the box allows. */
export interface Range {
  readonly least: TonnesPerHour;
  readonly most: TonnesPerHour;
}

/** Purest water that there can be, by contaminant: nothing is purer than what is supplied. */
const purest = ({ supplies }: LoadProblem, contaminant: number): Ppm =>
  supplies.reduce((least, { qualities }) => Math.min(least, qualities[contaminant] ?? 0), Infinity);

/** Flow at which the worst water allowed stays within the outlet limits; more is never needed, as it may pass by. */
export const limitingFlow = ({ inlet, outlet, load }: Process): TonnesPerHour =>
  load.reduce(
    (most, amount, k) => (amount > 0 ? Math.max(most, amount / ((outlet[k] as Ppm) - (inlet[k] as Ppm))) : most),
    0,
  );

export function rangeOf(problem: LoadProblem, at: number, { low, high }: Box): Range {
  const user = problem.processes[at] as Process;
  const count = user.load.length;
  let least = 0;
  let most = limitingFlow(user);
  for (const [k, amount] of user.load.entries()) {
    if (amount === 0) continue;
    const room = (high[at * count + k] as number) - purest(problem, k);
    least = Math.max(least, room > 0 ? amount / room : Infinity);
    const over = (low[at * count + k] as number) - (user.inlet[k] as Ppm);
    if (over > 0) most = Math.min(most, amount / over);
  }
  return { least, most };
}

/** The box with every outlet between what the largest flow gives and its limit; what only one contaminant allows is fixed. */
export function wholeBox(problem: LoadProblem): Box {
  const { processes } = problem;
  const low = processes.flatMap((user) => {
    const flow = limitingFlow(user);
    return user.load.map((amount, k) => purest(problem, k) + amount / flow);
  });
  const box = {
    low: Float64Array.from(low),
    high: Float64Array.from(processes.flatMap(({ outlet }) => outlet)),
  };
  for (const at of processes.keys()) {
    const keys = keysOf(problem, at, box);
    if (keys.length === 1) fix(problem, box, at, keys[0] as number);
  }
  return box;
}

export const fix = ({ processes }: LoadProblem, { low }: Box, at: number, key: number): void => {
  const { outlet } = processes[at] as Process;
  low[at * outlet.length + key] = outlet[key] as Ppm;
};

/** Contaminants that may stand at their limit when the process takes as little as it can. */
export function keysOf(problem: LoadProblem, at: number, box: Box): number[] {
  const { inlet, outlet, load } = problem.processes[at] as Process;
  const { least, most } = rangeOf(problem, at, box);
  return [...load.keys()].filter((k) => {
    const amount = load[k] as number;
    const high = box.high[at * load.length + k] as number;
    if (amount === 0 || high < (outlet[k] as Ppm)) return false;
    const [from, to] = [amount / (high - purest(problem, k)), amount / (high - (inlet[k] as Ppm))];
    return from <= most * (1 + 1e-9) && to >= least * (1 - 1e-9);
  });
}

export const isFixed = ({ processes }: LoadProblem, { low }: Box, at: number): boolean => {
  const { outlet } = processes[at] as Process;
  return outlet.some((limit, k) => low[at * outlet.length + k] === limit);
};
