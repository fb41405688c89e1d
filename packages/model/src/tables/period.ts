/** Representative periods of the year. */
import type { TableDeclaration } from '../attribute.ts';

export const period = {
  text: 'Representative periods of the year; without rows the year is one period of 8,760 hours.',
  attributes: {
    id: { kind: 'id', required: true, text: 'Short identifier of the period.' },
    name: { kind: 'text', text: 'Name of the period, e.g. winter.', maximumLength: 200 },
    hours: {
      kind: 'number',
      quantity: 'duration',
      required: true,
      minimum: 0,
      maximum: 8784,
      text: 'Hours of the year that the period stands for; all periods together make at most 8,784 h.',
    },
  },
} as const satisfies TableDeclaration;
