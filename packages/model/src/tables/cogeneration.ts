/** A cogeneration unit: heat and power from one fuel. */
import type { TableDeclaration } from '../attribute.ts';
import { evidenced } from './evidenced.ts';

/** Categories of fuel in Regulation (EU) 2015/2402, Annex I. */
export const fuelCategories = [
  'S1',
  'S2',
  'S3',
  'S4',
  'S5',
  'S6',
  'L7',
  'L8',
  'L9',
  'G10',
  'G11A',
  'G11B',
  'G12',
  'G13',
] as const;

export const cogeneration = {
  text: 'Units that make heat and power from one fuel, for the primary energy that they save against making the two apart.',
  attributes: {
    id: { kind: 'id', required: true, text: 'Short identifier of the unit.' },
    firm: { kind: 'reference', to: 'firm', required: true, text: 'Firm that runs the unit.' },
    fuelCategory: {
      kind: 'choice',
      choices: fuelCategories,
      required: true,
      text: 'Category of the fuel: S1 hard coal, S2 lignite, S3 peat, S4 dry biomass, S5 other solid biomass, S6 waste, L7 oil, L8 bio-liquids, L9 waste liquids, G10 natural gas, G11A traded hydrogen, G11B refinery and synthesis gas, G12 biogas, G13 coke-oven and blast-furnace gas.',
    },
    fuelInput: {
      kind: 'number',
      quantity: 'energy',
      required: true,
      minimum: 0,
      text: 'Fuel burnt in a year, lower heating value.',
    },
    heat: { kind: 'number', quantity: 'energy', required: true, minimum: 0, text: 'Useful heat given in a year.' },
    power: { kind: 'number', quantity: 'energy', required: true, minimum: 0, text: 'Power made in a year.' },
    built: {
      kind: 'number',
      quantity: 'count',
      integer: true,
      required: true,
      minimum: 1900,
      maximum: 2200,
      text: 'Year of construction, by which the references are chosen.',
    },
    meanTemperature: {
      kind: 'number',
      quantity: 'temperature',
      default: 15,
      minimum: -60,
      maximum: 50,
      text: 'Mean temperature of the air over the year.',
    },
    voltage: {
      kind: 'number',
      quantity: 'count',
      default: 10,
      minimum: 0,
      maximum: 1500,
      text: 'Voltage of the connection in kV, for the grid losses that the unit avoids.',
    },
    onSiteShare: {
      kind: 'number',
      quantity: 'ratio',
      default: 1,
      minimum: 0,
      maximum: 1,
      text: 'Share of the power that is used on the site.',
    },
    ...evidenced,
  },
} as const satisfies TableDeclaration;
