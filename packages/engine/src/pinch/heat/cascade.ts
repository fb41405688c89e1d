/**
 * The heat cascade: heat that has been given above each temperature, from the hottest level down, in O(n log n).
 * A change of phase gives its heat at one level, so that a level has a flow from above and a flow to below.
 */
import type { Celsius, Kilowatt } from '../quantity.ts';
import type { Piece } from './stream.ts';

export interface Cascade {
  /** Falling. */
  readonly temperatures: Float64Array<ArrayBuffer>;
  /** Flow that reaches the level from above. */
  readonly above: Float64Array<ArrayBuffer>;
  /** Flow that leaves it downwards: differs from `above` by the heat given at the level itself. */
  readonly below: Float64Array<ArrayBuffer>;
  /** Sum of the absolute heats, the scale against which a flow counts as zero. */
  readonly scale: Kilowatt;
}

/** Temperatures nearer than this are one level: rounding of shifted temperatures, far below any measurement. */
const sameLevel = 1e-10;

/** Rising, each level once. */
function levelsOf(pieces: readonly Piece[]): Float64Array {
  const all = new Float64Array(pieces.length * 2);
  pieces.forEach(({ high, low }, index) => {
    all[2 * index] = high;
    all[2 * index + 1] = low;
  });
  all.sort();
  let count = 0;
  for (const temperature of all)
    if (count === 0 || temperature - (all[count - 1] as number) > sameLevel) {
      all[count] = temperature;
      count += 1;
    }
  return all.subarray(0, count);
}

/**
 * Finds the last level that is not above a temperature. A table of equal steps narrows the search to the few levels
 * within one step, so that it does not wander through the memory; at worst it halves.
 */
function levelFinder(levels: Float64Array): (temperature: Celsius) => number {
  const count = levels.length;
  const lowest = levels[0] as number;
  const span = (levels[count - 1] as number) - lowest;
  const steps = span > 0 ? count : 1;
  const perKelvin = span > 0 ? steps / span : 0;
  const step = (temperature: Celsius): number => Math.min(steps - 1, Math.floor((temperature - lowest) * perKelvin));
  // Levels before each step, and after the last.
  const before = new Int32Array(steps + 1);
  for (let level = 0; level < count; level += 1) {
    const next = step(levels[level] as number) + 1;
    before[next] = (before[next] as number) + 1;
  }
  for (let k = 1; k <= steps; k += 1) before[k] = (before[k] as number) + (before[k - 1] as number);
  return (temperature) => {
    const k = step(temperature);
    let low = Math.max(0, (before[k] as number) - 1);
    let high = (before[k + 1] as number) - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((levels[middle] as number) <= temperature) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

/** Running total that does not lose the small parts (Neumaier, ZAMM 54 (1974) 39–51). */
function runningTotal(): { readonly add: (value: number) => number } {
  let total = 0;
  let lost = 0;
  return {
    add(value) {
      const next = total + value;
      lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
      total = next;
      return total + lost;
    },
  };
}

/** Cascade of the pieces with nothing supplied at the top; flows may be negative. */
export function cascade(pieces: readonly Piece[]): Cascade {
  const levels = levelsOf(pieces);
  const count = levels.length;
  const levelOf = levelFinder(levels);
  // Heat capacity flow that begins (downwards) at each level, and heat given at the level itself.
  const capacity = new Float64Array(count);
  const jump = new Float64Array(count);
  let scale = 0;
  for (const { high, low, heat } of pieces) {
    const top = levelOf(high);
    const bottom = levelOf(low);
    scale += Math.abs(heat);
    if (top === bottom) jump[top] = (jump[top] as number) + heat;
    else {
      const flow = heat / ((levels[top] as number) - (levels[bottom] as number));
      capacity[top] = (capacity[top] as number) + flow;
      capacity[bottom] = (capacity[bottom] as number) - flow;
    }
  }
  const temperatures = new Float64Array(count);
  const above = new Float64Array(count);
  const below = new Float64Array(count);
  const slope = runningTotal();
  const flow = runningTotal();
  let capacityFlow = 0;
  let heat = 0;
  for (let k = 0; k < count; k += 1) {
    const level = count - 1 - k;
    const temperature = levels[level] as number;
    if (k > 0) heat = flow.add(capacityFlow * ((temperatures[k - 1] as number) - temperature));
    temperatures[k] = temperature;
    above[k] = heat;
    heat = flow.add(jump[level] as number);
    below[k] = heat;
    capacityFlow = slope.add(capacity[level] as number);
  }
  return { temperatures, above, below, scale };
}
