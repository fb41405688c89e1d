/**
 * The material cascade as it is drawn: what sinks take and what sources give, from the purest on, with the least fresh
 * before the sources so that they never stand left of the sinks (El-Halwagi, Gabriel & Harell, Ind Eng Chem Res 42 (2003)
 * 4319–4328), and as a table level by level (Manan, Tan & Foo, AIChE J 50 (2004) 3169–3183). Pure.
 */
import { type MaterialFlow, type MaterialTargets, materialTarget } from '@kyosei/engine/pinch';
import type { TargetsProblem } from './problem.ts';

export interface MaterialFlows {
  readonly sources: readonly MaterialFlow[];
  readonly sinks: readonly MaterialFlow[];
}

/** Quality of a sink that asks for nothing. */
export const anything = 1e6;

/**
 * The flows of a target for one contaminant (or the impurity of a gas), unit/h: in a period, else the mean of the year.
 * A source whose concentration is unknown takes no part.
 */
export function flowsOf(
  { account }: Pick<TargetsProblem, 'account'>,
  { kind, sources, sinks }: Pick<MaterialTargets, 'kind' | 'sources' | 'sinks'>,
  measure: string,
  period: string | undefined,
): MaterialFlows {
  const at = period === undefined ? -1 : account.periods.indexOf(period);
  const hours = account.hours.reduce((total, each) => total + each, 0);
  const side = (ids: readonly string[], flows: typeof account.haves, otherwise: number | undefined): MaterialFlow[] =>
    flows.flatMap(({ stream, quantity, rates }) => {
      const quality =
        kind === 'water'
          ? stream.concentrations?.[measure]
          : stream.purity === undefined
            ? undefined
            : 1 - stream.purity;
      const known = quality ?? otherwise;
      const flow = at < 0 ? quantity / hours : (rates[at] ?? 0);
      return ids.includes(stream.id) && known !== undefined && flow > 0
        ? [{ name: stream.id, flow, quality: known }]
        : [];
    });
  return { sources: side(sources, account.haves, undefined), sinks: side(sinks, account.wants, anything) };
}

export type Point = readonly [flow: number, load: number];

/** One quality: what is given and taken there, what is passed on to the next, and the load that this can take up. */
export interface CascadeLevel {
  readonly quality: number;
  readonly given: number;
  readonly taken: number;
  /** To the next level; at the last one to waste. */
  readonly passed: number;
  /** Up to this level, flow × quality: never below zero, and zero at a pinch. */
  readonly load: number;
}

export interface Cascade {
  readonly fresh: number;
  readonly waste: number;
  readonly pinches: readonly number[];
  readonly sources: readonly Point[];
  readonly sinks: readonly Point[];
  readonly levels: readonly CascadeLevel[];
}

/** From one flow to the next, the purest first. */
function pile(flows: readonly MaterialFlow[], start: Point): readonly Point[] {
  const points: Point[] = [start];
  let [flow, load] = start;
  for (const each of flows.toSorted((a, b) => a.quality - b.quality)) {
    flow += each.flow;
    load += each.flow * each.quality;
    points.push([flow, load]);
  }
  return points;
}

const at = (flows: readonly MaterialFlow[], quality: number): number =>
  flows.reduce((total, each) => (each.quality === quality ? total + each.flow : total), 0);

function levelsOf({ sources, sinks }: MaterialFlows, fresh: number): readonly CascadeLevel[] {
  const qualities = [...new Set([0, ...[...sources, ...sinks].map(({ quality }) => quality)])].toSorted(
    (a, b) => a - b,
  );
  let passed = 0;
  let load = 0;
  return qualities.map((quality, k) => {
    load += passed * (quality - (qualities[k - 1] ?? 0));
    const given = at(sources, quality) + (k === 0 ? fresh : 0);
    const taken = at(sinks, quality);
    passed += given - taken;
    return { quality, given, taken, passed, load };
  });
}

/** With fresh that is pure, so that every sink can be served. */
export function cascadeOf(flows: MaterialFlows): Cascade {
  const target = materialTarget(flows.sources, flows.sinks, 0);
  if ('unreachable' in target) throw new Error('pure fresh serves every sink');
  const { fresh, waste, pinches } = target;
  return {
    fresh,
    waste,
    pinches,
    sources: [[0, 0], ...pile(flows.sources, [fresh, 0])],
    sinks: pile(flows.sinks, [0, 0]),
    levels: levelsOf(flows, fresh),
  };
}
