/** Rewrites a case folder with one of two parks in turn until it is killed, for the test of what is left then. */
import { readCase, writeCaseFolder } from '../src/case-folder.ts';

const [folder = '', other = ''] = process.argv.slice(2);
const parks = [await readCase(folder), await readCase(other)];
process.stdout.write('started\n');
for (let turn = 1; ; turn++) {
  const tables = parks[turn % 2];
  if (tables) await writeCaseFolder(folder, tables, { force: true });
}
