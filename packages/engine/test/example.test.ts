/** The worked example of docs/methods/exchange-plan.md: what the page says is what the engine answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '@kyosei/model/check';
import type { Park, Scenario } from '@kyosei/model/tables';
import { expect, test } from 'vitest';
import { createSolver } from '../src/highs.ts';
import { plan } from '../src/plan.ts';
import { near } from './near.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/methods/exchange-plan.md'), 'utf8');
const blocks = [...page.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(
  ([, text]) => JSON.parse(text as string) as unknown,
);

test('the page holds tables and what is planned from them', async () => {
  expect(blocks).toHaveLength(2);
  const [tables, answer] = blocks;
  const { park, problems } = check(tables);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const result = await plan(park as Park, {
    scenario: (park as Park).scenario[0] as Scenario,
    solve: await createSolver(),
  });
  expect(result).toMatchObject(near(answer) as object);
});
