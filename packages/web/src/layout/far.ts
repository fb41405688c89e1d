/** Which firms are far from a park's core: one supplier 200 km away must not press the park into a dot. Pure. */

/** A firm further than this many times the median distance from the park's middle is far. */
const farFactor = 2.5;
/** Kilometres; sites nearer to each other stand on one spot. */
export const spot = 1e-3;

/** The middle one in order of size; 0 of none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** For each distance from the middle [km], whether it is far; nobody is when most stand on one spot. */
export function areFar(distances: readonly number[]): boolean[] {
  const usual = median(distances);
  return distances.map((distance) => usual >= spot && distance > farFactor * usual);
}
