/** `kyosei import FILE.xlsx DIR`: a workbook becomes a case folder, if it is a park. */

import { check } from '@kyosei/model/check';
import { readWorkbook } from '@kyosei/model/workbook';
import { writeCaseFolder } from '../case-folder.ts';
import { readBytes } from '../files.ts';
import { hasErrors, type Outcome, refused } from '../outcome.ts';
import { words } from '../words.ts';
import { counted, rowCounts } from './check.ts';

export async function importCommand(
  file: string,
  folder: string,
  options: { readonly force: boolean },
): Promise<Outcome> {
  const bytes = await readBytes(file, { follow: true });
  if (bytes.problem) return refused([bytes.problem]);
  const reading = await readWorkbook(bytes.value);
  // A file that is no workbook has one problem; that its tables are then empty is no news.
  if (hasErrors(reading.problems) && reading.tables.park.length === 0) return refused(reading.problems);
  const { tables, problems: found } = check(reading.tables, { lines: reading.lines });
  const problems = [...reading.problems, ...found];
  if (tables === null || hasErrors(problems)) return refused(problems);
  const written = await writeCaseFolder(folder, tables, options);
  if (written.problem)
    return {
      ...refused([...problems, written.problem]),
      data: { problems: [...problems, written.problem], changes: written.changes },
    };
  return {
    exit: 0,
    data: { file, folder, rows: rowCounts(tables), files: written.files, changes: written.changes, problems },
    lines: [words().rows.read(file, counted(tables)), words().rows.files(written.files.length, folder)],
    problems,
  };
}
