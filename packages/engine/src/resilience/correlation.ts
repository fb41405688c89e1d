/** Correlated draws: normal numbers with given correlations, by Cholesky's factor of their matrix. */

/** How far a matrix may be off semidefinite by rounding. */
const tolerance = 1e-9;

/**
 * Lower factor L with L Lᵀ = C of a positive semidefinite matrix; null when it is none. A pivot that vanishes has a vanishing
 * column: perfectly correlated risks are allowed.
 */
export function cholesky(matrix: readonly (readonly number[])[]): readonly Float64Array[] | null {
  const factor = matrix.map(() => new Float64Array(matrix.length));
  for (let j = 0; j < matrix.length; j += 1) {
    const own = factor[j] as Float64Array;
    let pivot = matrix[j]?.[j] as number;
    for (let k = 0; k < j; k += 1) pivot -= (own[k] as number) ** 2;
    if (pivot < -tolerance) return null;
    const root = pivot <= tolerance ? 0 : Math.sqrt(pivot);
    own[j] = root;
    for (let i = j + 1; i < matrix.length; i += 1) {
      const row = factor[i] as Float64Array;
      let rest = matrix[i]?.[j] as number;
      for (let k = 0; k < j; k += 1) rest -= (row[k] as number) * (own[k] as number);
      if (root === 0 && Math.abs(rest) > Math.sqrt(tolerance)) return null;
      row[j] = root === 0 ? 0 : rest / root;
    }
  }
  return factor;
}

/** z = L u for independent standard normal u. */
export const correlated = (factor: readonly Float64Array[], independent: readonly number[]): readonly number[] =>
  factor.map((row) => row.reduce((sum, weight, k) => sum + weight * (independent[k] as number), 0));

/** Φ(z): share of a standard normal below z, to 1.2e-7 (complementary error function by Chebyshev fit, Press et al., Numerical Recipes, 6.2). */
export function normalShare(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const fit = [
    1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277,
  ].reduceRight((sum, coefficient) => sum * t + coefficient, 0);
  const tail = (t * Math.exp(-x * x - 1.26551223 + t * fit)) / 2;
  return z > 0 ? 1 - tail : tail;
}
