/** The reader of games: hostile input gives every problem and throws nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGame, share } from '../../src/sharing/index.ts';
import { apart, of, players, shared, solve } from './games.ts';

const codes = (data: unknown): readonly string[] => readGame(data).problems.map(({ code }) => code);
const good = { players: ['A', 'B'], worth: { A: 0, B: 2, 'A,B': 12 } };

test('key order and spaces do not matter; other keys are left alone', async () => {
  expect(codes({ ...good, source: 1 })).toEqual([]);
  const game = { players: ['A', 'B', 'C'], worth: { 'B , A': 12, ' C,A,B ': 20, B: 2 } };
  expect(of(await shared(game), 'shapley')).toEqual(
    of(await shared({ players: ['A', 'B', 'C'], worth: { 'A,B': 12, 'A,B,C': 20, B: 2 } }), 'shapley'),
  );
});

test('what is not listed is the sum of its members', async () => {
  const found = await shared({ players: ['A', 'B', 'C'], worth: { A: 1, B: 2, 'A,B': 9 } });
  expect(found).toMatchObject({ worth: 3, given: 3, alone: [1, 2, 0] });
  // A and B would rather go by themselves: together with C they are said to be worth 3 only.
  expect(found.stability.equal?.wouldLeave).toEqual(['A', 'B']);
  expect(found.properties).toMatchObject({ superadditive: false, monotone: false });
  const { input } = readGame({ players: ['A', 'B', 'C'], worth: { A: 1, B: 2, 'A,B': 9 } });
  const problems = input ? (await share(input, { solve })).problems : [];
  expect(problems.at(-1)).toMatchObject({ code: 'not-superadditive', found: 'C and A, B lose 6 by joining' });
});

test.each<[string, unknown, string[]]>([
  ['nothing', null, ['wrong-shape']],
  ['a list', [good], ['wrong-shape']],
  ['no keys', {}, ['required', 'required']],
  ['no players', { ...good, players: [], worth: {} }, ['no-players']],
  ['a player twice', { players: ['A', 'A '], worth: {} }, ['repeated-name']],
  ['a player with a comma', { players: ['A,B'], worth: {} }, ['wrong-type']],
  ['a player without a name', { players: [''], worth: {} }, ['wrong-type']],
  ['a player that is a number', { players: [3], worth: {} }, ['wrong-type']],
  ['too many players', { players: players(501), worth: {} }, ['too-many-players']],
  ['worth as a list', { ...good, worth: [0, 2] }, ['wrong-shape']],
  ['an unknown player', { ...good, worth: { 'A,X': 3 } }, ['unknown-reference']],
  ['a player twice in a coalition', { ...good, worth: { 'A,A': 3 } }, ['repeated-name']],
  ['an empty place in a coalition', { ...good, worth: { 'A,': 3 } }, ['unknown-reference']],
  ['a coalition twice with two worths', { ...good, worth: { 'A,B': 3, 'B,A': 4 } }, ['repeated-coalition']],
  ['a worth of nobody', { ...good, worth: { '': 3 } }, ['empty-coalition']],
  ['a worth that is none', { ...good, worth: { A: Number.NaN, B: '3' } }, ['not-a-number', 'not-a-number']],
  ['an endless worth', { ...good, worth: { A: -Infinity } }, ['not-a-number']],
  ['a worth beyond measure', { ...good, worth: { A: 1e200 } }, ['out-of-bounds']],
])('refuses %s', (_name, data, expected) => {
  expect(codes(data)).toEqual(expected);
  expect(readGame(data).input).toBeNull();
});

test('says where, and whom it takes to be meant', () => {
  const { problems } = readGame({ players: ['Asnæs', 'Statoil'], worth: { 'Asnæs,Statoli': 'x' } });
  expect(problems).toMatchObject([
    { code: 'not-a-number', table: 'game', row: 'Asnæs,Statoli', column: 'worth', found: 'x' },
    { code: 'unknown-reference', table: 'game', row: 'Asnæs,Statoli', found: 'Statoli', nearest: 'Statoil' },
  ]);
});

test('a coalition twice with one worth, nobody worth nothing: no harm', () => {
  expect(codes({ ...good, worth: { '': 0, 'A,B': 3, 'B, A': 3 } })).toEqual([]);
});

test('keys of every object are no data', async () => {
  expect(codes(JSON.parse('{"__proto__": {"players": ["A"]}, "worth": {"constructor": 1}}'))).toEqual([
    'required',
    'unknown-reference',
  ]);
  expect(codes(Object.create(good))).toEqual(['required', 'required']);
  const odd = JSON.parse(
    '{"players": ["__proto__", "toString"], "worth": {"__proto__": 4, "__proto__,toString": 10}}',
  ) as object;
  expect(of(await shared(odd), 'shapley')).toEqual([7, 3]);
});

test('whatever comes in, nothing is thrown and no figure is NaN', async () => {
  const name = fc.constantFrom('A', 'B', 'C', 'A,B', 'B,C', 'A,B,C', 'D', '', ',');
  const data = fc.record(
    {
      players: fc.oneof(fc.subarray(['A', 'B', 'C']), fc.anything()),
      worth: fc.oneof(fc.dictionary(name, fc.oneof(fc.double(), fc.integer(), fc.constant('x'))), fc.anything()),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(data, fc.anything()), async (any) => {
      const { input } = readGame(any);
      const found = input && (await share(input, { solve }));
      const text = JSON.stringify(found, (_key, value: unknown) =>
        typeof value === 'number' && !Number.isFinite(value) ? 'NaN' : value,
      );
      expect(text).not.toContain('"NaN"');
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('a quarter of a million coalitions are read in seconds', () => {
  const names = players(18);
  const worth: Record<string, number> = {};
  for (let mask = 1; mask < 2 ** 18; mask += 1) {
    let key = '';
    for (let i = 0; i < 18; i += 1) if (mask & (1 << i)) key += key === '' ? names[i] : `,${names[i]}`;
    worth[key] = mask;
  }
  const begin = performance.now();
  const { input, problems } = readGame({ players: names, worth });
  expect(performance.now() - begin).toBeLessThan(20_000);
  expect(problems).toEqual([]);
  expect(input?.given).toBe(2 ** 18 - 1);
}, 60_000);

test('more players than a table holds: Shapley from what is listed, the rest absent and said', async () => {
  const names = players(40);
  const { input } = readGame({ players: names, worth: { p0: 1, 'p0,p1': 5, [names.join(',')]: 41 } });
  const found = input && (await share(input, { solve }));
  expect(found?.problems).toMatchObject([{ code: 'too-many-players', severity: 'warning' }]);
  const shares = found?.sharing.shapley ?? [];
  expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(41, 9);
  expect(shares[0]).toBeGreaterThan(shares[1] as number);
  expect(shares[1]).toBeGreaterThan(shares[2] as number);
  expect(found?.sharing).toMatchObject({ nucleolus: null, core: { empty: null }, properties: null });
});

test('one player, and players that gain nothing together', async () => {
  expect(await shared({ players: ['A'], worth: { A: 5 } })).toMatchObject({
    shapley: [5],
    nucleolus: [5],
    prenucleolus: [5],
    tau: [5],
    core: { empty: false, leastCore: null },
  });
  const idle = await shared({ players: ['A', 'B', 'C'], worth: { A: 5, B: -2 } });
  for (const rule of ['shapley', 'nucleolus', 'tau', 'equalSurplus'] as const)
    expect(of(idle, rule)).toEqual([5, -2, 0]);
  expect(idle).toMatchObject({ core: { empty: false, leastCore: 0 }, properties: { essential: false, convex: true } });
});

test('what cannot be given is null, and said why', async () => {
  const { input } = readGame({
    players: ['A', 'B', 'C'],
    worth: { A: 6, B: 12, 'A,B': 12, C: 42, 'A,C': 42, 'B,C': 42, 'A,B,C': 42 },
  });
  const found = input && (await share(input, { solve }));
  expect(found?.problems.map(({ code }) => code)).toEqual(['no-imputation', 'not-quasi-balanced', 'not-superadditive']);
  expect(found?.sharing).toMatchObject({ nucleolus: null, tau: null, core: { empty: true } });
  expect(apart(of(found?.sharing ?? ({} as never), 'prenucleolus'), [0, 6, 36])).toBeLessThan(1e-9);
});
