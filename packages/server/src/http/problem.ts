/** Answers that refuse: problem details of RFC 9457 with the list of problems. */
import { STATUS_CODES } from 'node:http';
import type { Problem } from '@kyosei/model/problem';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

interface Refusal {
  readonly problems?: readonly Problem[];
  readonly detail?: string;
}

/** Body of a refusal; the request's identifier leads to its line in the log. */
export function problemDetails(context: Context, status: number, { problems = [], detail }: Refusal = {}) {
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    ...(detail !== undefined && { detail }),
    instance: `urn:uuid:${context.get('requestId') as string}`,
    problems: [...problems],
  };
}

/** Refuses with a status; typed by it, so that a route may only answer what it declares. */
export function refuse<S extends ContentfulStatusCode>(context: Context, status: S, refusal: Refusal = {}) {
  return context.json(problemDetails(context, status, refusal), status, problemType);
}

export const problemType = { 'Content-Type': 'application/problem+json' } as const;
