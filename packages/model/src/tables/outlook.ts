/** An outlook: how the years may turn out otherwise than the scenario says, with its probability. */
import type { TableDeclaration } from '../attribute.ts';
import { circumstances } from './circumstances.ts';

export const outlook = {
  text: 'How things may turn out: other demand, prices or absences, each with its probability; a plan is built before it is known which comes, and run after.',
  attributes: {
    id: { kind: 'id', required: true, text: 'Short identifier of the outlook.' },
    name: { kind: 'text', text: 'Name of the outlook.', maximumLength: 200 },
    probability: {
      kind: 'number',
      quantity: 'ratio',
      required: true,
      minimum: 0,
      maximum: 1,
      text: 'How probable it is; what is left to 1 is the probability of the scenario itself.',
    },
    ...circumstances,
    withdrawn: { kind: 'text', text: 'Firms that take no part, as ids separated by semicolons.', maximumLength: 2000 },
    note: { kind: 'text', text: 'What the outlook stands for.', maximumLength: 2000 },
  },
} as const satisfies TableDeclaration;
