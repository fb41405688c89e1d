/** Verifies the audit logs of a database from outside the server. */
import { openDatabase } from '../store/database.ts';
import { type Verdict, verifyAudit } from './log.ts';

/** The verdict on each chain; '' stands for what concerns no park. */
export async function verifyAuditLogs(databaseUrl: string): Promise<readonly (Verdict & { readonly park: string })[]> {
  const database = openDatabase({ connectionString: databaseUrl, max: 1 }, () => {});
  try {
    const { rows } = await database.query<{ park: string }>(
      'select distinct park_id as park from kyosei.audit order by park_id',
    );
    const verdicts: (Verdict & { readonly park: string })[] = [];
    for (const { park } of rows) verdicts.push({ park, ...(await verifyAudit(database, park)) });
    return verdicts;
  } finally {
    await database.end();
  }
}
