/** Whether people sign in, and how: from the environment, judged before anything starts. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { BlockList, isIP, isIPv6 } from 'node:net';
import { join } from 'node:path';
import { isLoopback } from '../http/guard.ts';

/** A provider of OpenID Connect by which people may sign in who have an account here. */
export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As the button says. */
  readonly name: string;
}

export interface AccountsSettings {
  /** Signs cookies and encrypts second factors; at least 32 characters. */
  readonly secret: string;
  /** Origin under which people reach it, such as https://park.example; null on this machine only. */
  readonly url: string | null;
  /** Proxies whose word on the address of a client is believed. */
  readonly proxies: BlockList;
  readonly provider: Provider | null;
}

/** A setting of the environment cannot be used. */
export class UnusableSetting extends Error {
  override readonly name = 'UnusableSetting';
}

/** Addresses and ranges (`10.0.0.0/8`), separated by commas. */
export function proxiesOf(text: string): BlockList {
  const list = new BlockList();
  for (const part of text.split(',').map((each) => each.trim())) {
    if (part === '') continue;
    const [address = '', bits] = part.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    const most = family === 'ipv6' ? 128 : 32;
    if (isIP(address) === 0 || (bits !== undefined && !(/^\d+$/.test(bits) && Number(bits) <= most)))
      throw new UnusableSetting(`KYOSEI_TRUSTED_PROXIES has ${part}; accepted are addresses and ranges as 10.0.0.0/8`);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** The secret of the environment; beside the supervised database one is made once and kept, readable by its owner only. */
function secretOf(given: string | undefined, directory: string | null): string {
  if (given !== undefined && given !== '') {
    if (given.length < 32)
      throw new UnusableSetting('KYOSEI_SECRET is shorter than 32 characters: openssl rand -hex 32');
    return given;
  }
  if (directory === null)
    throw new UnusableSetting(
      'with DATABASE_URL the accounts need KYOSEI_SECRET, the same for every server: openssl rand -hex 32',
    );
  const file = join(directory, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
}

function urlOf(given: string | undefined, host: string): string | null {
  if (given === undefined || given === '') {
    if (isLoopback(host)) return null;
    throw new UnusableSetting(
      'KYOSEI_URL is missing: the address under which people reach it, as https://park.example',
    );
  }
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/')
    throw new UnusableSetting(`KYOSEI_URL is ${given}, but must be an origin, as https://park.example`);
  return url.origin;
}

function providerOf(environment: NodeJS.ProcessEnv, url: string | null): Provider | null {
  const issuer = environment.KYOSEI_OIDC_ISSUER;
  if (issuer === undefined || issuer === '') return null;
  const { KYOSEI_OIDC_CLIENT_ID: clientId, KYOSEI_OIDC_CLIENT_SECRET: clientSecret } = environment;
  if (!clientId || !clientSecret || url === null)
    throw new UnusableSetting(
      'KYOSEI_OIDC_ISSUER needs KYOSEI_OIDC_CLIENT_ID, KYOSEI_OIDC_CLIENT_SECRET and KYOSEI_URL with it',
    );
  return { issuer: issuer.replace(/\/$/, ''), clientId, clientSecret, name: environment.KYOSEI_OIDC_NAME || 'OpenID' };
}

/**
 * The settings, or null when nobody signs in: that is so on this machine only, unless KYOSEI_ACCOUNTS says otherwise.
 *
 * @param host address that is listened on
 * @param directory of the supervised database; null with a database of one's own
 * @throws UnusableSetting
 */
export function accountsSettings(
  environment: NodeJS.ProcessEnv,
  host: string,
  directory: string | null,
): AccountsSettings | null {
  const asked = environment.KYOSEI_ACCOUNTS ?? '';
  if (!['', 'on', 'off'].includes(asked))
    throw new UnusableSetting(`KYOSEI_ACCOUNTS is ${asked}, but must be on or off`);
  if (asked === 'off' || (asked === '' && isLoopback(host))) return null;
  const url = urlOf(environment.KYOSEI_URL, host);
  return {
    secret: secretOf(environment.KYOSEI_SECRET, directory),
    url,
    proxies: proxiesOf(environment.KYOSEI_TRUSTED_PROXIES ?? ''),
    provider: providerOf(environment, url),
  };
}
