/** Which of n things in a row are left: the nearest one from a place, in nearly constant time (union–find, path halving). */

export interface Remaining {
  /** Index of the first one left at or after `index`, or n. */
  readonly from: (index: number) => number;
  /** Index of the last one left at or before `index`, or −1. */
  readonly upTo: (index: number) => number;
  readonly remove: (index: number) => void;
}

function find(parents: Int32Array, index: number): number {
  let at = index;
  while (parents[at] !== at) {
    const parent = parents[at] as number;
    parents[at] = parents[parent] as number;
    at = parents[at] as number;
  }
  return at;
}

export function remaining(count: number): Remaining {
  // Place 0 stands before the first, place count + 1 after the last.
  const forwards = Int32Array.from({ length: count + 2 }, (_, index) => index);
  const backwards = forwards.slice();
  return {
    from: (index) => find(forwards, index + 1) - 1,
    upTo: (index) => find(backwards, index + 1) - 1,
    remove(index) {
      forwards[index + 1] = index + 2;
      backwards[index + 1] = index;
    },
  };
}
