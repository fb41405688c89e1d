/** The typed HTTP client and how a refusal of the server is told to the page. */
import type { Problem } from '@kyosei/model/problem';
import type { GivenRow } from '@kyosei/model/tables';
import i18next from 'i18next';
import createClient from 'openapi-fetch';
import type { paths } from './schema.generated.ts';

export const api = createClient<paths>({ baseUrl: '' });

/** A row as somebody else saved it meanwhile; `row` is null when it was removed. */
export interface Conflict {
  readonly table: string;
  readonly id: string;
  readonly version: number;
  readonly row: GivenRow | null;
}

/** What the server answered instead of the wish: RFC 9457 with the list of problems, and for 409 the saved rows. */
export interface Refusal {
  readonly status: number;
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly conflicts: readonly Conflict[];
}

const refusalOf = Symbol('refusal');

/** The refusal inside an error thrown by {@link answer}; a failure of the network has status 0. */
export function refusal(error: unknown): Refusal {
  const carried = (error as { [refusalOf]?: Refusal } | null)?.[refusalOf];
  // What fetch throws is worded by the browser, each in its own way.
  const title =
    error instanceof TypeError ? i18next.t('app.offline') : String((error as Error | null)?.message ?? error);
  return carried ?? { status: 0, title, problems: [], conflicts: [] };
}

/** The data of a response (nothing for 204), or an error that carries the refusal. */
export async function answer<T>(
  asked: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<NonNullable<T>> {
  const { data, error, response } = await asked;
  if (response.ok) return data as NonNullable<T>;
  const body = (typeof error === 'object' && error !== null ? error : {}) as Partial<Refusal> & { detail?: string };
  const told: Refusal = {
    status: response.status,
    title: body.detail ?? body.title ?? `HTTP ${response.status}`,
    problems: body.problems ?? [],
    conflicts: body.conflicts ?? [],
  };
  throw Object.assign(new Error(told.title), { [refusalOf]: told });
}
