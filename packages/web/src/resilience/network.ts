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
const sums = (flows: readonly PlanFlow[], key: (flow: PlanFlow) => string | null): ReadonlyMap<string | null, number> =>
  new Map(
    [...Map.groupBy(flows, key)].map(([name, list]) => [name, list.reduce((sum, { planned }) => sum + planned, 0)]),
  );

const way = (from: string, to: string): string => JSON.stringify([from, to]);

/**
 * Flows between firms as planned, and those across the boundary. What a firm gives beyond what it gets it makes itself
 * (input), what it gets beyond what it gives it uses up (respiration), so that each network is steady.
 */
function networkOf(flows: readonly PlanFlow[], evidence: ReadonlyMap<string, Mark>) {
  const names = [...new Set(flows.flatMap(({ from, to }) => [from, to]).filter((firm) => firm !== null))];
  const inside = flows.filter(({ from, to }) => from !== null && to !== null);
  const between = sums(inside, ({ from, to }) => way(from ?? '', to ?? ''));
  const marks = Map.groupBy(inside, ({ from, to }) => way(from ?? '', to ?? ''));
  const width = (pair: string): number =>
    Math.max(0, ...(marks.get(pair) ?? []).map(({ exchange }) => widths[evidence.get(exchange ?? '') ?? 'estimated']));
  const [given, got] = [sums(flows, ({ from }) => from), sums(flows, ({ to }) => to)];
  const entering = sums(
    flows.filter(({ from }) => from === null),
    ({ to }) => to,
  );
  const leaving = sums(
    flows.filter(({ to }) => to === null),
    ({ from }) => from,
  );
  const of = (map: ReadonlyMap<string | null, number>) => names.map((name) => map.get(name) ?? 0);
  const made = names.map((name) => (given.get(name) ?? 0) - (got.get(name) ?? 0));
  return {
    names,
    flow: names.map((from) => names.map((to) => between.get(way(from, to)) ?? 0)),
    input: of(entering).map((value, at) => value + Math.max(0, made[at] ?? 0)),
    export: of(leaving),
    respiration: made.map((value) => Math.max(0, -value)),
    uncertainty: {
      flow: names.map((from) => names.map((to) => width(way(from, to)))),
      input: widths.estimated,
      export: widths.estimated,
      respiration: widths.estimated,
    },
    matrices: false,
  };
}

/** Each kind of flow by itself, since tonnes and kilowatt-hours do not add up; kinds without an exchange say nothing. */
export function healthOf(plan: Plan): readonly Health[] {
  const evidence = new Map(plan.exchanges.map(({ id, evidence: { weakest } }) => [id, weakest]));
  const flowing = plan.flows.filter(({ planned }) => planned > 0);
  return [...Map.groupBy(flowing, ({ kind }) => kind)].flatMap(([kind, flows]) => {
    const [first] = flows;
    if (first === undefined || !flows.some(({ from, to }) => from !== null && to !== null)) return [];
    const { input } = readNetwork(networkOf(flows, evidence));
    return input === null ? [] : [{ kind, unit: first.unit, found: ecology(input).ecology }];
  });
}
