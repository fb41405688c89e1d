/** Learning curves: each doubling of what was built makes the next cheaper by the same share (Wright 1936). */

/**
 * Cost of the next unit after `cumulative` units: C = C_0 (x / x_0)^−b with b = −log₂(1 − λ).
 *
 * @param first cost at the experience x_0, in any currency
 * @param rate λ, the share by which a doubling lowers the cost, 0 … 1
 */
export const learnedCost = (first: number, experience: number, cumulative: number, rate: number): number =>
  first * (cumulative / experience) ** Math.log2(1 - rate);

/**
 * What a pilot of `size` saves all who build after it: the fall of cost that it causes times what they build. This is the spillover
 * that its owner does not earn.
 */
export const spilloverOfPilot = (
  first: number,
  experience: number,
  { size, later, rate }: { readonly size: number; readonly later: number; readonly rate: number },
): number => later * (first - learnedCost(first, experience, experience + size, rate));
