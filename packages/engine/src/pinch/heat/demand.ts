/**
 * What a grand composite curve asks of its utilities: the curve without its pockets, in which the process serves
 * itself (Linnhoff et al., User Guide, 1982; for sites Dhole & Linnhoff, Comput Chem Eng 17 (1993) S101–S109).
 */
import type { Kilowatt } from '../quantity.ts';
import type { ProblemTable } from './problem-table.ts';

/** Most heat that may be delivered (hot) or taken (cold) up to each point, walking away from the pinch. */
export interface Demand {
  /** Rising along the walk; cold utilities walk along negated temperatures. */
  readonly positions: readonly number[];
  readonly heat: readonly number[];
}

/**
 * Hot: G(S) = min over S' ≥ S of the flow through S', the curve with its pockets cut off. Cold: the same from below.
 * Two points may share a position where heat is given at one level.
 */
export function demandOf(table: ProblemTable, kind: 'hot' | 'cold'): Demand {
  const { temperatures, above, below } = table;
  const positions: number[] = [];
  const flows: number[] = [];
  for (let walk = 0; walk < temperatures.length; walk += 1) {
    const level = kind === 'hot' ? temperatures.length - 1 - walk : walk;
    const position = kind === 'hot' ? (temperatures[level] as number) : -(temperatures[level] as number);
    const [near, far] = kind === 'hot' ? [below, above] : [above, below];
    positions.push(position, position);
    flows.push(near[level] as number, far[level] as number);
  }
  return cutPockets(positions, flows);
}

/** Lower envelope from the far end, with the points where the cut meets the curve again. */
function cutPockets(positions: readonly number[], flows: readonly number[]): Demand {
  const outPositions: number[] = [];
  const outHeat: number[] = [];
  let least = Infinity;
  for (let k = positions.length - 1; k >= 0; k -= 1) {
    const position = positions[k] as number;
    const flow = flows[k] as number;
    const next = k + 1 < positions.length ? (flows[k + 1] as number) : flow;
    if (flow < least) {
      if (next > least) {
        const nextPosition = positions[k + 1] as number;
        outPositions.push(nextPosition + ((next - least) / (next - flow)) * (position - nextPosition));
        outHeat.push(least);
      }
      least = flow;
    }
    outPositions.push(position);
    outHeat.push(least);
  }
  return { positions: outPositions.toReversed(), heat: outHeat.toReversed() };
}

/** Index of the first position that is not below (or, `past`, that is above) the given one. */
function search(positions: readonly number[], position: number, past: boolean): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = positions[middle] as number;
    if (value < position || (past && value === position)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Demand up to `position`: nothing before the first point, everything beyond the last, the near side of a jump if `before`. */
export function demandAt({ positions, heat }: Demand, position: number, before: boolean): Kilowatt {
  const index = search(positions, position, !before);
  if (before && positions[index] === position) return heat[index] as number;
  if (index === 0) return 0;
  const left = positions[index - 1] as number;
  const leftHeat = heat[index - 1] as number;
  if (left === position || index === positions.length) return leftHeat;
  const share = (position - left) / ((positions[index] as number) - left);
  return leftHeat + share * ((heat[index] as number) - leftHeat);
}
