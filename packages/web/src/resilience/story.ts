/** A withdrawal hour by hour: the plan as it stands, who leaves, who stops and runs again, and what is built in its place. Pure. */
import type { Moment, Stress, Withdrawn } from '@kyosei/engine/stress';

export interface Step {
  readonly kind: 'plan' | 'moment' | 'after';
  /** Since the withdrawal; null before it. */
  readonly hours: number | null;
  /** Firms that stop in this step, those that run again, and all that stand still from then on. */
  readonly fresh: readonly string[];
  readonly restarts: readonly string[];
  readonly stopped: ReadonlySet<string>;
  /** Exchanges that end in this step, and all that carry nothing from then on. */
  readonly ending: readonly string[];
  readonly ended: ReadonlySet<string>;
  /** Wants whose store is empty, and those to which what was bought at short notice comes. */
  readonly emptied: readonly string[];
  readonly arrived: readonly string[];
}

export const keyOf = ({ withdrawal: { kind, ids } }: Withdrawn): string => `${kind}:${ids.join(',')}`;

/** Firms that leave by a withdrawal. */
export const leaversOf = ({ withdrawal: { kind, ids } }: Withdrawn): readonly string[] =>
  kind === 'firm' || kind === 'pair' ? ids : [];

const quiet = { restarts: [], emptied: [], arrived: [] };

/** A moment as a step after another. */
function stepOf(moment: Moment, before: Step, leavers: readonly string[]): Step {
  const { hours, stops, restarts, stopped, idle, emptied, arrived } = moment;
  return {
    kind: 'moment',
    hours,
    fresh: before.kind === 'plan' ? [...leavers, ...stops] : stops,
    restarts,
    stopped: new Set(stopped),
    ending: idle.filter((id) => !before.ended.has(id)),
    ended: new Set(idle),
    emptied,
    arrived,
  };
}

/** Hours of a month. */
const month = 730;

/** The steps, in their order; what is built in place of what goes comes last. */
export function storyOf({ timelines }: Pick<Stress, 'timelines'>, found: Withdrawn): readonly Step[] {
  const leavers = leaversOf(found);
  const plan: Step = {
    kind: 'plan',
    hours: null,
    fresh: [],
    stopped: new Set(),
    ending: [],
    ended: new Set(),
    ...quiet,
  };
  const { ended } = found;
  const leaves = {
    hours: 0,
    stops: [],
    restarts: [],
    stopped: leavers,
    idle: ended,
    emptied: [],
    arrived: [],
    bare: [],
  };
  // Of what is no firm, and of plans that were put under stress before there were hours, only the beginning is known.
  const known = leavers.length === 0 ? undefined : timelines.find(({ from }) => from.join() === leavers.join());
  const steps: Step[] = [plan];
  for (const moment of known?.moments ?? [leaves]) steps.push(stepOf(moment, steps.at(-1) as Step, leavers));
  const last = steps.at(-1) as Step;
  const months = found.recovery?.months ?? 0;
  if (months === 0) return steps;
  return [...steps, { ...last, ...quiet, kind: 'after', hours: months * month, fresh: [], ending: [] }];
}
