/** Every case under cases/ is held against every standard, and every firm of it has accounts: figures are numbers, and memory never says yes. */
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { firmAccounts } from '@kyosei/engine/accounts';
import { assess } from '@kyosei/engine/standards';
import { check } from '@kyosei/model/check';
import { standards } from '@kyosei/model/standards';
import type { Park } from '@kyosei/model/tables';
import { expect, test } from 'vitest';
import { readCase } from '../packages/cli/src/case-folder.ts';

const root = join(import.meta.dirname, '..');
const folders = globSync('cases/*/park.csv', { cwd: root }).map(dirname).toSorted();

/** Numbers in a record that are none. */
const broken = (value: unknown): boolean =>
  typeof value === 'number'
    ? !Number.isFinite(value)
    : typeof value === 'object' && value !== null && Object.values(value).some(broken);

test('there are cases', () => {
  expect(folders).toContain('cases/kalundborg');
});

test.each(folders)('%s against every standard, and each of its firms', async (folder) => {
  const park = check(await readCase(join(root, folder))).park as Park;
  for (const standard of standards) {
    const assessment = assess(park, standard);
    expect(broken(assessment)).toBe(false);
    const judged = assessment.rows.filter(({ answer }) => answer === 'met' || answer === 'not-met');
    for (const { limit, value } of judged) expect([limit.mark, value?.mark]).not.toContain('recalled');
    expect([standard.ruleMark, assessment.answer]).not.toEqual(['recalled', 'met']);
  }
  for (const { id } of park.firm) expect(broken(firmAccounts(park, id, { today: '2026-01-01' }))).toBe(false);
});
