/** A withdrawal hour by hour: stores empty, firms stop and strike others in turn, what is bought at short notice arrives, they run again. */
import type { Commodity } from '@kyosei/model/tables';
import type { Assumptions } from './assumptions.ts';
import { leastOf, type Rerun, type Supply, salesOf, suppliesOf } from './cascade.ts';
import type { Standing } from './consequence.ts';

/** Hours by kind of flow. */
export type Hours = Readonly<Record<Commodity['kind'], number>>;

/** What changes at one time, and how things stand from then on. */
export interface Moment {
  /** Since the withdrawal. */
  readonly hours: number;
  /** Wants whose store is empty, and to which what was bought at short notice comes. */
  readonly emptied: readonly string[];
  readonly arrived: readonly string[];
  readonly stops: readonly string[];
  readonly restarts: readonly string[];
  /** Firms that stand still, those that left included; exchanges that carry nothing; wants that nothing covers. */
  readonly stopped: readonly string[];
  readonly idle: readonly string[];
  readonly bare: readonly string[];
}

/** A want that exchanges no longer cover, from when on. */
interface Short extends Supply {
  readonly since: number;
  /** When its store is empty, and when what was bought arrives. */
  readonly empty: number;
  readonly arrival: number;
}

type Times = Pick<Assumptions, 'leastSupply' | 'leastSales' | 'holdHours' | 'fallbackHours'>;

/** To the full minute, so that what lacks nearly all is empty with what lacks all. */
const toMinute = (hours: number): number => Math.ceil(hours * 60 - 1e-6) / 60;

/** A store of `holdHours` of full supply lasts longer where only a part is missing; an order is placed when something begins to lack. */
function shortFrom(since: number, supply: Supply, { holdHours, fallbackHours }: Times): Short {
  const missing = 1 - supply.supply;
  return {
    ...supply,
    since,
    empty: since + toMinute(holdHours[supply.kind] / missing),
    arrival: since + fallbackHours[supply.kind],
  };
}

const negligible = 1e-6;
const idsOf = (list: readonly Short[]): readonly string[] => list.map(({ stream }) => stream);

/** How things stand at one time. */
interface State {
  /** By stream; of a firm that stands still what it lacked when it stopped. */
  readonly short: ReadonlyMap<string, Short>;
  readonly stopped: ReadonlySet<string>;
  /** unit/a of each link */
  readonly quantities: readonly number[];
}

/**
 * As many run as can: all try, and whoever cannot stops and strikes others. A want that was short before has been so since then.
 * Null when the solver had no answer.
 */
async function stateAt(
  hours: number,
  links: readonly Standing[],
  gone: readonly string[],
  before: State['short'],
  times: Times,
  rerun: Rerun,
): Promise<State | null> {
  const short = new Map<string, Short>();
  const stopped = new Set<string>();
  for (;;) {
    const quantities = await rerun({ kind: 'firm', ids: [...gone, ...stopped] });
    if (quantities === null) return null;
    const runs = (firm: string): boolean => !gone.includes(firm) && !stopped.has(firm);
    for (const supply of suppliesOf(links, quantities).filter(({ firm }) => runs(firm))) {
      const { stream } = supply;
      if (supply.supply >= 1 - negligible) short.delete(stream);
      else short.set(stream, shortFrom(before.get(stream)?.since ?? hours, supply, times));
    }
    const lacks = bareAt([...short.values()], hours).filter(
      ({ firm, supply }) => runs(firm) && supply < leastOf(times.leastSupply, firm) - 1e-9,
    );
    const idle = [...salesOf(links, quantities)].filter(
      ([firm, share]) => runs(firm) && share < leastOf(times.leastSales, firm) - 1e-9,
    );
    if (lacks.length + idle.length === 0) return { short, stopped, quantities };
    for (const firm of [...lacks.map((each) => each.firm), ...idle.map(([id]) => id)]) stopped.add(firm);
  }
}

/**
 * Moments in their order, the first at 0; null when the solver had no answer. A want is bare between the end of its store and the arrival
 * of what was ordered; a firm stands still while a want of it is bare beyond its least supply, or while its sales are below its least.
 */
export async function timeline(
  links: readonly Standing[],
  gone: readonly string[],
  times: Times,
  rerun: Rerun,
): Promise<readonly Moment[] | null> {
  const moments: Moment[] = [];
  let before: State = { short: new Map(), stopped: new Set(), quantities: [] };
  for (let now: number | null = 0; now !== null; ) {
    const hours: number = now;
    const state = await stateAt(hours, links, gone, before.short, times, rerun);
    if (state === null) return null;
    const { short, stopped, quantities } = state;
    const [was, bare] = [moments.at(-1)?.bare ?? [], idsOf(bareAt([...short.values()], hours))];
    moments.push({
      hours,
      emptied: bare.filter((stream) => !was.includes(stream)),
      arrived: idsOf([...before.short.values()].filter(({ arrival }) => arrival === hours)),
      stops: [...stopped].filter((firm) => !before.stopped.has(firm)),
      restarts: [...before.stopped].filter((firm) => !stopped.has(firm)),
      stopped: [...gone, ...stopped],
      idle: links.flatMap(({ tie, quantity }, k) =>
        (quantities[k] as number) <= negligible * quantity ? [tie.id] : [],
      ),
      bare,
    });
    before = state;
    now = nextAfter(hours, [...short.values()]);
  }
  return moments;
}

/** Wants that neither store nor order covers. */
const bareAt = (short: readonly Short[], hours: number): readonly Short[] =>
  short.filter(({ empty, arrival }) => empty <= hours && hours < arrival);

/** h; what is not settled by then is a matter of planning anew. */
const longest = 8760;

/** When something happens next: a store that is empty before the order comes, or an order. */
function nextAfter(hours: number, short: readonly Short[]): number | null {
  const times = short.flatMap(({ empty, arrival }) => [...(empty < arrival ? [empty] : []), arrival]);
  const later = times.filter((time) => time > hours && time <= longest);
  return later.length === 0 ? null : Math.min(...later);
}
