/** A served platform for the tests: people of every role in a park of theirs and in another, each with a session. */
import type { Me } from '../src/accounts/shapes.ts';
import type { ServeOptions } from '../src/serve.ts';
import { type Client, clientOf, startServer, type TestServer } from './client.ts';

const v1 = '/api/v1';
export const password = 'correct horse battery';

/** A client that keeps cookies, as a browser does, and sends its origin. */
export interface Visitor extends Client {
  readonly cookies: Map<string, string>;
}

export function visitor(address: string): Visitor {
  const cookies = new Map<string, string>();
  const client = clientOf(address, {
    headers: () => ({
      Origin: address,
      ...(cookies.size > 0 && { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
    }),
    answered: (response) => {
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (value === '' || /max-age=0/i.test(cookie)) cookies.delete(name);
        else cookies.set(name, value);
      }
    },
  });
  return { ...client, cookies };
}

export const startPlatform = (options: Partial<ServeOptions> = {}): Promise<TestServer> =>
  startServer({ environment: { KYOSEI_ACCOUNTS: 'on' }, ...options });

/** Accepts the invitation of a link with a new account. */
export async function join(address: string, link: string, email?: string): Promise<Visitor> {
  const person = visitor(address);
  const token = link.split('#')[1];
  const name = (email ?? 'somebody').split('@')[0];
  const { status, body } = await person.call('POST', `${v1}/invitation/accept`, {
    token,
    name,
    password,
    ...(email !== undefined && { email }),
  });
  if (status !== 200) throw new Error(`an invitation was not accepted: ${status} ${JSON.stringify(body)}`);
  return person;
}

export const administrator = (at: TestServer): Promise<Visitor> =>
  join(at.address, at.server.invitation ?? '', 'admin@example.org');

/** Invites a person into a park and lets them accept. */
export async function invited(
  at: TestServer,
  by: Client,
  park: string,
  place: { readonly role: string; readonly firm?: string },
  email = `${place.role}-${place.firm ?? ''}-${park}@example.org`,
): Promise<Visitor> {
  const { body } = await by.call<{ readonly link: string }>('POST', `${v1}/parks/${park}/invitations`, {
    email,
    ...place,
  });
  return join(at.address, body.link);
}

export const whoIs = async (person: Client): Promise<Me> => (await person.call<Me>('GET', `${v1}/me`)).body;
