/** Writes Kalundborg with a year of hours as a case: `node --conditions=kyosei-source bench/hours.ts DIR [HOURS]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tablesToCsv } from '@kyosei/model/csv';
import { kalundborgHours } from './case.ts';

const [folder, hours = '8760'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Where to? bench/hours.ts DIR [HOURS]');
const { scenario, ...tables } = kalundborgHours(1, Number(hours));
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(tablesToCsv({ ...tables, scenario: [] }))) {
  if (name !== 'scenario') writeFileSync(join(folder, `${name}.csv`), text);
}
writeFileSync(join(folder, 'scenario.json'), `${JSON.stringify(scenario, null, 2)}\n`);
