/**
 * The linear programme of a load problem whose outlets are held at ĉ. Inlets and outlets are counted at ĉ and stay within
 * limits and ĉ, so that what really leaves is at most ĉ and the network works.
 */
import { build, type Program, type Solve } from '../../program/program.ts';
import type { Ppm } from '../quantity.ts';
import { type Aim, budgetRow, costIn, flowColumns } from './load-columns.ts';
import type { LoadNetwork, LoadProblem } from './load-problem.ts';

/** Linear programmes are solved to their optimum; the limit in seconds only ends what has gone wrong. */
export const exactly = { gap: 0, timeLimit: 600 };
/** The linear programme with outlets held at ĉ. */
function heldProgram(problem: LoadProblem, assumed: Float64Array, aim: Aim): Program {
  const { processes, supplies } = problem;
  const builder = build('held');
  const { supplied, reuse } = flowColumns(
    problem,
    (name, upper, cost) => builder.column(name, 0, upper, cost),
    () => Infinity,
    costIn(aim),
  );
  const count = processes[0]?.load.length ?? 0;
  const into = (j: number, value: (quality: number) => number, k: number): void => {
    for (const [s, { qualities }] of supplies.entries())
      builder.entry(supplied[s]?.[j] as number, value(qualities[k] as Ppm));
    for (const i of processes.keys())
      if (i !== j) builder.entry(reuse[i]?.[j] as number, value(assumed[i * count + k] as number));
  };
  for (const [j, { inlet, load }] of processes.entries()) {
    builder.row(`use(${j})`, 0, Infinity);
    into(j, () => 1, 0);
    for (const m of processes.keys()) if (m !== j) builder.entry(reuse[j]?.[m] as number, -1);
    for (const [k, amount] of load.entries()) {
      const [limit, out] = [inlet[k] as Ppm, assumed[j * count + k] as number];
      builder.row(`inlet(${j},${k})`, -Infinity, 0);
      into(j, (quality) => quality - limit, k);
      builder.row(`outlet(${j},${k})`, -Infinity, -amount);
      into(j, (quality) => quality - out, k);
    }
  }
  budgetRow(builder, supplied, aim);
  return builder.program();
}

export interface Candidate {
  readonly value: number;
  readonly network: LoadNetwork;
}

/** The best network with outlets held at ĉ; null where there is none. */
export async function held(
  problem: LoadProblem,
  outlets: Float64Array,
  aim: Aim,
  solve: Solve,
): Promise<Candidate | null> {
  const { columns, objective } = await solve(heldProgram(problem, outlets, aim), exactly);
  if (columns === null || objective === null) return null;
  const count = problem.processes.length;
  const supplies = problem.supplies.length;
  let at = 0;
  const next = (): number => Math.max(0, columns[at++] as number);
  const supplied = Array.from({ length: supplies }, () => Array.from({ length: count }, next));
  const reuse = Array.from({ length: count }, (_, i) =>
    Array.from({ length: count }, (__, j) => (i === j ? 0 : next())),
  );
  return { value: objective, network: { supplied, reuse } };
}
