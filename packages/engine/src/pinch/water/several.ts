/**
 * Water with several contaminants. Sources and sinks keep their concentrations: a linear programme, answered exactly.
 * Processes with fixed loads do not: a search with a network that works, a bound and the gap between them.
 */
import type { Problem } from '@kyosei/model/problem';
import type { Solve } from '../../program/program.ts';
import {
  type AllocationProblem,
  allocate,
  type Demand,
  isTooLarge,
  type Supply,
  storedAllocation,
  tooLarge,
} from '../material/allocation.ts';
import type { Connection } from '../material/network.ts';
import type { PipeLimits } from '../material/pipes.ts';
import { infeasible, type Outcome } from '../outcome.ts';
import { factorIn, meanFactor, type Period, type Periodic } from '../periods.ts';
import type { Ppm, TonnesPerHour } from '../quantity.ts';
import { type Storage, type StorageAnswer, storageTarget } from '../storage.ts';
import { eachZone, type Parents } from '../zones.ts';
import type { Central } from './central.ts';
import { closedGap, leastSupply } from './fixed-load.ts';
import { connectionsOf, flowsThrough } from './load-network.ts';
import type { Process } from './load-problem.ts';
import { waterPlaces } from './water.ts';

interface InZone extends Periodic {
  readonly zone?: string;
}

export interface SeveralInput {
  /** Order of all concentration lists. */
  readonly contaminants: readonly string[];
  readonly fresh: readonly Ppm[];
  readonly price?: number;
  /** Either these two, or processes. */
  readonly sources: readonly (Supply & InZone)[];
  readonly sinks: readonly (Demand & InZone)[];
  readonly processes: readonly (Process & InZone)[];
  readonly regeneration?: { readonly outlet: readonly Ppm[] };
  readonly network?: PipeLimits;
  /** Between sources and sinks only. */
  readonly storage?: Storage;
  readonly periods: readonly Period[];
  readonly parents?: Parents;
}

export interface SeveralAnswer {
  readonly contaminants: readonly string[];
  readonly fresh: TonnesPerHour;
  readonly waste: TonnesPerHour;
  /** No single concentration is a pinch for several contaminants. */
  readonly pinches: readonly [];
  readonly standAlone: Readonly<Record<string, TonnesPerHour>>;
  /** Fresh water if nothing were used twice; absent where fresh water alone does not serve every one of them. */
  readonly withoutReuse?: TonnesPerHour;
  readonly cost?: number;
  readonly regenerated?: TonnesPerHour;
  /** Where several plants exchange water only through the treatment plant. */
  readonly central?: Central;
  readonly network: readonly Connection[];
  /** Concentrations that leave each process, by contaminant. */
  readonly outlets?: Readonly<Record<string, Readonly<Record<string, Ppm>>>>;
  /** No network takes less. */
  readonly bound: TonnesPerHour;
  /** (fresh − bound) / fresh. */
  readonly gap: number;
  /** The gap is closed. */
  readonly isLeast: boolean;
  /** Where the network is limited. */
  readonly connections?: { readonly count: number; readonly isFewest: boolean };
  readonly time?: SeveralInTime;
}

export interface SeveralInTime {
  readonly periods: readonly { readonly name: string; readonly hours: number; readonly fresh: TonnesPerHour }[];
  /** t a year, each period by itself. */
  readonly byPeriod: number;
  /** t a year with a tank of any size for every process or source. */
  readonly withStorage: number;
  readonly gap: number;
  readonly storage?: StorageAnswer;
}

/** What one set of rows needs, and a network for it but for what goes to waste. */
interface Target {
  readonly fresh: TonnesPerHour;
  readonly bound: TonnesPerHour;
  readonly regenerated: TonnesPerHour;
  readonly connections: readonly Connection[];
  /** What leaves each process or source. */
  readonly sources: readonly Supply[];
  readonly isFewest: boolean;
}

