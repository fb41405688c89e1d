/** What a commodity can serve: itself, what it is a case of, what it replaces, and heat at a lower temperature. */
import type { Finding } from '@kyosei/model/plan';
import type { Commodity, Technology } from '@kyosei/model/tables';

/** One unit of the commodity serves `ratio` units of another. */
export interface Acceptance {
  readonly ratio: number;
  readonly reason: Finding;
}

/** A way from one commodity to another, through one technology or none. */
export interface Way {
  readonly to: string;
  readonly technology: Technology | null;
  /** Units of technology input for one unit of the commodity; 1 without one. */
  readonly inputRatio: number;
  /** Units of `to` for one unit of the technology's output, or of the commodity itself. */
  readonly outputRatio: number;
  readonly reasons: readonly Finding[];
}

const warm = ({ kind, unit }: Commodity): boolean => (kind === 'heat' || kind === 'steam') && unit === 'kWh';

/** The commodity and its parents, nearest first; a ring of parents is walked once. */
function lineage(commodity: Commodity, all: ReadonlyMap<string, Commodity>): readonly Commodity[] {
  const line: Commodity[] = [];
  for (let next: Commodity | undefined = commodity; next !== undefined && !line.includes(next); ) {
    line.push(next);
    next = next.parent === undefined ? undefined : all.get(next.parent);
  }
  return line;
}

/**
 * Everything that a commodity can serve, by id. Where several rules apply the first holds: the same commodity; a parent
 * counted in the same unit; a substitute, own before inherited, named before its parents, larger before smaller; heat
 * and steam in kWh for any heat or steam in kWh (whether it is warm enough is a matter of quality). What a parent
 * counted in another unit replaces is not inherited: its amounts are for that unit.
 */
export function reach(commodity: Commodity, all: ReadonlyMap<string, Commodity>): ReadonlyMap<string, Acceptance> {
  const found = new Map<string, Acceptance>();
  const add = (id: string, ratio: number, reason: Finding): void => {
    if (!found.has(id) && ratio > 0) found.set(id, { ratio, reason });
  };
  const line = lineage(commodity, all);
  for (const parent of line) {
    const code = parent === commodity ? 'same-commodity' : 'special-case';
    if (parent.unit === commodity.unit)
      add(parent.id, 1, { code, values: { commodity: commodity.id, accepted: parent.id } });
  }
  for (const { substitutes, unit } of line) {
    if (unit !== commodity.unit) continue;
    const replaced = Object.entries(substitutes ?? {}).toSorted(([, a], [, b]) => b - a);
    const reason = (accepted: string, ratio: number): Finding => ({
      code: 'substitute',
      values: { commodity: commodity.id, accepted, ratio },
    });
    for (const [id, ratio] of replaced) add(id, ratio, reason(id, ratio));
    for (const [id, ratio] of replaced) {
      const target = all.get(id);
      if (target === undefined) continue;
      for (const parent of lineage(target, all)) {
        if (parent.unit === target.unit) add(parent.id, ratio, reason(id, ratio));
      }
    }
  }
  if (warm(commodity)) {
    for (const other of all.values()) {
      if (warm(other))
        add(other.id, 1, { code: 'heat-cascade', values: { commodity: commodity.id, accepted: other.id } });
    }
  }
  return found;
}

/** All ways of a commodity: straight, then through each technology in the order of the table. */
export function ways(
  commodity: Commodity,
  all: ReadonlyMap<string, Commodity>,
  technologies: readonly Technology[],
): readonly Way[] {
  const straight = reach(commodity, all);
  return [
    ...[...straight].map(([to, { ratio, reason }]) => ({
      to,
      technology: null,
      inputRatio: 1,
      outputRatio: ratio,
      reasons: [reason],
    })),
    ...technologies.flatMap((technology) => {
      const input = straight.get(technology.input);
      if (input === undefined) return [];
      const through: Finding = { code: 'technology', values: { technology: technology.id, yield: technology.yield } };
      return [...reach(all.get(technology.output) as Commodity, all)].map(([to, { ratio, reason }]) => ({
        to,
        technology,
        inputRatio: input.ratio,
        outputRatio: ratio,
        reasons: [input.reason, through, reason],
      }));
    }),
  ];
}
