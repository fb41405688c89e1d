/** Grades of heat: how much of a stream lies at which temperatures, on one scale for all streams. */

/** Part of a stream's heat, at a level of the scale. */
export interface Grade {
  /** 2k at the k-th temperature of the scale itself, 2k + 1 between it and the next. */
  readonly level: number;
  /** Share of the stream's quantity; all of them sum to 1. */
  readonly share: number;
}

/** The temperatures of the scale [°C], rising and each once. */
export const scaleOf = (temperatures: readonly number[]): readonly number[] =>
  [...new Set(temperatures)].toSorted((a, b) => a - b);

/**
 * Heat between two temperatures of the scale at constant heat capacity, highest grade first: each step of the scale holds the
 * share ΔT / (top − bottom). Heat at one temperature, as of steam that condenses, is one grade.
 */
export function gradesOf(scale: readonly number[], top: number, bottom: number): readonly Grade[] {
  if (top === bottom) return [{ level: 2 * scale.indexOf(top), share: 1 }];
  const grades: Grade[] = [];
  for (let k = scale.length - 2; k >= 0; k -= 1) {
    const [from, to] = [scale[k] as number, scale[k + 1] as number];
    if (from >= bottom && to <= top) grades.push({ level: 2 * k + 1, share: (to - from) / (top - bottom) });
  }
  return grades;
}

/** Most that passes from one stream to another, each with its rate: what is hot enough for a grade and not used by a higher one. */
export function passing(have: readonly Grade[], supply: number, want: readonly Grade[], demand: number): number {
  let total = 0;
  let left = 0;
  let next = 0;
  for (const { level, share } of want) {
    while (next < have.length && (have[next] as Grade).level >= level) {
      left += (have[next] as Grade).share * supply;
      next += 1;
    }
    const used = Math.min(left, share * demand);
    left -= used;
    total += used;
  }
  return total;
}