/** `isCentral`: plants exchange water only through the treatment plant. */
type Given = Pick<SeveralInput, 'fresh' | 'regeneration'> & { readonly isCentral?: boolean };
type Rows = Pick<SeveralInput, 'sources' | 'sinks' | 'processes'>;

const total = (items: readonly { readonly flow: number }[]): number => items.reduce((sum, { flow }) => sum + flow, 0);

const allocationOf = (
  { fresh, regeneration }: Given,
  sources: readonly Supply[],
  sinks: readonly Demand[],
  mayReach?: AllocationProblem['mayReach'],
): AllocationProblem => ({
  sources,
  sinks,
  ...(mayReach ? { mayReach } : {}),
  bought: [{ name: waterPlaces.fresh, qualities: fresh, maximum: Infinity, price: 1 }],
  ...(regeneration
    ? {
        converter: {
          name: waterPlaces.regeneration,
          qualities: regeneration.outlet,
          yields: sources.map(() => 1),
          maximum: Infinity,
        },
      }
    : {}),
});

const sameZone =
  (from: readonly InZone[], to: readonly InZone[]) =>
  (source: number, sink: number): boolean =>
    from[source]?.zone === to[sink]?.zone;

/** Least fresh water of sources and sinks, then least water regenerated. */
async function ofFlows(
  input: Given,
  { sources, sinks }: Rows,
  solve: Solve,
  limits?: PipeLimits,
): Promise<Target | null> {
  const problem = allocationOf(input, sources, sinks, input.isCentral ? sameZone(sources, sinks) : undefined);
  const allocation = await allocate(problem, solve, limits);
  if (allocation === null) return null;
  const fresh = allocation.bought[0] ?? 0;
  // A network whose search was cut short is measured against the one without limits on pipes.
  const bound = allocation.isProven ? fresh : ((await allocate(problem, solve))?.cost ?? 0);
  const { connections, product, isProven } = allocation;
  return { fresh, bound, regenerated: product, connections, sources, isFewest: isProven };
}

/** Least fresh water of processes, then least water regenerated. */
async function ofProcesses(
  { fresh, regeneration, isCentral }: Given,
  rows: readonly (Process & InZone)[],
  solve: Solve,
  limits?: PipeLimits,
): Promise<Target | null> {
  // What takes nothing up needs no water.
  const processes = rows.filter(({ load }) => load.some((amount) => amount > 0));
  const supplies = [
    { name: waterPlaces.fresh, qualities: fresh },
    ...(regeneration ? [{ name: waterPlaces.regeneration, qualities: regeneration.outlet }] : []),
  ];
  if (processes.length === 0)
    return { fresh: 0, bound: 0, regenerated: 0, connections: [], sources: [], isFewest: true };
  const answer = await leastSupply(
    { processes, supplies, ...(isCentral ? { mayReach: sameZone(processes, processes) } : {}) },
    solve,
  );
  if (answer === null) return null;
  const { network, bound } = answer;
  const flows = flowsThrough(processes, supplies, network);
  if (limits) {
    const limited = await ofFlows({ fresh, ...(regeneration ? { regeneration } : {}) }, flows, solve, limits);
    return limited && { ...limited, bound: Math.min(bound, limited.fresh) };
  }
  const [least = 0, regenerated = 0] = answer.totals;
  const connections = [...connectionsOf(processes, supplies, network)];
  let toClean = regenerated;
  for (const { name, flow } of leftOf(flows.sources, connections)) {
    const cleaned = Math.min(flow, toClean);
    toClean -= cleaned;
    if (cleaned > 0) connections.push({ from: name, to: waterPlaces.regeneration, flow: cleaned });
  }
  return { fresh: least, bound, regenerated, connections, sources: flows.sources, isFewest: false };
}

