/** Water and gas problems of a park, one for each family and contaminant (gas: its impurity), and their targets. */
import type { Problem } from '@kyosei/model/problem';
import type { Park } from '@kyosei/model/tables';
import { balance, type Demand, type Flow } from '../../balance/balance.ts';
import type { Period } from '../periods.ts';
import { waterInTime } from '../water/in-time.ts';
import { type WaterAnswer, type WaterFlow, type WaterInput, water } from '../water/water.ts';
import { byZone, eachZone } from '../zones.ts';
import { familyOf, meanRate, notInTargets, periodsOf } from './flows.ts';

/** The target for one contaminant, the others left aside; unit/a, each period by itself. */
export interface MeasureTarget {
  /** Contaminant, or `impurity` of a gas. */
  readonly measure: string;
  readonly standAlone: number;
  readonly pooled: number;
  /** With a tank of any size for every quality. */
  readonly withStorage: number;
  readonly gap: number;
  /** ppm; of a gas the share that is not pure. */
  readonly pinches: WaterAnswer['pinches'];
}

export interface MaterialTargets {
  readonly kind: 'water' | 'gas';
  /** Commodity at the head of the family. */
  readonly family: string;
  readonly unit: 't' | 'kWh';
  /** Bought or drawn fresh today, unit/a. */
  readonly today: number;
  readonly sources: readonly string[];
  readonly sinks: readonly string[];
  /** Most that can be covered by what others have used, unit/a: what the most demanding contaminant leaves. */
  readonly reuse: { readonly standAlone: number; readonly pooled: number };
  /** From the contaminant that asks for most fresh; all of them together may ask for more. */
  readonly measures: readonly MeasureTarget[];
}

export interface ParkMaterials {
  readonly targets: readonly MaterialTargets[];
  readonly problems: readonly Problem[];
}

type Quality = (flow: Flow, measure: string) => number | undefined;
/** What is not limited takes anything. */
const anything = 1e6;

const quality: Readonly<Record<MaterialTargets['kind'], Quality>> = {
  water: ({ stream }, measure) => stream.concentrations?.[measure],
  gas: ({ stream }) => (stream.purity === undefined ? undefined : 1 - stream.purity),
};

/** The fresh water that a have or want draws; a have that draws some is itself fresh. */
const isFresh = ({ stream }: Flow): boolean => stream.supplyFreshWater > 0;
const drawsFresh = ({ stream, commodity }: Flow): boolean => commodity.kind === 'gas' || stream.presentFreshWater > 0;

function measuresOf(kind: MaterialTargets['kind'], sinks: readonly Flow[]): readonly string[] {
  if (kind === 'gas') return sinks.some(({ stream }) => stream.purity !== undefined) ? ['impurity'] : [];
  return [...new Set(sinks.flatMap(({ stream }) => Object.keys(stream.concentrations ?? {})))];
}

const flowOf = (flow: Flow, periods: readonly Period[], value: number): WaterFlow[] => {
  const rate = meanRate(flow, periods);
  return rate === null
    ? []
    : [{ name: flow.stream.id, zone: flow.stream.firm, flow: rate.mean, quality: value, periods: rate.periods }];
};

/** Fresh of every firm by itself, unit/a. */
function standAlone(input: WaterInput): number {
  const each = eachZone(input.sources, input.sinks, (sources, sinks) => {
    const time = waterInTime({ ...input, sources, sinks });
    return 'byPeriod' in time ? time.byPeriod : null;
  });
  return [...byZone(input.sinks).keys()].reduce((total, zone) => total + (each[zone] ?? 0), 0);
}

/** Fresh counts as pure, so that every sink can be served and the target is the least for any real fresh. */
function targetOf(
  measure: string,
  sources: WaterFlow[],
  sinks: WaterFlow[],
  periods: readonly Period[],
): MeasureTarget[] {
  const input: WaterInput = { fresh: 0, sources, sinks, isFixedLoad: false, periods };
  const { answer } = water(input);
  if (answer?.time === undefined) return [];
  const { byPeriod, withStorage, gap } = answer.time;
  return [
    {
      measure,
      standAlone: standAlone(input),
      pooled: byPeriod,
      withStorage,
      gap,
      pinches: answer.pinches,
    },
  ];
}

