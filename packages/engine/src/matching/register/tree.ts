/**
 * The index of a register: for each commodity and direction a k-d tree over places, whose nodes hold the best that their streams
 * could offer. A node is skipped only when even that best cannot pass a gate or reach the list, so that nothing is ever missed.
 */
import {
  type Allocate,
  type Columns,
  columns,
  leastNames,
  mostNames,
  move,
  put,
  type RegisterStream,
} from './columns.ts';

const leafSize = 8;
/** Streams changed since the trees were made, before they are made anew. */
export const spare = 4096;

export interface Index {
  /** Streams in the order of the trees; the last `spare` slots are for changed ones. */
  readonly columns: Columns;
  /** Stream of a slot, or −1; slot of a stream. */
  readonly streamAt: Int32Array;
  readonly slotOf: Int32Array;
  /** Root of each commodity's wants (even) and haves (odd); −1 where there is none. */
  readonly roots: Int32Array;
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** First child, the second stands beside it; −1 for a leaf. */
  readonly child: Int32Array;
  /** Six bounds of a node's places. */
  readonly box: Float64Array;
  readonly maximumCost: Float64Array;
  readonly maximumQuantity: Float64Array;
  /** What suits best among a node's streams: lowest demands of wants, highest offers of haves; and the reverse for `most`. */
  readonly easiestLeast: Float64Array;
  readonly easiestMost: Float64Array;
  /** Whether every want of a node asks for some quality. */
  readonly asking: Uint8Array;
  /** Number of slots in use beyond the trees. */
  readonly extra: Int32Array;
}

export const rootOf = (commodity: number, wants: boolean): number => 2 * commodity + (wants ? 0 : 1);

/** Makes the index of `size` streams; `given` is read once and not kept. */
export function buildIndex(given: Columns, size: number, commodities: number, allocate: Allocate): Index {
  const order = sorted(given, size, commodities);
  const room = Math.max(1, Math.ceil((4 * size) / leafSize) + 4 * commodities);
  const ints = (n: number): Int32Array => new Int32Array(allocate(4 * n));
  const doubles = (n: number): Float64Array => new Float64Array(allocate(8 * n));
  const index: Index = {
    columns: columns(size + spare, allocate),
    streamAt: ints(size + spare).fill(-1),
    slotOf: ints(size),
    roots: ints(2 * commodities).fill(-1),
    first: ints(room),
    end: ints(room),
    child: ints(room),
    box: doubles(6 * room),
    maximumCost: doubles(room),
    maximumQuantity: doubles(room),
    easiestLeast: doubles(leastNames.length * room),
    easiestMost: doubles(mostNames.length * room),
    asking: new Uint8Array(allocate(room)),
    extra: ints(1),
  };
  let nodes = 0;
  for (let at = 0; at < size; ) {
    const key = keyOf(given, order[at] as number);
    let end = at;
    while (end < size && keyOf(given, order[end] as number) === key) end += 1;
    index.roots[key] = nodes;
    nodes = tree(index, given, order, at, end, nodes);
    at = end;
  }
  for (let slot = 0; slot < size; slot += 1) {
    move(given, order[slot] as number, index.columns, slot);
    index.streamAt[slot] = order[slot] as number;
    index.slotOf[order[slot] as number] = slot;
  }
  for (let node = nodes - 1; node >= 0; node -= 1) summarise(index, node);
  return index;
}

const keyOf = (c: Columns, stream: number): number => rootOf(c.commodity[stream] as number, c.wants[stream] === 1);

/** Streams by tree, by counting. */
function sorted(given: Columns, size: number, commodities: number): Int32Array {
  const starts = new Int32Array(2 * commodities + 1);
  for (let i = 0; i < size; i += 1) starts[keyOf(given, i) + 1] = (starts[keyOf(given, i) + 1] as number) + 1;
  for (let k = 1; k < starts.length; k += 1) starts[k] = (starts[k] as number) + (starts[k - 1] as number);
  const order = new Int32Array(size);
  for (let i = 0; i < size; i += 1) {
    const key = keyOf(given, i);
    order[starts[key] as number] = i;
    starts[key] = (starts[key] as number) + 1;
  }
  return order;
}

/** Lays out one tree over `order[lo, hi)`, halving along its widest side; gives the number of nodes so far. */
function tree(index: Index, given: Columns, order: Int32Array, lo: number, hi: number, root: number): number {
  let nodes = root + 1;
  const open: number[] = [root];
  index.first[root] = lo;
  index.end[root] = hi;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const [first, end] = [index.first[node] as number, index.end[node] as number];
    const axis = spread(given, order, first, end);
    if (end - first <= leafSize || axis === null) {
      index.child[node] = -1;
      continue;
    }
    const middle = (first + end) >> 1;
    select(axis, order, first, end - 1, middle);
    index.child[node] = nodes;
    for (const [child, from, to] of [
      [nodes, first, middle],
      [nodes + 1, middle, end],
    ] as const) {
      index.first[child] = from;
      index.end[child] = to;
      open.push(child);
    }
    nodes += 2;
  }
  return nodes;
}

