/** What the pages ask of the server, each with the key under which the answer is kept. */
import { completed } from '@kyosei/model/plan';
import type { GivenRow, TableName } from '@kyosei/model/tables';
import { tableNames } from '@kyosei/model/tables';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

/** A row with the version that the next write must name. */
export interface StoredRow {
  readonly id: string;
  readonly version: number;
  readonly row: GivenRow;
}
export type StoredTables = Readonly<Record<TableName, readonly StoredRow[]>>;

/** Follows `next` to the end of a list. */
export async function everything<T>(
  page: (cursor?: string) => Promise<{ items: T[]; next?: string | null | undefined }>,
) {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const { items: more, next } = await page(cursor);
    items.push(...more);
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return items;
}

export const onward = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** A park that was just stored is often being planned: its card looks again until the plan is there. */
const freshFor = 120_000;

export const parksQuery = queryOptions({
  queryKey: ['parks'],
  refetchInterval: ({ state }) =>
    state.data?.some((park) => park.latestPlan === null && Date.now() - Date.parse(park.updatedAt) < freshFor)
      ? 2000
      : false,
  queryFn: () =>
    everything((cursor) => answer(api.GET('/api/v1/parks', { params: { query: { limit: 100, ...onward(cursor) } } }))),
});

export const parkQuery = (park: string) =>
  queryOptions({
    queryKey: ['park', park],
    queryFn: () => answer(api.GET('/api/v1/parks/{park}', { params: { path: { park } } })),
  });

async function rowsOf(park: string, table: TableName): Promise<readonly StoredRow[]> {
  return everything<StoredRow>((cursor) =>
    answer(
      api.GET('/api/v1/parks/{park}/rows/{table}', {
        params: { path: { park, table }, query: { limit: 1000, ...onward(cursor) } },
      }),
    ),
  );
}

export const tablesQuery = (park: string) =>
  queryOptions({
    queryKey: ['tables', park],
    queryFn: async () => {
      const rows = await Promise.all(tableNames.map((table) => rowsOf(park, table)));
      return Object.fromEntries(tableNames.map((table, at) => [table, rows[at]])) as StoredTables;
    },
  });

export const plansQuery = (park: string) =>
  queryOptions({
    queryKey: ['plans', park],
    queryFn: () =>
      everything((cursor) =>
        answer(
          api.GET('/api/v1/parks/{park}/plans', {
            params: { path: { park }, query: { limit: 100, ...onward(cursor) } },
          }),
        ),
      ),
  });

export const planQuery = (park: string, plan: string) =>
  queryOptions({
    queryKey: ['plan', park, plan],
    queryFn: async () => {
      const stored = await answer(api.GET('/api/v1/parks/{park}/plans/{plan}', { params: { path: { park, plan } } }));
      return { ...stored, plan: completed(stored.plan) };
    },
  });

export const frontsQuery = (park: string) =>
  queryOptions({
    queryKey: ['fronts', park],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/parks/{park}/fronts', { params: { path: { park }, query: { limit: 100 } } })))
        .items,
  });

export const frontQuery = (park: string, front: string) =>
  queryOptions({
    queryKey: ['front', park, front],
    queryFn: () => answer(api.GET('/api/v1/parks/{park}/fronts/{front}', { params: { path: { park, front } } })),
  });

export const alternativesListQuery = (park: string) =>
  queryOptions({
    queryKey: ['alternativesList', park],
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/v1/parks/{park}/alternatives', { params: { path: { park }, query: { limit: 100 } } }),
        )
      ).items,
  });

export const alternativesQuery = (park: string, alternatives: string) =>
  queryOptions({
    queryKey: ['alternatives', park, alternatives],
    queryFn: () =>
      answer(api.GET('/api/v1/parks/{park}/alternatives/{alternatives}', { params: { path: { park, alternatives } } })),
  });

export const jobsQuery = (park: string) =>
  queryOptions({
    queryKey: ['jobs', park],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/parks/{park}/jobs', { params: { path: { park }, query: { limit: 20 } } }))).items,
  });

export const ensemblesQuery = (park: string) =>
  queryOptions({
    queryKey: ['ensembles', park],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/parks/{park}/ensembles', { params: { path: { park }, query: { limit: 200 } } })))
        .items,
  });

/** @param part which part of it was there, where it still comes */
export const ensembleQuery = (park: string, ensemble: string, part = 'all') =>
  queryOptions({
    queryKey: ['ensemble', park, ensemble, part],
    queryFn: () =>
      answer(api.GET('/api/v1/parks/{park}/ensembles/{ensemble}', { params: { path: { park, ensemble } } })),
  });

/** After anything of a park was written: everything shown of it is asked anew. */
export async function refreshPark(client: QueryClient, park: string): Promise<void> {
  await Promise.all(
    ['park', 'tables', 'plans', 'plan', 'fronts', 'front', 'alternativesList', 'alternatives', 'jobs', 'ensembles']
      .map((name) => [name, park])
      .concat([['parks']])
      .map((queryKey) => client.invalidateQueries({ queryKey })),
  );
}
