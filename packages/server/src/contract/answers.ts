/** What the routes of the contract share: forms of bodies, answers and refusals. */
import type { z } from '@hono/zod-openapi';
import * as shape from './shapes.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
export const binary = { type: 'string', format: 'binary' } as const;
export const file = (type: string, description: string) => ({ description, content: { [type]: { schema: binary } } });
export const refusal = <T extends z.ZodType>(description: string, schema: T) => ({
  description,
  content: { 'application/problem+json': { schema } },
});

export const absent = { 404: refusal('It does not exist.', shape.problemDetails) };
export const conflicted = { 409: refusal('It was changed since it was read.', shape.problemDetails) };
export const invalid = { 422: refusal('The request is not acceptable; `problems` says why.', shape.problemDetails) };
export const body = {
  400: refusal('The body is not JSON.', shape.problemDetails),
  413: refusal('The body is larger than 20 MB.', shape.problemDetails),
  415: refusal('The content type is not accepted.', shape.problemDetails),
};
export const takes = <T extends z.ZodType>(schema: T) =>
  ({ body: { required: true, content: { 'application/json': { schema } } } }) as const;

export const v1 = '/api/v1';
export const park = `${v1}/parks/{park}` as const;
