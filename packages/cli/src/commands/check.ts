/** `kyosei check DIR`: is this a park? */

import { type Tables, tableNames } from '@kyosei/model/tables';
import { readCaseFolder } from '../case-folder.ts';
import { type Outcome, refused } from '../outcome.ts';
import { words } from '../words.ts';

export async function checkCommand(folder: string): Promise<Outcome> {
  const { tables, problems } = await readCaseFolder(folder);
  if (tables === null) return refused(problems);
  const { rows: said } = words();
  return {
    exit: 0,
    data: { folder, rows: rowCounts(tables), problems },
    lines: [
      [said.isPark(folder, counted(tables)), ...(problems.length > 0 ? [said.warnings(problems.length)] : [])].join(
        words().gap,
      ),
    ],
    problems,
  };
}

export const rowCounts = (tables: Tables): Readonly<Record<string, number>> =>
  Object.fromEntries(tableNames.map((table) => [table, tables[table].length]));

/** Row counts in words, empty tables left out. */
export const counted = (tables: Tables): string =>
  tableNames
    .filter((table) => tables[table].length > 0)
    .map((table) => words().rows.count[table](tables[table].length))
    .join(words().comma);
