/** The worked example of docs/methods/matching-library.md: what the page says is what matching answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '@kyosei/model/check';
import type { Park, Scenario } from '@kyosei/model/tables';
import { expect, test } from 'vitest';
import { explore } from '../../src/matching/index.ts';
import { near } from '../near.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/methods/matching-library.md'), 'utf8');
const blocks = [...page.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(
  ([, text]) => JSON.parse(text as string) as unknown,
);

test('the page holds tables and what is matched from them', () => {
  expect(blocks).toHaveLength(2);
  const [tables, answer] = blocks;
  const { park } = check(tables);
  const found = explore(park as Park, { scenario: (park as Park).scenario[0] as Scenario });
  expect(found).toMatchObject(near(answer) as object);
});
