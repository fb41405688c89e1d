/**
 * Leave one park out: are a park's documented exchanges found without its own precedents? Haves are what its donors gave, wants what
 * was replaced; every have may meet every want. Three readers: the tables; the tables without replacements that no other park
 * documents; and names alone, as a list of wastes and wants is usually searched.
 */
import { commodities, commodityById, type Precedent, precedents } from '@kyosei/model/knowledge/library';
import { wordsOf } from '@kyosei/model/knowledge/search';
import { chainer, libraryRow } from '../../src/matching/library/chains.ts';

export interface Counted {
  readonly known: number;
  /** Known exchanges that are found. */
  readonly hits: number;
  /** All pairs that are found. */
  readonly found: number;
}
export interface Left {
  readonly park: string;
  readonly pairs: number;
  readonly tables: Counted;
  readonly strict: Counted;
  readonly names: Counted;
}

const rows = new Map(commodities.map((known) => [known.id, libraryRow(known)]));
const { chains } = chainer(
  new Map([...rows.values()].map((row) => [row.id, row])),
  [],
  (id) => commodityById(id.slice('known:'.length)) ?? null,
  1,
);
const ways = (from: string, to: string) => chains(rows.get(from) as never, rows.get(to) as never);

type Match = (have: Precedent, want: Precedent) => boolean;
const byTables: Match = ({ from }, { to }) => ways(from, to).length > 0;

/** Ways that do not rest on a replacement which this park alone documents. */
function strictly(park: string): Match {
  const elsewhere = new Set(precedents.filter((each) => each.case !== park).map(({ from, to }) => `${from} ${to}`));
  const here = new Set(precedents.filter((each) => each.case === park).map(({ from, to }) => `${from} ${to}`));
  const own = (from: string, to: string): boolean => here.has(`${from} ${to}`) && !elsewhere.has(`${from} ${to}`);
  return ({ from }, { to }) =>
    ways(from, to).some(({ substitution }) => substitution === null || !own(substitution.from, substitution.to));
}

const byNames: Match = (have, want) => {
  const words = new Set(wordsOf(have.what));
  return wordsOf(want.replaced).some((word) => words.has(word));
};

function count(all: readonly Precedent[], match: Match): Counted {
  const known = new Set(all.map(({ donor, from, receiver, to }) => `${donor}|${from}|${receiver}|${to}`));
  const found = new Set<string>();
  for (const have of all)
    for (const want of all)
      if (have.donor !== want.receiver && match(have, want))
        found.add(`${have.donor}|${have.from}|${want.receiver}|${want.to}`);
  return { known: known.size, hits: [...known].filter((pair) => found.has(pair)).length, found: found.size };
}

/** Parks with at least three documented exchanges, in the order of the library. */
export function leaveOneOut(): readonly Left[] {
  return [...Map.groupBy(precedents, (each) => each.case)]
    .filter(([, all]) => all.length >= 3)
    .map(([park, all]) => ({
      park,
      pairs: new Set(all.flatMap((have) => all.map((want) => `${have.donor}|${have.from}|${want.receiver}|${want.to}`)))
        .size,
      tables: count(all, byTables),
      strict: count(all, strictly(park)),
      names: count(all, byNames),
    }));
}

export function total(list: readonly Counted[]): Counted {
  const sum = (of: (each: Counted) => number): number => list.reduce((t, each) => t + of(each), 0);
  return { known: sum(({ known }) => known), hits: sum(({ hits }) => hits), found: sum(({ found }) => found) };
}
