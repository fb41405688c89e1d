/** Problems in words. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../src/check.ts';
import { problemCodes } from '../src/codes.ts';
import { acceptedWords, describe as describeProblem, english, sentence } from '../src/sentence.ts';
import { elsewhere } from '../src/sentences/elsewhere.ts';
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

/** Every place where a problem says in words what is accepted; names of choices, forms and formulas are the same everywhere. */
const same = /^(\{seller, buyer|[^a-z]*$|\S+$|sheets named|a stream that its firm 7$)/;

test.each(['zh', 'ja'])('what is accepted is told in %s, wherever a problem says it in words', (language) => {
  const root = join(import.meta.dirname, '../..');
  const phrases = globSync('{model,engine,server}/src/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/accepted: (?:'([^'\n]*)'|`([^`\n]*)`)/g)].map(
      ([, text, form]) => (text ?? form ?? '').replaceAll(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '7'),
    ),
  );
  expect(phrases.length).toBeGreaterThan(70);
  expect(phrases.filter((text) => !same.test(text) && acceptedWords(text, language) === text)).toEqual([]);
});

test.each(['zh', 'ja'])('problems of other parts are told in %s', (language) => {
  for (const code of Object.keys(elsewhere)) {
    const told = sentence({ code, severity: 'error', found: 'x' }, language);
    expect(told).toMatch(/\p{Script=Han}|\p{Script=Hiragana}/u);
    expect(told).toContain('x');
  }
});
