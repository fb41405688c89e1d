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

/**
 * Flows between firms as planned, and those across the boundary. What a firm gives beyond what it gets it makes itself
 * (input), what it gets beyond what it gives it uses up (respiration), so that each network is steady.
 */
function networkOf(flows: readonly PlanFlow[], evidence: ReadonlyMap<string, Mark>) {
  const names = [...new Set(flows.flatMap(({ from, to }) => [from, to]).filter((firm) => firm !== null))];
  const place = new Map(names.map((name, at) => [name, at]));
  const square = () => names.map(() => names.map(() => 0));
  const [flow, uncertainty] = [square(), square()];
  const [input, out, made, used] = [0, 0, 0, 0].map(() => names.map(() => 0)) as [
    number[],
    number[],
    number[],
    number[],
  ];
  const add = (list: number[] | undefined, at: number, value: number): void => {
    if (list !== undefined) list[at] = (list[at] ?? 0) + value;
  };
  for (const { from, to, planned, exchange } of flows) {
    const [giver, taker] = [place.get(from ?? ''), place.get(to ?? '')];
    if (giver !== undefined && taker !== undefined) {
      add(flow[giver], taker, planned);
      const wide = uncertainty[giver];
      const width = widths[evidence.get(exchange ?? '') ?? 'estimated'];
      if (wide !== undefined) wide[taker] = Math.max(wide[taker] ?? 0, width);
    } else if (taker !== undefined) add(input, taker, planned);
    else if (giver !== undefined) add(out, giver, planned);
    if (giver !== undefined) add(made, giver, planned);
    if (taker !== undefined) add(used, taker, planned);
  }
  const missing = names.map((_, at) => (made[at] ?? 0) - (used[at] ?? 0));
  return {
    names,
    flow,
    input: input.map((value, at) => value + Math.max(0, missing[at] ?? 0)),
    export: out,
    respiration: missing.map((value) => Math.max(0, -value)),
    uncertainty: {
      flow: uncertainty,
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
