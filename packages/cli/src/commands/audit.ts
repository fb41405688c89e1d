/** `kyosei audit`: whether the audit logs of a database are what was written. */

import { verifyAuditLogs } from '@kyosei/server/audit';
import { error, type Outcome, refused } from '../outcome.ts';
import { words } from '../words.ts';

export async function auditCommand(databaseUrl: string | undefined): Promise<Outcome> {
  if (databaseUrl === undefined || databaseUrl === '')
    return refused([
      error('no-database', 'DATABASE_URL', 'DATABASE_URL=postgres://… of the PostgreSQL that is audited'),
    ]);
  try {
    const logs = await verifyAuditLogs(databaseUrl);
    const { audit: said } = words();
    return {
      exit: logs.every(({ broken }) => broken === null) ? 0 : 1,
      data: { logs },
      lines: logs.map(({ park, entries, head, broken }) => {
        const name = park === '' ? said.noPark : park;
        return broken === null ? said.holds(name, entries, head) : said.broken(name, broken);
      }),
      problems: [],
    };
  } catch (failure) {
    const message = failure instanceof Error ? failure.message || failure.name : String(failure);
    return refused([error('audit-unread', message)]);
  }
}
