/** Which of several plans are looked at: one is shown, two are compared. Pure. */

/** What the address of such a page says. */
export interface ChoiceView {
  /** The front, or the alternatives. */
  readonly of?: string;
  /** Plans by their place, `2` or `2-5`, from 1. */
  readonly plans?: string;
}

export const readChoiceView = (search: Record<string, unknown>): ChoiceView => ({
  ...(typeof search.of === 'string' ? { of: search.of } : {}),
  ...(typeof search.plans === 'string' || typeof search.plans === 'number' ? { plans: String(search.plans) } : {}),
});

/** The plans that the address names, as far as they are there; at most two. */
export const chosenOf = (plans: string | undefined, count: number): readonly number[] =>
  [...new Set((plans ?? '').split('-').map((text) => Number(text) - 1))]
    .filter((at) => Number.isInteger(at) && at >= 0 && at < count)
    .slice(0, 2);

/** A plan chosen once more is left; a third takes the place of the second. */
export function choose(chosen: readonly number[], at: number): readonly number[] {
  if (chosen.includes(at)) return chosen.filter((other) => other !== at);
  return [...chosen.slice(0, 1), at].toSorted((a, b) => a - b);
}

export const viewOf = (of: string, chosen: readonly number[]): ChoiceView => ({
  of,
  ...(chosen.length === 0 ? {} : { plans: chosen.map((at) => at + 1).join('-') }),
});
