/** Questions that are answered in one piece: the stress of a plan, the sharing of its gain, the tornado of its risks. */
import { setImmediate as turn } from 'node:timers/promises';
import { createSolver } from '@kyosei/engine/highs';
import type { Solve } from '@kyosei/engine/program';
import { prepareEnsemble, sharePlan, stress } from '@kyosei/engine/stress';
import type { Problem } from '@kyosei/model/problem';
import type { EnsembleInput } from '../store/ensembles.ts';
import { readInputs } from './pieces.ts';

const solver = createSolver();

export const isWhole = (kind: EnsembleInput['kind']): kind is 'stress' | 'share' | 'tornado' =>
  kind === 'stress' || kind === 'share' || kind === 'tornado';

/** The solver, which lets the event loop turn before each programme, so that progress is written and cancelling is heard. */
async function turning(signal: AbortSignal): Promise<Solve> {
  const solve = await solver;
  return async (program, options) => {
    await turn();
    signal.throwIfAborted();
    return solve(program, options);
  };
}

/**
 * The answer, or why there is none.
 *
 * @param signal ends the work with its reason as error
 */
export async function computeWhole(
  { kind, ...input }: Pick<EnsembleInput, 'kind' | 'tables' | 'scenario' | 'assumptions'>,
  progress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<{ readonly result: object } | { readonly problems: readonly Problem[] }> {
  const read = readInputs(input);
  if (read.park === null) return { problems: read.problems };
  const { park, scenario, assumptions } = read;
  const solve = await turning(signal);
  const options = { scenario, solve, assumptions, progress: (step: { fraction: number }) => progress(step.fraction) };
  if (kind === 'stress') return { result: await stress(park, options) };
  if (kind === 'share') return { result: await sharePlan(park, options) };
  const prepared = await prepareEnsemble(park, { scenario, solve, assumptions });
  return { result: { bars: prepared.isSolved ? await prepared.tornado() : [] } };
}
