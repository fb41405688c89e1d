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

/** Uniform numbers of draw `index` of a seed, the same whoever draws it and in whatever order. */
export const numberedRandom = (seed: number, index: number): (() => number) =>
  // The finaliser scatters neighbouring indices over all seeds.
  random(Math.floor(random(seed ^ Math.imul(index + 1, 0x9e3779b1))() * 2 ** 32));

/** A standard normal number from two uniform ones (Box & Muller, Ann. Math. Stat. 29 (1958) 610–611). */
export function normal(next: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - next()));
  return radius * Math.cos(2 * Math.PI * next());
}
