import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gas, heat, needsProgram, readGas, readHeat, readSite, readWater, site, water } from '../../src/pinch/pinch.ts';
import { publishedCases } from './published.ts';

const good = { name: 's', supply: 100, target: 50, load: 500 };
const heatFile = (stream: object, more: object = {}) => ({
  minimumApproach: 10,
  streams: [good, { ...good, ...stream }],
  ...more,
});
const siteFile = (mains: object[], more: object = {}) => ({
  minimumApproach: 10,
  streams: [{ ...good, zone: 'A' }],
  mains,
  ...more,
});
const waterFile = (process: object, more: object = {}) => ({
  fresh: { concentration: 0 },
  processes: [{ name: 'p', limitingInlet: 0, limitingOutlet: 100, load: 5, ...process }],
  ...more,
});
const gasFile = (source: object, more: object = {}) => ({
  makeup: { purity: 0.95 },
  sources: [{ name: 's', flow: 10, purity: 0.8, ...source }],
  sinks: [{ name: 'k', flow: 10, minimumPurity: 0.7 }],
  ...more,
});
const main = { name: 'steam', kind: 'hot', supply: 150, target: 150 };

interface Wrong {
  readonly file: unknown;
  /** Of the first problem. */
  readonly expected: object;
}

const wrongHeat: Readonly<Record<string, Wrong>> = {
  'no object': { file: [1], expected: { code: 'wrong-form' } },
  'no streams': { file: { minimumApproach: 10 }, expected: { code: 'required', column: 'streams' } },
  'empty streams': { file: { minimumApproach: 10, streams: [] }, expected: { code: 'no-rows', column: 'streams' } },
  'streams that are no array': {
    file: { minimumApproach: 10, streams: { length: 1e9 } },
    expected: { code: 'wrong-form' },
  },
  'a stream that is no object': {
    file: { minimumApproach: 10, streams: [7] },
    expected: { code: 'wrong-form', line: 1, found: '7' },
  },
  'no approach': { file: { streams: [good] }, expected: { code: 'required', column: 'minimumApproach' } },
  'no approach, though one stream has its own': {
    file: { streams: [{ ...good, approachContribution: 5 }, good] },
    expected: { code: 'required', column: 'minimumApproach' },
  },
  'a negative approach': {
    file: { minimumApproach: -1, streams: [good] },
    expected: { code: 'out-of-bounds', found: '-1' },
  },
  'supply equals target without load': {
    file: heatFile({ kind: 'hot', supply: 50, target: 50, load: undefined, heatCapacityFlow: 3 }),
    expected: { code: 'required', table: 'streams', row: 's', line: 2, column: 'load' },
  },
  'a change of phase without direction': {
    file: heatFile({ supply: 50 }),
    expected: { code: 'required', line: 2, column: 'kind' },
  },
  'a negative load': {
    file: heatFile({ load: -1 }),
    expected: { code: 'out-of-bounds', line: 2, column: 'load', found: '-1' },
  },
  'no load': { file: heatFile({ load: undefined }), expected: { code: 'required', line: 2, column: 'load' } },
  'below absolute zero': {
    file: heatFile({ target: -300 }),
    expected: { code: 'out-of-bounds', column: 'target', found: '-300' },
  },
  'a hot stream that heats up': {
    file: heatFile({ kind: 'hot', target: 150 }),
    expected: { code: 'direction-disagrees', line: 2, column: 'kind' },
  },
  'a negative heat capacity flow': {
    file: heatFile({ load: undefined, heatCapacityFlow: -2 }),
    expected: { code: 'out-of-bounds', column: 'heatCapacityFlow' },
  },
  'text in a number': { file: heatFile({ supply: '100 °C' }), expected: { code: 'not-a-number', found: '100 °C' } },
  NaN: { file: heatFile({ supply: NaN }), expected: { code: 'not-a-number', found: 'NaN' } },
  'an infinity': { file: heatFile({ load: Infinity }), expected: { code: 'not-a-number', found: 'Infinity' } },
  'segments that turn back': {
    file: heatFile({
      segments: [
        { target: 40, load: 1 },
        { target: 50, load: 1 },
      ],
      target: 50,
    }),
    expected: { code: 'direction-disagrees', line: 2, column: 'segments' },
  },
  'segments that miss the target': {
    file: heatFile({ segments: [{ target: 40, load: 1 }] }),
    expected: { code: 'direction-disagrees', column: 'target' },
  },
  'a zone that is no text': {
    file: heatFile({ zone: { parent: 'itself' } }),
    expected: { code: 'wrong-type', column: 'zone' },
  },
  'a utility without kind': {
    file: heatFile({}, { utilities: [{ name: 'u', supply: 200 }] }),
    expected: { code: 'required', table: 'utilities', column: 'kind' },
  },
  'an unknown kind': {
    file: heatFile({}, { utilities: [{ ...main, kind: 'warm' }] }),
    expected: { code: 'unknown-choice', found: 'warm', accepted: 'hot, cold' },
  },
  'a hot utility that warms up': {
    file: heatFile({}, { utilities: [{ ...main, target: 160 }] }),
    expected: { code: 'direction-disagrees' },
  },
  'approaches the wrong way round': {
    file: heatFile(
      {},
      {
        cost: {
          fixed: 1,
          coefficient: 1,
          exponent: 1,
          annuity: 1,
          hours: 1,
          heatTransferCoefficient: 1,
          from: 9,
          to: 3,
        },
      },
    ),
    expected: { code: 'out-of-order', column: 'to' },
  },
  'more hours than a year': {
    file: heatFile(
      {},
      {
        periods: [
          { name: 'a', hours: 8000 },
          { name: 'b', hours: 8000 },
        ],
      },
    ),
    expected: { code: 'too-many-hours' },
  },
  'one period twice': {
    file: heatFile(
      {},
      {
        periods: [
          { name: 'a', hours: 1 },
          { name: 'a', hours: 1 },
        ],
      },
    ),
    expected: { code: 'repeated-name', found: 'a' },
  },
  'a factor for an unknown period': {
    file: heatFile({ periods: { noon: 1 } }, { periods: [{ name: 'a', hours: 1 }] }),
    expected: { code: 'unknown-reference', found: 'noon' },
  },
};
const wrongSite: Readonly<Record<string, Wrong>> = {
  'no mains': { file: siteFile([]), expected: { code: 'no-rows', column: 'mains' } },
  'a stream without a plant': {
    file: { ...siteFile([main]), streams: [good] },
    expected: { code: 'required', line: 1, column: 'zone' },
  },
  'one main twice': { file: siteFile([main, main]), expected: { code: 'repeated-name', row: 'steam' } },
  'a main made colder than it is used': {
    file: siteFile([main, { ...main, kind: 'cold', supply: 100, target: 120 }]),
    expected: { code: 'out-of-order', row: 'steam' },
  },
  'wet boiler steam': {
    file: siteFile([main], { cogeneration: { pressure: 100, temperature: 200, isentropicEfficiency: 0.8 } }),
    expected: { code: 'out-of-bounds', column: 'temperature', accepted: expect.stringContaining('311.00') },
  },
  'an efficiency above 1': {
    file: siteFile([main], { cogeneration: { pressure: 10, temperature: 200, isentropicEfficiency: 80 } }),
    expected: { code: 'out-of-bounds', column: 'isentropicEfficiency' },
  },
};
const wrongWater: Readonly<Record<string, Wrong>> = {
  'no fresh water': { file: { ...waterFile({}), fresh: undefined }, expected: { code: 'required', column: 'fresh' } },
  'an outlet below the inlet': {
    file: waterFile({ limitingInlet: 200 }),
    expected: { code: 'out-of-order', line: 1, column: 'limitingOutlet' },
  },
  'neither load nor flow': { file: waterFile({ load: undefined }), expected: { code: 'required', column: 'load' } },
  'a negative load of water': { file: waterFile({ load: -1 }), expected: { code: 'out-of-bounds', column: 'load' } },
  'more than a million ppm': { file: waterFile({ limitingOutlet: 2e6 }), expected: { code: 'out-of-bounds' } },
  'mixed units of concentration': {
    file: waterFile({ limitingOutlet: '0.01 %' }),
    expected: { code: 'not-a-number', found: '0.01 %' },
  },
  'contaminants beside plain numbers': {
    file: waterFile({ limitingOutlet: { salt: 100 } }),
    expected: { code: 'wrong-form' },
  },
  'an outlet that leaves a contaminant out': {
    file: waterFile(
      { limitingInlet: { salt: 0, oil: 5 }, limitingOutlet: { salt: 50 } },
      { fresh: { concentration: {} } },
    ),
    expected: { code: 'required', line: 1, column: 'limitingOutlet', accepted: 'ppm of oil as well' },
  },
  'a process that takes nothing up': {
    file: waterFile(
      { limitingInlet: { salt: 5, oil: 5 }, limitingOutlet: { salt: 5, oil: 5 } },
      { fresh: { concentration: {} } },
    ),
    expected: { code: 'out-of-order', column: 'limitingOutlet' },
  },
  'processes and sinks': { file: waterFile({}, { sinks: [] }), expected: { code: 'wrong-form', column: 'sinks' } },
  'a process called waste': { file: waterFile({ name: 'waste' }), expected: { code: 'reserved-name', found: 'waste' } },
};
const wrongGas: Readonly<Record<string, Wrong>> = {
  'a purity above 1': {
    file: gasFile({ purity: 80 }),
    expected: { code: 'out-of-bounds', table: 'sources', row: 's', column: 'purity', found: '80' },
  },
  'a negative purity': { file: gasFile({ purity: -0.1 }), expected: { code: 'out-of-bounds' } },
  'no make-up': { file: gasFile({}, { makeup: undefined }), expected: { code: 'required', column: 'makeup' } },
  'no sinks': { file: gasFile({}, { sinks: [] }), expected: { code: 'no-rows', column: 'sinks' } },
  'a recovery of nothing': {
    file: gasFile({}, { purifier: { purity: 0.99, recovery: 0 } }),
    expected: { code: 'out-of-bounds', column: 'recovery' },
  },
  'a source called like the make-up': { file: gasFile({ name: 'makeup' }), expected: { code: 'reserved-name' } },
};

