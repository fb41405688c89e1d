/** A release: what a firm gives to air, water and land. */
import type { TableDeclaration } from '../attribute.ts';
import { evidenced } from './evidenced.ts';

export const media = ['air', 'water', 'solid'] as const;
export const fates = ['released', 'treated-centrally', 'stored', 'disposed', 'used', 'dumped'] as const;

export const release = {
  text: 'Pollutants and solid wastes that firms give to air, water and land, by outlet, as environmental taxes and registers count them.',
  attributes: {
    id: { kind: 'id', required: true, text: 'Short identifier of the release.' },
    firm: { kind: 'reference', to: 'firm', required: true, text: 'Firm that releases it.' },
    outlet: {
      kind: 'text',
      required: true,
      text: 'Outlet, as the permit names it; taxes count each outlet by itself.',
      maximumLength: 100,
    },
    medium: {
      kind: 'choice',
      choices: media,
      required: true,
      text: 'Whether it goes to air, to water, or is solid waste.',
    },
    pollutant: {
      kind: 'text',
      required: true,
      text: 'Pollutant or kind of solid waste by its name in the tax statute, such as `SO2`, `COD` or `fly-ash`.',
      maximumLength: 60,
    },
    quantity: {
      kind: 'number',
      quantity: 'mass',
      required: true,
      minimum: 0,
      text: 'Quantity in a year.',
    },
    fate: {
      kind: 'choice',
      choices: fates,
      default: 'released',
      text: 'Released to the environment; treated in a lawful central sewage or refuse plant; or, of solid waste, stored, disposed of or used as the law asks, or dumped.',
    },
    ofLimit: {
      kind: 'number',
      quantity: 'ratio',
      minimum: 0,
      maximum: 1000,
      text: 'Concentration as a share of its discharge limit, which may lower the tax.',
    },
    stream: {
      kind: 'reference',
      to: 'stream',
      text: 'Had stream that carries it: an exchange that takes the stream takes the release with it.',
    },
    ...evidenced,
  },
} as const satisfies TableDeclaration;
