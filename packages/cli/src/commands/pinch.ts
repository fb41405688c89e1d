/** `kyosei pinch heat|site|water|gas FILE`: how far the cascades could go, from the streams of one file. */
import {
  type Outcome as Answered,
  type Connection,
  type GasAnswer,
  gas,
  gasByProgram,
  type HeatAnswer,
  heat,
  heatByProgram,
  needsProgram,
  readGas,
  readHeat,
  readSite,
  readWater,
  type SeveralAnswer,
  type SiteAnswer,
  type StorageAnswer,
  site,
  type WaterAnswer,
  water,
  waterByProgram,
  waterOfSeveral,
} from '@kyosei/engine/pinch';
import type { Solve } from '@kyosei/engine/program';
import type { Problem } from '@kyosei/model/problem';
import { formatNumber } from '@kyosei/web/layout/format';
import { columns } from '../columns.ts';
import { readJson } from '../files.ts';
import { type Outcome, refused } from '../outcome.ts';

export type PinchMethod = 'heat' | 'site' | 'water' | 'gas';

/** Rows of a table told in a terminal; `--json` holds them all. */
const rowsShown = 20;

const figure = (value: number): string => formatNumber(value, { digits: 6 });

export async function pinchCommand(method: PinchMethod, path: string): Promise<Outcome> {
  const file = await readJson(path, { follow: true });
  if (file.problem) return refused([file.problem]);
  switch (method) {
    case 'heat': {
      const { input, problems } = readHeat(file.value);
      return input === null
        ? refused(problems)
        : told(
            problems,
            input.storage ? await heatByProgram(input, await solver()) : { answer: heat(input), problems: [] },
            heatLines,
          );
    }
    case 'site': {
      const { input, problems } = readSite(file.value);
      return input === null ? refused(problems) : told(problems, { answer: site(input), problems: [] }, siteLines);
    }
    case 'water': {
      const { input, problems } = readWater(file.value);
      if (input === null) return refused(problems);
      return 'contaminants' in input
        ? told(problems, await waterOfSeveral(input, await solver()), waterLines)
        : told(
            problems,
            input.network || input.storage ? await waterByProgram(input, await solver()) : water(input),
            waterLines,
          );
    }
    default: {
      const { input, problems } = readGas(file.value);
      if (input === null) return refused(problems);
      const answered = needsProgram(input) ? await gasByProgram(input, await solver()) : gas(input);
      return told(problems, answered, gasLines);
    }
  }
}

/** HiGHS is loaded only for what needs it, so that the cascades answer at once. */
const solver = async (): Promise<Solve> => (await import('@kyosei/engine/highs')).createSolver();

/** Without an answer the file was right, but the answer is no. */
function told<T extends object>(
  read: readonly Problem[],
  { answer, problems: computed }: Answered<T>,
  lines: (answer: T) => string[],
): Outcome {
  const problems = [...read, ...computed];
  if (answer === null) return { exit: 1, data: { problems }, lines: [], problems };
  return { exit: 0, data: { ...answer, problems }, lines: lines(answer), problems };
}

