/** The board of haves and wants: every stream of a park as a reader may know it. */
import type { GivenRow, Tables } from '../tables.ts';
import { type Band, bandOf, sectionOf } from './bands.ts';
import { levelOf } from './levels.ts';
import { type Reader, type Sight, type Standing, sightOf } from './sight.ts';

/** Fewest firms behind which one of them is not known by what they have in common. */
export const smallestGroup = 3;

type Shown = number | Band;

export interface Listing {
  /** Drawn by lot: it tells nothing of the stream. */
  readonly alias: string;
  readonly isOwn: boolean;
  readonly isAgreed: boolean;
  readonly direction: string;
  readonly commodity: string;
  /** Of the reader's own. */
  readonly stream: string | null;
  readonly firm: { readonly id: string; readonly name: string } | null;
  /** Section of ISIC, where at least {@link smallestGroup} firms of the park share it. */
  readonly sector: string | null;
  readonly figures: Readonly<Record<string, Shown | Readonly<Record<string, Shown>>>>;
}

const figured = [
  'quantity',
  'temperature',
  'returnTemperature',
  'pressure',
  'purity',
  'moisture',
  'concentrations',
] as const;

function shown(
  attribute: string,
  value: GivenRow[string] | undefined,
  sight: Sight,
): Listing['figures'][string] | null {
  const one = (figure: number): Shown => (sight === 'exact' ? figure : bandOf(attribute, figure));
  if (value === undefined || typeof value === 'string' || sight === 'nothing') return null;
  if (typeof value === 'number') return one(value);
  return Object.fromEntries(Object.entries(value).map(([name, figure]) => [name, one(figure)]));
}

/** Sections that are shared by so many firms that they tell none of them apart. */
function commonSections(firms: readonly GivenRow[]): ReadonlyMap<string, string | null> {
  const section = new Map(firms.map(({ id, sector }) => [id as string, sectionOf((sector ?? '') as string)]));
  const counts = new Map<string | null, number>();
  for (const one of section.values()) counts.set(one, (counts.get(one) ?? 0) + 1);
  return new Map([...section].map(([id, one]) => [id, (counts.get(one) ?? 0) >= smallestGroup ? one : null]));
}

/**
 * Every stream, in the order of the aliases.
 *
 * @param aliases alias of each stream, by its id
 * @param agreed streams of others about which both sides consented, the reader being the other one
 */
export function listings(
  tables: Pick<Tables, 'firm' | 'stream'>,
  reader: Reader,
  aliases: ReadonlyMap<string, string>,
  agreed: ReadonlySet<string>,
): readonly Listing[] {
  const names = new Map(tables.firm.map(({ id, name }) => [id as string, name as string]));
  const sections = commonSections(tables.firm);
  const listed = tables.stream.map((row): Listing => {
    const id = row.id as string;
    const firm = row.firm as string;
    const standing: Standing = {
      actsForIt: reader.actsFor.has(firm),
      isOffice: reader.isOffice,
      isAgreed: agreed.has(id),
    };
    const sight = (attribute: string): Sight => sightOf(levelOf('stream', attribute), standing);
    const figures = figured.flatMap((attribute) => {
      const figure = shown(attribute, row[attribute], sight(attribute));
      return figure === null ? [] : [[attribute, figure] as const];
    });
    return {
      alias: aliases.get(id) ?? '',
      isOwn: standing.actsForIt,
      isAgreed: standing.isAgreed,
      direction: row.direction as string,
      commodity: row.commodity as string,
      stream: sight('id') === 'exact' ? id : null,
      firm: sight('firm') === 'exact' ? { id: firm, name: names.get(firm) ?? firm } : null,
      sector: sections.get(firm) ?? null,
      figures: Object.fromEntries(figures),
    };
  });
  return listed.toSorted((a, b) => (a.alias < b.alias ? -1 : 1));
}
