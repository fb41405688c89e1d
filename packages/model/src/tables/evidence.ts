/** Evidence for single figures, where a row's own source does not hold or sources disagree. */
import type { TableDeclaration } from '../attribute.ts';
import { marks } from './evidenced.ts';

export const evidence = {
  text: 'Source of a single figure where it differs from the row’s, and what other sources say instead.',
  attributes: {
    id: { kind: 'id', required: true, text: 'Short identifier of the row.' },
    table: {
      kind: 'choice',
      choices: [
        'park',
        'firm',
        'commodity',
        'stream',
        'route',
        'technology',
        'facility',
        'exchange',
        'release',
        'cogeneration',
        'indicator',
      ],
      required: true,
      text: 'Table of the figure.',
    },
    row: { kind: 'text', required: true, text: 'Row of the figure.', maximumLength: 100 },
    attribute: { kind: 'text', required: true, text: 'Attribute of the figure.', maximumLength: 100 },
    source: { kind: 'text', required: true, text: 'Where the figure comes from.', maximumLength: 1000 },
    sourceYear: {
      kind: 'number',
      quantity: 'count',
      integer: true,
      minimum: 1800,
      maximum: 2200,
      text: 'Year to which the figure refers.',
    },
    mark: { kind: 'choice', choices: marks, required: true, text: 'How sure the figure is.' },
    alternative: { kind: 'text', text: 'What another source gives instead, with that source.', maximumLength: 1000 },
    note: { kind: 'text', text: 'Why this figure was kept.', maximumLength: 2000 },
  },
} as const satisfies TableDeclaration;