const targetOf = (input: Given, rows: Rows, solve: Solve, limits?: PipeLimits): Promise<Target | null> =>
  rows.processes.length > 0 ? ofProcesses(input, rows.processes, solve, limits) : ofFlows(input, rows, solve, limits);

/** What the sources have left. */
function leftOf(sources: readonly Supply[], connections: readonly Connection[]): { name: string; flow: number }[] {
  const used = new Map<string, number>();
  for (const { from, flow } of connections) used.set(from, (used.get(from) ?? 0) + flow);
  return sources.flatMap(({ name, flow }) => {
    const left = flow - (used.get(name) ?? 0);
    return left > 1e-9 * flow ? [{ name, flow: left }] : [];
  });
}

const times = ({ sources, sinks, processes }: Rows, factor: (item: Periodic) => number): Rows => ({
  sources: sources.map((row) => Object.assign({}, row, { flow: row.flow * factor(row) })),
  sinks: sinks.map((row) => Object.assign({}, row, { flow: row.flow * factor(row) })),
  processes: processes.map((row) => Object.assign({}, row, { load: row.load.map((amount) => amount * factor(row)) })),
});

/** Each period by itself, and the year with tanks of any size; null where a period cannot be served. */
async function inTime(input: SeveralInput, solve: Solve): Promise<SeveralInTime | null> {
  const { periods } = input;
  const target = async (factor: (item: Periodic) => number): Promise<TonnesPerHour | null> =>
    (await targetOf(input, times(input, factor), solve))?.fresh ?? null;
  const each: SeveralInTime['periods'][number][] = [];
  for (const period of periods) {
    const fresh = await target((item) => factorIn(item, period));
    if (fresh === null) return null;
    each.push({ name: period.name, hours: period.hours, fresh });
  }
  const mean = await target((item) => meanFactor(item, periods));
  if (mean === null) return null;
  const byPeriod = each.reduce((sum, { hours, fresh }) => sum + hours * fresh, 0);
  const withStorage = Math.min(byPeriod, mean * periods.reduce((sum, { hours }) => sum + hours, 0));
  const storage =
    input.storage && input.processes.length === 0 ? await stored(input, byPeriod, withStorage, solve) : null;
  return { periods: each, byPeriod, withStorage, gap: byPeriod - withStorage, ...(storage ? { storage } : {}) };
}

async function stored(
  input: SeveralInput,
  none: number,
  lossless: number,
  solve: Solve,
): Promise<StorageAnswer | null> {
  const { periods, storage } = input;
  if (storage === undefined) return null;
  const each = periods.map((period) => {
    const { sources, sinks } = times(input, (item) => factorIn(item, period));
    return allocationOf(input, sources, sinks);
  });
  return storageTarget(storedAllocation(each, periods), storage, none, lossless, solve);
}

/** Where there is a treatment plant and more than one other: what they need when they exchange water only through it. */
async function central(input: SeveralInput, solve: Solve): Promise<SeveralAnswer['central']> {
  const { fresh, regeneration, sources, sinks, processes } = input;
  const zones = new Set([...sources, ...sinks, ...processes].map(({ zone }) => zone));
  if (regeneration === undefined || zones.size < 2) return undefined;
  const target = await targetOf({ fresh, regeneration, isCentral: true }, input, solve);
  return target === null ? undefined : { fresh: target.fresh, regenerated: target.regenerated };
}

/** A process needs what its worst contaminant asks of fresh water alone, a sink its whole flow. */
function withoutReuse({ processes, sinks, fresh }: SeveralInput): TonnesPerHour | undefined {
  const each = processes.flatMap(({ outlet, load }) =>
    load.map((amount, k) => (amount === 0 ? 0 : amount / ((outlet[k] ?? 0) - (fresh[k] ?? 0)))),
  );
  if (each.some((flow) => !(flow >= 0 && flow < Infinity))) return undefined;
  return processes.reduce((sum, { load }, at) => {
    const own = each.slice(at * load.length, (at + 1) * load.length);
    return sum + Math.max(0, ...own);
  }, total(sinks));
}

