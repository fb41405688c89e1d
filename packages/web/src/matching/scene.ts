/** What the matching pages draw besides the record: names, kinds and all haves and wants, those of sector profiles too. Pure. */
import { commodityById, type Names, profiles, technologies } from '@kyosei/model/knowledge/library';
import type { Opportunities, Opportunity } from '@kyosei/model/opportunities';
import type { GivenRow } from '@kyosei/model/tables';
import type { StoredTables } from '../api/queries.ts';
import type { Named } from '../layout/findings.ts';
import type { FlowKind } from '../layout/palette.ts';

export interface SceneStream {
  readonly id: string;
  readonly firm: string;
  readonly commodity: string;
  readonly direction: 'has' | 'wants';
}

export interface Scene {
  readonly asked: Opportunities;
  readonly tables: StoredTables;
  readonly currency: string;
  /** In which findings are told. */
  readonly locale: string;
  readonly name: (table: Named, id: string) => string;
  readonly firm: (id: string) => string;
  readonly commodity: (id: string) => string;
  readonly technology: (id: string) => string;
  readonly sector: (id: string) => string;
  readonly kind: (commodity: string) => FlowKind;
  readonly streams: readonly SceneStream[];
  /** All by which a commodity is known, in every language, for searching. */
  readonly synonyms: (commodity: string) => readonly string[];
}

/** What something of the library is called in a language: its first name there, English where there is none. */
export const called = (names: Readonly<Record<keyof Names, string | readonly string[]>>, language: string): string => {
  const known = names[language as keyof Names] ?? names.en;
  return (typeof known === 'string' ? known : known[0]) ?? String(names.en[0]);
};

const text = (row: GivenRow | undefined, attribute: string): string | undefined => {
  const value = row?.[attribute];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Every have and want: the park's own, and those that sector profiles filled in. */
function streamsOf(asked: Opportunities, tables: StoredTables): readonly SceneStream[] {
  const all = new Map<string, SceneStream>();
  for (const { id, row } of tables.stream)
    all.set(id, {
      id,
      firm: text(row, 'firm') ?? '',
      commodity: text(row, 'commodity') ?? '',
      direction: row.direction === 'has' ? 'has' : 'wants',
    });
  for (const { from, to } of [...asked.opportunities, ...asked.nearMisses]) {
    all.set(from.stream, { ...from, id: from.stream, direction: 'has' });
    all.set(to.stream, { ...to, id: to.stream, direction: 'wants' });
  }
  for (const { stream, firm, commodity, direction } of asked.leftOver)
    all.set(stream, { id: stream, firm, commodity, direction });
  return [...all.values()];
}

const libraryTechnologies = new Map(technologies.map((row) => [row.id, row]));
const librarySectors = new Map(profiles.map((row) => [row.id, row]));

/** `language`: a name of the library in it; names that the park gives stand as they are. */
export function sceneOf(asked: Opportunities, tables: StoredTables, language: string): Scene {
  const rows = (table: 'firm' | 'commodity' | 'technology' | 'facility') =>
    new Map(tables[table].map(({ id, row }) => [id, row]));
  const given = {
    firm: rows('firm'),
    commodity: rows('commodity'),
    technology: rows('technology'),
    facility: rows('facility'),
  };
  const known = new Map(asked.recognised.map((each) => [each.commodity, each.known]));
  const firm = (id: string): string => text(given.firm.get(id), 'name') ?? id;
  const commodity = (id: string): string => {
    const own = text(given.commodity.get(id), 'name');
    const library = own === undefined ? commodityById(id) : undefined;
    return own ?? (library === undefined ? id : called(library.names, language));
  };
  const technology = (id: string): string => {
    // A way through the library is called by its first step.
    const library = libraryTechnologies.get(id.split('@')[0] as string);
    const ofLibrary = library === undefined ? id : called(library.names, language);
    return text(given.technology.get(id), 'name') ?? ofLibrary;
  };
  const sector = (id: string): string => {
    const profile = librarySectors.get(id);
    return profile === undefined ? id : called(profile.names, language);
  };
  const name = (table: Named, id: string): string => {
    if (table === 'firm') return firm(id);
    if (table === 'commodity') return commodity(id);
    if (table === 'technology') return technology(id);
    return table === 'facility' ? (text(given.facility.get(id), 'name') ?? id) : id;
  };
  return {
    asked,
    tables,
    currency: asked.park.currency,
    locale: language,
    name,
    firm,
    commodity,
    technology,
    sector,
    kind: (id) =>
      (text(given.commodity.get(id), 'kind') as FlowKind | undefined) ?? commodityById(id)?.kind ?? 'material',
    streams: streamsOf(asked, tables),
    synonyms: (id) => [commodity(id), ...Object.values(commodityById(known.get(id) ?? id)?.names ?? {}).flat()],
  };
}

/** “Fly ash: power station → cement works”. */
export const pairName = ({ from, to }: Pick<Opportunity, 'from' | 'to'>, scene: Scene): string =>
  `${scene.commodity(from.commodity)}: ${scene.firm(from.firm)} → ${scene.firm(to.firm)}`;
