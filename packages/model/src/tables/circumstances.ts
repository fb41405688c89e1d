/** How demand, supply and prices may stand otherwise than the scenario says: in an outlook, or from a stage on. */
import type { Attribute } from '../attribute.ts';

export const circumstances = {
  demandFactor: {
    kind: 'number',
    quantity: 'ratio',
    default: 1,
    minimum: 0,
    maximum: 100,
    text: 'All wants times this factor, beside that of the scenario.',
  },
  supplyFactor: {
    kind: 'number',
    quantity: 'ratio',
    default: 1,
    minimum: 0,
    maximum: 100,
    text: 'All haves times this factor.',
  },
  presentCostFactor: {
    kind: 'number',
    quantity: 'ratio',
    default: 1,
    minimum: 0,
    maximum: 100,
    text: 'All purchase and disposal costs of present routes times this factor.',
  },
  co2Price: {
    kind: 'number',
    quantity: 'pricePerMass',
    minimum: 0,
    text: 'Price of a tonne of greenhouse gases; that of the scenario when absent.',
  },
} as const satisfies Readonly<Record<string, Attribute>>;
