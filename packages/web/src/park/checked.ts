/** The checked park behind stored rows. Pure. */
import { check } from '@kyosei/model/check';
import type { Park } from '@kyosei/model/tables';
import type { StoredTables } from '../api/queries.ts';

/** Null when the tables have an error, which a stored park has not. */
export const checkedPark = (tables: StoredTables): Park | null =>
  check(Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.map(({ row }) => row)]))).park;
