/** Mains of a site: steam and hot water that some plants make and others use, and cooling that takes what is left. */
import type { Utility } from '../heat/utilities.ts';
import type { Celsius, Kilowatt } from '../quantity.ts';

/** Two sides of one main: `user` gives its heat to cold streams, `maker` takes it from hot streams. */
export interface Main {
  readonly name: string;
  readonly user?: Utility;
  readonly maker?: Utility;
}

/** What one main carries, in kW. */
export interface MainFlow {
  readonly name: string;
  /** Heat that the plants put in. */
  readonly generated: Kilowatt;
  /** Heat that the plants take out. */
  readonly used: Kilowatt;
  /** Heat used that the plants' own generation covers, in this main or let down from a hotter one. */
  readonly recovered: Kilowatt;
  /** Heat that a boiler must add. */
  readonly bought: Kilowatt;
  /** Heat generated that no plant takes and that must be cooled away. */
  readonly rejected: Kilowatt;
}

/** Surplus of one main that serves another. */
export interface LetDown {
  readonly from: string;
  readonly to: string;
  readonly heat: Kilowatt;
}

/** The makers' side of a main whose users cool it from supply to target. */
const reversed = (user: Utility): Utility => ({ ...user, kind: 'cold', supply: user.target, target: user.supply });

/**
 * Mains from the rows of a file. A row of kind hot describes the side of the users, one of kind cold that of the
 * makers; two rows of one name are the two sides of one main. Where no main is given by two rows, a hot main is made
 * over the temperatures at which it is used; where some are, every row is taken as written (bought or cooled away).
 */
export function pairMains(rows: readonly Utility[]): Main[] {
  const mains = new Map<string, { user?: Utility; maker?: Utility }>();
  for (const row of rows) {
    const main = mains.get(row.name) ?? {};
    if (row.kind === 'hot') main.user = row;
    else main.maker = row;
    mains.set(row.name, main);
  }
  const hasPairs = [...mains.values()].some(({ user, maker }) => user && maker);
  const paired: Main[] = [];
  for (const [name, { user, maker }] of mains)
    if (user && !maker && !hasPairs) paired.push({ name, user, maker: reversed(user) });
    else paired.push({ name, ...(user ? { user } : {}), ...(maker ? { maker } : {}) });
  return paired;
}

const hottest = ({ user, maker }: Main): Celsius => user?.supply ?? maker?.target ?? 0;
/** Coldest temperature at which surplus of the main is given. */
const coldest = ({ user, maker }: Main): Celsius => user?.target ?? maker?.supply ?? 0;

/**
 * Heat cascade over the mains: generation serves the users of its own main first, then the users of mains that are
 * nowhere hotter than its own coldest temperature, the hottest of them first. Which mains may help is nested, so that
 * no order saves more.
 */
export function balanceMains(
  mains: readonly Main[],
  loads: ReadonlyMap<string, { readonly generated: Kilowatt; readonly used: Kilowatt }>,
): { readonly flows: MainFlow[]; readonly letDowns: LetDown[] } {
  const order = mains.toSorted((a, b) => hottest(b) - hottest(a));
  const surplus = new Map<string, Kilowatt>();
  const deficit = new Map<string, Kilowatt>();
  for (const { name, user, maker } of order) {
    const { generated = 0, used = 0 } = loads.get(name) ?? {};
    // Cooling has no users, and so nothing of it can be let down.
    const own = user && maker ? Math.min(generated, used) : 0;
    surplus.set(name, user && maker ? generated - own : 0);
    deficit.set(name, used - own);
  }
  const letDowns: LetDown[] = [];
  for (const to of order)
    for (const from of order) {
      const heat = Math.min(surplus.get(from.name) ?? 0, deficit.get(to.name) ?? 0);
      if (from === to || heat <= 0 || coldest(from) < hottest(to)) continue;
      surplus.set(from.name, (surplus.get(from.name) ?? 0) - heat);
      deficit.set(to.name, (deficit.get(to.name) ?? 0) - heat);
      letDowns.push({ from: from.name, to: to.name, heat });
    }
  const flows = mains.map(({ name, user, maker }) => {
    const { generated = 0, used = 0 } = loads.get(name) ?? {};
    const bought = deficit.get(name) ?? 0;
    const rejected = user && maker ? (surplus.get(name) ?? 0) : generated;
    return { name, generated, used, recovered: used - bought, bought, rejected };
  });
  return { flows, letDowns };
}

/** The mains between which the site pinch lies: heat is bought at and above `above`, and left over below it. */
export function sitePinch(mains: readonly Main[], flows: readonly MainFlow[]): { above: string; below: string } | null {
  const order = mains.filter(({ user, maker }) => user && maker).toSorted((a, b) => hottest(b) - hottest(a));
  const bought = new Map(flows.map(({ name, bought: heat }) => [name, heat]));
  const last = order.findLastIndex(({ name }) => (bought.get(name) ?? 0) > 0);
  const above = order[last];
  const below = order[last + 1];
  return above && below ? { above: above.name, below: below.name } : null;
}
