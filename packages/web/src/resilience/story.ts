/** A withdrawal step by step: the plan as it stands, who leaves, who stops in turn, and how it runs once others step in. Pure. */
import type { Stress, Withdrawn } from '@kyosei/engine/stress';

export interface Step {
  readonly kind: 'plan' | 'leaves' | 'stops' | 'after';
  /** Firms that stop in this step, and all that have stopped by then. */
  readonly fresh: readonly string[];
  readonly stopped: ReadonlySet<string>;
  /** Exchanges that end in this step, and all that have ended by then. */
  readonly ending: readonly string[];
  readonly ended: ReadonlySet<string>;
}

export const keyOf = ({ withdrawal: { kind, ids } }: Withdrawn): string => `${kind}:${ids.join(',')}`;

/** Firms that leave by a withdrawal. */
export const leaversOf = ({ withdrawal: { kind, ids } }: Withdrawn): readonly string[] =>
  kind === 'firm' || kind === 'pair' ? ids : [];

/**
 * The steps, in their order. Who stops in turn does so before anything is bought in place of what fails; in the last
 * step those stand again who lack nothing but supply.
 */
export function storyOf({ exchanges, cascades }: Stress, found: Withdrawn): readonly Step[] {
  const leavers = leaversOf(found);
  const none = { fresh: [], stopped: new Set<string>(), ending: [], ended: new Set<string>() };
  const leaves: Step = {
    kind: 'leaves',
    fresh: leavers,
    stopped: new Set(leavers),
    ending: found.ended,
    ended: new Set(found.ended),
  };
  const steps: Step[] = [{ kind: 'plan', ...none }, leaves];
  const stops = cascades.find(({ from }) => from.join() === leavers.join() && leavers.length > 0)?.stops ?? [];
  for (const [, list] of Map.groupBy(stops, ({ round }) => round)) {
    const before = steps.at(-1) as Step;
    const fresh = list.map(({ firm }) => firm);
    const stopped = new Set([...before.stopped, ...fresh]);
    const ending = exchanges
      .filter(({ id, from, to }) => !before.ended.has(id) && (stopped.has(from) || stopped.has(to)))
      .map(({ id }) => id);
    steps.push({ kind: 'stops', fresh, stopped, ending, ended: new Set([...before.ended, ...ending]) });
  }
  // Supply can be bought, sales cannot.
  const idle = stops.filter(({ lacks }) => lacks === null).map(({ firm }) => firm);
  const stopped = new Set([...leavers, ...idle]);
  const touched = exchanges.filter(({ from, to }) => stopped.has(from) || stopped.has(to)).map(({ id }) => id);
  const ended = new Set([...found.ended, ...touched]);
  return [...steps, { kind: 'after', fresh: [], stopped, ending: [], ended }];
}
