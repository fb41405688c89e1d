/** The worked examples of the planning methods' pages: what a page says is what the engine answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '@kyosei/model/check';
import type { Park, Scenario } from '@kyosei/model/tables';
import { expect, test } from 'vitest';
import { front } from '../src/front.ts';
import { createSolver } from '../src/highs.ts';
import { plan } from '../src/plan.ts';
import { near } from './near.ts';

const solve = await createSolver();

/** JSON blocks of a page, two by two: tables, and what is answered. */
function examplesOf(name: string): readonly (readonly [tables: unknown, answer: unknown])[] {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/methods', name), 'utf8');
  const blocks = [...page.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(
    ([, text]) => JSON.parse(text as string) as unknown,
  );
  expect(blocks.length % 2).toBe(0);
  return Array.from({ length: blocks.length / 2 }, (_, k) => [blocks[2 * k], blocks[2 * k + 1]] as const);
}

function checked(tables: unknown): { readonly park: Park; readonly scenario: Scenario } {
  const { park, problems } = check(tables);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { park: park as Park, scenario: (park as Park).scenario[0] as Scenario };
}

test.each([
  ['exchange-plan.md', 1],
  ['shared-plants.md', 1],
  ['storage.md', 1],
  ['mixing-and-grades.md', 2],
  ['participation.md', 1],
  ['contingencies.md', 1],
  ['stages.md', 1],
] as const)('%s holds tables and what is planned from them', async (page, count) => {
  const examples = examplesOf(page);
  expect(examples).toHaveLength(count);
  for (const [tables, answer] of examples) {
    const { park, scenario } = checked(tables);
    expect(await plan(park, { scenario, solve })).toMatchObject(near(answer) as object);
  }
});

test('fronts.md holds tables and the front of three points', async () => {
  const [[tables, answer]] = examplesOf('fronts.md') as [readonly [unknown, unknown]];
  const { park, scenario } = checked(tables);
  const found = await front(park, { scenario, burden: 'co2', points: 3, solve });
  expect(found).toMatchObject(near(answer) as object);
});
