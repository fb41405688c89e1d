/** The contract of disclosure: board, consents, agreements, extracts of plans. */
import { createRoute } from '@hono/zod-openapi';
import { absent, body, invalid, json, park, takes } from '../contract/answers.ts';
import { pages, parkParameter, planParameter } from '../contract/shapes.ts';
import * as shape from './shapes.ts';

export const listBoard = createRoute({
  method: 'get',
  path: `${park}/board`,
  tags: ['disclosure'],
  operationId: 'listBoard',
  summary: 'Haves and wants of a park, each as far as the reader may know it',
  description:
    'Of others bands and sector only, until both sides of a match consent. In the order of aliases drawn by lot.',
  request: { params: parkParameter, query: pages },
  responses: { 200: json(shape.board, 'A page of the board.'), ...absent, ...invalid },
});

export const listConsents = createRoute({
  method: 'get',
  path: `${park}/consents`,
  tags: ['disclosure'],
  operationId: 'listConsents',
  summary: 'Consents given, and asked of the reader, newest first',
  request: { params: parkParameter, query: pages },
  responses: { 200: json(shape.consentPage, 'A page of consents.'), ...absent, ...invalid },
});

export const giveConsent = createRoute({
  method: 'post',
  path: `${park}/consents`,
  tags: ['disclosure'],
  operationId: 'giveConsent',
  summary: 'Let the other side of a match know names and figures, once it consents too',
  request: { params: parkParameter, ...takes(shape.consentInput) },
  responses: { 201: json(shape.consent, 'The consent.'), ...absent, ...invalid, ...body },
});

export const withdrawConsent = createRoute({
  method: 'delete',
  path: `${park}/consents/{consent}`,
  tags: ['disclosure'],
  operationId: 'withdrawConsent',
  summary: 'Withdraw a consent, at once',
  request: { params: shape.consentParameter },
  responses: { 204: { description: 'It no longer holds.' }, ...absent, ...invalid },
});

export const listAgreements = createRoute({
  method: 'get',
  path: `${park}/agreements`,
  tags: ['disclosure'],
  operationId: 'listAgreements',
  summary: 'Matches about which both sides consent, with names and figures',
  request: { params: parkParameter },
  responses: { 200: json(shape.agreements, 'The agreements.'), ...absent, ...invalid },
});

export const listExtracts = createRoute({
  method: 'get',
  path: `${park}/extracts`,
  tags: ['disclosure'],
  operationId: 'listExtracts',
  summary: 'Plans of which the reader may have an extract, newest first',
  request: { params: parkParameter, query: pages },
  responses: { 200: json(shape.extractPage, 'A page of plans.'), ...absent, ...invalid },
});

export const readExtract = createRoute({
  method: 'get',
  path: `${park}/extracts/{plan}`,
  tags: ['disclosure'],
  operationId: 'readExtract',
  summary: 'Of a plan the own lines, and sums over enough firms',
  request: { params: planParameter },
  responses: { 200: json(shape.extract, 'The extract.'), ...absent, ...invalid },
});

export const disclosureRoutes = [
  listBoard,
  listConsents,
  giveConsent,
  withdrawConsent,
  listAgreements,
  listExtracts,
  readExtract,
] as const;
