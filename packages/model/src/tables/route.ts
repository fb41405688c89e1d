/** A route: how a commodity travels between two sites. */
import type { TableDeclaration } from '../attribute.ts';
import { flowKinds } from './commodity.ts';
import { evidenced } from './evidenced.ts';

export const route = {
  text: 'Ways to carry: a row without ends is the park’s general way for a kind of flow; a row with ends, or with a commodity, is a special one and goes before the general.',
  attributes: {
    id: { kind: 'id', required: true, text: 'Short identifier of the route.' },
    mode: {
      kind: 'choice',
      choices: ['pipe', 'truck', 'ship', 'rail', 'belt', 'wire'],
      required: true,
      text: 'How it travels.',
    },
    kind: { kind: 'choice', choices: flowKinds, required: true, text: 'Kind of flow that the route carries.' },
    commodity: {
      kind: 'reference',
      to: 'commodity',
      text: 'The one commodity it carries; every commodity of its kind when absent.',
    },
    from: { kind: 'reference', to: 'firm', text: 'Firm where the route starts; anywhere when absent.' },
    to: { kind: 'reference', to: 'firm', text: 'Firm where the route ends; anywhere when absent.' },
    distance: {
      kind: 'number',
      quantity: 'distance',
      minimum: 0,
      maximum: 20000,
      text: 'Length of the route; when absent the straight line between the sites times the detour factor.',
    },
    detour: {
      kind: 'number',
      quantity: 'ratio',
      default: 1.3,
      minimum: 1,
      maximum: 5,
      text: 'Length of the way over the straight line.',
    },
    maximumDistance: {
      kind: 'number',
      quantity: 'distance',
      minimum: 0,
      maximum: 20000,
      text: 'Longest distance at which this way is used at all.',
    },
    handlingCost: {
      kind: 'number',
      quantity: 'price',
      default: 0,
      minimum: 0,
      text: 'Cost per unit whatever the distance: loading, pumping, metering.',
    },
    transportCost: {
      kind: 'number',
      quantity: 'transportCost',
      default: 0,
      minimum: 0,
      text: 'Cost per unit and kilometre.',
    },
    transportCo2: {
      kind: 'number',
      quantity: 'transportEmission',
      default: 0,
      minimum: 0,
      text: 'Greenhouse gases per unit and kilometre.',
    },
    loss: {
      kind: 'number',
      quantity: 'lossPerDistance',
      default: 0,
      minimum: 0,
      maximum: 1,
      text: 'Share lost on each kilometre.',
    },
    fixedInvestment: {
      kind: 'number',
      quantity: 'money',
      default: 0,
      minimum: 0,
      text: 'Investment in a new connection whatever its length and size: terminals, metering.',
    },
    investmentPerDistance: {
      kind: 'number',
      quantity: 'distanceCost',
      default: 0,
      minimum: 0,
      text: 'Investment per kilometre whatever the size: trench, permits.',
    },
    investmentPerCapacity: {
      kind: 'number',
      quantity: 'capacityDistanceCost',
      default: 0,
      minimum: 0,
      text: 'Investment per unit of hourly capacity and kilometre.',
    },
    trench: {
      kind: 'text',
      maximumLength: 64,
      text: 'Name of a trench or bridge shared with other routes: what they cost per kilometre whatever the size is then paid once.',
    },
    capacity: {
      kind: 'number',
      quantity: 'throughput',
      minimum: 0,
      text: 'Largest hourly flow of one connection; unlimited when absent.',
    },
    lifetime: {
      kind: 'number',
      quantity: 'years',
      default: 25,
      minimum: 1,
      maximum: 100,
      text: 'Technical life of the investment.',
    },
    ...evidenced,
  },
} as const satisfies TableDeclaration;
