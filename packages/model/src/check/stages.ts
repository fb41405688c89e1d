/** Rules of stages: a scenario goes through them forward in time, within its horizon. */
import { scenario as declared } from '../tables/scenario.ts';
import { type Findings, shown } from './findings.ts';
import type { ReadTables } from './rows.ts';
import { at, idsIn, listed, number } from './rules.ts';

/** Each stage that a scenario names is there, begins after the one before it, and before the horizon is over. */
export function checkStages({ scenario, stage }: ReadTables, findings: Findings): void {
  const ids = new Set(stage.flatMap(({ id }) => id ?? []));
  const years = new Map(stage.map(({ id, values }) => [id, number(values, 'year')]));
  for (const row of scenario) {
    listed('scenario', row, 'stages', ids, 'ids of stages, separated by semicolons', findings);
    const add = at(findings, 'scenario', row);
    const named = idsIn(row.values, 'stages').flatMap((id) => {
      const year = years.get(id);
      return year === undefined ? [] : [{ id, year }];
    });
    const first = named[0]?.year ?? 0;
    const horizon = number(row.values, 'horizon') ?? declared.attributes.horizon.default;
    for (const [index, { id, year }] of named.entries()) {
      const before = named[index - 1]?.year ?? -Infinity;
      const found = shown(id);
      if (year <= before)
        add('not-later', 'error', {
          column: 'stages',
          found,
          accepted: `each year once, the earliest first`,
          values: { year, before },
        });
      else if (!row.faulty.has('horizon') && year >= first + horizon)
        add('beyond-horizon', 'error', {
          column: 'stages',
          found,
          accepted: `years before ${first + horizon}: the first stage and the horizon of ${horizon} a`,
          values: { year, first },
        });
    }
  }
}