/** The coordinate in which places differ most; null where they are all one place and few. */
function spread(c: Columns, order: Int32Array, first: number, end: number): Float64Array | null {
  let [widest, axis] = [-1, null as Float64Array | null];
  for (const column of [c.x, c.y, c.z]) {
    let [least, most] = [Infinity, -Infinity];
    for (let i = first; i < end; i += 1) {
      const value = column[order[i] as number] as number;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    if (most - least > widest) [widest, axis] = [most - least, column];
  }
  return axis;
}

/** Quickselect (Hoare): the k-th smallest comes to place k, smaller ones before it. */
function select(values: Float64Array, order: Int32Array, from: number, to: number, k: number): void {
  let [lo, hi] = [from, to];
  while (lo < hi) {
    const pivot = values[order[(lo + hi) >> 1] as number] as number;
    let [i, j] = [lo, hi];
    while (i <= j) {
      while ((values[order[i] as number] as number) < pivot) i += 1;
      while ((values[order[j] as number] as number) > pivot) j -= 1;
      if (i <= j) {
        const kept = order[i] as number;
        order[i] = order[j] as number;
        order[j] = kept;
        i += 1;
        j -= 1;
      }
    }
    if (k <= j) hi = j;
    else if (k >= i) lo = i;
    else return;
  }
}

/** Bounds of a node from its streams, or from its children, which stand behind it. */
function summarise(index: Index, node: number): void {
  const { columns: c, box } = index;
  const child = index.child[node] as number;
  const wants = c.wants[index.first[node] as number] === 1;
  const leaf = child < 0;
  const [from, to] = leaf ? [index.first[node] as number, index.end[node] as number] : [child, child + 2];
  const [least, most] = [leaf ? c.least : index.easiestLeast, leaf ? c.most : index.easiestMost];
  extremes(leaf ? c.x : box, leaf ? 1 : 6, 0, leaf ? 0 : 1, from, to, box, 6 * node);
  extremes(leaf ? c.y : box, leaf ? 1 : 6, leaf ? 0 : 2, leaf ? 0 : 3, from, to, box, 6 * node + 2);
  extremes(leaf ? c.z : box, leaf ? 1 : 6, leaf ? 0 : 4, leaf ? 0 : 5, from, to, box, 6 * node + 4);
  index.maximumCost[node] = extreme(leaf ? c.cost : index.maximumCost, 1, 0, from, to, true);
  index.maximumQuantity[node] = extreme(leaf ? c.quantity : index.maximumQuantity, 1, 0, from, to, true);
  let asking = 0;
  for (let k = 0; k < leastNames.length; k += 1) {
    const value = extreme(least, leastNames.length, k, from, to, !wants);
    index.easiestLeast[node * leastNames.length + k] = value;
    if (value > -Infinity) asking = 1;
  }
  for (let k = 0; k < mostNames.length; k += 1) {
    const value = extreme(most, mostNames.length, k, from, to, wants);
    index.easiestMost[node * mostNames.length + k] = value;
    if (value < Infinity) asking = 1;
  }
  index.asking[node] = wants ? asking : 1;
}

/** The largest or smallest of every `step`-th value; what nobody states (NaN) is as if nothing were offered. */
function extreme(
  values: Float64Array,
  step: number,
  offset: number,
  from: number,
  to: number,
  highest: boolean,
): number {
  let best = highest ? -Infinity : Infinity;
  for (let i = from; i < to; i += 1) {
    const value = values[i * step + offset] as number;
    if (highest ? value > best : value < best) best = value;
  }
  return best;
}

function extremes(
  values: Float64Array,
  step: number,
  low: number,
  high: number,
  from: number,
  to: number,
  into: Float64Array,
  at: number,
): void {
  into[at] = extreme(values, step, low, from, to, false);
  into[at + 1] = extreme(values, step, high, from, to, true);
}

/**
 * Changes one stream: its old slot falls empty, and it goes to a slot beyond the trees, which every query looks at. False when no
 * slot is left and the index must be made anew.
 */
export function change(index: Index, stream: number, to: RegisterStream): boolean {
  const size = index.slotOf.length;
  const old = index.slotOf[stream] as number;
  const slot = old >= size ? old : size + (index.extra[0] as number);
  if (slot >= size + spare) return false;
  if (old < size) {
    index.streamAt[old] = -1;
    index.extra[0] = (index.extra[0] as number) + 1;
  }
  put(index.columns, slot, to);
  index.streamAt[slot] = stream;
  index.slotOf[stream] = slot;
  return true;
}
