/** Games, networks and correlations that are odd or none: one clear answer each, status 0 or 2, and never NaN. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kyosei, scratch } from './kyosei.ts';

async function run(command: string, data: unknown, ...more: readonly string[]) {
  const path = join(scratch(), 'odd.json');
  writeFileSync(path, JSON.stringify(data));
  const found = await kyosei([command, ...(more.length > 0 ? [...more, path] : [path]), '--json']);
  expect(found.out + found.problems).not.toMatch(/NaN|Infinity|undefined/);
  return { ...found, data: JSON.parse(found.out) as Readonly<Record<string, unknown>> };
}

it.each([
  ['worth more apart', { players: ['A', 'B', 'C'], worth: { A: 9, B: 9, 'A,B': 5, 'A,B,C': 10 } }, { nucleolus: null }],
  [
    'with an empty core',
    { players: ['A', 'B', 'C'], worth: { 'A,B': 1, 'A,C': 1, 'B,C': 1, 'A,B,C': 1 } },
    { core: { empty: true }, shapley: [1 / 3, 1 / 3, 1 / 3] },
  ],
  ['with coalitions left out', { players: ['A', 'B'], worth: { 'A,B': 4 } }, { shapley: [2, 2], nucleolus: [2, 2] }],
])('a game %s has its answer', async (_, game, expected) => {
  const { code, data } = await run('share', game);
  expect(code).toBe(0);
  expect(data).toMatchObject(expected);
});

const flow = [
  [4, 3, 0, 0],
  [3, 0, 0, 0],
  [0, 0, 2, 5],
  [0, 0, 5, 0],
];
const network = {
  names: ['a', 'b', 'c', 'd'],
  flow,
  input: [1, 1, 1, 1],
  export: [1, 1, 1, 1],
  respiration: [0, 0, 0, 0],
};

it('a network in two parts, with flows from a node to itself, has every index', async () => {
  const { code, data } = await run('ecology', network);
  expect(code).toBe(0);
  expect(data.cyclicity).toBeGreaterThan(0);
});

it('an unbalanced network is refused, told where, and balanced on request', async () => {
  const unbalanced = { ...network, input: [9, 1, 1, 1] };
  const { code, problems } = await run('ecology', unbalanced);
  expect(code).toBe(2);
  expect(problems).toContain('a');
  expect((await run('ecology', { ...unbalanced, balance: 'input' })).code).toBe(0);
});

const risk = (id: string) => ({ id, driver: 'purchase', kind: 'steam', spread: 0.2 });
it.each([
  [
    'is larger than 1',
    [
      [1, 1.5],
      [1.5, 1],
    ],
  ],
  [
    'is not the same both ways',
    [
      [1, 0.5],
      [0.2, 1],
    ],
  ],
  [
    'contradicts itself',
    [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ],
  ],
  ['has another size', [[1]]],
])('a correlation that %s is refused', async (_, correlation) => {
  const risks = [risk('one'), risk('two'), risk('three')].slice(0, Math.max(2, correlation.length));
  const { code, problems } = await run('stress', { risks, correlation }, 'cases/steam-host', '--assumptions');
  expect(code).toBe(2);
  expect(problems).toContain('correlation');
});
