/** Who asks, and as what. */
import type { Database, Session } from '../store/database.ts';
import type { Role } from './access.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
  readonly secondFactor: boolean;
}

export interface Membership {
  readonly park: string;
  readonly role: Role;
  /** Of a member of a firm. */
  readonly firm: string | null;
}

/** `local` where nobody signs in: whoever reaches this machine is its owner. */
export type Viewer = 'local' | 'anonymous' | Person;

export const isPerson = (viewer: Viewer): viewer is Person => typeof viewer === 'object';

/** Roles of a person, by park. */
export async function readMemberships(database: Database | Session, user: string): Promise<readonly Membership[]> {
  const { rows } = await database.query<Membership>(
    'select park_id as park, role, firm_id as firm from kyosei.member where user_id = $1 order by park_id',
    [user],
  );
  return rows;
}

/** The role of a person in a park, or null. */
export async function readMembership(database: Database, park: string, user: string): Promise<Membership | null> {
  const { rows } = await database.query<Membership>(
    'select park_id as park, role, firm_id as firm from kyosei.member where park_id = $1 and user_id = $2',
    [park, user],
  );
  return rows[0] ?? null;
}
