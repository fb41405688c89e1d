/** What the map shows of a plan and of a park's tables: sizes relative to the largest flow of the same unit. Pure. */
import type { Opportunity } from '@kyosei/model/opportunities';
import type { Plan } from '@kyosei/model/plan';
import type { GivenRow } from '@kyosei/model/tables';
import type { StoredRow, StoredTables } from '../api/queries.ts';
import { formatQuantity } from '../layout/format.ts';
import type { FlowKind } from '../layout/palette.ts';
import { portsOf } from '../layout/plants.ts';
import type { MapFirm, MapFlow } from './style.ts';

interface Weighed {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: FlowKind;
  /** Flows of one group share a scale. */
  readonly group: string;
  readonly quantity: number;
  readonly label: string;
}

/** Widths follow the square root, so that a small flow stays visible beside a large one. */
function sized(flows: readonly Weighed[]): readonly MapFlow[] {
  const largest = new Map<string, number>();
  for (const { group, quantity } of flows) largest.set(group, Math.max(largest.get(group) ?? 0, quantity));
  return flows.map(({ id, from, to, kind, group, quantity, label }) => ({
    id,
    from,
    to,
    kind,
    label,
    size: Math.sqrt(quantity / (largest.get(group) || 1)),
  }));
}

/** The chosen exchanges as arcs, and what shared plants buy and sell outside the park as spokes. */
export function planFlows(plan: Plan): readonly MapFlow[] {
  const ports = portsOf(plan);
  return sized(
    plan.flows.flatMap(({ from, to, label, kind, unit, planned, exchange, stream }) => {
      const id = exchange ?? (stream !== null && ports.has(stream) && planned > 0 ? stream : null);
      if (id === null) return [];
      const group = kind === 'water' ? 'water' : unit;
      return [
        { id, from, to, kind, group, quantity: planned, label: `${label}: ${formatQuantity(planned, `${unit}/a`)}` },
      ];
    }),
  );
}

/** What could be exchanged. */
export function opportunityFlows(
  opportunities: readonly Opportunity[],
  kindOf: (commodity: string) => FlowKind,
  nameOf: (commodity: string) => string,
): readonly MapFlow[] {
  return sized(
    opportunities.map(({ id, from, to, unit, quantity }) => {
      const kind = kindOf(from.commodity);
      const label = `${nameOf(from.commodity)}: ${formatQuantity(quantity, `${unit}/a`)}`;
      return { id, from: from.firm, to: to.firm, kind, group: kind === 'water' ? 'water' : unit, quantity, label };
    }),
  );
}

const number = (row: GivenRow, name: string): number | null => {
  const value = row[name];
  return typeof value === 'number' ? value : null;
};
const text = (row: GivenRow | undefined, name: string): string | null => {
  const value = row?.[name];
  return typeof value === 'string' ? value : null;
};

/** What firms have and want, as spokes, and the exchanges that run already, as arcs. */
export function presentFlows(tables: StoredTables): readonly MapFlow[] {
  const commodities = new Map(tables.commodity.map(({ id, row }) => [id, row]));
  const streams = new Map(tables.stream.map(({ id, row }) => [id, row]));
  const flow = (
    id: string,
    stream: GivenRow | undefined,
    ends: Pick<Weighed, 'from' | 'to'>,
    quantity: number | null,
  ) => {
    const commodity = commodities.get(text(stream, 'commodity') ?? '');
    const kind = text(commodity, 'kind') as FlowKind | null;
    const unit = text(commodity, 'unit');
    if (kind === null || unit === null || quantity === null) return [];
    const label = `${text(commodity, 'name') ?? ''}: ${formatQuantity(quantity, `${unit}/a`)}`;
    return [{ id, ...ends, kind, group: kind === 'water' ? 'water' : unit, quantity, label }];
  };
  const spokes = tables.stream.flatMap(({ id, row }) => {
    const firm = text(row, 'firm');
    const ends = row.direction === 'has' ? { from: firm, to: null } : { from: null, to: firm };
    return flow(id, row, ends, number(row, 'quantity'));
  });
  const arcs = tables.exchange.flatMap(({ id, row }) => {
    const [donor, receiver] = [streams.get(text(row, 'from') ?? ''), streams.get(text(row, 'to') ?? '')];
    const ends = { from: text(donor, 'firm'), to: text(receiver, 'firm') };
    return flow(id, donor, ends, number(row, 'quantity') ?? (donor ? number(donor, 'quantity') : null));
  });
  return sized([...spokes, ...arcs]);
}

/** Firms that have a place, sized by the flows that touch them. */
export function placedFirms(rows: readonly StoredRow[], flows: readonly MapFlow[]): readonly MapFirm[] {
  const weight = new Map<string, number>();
  for (const { from, to, size } of flows)
    for (const end of [from, to]) if (end !== null) weight.set(end, (weight.get(end) ?? 0) + size * size);
  const largest = Math.max(...weight.values(), Number.MIN_VALUE);
  return rows.flatMap(({ id, row }) => {
    const [latitude, longitude] = [number(row, 'latitude'), number(row, 'longitude')];
    return latitude === null || longitude === null
      ? []
      : [{ id, name: text(row, 'name') ?? id, latitude, longitude, size: (weight.get(id) ?? 0) / largest }];
  });
}
