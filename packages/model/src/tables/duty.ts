/** A duty: what a firm must or means to do by a date. */
import type { TableDeclaration } from '../attribute.ts';
import { evidenced } from './evidenced.ts';

export const dutyKinds = ['permit', 'licence', 'report', 'audit', 'review', 'training', 'objective', 'action'] as const;

export const duty = {
  text: 'What firms must or mean to do by a date: permits and licences that end, reports, audits and reviews that return, objectives and actions of their environmental management.',
  attributes: {
    id: { kind: 'id', required: true, text: 'Short identifier of the duty.' },
    firm: { kind: 'reference', to: 'firm', required: true, text: 'Firm that has the duty.' },
    kind: { kind: 'choice', choices: dutyKinds, required: true, text: 'Kind of duty.' },
    name: { kind: 'text', required: true, text: 'What is to be done, or which permit ends.', maximumLength: 200 },
    due: {
      kind: 'text',
      required: true,
      text: 'Day by which it is to be done or renewed, as year-month-day, such as 2026-03-31.',
      maximumLength: 10,
    },
    everyMonths: {
      kind: 'number',
      quantity: 'count',
      integer: true,
      minimum: 1,
      maximum: 600,
      text: 'Months after which it returns; once when absent.',
    },
    state: { kind: 'choice', choices: ['open', 'done'], default: 'open', text: 'Whether it is still to be done.' },
    basis: { kind: 'text', text: 'Law, permit or clause of a standard that asks for it.', maximumLength: 300 },
    objective: {
      kind: 'reference',
      to: 'duty',
      text: 'Objective that an action serves.',
    },
    ...evidenced,
  },
} as const satisfies TableDeclaration;
