/** Structure of a network: how many links of the possible ones, how dense, how cyclic. Needs no figures of flow. */
import { type Cyclicity, cyclicity } from './spectral-radius.ts';

export interface Structure extends Cyclicity {
  /** L: pairs (and own loops) with a flow. */
  readonly links: number;
  /** L / n². */
  readonly connectance: number;
  /** L / n. */
  readonly linkDensity: number;
  /** Compartments that give to others, and that get from others (Hardy & Graedel 2002 call them prey and predators). */
  readonly prey: number;
  readonly predators: number;
}

const count = (marks: Uint8Array): number => marks.reduce((total, mark) => total + mark, 0);

/** Counts and cyclicity of the structure; for an empty network all are zero. */
export function structure(flow: Float64Array, size: number): Structure {
  let links = 0;
  const gives = new Uint8Array(size);
  const gets = new Uint8Array(size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      if ((flow[i * size + j] as number) === 0) continue;
      links += 1;
      gives[i] = 1;
      gets[j] = 1;
    }
  }
  return {
    links,
    connectance: size === 0 ? 0 : links / size ** 2,
    linkDensity: size === 0 ? 0 : links / size,
    prey: count(gives),
    predators: count(gets),
    ...cyclicity(flow, size),
  };
}
