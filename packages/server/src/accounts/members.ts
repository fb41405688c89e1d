/** Members of parks as they are stored. Every change stands in the audit log. */
import { noteAudit } from '../audit/log.ts';
import { type Database, page, type Session, transaction } from '../store/database.ts';
import type { Role } from './access.ts';
import type { Member } from './shapes.ts';

interface MemberRow {
  readonly user_id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly firm_id: string | null;
  readonly version: number;
  readonly since: Date;
}

const members = `select member.*, person.name, person.email from kyosei.member
  join kyosei_auth."user" person on person.id = member.user_id`;

const memberOf = (row: MemberRow): Member => ({
  user: row.user_id,
  name: row.name,
  email: row.email,
  role: row.role,
  firm: row.firm_id,
  version: row.version,
  since: row.since.toISOString(),
});

export async function listMembers(database: Database, park: string, limit: number, cursor: string | undefined) {
  const { rows } = await database.query<MemberRow>(
    `${members} where park_id = $1 and user_id > $2 order by user_id limit $3`,
    [park, cursor ?? '', limit + 1],
  );
  return page(rows.map(memberOf), limit, ({ user }) => user);
}

async function readMember(session: Session, park: string, user: string): Promise<Member | null> {
  const { rows } = await session.query<MemberRow>(
    `${members} where park_id = $1 and user_id = $2 for update of member`,
    [park, user],
  );
  return rows[0] ? memberOf(rows[0]) : null;
}

export async function isMember(session: Session, park: string, user: string): Promise<boolean> {
  const { rows } = await session.query('select 1 from kyosei.member where park_id = $1 and user_id = $2', [park, user]);
  return rows.length > 0;
}

export interface Place {
  readonly role: Role;
  readonly firm: string | null;
}

/** Whether a park has a firm of this identifier. */
export async function hasFirm(session: Database | Session, park: string, firm: string): Promise<boolean> {
  const { rows } = await session.query(
    `select 1 from kyosei.park_row where park_id = $1 and table_name = 'firm' and row_id = $2`,
    [park, firm],
  );
  return rows.length > 0;
}

/** Makes a person a member; whoever is one already takes the new role. */
export async function addMember(
  session: Session,
  park: string,
  user: string,
  { role, firm }: Place,
  by: string | null,
): Promise<void> {
  await session.query(
    `insert into kyosei.member (park_id, user_id, role, firm_id) values ($1, $2, $3, $4)
     on conflict (park_id, user_id) do update
     set role = excluded.role, firm_id = excluded.firm_id, version = member.version + 1`,
    [park, user, role, firm],
  );
  await noteAudit(session, park, { actor: by, action: 'joined', of: { user, role, firm } });
}

/** A park without a manager could be opened to nobody any more. */
async function isLastManager(session: Session, park: string, user: string): Promise<boolean> {
  const { rows } = await session.query<{ user_id: string }>(
    `select user_id from kyosei.member where park_id = $1 and role = 'manager' order by user_id for update`,
    [park],
  );
  return rows.length === 1 && rows[0]?.user_id === user;
}

export type Changed =
  | { readonly kind: 'done'; readonly member: Member }
  | { readonly kind: 'absent' | 'last-manager' }
  | { readonly kind: 'outdated'; readonly version: number };

/** Gives a member another place, or none, when the version read still holds. */
export async function changeMember(
  database: Database,
  park: string,
  user: string,
  version: number,
  place: Place | null,
  by: string | null,
): Promise<Changed> {
  return transaction(database, async (session) => {
    const isLast = await isLastManager(session, park, user);
    const stands = await readMember(session, park, user);
    if (!stands) return { kind: 'absent' };
    if (stands.version !== version) return { kind: 'outdated', version: stands.version };
    if (isLast && place?.role !== 'manager') return { kind: 'last-manager' };
    if (place === null) {
      await session.query('delete from kyosei.member where park_id = $1 and user_id = $2', [park, user]);
      await noteAudit(session, park, {
        actor: by,
        action: 'removed',
        of: { user, role: stands.role, firm: stands.firm },
      });
      return { kind: 'done', member: stands };
    }
    const { role, firm } = place;
    await session.query(
      'update kyosei.member set role = $3, firm_id = $4, version = version + 1 where park_id = $1 and user_id = $2',
      [park, user, role, firm],
    );
    const before = { roleBefore: stands.role, firmBefore: stands.firm };
    await noteAudit(session, park, { actor: by, action: 'role-changed', of: { user, role, firm, ...before } });
    return { kind: 'done', member: { ...stands, role, firm, version: version + 1 } };
  });
}
