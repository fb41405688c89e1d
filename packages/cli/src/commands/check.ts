/** `kyosei check DIR`: is this a park? */
import { type TableName, type Tables, tableNames } from '@kyosei/model/tables';
import { readCaseFolder } from '../case-folder.ts';
import { type Outcome, refused } from '../outcome.ts';

export async function checkCommand(folder: string): Promise<Outcome> {
  const { tables, problems } = await readCaseFolder(folder);
  if (tables === null) return refused(problems);
  return {
    exit: 0,
    data: { folder, rows: rowCounts(tables), problems },
    lines: [
      `${folder} is a park: ${counted(tables)}.${problems.length > 0 ? ` See ${problems.length === 1 ? 'one warning' : `${problems.length} warnings`}.` : ''}`,
    ],
    problems,
  };
}

export const rowCounts = (tables: Tables): Readonly<Record<string, number>> =>
  Object.fromEntries(tableNames.map((table) => [table, tables[table].length]));

const plurals: Readonly<Record<TableName, string>> = {
  park: 'parks',
  firm: 'firms',
  commodity: 'commodities',
  stream: 'streams',
  period: 'periods',
  profile: 'profile rows',
  route: 'routes',
  technology: 'technologies',
  facility: 'facilities',
  exchange: 'exchanges',
  indicator: 'indicators',
  release: 'releases',
  cogeneration: 'cogeneration units',
  duty: 'duties',
  scenario: 'scenarios',
  stage: 'stages',
  outlook: 'outlooks',
  evidence: 'evidence rows',
};

/** Row counts in words, empty tables left out. */
export const counted = (tables: Tables): string =>
  tableNames
    .filter((table) => tables[table].length > 0)
    .map((table) => `${tables[table].length} ${tables[table].length === 1 ? table : plurals[table]}`)
    .join(', ');
