/**
 * Several utilities on the grand composite curve: each takes as much as the curve without its pockets leaves it,
 * the cheapest first, and the one nearest to the pinch first where no prices are given
 * (Linnhoff et al., User Guide, 1982; Smith, Chemical Process Design and Integration, 2005, chapter 16).
 */
import type { Celsius, Kelvin, Kilowatt } from '../quantity.ts';
import { demandAt, demandOf } from './demand.ts';
import type { ProblemTable } from './problem-table.ts';

export interface Utility {
  readonly name: string;
  readonly kind: 'hot' | 'cold';
  readonly supply: Celsius;
  /** Equal to `supply` for condensing or evaporating utilities. */
  readonly target: Celsius;
  readonly approachContribution?: Kelvin;
  /** Currency per kWh. */
  readonly price?: number;
  readonly heatTransferCoefficient?: number;
}

export interface Placement {
  readonly loads: readonly { readonly name: string; readonly load: Kilowatt }[];
  /** Heat that no given utility can carry at its temperature. */
  readonly unmet: Kilowatt;
}

/** A utility along the walk: it begins at `near` and has given everything at `far`. */
interface Range {
  readonly near: number;
  readonly far: number;
}

/** Share of the utility delivered up to `position`; `before` leaves out what is delivered at the position itself. */
function shareAt({ near, far }: Range, position: number, before: boolean): number {
  if (position < near || (before && position === near)) return 0;
  return position >= far ? 1 : (position - near) / (far - near);
}

function rangeOf(utility: Utility, minimumApproach: Kelvin): Range {
  const contribution = utility.approachContribution ?? minimumApproach / 2;
  return utility.kind === 'hot'
    ? { near: utility.target - contribution, far: utility.supply - contribution }
    : { near: -(utility.target + contribution), far: -(utility.supply + contribution) };
}

/**
 * Cheapest first when all have prices, then nearest to the pinch. Exact for utilities at constant temperature
 * (nested limits); for gliding utilities whose ranges overlap each is as large as those before it allow.
 */
function inOrder(utilities: readonly Utility[]): Utility[] {
  const priced = utilities.every(({ price }) => price !== undefined);
  const nearness = ({ kind, supply }: Utility): number => (kind === 'hot' ? supply : -supply);
  return utilities.toSorted(
    (a, b) => (priced ? (a.price as number) - (b.price as number) : 0) || nearness(a) - nearness(b),
  );
}

/** Loads of the utilities of one kind, in the order given. */
export function placeUtilities(
  table: ProblemTable,
  utilities: readonly Utility[],
  kind: Utility['kind'],
  minimumApproach: Kelvin,
): Placement {
  const demand = demandOf(table, kind);
  const needed = kind === 'hot' ? table.hotUtility : table.coldUtility;
  const tolerance = 1e-11 * table.scale;
  const placed: { readonly range: Range; readonly load: Kilowatt }[] = [];
  const loads = new Map<Utility, Kilowatt>();
  let left = needed;
  for (const utility of inOrder(utilities.filter((candidate) => candidate.kind === kind))) {
    const range = rangeOf(utility, minimumApproach);
    const room = (position: number, before: boolean): Kilowatt =>
      placed.reduce(
        (heat, other) => heat - other.load * shareAt(other.range, position, before),
        demandAt(demand, position, before),
      );
    let load = left;
    // The limit is piecewise linear: it binds at a corner of the curve, of an earlier utility, or of this one.
    const corners = [...demand.positions, range.far, ...placed.flatMap(({ range: other }) => [other.near, other.far])];
    for (const position of corners)
      for (const before of [true, false]) {
        const share = shareAt(range, position, before);
        if (share > 0) load = Math.min(load, room(position, before) / share);
      }
    if (load <= tolerance) load = 0;
    if (left - load <= tolerance) load = left;
    placed.push({ range, load });
    loads.set(utility, load);
    left -= load;
  }
  return {
    loads: utilities.flatMap((utility) => {
      const load = loads.get(utility);
      return load === undefined ? [] : [{ name: utility.name, load }];
    }),
    unmet: left,
  };
}
