/** The park: firms on or around a common property with a managing body. */
import type { TableDeclaration } from '../attribute.ts';
import { grids } from '../factors/grid.ts';
import { evidenced } from './evidenced.ts';

export const park = {
  text: 'The park itself: its name, place, currency and the year to which prices refer.',
  single: true,
  attributes: {
    id: { kind: 'id', required: true, text: 'Short identifier of the park.' },
    name: { kind: 'text', required: true, text: 'Name of the park.', maximumLength: 200 },
    country: { kind: 'text', text: 'Country, as ISO 3166-1 alpha-2 code.', maximumLength: 2 },
    latitude: {
      kind: 'number',
      quantity: 'angle',
      minimum: -90,
      maximum: 90,
      text: 'Latitude of the park’s centre, WGS 84.',
    },
    longitude: {
      kind: 'number',
      quantity: 'angle',
      minimum: -180,
      maximum: 180,
      text: 'Longitude of the park’s centre, WGS 84.',
    },
    currency: {
      kind: 'text',
      required: true,
      text: 'Currency of all money in the tables, as ISO 4217 code.',
      maximumLength: 3,
    },
    baseYear: {
      kind: 'number',
      quantity: 'count',
      integer: true,
      required: true,
      minimum: 1900,
      maximum: 2200,
      text: 'Year to whose price level all money refers.',
    },
    grid: {
      kind: 'choice',
      choices: Object.keys(grids),
      text: 'Power grid whose mean emission holds for power bought without a factor of its own.',
    },
    airTaxRate: {
      kind: 'number',
      quantity: 'money',
      minimum: 0,
      text: 'Environmental tax of the province on a pollution equivalent to air; between the bounds of the statute when absent.',
    },
    waterTaxRate: {
      kind: 'number',
      quantity: 'money',
      minimum: 0,
      text: 'Environmental tax of the province on a pollution equivalent to water; between the bounds of the statute when absent.',
    },
    ...evidenced,
  },
} as const satisfies TableDeclaration;
