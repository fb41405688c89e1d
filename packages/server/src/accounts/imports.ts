/** The park that a kept import belongs to. */
import type { Database } from '../store/database.ts';

/** Its identifier; null when the park is yet to be founded, or there is no such import. */
export async function parkOfImport(database: Database, id: string): Promise<string | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const { rows } = await database.query<{ park: string }>(
    'select park_id as park from kyosei.import join kyosei.park using (park_id) where import_id = $1',
    [id],
  );
  return rows[0]?.park ?? null;
}
