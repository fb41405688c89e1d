/** What page, report and terminal need to tell of shared plants, of equipment that is given up and of outlooks. */
import type { Plan, PlanPlant } from '@kyosei/model/plan';
import type { Named } from './findings.ts';

/** What a plant costs, in the order in which it is told. */
export const plantCosts = [
  'annuity',
  'maintenance',
  'fixed',
  'operating',
  'market',
  'taxes',
] as const satisfies readonly (keyof PlanPlant['costs'])[];

/** The plant behind each stream that is a port of one. */
export const portsOf = ({ plants }: Pick<Plan, 'plants'>): ReadonlyMap<string, PlanPlant> =>
  new Map(plants.flatMap((plant) => plant.ports.map(({ stream }) => [stream, plant] as const)));

/** What goes in, then what comes out. */
export const portsInOrder = ({ ports }: PlanPlant): PlanPlant['ports'] =>
  ports.toSorted((a, b) => Number(a.direction === 'has') - Number(b.direction === 'has'));

/** Finds how an end of an exchange is called: its firm, or the shared plant whose port it is. */
export function endNamer(
  plan: Pick<Plan, 'plants'>,
  name: (table: Named, id: string) => string,
): (end: { readonly firm: string; readonly stream: string }) => string {
  const ports = portsOf(plan);
  return ({ firm, stream }) => ports.get(stream)?.name ?? name('firm', firm);
}

/** The commodity that a stream of the plan carries; null when the plan has no such flow. */
export const commodityOf = ({ flows }: Pick<Plan, 'flows'>, stream: string): string | null =>
  flows.find((flow) => flow.stream === stream)?.commodity ?? null;

/** Streams that another of the same firm resembles in direction and commodity, so that only its id tells it apart. */
export function alikeIn(plan: Pick<Plan, 'flows' | 'balances'>): ReadonlySet<string> {
  const commodities = new Map(plan.flows.map(({ stream, commodity }) => [stream, commodity]));
  const groups = Map.groupBy(plan.balances, ({ stream, firm, direction }) =>
    JSON.stringify([firm, direction, commodities.get(stream) ?? stream]),
  );
  return new Set([...groups.values()].flatMap((group) => (group.length > 1 ? group.map(({ stream }) => stream) : [])));
}

/** What one more unit is worth: where it is had, wanted, made room for or allowed. */
export interface Worth {
  readonly of: 'has' | 'wants' | 'facility' | 'limit';
  /** Commodity, facility, or attribute of the scenario. */
  readonly what: string;
  /** Of a have or want that others resemble. */
  readonly stream: string | null;
  readonly firm: string | null;
  readonly worth: number;
  /** Of the worth: currency or t, a unit of what it is. */
  readonly unit: string;
}

/** Units of limits that can bind. */
const limitUnits: Readonly<Record<string, (of: string, currency: string) => string>> = {
  budget: (of, currency) => `${of}/a per ${currency}`,
  maximumLand: (of) => `${of}/a per ha`,
};

/**
 * What one more unit is worth with what is built held, largest first of each kind; none where it is not known. What a plant that is
 * not built would make of more is left out: without its investment it would look like a gain.
 */
export function worthsOf(plan: Pick<Plan, 'sensitivity' | 'flows' | 'balances' | 'park' | 'plants'>): readonly Worth[] {
  const { sensitivity, balances, plants } = plan;
  if (sensitivity === null) return [];
  const { unit, streams, facilities, limits } = sensitivity;
  const firms = new Map(balances.map(({ stream, firm }) => [stream, firm]));
  const ports = portsOf(plan);
  const built = new Set(plants.map(({ id }) => id));
  const alike = alikeIn(plan);
  return [
    ...streams
      .filter(({ stream }) => firms.has(stream) || ports.has(stream))
      .map(({ stream, direction, unit: basis, worth }) => ({
        of: direction,
        what:
          ports.get(stream)?.ports.find((port) => port.stream === stream)?.commodity ??
          commodityOf(plan, stream) ??
          stream,
        stream: alike.has(stream) ? stream : null,
        firm: firms.get(stream) ?? ports.get(stream)?.firm ?? null,
        worth,
        unit: `${unit}/${basis}`,
      })),
    ...facilities
      .filter(({ facility }) => built.has(facility))
      .map(({ facility, worth }) => ({
        of: 'facility' as const,
        what: facility,
        stream: null,
        firm: null,
        worth,
        unit: `${unit} per unit of input`,
      })),
    ...limits.map(({ limit, worth }) => ({
      of: 'limit' as const,
      what: limit,
      stream: null,
      firm: null,
      worth,
      unit: limitUnits[limit]?.(unit, plan.park.currency) ?? `${unit}/t`,
    })),
  ];
}

/** Name of an outlook; one in which something has failed is named after it. */
export function outlookName(
  id: string,
  name: (table: Named, id: string) => string,
  without: (failed: string) => string,
): string {
  if (!id.startsWith(failedPrefix)) return name('outlook', id);
  const failed = id.slice(failedPrefix.length);
  const firm = name('firm', failed);
  return without(firm === failed ? name('facility', failed) : firm);
}

/** So the engine names what is left when a firm or plant fails; no id has a space in it. */
const failedPrefix = 'without ';
