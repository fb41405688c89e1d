/** Input made to harm: nothing is run, nothing is polluted, nothing takes long, nothing is thrown. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { gather, mostProblems } from '../../src/check/findings.ts';
import { distance, nearest } from '../../src/check/nearest.ts';
import { check, mostRows } from '../../src/check.ts';
import { tableNames, tables } from '../../src/tables.ts';
import { effort } from '../effort.ts';
import { smallPark } from './park.ts';

// Two cores are shared with other work while the tests run.
vi.setConfig({ testTimeout: 60_000 });

test('keys that pollute prototypes are unknown columns and tables', () => {
  const input = JSON.parse(
    '{"__proto__": [{"id": "a"}], "constructor": [], "firm": [{"id": "a", "name": "b", "__proto__": {"polluted": 1}, "prototype": 1}]}',
  ) as unknown;
  const { problems, park } = check(input);
  expect(park).toBeNull();
  expect(problems.filter(({ code }) => code === 'unknown-table').map(({ found }) => found)).toEqual([
    '__proto__',
    'constructor',
  ]);
  expect(problems.filter(({ code }) => code === 'unknown-column').map(({ found }) => found)).toEqual([
    '__proto__',
    'prototype',
  ]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('accessors are not run', () => {
  let runs = 0;
  const trap = { enumerable: true, get: () => ++runs };
  const row = Object.defineProperty({ id: 'a' }, 'name', trap);
  expect(check({ ...smallPark(), firm: [row] }).problems).toContainEqual(
    expect.objectContaining({ code: 'wrong-shape', table: 'firm' }),
  );
  expect(check(Object.defineProperty({}, 'park', trap)).problems).toMatchObject([{ code: 'wrong-shape' }]);
  expect(runs).toBe(0);
});

test('proxies that throw, circles, symbols and odd numbers do no harm', () => {
  const throwing = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('trap');
      },
    },
  );
  const circle: Record<string, unknown> = { id: 'a' };
  circle.name = circle;
  for (const odd of [throwing, circle, Symbol('x'), 10n, Number.NaN, () => 0, new Map(), [[[]]]]) {
    expect(check(odd).park).toBeNull();
    expect(check({ ...smallPark(), firm: odd }).park).toBeNull();
    expect(check({ ...smallPark(), firm: [odd] }).park).toBeNull();
    expect(check({ ...smallPark(), firm: [{ id: 'mill', name: odd }] }).park).toBeNull();
    expect(check({ ...smallPark(), evidence: [{ ...smallPark().evidence[0], sourceYear: odd }] }).park).toBeNull();
  }
});

test('whatever it is, it is answered', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
  });
  const row = fc.dictionary(
    fc.constantFrom(
      'id',
      'name',
      '__proto__',
      ...Object.values(tables).flatMap(({ attributes }) => Object.keys(attributes)),
    ),
    fc.oneof(anything, fc.string(), fc.double()),
  );
  fc.assert(
    fc.property(
      fc.oneof(anything, fc.dictionary(fc.constantFrom(...tableNames), fc.oneof(anything, fc.array(row)))),
      (input) => {
        const { park, problems } = check(input);
        expect(park === null).toBe(problems.some(({ severity }) => severity === 'error'));
        expect(() => JSON.stringify(problems)).not.toThrow();
      },
    ),
    { numRuns: 500 },
  );
});

test('a million rows are answered at once', () => {
  const stream = Array.from({ length: 1_000_000 }, (_, index) => ({
    id: `s${index % 5000}`,
    firm: `frm${index}`,
    quantity: 'five',
  }));
  const firm = Array.from({ length: 50_000 }, (_, index) => ({ id: `firm${index}`, name: 'x' }));
  const spent = effort();
  const { problems, park } = check({ ...smallPark(), stream, firm });
  expect(spent()).toBeLessThan(10_000);
  expect(park).toBeNull();
  expect(problems).toHaveLength(mostProblems + 1);
  expect(problems[0]).toMatchObject({ code: 'too-many-rows', found: '1000000', accepted: `at most ${mostRows} rows` });
  expect(problems.at(-1)).toMatchObject({ code: 'more-problems', severity: 'error' });
});

test('rows beyond the limit are not looked at, and nearest names are sought within a budget', () => {
  const firm = Array.from({ length: mostRows + 1 }, (_, index) => ({
    id: `f${index}`,
    name: 'x',
    status: index < mostRows ? 'operating' : 'wrong',
  }));
  expect(
    check({ ...smallPark(), firm })
      .problems.filter(({ table }) => table === 'firm')
      .map(({ code }) => code),
  ).toEqual(['too-many-rows']);
  const findings = gather();
  const names = new Set(Array.from({ length: 600_000 }, (_, index) => `name${index}`));
  const answers = [1, 2, 3].map(() => findings.nearest('nmae7', names));
  expect(answers).toEqual([{ nearest: 'name7' }, { nearest: 'name7' }, {}]);
});

test('errors are shown before warnings when not all can be shown', () => {
  const firm = Array.from({ length: 3000 }, (_, index) => ({ id: `${index % 2 ? 'a' : 'A'}${index >> 1}`, name: 'x' }));
  const { problems } = check({ ...smallPark(), firm });
  expect(problems[0]?.severity).toBe('error');
  expect(problems).toHaveLength(mostProblems + 1);
  const all = problems.filter(({ code }) => code === 'confusable-ids').length + Number(problems.at(-1)?.values?.count);
  expect(all).toBe(1500);
});

test('references into a table of which rows were refused are not complained of', () => {
  const park = smallPark();
  park.firm.push(null as never);
  Object.assign(park.stream[0] ?? {}, { firm: 'perhaps-there' });
  expect(check(park).problems).toMatchObject([{ code: 'wrong-shape', table: 'firm' }]);
});

test('edits between names', () => {
  expect(distance('ab', 'ba', 3)).toBe(1);
  expect(distance('kitten', 'sitting', 5)).toBe(3);
  expect(distance('', 'abc', 5)).toBe(3);
  expect(distance('abcdef', 'uvwxyz', 2)).toBe(3);
  expect(nearest('Gypsum Rock', ['gypsum', 'gypsum-rock'])).toBe('gypsum-rock');
  expect(nearest('zzz', ['gypsum'])).toBeUndefined();
  expect(nearest('x'.repeat(1e6), ['gypsum'])).toBeUndefined();
});
