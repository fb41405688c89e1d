/** The contract of accounts, members, invitations and the audit log. */
import { createRoute } from '@hono/zod-openapi';
import { absent, body, conflicted, invalid, json, park, refusal, takes, v1 } from '../contract/answers.ts';
import { pages, parkParameter, problemDetails, versionQuery } from '../contract/shapes.ts';
import * as shape from './shapes.ts';

const notSignedIn = { 401: refusal('The credentials do not fit.', problemDetails) };
const done = { 204: { description: 'It is done.' } };

export const readMe = createRoute({
  method: 'get',
  path: `${v1}/me`,
  tags: ['accounts'],
  operationId: 'readMe',
  summary: 'Who is signed in, and in which parks as what',
  responses: { 200: json(shape.me, 'The reader.') },
});

export const signIn = createRoute({
  method: 'post',
  path: `${v1}/sign-in`,
  tags: ['accounts'],
  operationId: 'signIn',
  summary: 'Sign in with e-mail and password',
  description: 'Answers a cookie. With a second factor nothing is served before its code was given.',
  request: takes(shape.signInInput),
  responses: { 200: json(shape.signedIn, 'The password fits.'), ...notSignedIn, ...absent, ...invalid, ...body },
});

export const signInWithCode = createRoute({
  method: 'post',
  path: `${v1}/sign-in/code`,
  tags: ['accounts'],
  operationId: 'signInWithCode',
  summary: 'Give the code of the second factor',
  request: takes(shape.codeInput),
  responses: { 200: json(shape.signedIn, 'The code fits.'), ...notSignedIn, ...absent, ...invalid, ...body },
});

export const signInElsewhere = createRoute({
  method: 'post',
  path: `${v1}/sign-in/elsewhere`,
  tags: ['accounts'],
  operationId: 'signInElsewhere',
  summary: 'Sign in with the OpenID provider',
  responses: { 200: json(shape.elsewhere, 'Address of the provider to go to.'), ...absent },
});

export const signOut = createRoute({
  method: 'post',
  path: `${v1}/sign-out`,
  tags: ['accounts'],
  operationId: 'signOut',
  summary: 'Sign out',
  responses: done,
});

export const changePassword = createRoute({
  method: 'post',
  path: `${v1}/me/password`,
  tags: ['accounts'],
  operationId: 'changePassword',
  summary: 'Change the password; every other session ends',
  request: takes(shape.passwordInput),
  responses: { ...done, ...invalid, ...body },
});

export const beginSecondFactor = createRoute({
  method: 'post',
  path: `${v1}/me/second-factor`,
  tags: ['accounts'],
  operationId: 'beginSecondFactor',
  summary: 'A secret for an authenticator, in force once a code of it was confirmed',
  request: takes(shape.confirmInput),
  responses: { 200: json(shape.secondFactor, 'Shown once.'), ...invalid, ...body },
});

export const confirmSecondFactor = createRoute({
  method: 'post',
  path: `${v1}/me/second-factor/confirm`,
  tags: ['accounts'],
  operationId: 'confirmSecondFactor',
  summary: 'Put the second factor in force',
  request: takes(shape.codeInput),
  responses: { ...done, ...invalid, ...body },
});

export const endSecondFactor = createRoute({
  method: 'post',
  path: `${v1}/me/second-factor/end`,
  tags: ['accounts'],
  operationId: 'endSecondFactor',
  summary: 'Sign in without a second factor from now on',
  request: takes(shape.confirmInput),
  responses: { ...done, ...invalid, ...body },
});

const created = { headers: { Location: { schema: { type: 'string' as const }, description: 'Address of the list.' } } };

export const inviteAdministrator = createRoute({
  method: 'post',
  path: `${v1}/administrators`,
  tags: ['accounts'],
  operationId: 'inviteAdministrator',
  summary: 'Invite an administrator, who may found parks',
  request: takes(shape.administratorInput),
  responses: { 201: json(shape.invited, 'The invitation with its link.'), ...invalid, ...body },
});

