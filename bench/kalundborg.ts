/** The Kalundborg case, read as any case is. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check } from '@kyosei/model/check';
import { tablesFromCsv } from '@kyosei/model/csv';
import type { Park, Scenario } from '@kyosei/model/tables';

const folder = join(import.meta.dirname, '..', 'cases', 'kalundborg');

/** The checked park and its first scenario; throws with the problems when the case does not pass. */
export function kalundborg(): { readonly park: Park; readonly scenario: Scenario } {
  const files = globSync('*.csv', { cwd: folder }).map(
    (file) => [basename(file, '.csv'), readFileSync(join(folder, file), 'utf8')] as const,
  );
  const given: unknown = JSON.parse(readFileSync(join(folder, 'scenario.json'), 'utf8'));
  const { tables } = tablesFromCsv(Object.fromEntries(files));
  const { park, problems } = check({ ...tables, scenario: [given].flat() });
  const scenario = park?.scenario[0];
  if (park === null || scenario === undefined) throw new Error(`kalundborg: ${JSON.stringify(problems)}`);
  return { park, scenario };
}
