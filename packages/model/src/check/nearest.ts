/** The nearest valid name for a typing error: Damerau–Levenshtein distance (optimal string alignment; Damerau 1964). */

const longestName = 60;

/** What typists mix up anyway: case, and the marks between words. */
const plain = (name: string): string => name.toLowerCase().replace(/[\s_.-]+/g, '');

/** Edits (insert, delete, replace, swap neighbours) between two names; anything above the limit is returned as limit + 1. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row.push(edits);
      if (edits < least) least = edits;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/**
 * The valid name that the found one most likely means, or undefined when none is near: at most one edit in three
 * characters, ties to the first in order.
 */
export function nearest(found: string, valid: Iterable<string>): string | undefined {
  const name = plain(found.slice(0, longestName));
  let best: string | undefined;
  let limit = Math.max(1, Math.floor(name.length / 3));
  for (const candidate of valid) {
    if (candidate.length > longestName) continue;
    const edits = distance(name, plain(candidate), limit);
    if (edits > limit) continue;
    best = candidate;
    if (edits === 0) break;
    limit = edits - 1;
  }
  return best;
}
