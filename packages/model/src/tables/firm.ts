/** A firm: a member of the park. */
import type { TableDeclaration } from '../attribute.ts';
import { evidenced } from './evidenced.ts';

export const firm = {
  text: 'Members of the park: firms, utilities, the municipality, farms, and nature’s own sources such as a lake.',
  attributes: {
    id: { kind: 'id', required: true, text: 'Short identifier of the firm.' },
    name: { kind: 'text', required: true, text: 'Name of the firm.', maximumLength: 200 },
    sector: { kind: 'text', text: 'Sector as ISIC Rev. 4 or NACE Rev. 2 code.', maximumLength: 20 },
    status: {
      kind: 'choice',
      choices: ['operating', 'planned', 'leaving', 'closed'],
      default: 'operating',
      text: 'Whether the firm operates, is planned, is about to leave, or has closed; closed firms take no part in a plan.',
    },
    latitude: { kind: 'number', quantity: 'angle', minimum: -90, maximum: 90, text: 'Latitude of the site, WGS 84.' },
    longitude: {
      kind: 'number',
      quantity: 'angle',
      minimum: -180,
      maximum: 180,
      text: 'Longitude of the site, WGS 84.',
    },
    employees: {
      kind: 'number',
      quantity: 'count',
      integer: true,
      minimum: 0,
      text: 'Number of people employed on the site.',
    },
    area: { kind: 'number', quantity: 'area', minimum: 0, text: 'Area of the site.' },
    systemCost: {
      kind: 'number',
      quantity: 'moneyPerYear',
      minimum: 0,
      text: 'Labour, depreciation and maintenance of production in a year, for material flow cost accounting.',
    },
    ...evidenced,
  },
} as const satisfies TableDeclaration;
