/** Rows by the plant that they belong to, and plants by the site that they stand on. */
import { type Fields, isGiven, own, type Reader, readRows, readText } from './reader.ts';

/** Zone → the zone that it is part of. */
export type Parents = ReadonlyMap<string, string>;
const noParents: Parents = new Map();

/** The zone and all that it is part of, from the inside out; parents hold no cycle. */
function around(zone: string, parents: Parents): string[] {
  const zones = [zone];
  for (let outer = parents.get(zone); outer !== undefined; outer = parents.get(outer)) zones.push(outer);
  return zones;
}

/** `zones: [{name, parent}]` of a method file; without any parent the key is left alone. */
export function readParents(reader: Reader, file: Fields): Parents {
  const value = own(file, 'zones');
  const hasParents =
    Array.isArray(value) && value.some((row) => typeof row === 'object' && row !== null && 'parent' in row);
  if (!hasParents) return noParents;
  const parents = new Map<string, string>();
  const rows = readRows(reader, file, 'zones', { most: 10_000 });
  const named = rows.map((row) => {
    const name = readText(reader, row, 'name');
    const parent = readText(reader, row, 'parent');
    if (!isGiven(row, 'name')) reader.report(row, 'name', 'required', undefined, 'the name of the zone');
    if (name !== undefined && parents.has(name)) reader.report(row, 'name', 'repeated-name', name, 'each zone once');
    if (name !== undefined && parent !== undefined) parents.set(name, parent);
    return name;
  });
  for (const [at, name] of named.entries()) {
    const seen = new Set<string>();
    let zone = name;
    while (zone !== undefined && !seen.has(zone)) {
      seen.add(zone);
      zone = parents.get(zone);
    }
    if (zone !== undefined && zone === name)
      reader.report(
        rows[at] as Fields,
        'parent',
        'cyclic-reference',
        [...seen, zone].join(' → '),
        'zones of which none is part of itself',
      );
  }
  return parents;
}

/** By zone in order of first appearance; rows without a zone belong to none, and those of a zone also to what it is part of. */
export function byZone<T extends { readonly zone?: string }>(
  items: readonly T[],
  parents: Parents = noParents,
): ReadonlyMap<string, readonly T[]> {
  const zones = new Map<string, T[]>();
  for (const item of items)
    for (const name of item.zone === undefined ? [] : around(item.zone, parents)) {
      const zone = zones.get(name);
      if (zone) zone.push(item);
      else zones.set(name, [item]);
    }
  return zones;
}

/** What `target` says of each zone's sources and sinks; a zone for which it says nothing is left out. */
export function eachZone<A extends { readonly zone?: string }, B extends { readonly zone?: string }, R>(
  sources: readonly A[],
  sinks: readonly B[],
  target: (sources: readonly A[], sinks: readonly B[]) => R | null,
  parents: Parents = noParents,
): Record<string, R> {
  const ofSources = byZone(sources, parents);
  const ofSinks = byZone(sinks, parents);
  const results: [string, R][] = [];
  for (const zone of new Set([...ofSinks.keys(), ...ofSources.keys()])) {
    const result = target(ofSources.get(zone) ?? [], ofSinks.get(zone) ?? []);
    if (result !== null) results.push([zone, result]);
  }
  return Object.fromEntries(results);
}
