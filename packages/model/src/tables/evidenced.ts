/** Where a row's figures come from; part of every table that holds figures. */
import type { Attribute } from '../attribute.ts';

/** From strongest to weakest. */
export const marks = ['measured', 'documented', 'estimated', 'recalled'] as const;

export const evidenced = {
  source: {
    kind: 'text',
    text: 'Where the figures of this row come from: a document, a meter, a person.',
    maximumLength: 1000,
  },
  sourceYear: {
    kind: 'number',
    quantity: 'count',
    integer: true,
    minimum: 1800,
    maximum: 2200,
    text: 'Year to which the figures refer.',
  },
  mark: {
    kind: 'choice',
    choices: marks,
    default: 'estimated',
    text: 'How sure the figures are: measured, documented, estimated, or recalled from memory.',
  },
  note: { kind: 'text', text: 'Anything a reader of the figures should know.', maximumLength: 2000 },
} as const satisfies Record<string, Attribute>;
