/** Invitations by link: the token is told once, and only its digest is kept. */
import { createHash, randomBytes } from 'node:crypto';
import { noteAudit } from '../audit/log.ts';
import { type Database, newId, page, type Session, transaction } from '../store/database.ts';
import type { Role } from './access.ts';
import { addMember, isMember } from './members.ts';
import type { Invitation } from './shapes.ts';

/** Days in which an invitation may be accepted. */
const validFor = 14;

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

interface InvitationRow {
  readonly park_id: string;
  readonly invitation_id: string;
  readonly email: string;
  readonly role: Role | 'administrator';
  readonly firm_id: string | null;
  readonly created_at: Date;
  readonly expires_at: Date;
}

const invitationOf = (row: InvitationRow): Invitation => ({
  id: row.invitation_id,
  email: row.email,
  role: row.role,
  firm: row.firm_id,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
});

export interface Wanted {
  /** '' of an administrator. */
  readonly park: string;
  /** '' leaves it to whoever accepts. */
  readonly email: string;
  readonly role: Role | 'administrator';
  readonly firm: string | null;
}

/** Keeps an invitation. The link is a path; what stands after `#` no browser sends, so that no log has it. */
export async function addInvitation(session: Session, { park, email, role, firm }: Wanted, by: string | null) {
  const token = randomBytes(32).toString('base64url');
  const { rows } = await session.query<InvitationRow>(
    `insert into kyosei.invitation (park_id, invitation_id, digest, email, role, firm_id, invited_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8)) returning *`,
    [park, newId(), digestOf(token), email, role, firm, by, validFor],
  );
  const row = rows[0] as InvitationRow;
  const of = { invitation: row.invitation_id, email, role, firm };
  await noteAudit(session, park, { actor: by, action: 'invited', of });
  return { ...invitationOf(row), link: `/invitation#${token}` };
}

const open = 'accepted_at is null and expires_at > now()';

export async function listInvitations(database: Database, park: string, limit: number, cursor: string | undefined) {
  const { rows } = await database.query<InvitationRow>(
    `select * from kyosei.invitation where park_id = $1 and ${open} and ($2::uuid is null or invitation_id < $2)
     order by invitation_id desc limit $3`,
    [park, cursor ?? null, limit + 1],
  );
  return page(rows.map(invitationOf), limit, ({ id }) => id);
}

/** False when there is none that could still be accepted. */
export async function withdrawInvitation(database: Database, park: string, id: string, by: string): Promise<boolean> {
  return transaction(database, async (session) => {
    const { rows } = await session.query<InvitationRow>(
      `delete from kyosei.invitation where park_id = $1 and invitation_id = $2 and accepted_at is null returning *`,
      [park, id],
    );
    if (!rows[0]) return false;
    const of = { invitation: id, email: rows[0].email, role: rows[0].role, firm: rows[0].firm_id };
    await noteAudit(session, park, { actor: by, action: 'invitation-withdrawn', of });
    return true;
  });
}

/** What an invitation is for, and whether somebody has an account with its address; null when it cannot be accepted. */
export async function findInvitation(database: Database, token: string) {
  const { rows } = await database.query<
    InvitationRow & { readonly park_name: string | null; readonly firm_name: string | null; readonly account: boolean }
  >(
    `select invitation.*, park_row.data ->> 'name' as park_name, firm_row.data ->> 'name' as firm_name,
       exists (select from kyosei_auth."user" person where person.email = invitation.email) as account
     from kyosei.invitation
     left join kyosei.park_row on park_row.park_id = invitation.park_id and park_row.table_name = 'park'
     left join kyosei.park_row firm_row on firm_row.park_id = invitation.park_id and firm_row.table_name = 'firm'
       and firm_row.row_id = invitation.firm_id
     where digest = $1 and ${open} and (invitation.park_id = '' or park_row.park_id is not null)`,
    [digestOf(token)],
  );
  const row = rows[0];
  if (!row) return null;
  return {
    email: row.email === '' ? null : row.email,
    role: row.role,
    park: row.park_id === '' ? null : { id: row.park_id, name: row.park_name ?? row.park_id },
    firm: row.firm_id === null ? null : { id: row.firm_id, name: row.firm_name ?? row.firm_id },
    account: row.account,
  };
}

/** Accepts once: the person takes the role. Null when it was accepted, withdrawn or has run out meanwhile. */
export async function acceptInvitation(database: Database, token: string, user: string) {
  return transaction(database, async (session) => {
    const { rows } = await session.query<InvitationRow & { readonly invited_by: string | null }>(
      `update kyosei.invitation set accepted_at = now() where digest = $1 and ${open} returning *`,
      [digestOf(token)],
    );
    const row = rows[0];
    if (!row) return null;
    if (row.role === 'administrator') await nameAdministrator(session, user, row.invited_by);
    // Whoever is a member already keeps the role: it is changed by a manager, not by a link.
    else if (!(await isMember(session, row.park_id, user)))
      await addMember(session, row.park_id, user, { role: row.role, firm: row.firm_id }, row.invited_by);
    return { park: row.park_id === '' ? null : row.park_id };
  });
}

/** An administrator may found parks, and takes those that have no manager: what was there before anybody signed in. */
async function nameAdministrator(session: Session, user: string, by: string | null): Promise<void> {
  await session.query('update kyosei_auth."user" set administrator = true where id = $1', [user]);
  await noteAudit(session, '', { actor: by, action: 'administrator-named', of: { user } });
  const { rows } = await session.query<{ park_id: string }>(
    `select park_id from kyosei.park where not exists (
       select from kyosei.member where member.park_id = park.park_id and role = 'manager') order by park_id for update`,
  );
  for (const { park_id } of rows) await addMember(session, park_id, user, { role: 'manager', firm: null }, by);
}

/**
 * The link by which the first administrator comes in: made anew at each start while there is none, so that an old one is worth
 * nothing. Null once there is an administrator.
 */
export async function firstInvitation(database: Database): Promise<string | null> {
  return transaction(database, async (session) => {
    await session.query('lock table kyosei.invitation in share row exclusive mode');
    const { rows } = await session.query('select 1 from kyosei_auth."user" where administrator limit 1');
    if (rows.length > 0) return null;
    await session.query(
      `delete from kyosei.invitation where park_id = '' and invited_by is null and accepted_at is null`,
    );
    const { link } = await addInvitation(session, { park: '', email: '', role: 'administrator', firm: null }, null);
    return link;
  });
}
