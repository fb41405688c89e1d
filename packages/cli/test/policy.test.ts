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
