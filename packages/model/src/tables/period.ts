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
    cycles: {
      kind: 'number',
      quantity: 'count',
      default: 1,
      minimum: 1,
      maximum: 8784,
      text: 'How often the period comes in a year: 365 for the night hours; what is stored passes between periods that come equally often, in the order of the rows.',
    },
  },
} as const satisfies TableDeclaration;
