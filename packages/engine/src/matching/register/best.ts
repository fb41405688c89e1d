/** The best partners of one stream: branch and bound (Land & Doig 1960) over k-d trees of places (Bentley 1975). */
import { earthRadius, leastNames, mostNames } from './columns.ts';
import { apart, chord, worth } from './pair.ts';
import type { Compiled, Group } from './rules.ts';
import { type Index, rootOf } from './tree.ts';

/** The partners of a stream, best first: stream, rule, and expected value. */
export interface Partners {
  count: number;
  readonly streams: Int32Array;
  readonly rules: Int32Array;
  readonly values: Float64Array;
}

export const partners = (most: number): Partners => ({
  count: 0,
  streams: new Int32Array(most),
  rules: new Int32Array(most),
  values: new Float64Array(most),
});

/** Puts a partner into its place; of equal values the lower stream stands first. */
function offer(list: Partners, stream: number, rule: number, value: number): void {
  const { streams, rules, values } = list;
  const before = (i: number): boolean =>
    (values[i] as number) > value || ((values[i] as number) === value && (streams[i] as number) < stream);
  let at = list.count;
  while (at > 0 && !before(at - 1)) at -= 1;
  if (at >= values.length) return;
  if (list.count < values.length) list.count += 1;
  for (let i = list.count - 1; i > at; i -= 1) {
    values[i] = values[i - 1] as number;
    streams[i] = streams[i - 1] as number;
    rules[i] = rules[i - 1] as number;
  }
  values[at] = value;
  streams[at] = stream;
  rules[at] = rule;
}

/** What a partner must be worth to enter the list. */
const threshold = ({ count, values }: Partners): number => (count < values.length ? 0 : (values[count - 1] as number));

/** km between a place and the nearest corner, side or inside of a node's box: the chord, which no arc undercuts. */
function nearest({ columns: c, box }: Index, slot: number, node: number): number {
  const at = 6 * node;
  const x = c.x[slot] as number;
  const y = c.y[slot] as number;
  const z = c.z[slot] as number;
  const dx = Math.max((box[at] as number) - x, 0, x - (box[at + 1] as number));
  const dy = Math.max((box[at + 2] as number) - y, 0, y - (box[at + 3] as number));
  const dz = Math.max((box[at + 4] as number) - z, 0, z - (box[at + 5] as number));
  return earthRadius * Math.sqrt(dx * dx + dy * dy + dz * dz);
}

const year = 8784; // h, the longest
const unlimited = 1e300;
/** Bounds are widened by this against rounding, so that nothing is skipped that could pass. */
const slack = 1e-9;

/**
 * Finds the best partners of streams; makes its working space once. For the stream that is asked about each rule becomes a bound
 * (u + c·p − s·d) · min(q, k·m) − f − g·d of a partner's price p, quantity m and distance d, every other term at its most favourable.
 */
