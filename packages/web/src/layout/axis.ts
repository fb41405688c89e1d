/** Round marks along an axis, and the scale from figures to pixels. Pure. */

/** Round figures within `[low, high]`, about `count` of them, at steps of 1, 2 or 5 times a power of ten. */
export function ticks(low: number, high: number, count: number): readonly number[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return [low];
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, at) => (first + at) * step);
}

/** Linear from `[low, high]` to `[start, end]`. */
export const scale =
  (low: number, high: number, start: number, end: number) =>
  (value: number): number =>
    start + ((value - low) / (high - low || 1)) * (end - start);
