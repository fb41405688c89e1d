/** What the targets page is drawn from: the park's tables, checked, as heat, water and gas problems. Pure. */
import { type ParkHeat, type ParkMaterials, parkHeat, parkMaterials } from '@kyosei/engine/pinch';
import { check } from '@kyosei/model/check';
import type { Park } from '@kyosei/model/tables';
import type { StoredTables } from '../api/queries.ts';
import { placedFirms } from '../map/flows.ts';
import { framed } from '../map/frame.ts';

export interface TargetsProblem {
  readonly park: Park;
  readonly heat: ParkHeat;
  readonly materials: ParkMaterials;
  /** Streams of firms so far away that nobody would lay a pipe to them; left out at first. */
  readonly far: ReadonlySet<string>;
  /** Names of firms that the scenario takes out of the park. */
  readonly withdrawn: readonly string[];
  readonly firm: (id: string) => string;
  readonly commodity: (id: string) => string;
  /** Commodity and note of a stream. */
  readonly stream: (id: string) => { readonly name: string; readonly note: string };
}

/** Null when the tables have an error, which a stored park has not. `scenario` as the plan beside it, else none. */
export function targetsProblem(tables: StoredTables, scenario: string | null): TargetsProblem | null {
  const { park } = check(
    Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.map(({ row }) => row)])),
  );
  if (park === null) return null;
  const demand = park.scenario.find(({ id }) => id === scenario) ?? { demandFactor: 1, withdrawn: '' };
  const out = new Set(demand.withdrawn?.split(';').map((id) => id.trim()));
  const heat = parkHeat(park, demand);
  const away = new Set(framed(placedFirms(tables.firm, [])).flatMap(({ id, far }) => (far === null ? [] : [id])));
  const firms = new Map(park.firm.map(({ id, name }) => [id, name]));
  const commodities = new Map(park.commodity.map(({ id, name }) => [id, name]));
  const commodity = (id: string) => commodities.get(id) ?? id;
  const streams = new Map(park.stream.map((row) => [row.id, { name: commodity(row.commodity), note: row.note ?? '' }]));
  return {
    park,
    heat,
    materials: parkMaterials(park, demand),
    far: new Set(heat.streams.filter(({ zone }) => away.has(zone)).map(({ name }) => name)),
    withdrawn: park.firm.filter(({ id }) => out.has(id)).map(({ name }) => name),
    firm: (id) => firms.get(id) ?? id,
    commodity,
    stream: (id) => streams.get(id) ?? { name: id, note: '' },
  };
}
