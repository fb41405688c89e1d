/** The plan on a map: firms as points, exchanges as lines between them (GeoJSON, RFC 7946). */
import type { Plan } from '@kyosei/model/plan';
import type { Tables } from '@kyosei/model/tables';

type Position = readonly [longitude: number, latitude: number];

interface Feature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: Position }
    | { readonly type: 'LineString'; readonly coordinates: readonly [Position, Position] }
    | null;
  readonly properties: Readonly<Record<string, string | number | boolean | null>>;
}

export interface FeatureCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly Feature[];
}

/** Where firms stand; one without both coordinates has no place, and its exchanges no line. */
function places(tables: Tables): ReadonlyMap<string, Position> {
  return new Map(
    tables.firm.flatMap(({ id, longitude, latitude }) =>
      typeof id === 'string' && typeof longitude === 'number' && typeof latitude === 'number'
        ? [[id, [longitude, latitude] as const] as const]
        : [],
    ),
  );
}

export function geoJson(plan: Plan, tables: Tables): FeatureCollection {
  const at = places(tables);
  const firms = plan.firms.map(({ firm, name, gain, baseline, planned }): Feature => {
    const place = at.get(firm);
    return {
      type: 'Feature',
      id: firm,
      geometry: place === undefined ? null : { type: 'Point', coordinates: place },
      properties: { name, gain, co2Baseline: baseline.co2, co2Planned: planned.co2 },
    };
  });
  const exchanges = plan.exchanges.map((each): Feature => {
    const [from, to] = [at.get(each.from.firm), at.get(each.to.firm)];
    return {
      type: 'Feature',
      id: each.id,
      geometry: from === undefined || to === undefined ? null : { type: 'LineString', coordinates: [from, to] },
      properties: {
        from: each.from.firm,
        to: each.to.firm,
        kind: each.kind,
        quantity: each.quantity,
        unit: `${each.unit}/a`,
        saving: each.saving,
        co2Avoided: each.avoided.co2,
        running: each.running,
      },
    };
  });
  return { type: 'FeatureCollection', features: [...firms, ...exchanges] };
}
