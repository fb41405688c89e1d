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
  expect(check(park).problems.map(describeProblem)).toEqual([
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
