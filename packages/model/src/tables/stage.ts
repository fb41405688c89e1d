/** A stage: a year in which may be built, and how things stand from then until the next stage. */
import type { TableDeclaration } from '../attribute.ts';
import { circumstances } from './circumstances.ts';

export const stage = {
  text: 'A year in which may be built and given up, with the demand, prices and limits that hold until the next stage; a scenario names the stages through which it plans.',
  attributes: {
    id: { kind: 'id', required: true, text: 'Short identifier of the stage.' },
    name: { kind: 'text', text: 'Name of the stage.', maximumLength: 200 },
    year: {
      kind: 'number',
      quantity: 'count',
      integer: true,
      required: true,
      minimum: 1900,
      maximum: 2200,
      text: 'Year in which it begins; the horizon of the scenario is counted from the year of its first stage.',
    },
    ...circumstances,
    budget: {
      kind: 'number',
      quantity: 'money',
      minimum: 0,
      text: 'Largest investment in this stage; unlimited when absent. The budget of the scenario holds for all stages together.',
    },
    maximumCo2: {
      kind: 'number',
      quantity: 'mass',
      text: 'Largest greenhouse gas emission of the park in each year of the stage; that of the scenario when absent.',
    },
    withdrawn: {
      kind: 'text',
      text: 'Firms that take no part in this stage, as ids separated by semicolons, beside those of the scenario.',
      maximumLength: 2000,
    },
    note: { kind: 'text', text: 'What the stage stands for, and where its figures come from.', maximumLength: 2000 },
  },
} as const satisfies TableDeclaration;
