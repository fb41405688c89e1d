/** Random numbers from a passed seed: the only chance that the engine knows. */
/** Uniform numbers in [0, 1) from a 32-bit seed (mulberry32: Weyl sequence with a MurmurHash3 finaliser). */
export declare function random(seed: number): () => number;
