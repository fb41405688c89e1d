/** What a plan refuses before any programme is made: each with one clear problem, its place, and what is accepted. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kyosei, scratch } from './kyosei.ts';

/** A works that may turn gas into power, sold to the grid, and a scenario. */
const tables = {
  park: 'id,name,currency,baseYear\np,Park,EUR,2020',
  firm: 'id,name\nworks,Works',
  commodity: 'id,name,kind,unit\ngas,Gas,gas,kWh\npower,Power,power,kWh',
  technology: 'id,name,input,output,yield,minimumSize,maximumSize\nturbine,Turbine,gas,power,0.4,0,1000',
  facility: 'id,technology,firm,capacity,status\nplant,turbine,works,1000,candidate',
  stream:
    'id,firm,direction,commodity,facility,perInput,presentCost\nin,works,wants,gas,plant,1,0.03\nout,works,has,power,plant,0.4,-0.05',
  scenario: '{"id":"s","horizon":10}',
};
type Tables = typeof tables;

async function planned(change: Partial<Tables>) {
  const folder = join(scratch(), 'case');
  mkdirSync(folder);
  for (const [name, text] of Object.entries({ ...tables, ...change })) {
    writeFileSync(join(folder, name === 'scenario' ? 'scenario.json' : `${name}.csv`), `${text}\n`);
  }
  const { code, out, problems } = await kyosei(['plan', folder, '--json']);
  return { code, problems, answer: JSON.parse(out) as { problems: { severity: string }[]; status?: string } };
}

const changed = (table: keyof Tables, from: string, to: string): Partial<Tables> => {
  expect(tables[table]).toContain(from);
  return { [table]: tables[table].replace(from, to) };
};

it('plans what is right', async () => {
  expect(await planned({})).toMatchObject({ code: 0, answer: { status: 'optimal' } });
});

it.each([
  ['a horizon of 0', () => changed('scenario', '10', '0'), 'out of bounds. Accepted: 1'],
  ['another currency', () => changed('scenario', '10', '10,"co2Price":"90 USD/t"'), 'not in the currency of the park'],
  ['a negative yield', () => changed('technology', '0.4', '-0.4'), 'out of bounds'],
  ['a range that ends before it begins', () => changed('technology', '0,1000', '5,1'), 'at most the maximumSize 1'],
  ['a range of no size', () => changed('facility', '1000', '0'), 'more than 0: the largest'],
  ['energy from nothing', () => changed('technology', '0.4', '1.4'), '1 kWh gas → 1.4 kWh power'],
  ['energy from nothing by its flows', () => changed('stream', '0.4', '1.4'), '1 kWh gas → 1.4 kWh power'],
  [
    'money from nothing',
    () => changed('stream', 'has,power,plant,0.4,-0.05', 'has,gas,plant,1,-0.05'),
    'bought at 0.03 and sold at 0.05',
  ],
  ['a contingency of nobody', () => changed('scenario', '10', '10,"contingencies":"plan"'), 'Did you mean plant?'],
] as const)('refuses %s', async (_, change, words) => {
  const { code, problems, answer } = await planned(change());
  expect({ code, status: answer.status }).toEqual({ code: 2, status: undefined });
  expect(problems).toContain(words);
  expect(answer.problems.filter(({ severity }) => severity === 'error')).toHaveLength(1);
});

it('names limits that contradict each other, and what is within reach', async () => {
  const { code, problems, answer } = await planned({ scenario: '{"id":"s","maximumCo2":-5,"budget":1000}' });
  expect({ code, status: answer.status }).toEqual({ code: 1, status: 'infeasible' });
  expect(problems).toContain('is the least that can be reached');
});
