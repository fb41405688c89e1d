/** `kyosei plan DIR`: which exchanges are worth building, and why. */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createSolver } from '@kyosei/engine/highs';
import { plan } from '@kyosei/engine/plan';
import type { Plan } from '@kyosei/model/plan';
import type { Park, Scenario } from '@kyosei/model/tables';
import { renderReport } from '@kyosei/web/report';
import { readCaseFolder, readScenarioFile } from '../case-folder.ts';
import { obstacleTo, writeWhole } from '../files.ts';
import { compare, readExpected } from '../historical.ts';
import { type Exit, error, type Outcome, quoted, refused } from '../outcome.ts';
import type { PlanFile } from '../plan-file.ts';
import type { Shown } from '../progress.ts';
import { summary } from '../summary.ts';

export interface PlanCommandOptions {
  /** Path of a scenario file (`FILE#id` when it holds several), or id of a scenario of the case. */
  readonly scenario?: string;
  /** Folder for plan.json and report.html. */
  readonly out?: string;
}

export async function planCommand(folder: string, options: PlanCommandOptions, progress: Shown): Promise<Outcome> {
  const asked = await askedScenario(options.scenario);
  if (asked.problem) return refused([asked.problem]);
  const { park, tables, problems: found } = await readCaseFolder(folder, asked.rows);
  if (park === null)
    return refused([
      ...(asked.path !== null && found.some(({ table, severity }) => table === 'scenario' && severity === 'error')
        ? [error('wrong-scenario-file', asked.path, 'a scenario, or a list of scenarios')]
        : []),
      ...found,
    ]);
  const ways = park.scenario.map(({ id }) => `${quoted(asked.path ?? '')}#${id}`);
  if (asked.path !== null && asked.id === undefined && ways.length > 1)
    return refused([...found, error('several-scenarios', asked.path, `one of them: ${ways.join(', ')}`)]);
  const unwritable = options.out === undefined ? null : await obstacleTo(options.out);
  if (unwritable) return refused([...found, unwritable]);
  const scenario = chosenScenario(park, asked.id);
  if (scenario === null) {
    const ids = park.scenario.map(({ id }) => id).join(', ');
    return refused([
      ...found,
      error('unknown-scenario', options.scenario ?? '', `the path of a scenario file, or one of: ${ids}`),
    ]);
  }
  const history = await readExpected(folder);
  const problems = [...found, ...history.problems];
  const result = await plan(park, { scenario, solve: await createSolver(), progress: progress.show }).finally(
    progress.done,
  );
  const historical = history.expected && result.planned !== null ? compare(result, tables, history.expected) : null;
  const file: PlanFile = { ...result, ...(historical && { historical }), tables };
  const lines = summary(result, tables, historical);
  if (options.out !== undefined) {
    await mkdir(options.out, { recursive: true });
    await writeWhole(join(options.out, 'plan.json'), `${JSON.stringify(file, null, 2)}\n`);
    await writeWhole(join(options.out, 'report.html'), renderReport(result, tables));
    lines.push('', `Wrote ${join(options.out, 'plan.json')} and ${join(options.out, 'report.html')}.`);
  }
  return {
    exit: exitOf(result.status),
    data: { ...file },
    lines,
    problems: [...problems, ...(result.problems as Outcome['problems'])],
  };
}

/** Infeasible is an answer; a failure is one too, since the input was right. */
const exitOf = (status: Plan['status']): Exit => (status === 'optimal' || status === 'feasible' ? 0 : 1);

const notAFile = (id: string | undefined) => ({ rows: undefined, path: null, id, problem: null });

/** Rows of the scenario file, when the option names one as `FILE` or `FILE#id`, and the id asked for. */
async function askedScenario(option: string | undefined) {
  // A folder of that name does not hide the scenario with that id.
  const there = option === undefined ? null : await stat(option).catch(() => null);
  if (option === undefined) return notAFile(undefined);
  const mark = there?.isFile() === true ? -1 : option.lastIndexOf('#');
  const path = mark > 0 ? option.slice(0, mark) : option;
  const file = mark > 0 ? await stat(path).catch(() => null) : there;
  if (file?.isFile() !== true) return notAFile(option);
  const { value, problem } = await readScenarioFile(path, { follow: true });
  const id = mark > 0 ? option.slice(mark + 1) : undefined;
  return problem ? { ...notAFile(id), problem } : { rows: value, path, id, problem: null };
}

function chosenScenario(park: Park, id: string | undefined): Scenario | null {
  return (id === undefined ? park.scenario[0] : park.scenario.find((scenario) => scenario.id === id)) ?? null;
}
