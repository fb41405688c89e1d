/** Every case under cases/ is held against every standard, with its plan too, and every firm of it has accounts: figures are numbers, and memory never says yes. */
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { firmAccounts } from '@kyosei/engine/accounts';
import { createSolver } from '@kyosei/engine/highs';
import { plan as makePlan } from '@kyosei/engine/plan';
import { assess } from '@kyosei/engine/standards';
import { check } from '@kyosei/model/check';
import { standards } from '@kyosei/model/standards';
import type { Park } from '@kyosei/model/tables';
import { expect, test } from 'vitest';
import { readCase } from '../packages/cli/src/case-folder.ts';
import { assessCommand } from '../packages/cli/src/commands/assess.ts';

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

const solve = await createSolver();

/** Rows whose value is a part of a whole. */
const parts = new Set([
  'wasteUse',
  'wasteReusedByOthers',
  'wasteNotUsedShare',
  'wasteHeatUse',
  'waterReuse',
  'circularWater',
  'secondaryInflowShare',
  'recycledOutflow',
]);

test.each(folders)('%s against every standard, with its plan, and each of its firms', async (folder) => {
  const park = check(await readCase(join(root, folder))).park as Park;
  const [scenario] = park.scenario;
  if (scenario === undefined) throw new Error('no scenario');
  const plan = await makePlan(park, { scenario, solve });
  for (const standard of standards) {
    const assessment = assess(park, standard, { plan });
    expect(assessment.problems).toEqual([]);
    expect(broken(assessment)).toBe(false);
    const judged = assessment.rows.filter(({ answer }) => answer === 'met' || answer === 'not-met');
    for (const { limit, value } of judged) expect([limit.mark, value?.mark]).not.toContain('recalled');
    const then = assessment.rows.filter(({ planned }) => planned?.answer === 'met');
    for (const { planned, limit } of then) expect([limit.mark, planned?.value?.mark]).not.toContain('recalled');
    expect([standard.ruleMark, assessment.answer]).not.toEqual(['recalled', 'met']);
    const shares = assessment.rows.filter(({ row }) => parts.has(row.measure ?? ''));
    for (const { planned } of shares) expect(planned?.value?.value ?? 0).toBeLessThanOrEqual(100 + 1e-6);
    const { t, kWh } = assessment.beside.planned?.fromNeighbours ?? { t: null, kWh: null };
    expect(Math.max(t ?? 0, kWh ?? 0)).toBeLessThanOrEqual(1 + 1e-6);
  }
  for (const { id } of park.firm) expect(broken(firmAccounts(park, id, { today: '2026-01-01', plan }))).toBe(false);
});

test.each(folders)('kyosei assess %s', async (folder) => {
  const { exit, lines } = await assessCommand(join(root, folder), { standard: 'hj-274-2015' });
  // Nobody has documented its thresholds, so that no park conforms.
  expect(exit).toBe(1);
  expect(lines.join('\n')).toMatch(/unknown[\s\S]*of 32/);
});
