/** The scenarios of a park as a choice. */
import type { StoredTables } from '../api/queries.ts';

export const scenarioChoices = (tables: Pick<StoredTables, 'scenario'> | undefined) =>
  (tables?.scenario ?? []).map(({ id, row }) => ({
    value: id,
    label: typeof row.name === 'string' && row.name !== '' ? row.name : id,
  }));