export const lookAtInvitation = createRoute({
  method: 'post',
  path: `${v1}/invitation`,
  tags: ['accounts'],
  operationId: 'lookAtInvitation',
  summary: 'What an invitation is for',
  request: takes(shape.tokenInput),
  responses: { 200: json(shape.lookedAt, 'The invitation.'), ...absent, ...invalid, ...body },
});

export const acceptInvitation = createRoute({
  method: 'post',
  path: `${v1}/invitation/accept`,
  tags: ['accounts'],
  operationId: 'acceptInvitation',
  summary: 'Accept an invitation, with a new account or as the one who is signed in',
  request: takes(shape.acceptInput),
  responses: {
    200: json(shape.joined, 'Signed in and a member.'),
    409: refusal('The invitation is for another account.', problemDetails),
    ...absent,
    ...invalid,
    ...body,
  },
});

export const listMembers = createRoute({
  method: 'get',
  path: `${park}/members`,
  tags: ['members'],
  operationId: 'listMembers',
  summary: 'Members of a park',
  request: { params: parkParameter, query: pages },
  responses: { 200: json(shape.memberPage, 'A page of members.'), ...absent, ...invalid },
});

export const changeMember = createRoute({
  method: 'put',
  path: `${park}/members/{user}`,
  tags: ['members'],
  operationId: 'changeMember',
  summary: 'Give a member another role',
  request: { params: shape.memberParameter, ...takes(shape.memberInput) },
  responses: { 200: json(shape.member, 'The member.'), ...absent, ...conflicted, ...invalid, ...body },
});

export const removeMember = createRoute({
  method: 'delete',
  path: `${park}/members/{user}`,
  tags: ['members'],
  operationId: 'removeMember',
  summary: 'Take a member out of the park',
  request: { params: shape.memberParameter, query: versionQuery },
  responses: { ...done, ...absent, ...conflicted, ...invalid },
});

export const listInvitations = createRoute({
  method: 'get',
  path: `${park}/invitations`,
  tags: ['members'],
  operationId: 'listInvitations',
  summary: 'Invitations that were not accepted yet',
  request: { params: parkParameter, query: pages },
  responses: { 200: json(shape.invitationPage, 'A page of invitations.'), ...absent, ...invalid },
});

export const invite = createRoute({
  method: 'post',
  path: `${park}/invitations`,
  tags: ['members'],
  operationId: 'invite',
  summary: 'Invite a person by a link',
  request: { params: parkParameter, ...takes(shape.invitationInput) },
  responses: {
    201: { ...json(shape.invited, 'The invitation with its link.'), ...created },
    ...absent,
    ...invalid,
    ...body,
  },
});

export const withdrawInvitation = createRoute({
  method: 'delete',
  path: `${park}/invitations/{invitation}`,
  tags: ['members'],
  operationId: 'withdrawInvitation',
  summary: 'Withdraw an invitation',
  request: { params: shape.invitationParameter },
  responses: { ...done, ...absent, ...invalid },
});

export const listAudit = createRoute({
  method: 'get',
  path: `${park}/audit`,
  tags: ['audit'],
  operationId: 'listAudit',
  summary: 'The audit log of a park, newest first',
  request: { params: parkParameter, query: shape.auditPages },
  responses: { 200: json(shape.auditPage, 'A page of entries.'), ...absent, ...invalid },
});

export const verifyAudit = createRoute({
  method: 'get',
  path: `${park}/audit/verification`,
  tags: ['audit'],
  operationId: 'verifyAudit',
  summary: 'Whether the audit log is what was written',
  request: { params: parkParameter, query: shape.knownQuery },
  responses: { 200: json(shape.verdict, 'The verdict.'), ...absent, ...invalid },
});

export const accountRoutes = [
  readMe,
  signIn,
  signInWithCode,
  signInElsewhere,
  signOut,
  changePassword,
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  inviteAdministrator,
  lookAtInvitation,
  acceptInvitation,
  listMembers,
  changeMember,
  removeMember,
  listInvitations,
  invite,
  withdrawInvitation,
  listAudit,
  verifyAudit,
] as const;
