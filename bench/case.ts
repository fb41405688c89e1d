/** Shipped cases, read as any case is; Kalundborg with a year of hours from a seed as well. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check } from '@kyosei/model/check';
import { tablesFromCsv } from '@kyosei/model/csv';
import type { Park, Scenario, Tables } from '@kyosei/model/tables';
import { hourly } from '../packages/engine/test/hours.ts';

interface Case {
  readonly park: Park;
  readonly scenario: Scenario;
}

function tablesOf(name: string): Tables {
  const folder = join(import.meta.dirname, '..', 'cases', name);
  const files = globSync('*.csv', { cwd: folder }).map(
    (file) => [basename(file, '.csv'), readFileSync(join(folder, file), 'utf8')] as const,
  );
  const file = join(folder, 'scenario.json');
  const given: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  return { ...tablesFromCsv(Object.fromEntries(files)).tables, scenario: [given].flat() as Tables['scenario'] };
}

/** The checked park and its first scenario; throws with the problems when the case does not pass. */
function checked(tables: Tables): Case {
  const { park, problems } = check(tables);
  const scenario = park?.scenario[0];
  if (park === null || scenario === undefined) throw new Error(`the case does not pass: ${JSON.stringify(problems)}`);
  return { park, scenario };
}

/** Of `cases/NAME`. */
export const caseOf = (name: string): Case => checked(tablesOf(name));

/** Tables with as many hours as periods; the same seed gives the same year. */
export const kalundborgHours = (seed: number, hours = 8760): Tables => hourly(tablesOf('kalundborg'), seed, hours);

export const kalundborgByHours = (seed: number, hours = 8760): Case => checked(kalundborgHours(seed, hours));
