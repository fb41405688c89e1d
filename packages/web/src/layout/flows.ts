/**
 * The flows of a plan as Sankey diagrams: one diagram per family of flows that share a unit and a size, because tonnes and
 * kilowatt-hours have no common scale, and water by the million tonnes would hide every by-product.
 */
import type { Plan, PlanFlow } from '@kyosei/model/plan';
import type { SankeyLink, SankeyNode } from './sankey.ts';

export const families = ['material', 'water', 'energy'] as const;
export type Family = (typeof families)[number];

export const familyNames: Readonly<Record<Family, string>> = {
  material: 'Materials and gases by mass',
  water: 'Water by mass',
  energy: 'Energy: heat, steam, fuel gas and power',
};

/** The family in which a flow is drawn: everything counted in kWh is energy; of the tonnes, water stands alone. */
export const familyOf = (flow: Pick<PlanFlow, 'kind' | 'unit'>): Family =>
  flow.unit === 'kWh' ? 'energy' : flow.kind === 'water' ? 'water' : 'material';

export interface FlowNode extends SankeyNode {
  /** `outside` nodes are routes that lead out of the park or into it. */
  readonly place: 'firm' | 'outside';
}
export interface FlowLink extends SankeyLink {
  readonly flow: PlanFlow;
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
  plan: Pick<Plan, 'flows' | 'firms'>,
  family: Family,
  options: { readonly scope: 'exchanges' | 'all'; readonly state?: 'planned' | 'baseline' },
): FlowGraph {
  const state = options.state ?? 'planned';
  const names = new Map(plan.firms.map(({ firm, name }) => [firm, name]));
  const nodes = new Map<string, FlowNode>();
  const end = (firm: string | null, label: string, side: string): string => {
    const id = firm === null ? `${side} ${label}` : `firm ${firm}`;
    if (!nodes.has(id))
      nodes.set(id, {
        id,
        label: firm === null ? label : (names.get(firm) ?? firm),
        place: firm === null ? 'outside' : 'firm',
      });
    return id;
  };
  const links = plan.flows
    .filter((flow) => familyOf(flow) === family && flow[state] > 0)
    .filter((flow) => options.scope === 'all' || (flow.from !== null && flow.to !== null))
    .map(
      (flow, index): FlowLink => ({
        id: `${family} ${index}`,
        source: end(flow.from, flow.label, 'from'),
        target: end(flow.to, flow.label, 'to'),
        value: flow[state],
        flow,
      }),
    );
  return { family, unit: family === 'energy' ? 'kWh/a' : 't/a', nodes: [...nodes.values()], links };
}
