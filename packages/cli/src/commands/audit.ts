/** `kyosei audit`: whether the audit logs of a database are what was written. */
import { verifyAuditLogs } from '@kyosei/server/audit';
import { error, type Outcome, refused } from '../outcome.ts';

export async function auditCommand(databaseUrl: string | undefined): Promise<Outcome> {
  if (databaseUrl === undefined || databaseUrl === '')
    return refused([
      error('no-database', 'DATABASE_URL', 'DATABASE_URL=postgres://… of the PostgreSQL that is audited'),
    ]);
  try {
    const logs = await verifyAuditLogs(databaseUrl);
    return {
      exit: logs.every(({ broken }) => broken === null) ? 0 : 1,
      data: { logs },
      lines: logs.map(({ park, entries, head, broken }) => {
        const name = park === '' ? '(no park)' : park;
        return broken === null
          ? `${name}: ${entries} entries hold; the last is ${head}`
          : `${name}: entry ${broken} does not fit those before it`;
      }),
      problems: [],
    };
  } catch (failure) {
    const message = failure instanceof Error ? failure.message || failure.name : String(failure);
    return refused([error('audit-unread', message)]);
  }
}
