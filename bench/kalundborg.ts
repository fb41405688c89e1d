/** The Kalundborg case, read as any case is; with three seasons as it ships, or with a year of hours from a seed. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check } from '@kyosei/model/check';
import { tablesFromCsv } from '@kyosei/model/csv';
import type { Park, Scenario, Tables } from '@kyosei/model/tables';
import { hourly } from '../packages/engine/test/hours.ts';

interface Case {
  readonly park: Park;
  readonly scenario: Scenario;
}

const folder = join(import.meta.dirname, '..', 'cases', 'kalundborg');

function tablesOf(): Tables {
  const files = globSync('*.csv', { cwd: folder }).map(
    (file) => [basename(file, '.csv'), readFileSync(join(folder, file), 'utf8')] as const,
  );
  const scenario = JSON.parse(readFileSync(join(folder, 'scenario.json'), 'utf8')) as Tables['scenario'];
  return { ...tablesFromCsv(Object.fromEntries(files)).tables, scenario };
}

/** The checked park and its first scenario; throws with the problems when the case does not pass. */
function checked(tables: Tables): Case {
  const { park, problems } = check(tables);
  const scenario = park?.scenario[0];
  if (park === null || scenario === undefined) throw new Error(`kalundborg: ${JSON.stringify(problems)}`);
  return { park, scenario };
}

export const kalundborg = (): Case => checked(tablesOf());

/** Tables with as many hours as periods; the same seed gives the same year. */
export const kalundborgHours = (seed: number, hours = 8760): Tables => hourly(tablesOf(), seed, hours);

export const kalundborgByHours = (seed: number, hours = 8760): Case => checked(kalundborgHours(seed, hours));
