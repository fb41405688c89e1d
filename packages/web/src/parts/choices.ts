/** Lists of ids as an address holds them. Pure. */

export const idsOf = (list: string | undefined): readonly string[] =>
  list === undefined ? [] : list.split(',').filter((id) => id !== '');

/** The ids with one added, or without it where it stood. */
export const toggled = (ids: Iterable<string>, id: string): readonly string[] => {
  const all = new Set(ids);
  if (!all.delete(id)) all.add(id);
  return [...all];
};
