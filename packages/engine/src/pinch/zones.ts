/** Rows by the plant that they belong to. */

/** By zone in order of first appearance; rows without a zone belong to none. */
export function byZone<T extends { readonly zone?: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const zones = new Map<string, T[]>();
  for (const item of items) {
    if (item.zone === undefined) continue;
    const zone = zones.get(item.zone);
    if (zone) zone.push(item);
    else zones.set(item.zone, [item]);
  }
  return zones;
}

/** What `target` says of each zone's sources and sinks; a zone for which it says nothing is left out. */
export function eachZone<A extends { readonly zone?: string }, B extends { readonly zone?: string }, R>(
  sources: readonly A[],
  sinks: readonly B[],
  target: (sources: readonly A[], sinks: readonly B[]) => R | null,
): Record<string, R> {
  const ofSources = byZone(sources);
  const ofSinks = byZone(sinks);
  const results: [string, R][] = [];
  for (const zone of new Set([...ofSinks.keys(), ...ofSources.keys()])) {
    const result = target(ofSources.get(zone) ?? [], ofSinks.get(zone) ?? []);
    if (result !== null) results.push([zone, result]);
  }
  return Object.fromEntries(results);
}
