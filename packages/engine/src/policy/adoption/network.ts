/** Who knows whom in a park: near firms, firms of a sector, and firms that exchange already (social embeddedness, short mental distance). */
import { greatCircle, type Place } from '../../numerics/distance.ts';

export interface Acquainted extends Place {
  readonly sector: string | null;
}

/** Neighbours of firm i stand at start[i] … start[i + 1] − 1; the weights of a firm add up to 1. */
export interface Network {
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  readonly weight: Float64Array;
}

/** Acquaintance below which firms are strangers. */
const strangers = 0.05;

/**
 * w_ij = min(1, exp(−d_ij / reach) + same sector + exchange), weighted to 1 per firm. A distance that is not known counts as the reach.
 *
 * @param links pairs of firms that exchange already
 */
export function networkOf(
  firms: readonly Acquainted[],
  links: readonly (readonly [number, number])[],
  { reach, sectorTie, linkTie }: Readonly<Record<'reach' | 'sectorTie' | 'linkTie', number>>,
): Network {
  const tied = new Set(links.flatMap(([a, b]) => [a * firms.length + b, b * firms.length + a]));
  const rows = firms.map((firm, i) =>
    firms.flatMap((other, j) => {
      if (i === j) return [];
      const near = Math.exp(-(greatCircle(firm, other) ?? reach) / reach);
      const sector = firm.sector !== null && firm.sector === other.sector ? sectorTie : 0;
      const weight = Math.min(1, near + sector + (tied.has(i * firms.length + j) ? linkTie : 0));
      return weight < strangers ? [] : [{ j, weight }];
    }),
  );
  const start = new Int32Array(firms.length + 1);
  for (const [i, row] of rows.entries()) start[i + 1] = (start[i] as number) + row.length;
  return {
    start,
    neighbour: Int32Array.from(rows.flat(), ({ j }) => j),
    weight: Float64Array.from(
      rows.flatMap((row) => {
        const total = row.reduce((sum, { weight }) => sum + weight, 0);
        return row.map(({ weight }) => weight / total);
      }),
    ),
  };
}
