/** `kyosei ecology` and `kyosei share` from outside: what they print, where, and with which exit status. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kyosei, scratch } from './kyosei.ts';

/** A JSON file with the data. */
function file(data: unknown): string {
  const path = join(scratch(), 'input.json');
  writeFileSync(path, typeof data === 'string' ? data : JSON.stringify(data));
  return path;
}

const pair = {
  names: ['A', 'B'],
  flow: [
    [0, 80],
    [20, 0],
  ],
  input: [100, 0],
  export: [0, 60],
  respiration: [40, 0],
};

it('analyses a published network, for people and as JSON', async () => {
  const shown = await kyosei(['ecology', 'cases/ecology/cone-springs.json']);
  expect(shown).toMatchObject({ code: 0, problems: '' });
  await expect(shown.out).toMatchFileSnapshot('golden/cone-springs.txt');
  const { code, out, problems } = await kyosei(['ecology', 'cases/ecology/cone-springs.json', '--json']);
  expect({ code, problems }).toEqual({ code: 0, problems: '' });
  const found = JSON.parse(out) as Record<string, number>;
  expect(found.FCI).toBeCloseTo(0.0919389893374948, 10);
  expect(found).toMatchObject({ TST: 30626, TSTp: 42445, links: 8, connectance: 0.32, problems: [] });
});

it('computes the structure where only that is known', async () => {
  const { code, out, problems } = await kyosei(['ecology', 'cases/ecology/kalundborg-2000.json']);
  expect(code).toBe(0);
  expect(problems).toContain('warning: network: structure only');
  expect(out).toContain('Cyclicity');
  expect(out).toContain('1.61803');
});

it('refuses an unbalanced network with status 2, and balances it on request', async () => {
  const off = { ...pair, input: [200, 0] };
  const refused = await kyosei(['ecology', file(off), '--json']);
  expect(refused.code).toBe(2);
  expect(refused.problems).toContain('error: network row 1 (A): unbalanced: inflow 220, outflow 120');
  expect(JSON.parse(refused.out)).toMatchObject({ TST: null, FCI: null, connectance: 0.5, steady: false });
  const balanced = await kyosei(['ecology', file({ ...off, balance: 'input' }), '--json']);
  expect(balanced.code).toBe(0);
  expect(balanced.problems).toContain('warning: network (A) input: was balanced');
  expect(JSON.parse(balanced.out)).toMatchObject({ balancing: 'input', boundary: 200 });
});

it('tells how far uncertain flows leave the figures open', async () => {
  const { code, out } = await kyosei(['ecology', file({ ...pair, uncertainty: 0.1 })]);
  expect(code).toBe(0);
  expect(out).toMatch(/95 % of 200 draws[\s\S]*FCI +0\.1\d+ +0\.1\d+\n/);
});

it('shares a joint worth, for people and as JSON', async () => {
  const shown = await kyosei(['share', 'cases/games/balanced-three.json']);
  expect(shown.code).toBe(0);
  await expect(shown.out).toMatchFileSnapshot('golden/balanced-three.txt');
  const { out } = await kyosei(['share', file({ players: ['A', 'B'], worth: { 'B, A': 12 } }), '--json']);
  expect(JSON.parse(out)).toMatchObject({
    players: ['A', 'B'],
    shapley: [6, 6],
    nucleolus: [6, 6],
    core: { empty: false },
  });
});

it('names the prices that realise a split', async () => {
  const exchange = { id: 'gypsum', seller: 'A', buyer: 'B', quantity: 2, floor: 0, ceiling: 6 };
  const { code, out } = await kyosei([
    'share',
    file({ players: ['A', 'B'], worth: { 'A,B': 12 }, exchanges: [exchange] }),
  ]);
  expect(code).toBe(0);
  expect(out).toMatch(/gypsum: A to B +0 +3 +6\n/);
});

it('says that nothing satisfies everybody, and who would leave', async () => {
  const { code, out } = await kyosei(['share', 'cases/games/peleg-sudholter.json']);
  expect(code).toBe(0);
  expect(out).toContain('No way of sharing satisfies everybody');
  expect(out).toContain('Nucleolus: 1, 2 would rather leave, for 8.');
});

it.each([
  ['ecology', {}, 'network names: names is required. Accepted: a list of names.'],
  [
    'ecology',
    {
      ...pair,
      flow: [
        [0, -1],
        [20, 0],
      ],
    },
    'flow row 1 (A) B: B is -1, out of bounds.',
  ],
  ['share', { players: ['Asnæs'], worth: { Asnaes: 1 } }, 'Did you mean Asnæs?'],
  ['share', { players: [], worth: {} }, 'no players'],
  ['share', '{"players": ["A"], "worth": {"A": NaN}}', 'not json'],
] as const)('%s: wrong input is status 2 and told in place: %j', async (command, data, told) => {
  const { code, out, problems } = await kyosei([command, file(data), '--json']);
  expect(code).toBe(2);
  expect(problems).toContain(told);
  expect(JSON.parse(out)).toHaveProperty('problems.0.code');
});
