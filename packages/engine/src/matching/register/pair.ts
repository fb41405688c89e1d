/** One pair of streams through one rule: every gate, and what it is worth. The one place where a register judges. */
import { perFailure } from '../library/confidence.ts';
import { arc, type Columns, leastNames, mostNames } from './columns.ts';
import type { Compiled } from './rules.ts';

const stress = 0.3; // fall of the price of what is replaced
const together = 0.7; // least share of the possible that meets in time

/** Chord of the unit sphere between two slots. */
export function chord(c: Columns, a: number, b: number): number {
  const dx = (c.x[a] as number) - (c.x[b] as number);
  const dy = (c.y[a] as number) - (c.y[b] as number);
  const dz = (c.z[a] as number) - (c.z[b] as number);
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

/** km between two slots as the crow flies. */
export const apart = (c: Columns, a: number, b: number): number => arc(chord(c, a, b));

/** Whether what arrives is good enough, and the plant's input too. */
function fits(c: Columns, r: Compiled, rule: number, have: number, want: number): boolean {
  const least = leastNames.length;
  const most = mostNames.length;
  for (let k = 0; k < least; k += 1) {
    const offered = c.least[have * least + k] as number;
    const ask = r.asks[rule * least + k] as number;
    // NaN is smaller than nothing: what nobody states stops where it is demanded.
    if (ask > -Infinity && !(offered >= ask)) return false;
    const demand = c.least[want * least + k] as number;
    if (demand === -Infinity) continue;
    const reached = r.reaches[rule * least + k] as number;
    const arriving = Number.isNaN(reached) ? offered : reached;
    if (!(arriving >= demand + (k === 0 ? (r.approach[rule] as number) : 0))) return false;
  }
  const dried = r.moisture[rule] as number;
  for (let k = 0; k < most; k += 1) {
    const offered = c.most[have * most + k] as number;
    const arriving = k === 0 && !Number.isNaN(dried) ? dried : offered * (r.keeps[rule * most + k] as number);
    if (arriving > (c.most[want * most + k] as number)) return false;
  }
  return true;
}

const upper = new Float64Array(16);

/**
 * Expected value [currency/a] of a pair through a rule, `crow` km apart; −∞ where a gate stops it. The
 * arithmetic is that of economics/price and economics/alone for a way without a standing plant.
 */
export function worth(c: Columns, r: Compiled, rule: number, have: number, want: number, crow: number): number {
  if (c.firm[have] === c.firm[want] || !fits(c, r, rule, have, want)) return -Infinity;
  // Nobody treats what fits as it is.
  const plain = r.plain[rule] as number;
  if (plain >= 0 && fits(c, r, plain, have, want)) return -Infinity;
  const distance = crow * (r.detour[rule] as number);
  if (distance > (r.farthest[rule] as number)) return -Infinity;
  const loss = r.loss[rule] as number;
  const arriving = loss === 0 ? 1 : (1 - loss) ** distance;
  const delivered = arriving * (r.ratio[rule] as number);
  if (!(delivered > 0)) return -Infinity;
  const carried = r.carried[rule] as number;
  const share = r.treatsArriving[rule] === 1 ? arriving : 1;
  const input = share * (r.entering[rule] as number);
  const avoided = (c.cost[want] as number) * delivered;
  const unit =
    carried * ((r.handling[rule] as number) + (r.carriage[rule] as number) * distance) +
    share * (r.operatingCost[rule] as number) -
    (c.cost[have] as number) -
    avoided;
  const perCapacity =
    (r.wayPerCapacity[rule] as number) * distance * carried + (r.plantPerCapacity[rule] as number) * input;
  const fixed =
    (r.wayFixed[rule] as number) +
    (r.wayPerDistance[rule] as number) * distance +
    (r.plantFixed[rule] as number) +
    (r.transaction[rule] as number);
  const largest = input > 0 ? (r.maximumSize[rule] as number) / input : Infinity;
  const smallest = input > 0 ? (r.minimumSize[rule] as number) / input : 0;
  const n = r.periods;
  const hs = (c.shape[have] as number) * n;
  const ws = (c.shape[want] as number) * n;
  let overlap = 0;
  for (let p = 0; p < n; p += 1) {
    const has = (c.quantity[have] as number) * (r.shapes[hs + p] as number);
    const wants = ((c.quantity[want] as number) * (r.shapes[ws + p] as number)) / delivered;
    const both = Math.min(has, wants);
    overlap += (r.hours[p] as number) * both;
    upper[p] = Math.min(both, largest);
  }
  if (!(overlap > 0)) return -Infinity;
  const capacity = Math.max(bestCapacity(r, unit, perCapacity), smallest);
  let quantity = 0;
  for (let p = 0; p < n; p += 1) quantity += (r.hours[p] as number) * Math.min(upper[p] as number, capacity);
  const saving = -unit * quantity - perCapacity * capacity - fixed;
  if (!(saving > 0)) return -Infinity;
  const possible = Math.min(c.quantity[have] as number, (c.quantity[want] as number) / delivered);
  const rhythm = r.unstorable[rule] === 1 && overlap < together * possible ? perFailure : 1;
  const squeeze = saving - stress * Math.max(0, avoided * quantity) <= 0 ? perFailure : 1;
  return saving * (r.factor[rule] as number) * rhythm * squeeze;
}

/** The capacity at which a use pays best (economics/alone): the rate at which one more unit would work too few hours. */
function bestCapacity(r: Compiled, unit: number, perCapacity: number): number {
  const n = r.periods;
  if (n === 1) return upper[0] as number;
  let served = 0;
  let last = Infinity;
  let best = 0;
  for (let step = 0; step < n; step += 1) {
    // Periods by falling rate; few enough to look for the next one each time.
    let rate = -1;
    let hours = 0;
    for (let p = 0; p < n; p += 1) {
      const each = upper[p] as number;
      if (each >= last) continue;
      if (each > rate) {
        rate = each;
        hours = r.hours[p] as number;
      } else if (each === rate) hours += r.hours[p] as number;
    }
    if (step === 0) best = rate;
    if (rate <= 0) break;
    served += hours;
    if (-unit * served > perCapacity) return rate;
    last = rate;
  }
  return best;
}