/** Cells that leave a stream of a family out of the targets. */
function missing(
  kind: MaterialTargets['kind'],
  measures: readonly string[],
  sources: readonly Flow[],
  sinks: readonly Flow[],
): Problem[] {
  if (kind === 'gas')
    return [...sources, ...sinks].flatMap((flow) =>
      flow.stream.purity === undefined ? [notInTargets(flow.stream.id, 'purity', 'empty', 'a purity')] : [],
    );
  const unlimited = sinks.filter(({ stream }) => stream.concentrations === undefined);
  return [
    ...unlimited.map(({ stream }) =>
      notInTargets(stream.id, 'concentrations', 'empty', 'the highest accepted concentrations'),
    ),
    ...sources.flatMap((flow) => {
      const unknown = measures.filter((measure) => quality.water(flow, measure) === undefined);
      return unknown.length === 0
        ? []
        : [
            notInTargets(
              flow.stream.id,
              'concentrations',
              `without ${unknown.join(', ')}`,
              `concentrations of ${measures.join(', ')}`,
            ),
          ];
    }),
  ];
}

function familyTargets(
  family: string,
  kind: MaterialTargets['kind'],
  haves: readonly Flow[],
  wants: readonly Flow[],
  periods: readonly Period[],
): { target: MaterialTargets | null; problems: Problem[] } {
  const measures = measuresOf(kind, wants);
  const problems = missing(kind, measures, haves, wants);
  const isKnown = ({ stream }: Flow): boolean => (kind === 'gas' ? stream.purity : stream.concentrations) !== undefined;
  const known = wants.filter(isKnown);
  const targets = measures.flatMap((measure) => {
    const sources = haves.flatMap((flow) => {
      const value = quality[kind](flow, measure);
      return value === undefined ? [] : flowOf(flow, periods, value);
    });
    const sinks = known.flatMap((flow) => flowOf(flow, periods, quality[kind](flow, measure) ?? anything));
    return targetOf(measure, sources, sinks, periods);
  });
  const today = known.reduce((total, { quantity }) => total + quantity, 0);
  const most = (key: 'standAlone' | 'pooled'): number => Math.max(...targets.map((target) => target[key]));
  const unit = known[0]?.commodity.unit;
  if (targets.length === 0 || unit === undefined) return { target: null, problems };
  return {
    target: {
      kind,
      family,
      unit,
      today,
      reuse: { standAlone: Math.max(0, today - most('standAlone')), pooled: Math.max(0, today - most('pooled')) },
      sources: haves.filter(isKnown).map(({ stream }) => stream.id),
      sinks: known.map(({ stream }) => stream.id),
      measures: targets.toSorted((a, b) => b.pooled - a.pooled),
    },
    problems,
  };
}

/** Families of water and gas in which somebody has what somebody else buys. */
export function parkMaterials(park: Park, scenario: Demand): ParkMaterials {
  const account = balance(park, scenario);
  const periods = periodsOf(account);
  const families = new Map<string, { haves: Flow[]; wants: Flow[] }>();
  for (const flow of [...account.haves, ...account.wants]) {
    const { kind, id, unit } = flow.commodity;
    const has = flow.stream.direction === 'has';
    if (flow.absent !== null || (kind !== 'water' && kind !== 'gas') || (has ? isFresh(flow) : !drawsFresh(flow)))
      continue;
    const key = `${kind}\n${familyOf(park, id)}\n${unit}`;
    const family = families.get(key) ?? { haves: [], wants: [] };
    families.set(key, family);
    (has ? family.haves : family.wants).push(flow);
  }
  const targets: MaterialTargets[] = [];
  const problems: Problem[] = [];
  for (const [key, { haves, wants }] of families) {
    if (haves.length === 0 || wants.length === 0) continue;
    const [kind, family = ''] = key.split('\n');
    const found = familyTargets(family, kind === 'gas' ? 'gas' : 'water', haves, wants, periods);
    if (found.target !== null) targets.push(found.target);
    problems.push(...found.problems);
  }
  return { targets, problems };
}
