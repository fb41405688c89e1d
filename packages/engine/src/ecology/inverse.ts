/** Inverse of a diagonally dominant matrix by Gauss–Jordan in blocks of four pivots, so that memory is passed over n/4 times. */

const width = 4;

/** In-place inverse of the leading rows and columns `from … from + count` of a matrix, one pivot after the other. */
function invertBlock(block: Float64Array, count: number): boolean {
  for (let k = 0; k < count; k += 1) {
    const pivot = block[k * count + k] as number;
    if (!(Math.abs(pivot) > Number.MIN_VALUE)) return false;
    block[k * count + k] = 1;
    for (let j = 0; j < count; j += 1) block[k * count + j] = (block[k * count + j] as number) / pivot;
    for (let i = 0; i < count; i += 1) {
      if (i === k) continue;
      const factor = block[i * count + k] as number;
      block[i * count + k] = 0;
      for (let j = 0; j < count; j += 1) {
        block[i * count + j] = (block[i * count + j] as number) - factor * (block[k * count + j] as number);
      }
    }
  }
  return true;
}

/** Takes the four pivot rows out of one row of the matrix, in one pass over it. */
function subtract(
  a: Float64Array,
  row: number,
  first: number,
  count: number,
  pivots: Float64Array,
  size: number,
): void {
  const at = row + first;
  const f0 = a[at] as number;
  const f1 = count > 1 ? (a[at + 1] as number) : 0;
  const f2 = count > 2 ? (a[at + 2] as number) : 0;
  const f3 = count > 3 ? (a[at + 3] as number) : 0;
  if (f0 === 0 && f1 === 0 && f2 === 0 && f3 === 0) return;
  a.fill(0, at, at + count);
  const [p1, p2, p3] = [size, 2 * size, 3 * size];
  for (let j = 0; j < size; j += 1) {
    a[row + j] =
      (a[row + j] as number) -
      f0 * (pivots[j] as number) -
      f1 * (pivots[p1 + j] as number) -
      f2 * (pivots[p2 + j] as number) -
      f3 * (pivots[p3 + j] as number);
  }
}

/**
 * Inverse of a `size` × `size` row-major matrix that is diagonally dominant by rows or by columns: elimination then needs
 * no pivoting and its growth stays below two (Golub & Van Loan, Matrix Computations, § 3.4). Null when a pivot vanishes.
 */
export function inverse(matrix: Float64Array, size: number): Float64Array | null {
  const a = Float64Array.from(matrix);
  for (let first = 0; first < size; first += width) {
    const count = Math.min(width, size - first);
    const block = new Float64Array(count * count);
    for (let r = 0; r < count; r += 1) {
      for (let c = 0; c < count; c += 1) {
        block[r * count + c] = a[(first + r) * size + first + c] as number;
        a[(first + r) * size + first + c] = r === c ? 1 : 0;
      }
    }
    if (!invertBlock(block, count)) return null;
    // Four rows always, so that the loop below has one shape; the last block is filled up with zero rows.
    const pivots = new Float64Array(width * size);
    for (let r = 0; r < count; r += 1) {
      for (let c = 0; c < count; c += 1) {
        const factor = block[r * count + c] as number;
        for (let j = 0; j < size; j += 1) {
          pivots[r * size + j] = (pivots[r * size + j] as number) + factor * (a[(first + c) * size + j] as number);
        }
      }
    }
    a.set(pivots.subarray(0, count * size), first * size);
    for (let i = 0; i < size; i += 1) {
      if (i >= first && i < first + count) continue;
      subtract(a, i * size, first, count, pivots, size);
    }
  }
  return a;
}
