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
import { words } from '../words.ts';

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
    ...(more > 0 ? [`  ${words().more(more)}`] : []),
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
  const { pinch: said } = words();
  const placed = utilities
    ? (['hot', 'cold'] as const).flatMap((kind) =>
        utilities[kind].loads.map(({ name, load }) => [name, said[kind], figure(load)]),
      )
    : [];
  const best = tradeOff?.optimum;
  return [
    ...figures([
      [said.hotUtility, hotUtility, 'kW'],
      [said.coldUtility, coldUtility, 'kW'],
      [said.recovered, recovery, 'kW'],
    ]),
    ...pinches.slice(0, rowsShown).map(({ hot, cold }) => said.pinchHeat(figure(hot), figure(cold))),
    ...(threshold ? [said.threshold] : []),
    ...(each.length > 0
      ? table(
          [said.byItselfKw, said.hotColumn, said.coldColumn, said.recoveredColumn],
          each.map(([name, zone]) => [name, figure(zone.hotUtility), figure(zone.coldUtility), figure(zone.recovery)]),
        )
      : []),
    ...(placed.length > 0 ? table([said.utility, said.kind, 'kW'], placed) : []),
    ...unmetLines(utilities ? { hot: utilities.hot.unmet, cold: utilities.cold.unmet } : { hot: 0, cold: 0 }),
    ...(best
      ? [
          '',
          said.approach({
            approach: figure(best.minimumApproach),
            area: figure(best.area ?? 0),
            cost: figure(best.cost ?? 0),
          }),
        ]
      : []),
    ...(time ? ['', said.mismatch(figure(time.gap), said.ofHeat)] : []),
    ...storageLines(time?.storage, 'kWh', said.ofHeat),
  ];
}

/** What the store asked for does, and how large one would have to be. */
const storageLines = (storage: StorageAnswer | undefined, size: string, what: string): string[] =>
  storage === undefined
    ? []
    : [
        words().pinch.store(`${figure(storage.capacity)} ${size}`, figure(storage.none - storage.target), what),
        words().pinch.storeNeeded(`${figure(storage.needed)} ${size}`, figure(storage.none - storage.unlimited)),
      ];

/** Heat that is left because nothing given reaches its temperature. */
const unmetLines = ({ hot, cold }: { readonly hot: number; readonly cold: number }): string[] => [
  ...(hot > 0 ? ['', words().pinch.unmetHot(figure(hot))] : []),
  ...(cold > 0 ? ['', words().pinch.unmetCold(figure(cold))] : []),
];

function siteLines({ standAlone, site: through, pooled, mains, unmet, cogeneration, time }: SiteAnswer): string[] {
  const { pinch: said } = words();
  return [
    ...columns([
      ['kW', said.hotColumn, said.coldColumn],
      [said.eachPlant, figure(standAlone.hotUtility), figure(standAlone.coldUtility)],
      [said.mains, figure(through.hotUtility), figure(through.coldUtility)],
      [said.pooled, figure(pooled.hotUtility), figure(pooled.coldUtility)],
    ]),
    ...table(
      [said.mainColumn, said.generated, said.used, said.bought, said.rejected],
      mains.map(({ name, generated, used, bought, rejected }) => [
        name,
        ...[generated, used, bought, rejected].map(figure),
      ]),
    ),
    ...unmetLines(unmet),
    ...(time ? ['', said.mismatch(figure(time.gap), said.ofHeat)] : []),
    ...(cogeneration ? ['', said.power(figure(cogeneration.power))] : []),
  ];
}

const connections = (network: readonly Connection[], unit: string): string[] =>
  table(
    [words().pinch.from, words().pinch.to, unit],
    network.map(({ from, to, flow }) => [from, to, figure(flow)]),
  );

const alone = (standAlone: Readonly<Record<string, number>>, unit: string): string[] =>
  Object.keys(standAlone).length > 0
    ? table(
        [words().pinch.byItself, unit],
        Object.entries(standAlone).map(([name, value]) => [name, figure(value)]),
      )
    : [];

function waterLines(answer: WaterAnswer | SeveralAnswer): string[] {
  const { fresh, waste, pinches, regenerated, network, standAlone } = answer;
  const { pinch: said } = words();
  return [
    ...figures([
      [said.freshWater, fresh, 't/h'],
      [said.wasteWater, waste, 't/h'],
      ...(regenerated === undefined ? [] : [[said.regenerated, regenerated, 't/h'] as const]),
    ]),
    ...pinches.slice(0, rowsShown).map((pinch) => said.pinchWater(figure(pinch))),
    ...('time' in answer && answer.time ? [said.mismatch(figure(answer.time.gap), said.ofWater)] : []),
    ...storageLines(answer.time?.storage, 't', said.ofWater),
    ...('isLeast' in answer && !answer.isLeast ? [said.bestNetwork(figure(answer.bound))] : []),
    ...(answer.connections ? [said.connections(answer.connections.count, answer.connections.isFewest)] : []),
    ...alone(standAlone, 't/h'),
    ...(answer.central ? ['', said.central(figure(answer.central.fresh), figure(answer.central.regenerated))] : []),
    ...connections(network, 't/h'),
  ];
}

function gasLines({ makeup, purge, pinches, standAlone, network, purifier, cost, time }: GasAnswer): string[] {
  const { pinch: said } = words();
  return [
    ...figures([
      [said.makeup, makeup, 'mol/s'],
      [said.purge, purge, 'mol/s'],
      ...(purifier ? [[said.purifier, purifier.feed, 'mol/s'] as const] : []),
      ...(cost === undefined ? [] : [[said.cost, cost, said.perTime] as const]),
    ]),
    ...pinches.slice(0, rowsShown).map((pinch) => said.pinchGas(figure(pinch))),
    ...(time ? [said.mismatch(figure(time.gap), time.counts === 'cost' ? said.ofMoney : said.ofMakeup)] : []),
    ...storageLines(time?.storage, said.flowHours, said.aYear),
    ...alone(standAlone, 'mol/s'),
    ...connections(network, 'mol/s'),
  ];
}
