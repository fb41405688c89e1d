/** What holds for every request: identifier, log line, headers against misuse by other sites, sizes and types of bodies. */
import { isIPv4 } from 'node:net';
import type { RouteConfig } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Membership, Viewer } from '../accounts/viewer.ts';
import { newId } from '../store/database.ts';
import { type Log, note } from './log.ts';
import { refuse } from './problem.ts';

export type Environment = {
  Variables: {
    requestId: string;
    viewer: Viewer;
    /** Address of the client, where people sign in. */
    client: string;
    /** Of the viewer, in the park of the request. */
    membership: Membership | undefined;
  };
};
type Guard = MiddlewareHandler<Environment>;

const largestBody = 20 * 2 ** 20;

/** The web app: own scripts only, MapLibre's worker, inline styles of the component library. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** Gives the request an identifier, the answer its headers, and the log a line. */
export const accompany =
  (log: Log, url: string | null): Guard =>
  async (context, next) => {
    const started = performance.now();
    const requestId = newId();
    context.set('requestId', requestId);
    await next();
    const { headers, status } = context.res;
    headers.set('X-Request-Id', requestId);
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('X-Frame-Options', 'SAMEORIGIN');
    headers.set('Referrer-Policy', 'no-referrer');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    if (url?.startsWith('https:')) headers.set('Strict-Transport-Security', 'max-age=31536000');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', policy);
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
    note(log, status >= 500 ? 'error' : 'info', 'request', {
      request: requestId,
      method: context.req.method,
      path: context.req.path,
      status,
      milliseconds: Math.round(performance.now() - started),
    });
  };

const hostName = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
export const isLoopback = (name: string): boolean =>
  name === 'localhost' || name.endsWith('.localhost') || name === '::1' || (isIPv4(name) && name.startsWith('127.'));

/**
 * Keeps other sites out, whose pages a browser on this machine may show: a name that was made to point here (DNS
 * rebinding) is not served when we listen on this machine only or know our own, and no site but our own may write. What a proxy
 * hands on comes from elsewhere, and is not served where nobody signs in.
 *
 * @param url origin under which people reach us, where they sign in
 */
export const ownSiteOnly =
  (listening: string, url: string | null, isOpen: boolean): Guard =>
  async (context, next) => {
    const host = context.req.header('Host') ?? '';
    const isLocal = isLoopback(hostName(host));
    const isOwn = isLocal || (url === null ? !isLoopback(listening) : host === new URL(url).host);
    const isForwarded = isOpen && isLoopback(listening) && context.req.header('X-Forwarded-For') !== undefined;
    if (!isOwn || isForwarded) return refuse(context, 421);
    const origin = context.req.header('Origin');
    const site = context.req.header('Sec-Fetch-Site');
    const isOurs = origin === url || ((url === null || isLocal) && origin?.replace(/^https?:\/\//, '') === host);
    const foreign = (origin !== undefined && !isOurs) || site === 'cross-site';
    return foreign && !['GET', 'HEAD'].includes(context.req.method) ? refuse(context, 403) : next();
  };

export const limitBody: Guard = bodyLimit({
  maxSize: largestBody,
  onError: (context) =>
    refuse(context, 413, {
      problems: [{ code: 'body-too-large', severity: 'error', accepted: `at most ${largestBody} bytes` }],
    }),
});

/** Refuses a body of another type than the route declares. */
export const acceptTypes =
  (route: RouteConfig): Guard =>
  async (context, next) => {
    const accepted = Object.keys(route.request?.body?.content ?? {});
    const given = context.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (accepted.length === 0 || accepted.includes(given)) return next();
    const problem = { code: 'wrong-content-type', severity: 'error', accepted: accepted.join(', ') } as const;
    return refuse(context, 415, { problems: [{ ...problem, ...(given && { found: given.slice(0, 200) }) }] });
  };
