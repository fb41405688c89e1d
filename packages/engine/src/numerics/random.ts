/** Random numbers from a passed seed: the only chance that the engine knows. */

/** Uniform numbers in [0, 1) from a 32-bit seed (mulberry32: Weyl sequence with a MurmurHash3 finaliser). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Seed of draw `index` of a seed: the finaliser scatters neighbouring indices over all seeds. */
const numberedSeed = (seed: number, index: number): number =>
  Math.floor(random(seed ^ Math.imul(index + 1, 0x9e3779b1))() * 2 ** 32);

/** Uniform numbers of draw `index` of a seed, the same whoever draws it and in whatever order. */
export const numberedRandom = (seed: number, index: number): (() => number) => random(numberedSeed(seed, index));

/** The same numbers, many at a time: each call fills an array with the next ones. */
export function numberedFill(seed: number, index: number): (into: Float64Array) => void {
  let last = numberedSeed(seed, index) | 0;
  return (into) => {
    let state = last;
    for (let k = 0; k < into.length; k += 1) {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      into[k] = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    }
    last = state;
  };
}

/** A standard normal number of two uniform ones (Box & Muller, Ann. Math. Stat. 29 (1958) 610–611). */
export const normalOf = (first: number, second: number): number =>
  Math.sqrt(-2 * Math.log(1 - first)) * Math.cos(2 * Math.PI * second);

export const normal = (next: () => number): number => normalOf(next(), next());
