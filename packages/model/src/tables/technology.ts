/** A technology: turns one commodity into another. */
import type { TableDeclaration } from '../attribute.ts';
import { evidenced } from './evidenced.ts';

export const technology = {
  text: 'What turns one commodity into another: treatment, drying, separation, heat exchange; with yield, quality reached, size range and cost.',
  attributes: {
    id: { kind: 'id', required: true, text: 'Short identifier of the technology.' },
    name: { kind: 'text', required: true, text: 'Name of the technology.', maximumLength: 200 },
    input: { kind: 'reference', to: 'commodity', required: true, text: 'Commodity that goes in.' },
    output: { kind: 'reference', to: 'commodity', required: true, text: 'Commodity that comes out.' },
    yield: {
      kind: 'number',
      quantity: 'ratio',
      default: 1,
      minimum: 0,
      maximum: 1e6,
      text: 'Units of output from one unit of input.',
    },
    removal: {
      kind: 'map',
      quantity: 'ratio',
      minimum: 0,
      maximum: 1,
      text: 'Contaminants removed, each with the share taken out.',
    },
    outputTemperature: {
      kind: 'number',
      quantity: 'temperature',
      minimum: -273.15,
      maximum: 3000,
      text: 'Temperature of the output; that of the input when absent.',
    },
    outputPurity: {
      kind: 'number',
      quantity: 'ratio',
      minimum: 0,
      maximum: 1,
      text: 'Purity of the output; that of the input when absent.',
    },
    outputMoisture: {
      kind: 'number',
      quantity: 'ratio',
      minimum: 0,
      maximum: 1,
      text: 'Moisture of the output; that of the input when absent.',
    },
    operatingCost: {
      kind: 'number',
      quantity: 'price',
      default: 0,
      minimum: 0,
      text: 'Cost per unit of input, power and chemicals included.',
    },
    co2: {
      kind: 'number',
      quantity: 'emissionFactor',
      default: 0,
      minimum: 0,
      text: 'Greenhouse gases per unit of input.',
    },
    fixedInvestment: {
      kind: 'number',
      quantity: 'money',
      default: 0,
      minimum: 0,
      text: 'Investment whatever the size.',
    },
    investmentPerCapacity: {
      kind: 'number',
      quantity: 'capacityCost',
      default: 0,
      minimum: 0,
      text: 'Investment per unit of hourly input capacity.',
    },
    minimumSize: {
      kind: 'number',
      quantity: 'throughput',
      default: 0,
      minimum: 0,
      text: 'Smallest plant that is built.',
    },
    maximumSize: {
      kind: 'number',
      quantity: 'throughput',
      minimum: 0,
      text: 'Largest plant that is built; unlimited when absent.',
    },
    lifetime: {
      kind: 'number',
      quantity: 'years',
      default: 20,
      minimum: 1,
      maximum: 100,
      text: 'Technical life of the investment.',
    },
    ...evidenced,
  },
} as const satisfies TableDeclaration;
