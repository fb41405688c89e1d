/** Which points of a front are looked at: one is shown, two are compared. Pure. */

export const burdens = ['co2', 'so2', 'freshWater', 'landfill'] as const;
export type Burden = (typeof burdens)[number];

/** What the address says of the page. */
export interface FrontView {
  readonly front?: string;
  /** Points by their place, `2` or `2-5`, from 1. */
  readonly points?: string;
}

export const readFrontView = (search: Record<string, unknown>): FrontView => ({
  ...(typeof search.front === 'string' ? { front: search.front } : {}),
  ...(typeof search.points === 'string' || typeof search.points === 'number' ? { points: String(search.points) } : {}),
});

/** The points that the address names, as far as the front has them; at most two. */
export const chosenOf = (points: string | undefined, count: number): readonly number[] =>
  [...new Set((points ?? '').split('-').map((text) => Number(text) - 1))]
    .filter((point) => Number.isInteger(point) && point >= 0 && point < count)
    .slice(0, 2);

/** A point chosen once more is left; a third takes the place of the second. */
export function choose(chosen: readonly number[], point: number): readonly number[] {
  if (chosen.includes(point)) return chosen.filter((other) => other !== point);
  return [...chosen.slice(0, 1), point].toSorted((a, b) => a - b);
}

export const written = (chosen: readonly number[]): string | undefined =>
  chosen.length === 0 ? undefined : chosen.map((point) => point + 1).join('-');
