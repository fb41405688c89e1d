/** Shapes of what accounts, members and the audit log take and answer. */
import { z } from '@hono/zod-openapi';
import { idShape, pages, parkParameter } from '../contract/shapes.ts';
import { roles } from './access.ts';

/** Shortest password; long ones are better than odd ones (NIST SP 800-63B). */
export const shortestPassword = 12;
const id = z.string().regex(idShape);
const uuid = pages.shape.cursor.unwrap();
const time = z.iso.datetime();
const role = z.enum(roles).openapi('Role');
const email = z.email().max(254).toLowerCase();
const secret = z.string().min(1).max(256);
const newPassword = z.string().min(shortestPassword).max(256);
const code = z.string().regex(/^[0-9A-Za-z-]{6,20}$/);
const token = z.string().regex(/^[\w-]{43}$/);
const version = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

const membership = z
  .object({ park: id, role, firm: id.nullable().describe('firm that a member of a firm speaks for') })
  .openapi('Membership');
export const me = z
  .object({
    accounts: z.boolean().describe('false where nobody signs in: the reader is the owner of this machine'),
    provider: z.string().nullable().describe('name of the OpenID provider by which one may sign in'),
    person: z
      .object({ id: uuid, name: z.string(), email: z.string(), administrator: z.boolean(), secondFactor: z.boolean() })
      .nullable(),
    memberships: z.array(membership),
  })
  .openapi('Me');

export const signInInput = z.object({ email, password: secret }).openapi('SignInInput');
export const signedIn = z
  .object({ secondFactor: z.boolean().describe('a code is asked for before anything else is served') })
  .openapi('SignedIn');
export const codeInput = z
  .object({ code, recovery: z.boolean().default(false).describe('it is one of the recovery codes') })
  .openapi('CodeInput');
export const elsewhere = z.object({ url: z.string() }).openapi('Elsewhere');
export const passwordInput = z.object({ current: secret, next: newPassword }).openapi('PasswordInput');
export const confirmInput = z.object({ password: secret }).openapi('ConfirmInput');
export const secondFactor = z
  .object({ uri: z.string().describe('otpauth address, for an authenticator'), recovery: z.array(z.string()) })
  .openapi('SecondFactor');

const invitedRole = z.enum([...roles, 'administrator']);
export const invitationInput = z
  .object({ email, role, firm: id.optional().describe('of a member of a firm, and of no other role') })
  .openapi('InvitationInput');
export const administratorInput = z.object({ email }).openapi('AdministratorInput');
export const invitation = z
  .object({
    id: uuid,
    email: z.string(),
    role: invitedRole,
    firm: id.nullable(),
    createdAt: time,
    expiresAt: time,
  })
  .openapi('Invitation');
export const invitationPage = z
  .object({ items: z.array(invitation), next: z.string().nullable().describe('cursor of the next page') })
  .openapi('InvitationPage');
export const invited = invitation
  .extend({ link: z.string().describe('path on this server; shown once, for the invited person alone') })
  .openapi('Invited');
export const tokenInput = z.object({ token }).openapi('TokenInput');
export const lookedAt = z
  .object({
    email: z.string().nullable().describe('null when the person chooses it'),
    role: invitedRole,
    park: z.object({ id, name: z.string() }).nullable(),
    firm: z.object({ id, name: z.string() }).nullable(),
    account: z.boolean().describe('there is an account with this address: sign in, then accept'),
  })
  .openapi('LookedAt');
export const acceptInput = tokenInput
  .extend({
    email: email.optional().describe('where the invitation leaves it open'),
    name: z.string().trim().min(1).max(200).optional(),
    password: newPassword.optional().describe('of the new account; not for whoever is signed in'),
  })
  .openapi('InvitationAccepted');
export const joined = z.object({ park: id.nullable() }).openapi('Joined');

export const member = z
  .object({ user: uuid, name: z.string(), email: z.string(), role, firm: id.nullable(), version, since: time })
  .openapi('Member');
export const memberPage = z
  .object({ items: z.array(member), next: z.string().nullable().describe('cursor of the next page') })
  .openapi('MemberPage');
export const memberInput = z.object({ role, firm: id.optional(), version }).openapi('MemberInput');
const inPath = <T extends z.ZodType>(name: string, schema: T, description: string) =>
  schema.openapi({ param: { name, in: 'path', description } });
export const memberParameter = parkParameter.extend({ user: inPath('user', uuid, 'Account of the member.') });
export const invitationParameter = parkParameter.extend({
  invitation: inPath('invitation', uuid, 'Identifier of the invitation.'),
});

export const auditPages = z.object({
  limit: pages.shape.limit,
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional()
    .openapi({ param: { name: 'cursor', in: 'query', description: '`next` of the page before.' } }),
});
export const auditPage = z
  .object({
    items: z.array(
      z
        .object({
          entry: z.number().int(),
          at: time,
          actor: z.string().nullable().describe('account; null for the program itself'),
          action: z.string(),
          of: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
          digest: z.string(),
        })
        .openapi('AuditEntry'),
    ),
    next: z.string().nullable().describe('cursor of the next page'),
  })
  .openapi('AuditPage');
export const knownQuery = z.object({
  known: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .openapi({
      param: { name: 'known', in: 'query', description: 'Digest seen earlier, which must be in the chain.' },
    }),
});
export const verdict = z
  .object({
    entries: z.number().int(),
    head: z.string().describe('digest of the last entry: keep it, to see later that nothing was cut off'),
    broken: z.number().int().nullable().describe('first entry that does not fit; null when the chain holds'),
  })
  .openapi('AuditVerdict');

export type Me = z.infer<typeof me>;
export type Invitation = z.infer<typeof invitation>;
export type Member = z.infer<typeof member>;
