/** `kyosei init DIR`: writes a small park to learn from. */

import { join } from 'node:path';
import { check } from '@kyosei/model/check';
import { writeCaseFolder } from '../case-folder.ts';
import { type Outcome, quoted, refused } from '../outcome.ts';
import { teachingPark, teachingReadme } from '../teaching-park.ts';
import { words } from '../words.ts';

export async function initCommand(folder: string, options: { readonly force: boolean }): Promise<Outcome> {
  const { tables, problems } = check(teachingPark);
  if (tables === null) return refused(problems);
  const written = await writeCaseFolder(folder, tables, { ...options, extra: { 'README.md': teachingReadme } });
  if (written.problem) return refused([written.problem]);
  const { init: said } = words();
  return {
    exit: 0,
    data: { folder, files: written.files },
    lines: [
      said.wrote(tables.firm.length, tables.stream.length, folder),
      said.next(`npx kyosei plan ${quoted(folder)}`),
      said.after(join(folder, 'README.md')),
    ],
    problems: [],
  };
}
