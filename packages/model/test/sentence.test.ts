/** Problems in words. */
import { expect, test } from 'vitest';
import { check } from '../src/check.ts';
import { problemCodes } from '../src/codes.ts';
import { describe as describeProblem, english, sentence } from '../src/sentence.ts';
import { smallPark } from './check/park.ts';

test('every code has a sentence, and every sentence a code', () => {
  expect(Object.keys(english).toSorted()).toEqual([...problemCodes].toSorted());
  for (const text of Object.values(english)) expect(text).toMatch(/^.+\.$/);
});

test('a problem is told with its place and what helps', () => {
  const park = smallPark();
  Object.assign(park.stream[0] ?? {}, { quantity: '5 MW', firm: 'mil' });
  expect(check(park).problems.map((problem) => describeProblem(problem))).toEqual([
    'stream row 1 (out) quantity: The unit of 5 MW does not fit quantity. Accepted: t/a, kg/a, kt/a, Mt/a (for water also m³/a). Note: a yearly quantity is wanted: multiply the hourly one by its hours of operation.',
    'stream row 1 (out) firm: firm refers to mil, which does not exist. Accepted: the id of a row in firm: mill, board. Did you mean mill?',
  ]);
});

test('no sentence of a real problem has a gap', () => {
  const park = smallPark();
  Object.assign(park.firm[0] ?? {}, { id: 'board', status: 'x', latitude: 100, nmae: 1 });
  Object.assign(park.commodity[0] ?? {}, { parent: 'gypsum-fgd', substitutes: 'gypsum 0' });
  Object.assign(park.profile[0] ?? {}, { weight: 0 });
  const { problems } = check(park);
  expect(problems.length).toBeGreaterThan(6);
  for (const problem of problems) expect(sentence(problem)).not.toMatch(/[{}]|undefined/);
});

test('a code of another part is told by its name', () => {
  expect(sentence({ code: 'no-way', severity: 'warning', found: 'x' })).toBe('no way: x.');
  expect(sentence({ code: 'constructor', severity: 'error' })).toBe('constructor.');
});

test('a problem is told in the language of its reader, with what helps', () => {
  const found = {
    code: 'unknown-reference',
    severity: 'error',
    table: 'stream',
    line: 3,
    column: 'firm',
    found: 'mil',
    accepted: 'mill',
    nearest: 'mill',
  } as const;
  expect(describeProblem(found, 'zh-CN')).toBe(
    'stream 第 3 行 firm: firm 指向 mil，但它不存在。 可接受：mill。 是否指 mill？',
  );
  expect(describeProblem(found, 'ja')).toBe(
    'stream 3 行目 firm: firm が指す mil は存在しません。 受け付けるもの：mill。 mill のことですか。',
  );
  expect(describeProblem(found, 'xx')).toBe(describeProblem(found));
});