export function finder(index: Index, r: Compiled): (stream: number, list: Partners) => void {
  const c = index.columns;
  const size = r.ratio.length;
  const doubles = (): Float64Array => new Float64Array(size);
  const [unit, price, slope, own, times, fixed, perKm, reach] = [
    doubles(),
    doubles(),
    doubles(),
    doubles(),
    doubles(),
    doubles(),
    doubles(),
    doubles(),
  ];
  const live = new Int32Array(size);
  const nodes = new Int32Array(128);
  const bounds = new Float64Array(128);
  const [nLeast, nMost] = [leastNames.length, mostNames.length];
  let [slot, wants, demanding, alive] = [0, false, false, 0];

  /** The terms of a rule for the stream asked about. */
  function prepare(rule: number): void {
    const ratio = r.ratio[rule] as number;
    const lossless = r.loss[rule] === 0;
    const cost = c.cost[slot] as number;
    const quantity = c.quantity[slot] as number;
    const carried = r.carried[rule] as number;
    const detour = r.detour[rule] as number;
    // With losses less arrives: a plant at the receiver treats less, and a want may be covered by more.
    const treats = lossless || r.treatsArriving[rule] === 0;
    const plant = treats
      ? (r.operatingCost[rule] as number) + ((r.plantPerCapacity[rule] as number) * (r.entering[rule] as number)) / year
      : 0;
    const avoided = ratio * cost;
    unit[rule] =
      (wants ? (lossless ? avoided : Math.max(0, avoided)) : cost) - carried * (r.handling[rule] as number) - plant;
    price[rule] = wants ? 1 : ratio;
    slope[rule] = carried * detour * ((r.carriage[rule] as number) + (r.wayPerCapacity[rule] as number) / year);
    own[rule] = wants ? (lossless ? quantity / ratio : unlimited) : quantity;
    times[rule] = wants ? 1 : lossless ? 1 / ratio : unlimited;
    fixed[rule] = (r.wayFixed[rule] as number) + (r.plantFixed[rule] as number) + (r.transaction[rule] as number);
    perKm[rule] = (r.wayPerDistance[rule] as number) * detour;
    reach[rule] = (r.farthest[rule] as number) / detour;
  }

  function ceiling(rule: number, cost: number, quantity: number, distance: number): number {
    if (distance > (reach[rule] as number)) return 0;
    const paid = (price[rule] as number) * cost;
    const lossy = !wants && r.loss[rule] !== 0 && paid < 0;
    const gain = (unit[rule] as number) + (lossy ? 0 : paid) - (slope[rule] as number) * distance;
    if (gain <= 0) return 0;
    const amount = Math.min(own[rule] as number, (times[rule] as number) * quantity);
    return (
      (gain * amount - (fixed[rule] as number) - (perKm[rule] as number) * distance) *
      (r.factor[rule] as number) *
      (1 + slack)
    );
  }

  /** Whether some stream of a node could pass the quality gate. */
  function mayFit(rule: number, node: number): boolean {
    for (let k = 0; k < nLeast; k += 1) {
      const mine = c.least[slot * nLeast + k] as number;
      const other = index.easiestLeast[node * nLeast + k] as number;
      const offered = wants ? other : mine;
      const demand = wants ? mine : other;
      const ask = r.asks[rule * nLeast + k] as number;
      if (ask > -Infinity && !(offered >= ask)) return false;
      if (demand === -Infinity) continue;
      const reached = r.reaches[rule * nLeast + k] as number;
      const arriving = Number.isNaN(reached) ? offered : reached;
      if (!(arriving >= demand + (k === 0 ? (r.approach[rule] as number) : 0))) return false;
    }
    for (let k = Number.isNaN(r.moisture[rule]) ? 0 : 1; k < nMost; k += 1) {
      const mine = c.most[slot * nMost + k] as number;
      const other = index.easiestMost[node * nMost + k] as number;
      const offered = wants ? other : mine;
      const limit = wants ? mine : other;
      if (offered * (r.keeps[rule * nMost + k] as number) > limit) return false;
    }
    return true;
  }

  /** Whether the stream asked about is a want that asks for some quality. */
  function demands(): boolean {
    for (let k = 0; k < nLeast; k += 1) if ((c.least[slot * nLeast + k] as number) > -Infinity) return true;
    for (let k = 0; k < nMost; k += 1) if ((c.most[slot * nMost + k] as number) < Infinity) return true;
    return false;
  }

  function bound(node: number): number {
    const distance = nearest(index, slot, node) * (1 - slack);
    const cost = index.maximumCost[node] as number;
    const quantity = index.maximumQuantity[node] as number;
    let best = 0;
    for (let i = 0; i < alive; i += 1) {
      const value = ceiling(live[i] as number, cost, quantity, distance);
      if (
        value > best &&
        (!(wants ? demanding || r.picky[live[i] as number] === 1 : index.asking[node] === 1) ||
          mayFit(live[i] as number, node))
      )
        best = value;
    }
    return best;
  }

  /** The best rule for a partner, offered to the list. */
  function meet(other: number, list: Partners): void {
    const stream = index.streamAt[other] as number;
    if (stream < 0) return;
    const have = wants ? other : slot;
    const want = wants ? slot : other;
    const crow = chord(c, have, want) * earthRadius * (1 - slack);
    const cost = c.cost[other] as number;
    const quantity = c.quantity[other] as number;
    // The way along the ground, once some rule could pass along the chord, which is shorter.
    let distance = -1;
    let best = threshold(list);
    let chosen = -1;
    for (let i = 0; i < alive; i += 1) {
      const rule = live[i] as number;
      const most = ceiling(rule, cost, quantity, crow);
      if (most <= 0 || most < best) continue;
      if (distance < 0) distance = apart(c, have, want);
      const value = worth(c, r, rule, have, want, distance);
      if (value > best || (value === best && chosen < 0 && value > 0)) {
        best = value;
        chosen = rule;
      }
    }
    if (chosen >= 0) offer(list, stream, chosen, best);
  }

  /** Goes through one tree, the more promising half first, and leaves what cannot reach the list. */
  function search(root: number, most: number, list: Partners): void {
    nodes[0] = root;
    bounds[0] = most;
    for (let depth = 0; depth >= 0; ) {
      const node = nodes[depth] as number;
      const limit = bounds[depth] as number;
      depth -= 1;
      // Of equal values the lower stream stands first, so that an equal bound must be looked at.
      if (limit <= 0 || limit < threshold(list)) continue;
      const child = index.child[node] as number;
      if (child < 0) {
        const end = index.end[node] as number;
        for (let other = index.first[node] as number; other < end; other += 1) meet(other, list);
        continue;
      }
      const left = bound(child);
      const right = bound(child + 1);
      const turned = right > left;
      nodes[depth + 1] = turned ? child : child + 1;
      bounds[depth + 1] = turned ? left : right;
      nodes[depth + 2] = turned ? child + 1 : child;
      bounds[depth + 2] = turned ? right : left;
      depth += 2;
    }
  }

  /** Rules of a group that a tree's best could pass, made ready; gives the bound of the tree. */
  function open({ first, end }: Group, root: number): number {
    alive = 0;
    let most = 0;
    for (let rule = first; rule < end; rule += 1) {
      prepare(rule);
      if (root < 0) {
        live[alive] = rule;
        alive += 1;
        continue;
      }
      const value = ceiling(
        rule,
        index.maximumCost[root] as number,
        index.maximumQuantity[root] as number,
        nearest(index, slot, root) * (1 - slack),
      );
      if (value <= 0 || !mayFit(rule, root)) continue;
      live[alive] = rule;
      alive += 1;
      if (value > most) most = value;
    }
    return most;
  }

  return (stream, list) => {
    list.count = 0;
    slot = index.slotOf[stream] as number;
    wants = c.wants[slot] === 1;
    demanding = demands();
    for (const group of (wants ? r.ofWant : r.ofHave)[c.commodity[slot] as number] ?? []) {
      const root = index.roots[rootOf(group.other, !wants)] as number;
      if (root >= 0) {
        const most = open(group, root);
        if (most > 0 && most >= threshold(list)) search(root, most, list);
      }
      for (let other = index.slotOf.length; other < index.slotOf.length + (index.extra[0] as number); other += 1) {
        if ((c.wants[other] === 1) === wants || c.commodity[other] !== group.other) continue;
        open(group, -1);
        meet(other, list);
      }
    }
  };
}
