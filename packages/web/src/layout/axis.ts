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

/** Significant digits that tell neighbouring marks apart, three at the least. */
export function tickDigits(marks: readonly number[]): number {
  const [first = 0, second = first] = marks;
  const largest = Math.max(...marks.map(Math.abs), 0);
  const step = Math.abs(second - first);
  return step > 0 ? Math.max(3, Math.floor(Math.log10(largest / step) + 1e-9) + 2) : 3;
}

/** Linear from `[low, high]` to `[start, end]`. */
export const scale =
  (low: number, high: number, start: number, end: number) =>
  (value: number): number =>
    start + ((value - low) / (high - low || 1)) * (end - start);
