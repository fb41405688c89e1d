/** The standards hold together: counts as published, every name in three languages, no threshold surer than its source. */
import { describe, expect, test } from 'vitest';
import { check } from '../src/check.ts';
import { languages } from '../src/language.ts';
import { duties, measureNames, parkQuantities, standards } from '../src/standards.ts';
import { smallPark } from './check/park.ts';

const of = (id: string) => standards.find((standard) => standard.id === id);

test.each([
  ['hj-274-2015', 32],
  ['hj-274-2009', 26],
  ['hjt-274-2006', 21],
  ['hjt-273-2006', 19],
  ['hjt-275-2006', 20],
])('%s has %i rows', (id, count) => {
  expect(of(id)?.rows).toHaveLength(count);
});

test('HJ 274-2015 has 17 mandatory rows and six choices of 4, 2, 2, 2, 3 and 2', () => {
  const rows = of('hj-274-2015')?.rows ?? [];
  expect(rows.filter(({ duty }) => duty === 'mandatory')).toHaveLength(17);
  const choices = Map.groupBy(
    rows.filter(({ duty }) => duty === 'choice'),
    ({ choice }) => choice,
  );
  expect([...choices.values()].map((group) => group.length)).toEqual([4, 2, 2, 2, 3, 2]);
});

describe.each(standards.map((standard) => [standard.id, standard] as const))('%s', (_id, standard) => {
  test('names every row once, in every language', () => {
    expect(new Set(standard.rows.map(({ id }) => id)).size).toBe(standard.rows.length);
    for (const { name } of [{ name: standard.title }, ...standard.rows])
      for (const language of Object.keys(languages) as (keyof typeof languages)[])
        expect(name[language].trim()).not.toBe('');
    for (const { name } of standard.rows) expect(name.zh).toMatch(/\p{Script=Han}/u);
    for (const { name } of standard.rows)
      expect(name.ja).toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
  });

  test('says how sure every threshold is, and asks no number of a disclosure', () => {
    for (const { threshold, thresholdMark, duty, choice, measure } of standard.rows) {
      expect(threshold === null).toBe(thresholdMark === null);
      expect(duty === 'disclosure').toBe(threshold === null);
      expect(duty === 'choice').toBe(choice !== undefined);
      expect(duties).toContain(duty);
      expect([undefined, ...measureNames]).toContain(measure);
    }
  });
});

test('every measure serves a row', () => {
  const used = new Set(standards.flatMap(({ rows }) => rows.map(({ measure }) => measure)));
  expect(measureNames.filter((name) => !used.has(name))).toEqual([]);
});

const problems = (row: Record<string, unknown>, more: readonly Record<string, unknown>[] = []) =>
  check({ ...smallPark(), indicator: [{ id: 'x', year: 2020, ...row }, ...more] }).problems;

describe('the table indicator', () => {
  test('takes a quantity of the park and a row of a standard, in their units as people write them', () => {
    expect(problems({ item: 'energyUse', value: 12, unit: 'tce/a' })).toEqual([]);
    expect(problems({ standard: 'hj-274-2015', item: '2', value: 16, unit: '10^4 CNY/person' })).toEqual([]);
    expect(problems({ item: 'output', value: 1, unit: 'DKK/a' })).toEqual([]);
  });

  test.each([
    [
      { item: 'enrgyUse', value: 1 },
      { code: 'unknown-reference', column: 'item', nearest: 'energyUse' },
    ],
    [
      { standard: 'hj-274-2015', item: '33', value: 1 },
      { code: 'unknown-reference', column: 'item' },
    ],
    [
      { standard: 'hj-274-2016', item: '3', value: 1 },
      { code: 'unknown-choice', nearest: 'hj-274-2015' },
    ],
    [
      { item: 'energyUse', value: 1, unit: 'kWh/a' },
      { code: 'impossible-unit', accepted: 'tce/a' },
    ],
    [
      { standard: 'hj-274-2015', item: '22', value: 0.5 },
      { code: 'out-of-bounds', column: 'value' },
    ],
    [
      { item: 'energyUse', value: '70 %' },
      { code: 'impossible-unit', column: 'value' },
    ],
  ])('refuses %j', (row, found) => {
    expect(problems(row)).toMatchObject([{ severity: 'error', table: 'indicator', row: 'x', ...found }]);
  });

  test('takes the points of a review where the standard has one, within their bounds', () => {
    const row = { standard: 'hj-274-2015', item: 'review', value: 84, unit: 'points' };
    expect(problems(row)).toEqual([]);
    expect(problems({ ...row, value: 104 })).toMatchObject([{ code: 'out-of-bounds', accepted: '0 to 100' }]);
    expect(problems({ ...row, standard: 'esrs-e5' })).toMatchObject([{ code: 'unknown-reference', column: 'item' }]);
  });

  test('refuses two values of one item in a year, not in two', () => {
    const other = { id: 'y', item: 'energyUse', value: 2 };
    expect(problems({ item: 'energyUse', value: 1 }, [{ ...other, year: 2020 }])).toMatchObject([
      { code: 'repeated-name', row: 'y' },
    ]);
    expect(problems({ item: 'energyUse', value: 1 }, [{ ...other, year: 2019 }])).toEqual([]);
  });
});

test('quantities are named as code, so that a sheet can hold them', () => {
  for (const name of Object.keys(parkQuantities)) expect(name).toMatch(/^[a-z][A-Za-z0-9]+$/);
});
