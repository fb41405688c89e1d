/** Site source and sink profiles: what the zones' grand composite curves, without pockets, leave to the mains. */
import { cascade } from '../heat/cascade.ts';
import { type CurvePoint, pointsOf } from '../heat/curves.ts';
import { demandOf } from '../heat/demand.ts';
import type { ProblemTable } from '../heat/problem-table.ts';
import type { Piece } from '../heat/stream.ts';

export interface SiteProfiles {
  /** Heat that the zones have left, at shifted temperatures, from the coldest (heat 0) upwards. */
  readonly sources: readonly CurvePoint[];
  /** Heat that the zones still want, likewise. */
  readonly sinks: readonly CurvePoint[];
}

/** The steps of a demand curve as pieces; walking away from the pinch, temperatures fall for sources. */
function piecesOf(table: ProblemTable, kind: 'hot' | 'cold'): Piece[] {
  const { positions, heat } = demandOf(table, kind);
  const sign = kind === 'hot' ? 1 : -1;
  const pieces: Piece[] = [];
  for (let k = 1; k < positions.length; k += 1) {
    const step = (heat[k] as number) - (heat[k - 1] as number);
    const a = sign * (positions[k - 1] as number);
    const b = sign * (positions[k] as number);
    if (step > 0) pieces.push({ high: Math.max(a, b), low: Math.min(a, b), heat: step });
  }
  return pieces;
}

function profile(tables: readonly ProblemTable[], kind: 'hot' | 'cold'): CurvePoint[] {
  const points = pointsOf(cascade(tables.flatMap((table) => piecesOf(table, kind))));
  const total = points.at(-1)?.heat ?? 0;
  return points.map(({ temperature, heat }) => ({ temperature, heat: total - heat })).toReversed();
}

/** Profiles of the zones together (Dhole & Linnhoff 1993; Klemeš et al., Appl Therm Eng 17 (1997) 993–1003). */
export const siteProfiles = (zones: readonly ProblemTable[]): SiteProfiles => ({
  sources: profile(zones, 'cold'),
  sinks: profile(zones, 'hot'),
});