/** Names at the left, figures with their unit at the right. */
function figures(rows: readonly (readonly [string, number, string])[]): string[] {
  return columns(rows.map(([name, value]) => [name, figure(value)])).map((line, k) => `${line} ${rows[k]?.[2] ?? ''}`);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const more = rows.length - rowsShown;
  return [
    '',
    ...columns([head, ...rows.slice(0, rowsShown)]).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function heatLines({
  hotUtility,
  coldUtility,
  recovery,
  pinches,
  threshold,
  zones,
  utilities,
  tradeOff,
  time,
}: HeatAnswer): string[] {
  const each = Object.entries(zones);
  const placed = utilities
    ? (['hot', 'cold'] as const).flatMap((kind) =>
        utilities[kind].loads.map(({ name, load }) => [name, kind, figure(load)]),
      )
    : [];
  const best = tradeOff?.optimum;
  return [
    ...figures([
      ['Hot utility', hotUtility, 'kW'],
      ['Cold utility', coldUtility, 'kW'],
      ['Heat recovered', recovery, 'kW'],
    ]),
    ...pinches.slice(0, rowsShown).map(({ hot, cold }) => `Pinch at ${figure(hot)} °C hot, ${figure(cold)} °C cold`),
    ...(threshold ? ['Threshold problem: only one kind of utility is needed'] : []),
    ...(each.length > 0
      ? table(
          ['By itself, kW', 'hot utility', 'cold utility', 'recovered'],
          each.map(([name, zone]) => [name, figure(zone.hotUtility), figure(zone.coldUtility), figure(zone.recovery)]),
        )
      : []),
    ...(placed.length > 0 ? table(['Utility', 'kind', 'kW'], placed) : []),
    ...unmetLines(utilities ? { hot: utilities.hot.unmet, cold: utilities.cold.unmet } : { hot: 0, cold: 0 }),
    ...(best
      ? [
          '',
          `Cheapest minimum approach: ${figure(best.minimumApproach)} K (${figure(best.area ?? 0)} m², ${figure(best.cost ?? 0)} a year)`,
        ]
      : []),
    ...(time ? ['', `Mismatch in time costs ${figure(time.gap)} kWh of hot utility a year.`] : []),
    ...storageLines(time?.storage, 'kWh', 'kWh of hot utility a year'),
  ];
}

/** What the store asked for does, and how large one would have to be. */
const storageLines = (storage: StorageAnswer | undefined, size: string, what: string): string[] =>
  storage === undefined
    ? []
    : [
        `A store of ${figure(storage.capacity)} ${size} saves ${figure(storage.none - storage.target)} ${what};`,
        `${figure(storage.needed)} ${size} would save as much as any, ${figure(storage.none - storage.unlimited)}.`,
      ];

/** Heat that is left because nothing given reaches its temperature. */
const unmetLines = ({ hot, cold }: { readonly hot: number; readonly cold: number }): string[] => [
  ...(hot > 0 ? ['', `Nothing given is hot enough for ${figure(hot)} kW.`] : []),
  ...(cold > 0 ? ['', `Nothing given is cold enough for ${figure(cold)} kW.`] : []),
];

function siteLines({ standAlone, site: through, pooled, mains, unmet, cogeneration, time }: SiteAnswer): string[] {
  return [
    ...columns([
      ['kW', 'hot utility', 'cold utility'],
      ['Each plant by itself', figure(standAlone.hotUtility), figure(standAlone.coldUtility)],
      ['Together through mains', figure(through.hotUtility), figure(through.coldUtility)],
      ['Pooled (a limit, no promise)', figure(pooled.hotUtility), figure(pooled.coldUtility)],
    ]),
    ...table(
      ['Main, kW', 'generated', 'used', 'bought', 'rejected'],
      mains.map(({ name, generated, used, bought, rejected }) => [
        name,
        ...[generated, used, bought, rejected].map(figure),
      ]),
    ),
    ...unmetLines(unmet),
    ...(time ? ['', `Mismatch in time costs ${figure(time.gap)} kWh of hot utility a year.`] : []),
    ...(cogeneration ? ['', `Power on the way of the steam: ${figure(cogeneration.power)} kW`] : []),
  ];
}

const connections = (network: readonly Connection[], unit: string): string[] =>
  table(
    ['From', 'to', unit],
    network.map(({ from, to, flow }) => [from, to, figure(flow)]),
  );

const alone = (standAlone: Readonly<Record<string, number>>, unit: string): string[] =>
  Object.keys(standAlone).length > 0
    ? table(
        ['By itself', unit],
        Object.entries(standAlone).map(([name, value]) => [name, figure(value)]),
      )
    : [];

function waterLines(answer: WaterAnswer | SeveralAnswer): string[] {
  const { fresh, waste, pinches, regenerated, network, standAlone } = answer;
  return [
    ...figures([
      ['Fresh water', fresh, 't/h'],
      ['Waste water', waste, 't/h'],
      ...(regenerated === undefined ? [] : [['Regenerated', regenerated, 't/h'] as const]),
    ]),
    ...pinches.slice(0, rowsShown).map((pinch) => `Pinch at ${figure(pinch)} ppm`),
    ...('time' in answer && answer.time
      ? [`Mismatch in time costs ${figure(answer.time.gap)} t of fresh water a year.`]
      : []),
    ...storageLines(answer.time?.storage, 't', 't of fresh water a year'),
    ...('isLeast' in answer && !answer.isLeast
      ? [`The best network found; none takes less than ${figure(answer.bound)} t/h.`]
      : []),
    ...(answer.connections
      ? [
          `${answer.connections.count} connections${answer.connections.isFewest ? ', which no network with this much fresh water undercuts' : ''}`,
        ]
      : []),
    ...alone(standAlone, 't/h'),
    ...(answer.central
      ? [
          '',
          `Through treatment alone, without pipes between plants: ${figure(answer.central.fresh)} t/h fresh, ${figure(answer.central.regenerated)} t/h treated`,
        ]
      : []),
    ...connections(network, 't/h'),
  ];
}

function gasLines({ makeup, purge, pinches, standAlone, network, purifier, cost, time }: GasAnswer): string[] {
  return [
    ...figures([
      ['Make-up', makeup, 'mol/s'],
      ['Purge', purge, 'mol/s'],
      ...(purifier ? [['Purifier feed', purifier.feed, 'mol/s'] as const] : []),
      ...(cost === undefined ? [] : [['Cost', cost, 'for each unit of time'] as const]),
    ]),
    ...pinches.slice(0, rowsShown).map((pinch) => `Pinch at a purity of ${figure(pinch)}`),
    ...(time
      ? [
          `Mismatch in time costs ${figure(time.gap)} of ${time.counts === 'cost' ? 'money' : 'make-up (flow · hours)'} a year.`,
        ]
      : []),
    ...storageLines(time?.storage, 'flow · hours', 'a year'),
    ...alone(standAlone, 'mol/s'),
    ...connections(network, 'mol/s'),
  ];
}
