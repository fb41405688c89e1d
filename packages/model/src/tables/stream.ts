/** A stream: a flow that a firm has or wants. */
import type { TableDeclaration } from '../attribute.ts';
import { evidenced } from './evidenced.ts';

export const stream = {
  text: 'Flows that firms have (outputs to place) or want (inputs to cover), with quality, and the present route with its cost.',
  attributes: {
    id: { kind: 'id', required: true, text: 'Short identifier of the stream.' },
    firm: { kind: 'reference', to: 'firm', required: true, text: 'Firm whose stream it is.' },
    direction: {
      kind: 'choice',
      choices: ['has', 'wants'],
      required: true,
      text: 'Whether the firm has the flow or wants it.',
    },
    commodity: { kind: 'reference', to: 'commodity', required: true, text: 'What flows.' },
    quantity: { kind: 'number', quantity: 'flow', required: true, minimum: 0, text: 'Quantity in a year.' },
    profile: {
      kind: 'reference',
      to: 'profile',
      column: 'profile',
      text: 'How the quantity spreads over the periods; evenly when absent.',
    },
    temperature: {
      kind: 'number',
      quantity: 'temperature',
      minimum: -273.15,
      maximum: 3000,
      text: 'Temperature at which the flow is had; for wanted heat and steam the lowest temperature accepted.',
    },
    returnTemperature: {
      kind: 'number',
      quantity: 'temperature',
      minimum: -273.15,
      maximum: 3000,
      text: 'Temperature to which a had heat is cooled, or from which a wanted heat is heated; together with the temperature it makes a hot or cold stream for heat targets.',
    },
    pressure: {
      kind: 'number',
      quantity: 'pressure',
      minimum: 0,
      maximum: 1000,
      text: 'Absolute pressure at which the flow is had; for a want the lowest accepted.',
    },
    purity: {
      kind: 'number',
      quantity: 'ratio',
      minimum: 0,
      maximum: 1,
      text: 'Share of the valuable substance; for a want the lowest accepted.',
    },
    moisture: {
      kind: 'number',
      quantity: 'ratio',
      minimum: 0,
      maximum: 1,
      text: 'Share of water by mass; for a want the highest accepted.',
    },
    concentrations: {
      kind: 'map',
      quantity: 'concentration',
      minimum: 0,
      maximum: 1e6,
      text: 'Contaminants, each with its concentration by mass; for a want the highest accepted.',
    },
    presentRoute: {
      kind: 'text',
      text: 'Where a have goes today, or where a want comes from today, in words.',
      maximumLength: 200,
    },
    presentCost: {
      kind: 'number',
      quantity: 'price',
      default: 0,
      text: 'What the present route costs the firm per unit: disposal cost of a have (negative when it is sold), purchase cost of a want.',
    },
    presentCo2: {
      kind: 'number',
      quantity: 'emissionFactor',
      default: 0,
      text: 'Greenhouse gases (CO2 equivalents) of the present route per unit, avoided when an exchange takes its place.',
    },
    presentSo2: {
      kind: 'number',
      quantity: 'emissionFactor',
      default: 0,
      text: 'Sulphur dioxide of the present route per unit.',
    },
    presentFreshWater: {
      kind: 'number',
      quantity: 'waterFactor',
      default: 0,
      text: 'Fresh water drawn by the present route per unit.',
    },
    presentLandfill: {
      kind: 'number',
      quantity: 'landfillFactor',
      default: 0,
      text: 'Waste landfilled by the present route per unit.',
    },
    supplyCost: {
      kind: 'number',
      quantity: 'price',
      default: 0,
      text: 'What it costs the firm to make a unit of the have available to others, beyond what it does today, e.g. power lost by extracting steam.',
    },
    supplyCo2: {
      kind: 'number',
      quantity: 'emissionFactor',
      default: 0,
      text: 'Greenhouse gases caused by making a unit available.',
    },
    supplySo2: {
      kind: 'number',
      quantity: 'emissionFactor',
      default: 0,
      text: 'Sulphur dioxide caused by making a unit available.',
    },
    supplyFreshWater: {
      kind: 'number',
      quantity: 'waterFactor',
      default: 0,
      text: 'Fresh water drawn to make a unit available.',
    },
    ...evidenced,
  },
} as const satisfies TableDeclaration;