const table = (cases: Readonly<Record<string, Wrong>>) =>
  Object.entries(cases).map(([name, wrong]) => [name, wrong] as const);

/** Everything that a reader takes is answered too. */
const answers = (file: unknown): void => {
  for (const [read, answer] of [
    [readHeat, heat],
    [readSite, site],
  ] as const) {
    const { input } = read(file);
    if (input) JSON.stringify((answer as (given: typeof input) => unknown)(input));
  }
  const ofWater = readWater(file).input;
  if (ofWater && !('contaminants' in ofWater)) JSON.stringify(water(ofWater));
  const ofGas = readGas(file).input;
  if (ofGas && !needsProgram(ofGas)) JSON.stringify(gas(ofGas));
};

const refuses =
  (read: (file: unknown) => { input: unknown; problems: readonly object[] }) =>
  (_name: string, { file, expected }: Wrong) => {
    const { input, problems } = read(file);
    expect(input).toBeNull();
    expect(problems[0]).toMatchObject({ severity: 'error', ...expected });
  };

describe('refused, and where', () => {
  test.each(table(wrongHeat))('heat: %s', refuses(readHeat));
  test.each(table(wrongSite))('site: %s', refuses(readSite));
  test.each(table(wrongWater))('water: %s', refuses(readWater));
  test.each(table(wrongGas))('gas: %s', refuses(readGas));

  test('the good files that these are made from are taken', () => {
    const files = [readHeat(heatFile({})), readSite(siteFile([main])), readWater(waterFile({})), readGas(gasFile({}))];
    expect(files.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('all problems of a file at once', () => {
    const { problems } = readHeat({
      minimumApproach: -1,
      streams: [{ supply: 'x' }, { supply: 1, target: 2, load: -1 }],
    });
    expect(problems.map(({ line, column }) => `${line ?? ''} ${column ?? ''}`)).toEqual([
      ' minimumApproach',
      '1 supply',
      '1 target',
      '2 load',
    ]);
  });

  test('a million streams are refused unread, a thousand faults shown and the rest counted', () => {
    expect(
      readHeat({ minimumApproach: 10, streams: Array.from({ length: 1_000_000 }, () => good) }).problems,
    ).toMatchObject([{ code: 'too-many-rows', values: { count: 1_000_000 } }]);
    const { problems } = readHeat({
      minimumApproach: 10,
      streams: Array.from({ length: 5000 }, () => ({ ...good, load: -1 })),
    });
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toMatchObject({ code: 'more-problems', values: { count: 4000 } });
  });
});

describe('told, but not refused', () => {
  test('a load that its own figures contradict: both figures, and which one counts', () => {
    const { input, problems } = readHeat(heatFile({ supply: 140, target: 230, load: 1800, heatCapacityFlow: 30 }));
    expect(problems).toMatchObject([
      { code: 'load-disagrees', severity: 'warning', line: 2, column: 'load', found: '1800' },
    ]);
    expect(problems[0]?.accepted).toContain('2700');
    expect(input?.streams[1]?.segments[0]?.load).toBe(2700);
    expect(readHeat(heatFile({ supply: 140, target: 230, load: 2700, heatCapacityFlow: 30 })).problems).toEqual([]);
  });

  test('a limiting flow that load and limits contradict', () => {
    const { input, problems } = readWater(waterFile({ limitingFlow: 70 }));
    expect(problems).toMatchObject([{ code: 'load-disagrees', severity: 'warning', found: '70' }]);
    expect(input?.sinks[0]?.flow).toBeCloseTo(50, 9);
  });
});

describe('whatever stands in a file', () => {
  test('keys that every object inherits do no harm, further keys are left alone', () => {
    const text = `{"minimumApproach":10,"source":"x","__proto__":{"polluted":1},"constructor":3,"streams":[
      {"name":"__proto__","zone":"__proto__","supply":100,"target":50,"load":500,"__proto__":{"load":1}},
      {"name":"c","zone":"constructor","supply":20,"target":60,"load":300}]}`;
    const { input, problems } = readHeat(JSON.parse(text));
    expect(problems).toEqual([]);
    if (input === null) throw new Error('not read');
    const given = heat(input);
    expect(Object.keys(given.zones)).toEqual(['__proto__', 'constructor']);
    expect(Object.values(given.zones).map(({ hotUtility }) => hotUtility)).toEqual([0, 300]);
    expect(JSON.stringify(given.zones)).toContain('"__proto__":{"hotUtility":0');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('nothing throws: any JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (file) => answers(file)),
      { numRuns: 300 },
    );
  });

  test('nothing throws: published cases with one value replaced', () => {
    const small = publishedCases.filter(({ name }) => /^(heat-(towler|smith)|site-klemes|water|gas-alves)/.test(name));
    const odd = fc.constantFrom<unknown>(
      null,
      0,
      -1,
      1e300,
      1e-300,
      5e-324,
      NaN,
      '',
      'x',
      [],
      {},
      [{}],
      { a: 1 },
      true,
    );
    fc.assert(
      fc.property(fc.constantFrom(...small), fc.nat(), odd, (item, at, value) => {
        const copy = JSON.parse(JSON.stringify(item.file)) as object;
        const places: (readonly [object, string])[] = [];
        const walk = (node: object): void => {
          for (const [key, child] of Object.entries(node)) {
            places.push([node, key]);
            if (typeof child === 'object' && child !== null) walk(child as object);
          }
        };
        walk(copy);
        const [node, key] = places[at % places.length] ?? [copy, 'x'];
        Object.assign(node, { [key]: value });
        answers(copy);
      }),
      { numRuns: 600 },
    );
  });

  test('extreme but finite figures give finite targets', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -270, max: 9000, noNaN: true }),
        fc.double({ min: -270, max: 9000, noNaN: true }),
        fc.double({ min: 0, max: 1e14, noNaN: true }),
        (supply, target, load) => {
          const { input } = readHeat(heatFile({ kind: undefined, supply, target, load }));
          const { hotUtility, coldUtility } = input ? heat(input) : { hotUtility: 0, coldUtility: 0 };
          expect(Number.isFinite(hotUtility) && Number.isFinite(coldUtility)).toBe(true);
        },
      ),
    );
  });
});
