/** `kyosei assess` from outside: what it prints, where, and with which exit status. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kyosei, scratch } from './kyosei.ts';

const header = 'id,standard,item,value,unit,year,threshold,thresholdSource,source,mark\n';

/** The teaching park with the given rows of the table indicator. */
async function park(...rows: readonly string[]): Promise<string> {
  const folder = join(scratch(), 'park');
  await kyosei(['init', folder]);
  writeFileSync(join(folder, 'indicator.csv'), header);
  for (const row of rows) appendFileSync(join(folder, 'indicator.csv'), `${row}\n`);
  return folder;
}

it('lists the standards with what is documented of them', async () => {
  const { code, out } = await kyosei(['assess', '--list', '--json']);
  expect(code).toBe(0);
  const { standards } = JSON.parse(out) as { standards: { id: string; documentedThresholds: number }[] };
  expect(standards.find(({ id }) => id === 'hj-274-2015')).toMatchObject({ rows: 32, documentedThresholds: 0 });
  expect(standards.find(({ id }) => id === 'low-carbon-park-2024')).toMatchObject({ documentedThresholds: 20 });
});

it('never says met of a recalled threshold, and says so for people and as JSON', async () => {
  const folder = await park('green,hj-274-2015,29,40,%,2020,,,survey,measured');
  const { code, out } = await kyosei(['assess', folder, '--standard', 'hj-274-2015']);
  expect(code).toBe(1);
  expect(out).toContain('29  Green coverage: 40 % (asked ≥ 15 %, recalled): threshold not documented');
  const json = JSON.parse((await kyosei(['assess', folder, '--standard', 'hj-274-2015', '--json'])).out) as object;
  expect(json).toMatchObject({ answer: 'unknown', counts: { met: 0, 'not-met': 0, 'threshold-not-documented': 32 } });
});

it('decides by a threshold that the park has read, and names the gap', async () => {
  const folder = await park('green,hj-274-2015,29,40,%,2020,45,"HJ 274-2015, table 1",survey,measured');
  const { code, out } = await kyosei(['assess', folder, '--standard', 'hj-274-2015']);
  expect(code).toBe(1);
  expect(out).toContain('29  Green coverage: 40 % (asked ≥ 45 %): not met');
  expect(out).toContain('HJ 274-2015, 2025: not met');
});

it('tells what a plan changes, exchange by exchange', async () => {
  const folder = await park();
  const out = join(scratch(), 'out');
  await kyosei(['plan', folder, '--out', out]);
  const run = await kyosei(['assess', folder, '--standard', 'esrs-e5', '--plan', join(out, 'plan.json'), '--json']);
  expect(run.code).toBe(1);
  const { rows } = JSON.parse(run.out) as { rows: { row: { id: string }; planned: { effects: object[] } }[] };
  const secondary = rows.find(({ row }) => row.id === 'E5-4.secondary');
  expect(secondary?.planned.effects.length).toBeGreaterThan(0);
});

it('tells the accounts of a firm: its own rows, its tax and its calendar', async () => {
  const folder = await park();
  const firms = readFileSync(join(folder, 'firm.csv'), 'utf8');
  const id = firms.split('\r\n')[1]?.split(',')[0] ?? '';
  const parkFile = readFileSync(join(folder, 'park.csv'), 'utf8');
  writeFileSync(join(folder, 'park.csv'), parkFile.replace(/\bEUR\b/, 'CNY'));
  writeFileSync(
    join(folder, 'release.csv'),
    `id,firm,outlet,medium,pollutant,quantity\na,${id},yard,solid,fly-ash,1000\n`,
  );
  writeFileSync(join(folder, 'duty.csv'), `id,firm,kind,name,due\np,${id},permit,Discharge permit,2026-05-01\n`);
  const { code, out, problems } = await kyosei(['assess', folder, '--firm', id, '--today', '2026-04-01']);
  expect({ code, problems }).toEqual({ code: 0, problems: '' });
  expect(out.replaceAll('\u00A0', ' ')).toContain('today: 25 k CNY/a');
  expect(out).toContain('2026-05-01  Discharge permit (permit): in 30 days');
});

it('refuses a pollutant that the statute does not name, at its cell', async () => {
  const folder = await park();
  const id = readFileSync(join(folder, 'firm.csv'), 'utf8').split('\r\n')[1]?.split(',')[0] ?? '';
  writeFileSync(
    join(folder, 'release.csv'),
    `id,firm,outlet,medium,pollutant,quantity,fate\na,${id},stack,air,SO3,1,dumped\n`,
  );
  const { code, problems } = await kyosei(['assess', folder, '--firm', id]);
  expect(code).toBe(2);
  expect(problems).toContain('release row 2 (a) pollutant');
  expect(problems).toContain('release row 2 (a) fate');
});

it.each([
  [[], 'missing folder'],
  [['PARK', '--firm', 'nobody'], 'unknown firm'],
  [['PARK', '--firm', 'nobody', '--allocation', 'haf'], 'Did you mean half?'],
  [['PARK', '--firm', 'nobody', '--today', '2026-13-01'], 'It is a day as 2026-03-31.'],
  [['PARK'], 'missing standard'],
  [['PARK', '--standard', 'hj-274-2016'], 'Did you mean hj-274-2015?'],
  [['PARK', '--standard', 'esrs-e5', '--plan', 'nowhere.json'], 'nowhere.json'],
  [['PARK', '--standard', 'esrs-e5', '--year', '20'], 'It is a year of four digits.'],
])('refuses %j with status 2', async (args, told) => {
  const folder = await park();
  const { code, problems, out } = await kyosei(['assess', ...args.map((arg) => (arg === 'PARK' ? folder : arg))]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(problems).toContain(told);
});

it('refuses a plan of another park', async () => {
  const folder = await park();
  const out = join(scratch(), 'out');
  await kyosei(['plan', 'cases/kalundborg', '--out', out]);
  const { code, problems } = await kyosei([
    'assess',
    folder,
    '--standard',
    'esrs-e5',
    '--plan',
    join(out, 'plan.json'),
  ]);
  expect(code).toBe(2);
  expect(problems).toContain('plan of another park');
});
