/** Which scenario a plan is asked for: a row of the park's table, or the defaults of a park without any. */
import type { Problem } from '@kyosei/model/problem';
import type { Job } from '../contract/shapes.ts';
import type { Database } from '../store/database.ts';

/** The scenario that the check assumes for a park that names none. */
const assumed = { id: 'base', name: 'base' };

/** The scenario by its identifier, or the park's first; null without such a park, a Problem without such a scenario. */
export async function scenarioOf(
  database: Database,
  park: string,
  asked: string | undefined,
): Promise<Job['scenario'] | Problem | null> {
  const { rows } = await database.query<{ id: string | null; data: { readonly name?: string } | null }>(
    `select park_row.row_id as id, park_row.data from kyosei.park
     left join kyosei.park_row on park_row.park_id = park.park_id and park_row.table_name = 'scenario'
     where park.park_id = $1 order by park_row.position, park_row.row_id`,
    [park],
  );
  if (rows.length === 0) return null;
  const scenarios = rows.flatMap(({ id, data }) => (id === null ? [] : [{ id, name: data?.name ?? id }]));
  const choices = scenarios.length > 0 ? scenarios : [assumed];
  const found = asked === undefined ? choices[0] : choices.find(({ id }) => id === asked);
  if (found) return found;
  const accepted = choices.slice(0, 8).map(({ id }) => id);
  return {
    code: 'unknown-reference',
    severity: 'error',
    table: 'scenario',
    column: 'id',
    ...(asked !== undefined && { found: asked }),
    accepted: accepted.join(', '),
  };
}
