/** Signing in and out, and one's own account, over HTTP. better-auth does the work; its answers are told in our way. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Problem } from '@kyosei/model/problem';
import type { Context } from 'hono';
import type { Environment } from '../http/guard.ts';
import { refuse } from '../http/problem.ts';
import type { Database } from '../store/database.ts';
import type { Authority } from './authority.ts';
import * as route from './contract.ts';
import { tooMany } from './guard.ts';
import { countAttempt, forgetAttempts } from './limits.ts';
import type { AccountsSettings } from './settings.ts';
import { isPerson, type Person, readMemberships } from './viewer.ts';

export interface People {
  readonly authority: Authority;
  readonly settings: AccountsSettings;
}

/** Attempts to give a password or a code within a quarter of an hour, of one account and of one address. */
const mostOfAccount = 10;
const mostOfAddress = 50;
const window = 900;

/** Hands the cookies of an answer of better-auth on; its body, or null when it refused. */
export async function passOn<T>(context: Context, asked: Promise<Response>): Promise<T | null> {
  const response = await asked;
  if (response.status >= 500) throw new Error('accounts cannot be read now');
  for (const cookie of response.headers.getSetCookie()) context.header('Set-Cookie', cookie, { append: true });
  return response.ok ? ((await response.json()) as T) : null;
}

/** Counts an attempt of an account from an address; the refusal when there were too many. */
export async function attempt(context: Context<Environment>, database: Database, account: string | null) {
  const client = `address:${context.get('client')}`;
  const waits = [await countAttempt(database, client, mostOfAddress, window)];
  if (account !== null) waits.push(await countAttempt(database, `account:${account}`, mostOfAccount, window));
  const wait = Math.max(...waits);
  return wait > 0 ? tooMany(context, wait) : null;
}

const wrong = (code: string, column: string): { readonly problems: readonly Problem[] } => ({
  problems: [{ code, severity: 'error', column }],
});
const personOf = (context: Context<Environment>): Person | null => {
  const viewer = context.get('viewer');
  return isPerson(viewer) ? viewer : null;
};

export function servePeople(app: OpenAPIHono<Environment>, database: Database, people: People | null): void {
  app.openapi(route.readMe, async (context) => {
    const person = personOf(context);
    const memberships = person ? [...(await readMemberships(database, person.id))] : [];
    const provider = people?.settings.provider?.name ?? null;
    return context.json({ accounts: people !== null, provider, person, memberships }, 200);
  });
  if (people === null) return;
  serveSigningIn(app, database, people);
  serveOwnAccount(app, database, people);
}

function serveSigningIn(app: OpenAPIHono<Environment>, database: Database, { authority, settings }: People): void {
  app.openapi(route.signIn, async (context) => {
    const { email, password } = context.req.valid('json');
    const refused = await attempt(context, database, email);
    if (refused) return refused as never;
    const { headers } = context.req.raw;
    const asked = authority.api.signInEmail({ body: { email, password }, headers, asResponse: true });
    const answer = await passOn<{ readonly twoFactorRedirect?: boolean }>(context, asked);
    if (!answer) return refuse(context, 401, wrong('wrong-credentials', 'password'));
    const secondFactor = answer.twoFactorRedirect === true;
    if (!secondFactor) await forgetAttempts(database, `account:${email}`);
    return context.json({ secondFactor }, 200);
  });

  app.openapi(route.signInWithCode, async (context) => {
    const { code, recovery } = context.req.valid('json');
    const refused = await attempt(context, database, null);
    if (refused) return refused as never;
    const asked = { body: { code }, headers: context.req.raw.headers, asResponse: true } as const;
    const { verifyBackupCode, verifyTOTP } = authority.api;
    const answer = await passOn(context, recovery ? verifyBackupCode(asked) : verifyTOTP(asked));
    return answer
      ? context.json({ secondFactor: false }, 200)
      : refuse(context, 401, wrong('wrong-credentials', 'code'));
  });

  app.openapi(route.signInElsewhere, async (context) => {
    if (settings.provider === null) return refuse(context, 404);
    const asked = authority.api.signInSocial({
      body: { provider: 'oidc', callbackURL: '/', errorCallbackURL: '/sign-in', disableRedirect: true },
      headers: context.req.raw.headers,
      asResponse: true,
    });
    const answer = await passOn<{ readonly url: string }>(context, asked);
    return answer ? context.json({ url: answer.url }, 200) : refuse(context, 404);
  });

  app.openapi(route.signOut, async (context) => {
    await passOn(context, authority.api.signOut({ headers: context.req.raw.headers, asResponse: true }));
    return context.body(null, 204);
  });
}

function serveOwnAccount(app: OpenAPIHono<Environment>, database: Database, { authority }: People): void {
  app.openapi(route.changePassword, async (context) => {
    const { current, next } = context.req.valid('json');
    const refused = await attempt(context, database, personOf(context)?.email ?? null);
    if (refused) return refused;
    const answer = await passOn(
      context,
      authority.api.changePassword({
        body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
        headers: context.req.raw.headers,
        asResponse: true,
      }),
    );
    return answer ? context.body(null, 204) : refuse(context, 422, wrong('wrong-credentials', 'current'));
  });

  app.openapi(route.beginSecondFactor, async (context) => {
    const { password } = context.req.valid('json');
    const refused = await attempt(context, database, personOf(context)?.email ?? null);
    if (refused) return refused as never;
    const answer = await passOn<{ readonly totpURI: string; readonly backupCodes: string[] }>(
      context,
      authority.api.enableTwoFactor({
        body: { password, method: 'totp' },
        headers: context.req.raw.headers,
        asResponse: true,
      }),
    );
    if (!answer) return refuse(context, 422, wrong('wrong-credentials', 'password'));
    return context.json({ uri: answer.totpURI, recovery: answer.backupCodes }, 200);
  });

  app.openapi(route.confirmSecondFactor, async (context) => {
    const { code } = context.req.valid('json');
    const refused = await attempt(context, database, personOf(context)?.email ?? null);
    if (refused) return refused;
    const asked = authority.api.verifyTOTP({ body: { code }, headers: context.req.raw.headers, asResponse: true });
    return (await passOn(context, asked))
      ? context.body(null, 204)
      : refuse(context, 422, wrong('wrong-credentials', 'code'));
  });

  app.openapi(route.endSecondFactor, async (context) => {
    const { password } = context.req.valid('json');
    const refused = await attempt(context, database, personOf(context)?.email ?? null);
    if (refused) return refused;
    const asked = authority.api.disableTwoFactor({
      body: { password },
      headers: context.req.raw.headers,
      asResponse: true,
    });
    return (await passOn(context, asked))
      ? context.body(null, 204)
      : refuse(context, 422, wrong('wrong-credentials', 'password'));
  });
}
