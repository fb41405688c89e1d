/** Rules of places and ways: positions that are whole and plausible, and a way to carry each kind of flow. */
import type { TableName } from '../tables.ts';
import { type Findings, shown } from './findings.ts';
import type { ReadRow, ReadTables } from './rows.ts';
import { at, number, text } from './rules.ts';

function wholePositions(rows: ReadTables, findings: Findings): void {
  for (const table of ['park', 'firm'] as const)
    for (const row of rows[table]) {
      const { latitude, longitude } = row.values;
      const isFaulty = row.faulty.has('latitude') || row.faulty.has('longitude');
      if (!isFaulty && (latitude === undefined) !== (longitude === undefined))
        at(findings, table, row)('half-a-position', 'error', {
          column: latitude === undefined ? 'latitude' : 'longitude',
          accepted: 'latitude and longitude, or neither',
        });
    }
}

interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** Radius of the Earth, km (IUGG mean). */
const earthRadius = 6371;
/** Two sites of one park are never so far apart, km. */
const farthest = 1000;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance, km (haversine). */
function straight(a: Position, b: Position): number {
  const half =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half)));
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;

/** A site far from the others has a slip in its position; with two sites alone nobody can say which one. */
function plausiblePositions(rows: ReadTables, findings: Findings): void {
  const sites = (['park', 'firm'] as const).flatMap((table) =>
    rows[table].flatMap((row) => {
      const latitude = number(row.values, 'latitude');
      const longitude = number(row.values, 'longitude');
      return latitude === undefined || longitude === undefined
        ? []
        : [{ table, row, position: { latitude, longitude } }];
    }),
  );
  if (sites.length < 3) return;
  const middle = {
    latitude: median(sites.map(({ position }) => position.latitude)),
    longitude: median(sites.map(({ position }) => position.longitude)),
  };
  for (const { table, row, position } of sites) {
    const { latitude, longitude } = position;
    const distance = straight(middle, position);
    if (distance <= farthest) continue;
    const values = { distance: Math.round(distance) };
    const isSwapped =
      Math.abs(longitude) <= 90 && straight(middle, { latitude: longitude, longitude: latitude }) <= farthest;
    const column =
      isSwapped || Math.abs(latitude - middle.latitude) > Math.abs(longitude - middle.longitude)
        ? 'latitude'
        : 'longitude';
    at(findings, table, row)(isSwapped ? 'swapped-position' : 'far-position', 'warning', {
      column,
      found: String(position[column]),
      accepted: `a position within ${farthest} km of the others`,
      values,
      ...(isSwapped && { nearest: String(longitude) }),
    });
  }
}

/** Firms with the kinds of flow that they have or want; closed firms take no part. */
function kindsByFirm({ stream, firm, commodity }: ReadTables) {
  const kindOf = new Map(commodity.map(({ id, values }) => [id, text(values, 'kind')]));
  const closed = new Set(firm.flatMap(({ id, values }) => (values.status === 'closed' ? [id] : [])));
  const kinds = new Map<string, Set<string>>();
  const directions = new Map<string, Set<string>>();
  for (const { values } of stream) {
    const kind = kindOf.get(text(values, 'commodity'));
    const owner = text(values, 'firm');
    if (!kind || closed.has(owner)) continue;
    kinds.set(owner, (kinds.get(owner) ?? new Set()).add(kind));
    directions.set(kind, (directions.get(kind) ?? new Set()).add(text(values, 'direction')));
  }
  return { kinds, directions };
}

/** Without a way, or without a distance on it, nothing can be exchanged, and the plan would be an empty one without a word. */
function ways(rows: ReadTables, findings: Findings): void {
  const { kinds, directions } = kindsByFirm(rows);
  const routes = Map.groupBy(rows.route, ({ values }) => text(values, 'kind'));
  for (const [kind, { size }] of directions)
    if (size > 1 && !routes.has(kind))
      findings.add({
        code: 'no-route-for-kind',
        severity: 'warning',
        table: 'route',
        column: 'kind',
        found: kind,
        accepted: `a row with the kind ${kind}`,
      });
  for (const row of rows.firm) {
    const isPlaced = ['latitude', 'longitude'].some(
      (column) => row.values[column] !== undefined || row.faulty.has(column),
    );
    if (isPlaced || row.id === undefined) continue;
    const unknown = [...(kinds.get(row.id) ?? [])].filter((kind) => needsPosition(row, routes.get(kind) ?? []));
    if (unknown.length > 0)
      at(findings, 'firm', row)('no-position', 'warning', {
        column: 'latitude',
        found: shown(unknown.join(', ')),
        accepted: 'latitude and longitude, or a distance in the rows of the table route that name the firm',
      });
  }
}

/** Whether routes of a kind measure from the firm's position: one does, and none of the firm's own tells the distance. */
function needsPosition({ id }: ReadRow, routes: readonly ReadRow[]): boolean {
  const applying = routes.filter(({ values: { from, to } }) => {
    const isGeneral = from === undefined && to === undefined;
    return isGeneral || from === id || to === id;
  });
  const isTold = applying.some(
    ({ values, faulty }) =>
      (values.from !== undefined || values.to !== undefined) &&
      (values.distance !== undefined || faulty.has('distance')),
  );
  return !isTold && applying.some(({ values, faulty }) => values.distance === undefined && !faulty.has('distance'));
}

/** Checks positions and ways. */
export function checkPlaces(rows: ReadTables, incomplete: ReadonlySet<TableName>, findings: Findings): void {
  wholePositions(rows, findings);
  plausiblePositions(rows, findings);
  if (!incomplete.has('route')) ways(rows, findings);
}
