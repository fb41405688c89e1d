/** A facility: a plant that stands and is shared. */
import type { TableDeclaration } from '../attribute.ts';
import { evidenced } from './evidenced.ts';

export const facility = {
  text: 'Plants that already stand and that exchanges may use up to their capacity without new investment.',
  attributes: {
    id: { kind: 'id', required: true, text: 'Short identifier of the facility.' },
    name: { kind: 'text', text: 'Name of the facility.', maximumLength: 200 },
    technology: { kind: 'reference', to: 'technology', required: true, text: 'What the facility does.' },
    firm: { kind: 'reference', to: 'firm', required: true, text: 'Firm on whose site it stands.' },
    capacity: {
      kind: 'number',
      quantity: 'throughput',
      required: true,
      minimum: 0,
      text: 'Hourly input that is free for exchanges.',
    },
    ...evidenced,
  },
} as const satisfies TableDeclaration;
