/** Members, invitations and the audit log over HTTP. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Problem } from '@kyosei/model/problem';
import type { Context } from 'hono';
import * as audit from '../audit/log.ts';
import type { Environment } from '../http/guard.ts';
import { refuse } from '../http/problem.ts';
import { type Database, transaction } from '../store/database.ts';
import * as route from './contract.ts';
import * as invitations from './invitations.ts';
import * as members from './members.ts';
import { attempt, type People, passOn } from './people.ts';
import { isPerson } from './viewer.ts';

const actorOf = (context: Context<Environment>): string => {
  const viewer = context.get('viewer');
  if (!isPerson(viewer)) throw new Error('only a person may do this');
  return viewer.id;
};

/** A role with the firm that it needs, or what is wrong with it. */
async function placeOf(
  database: Database,
  park: string,
  { role, firm }: { readonly role: members.Place['role']; readonly firm?: string | undefined },
): Promise<members.Place | Problem> {
  const at = { severity: 'error', column: 'firm' } as const;
  if (role !== 'firm')
    return firm === undefined ? { role, firm: null } : { ...at, code: 'firm-not-asked', found: firm };
  if (firm === undefined) return { ...at, code: 'required' };
  if (!(await members.hasFirm(database, park, firm))) return { ...at, code: 'unknown-reference', found: firm };
  return { role, firm };
}

export function serveMembership(app: OpenAPIHono<Environment>, database: Database, people: People | null): void {
  // Where nobody signs in there is nobody to invite.
  if (people) {
    serveMembers(app, database);
    serveInvitations(app, database);
    serveAcceptance(app, database, people);
  }
  app.openapi(route.listAudit, async (context) => {
    const { limit = 50, cursor } = context.req.valid('query');
    const { park } = context.req.valid('param');
    const found = await audit.listAudit(database, park, limit, cursor === undefined ? undefined : Number(cursor));
    return context.json(found, 200);
  });
  app.openapi(route.verifyAudit, async (context) => {
    const { known } = context.req.valid('query');
    return context.json(await audit.verifyAudit(database, context.req.valid('param').park, known), 200);
  });
}

const refusal = (context: Context, changed: Exclude<members.Changed, { readonly kind: 'done' }>) => {
  if (changed.kind === 'absent') return refuse(context, 404);
  const problem: Problem =
    changed.kind === 'outdated'
      ? { code: 'member-outdated', severity: 'error', values: { version: changed.version } }
      : { code: 'last-manager', severity: 'error' };
  return refuse(context, 409, { problems: [problem] });
};

function serveMembers(app: OpenAPIHono<Environment>, database: Database): void {
  app.openapi(route.listMembers, async (context) => {
    const { limit = 50, cursor } = context.req.valid('query');
    return context.json(await members.listMembers(database, context.req.valid('param').park, limit, cursor), 200);
  });

  app.openapi(route.changeMember, async (context) => {
    const { park, user } = context.req.valid('param');
    const { version, ...asked } = context.req.valid('json');
    const place = await placeOf(database, park, asked);
    if ('code' in place) return refuse(context, 422, { problems: [place] });
    const changed = await members.changeMember(database, park, user, version, place, actorOf(context));
    return changed.kind === 'done' ? context.json(changed.member, 200) : refusal(context, changed);
  });

  app.openapi(route.removeMember, async (context) => {
    const { park, user } = context.req.valid('param');
    const { version } = context.req.valid('query');
    const changed = await members.changeMember(database, park, user, version, null, actorOf(context));
    return changed.kind === 'done' ? context.body(null, 204) : refusal(context, changed);
  });
}

function serveInvitations(app: OpenAPIHono<Environment>, database: Database): void {
  app.openapi(route.inviteAdministrator, async (context) => {
    const wanted = { park: '', email: context.req.valid('json').email, role: 'administrator', firm: null } as const;
    const invited = await transaction(database, (session) =>
      invitations.addInvitation(session, wanted, actorOf(context)),
    );
    return context.json(invited, 201);
  });

  app.openapi(route.listInvitations, async (context) => {
    const { limit = 50, cursor } = context.req.valid('query');
    const { park } = context.req.valid('param');
    return context.json(await invitations.listInvitations(database, park, limit, cursor), 200);
  });

  app.openapi(route.invite, async (context) => {
    const { park } = context.req.valid('param');
    const { email, ...asked } = context.req.valid('json');
    const place = await placeOf(database, park, asked);
    if ('code' in place) return refuse(context, 422, { problems: [place] });
    const invited = await transaction(database, (session) =>
      invitations.addInvitation(session, { park, email, ...place }, actorOf(context)),
    );
    return context.json(invited, 201, { Location: `/api/v1/parks/${encodeURIComponent(park)}/invitations` });
  });

  app.openapi(route.withdrawInvitation, async (context) => {
    const { park, invitation } = context.req.valid('param');
    const found = await invitations.withdrawInvitation(database, park, invitation, actorOf(context));
    return found ? context.body(null, 204) : refuse(context, 404);
  });

  app.openapi(route.lookAtInvitation, async (context) => {
    const found = await invitations.findInvitation(database, context.req.valid('json').token);
    return found ? context.json(found, 200) : notFound(context, database);
  });
}

/** A token is not found by trying; whoever tries is told so less and less often. */
async function notFound(context: Context<Environment>, database: Database) {
  return ((await attempt(context, database, null)) as never) ?? refuse(context, 404);
}

const otherAccount = (code: 'other-account' | 'sign-in-first') => ({
  problems: [{ code, severity: 'error' as const, column: 'email' }],
});

function serveAcceptance(app: OpenAPIHono<Environment>, database: Database, { authority }: People): void {
  app.openapi(route.acceptInvitation, async (context) => {
    const { token, name, password, email: chosen } = context.req.valid('json');
    const found = await invitations.findInvitation(database, token);
    if (!found) return notFound(context, database);
    const viewer = context.get('viewer');
    let user: string;
    if (isPerson(viewer)) {
      if (found.email !== null && found.email !== viewer.email)
        return refuse(context, 409, otherAccount('other-account'));
      user = viewer.id;
    } else {
      if (found.account) return refuse(context, 409, otherAccount('sign-in-first'));
      const email = found.email ?? chosen;
      const missing = Object.entries({ email, name, password }).filter(([, value]) => value === undefined);
      if (email === undefined || name === undefined || password === undefined) {
        const problems = missing.map(([column]): Problem => ({ code: 'required', severity: 'error', column }));
        return refuse(context, 422, { problems });
      }
      const asked = authority.api.signUpEmail({ body: { email, name, password }, asResponse: true });
      const made = await passOn<{ readonly user: { readonly id: string } }>(context, asked);
      if (!made) return refuse(context, 409, otherAccount('sign-in-first'));
      user = made.user.id;
    }
    const joined = await invitations.acceptInvitation(database, token, user);
    return joined ? context.json(joined, 200) : refuse(context, 404);
  });
}
