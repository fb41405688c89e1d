/** The reader: hostile input gives every problem and throws nothing; balancing on request, refusal otherwise. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanced, balancings, imbalances } from '../../src/ecology/balance.ts';
import { ecology, readNetwork } from '../../src/ecology/index.ts';
import type { Network } from '../../src/ecology/network.ts';
import { analysed, pair, steadyNetwork } from './networks.ts';

const asNetwork = (data: unknown): Network => readNetwork(data).input?.network as Network;
const codes = (data: unknown): readonly string[] => readNetwork(data).problems.map(({ code }) => code);

test('a good network has no problems', () => {
  expect(codes(pair)).toEqual([]);
  expect(codes({ ...pair, source: 'extra keys are ignored', title: 3 })).toEqual([]);
});

test.each<[string, unknown, string[]]>([
  ['nothing', undefined, ['wrong-shape']],
  ['a list', [], ['wrong-shape']],
  ['no keys', {}, ['required', 'required', 'structure-only'].slice(0, 2)],
  ['no names', { ...pair, names: [], flow: [], input: [], export: [], respiration: [] }, ['empty-network']],
  ['a name twice', { ...pair, names: ['A', ' A'] }, ['repeated-name']],
  ['a name that is none', { ...pair, names: ['A', 7] }, ['wrong-type']],
  ['not square', { ...pair, flow: [[0, 1]] }, ['wrong-shape']],
  ['a short row', { ...pair, flow: [[0, 80], [20]] }, ['wrong-shape']],
  [
    'negative flow',
    {
      ...pair,
      flow: [
        [0, -80],
        [20, 0],
      ],
    },
    ['out-of-bounds'],
  ],
  [
    'no number',
    {
      ...pair,
      flow: [
        [0, Number.NaN],
        ['20', 0],
      ],
    },
    ['not-a-number', 'not-a-number'],
  ],
  ['endless', { ...pair, input: [Infinity, 0] }, ['not-a-number']],
  ['a vector too long', { ...pair, export: [0, 60, 1] }, ['wrong-shape']],
  ['an unknown balance', { ...pair, balance: 'inputs' }, ['unknown-choice']],
  ['an unknown environ', { ...pair, environs: ['a'] }, ['unknown-reference']],
  ['matrices that are no choice', { ...pair, matrices: 1 }, ['wrong-type']],
  ['too many', { ...pair, names: Array.from({ length: 2001 }, (_, i) => `n${i}`) }, ['too-many-compartments']],
  ['unbalanced', { ...pair, input: [120, 0] }, ['unbalanced']],
  [
    'inflow without outflow',
    {
      ...pair,
      export: [0, 0],
      flow: [
        [0, 100],
        [0, 0],
      ],
      respiration: [0, 0],
    },
    ['unbalanced'],
  ],
])('refuses %s', (_name, data, expected) => {
  expect(codes(data)).toEqual(expected);
  const { input, problems } = readNetwork(data);
  expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  expect(input?.steady ?? false).toBe(false);
});

test('says every problem, where it stands', () => {
  const { problems } = readNetwork({
    ...pair,
    names: ['Asnæs', 'Statoil'],
    flow: [
      [0, -1],
      ['x', 0],
    ],
    input: [0, -2],
  });
  expect(problems).toMatchObject([
    { code: 'out-of-bounds', table: 'flow', row: 'Asnæs', column: 'Statoil', line: 1, found: '-1' },
    { code: 'not-a-number', table: 'flow', row: 'Statoil', column: 'Asnæs', line: 2, found: 'x' },
    { code: 'out-of-bounds', table: 'network', column: 'input', row: 'Statoil', line: 2, found: '-2' },
  ]);
});

test('a mistyped name and a mistyped key are told with the nearest', () => {
  expect(readNetwork({ ...pair, environs: ['b'] }).problems[0]).toMatchObject({ found: 'b', nearest: 'B' });
  const { respiration, ...rest } = pair;
  expect(readNetwork({ ...rest, respirations: respiration }).problems[0]).toMatchObject({
    code: 'unknown-key',
    severity: 'warning',
    nearest: 'respiration',
  });
});

test('keys of every object are no data', () => {
  const data = JSON.parse('{"__proto__": {"names": ["A"], "flow": [[0]]}, "constructor": 1}') as object;
  expect(codes(data)).toEqual(['required', 'required']);
  expect(codes(Object.create(pair))).toEqual(['required', 'required']);
  const named = { names: ['__proto__', 'constructor'], flow: pair.flow, input: pair.input, export: pair.export };
  expect(analysed({ ...named, respiration: pair.respiration }).TST).toBe(200);
});

test('empty places are zero, and it is said', () => {
  const data = { ...pair, export: [null, 60], storage: [null, null] };
  expect(readNetwork(data).problems).toMatchObject([
    { code: 'empty-taken-as-zero', severity: 'warning', table: 'network', column: 'export', values: { count: 1 } },
    { code: 'empty-taken-as-zero', table: 'network', column: 'storage' },
  ]);
  expect(analysed(data).TST).toBe(200);
});

test('without flows across the boundary only the structure is computed', () => {
  const data = { names: pair.names, flow: pair.flow };
  expect(codes(data)).toEqual(['structure-only']);
  expect(analysed(data)).toMatchObject({ links: 2, connectance: 0.5, cyclicity: 1, TST: null, FCI: null, AMI: null });
});

test('an unbalanced network keeps its structure and loses its figures', () => {
  const { input } = readNetwork({ ...pair, input: [200, 0] });
  const found = input && ecology(input);
  expect(found?.ecology).toMatchObject({
    steady: false,
    connectance: 0.5,
    TST: null,
    ascendency: null,
    robustness: null,
  });
});

test('a small imbalance is taken and said', () => {
  const { problems, input } = readNetwork({ ...pair, input: [101, 0] });
  expect(problems).toMatchObject([{ code: 'nearly-balanced', severity: 'warning', row: 'A', found: '0.833 %' }]);
  expect(input?.steady).toBe(true);
});

test('a closed ring has no cycling index, but the rest', () => {
  const data = {
    names: ['A', 'B', 'C'],
    flow: [
      [0, 5, 0],
      [5, 0, 0],
      [0, 0, 0],
    ],
    input: [0, 0, 3],
    export: [0, 0, 3],
    respiration: [0, 0, 0],
  };
  const { input } = readNetwork(data);
  const found = input && ecology(input);
  expect(found?.problems).toMatchObject([{ code: 'closed-cycle', row: 'A', found: 'A, B' }]);
  expect(found?.ecology).toMatchObject({ TST: 13, FCI: null, indirect: null, cyclicity: 1 });
  expect(found?.ecology.AMI).toBeGreaterThan(0);
});

test('no flow at all is answered, not divided by', () => {
  const zero = { names: ['A'], flow: [[0]], input: [0], export: [0], respiration: [0] };
  const { input } = readNetwork(zero);
  const found = input && ecology(input);
  expect(found?.problems).toMatchObject([{ code: 'no-flow' }]);
  expect(found?.ecology).toMatchObject({ TST: 0, APL: null, AMI: null, FCI: null, connectance: 0 });
});

test('whatever comes in, nothing is thrown and no figure is NaN', () => {
  const figure = fc.oneof(fc.constant(0), fc.double(), fc.integer({ min: 0, max: 9 }), fc.constant(null), fc.string());
  const vector = fc.oneof(fc.anything(), fc.array(figure, { minLength: 2, maxLength: 2 }));
  const any = fc.record(
    {
      names: fc.oneof(fc.constant(['A', 'B']), fc.anything()),
      flow: fc.oneof(
        fc.array(fc.array(figure, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 }),
        fc.anything(),
      ),
      input: vector,
      export: vector,
      respiration: vector,
      storage: vector,
      balance: fc.oneof(fc.constantFrom(...balancings), fc.anything()),
      environs: fc.anything(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(any, fc.anything()), (data) => {
      const { input } = readNetwork(data);
      const text = JSON.stringify(input && ecology(input), (_key, value: unknown) =>
        Object.is(value, Number.NaN) ? 'NaN' : value,
      );
      expect(text).not.toContain('"NaN"');
    }),
    { numRuns: 400 },
  );
}, 60_000);

describe('balancing', () => {
  const off = { ...pair, input: [130, 0], export: [0, 45] };

  test.each([
    ['input', 130],
    ['output', 85],
    ['average', 107.5],
  ] as const)('%s-based', (balance, boundary) => {
    const { input, problems } = readNetwork({ ...off, balance });
    expect(problems).toMatchObject([{ code: 'was-balanced', severity: 'warning' }]);
    expect(input?.balancing).toBe(balance);
    expect(analysed({ ...off, balance })).toMatchObject({ balancing: balance, steady: true });
    expect(analysed({ ...off, balance }).boundary).toBeCloseTo(boundary, 10);
  });

  test('whatever the method, in is out; what is balanced stays as it is', () => {
    fc.assert(
      fc.property(steadyNetwork, fc.constantFrom(...balancings), (plain, method) => {
        const network = asNetwork(plain);
        const skewed = { ...network, input: network.input.map((value, i) => value * (1 + (i % 3))) };
        const found = balanced(skewed, method);
        expect(found && imbalances(found, 1e-9)).toEqual([]);
        const kept = { input: 'input', output: 'export', average: 'names' } as const;
        expect(found?.[kept[method]]).toEqual(skewed[kept[method]]);
        const same = balanced(network, method) as Network;
        same.flow.forEach((value, at) => {
          expect(value).toBeCloseTo(network.flow[at] as number, 7);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('what never leaves cannot be balanced by its input', () => {
    const trap = {
      names: ['A', 'B'],
      flow: [
        [0, 5],
        [0, 0],
      ],
      input: [10, 0],
      export: [0, 0],
      respiration: [5, 0],
    };
    expect(codes({ ...trap, balance: 'input' })).toEqual(['cannot-be-balanced']);
    const ring = {
      ...trap,
      flow: [
        [0, 5],
        [5, 0],
      ],
      respiration: [0, 0],
    };
    expect(codes({ ...ring, balance: 'average' })).toEqual(['cannot-be-balanced']);
  });
});
