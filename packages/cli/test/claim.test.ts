/** `kyosei claim` and expected figures from outside: what they print, where, and with which exit status. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kyosei, scratch } from './kyosei.ts';

const file = (data: unknown): string => {
  const path = join(scratch(), 'claim.json');
  writeFileSync(path, JSON.stringify(data));
  return path;
};

it('tells each reading of a claim, as the page of the case shows it', async () => {
  const shown = await kyosei(['claim', 'cases/combustion/central-chp-claim.json']);
  expect(shown).toMatchObject({ code: 0, problems: '' });
  const page = readFileSync('cases/central-chp/SOURCE.md', 'utf8');
  for (const line of shown.out.trim().split('\n').slice(1)) {
    expect(page).toContain(`| ${line.replaceAll('\u00a0', ' ').trim().split(/ {2,}/).join(' | ')} |`);
  }
});

it('answers no when a claim is possible in no reading', async () => {
  const claim = { fuel: 'residualFuelOil', mass: 4_656_000, hours: 8000, so2: 22_000, sulphur: [0.01, 0.035] };
  const { code, out, problems } = await kyosei(['claim', file(claim), '--json']);
  expect(code).toBe(1);
  const found = JSON.parse(out) as { isPossible: boolean; readings: { power: number; sulphurNeeded: number }[] };
  expect(found.isPossible).toBe(false);
  expect(found.readings[0]?.sulphurNeeded).toBeCloseTo(0.00236, 4);
  // Whoever reads no JSON learns why.
  expect(problems).toMatch(/0\.236\s%/);
});

it.each([
  [{ fuel: 'oil', mass: 1, hours: 1 }, /fuel.*residualFuelOil/],
  [{ fuel: 'lignite', mass: -1, hours: 0 }, /mass.*\n.*hours/],
  [{ fuel: 'lignite', mass: 1, hours: 1, sulphur: [0.03, 0.01] }, /least before the most/],
  [{ fuel: 'lignite', readings: [] }, /readings/],
  [[], /the file|fuel/],
])('refuses %j with every fault', async (claim, told) => {
  const { code, out, problems } = await kyosei(['claim', file(claim)]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(problems).toMatch(told);
});

it('says where a plan lacks what a case expects', async () => {
  const folder = join(scratch(), 'case');
  cpSync('cases/steam-highway', folder, { recursive: true });
  const path = join(folder, 'expected.json');
  const { figures } = JSON.parse(readFileSync(path, 'utf8')) as { figures: { figure: string }[] };
  const plan = await kyosei(['plan', folder]);
  expect(plan.out).toMatch(/5 of 5 figures hold/);
  const wrong = figures.map((each) => (each.figure === 'payback' ? { ...each, most: 1.31 } : each));
  writeFileSync(path, JSON.stringify({ figures: [...wrong, { ...figures[0], figure: 'no/such' }] }));
  const other = await kyosei(['plan', folder]);
  expect(other.code).toBe(0);
  expect(other.out).toMatch(/4 of 6 figures hold/);
  expect(other.out).toMatch(/Payback.*NOT WITHIN/);
});
