/** A case folder with the scenario that is asked for. */
import { stat } from 'node:fs/promises';
import type { Problem } from '@kyosei/model/problem';
import type { Park, Scenario, Tables } from '@kyosei/model/tables';
import { readCaseFolder, readScenarioFile } from './case-folder.ts';
import { obstacleTo } from './files.ts';
import { error, quoted } from './outcome.ts';

export type Asked =
  | { readonly park: Park; readonly tables: Tables; readonly scenario: Scenario; readonly problems: readonly Problem[] }
  | { readonly park: null; readonly problems: readonly Problem[] };

/**
 * Reads a case and chooses the scenario: a file (`FILE#id` when it holds several), an id of the case, or its first. Nothing is
 * computed for a folder `out` in which the answer could not be written.
 */
export async function readAsked(folder: string, option: string | undefined, out?: string): Promise<Asked> {
  const asked = await askedScenario(option);
  if (asked.problem) return { park: null, problems: [asked.problem] };
  const unwritable = out === undefined ? null : await obstacleTo(out);
  if (unwritable) return { park: null, problems: [unwritable] };
  const { park, tables, problems } = await readCaseFolder(folder, asked.rows);
  const refused = (problem: Problem): Asked => ({ park: null, problems: [...problems, problem] });
  if (park === null) {
    const isWrong =
      asked.path !== null && problems.some(({ table, severity }) => table === 'scenario' && severity === 'error');
    const wrong = isWrong ? [error('wrong-scenario-file', asked.path, 'a scenario, or a list of scenarios')] : [];
    return { park, problems: [...wrong, ...problems] };
  }
  const ways = park.scenario.map(({ id }) => `${quoted(asked.path ?? '')}#${id}`);
  if (asked.path !== null && asked.id === undefined && ways.length > 1)
    return refused(error('several-scenarios', asked.path, `one of them: ${ways.join(', ')}`));
  const scenario = chosenScenario(park, asked.id);
  if (scenario !== null) return { park, tables, scenario, problems };
  const ids = park.scenario.map(({ id }) => id).join(', ');
  return refused(error('unknown-scenario', option ?? '', `the path of a scenario file, or one of: ${ids}`));
}

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
