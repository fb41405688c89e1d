/** A commodity: what flows. */
import type { TableDeclaration } from '../attribute.ts';
import { fuelNames } from '../factors/fuel-names.ts';
import { evidenced } from './evidenced.ts';

export const flowKinds = ['material', 'water', 'heat', 'steam', 'gas', 'power'] as const;

export const commodity = {
  text: 'What flows: materials, waters, heats, steams, gases and power, with their properties and what each can replace.',
  attributes: {
    id: { kind: 'id', required: true, text: 'Short identifier of the commodity.' },
    name: { kind: 'text', required: true, text: 'Name of the commodity.', maximumLength: 200 },
    kind: { kind: 'choice', choices: flowKinds, required: true, text: 'Kind of flow.' },
    unit: {
      kind: 'choice',
      choices: ['t', 'kWh'],
      required: true,
      text: 'Whether it is counted in tonnes or in kilowatt-hours; all quantities, prices and factors of the commodity follow.',
    },
    parent: {
      kind: 'reference',
      to: 'commodity',
      text: 'Broader commodity of which this one is a special case; what wants the broader one accepts this one.',
    },
    substitutes: {
      kind: 'map',
      quantity: 'ratio',
      to: 'commodity',
      minimum: 0,
      text: 'Commodities that this one can replace, each with the amount replaced by one unit of this one.',
    },
    calorificValue: { kind: 'number', quantity: 'calorificValue', minimum: 0, text: 'Lower heating value.' },
    fuel: {
      kind: 'choice',
      choices: fuelNames,
      text: 'Fuel of the IPCC Guidelines 2006 whose emission factor holds when a firm burns it.',
    },
    ewc: { kind: 'text', text: 'European waste code, if it is a waste.', maximumLength: 12 },
    hazardous: { kind: 'choice', choices: ['no', 'yes'], default: 'no', text: 'Whether it counts as hazardous waste.' },
    ...evidenced,
  },
} as const satisfies TableDeclaration;
