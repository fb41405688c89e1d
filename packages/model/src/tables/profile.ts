/** A profile: how a yearly quantity spreads over the representative periods. */
import type { TableDeclaration } from '../attribute.ts';

export const profile = {
  text: 'Shapes over the year: each row gives one profile’s weight in one period. The rate in a period is the yearly quantity times the weight over the sum of weight times hours.',
  attributes: {
    id: { kind: 'id', required: true, text: 'Short identifier of the row.' },
    profile: { kind: 'text', required: true, text: 'Name of the profile; streams refer to it.', maximumLength: 100 },
    period: { kind: 'reference', to: 'period', required: true, text: 'Period to which the weight belongs.' },
    weight: {
      kind: 'number',
      quantity: 'ratio',
      required: true,
      minimum: 0,
      text: 'Relative rate in the period; only the proportions matter. A period without a row has weight 0.',
    },
  },
} as const satisfies TableDeclaration;
