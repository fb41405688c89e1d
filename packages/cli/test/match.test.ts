/** `kyosei match`: one object with --json, every bad input answered, and a park of names alone. */
import { globSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Opportunities } from '@kyosei/model/opportunities';
import { expect, test } from 'vitest';
import { kyosei, root, scratch } from './kyosei.ts';

const kalundborg = 'cases/kalundborg';

test('the opportunities of Kalundborg as one JSON object, ranked by expected value', async () => {
  const { out: stdout, code: status } = await kyosei(['match', kalundborg, '--json']);
  expect(status).toBe(0);
  const found = JSON.parse(stdout) as Opportunities;
  const values = found.opportunities.map(({ expected }) => expected);
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  const pairs = found.opportunities.map(({ from, to }) => `${from.firm} ${to.firm} ${from.stream}`);
  expect(pairs).toContain('asnaes gyproc asnaes-gypsum');
  expect(stdout).not.toMatch(/NaN|Infinity/);
});

test('one stream, and why a pair does or does not match', async () => {
  const one = JSON.parse(
    (await kyosei(['match', kalundborg, '--stream', 'asnaes-gypsum', '--json'])).out,
  ) as Opportunities;
  expect(one.opportunities.every(({ from, to }) => [from.stream, to.stream].includes('asnaes-gypsum'))).toBe(true);
  const yes = JSON.parse(
    (await kyosei(['match', kalundborg, '--why', 'asnaes-gypsum', 'gyproc-gypsum', '--json'])).out,
  ) as { passes: boolean };
  expect(yes.passes).toBe(true);
  const no = JSON.parse((await kyosei(['match', kalundborg, '--why', 'asnaes-gypsum', 'town-heat', '--json'])).out) as {
    passes: boolean;
    stops: { gate: string };
  };
  expect(no).toMatchObject({ passes: false, stops: { gate: 'commodity' } });
});

test('bad input is one answer each, with the nearest name', async () => {
  const wrong = await kyosei(['match', kalundborg, '--stream', 'asnaes-gypsun']);
  expect(wrong.code).toBe(2);
  expect(wrong.problems).toMatch(/asnaes-gypsun.*asnaes-gypsum/);
  expect((await kyosei(['match', kalundborg, '--why', 'asnaes-gypsum'])).code).toBe(2);
  expect((await kyosei(['match', kalundborg, '--why', 'gyproc-gypsum', 'asnaes-gypsum'])).code).toBe(2);
  expect((await kyosei(['match', 'no/such/folder'])).code).toBe(2);
});

test('names, sectors and sizes alone get a first answer, marked estimated', async () => {
  const folder = scratch();
  writeFileSync(join(folder, 'park.csv'), 'id,name,country,currency,baseYear\np,Names only,CN,CNY,2020\n');
  writeFileSync(
    join(folder, 'firm.csv'),
    'id,name,sector,employees\na,华新水泥,,300\nb,City Power,coal power station,400\nc,Blue Dyeing,1313,500\nd,Odd Ltd,xyzzy,20\n',
  );
  const { out: stdout, problems: stderr, code: status } = await kyosei(['match', folder, '--json']);
  expect(status).toBe(0);
  expect(stderr).toMatch(/no profile for xyzzy/);
  const found = JSON.parse(stdout) as Opportunities;
  expect(found.coldStart).toBe(true);
  expect(found.opportunities.some(({ from, to }) => from.commodity === 'fly-ash' && to.firm === 'a')).toBe(true);
  expect(found.opportunities.every(({ weakest }) => weakest === 'estimated')).toBe(true);
});

const cases = globSync('cases/{*,failures/*}/park.csv', { cwd: root }).map((path) => dirname(path));
test.each(cases)('%s matches, and every figure is a number', async (folder) => {
  const { out, code } = await kyosei(['match', folder, '--json']);
  expect(code).toBe(0);
  const text = JSON.stringify(JSON.parse(out));
  expect(text).not.toMatch(/NaN|Infinity/);
  const found = JSON.parse(out) as Opportunities;
  expect(
    found.opportunities.every(({ saving, expected, interval }) =>
      [saving, expected, ...interval].every(Number.isFinite),
    ),
  ).toBe(true);
});
