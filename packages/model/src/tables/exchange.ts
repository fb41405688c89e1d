/** An exchange that already runs. */
import type { TableDeclaration } from '../attribute.ts';
import { evidenced } from './evidenced.ts';

export const exchange = {
  text: 'Exchanges that already run: their connection stands, so a plan may keep them without new investment.',
  attributes: {
    id: { kind: 'id', required: true, text: 'Short identifier of the exchange.' },
    from: { kind: 'reference', to: 'stream', required: true, text: 'The have that is delivered.' },
    to: { kind: 'reference', to: 'stream', required: true, text: 'The want that is covered.' },
    technology: { kind: 'reference', to: 'technology', text: 'Technology on the way, if any.' },
    quantity: {
      kind: 'number',
      quantity: 'flow',
      minimum: 0,
      text: 'Quantity delivered in a year, counted at the donor; more than this needs a new connection.',
    },
    price: {
      kind: 'number',
      quantity: 'price',
      text: 'Price that the receiver pays per unit, negative when the donor pays.',
    },
    since: {
      kind: 'number',
      quantity: 'count',
      integer: true,
      minimum: 1800,
      maximum: 2200,
      text: 'Year in which it began.',
    },
    ...evidenced,
  },
} as const satisfies TableDeclaration;
