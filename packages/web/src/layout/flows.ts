/**
 * The flows of a plan as Sankey diagrams: one diagram per family of flows that share a unit and a size, because tonnes and
 * kilowatt-hours have no common scale, and water by the million tonnes would hide every by-product.
 */
import type { Plan, PlanFlow } from '@kyosei/model/plan';
import { portsOf } from './plants.ts';
import type { SankeyLink, SankeyNode } from './sankey.ts';

export const families = ['material', 'water', 'energy'] as const;
export type Family = (typeof families)[number];

/** The family in which a flow is drawn: everything counted in kWh is energy; of the tonnes, water stands alone. */
export const familyOf = (flow: Pick<PlanFlow, 'kind' | 'unit'>): Family =>
  flow.unit === 'kWh' ? 'energy' : flow.kind === 'water' ? 'water' : 'material';

export interface FlowNode extends SankeyNode {
  /** `outside` nodes are routes that lead out of the park or into it; a shared plant stands beside its firm. */
  readonly place: 'firm' | 'plant' | 'outside';
}
export interface FlowLink extends SankeyLink {
  readonly flow: PlanFlow;
  /** Names of its ends; null outside the park. */
  readonly from: string | null;
  readonly to: string | null;
}
export interface FlowGraph {
  readonly family: Family;
  /** Unit of every link's value: `t/a` or `kWh/a`. */
  readonly unit: 't/a' | 'kWh/a';
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

/**
 * The graph of one family. `scope` is `exchanges` for what firms give each other, or `all` with what enters and leaves
 * the park by the present routes; `state` chooses the flows of the plan or those of the baseline.
 */
export function flowGraph(
  plan: Pick<Plan, 'flows' | 'firms' | 'plants' | 'exchanges'>,
  family: Family,
  options: { readonly scope: 'exchanges' | 'all'; readonly state?: 'planned' | 'baseline' },
): FlowGraph {
  const state = options.state ?? 'planned';
  const nodes = new Map<string, FlowNode>();
  const endsOf = endFinder(plan);
  const at = (end: End | null, label: string, side: string): string => {
    const node: FlowNode = end ?? { id: `${side} ${label}`, label, place: 'outside' };
    if (!nodes.has(node.id)) nodes.set(node.id, node);
    return node.id;
  };
  const links = plan.flows
    .filter((flow) => familyOf(flow) === family && flow[state] > 0)
    .filter((flow) => options.scope === 'all' || (flow.from !== null && flow.to !== null))
    .map((flow, index): FlowLink => {
      const { from, to } = endsOf(flow);
      return {
        id: `${family} ${index}`,
        source: at(from, flow.label, 'from'),
        target: at(to, flow.label, 'to'),
        value: flow[state],
        flow,
        from: from?.label ?? null,
        to: to?.label ?? null,
      };
    });
  return { family, unit: family === 'energy' ? 'kWh/a' : 't/a', nodes: [...nodes.values()], links };
}

type End = FlowNode & { readonly place: 'firm' | 'plant' };

/** Finds the ends of a flow: firms, or the shared plants whose ports they are; null outside the park. */
function endFinder({ firms, plants, exchanges }: Pick<Plan, 'firms' | 'plants' | 'exchanges'>) {
  const names = new Map(firms.map(({ firm, name }) => [firm, name]));
  const ports = portsOf({ plants });
  const streams = new Map(exchanges.map(({ id, from, to }) => [id, { from: from.stream, to: to.stream }]));
  const end = (firm: string | null, stream: string | null | undefined): End | null => {
    if (firm === null) return null;
    const plant = ports.get(stream ?? '');
    return plant === undefined
      ? { id: `firm ${firm}`, label: names.get(firm) ?? firm, place: 'firm' }
      : { id: `plant ${plant.id}`, label: plant.name, place: 'plant' };
  };
  return ({ from, to, exchange, stream }: PlanFlow) => {
    const moved = exchange === null ? undefined : streams.get(exchange);
    return { from: end(from, moved?.from ?? stream), to: end(to, moved?.to ?? stream) };
  };
}
