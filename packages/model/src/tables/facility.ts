/** A facility: a plant that stands and is shared. */
import type { TableDeclaration } from '../attribute.ts';
import { evidenced } from './evidenced.ts';

export const facility = {
  text: 'Shared plants: those that stand and may be used without new investment, and those that could be built; what a plant takes and gives beyond one input and one output are streams that name it.',
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
      text: 'Hourly input that is free for exchanges; of a candidate the largest that may be built.',
    },
    status: {
      kind: 'choice',
      choices: ['standing', 'candidate'],
      default: 'standing',
      text: 'Whether it stands, or could be built if that pays.',
    },
    serves: {
      kind: 'reference',
      to: 'stream',
      text: 'The want whose present route this plant is, such as a firm’s own boiler; no exchange passes through it.',
    },
    fixedCost: {
      kind: 'number',
      quantity: 'moneyPerYear',
      default: 0,
      minimum: 0,
      text: 'What the plant costs in a year whatever it does: staff, upkeep; saved where it serves a want that no longer needs it.',
    },
    ...evidenced,
  },
} as const satisfies TableDeclaration;
