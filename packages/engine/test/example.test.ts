/** The worked example of docs/methods/exchange-plan.md: what the page says is what the engine answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '@kyosei/model/check';
import type { Park, Scenario } from '@kyosei/model/tables';
import { expect, test } from 'vitest';
import { createSolver } from '../src/highs.ts';
import { plan } from '../src/plan.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/methods/exchange-plan.md'), 'utf8');
const blocks = [...page.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(
  ([, text]) => JSON.parse(text as string) as unknown,
);

const digits = (value: number) => expect.closeTo(value, 9 - Math.ceil(Math.log10(Math.abs(value) + 1)));

/** Numbers to nine digits; everything else as it stands. */
function near(value: unknown): unknown {
  if (typeof value === 'number') return digits(value);
  if (Array.isArray(value)) return value.map(near);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, near(member)]));
}

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