/** Targets of each zone by itself; regeneration is the park's, so that a plant by itself has none. */
async function standAlone(input: SeveralInput, solve: Solve): Promise<Record<string, TonnesPerHour>> {
  const alone = ({ sources, sinks, processes }: Rows): Promise<Target | null> =>
    targetOf({ fresh: input.fresh }, { sources, sinks, processes }, solve);
  const zones = {
    ...eachZone(
      input.sources,
      input.sinks,
      (sources, sinks) => alone({ sources, sinks, processes: [] }),
      input.parents,
    ),
    ...eachZone(input.processes, [], (processes) => alone({ sources: [], sinks: [], processes }), input.parents),
  };
  const targets: [string, TonnesPerHour][] = [];
  for (const [zone, solving] of Object.entries(zones)) {
    const target = await solving;
    if (target) targets.push([zone, target.fresh]);
  }
  return Object.fromEntries(targets);
}

function unservable({ processes, network }: SeveralInput): Outcome<never> {
  const limit =
    network && network.smallestFlow > 0 ? `, with at least ${network.smallestFlow} t/h in each connection` : '';
  return infeasible(
    processes.length > 0 ? 'processes' : 'sinks',
    undefined,
    `limits that no mixture of fresh water and sources meets${limit}`,
    'limits not below the concentrations of fresh water',
  );
}

const noTanks: Problem = {
  code: 'not-supported',
  severity: 'warning',
  table: 'storage',
  found: 'processes with several contaminants',
  accepted: 'a store with one contaminant, or between sources and sinks; none and one of any size are answered',
};

const named = (contaminants: readonly string[], values: readonly Ppm[]): Record<string, Ppm> =>
  Object.fromEntries(contaminants.map((name, k) => [name, values[k] ?? 0]));

/** Least fresh water, then least water regenerated, then where it is asked for the fewest connections. */
export async function waterOfSeveral(input: SeveralInput, solve: Solve): Promise<Outcome<SeveralAnswer>> {
  const { contaminants, processes, price, regeneration, network, periods } = input;
  const supplies = input.sources.length + processes.length;
  const sinks = input.sinks.length + processes.length;
  if (isTooLarge(supplies, sinks)) return tooLarge(supplies, sinks);
  const pooled = await targetOf(input, input, solve, network);
  if (pooled === null) return unservable(input);
  const { fresh, bound, sources, connections } = pooled;
  const time = periods.length > 0 ? await inTime(input, solve) : null;
  const alone = withoutReuse(input);
  const joined = await central(input, solve);
  const isOpen = fresh - bound > closedGap * fresh;
  return {
    answer: {
      contaminants,
      fresh,
      waste: Math.max(0, fresh + (processes.length > 0 ? 0 : total(sources) - total(input.sinks))),
      pinches: [],
      standAlone: await standAlone(input, solve),
      ...(alone === undefined ? {} : { withoutReuse: alone }),
      ...(price === undefined ? {} : { cost: price * fresh }),
      ...(regeneration ? { regenerated: pooled.regenerated } : {}),
      ...(joined ? { central: joined } : {}),
      network: [
        ...connections,
        ...leftOf(sources, connections).map(({ name, flow }) => ({ from: name, to: waterPlaces.waste, flow })),
      ],
      ...(processes.length > 0
        ? { outlets: Object.fromEntries(sources.map(({ name, qualities }) => [name, named(contaminants, qualities)])) }
        : {}),
      bound: isOpen ? bound : fresh,
      gap: isOpen ? (fresh - bound) / fresh : 0,
      isLeast: !isOpen,
      ...(network ? { connections: { count: connections.length, isFewest: network.isFewest && pooled.isFewest } } : {}),
      ...(time ? { time } : {}),
    },
    problems: input.storage && processes.length > 0 ? [noTanks] : [],
  };
}
