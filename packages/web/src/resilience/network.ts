/** The plan as one network of firms for each kind of flow, as the ecology of the engine reads it. Pure. */
import { type Ecology, ecology, readNetwork } from '@kyosei/engine/ecology';
import type { Plan, PlanFlow } from '@kyosei/model/plan';
import type { FlowKind } from '../layout/palette.ts';

export interface Health {
  readonly kind: FlowKind;
  readonly unit: PlanFlow['unit'];
  readonly found: Ecology;
}

type Mark = Plan['exchanges'][number]['evidence']['weakest'];

/** How far a flow may be off by the weakest mark of its figures; round figures of our own, mark: estimated. */
export const widths: Readonly<Record<Mark, number>> = {
  measured: 0.05,
  documented: 0.1,
  estimated: 0.3,
  recalled: 0.5,
};

/** Sums of what is planned, by a key of the flow. */
const sums = (flows: readonly Inner[], key: (flow: Inner) => string): ReadonlyMap<string, number> =>
  new Map(
    [...Map.groupBy(flows, key)].map(([name, list]) => [name, list.reduce((sum, { planned }) => sum + planned, 0)]),
  );

interface Inner {
  readonly from: string;
  readonly to: string;
  readonly planned: number;
  readonly exchange: string | null;
}

const way = ({ from, to }: Pick<Inner, 'from' | 'to'>): string => JSON.stringify([from, to]);

/**
 * What passes between firms as planned. What a firm gives beyond what it gets it makes itself (input), what it gets beyond what
 * it gives it uses up (respiration), so that each network is steady; what firms buy and sell outside is no part of it.
 */
function networkOf(flows: readonly Inner[], evidence: ReadonlyMap<string, Mark>) {
  const names = [...new Set(flows.flatMap(({ from, to }) => [from, to]))];
  const between = sums(flows, way);
  const marks = Map.groupBy(flows, way);
  const width = (pair: string): number =>
    Math.max(0, ...(marks.get(pair) ?? []).map(({ exchange }) => widths[evidence.get(exchange ?? '') ?? 'estimated']));
  const [given, got] = [sums(flows, ({ from }) => from), sums(flows, ({ to }) => to)];
  const made = names.map((name) => (given.get(name) ?? 0) - (got.get(name) ?? 0));
  const square = (of: (pair: string) => number) => names.map((from) => names.map((to) => of(way({ from, to }))));
  const { estimated } = widths;
  return {
    names,
    flow: square((pair) => between.get(pair) ?? 0),
    input: made.map((value) => Math.max(0, value)),
    export: names.map(() => 0),
    respiration: made.map((value) => Math.max(0, -value)),
    uncertainty: { flow: square(width), input: estimated, export: estimated, respiration: estimated },
    matrices: false,
  };
}

/** Each kind of flow by itself, since tonnes and kilowatt-hours do not add up; kinds without an exchange say nothing. */
export function healthOf(plan: Plan): readonly Health[] {
  const evidence = new Map(plan.exchanges.map(({ id, evidence: { weakest } }) => [id, weakest]));
  const inside = plan.flows.filter(
    ({ from, to, planned }) => planned > 0 && from !== null && to !== null && from !== to,
  );
  return [...Map.groupBy(inside, ({ kind }) => kind)].flatMap(([kind, flows]) => {
    const inner = flows.map(
      ({ from, to, planned, exchange }): Inner => ({ from: from ?? '', to: to ?? '', planned, exchange }),
    );
    const { input } = readNetwork(networkOf(inner, evidence));
    return input === null ? [] : [{ kind, unit: flows[0]?.unit ?? 't', found: ecology(input).ecology }];
  });
}
