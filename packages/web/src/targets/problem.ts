/** What the targets page is drawn from: the park's tables, checked, as heat, water and gas problems. Pure. */
import { type Balance, balance } from '@kyosei/engine/balance';
import { type ParkHeat, type ParkMaterials, parkHeat, parkMaterials } from '@kyosei/engine/pinch';
import { check } from '@kyosei/model/check';
import { tables as declared, type GivenRow, type Park } from '@kyosei/model/tables';
import { framed } from '../map/frame.ts';
import type { Mark } from '../parts/mark.tsx';

export interface TargetsProblem {
  readonly park: Park;
  /** Rates of all streams. */
  readonly account: Balance;
  readonly heat: ParkHeat;
  readonly materials: ParkMaterials;
  /** Streams of firms so far away that nobody would lay a pipe to them; left out at first. */
  readonly far: ReadonlySet<string>;
  /** K, with which the scenario plans. */
  readonly minimumApproach: number;
  /** Names of firms that the scenario takes out of the park. */
  readonly withdrawn: readonly string[];
  readonly firm: (id: string) => string;
  readonly commodity: (id: string) => string;
  /** Name of a stream's commodity. */
  readonly stream: (id: string) => string;
  /** How sure the figures are that make a stream of heat, and where they come from. */
  readonly evidence: (stream: string) => StreamEvidence;
}

export interface StreamEvidence {
  readonly mark: Mark;
  readonly lines: readonly string[];
}

/** From strongest to weakest. */
const marks: readonly Mark[] = declared.evidence.attributes.mark.choices;

/** Figures of a stream on which its heat target rests. */
const figures: ReadonlySet<string> = new Set(['quantity', 'temperature', 'returnTemperature', 'pressure']);

/** The weakest mark of the row and of the figures with a source of their own. */
function evidenceOf(park: Park, id: string): StreamEvidence {
  const row = park.stream.find((stream) => stream.id === id);
  const single = park.evidence.filter(
    (each) => each.table === 'stream' && each.row === id && figures.has(each.attribute),
  );
  const all = [...(row === undefined ? [] : [row]), ...single];
  const weakest = Math.max(0, ...all.map(({ mark }) => marks.indexOf(mark)));
  return {
    mark: marks[weakest] ?? 'recalled',
    lines: [...new Set(all.flatMap(({ source, note }) => [source ?? '', note ?? '']))].filter((line) => line !== ''),
  };
}

/** Null when the tables have an error, which a stored park has not. `scenario` as the plan beside it, else none. */
export function targetsProblem(
  tables: Readonly<Record<string, readonly GivenRow[]>>,
  scenario: string | null,
): TargetsProblem | null {
  const { park } = check(tables);
  if (park === null) return null;
  const demand = park.scenario.find(({ id }) => id === scenario) ?? {
    demandFactor: 1,
    withdrawn: '',
    minimumApproach: declared.scenario.attributes.minimumApproach.default,
  };
  const out = new Set(demand.withdrawn?.split(';').map((id) => id.trim()));
  const heat = parkHeat(park, demand);
  const placed = park.firm.flatMap(({ id, name, latitude, longitude }) =>
    latitude === undefined || longitude === undefined ? [] : [{ id, name, latitude, longitude, size: 0 }],
  );
  const away = new Set(framed(placed).flatMap(({ id, far }) => (far === null ? [] : [id])));
  const firms = new Map(park.firm.map(({ id, name }) => [id, name]));
  const commodities = new Map(park.commodity.map(({ id, name }) => [id, name]));
  const commodity = (id: string) => commodities.get(id) ?? id;
  const streams = new Map(park.stream.map((row) => [row.id, commodity(row.commodity)]));
  return {
    park,
    account: balance(park, demand),
    heat,
    materials: parkMaterials(park, demand),
    far: new Set(heat.streams.filter(({ zone }) => away.has(zone)).map(({ name }) => name)),
    minimumApproach: demand.minimumApproach,
    withdrawn: park.firm.filter(({ id }) => out.has(id)).map(({ name }) => name),
    firm: (id) => firms.get(id) ?? id,
    commodity,
    stream: (id) => streams.get(id) ?? id,
    evidence: (id) => evidenceOf(park, id),
  };
}
