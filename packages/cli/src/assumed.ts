/** The assumptions of a stress test: a file that is asked for, `stress.json` of the case, or the usual ones. */
import { join } from 'node:path';
import { type Assumptions, readAssumptions, usualAssumptions } from '@kyosei/engine/stress';
import type { Problem } from '@kyosei/model/problem';
import type { Park } from '@kyosei/model/tables';
import { readJson } from './files.ts';

export async function readAssumed(
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
