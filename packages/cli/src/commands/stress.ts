/** `kyosei stress DIR`: what breaks when a firm, a plant, a way or a technology goes; `stress FILE`: the same of a bare network. */
import { stat } from 'node:fs/promises';
import { readNetwork } from '@kyosei/engine/ecology';
import { createSolver } from '@kyosei/engine/highs';
import { type Assumptions, networkStress, prepareEnsemble, type Stress, stress } from '@kyosei/engine/stress';
import type { Park, Scenario } from '@kyosei/model/tables';
import { readAsked } from '../asked.ts';
import { readAssumed } from '../assumed.ts';
import { type Drawing, ensembleSummary } from '../ensemble-summary.ts';
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
  /** Draws of the risks; none when absent. */
  readonly draws?: number;
}

export async function stressCommand(path: string, options: StressCommandOptions, progress: Shown): Promise<Outcome> {
  const there = await stat(path).catch(() => null);
  return there?.isFile() === true ? networkCommand(path, options.seed ?? 1) : parkCommand(path, options, progress);
}

/** What of a network's figures does not matter here. */
const ofBalance: ReadonlySet<string> = new Set(['structure-only', 'unbalanced', 'nearly-balanced']);

/** A network in the form of `kyosei ecology`; its balance does not matter here. */
async function networkCommand(path: string, seed: number): Promise<Outcome> {
  const file = await readJson(path, { follow: true });
  if (file.problem) return refused([file.problem]);
  const { input, problems: read } = readNetwork(file.value);
  const ofStructure = read.filter(({ code }) => !ofBalance.has(code));
  if (input === null || hasErrors(ofStructure)) return refused(ofStructure);
  const { network, problems: computed } = networkStress(input.network.names, input.network.flow, seed);
  const problems = [...ofStructure, ...computed];
  return { exit: 0, data: { ...network, problems }, lines: networkSummary(network), problems };
}

async function parkCommand(folder: string, options: StressCommandOptions, progress: Shown): Promise<Outcome> {
  const asked = await readAsked(folder, options.scenario);
  if (asked.park === null) return refused(asked.problems);
  const { park, tables, problems: found } = asked;
  const { assumptions, problems } = await readAssumed(folder, options.assumptions, park);
  if (assumptions === null) return refused([...found, ...problems]);
  const scenario = options.seed === undefined ? asked.scenario : { ...asked.scenario, seed: options.seed };
  const result = await stress(park, {
    scenario,
    solve: await createSolver(),
    assumptions,
    kinds: ['firm', ...(options.pairs ? (['pair'] as const) : []), 'facility', 'route', 'technology'],
    progress: progress.show,
  }).finally(progress.done);
  const drawing =
    options.draws === undefined ? null : await drawingOf(park, scenario, assumptions, options.draws, progress);
  return {
    exit: exitOf(result.status),
    data: { ...result, ...drawing },
    lines: [
      ...stressSummary(result, tables),
      ...(drawing === null ? [] : ensembleSummary(drawing, result.park.currency, tables)),
    ],
    problems: [...found, ...result.problems],
  };
}

const exitOf = (status: Stress['status']): Exit => (status === 'optimal' || status === 'feasible' ? 0 : 1);

/** Draws computed at a time, between two notes of progress. */
const batch = 25;

/** Draws of the risks, and which of them moves the saving most. */
async function drawingOf(
  park: Park,
  scenario: Scenario,
  assumptions: Assumptions,
  draws: number,
  progress: Shown,
): Promise<Drawing> {
  const prepared = await prepareEnsemble(park, { scenario, solve: await createSolver(), assumptions });
  if (!prepared.isSolved) return { ensemble: null, tornado: [] };
  const found: Parameters<typeof prepared.summary>[0][number][] = [];
  while (found.length < draws) {
    found.push(...(await prepared.draws(scenario.seed, found.length, Math.min(draws, found.length + batch))));
    progress.show({ stage: 'draws', fraction: found.length / draws });
  }
  progress.done();
  return { ensemble: prepared.summary(found), tornado: await prepared.tornado() };
}
