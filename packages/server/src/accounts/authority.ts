/** Accounts, passwords, second factors and sessions: better-auth on tables of ours, reached by our own routes only. */
import { betterAuth } from 'better-auth';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import { Pool, type PoolConfig } from 'pg';
import { newId } from '../store/database.ts';
import type { AccountsSettings } from './settings.ts';
import { shortestPassword } from './shapes.ts';

/** Path below which better-auth answers; only the way back from a provider is served there. */
export const authPath = '/api/auth';
const hour = 3600;

/** A session ends when it was not used for 12 hours. */
export function openAuthority(
  connection: PoolConfig,
  { secret, url, provider }: AccountsSettings,
  onError: (error: Error) => void,
) {
  const pool = new Pool({ ...connection, max: 4, options: '-c search_path=kyosei_auth' });
  // A restart of the database breaks idle connections; unheard it would end the process.
  pool.on('error', onError);
  const auth = betterAuth({
    appName: 'Kyosei',
    baseURL: url ?? 'http://localhost',
    basePath: authPath,
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Ours count in the database, by account and by trusted address.
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, minPasswordLength: shortestPassword, maxPasswordLength: 256 },
    user: { additionalFields: { administrator: { type: 'boolean', input: false, defaultValue: false } } },
    session: { expiresIn: 12 * hour, updateAge: hour / 4, cookieCache: { enabled: false } },
    // An account is that of an invited address; whoever the provider says has verified the address may enter it.
    account: { accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: false } },
    advanced: {
      cookiePrefix: 'kyosei',
      useSecureCookies: url?.startsWith('https:') ?? false,
      ipAddress: { disableIpTracking: true },
      database: { generateId: newId },
    },
    plugins: [
      twoFactor({ issuer: 'Kyosei' }),
      genericOAuth({
        config: provider
          ? [
              {
                providerId: 'oidc',
                discoveryUrl: `${provider.issuer}/.well-known/openid-configuration`,
                clientId: provider.clientId,
                clientSecret: provider.clientSecret,
                scopes: ['openid', 'email', 'profile'],
                pkce: true,
                // Whoever has no account here gets none by signing in elsewhere: accounts come by invitation.
                disableSignUp: true,
              },
            ]
          : [],
      }),
    ],
  });
  return { auth, close: () => pool.end() };
}

export type Authority = ReturnType<typeof openAuthority>['auth'];
