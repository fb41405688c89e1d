/** `kyosei policy`: instruments on Kalundborg, and what a wrong file is told. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kyosei } from './kyosei.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kyosei policy '));
});
afterAll(() => rm(folder, { recursive: true }));

test('tells what each instrument of the case changes, for people and as JSON', async () => {
  const { code, out } = await kyosei(['policy', 'cases/kalundborg', '--json']);
  expect(code).toBe(0);
  const { effects, best } = JSON.parse(out) as {
    effects: { id: string; money: number; treasury: number; park: number }[];
    best: object;
  };
  expect(effects).toHaveLength(7);
  expect(best).toHaveProperty('society');
  for (const { money, treasury, park } of effects) expect(money).toBeCloseTo(park + treasury, 3);
});

test('a wrong file gets every problem with its place', async () => {
  const path = join(folder, 'wrong.json');
  await writeFile(path, JSON.stringify({ damages: { co3: 1 }, instruments: [{ id: 'x', subsidy: 2 }] }));
  const { code, problems } = await kyosei(['policy', 'cases/kalundborg', '--instruments', path]);
  expect(code).toBe(2);
  expect(problems).toContain('damages');
  expect(problems).toContain('instruments.0.subsidy');
});

test('a case without a file is told the form', async () => {
  const { code, problems } = await kyosei(['policy', 'cases/crt-cluster']);
  expect(code).toBe(2);
  expect(problems).toContain('"instruments"');
});

interface Adoption {
  readonly opportunities: readonly object[];
  readonly without: { readonly share: readonly { readonly mean: number }[] };
  readonly helped: Adoption['without'];
  readonly rests: { readonly evidence: readonly { readonly mark: string; readonly total: number }[] };
}

test('adoption over time: bands, the same for the same seed, more under instruments, and what they rest on', async () => {
  const asked = [
    'policy',
    'cases/kalundborg',
    '--adoption',
    '--years',
    '12',
    '--runs',
    '60',
    '--with',
    'facilitator=1',
  ];
  const { code, out } = await kyosei([...asked, '--json']);
  expect(code).toBe(0);
  const { opportunities, without, helped, rests } = JSON.parse(out) as Adoption;
  expect(opportunities.length).toBeGreaterThan(10);
  expect(without.share).toHaveLength(13);
  expect(helped.share[12]?.mean).toBeGreaterThan(without.share[12]?.mean as number);
  expect(rests.evidence.find(({ mark }) => mark === 'estimated')?.total).toBeGreaterThan(0.3);
  const told = await kyosei(asked);
  expect(told.out).toContain('With facilitator=1');
  expect(told.out).toContain('How far this rests on guesses');
  expect(told.out.match(/^ {2}1[02] /gm)).toHaveLength(4);
});

test.each([
  ['an unknown instrument', ['--adoption', '--with', 'fasilitator=1'], 'facilitator'],
  ['a level out of range', ['--adoption', '--with', 'subsidy=1.5', 'co2Tax=-3'], 'a level from 0 to 1'],
  ['years without adoption', ['--years', '3'], '--adoption with it'],
  ['adoption with a charge', ['--adoption', '--charge', 'co2'], 'cannot be used'],
  ['no years', ['--adoption', '--years', '0'], 'whole number'],
])('adoption refuses %s', async (_case, options, told) => {
  const { code, problems } = await kyosei(['policy', 'cases/kalundborg', ...options]);
  expect(code).toBe(2);
  expect(problems).toContain(told);
});
