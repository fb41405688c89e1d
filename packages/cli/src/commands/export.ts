/** `kyosei export DIR FILE.xlsx`: a case folder becomes a workbook. */

import { access } from 'node:fs/promises';
import { writeWorkbook } from '@kyosei/model/workbook';
import { spoken } from '@kyosei/web/layout/format';
import { readCaseFolder } from '../case-folder.ts';
import { writeWhole } from '../files.ts';
import { error, type Outcome, refused } from '../outcome.ts';
import { words } from '../words.ts';
import { counted, rowCounts } from './check.ts';

export async function exportCommand(
  folder: string,
  file: string,
  options: { readonly force: boolean },
): Promise<Outcome> {
  const { tables, problems } = await readCaseFolder(folder);
  if (tables === null) return refused(problems);
  if (!options.force && (await exists(file)))
    return refused([
      ...problems,
      error('file-exists', file, 'a path that does not exist yet, or --force to replace the file'),
    ]);
  await writeWhole(file, await writeWorkbook(tables, spoken()));
  return {
    exit: 0,
    data: { folder, file, rows: rowCounts(tables), problems },
    lines: [words().rows.exported(file, counted(tables))],
    problems,
  };
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
