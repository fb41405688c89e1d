/** An indicator's value that the tables cannot give. */
import type { TableDeclaration } from '../attribute.ts';
import { standardIds } from '../standards.ts';
import { evidenced } from './evidenced.ts';

export const indicator = {
  text: 'Values that a standard asks for and the other tables cannot give, year by year, with their evidence; and the park’s own quantities from which indicators are computed.',
  attributes: {
    id: { kind: 'id', required: true, text: 'Short identifier of the row.' },
    standard: {
      kind: 'choice',
      choices: ['quantity', ...standardIds],
      default: 'quantity',
      text: 'Standard whose row is answered; `quantity` for a quantity of the park, such as value added, from which rows are computed.',
    },
    item: {
      kind: 'text',
      required: true,
      text: 'Row of the standard by its number, or the name of the quantity.',
      maximumLength: 100,
    },
    value: {
      kind: 'number',
      quantity: 'count',
      text: 'The value in the unit of the standard’s row or of the quantity; 1 for yes and 0 for no.',
    },
    unit: {
      kind: 'text',
      text: 'Unit of the value, to be sure; it must be the one in which the row or quantity is given.',
      maximumLength: 40,
    },
    year: {
      kind: 'number',
      quantity: 'count',
      integer: true,
      required: true,
      minimum: 1900,
      maximum: 2200,
      text: 'Year for which the value holds.',
    },
    threshold: {
      kind: 'number',
      quantity: 'count',
      text: 'Threshold as it stands in the official text, where Kyosei knows it only from memory or in words.',
    },
    thresholdSource: {
      kind: 'text',
      text: 'Where that threshold was read: document, page, edition. Without it the threshold is not taken.',
      maximumLength: 1000,
    },
    ...evidenced,
  },
} as const satisfies TableDeclaration;
