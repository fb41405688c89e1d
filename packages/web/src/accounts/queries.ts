/** What the pages of people and disclosure ask of the server. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { everything, onward } from '../api/queries.ts';
import type { components } from '../api/schema.generated.ts';

export type Member = components['schemas']['Member'];
export type Role = Member['role'];
export type Listing = components['schemas']['Listing'];

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => answer(api.GET('/api/v1/me')),
  staleTime: 60_000,
});

/** The role of the reader in a park; `owner` where nobody signs in, null until it is known and for whoever has none. */
export function useRole(park: string | undefined): Role | 'owner' | null {
  const { data } = useQuery(meQuery);
  if (data === undefined) return null;
  if (!data.accounts) return 'owner';
  return data.memberships.find((each) => each.park === park)?.role ?? null;
}

export const isOffice = (role: Role | 'owner' | null): boolean =>
  role === 'owner' || role === 'manager' || role === 'facilitator';

export const membersQuery = (park: string) =>
  queryOptions({
    queryKey: ['members', park],
    queryFn: () =>
      everything((cursor) =>
        answer(api.GET('/api/v1/parks/{park}/members', { params: { path: { park }, query: onward(cursor) } })),
      ),
  });

export const invitationsQuery = (park: string) =>
  queryOptions({
    queryKey: ['invitations', park],
    queryFn: () =>
      everything((cursor) =>
        answer(api.GET('/api/v1/parks/{park}/invitations', { params: { path: { park }, query: onward(cursor) } })),
      ),
  });

/** The newest entries, and the verdict on all. */
export const auditQuery = (park: string) =>
  queryOptions({
    queryKey: ['audit', park],
    queryFn: async () => {
      const params = { path: { park } };
      const [{ items }, verdict] = await Promise.all([
        answer(api.GET('/api/v1/parks/{park}/audit', { params: { ...params, query: { limit: 200 } } })),
        answer(api.GET('/api/v1/parks/{park}/audit/verification', { params })),
      ]);
      return { items, verdict };
    },
  });

export const boardQuery = (park: string) =>
  queryOptions({
    queryKey: ['board', park],
    queryFn: () =>
      everything((cursor) =>
        answer(
          api.GET('/api/v1/parks/{park}/board', {
            params: { path: { park }, query: { limit: 200, ...onward(cursor) } },
          }),
        ),
      ),
  });

export const consentsQuery = (park: string) =>
  queryOptions({
    queryKey: ['consents', park],
    queryFn: () =>
      everything((cursor) =>
        answer(
          api.GET('/api/v1/parks/{park}/consents', {
            params: { path: { park }, query: { limit: 200, ...onward(cursor) } },
          }),
        ),
      ),
  });

export const agreementsQuery = (park: string) =>
  queryOptions({
    queryKey: ['agreements', park],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/parks/{park}/agreements', { params: { path: { park } } }))).items,
  });

/** The extract of the newest plan, or null before there is one. */
export const extractQuery = (park: string) =>
  queryOptions({
    queryKey: ['extract', park],
    queryFn: async () => {
      const { items } = await answer(
        api.GET('/api/v1/parks/{park}/extracts', { params: { path: { park }, query: { limit: 1 } } }),
      );
      const [newest] = items;
      return newest === undefined
        ? null
        : answer(api.GET('/api/v1/parks/{park}/extracts/{plan}', { params: { path: { park, plan: newest.plan } } }));
    },
  });
