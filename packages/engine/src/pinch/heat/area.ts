/**
 * Least heat exchange area with vertical heat transfer between the balanced composite curves:
 * A = Σ_k (1/ΔT_lm,k) Σ_j q_j,k / h_j (Townsend & Linnhoff, 1984; Linnhoff & Ahmad, Comput Chem Eng 14 (1990) 729–750).
 */
import type { Celsius, Kilowatt } from '../quantity.ts';
import { cascade } from './cascade.ts';
import { type HeatStream, realPieces } from './stream.ts';

/** A balanced composite as functions of the heat from its cold end: temperature, and Σ q/h up to there. */
interface Balanced {
  readonly heat: readonly Kilowatt[];
  readonly temperature: readonly Celsius[];
  /** Σ q/h in m² K, q in kW and h in kW/(m² K). */
  readonly resistance: readonly number[];
}

/** Streams without a film coefficient use `fallback` (kW/(m² K)). */
function balanced(streams: readonly HeatStream[], kind: HeatStream['kind'], fallback: number): Balanced {
  const heat = cascade(realPieces(streams, kind));
  const film = cascade(realPieces(streams, kind, (stream) => 1 / (stream.heatTransferCoefficient ?? fallback)));
  const points: (readonly [heat: number, temperature: number, resistance: number])[] = [];
  heat.temperatures.forEach((temperature, level) => {
    points.push([heat.above[level] as number, temperature, film.above[level] as number]);
    if (heat.below[level] !== heat.above[level])
      points.push([heat.below[level] as number, temperature, film.below[level] as number]);
  });
  const last = points.at(-1) ?? [0, 0, 0];
  const rising = points.toReversed();
  return {
    heat: rising.map(([value]) => last[0] - value),
    temperature: rising.map(([, value]) => value),
    resistance: rising.map(([, , value]) => last[2] - value),
  };
}

/** Reads a balanced composite at rising heats; `left` gives the value that begins a level jump in temperature. */
function walker({
  heat,
  temperature,
  resistance,
}: Balanced): (from: Kilowatt, to: Kilowatt) => readonly [Celsius, Celsius, number] {
  let k = 0;
  return (from, to) => {
    const middle = (from + to) / 2;
    while (k + 2 < heat.length && (heat[k + 1] as number) < middle) k += 1;
    const start = heat[k] as number;
    const span = (heat[k + 1] as number) - start;
    const at = (values: readonly number[], value: number): number =>
      (values[k] as number) + ((value - start) / span) * ((values[k + 1] as number) - (values[k] as number));
    return [at(temperature, from), at(temperature, to), at(resistance, to) - at(resistance, from)];
  };
}

/** Logarithmic mean of two temperature differences. */
export const logarithmicMean = (a: number, b: number): number =>
  Math.abs(a - b) <= 1e-9 * Math.max(a, b) ? (a + b) / 2 : (a - b) / Math.log(a / b);

/**
 * Area in m² of streams and utilities together, whose hot and cold loads must balance; null where the hot composite
 * does not stay above the cold one.
 */
export function areaTarget(streams: readonly HeatStream[], fallback: number): number | null {
  const hot = balanced(streams, 'hot', fallback);
  const cold = balanced(streams, 'cold', fallback);
  const total = Math.min(hot.heat.at(-1) ?? 0, cold.heat.at(-1) ?? 0);
  if (total <= 0) return 0;
  const tolerance = 1e-12 * total;
  const corners = Float64Array.from([...hot.heat, ...cold.heat].filter((heat) => heat <= total)).toSorted();
  const onHot = walker(hot);
  const onCold = walker(cold);
  let area = 0;
  for (let k = 1; k < corners.length; k += 1) {
    const from = corners[k - 1] as number;
    const to = corners[k] as number;
    if (to - from <= tolerance) continue;
    const [hotFrom, hotTo, hotFilm] = onHot(from, to);
    const [coldFrom, coldTo, coldFilm] = onCold(from, to);
    const near = hotFrom - coldFrom;
    const far = hotTo - coldTo;
    if (near <= 0 || far <= 0) return null;
    area += (hotFilm + coldFilm) / logarithmicMean(near, far);
  }
  return area;
}
