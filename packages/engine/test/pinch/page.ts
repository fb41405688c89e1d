/** The page of published cases: every case with its source, every figure beside ours. */
import { correctedReference, referenceHeat, referencePower } from '../../src/pinch/pinch.ts';
import {
  region1,
  region2,
  region3,
  region4Pressure,
  region4Temperature,
  region5,
  type WaterState,
} from '../../src/steam/steam.ts';
import { combustionCases, type Pair } from '../combustion.ts';
import {
  region1Values,
  region2Values,
  region3Values,
  region5Values,
  saturationPressures,
  saturationTemperatures,
} from '../steam/release-values.ts';
import { printedHeat, printedPower } from './printed-references.ts';
import { answerTo, type Comparison, compare, type PublishedCase, publishedCases } from './published.ts';

/** The next power of ten above, so that the page does not change with the last bit of a rounding. */
const bounded = (deviation: number): string => {
  if (deviation === 0) return '0';
  if (!Number.isFinite(deviation)) return 'differs';
  return `< 1e${Math.max(-12, Math.floor(Math.log10(deviation)) + 1)}`;
};
const written = (value: number | string | null): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(9))) : (value ?? '–');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const worst = (comparisons: readonly Comparison[]): number =>
  Math.max(...comparisons.map(({ deviation }) => deviation));

interface Compared {
  readonly item: PublishedCase;
  readonly comparisons: readonly Comparison[];
}

const summary = (all: readonly Compared[]): string =>
  table(
    ['case', 'status of the source', 'figures', 'largest deviation', 'tolerance'],
    all.map(({ item, comparisons }) => [
      `[${item.name}](#${item.name})`,
      item.evidence,
      String(comparisons.length),
      bounded(worst(comparisons)),
      String(item.tolerance),
    ]),
  );

const section = ({ item, comparisons }: Compared): string =>
  [
    `## ${item.name}`,
    '',
    `Source: ${item.source}. Status: ${item.evidence}. ${item.note}`,
    '',
    table(
      ['figure', 'published', 'ours', 'deviation'],
      comparisons.map(({ path, published, ours, deviation }) => [
        path,
        written(published),
        written(ours),
        bounded(deviation),
      ]),
    ),
  ].join('\n');

const states = (
  values: typeof region1Values,
  label: string,
  at: (first: number, second: number) => WaterState,
): Pair[] =>
  values.flatMap(([first, second, row]) => {
    const state = at(first, second);
    const where = `${label} ${first}, ${second} K`;
    return [
      ...(row.v === undefined ? [] : [[`${where}: v`, row.v, state.volume] as const]),
      ...(row.p === undefined ? [] : [[`${where}: p`, row.p, state.pressure] as const]),
      [`${where}: h`, row.h, state.enthalpy] as const,
      [`${where}: s`, row.s, state.entropy] as const,
      [`${where}: cp`, row.cp, state.heatCapacity] as const,
      [`${where}: w`, row.w, state.soundSpeed] as const,
    ];
  });

const years = [2015, 2020, 2024] as const;

/** Reference efficiencies as printed beside those of the program, in per cent. */
export const referencePairs = (): Pair[] => [
  ...printedPower.flatMap(([fuel, ...values]) =>
    values.flatMap((value, column): Pair[] =>
      value === null
        ? []
        : [[`${fuel}, electricity, ${years[column]}`, value, (referencePower(fuel, years[column] ?? 0) ?? NaN) * 100]],
    ),
  ),
  ...printedHeat.flatMap(([fuel, steam, exhaust]): Pair[] => [
    [`${fuel}, steam, before 2016`, steam, (referenceHeat(fuel, 2015) ?? NaN) * 100],
    [`${fuel}, exhaust gas, before 2016`, exhaust, (referenceHeat(fuel, 2015, 'exhaust') ?? NaN) * 100],
  ]),
];

/** Verification values of the steam formulation. */
function steamPairs(): Pair[] {
  return [
    ...states(region1Values, 'region 1, MPa', region1),
    ...states(region2Values, 'region 2, MPa', region2),
    ...states(region3Values, 'region 3, kg/m³', region3),
    ...states(region5Values, 'region 5, MPa', region5),
    ...saturationPressures.map(([t, p]) => [`saturation pressure at ${t} K, MPa`, p, region4Pressure(t)] as const),
    ...saturationTemperatures.map(
      ([p, t]) => [`saturation temperature at ${p} MPa, K`, t, region4Temperature(p)] as const,
    ),
  ];
}

const pairTable = (pairs: readonly Pair[]): string =>
  table(
    ['figure', 'published', 'ours', 'deviation'],
    pairs.map(([what, published, ours]) => [
      what,
      written(published),
      written(ours),
      bounded(Math.abs(ours / published - 1)),
    ]),
  );

/** The whole page as Markdown. */
export async function publishedPage(): Promise<string> {
  const all: Compared[] = [];
  for (const item of publishedCases) all.push({ item, comparisons: compare(item, await answerTo(item)) });
  return [
    '# Published cases: pinch, steam and fuels',
    '',
    'Written by `bench/pinch.ts --write`; the tests compare it with what the program answers. Each case is a file in `cases/pinch` that',
    '`kyosei pinch` takes as it stands. *documented*: the figures were read in the source named. *recalled*: they were written down from',
    'memory of the source and recomputed, not yet compared with the printed page. *estimated*: made or computed for this project.',
    'Deviations are relative (where zero was published, to the largest figure of the case).',
    '',
    summary(all),
    '',
    ...all.flatMap((compared) => [section(compared), '']),
    '## Steam',
    '',
    'Source: IAPWS R7-97(2012), verification tables 5, 15, 33, 35, 36 and 42 (nine printed digits). Status: recalled, and reproduced by',
    'two independent programs. Units: m³/kg, MPa, kJ/kg, kJ/(kg K), m/s.',
    '',
    pairTable(steamPairs()),
    '',
    ...combustionCases().flatMap(([title, { source, evidence, note, tolerance }, pairs]) => [
      `## ${title}`,
      '',
      `Source: ${source}. Status: ${evidence}. ${note} Tolerance ${tolerance}.`,
      '',
      pairTable(pairs),
      '',
    ]),
    '## Cogeneration',
    '',
    'Source: Decision 2007/74/EC, Annex IV (one decimal of a percentage) and Annex III. Status: recalled, recomputed from the factors of the annexes.',
    '',
    pairTable([
      ['51.1 % at 380 V, 85 % used on site', 0.444, correctedReference(0.511, 15, 0.38, 0.85)],
      ['half a percentage point for a yearly mean of 10 °C', 0.505, correctedReference(0.5, 10, 300, 0)],
    ]),
    '',
    'Reference efficiencies in per cent. Source: Delegated Regulation (EU) 2015/2402 with (EU) 2023/2104, and Decision 2007/74/EC. Status: documented.',
    '',
    pairTable(referencePairs()),
    '',
  ].join('\n');
}
