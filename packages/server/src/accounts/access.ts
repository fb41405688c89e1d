/** Who may do what: one rule per endpoint. An endpoint without a rule is served to nobody. */

export const roles = ['manager', 'facilitator', 'firm', 'regulator', 'auditor'] as const;
export type Role = (typeof roles)[number];

/**
 * `open` to everyone, `signed-in` people, an `administrator` of the whole, or those who have one of these roles in the park that the
 * request names. Whoever has no role there is told that there is no such park (404), whoever has another one that it may not be (403).
 */
export type Rule = 'open' | 'signed-in' | 'administrator' | readonly Role[];

/** They run the park's plans, and read what firms entrust to them. */
const office: readonly Role[] = ['manager', 'facilitator'];
export const isOffice = (role: Role): boolean => office.includes(role);
/** What they may have of it, disclosure decides. */
const officeAndFirms: readonly Role[] = [...office, 'firm'];
const everyRole: Rule = roles;

export const access: Readonly<Record<string, Rule>> = {
  readHealth: 'open',
  readReady: 'open',
  readMe: 'open',
  signIn: 'open',
  signInWithCode: 'open',
  signInElsewhere: 'open',
  lookAtInvitation: 'open',
  acceptInvitation: 'open',
  signOut: 'signed-in',
  changePassword: 'signed-in',
  beginSecondFactor: 'signed-in',
  confirmSecondFactor: 'signed-in',
  endSecondFactor: 'signed-in',
  inviteAdministrator: 'administrator',

  listParks: 'signed-in',
  readTemplate: 'signed-in',
  createPark: 'administrator',
  readPark: everyRole,
  deletePark: ['manager'],

  listMembers: ['manager', 'facilitator', 'auditor'],
  changeMember: ['manager'],
  removeMember: ['manager'],
  listInvitations: ['manager'],
  invite: ['manager'],
  withdrawInvitation: ['manager'],
  listAudit: ['manager', 'auditor'],
  verifyAudit: ['manager', 'auditor'],

  listRows: officeAndFirms,
  readCsv: officeAndFirms,
  readWorkbook: officeAndFirms,
  changePark: officeAndFirms,
  importWorkbook: office,
  acceptImport: office,

  listBoard: officeAndFirms,
  listConsents: officeAndFirms,
  giveConsent: officeAndFirms,
  withdrawConsent: officeAndFirms,
  listAgreements: [...officeAndFirms, 'regulator'],
  listExtracts: [...officeAndFirms, 'regulator'],
  readExtract: [...officeAndFirms, 'regulator'],

  requestPlan: office,
  listPlans: office,
  readPlan: office,
  deletePlan: office,
  readReport: office,
  requestFront: office,
  listFronts: office,
  readFront: office,
  deleteFront: office,
  requestAlternatives: office,
  listAlternatives: office,
  readAlternatives: office,
  deleteAlternatives: office,
  listJobs: office,
  readJob: office,
  followJob: office,
  cancelJob: office,
  stopJob: office,
  requestEnsemble: office,
  listEnsembles: office,
  readEnsemble: office,
  followEnsemble: office,
  readEnsemblePieces: office,
  cancelEnsemble: office,
  resumeEnsemble: office,
};
