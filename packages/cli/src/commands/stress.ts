/** `kyosei stress DIR`: what breaks when a firm, a plant, a way or a technology goes; `stress FILE`: the same of a bare network. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readNetwork } from '@kyosei/engine/ecology';
import { createSolver } from '@kyosei/engine/highs';
import {
  type Assumptions,
  networkStress,
  readAssumptions,
  type Stress,
  stress,
  usualAssumptions,
} from '@kyosei/engine/stress';
import type { Problem } from '@kyosei/model/problem';
import type { Park } from '@kyosei/model/tables';
import { readAsked } from '../asked.ts';
import { readJson } from '../files.ts';
import { networkSummary } from '../network-summary.ts';
import { type Exit, hasErrors, type Outcome, refused } from '../outcome.ts';
import type { Shown } from '../progress.ts';
import { stressSummary } from '../stress-summary.ts';

export interface StressCommandOptions {
  readonly scenario?: string;
  /** File of assumptions; `stress.json` of the case when absent. */
  readonly assumptions?: string;
  /** Two firms at a time as well. */
  readonly pairs: boolean;
  readonly seed?: number;
}

export async function stressCommand(path: string, options: StressCommandOptions, progress: Shown): Promise<Outcome> {
  const there = await stat(path).catch(() => null);
  return there?.isFile() === true ? networkCommand(path, options.seed ?? 1) : parkCommand(path, options, progress);
}

/** A network in the form of `kyosei ecology`; its balance does not matter here. */
async function networkCommand(path: string, seed: number): Promise<Outcome> {
  const file = await readJson(path, { follow: true });
  if (file.problem) return refused([file.problem]);
  const { input, problems: read } = readNetwork(file.value);
  const ofStructure = read.filter(
    ({ code }) => code !== 'structure-only' && code !== 'unbalanced' && code !== 'nearly-balanced',
  );
  if (input === null || hasErrors(ofStructure)) return refused(ofStructure);
  const { network, problems: computed } = networkStress(input.network.names, input.network.flow, seed);
  const problems = [...ofStructure, ...computed];
  return { exit: 0, data: { ...network, problems }, lines: networkSummary(network), problems };
}

async function parkCommand(folder: string, options: StressCommandOptions, progress: Shown): Promise<Outcome> {
  const asked = await readAsked(folder, options.scenario);
  if (asked.park === null) return refused(asked.problems);
  const { park, tables, problems: found } = asked;
  const { assumptions, problems } = await assumed(folder, options.assumptions, park);
  if (assumptions === null) return refused([...found, ...problems]);
  const scenario = options.seed === undefined ? asked.scenario : { ...asked.scenario, seed: options.seed };
  const result = await stress(park, {
    scenario,
    solve: await createSolver(),
    assumptions,
    kinds: ['firm', ...(options.pairs ? (['pair'] as const) : []), 'facility', 'route', 'technology'],
    progress: progress.show,
  }).finally(progress.done);
  return {
    exit: exitOf(result.status),
    data: { ...result },
    lines: stressSummary(result, tables),
    problems: [...found, ...result.problems],
  };
}

const exitOf = (status: Stress['status']): Exit => (status === 'optimal' || status === 'feasible' ? 0 : 1);

/** The assumptions of the file that is asked for, or of the case, or the usual ones. */
async function assumed(
  folder: string,
  path: string | undefined,
  park: Park,
): Promise<{ readonly assumptions: Assumptions | null; readonly problems: readonly Problem[] }> {
  const file = await readJson(path ?? join(folder, 'stress.json'), { follow: path !== undefined });
  if (file.problem === null) return readAssumptions(file.value, park);
  if (path === undefined && file.problem.code === 'no-such-file')
    return { assumptions: usualAssumptions, problems: [] };
  return { assumptions: null, problems: [file.problem] };
}
