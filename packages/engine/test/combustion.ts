/** Published figures of burning fuels, from `cases/combustion`, beside ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  co2Of,
  type FuelName,
  fuels,
  type Sulphur,
  so2ByRule,
  so2ByVolume,
  so2Of,
  testClaim,
} from '../src/balance/combustion.ts';

interface Sourced {
  readonly source: string;
  readonly evidence: string;
  readonly note: string;
  readonly tolerance: number;
}
interface Factors extends Sourced {
  readonly published: Readonly<
    Record<FuelName, { printedKgPerTJ: number; fromCarbonKgPerTJ: number; co2PerTonne?: number }>
  >;
  readonly thousandTonnes: Readonly<Partial<Record<FuelName, number>>>;
}
interface Sulphurs extends Sourced {
  readonly factors: Readonly<Record<keyof typeof so2ByRule | keyof typeof so2ByVolume, number>>;
  readonly examples: readonly {
    name: string;
    mass: number;
    published: number;
    rule?: keyof typeof so2ByRule;
    percent?: number;
    sulphur?: Sulphur;
  }[];
}
interface Readings extends Sourced {
  readonly fuel: FuelName;
  readonly so2: number;
  readonly sulphur: readonly [number, number];
  readonly readings: readonly {
    name: string;
    mass: number;
    hours: number;
    sulphurNeeded: number;
    power?: number;
    isPossible: boolean;
  }[];
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../cases/combustion/${name}.json`), 'utf8')) as unknown;

export const factors = read('ipcc-2006') as Factors;
export const sulphurs = read('so2') as Sulphurs;
export const claim = read('central-chp-claim') as Readings;

export type Pair = readonly [what: string, published: number, ours: number];

const carbonDioxide = (): Pair[] => {
  const rows = Object.entries(factors.published) as [FuelName, (typeof factors.published)[FuelName]][];
  return [
    ...rows.map(([name, row]): Pair => [`${name}: kg/TJ`, row.printedKgPerTJ, fuels[name].co2 * 1000]),
    ...rows.map(
      ([name, row]): Pair => [
        `${name}: kg/TJ from its carbon`,
        row.fromCarbonKgPerTJ,
        (fuels[name].carbon * 44_000) / 12,
      ],
    ),
    ...rows.flatMap(([name, { co2PerTonne }]): Pair[] =>
      co2PerTonne === undefined ? [] : [[`${name}: t/t`, co2PerTonne, co2Of(name, 1) ?? NaN]],
    ),
    ...Object.entries(factors.thousandTonnes).map(
      ([name, value]): Pair => [`1000 t of ${name}: t`, value, co2Of(name as FuelName, 1000) ?? NaN],
    ),
  ];
};

/** Pounds per thousand US gallons in a factor of kg/m³. */
const perThousandGallons = 3.785411784 / 0.45359237;

const sulphurDioxide = (): Pair[] => [
  ...Object.entries(so2ByRule).map(
    ([kind, factor]): Pair => [
      `${kind}, lb per short ton`,
      sulphurs.factors[kind as keyof typeof so2ByRule],
      factor * 2000,
    ],
  ),
  ...Object.entries(so2ByVolume).map(
    ([kind, factor]): Pair => [
      `${kind}, lb per thousand gallons`,
      sulphurs.factors[kind as keyof typeof so2ByVolume],
      factor * perThousandGallons,
    ],
  ),
  ...sulphurs.examples.map(
    ({ name, mass, published, rule, percent = 0, sulphur = { content: 0 } }): Pair => [
      name,
      published,
      rule === undefined ? so2Of(mass, sulphur) : mass * percent * so2ByRule[rule],
    ],
  ),
];

/** Each reading with what the test says of it. */
export const readings = () =>
  claim.readings.map((reading) => ({
    reading,
    test: testClaim({
      fuel: claim.fuel,
      mass: reading.mass,
      hours: reading.hours,
      so2: claim.so2,
      sulphur: claim.sulphur,
    }),
  }));

const claims = (): Pair[] => [
  ...readings().map(
    ({ reading, test }): Pair => [
      `${reading.name}: % S needed`,
      reading.sulphurNeeded,
      (test.sulphurNeeded ?? NaN) * 100,
    ],
  ),
  ...readings().flatMap(({ reading: { name, power }, test }): Pair[] =>
    power === undefined ? [] : [[`${name}: MW`, power, (test.power ?? NaN) / 1000]],
  ),
];

export const combustionCases = (): readonly (readonly [title: string, source: Sourced, pairs: readonly Pair[]])[] => [
  ['CO2 of fuels', factors, carbonDioxide()],
  ['SO2 of fuels', sulphurs, sulphurDioxide()],
  ['A claimed saving', claim, claims()],
];
