/** The smallest rate of an instrument that has an effect, by bisection with its bracket. */

export interface Smallest {
  /** The least rate tried that has the effect, and the largest tried that has not. */
  readonly enough: number;
  readonly tooLittle: number;
  readonly tries: number;
}

/**
 * Bisection between 0 and `most`: the effect is taken to stay once it is there, which holds for a charge on a burden and the
 * amount of that burden (a plan under a higher charge has no more of it). Null when even `most` has no effect; `enough` 0
 * when nothing is needed.
 */
export async function smallestRate(
  hasEffect: (rate: number) => Promise<boolean>,
  most: number,
  tolerance: number,
): Promise<Smallest | null> {
  let tries = 1;
  if (await hasEffect(0)) return { enough: 0, tooLittle: 0, tries };
  tries += 1;
  if (!(await hasEffect(most))) return null;
  let [tooLittle, enough] = [0, most];
  while (enough - tooLittle > tolerance) {
    const middle = (tooLittle + enough) / 2;
    tries += 1;
    if (await hasEffect(middle)) enough = middle;
    else tooLittle = middle;
  }
  return { enough, tooLittle, tries };
}
