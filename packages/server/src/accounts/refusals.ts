/** Refusals that every endpoint may answer which is not open to all. */
import type { RouteConfig } from '@hono/zod-openapi';
import { refusal } from '../contract/answers.ts';
import { problemDetails } from '../contract/shapes.ts';
import { access } from './access.ts';

/** A route with what its guard may answer. */
export const guarded = (route: RouteConfig): RouteConfig => {
  const limited = { 429: refusal('Too many requests; `Retry-After` says how many seconds to wait.', problemDetails) };
  if (access[route.operationId ?? ''] === 'open') return { ...route, responses: { ...limited, ...route.responses } };
  return {
    ...route,
    responses: {
      401: refusal('Nobody is signed in.', problemDetails),
      403: refusal('The role does not allow it.', problemDetails),
      404: refusal('It does not exist, or is not for the reader to know of.', problemDetails),
      ...limited,
      ...route.responses,
    },
  };
};
