/** The paper's three failures are flagged for their reason; exchanges that history kept are mostly not. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { explore } from '@kyosei/engine/matching';
import { check } from '@kyosei/model/check';
import type { Opportunities } from '@kyosei/model/opportunities';
import type { Park, Scenario } from '@kyosei/model/tables';
import { describe, expect, test } from 'vitest';
import { readCase } from '../src/case-folder.ts';
import { root } from './kyosei.ts';

interface Expected {
  readonly diagnoses: readonly { readonly exchange: string; readonly modes: readonly string[] }[];
}

async function diagnosed(folder: string, more: object = {}): Promise<Opportunities> {
  const { park } = check({ ...(await readCase(folder)), ...more });
  return explore(park as Park, { scenario: (park as Park).scenario[0] as Scenario });
}

const folders = globSync('cases/failures/*/park.csv', { cwd: root }).map((path) => join(root, dirname(path)));

test('there are three failures', () => {
  expect(folders).toHaveLength(3);
});

describe.each(folders.map((folder) => [basename(folder), folder]))('%s', (_, folder) => {
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  test.each(expected.diagnoses)('$exchange bites by $modes', async ({ exchange, modes }) => {
    const found = (await diagnosed(folder)).diagnoses.find((each) => each.exchange === exchange);
    const bites = (found?.opportunity?.modes ?? []).filter(({ bites: does }) => does === true).map(({ id }) => id);
    expect(bites).toEqual(expect.arrayContaining([...modes]));
    expect(found?.alarm).toBe(modes.length > 0);
    // Nothing is blamed on a key plant where none leaves.
    expect(bites.includes('FM01')).toBe(modes.includes('FM01'));
  });
});

test('a plant that stays raises no alarm for leaving', async () => {
  const folder = join(root, 'cases/failures/key-plant');
  const firm = (await readCase(folder)).firm.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'status')),
  );
  const { diagnoses } = await diagnosed(folder, { firm });
  const codes = diagnoses
    .flatMap(({ opportunity }) => opportunity?.modes.flatMap(({ findings }) => findings) ?? [])
    .map(({ code }) => code);
  expect(codes).not.toContain('firm-leaving');
});

test('of the exchanges that ran at Kalundborg for decades at most one in five raises an alarm', async () => {
  const folder = join(root, 'cases/kalundborg');
  const history = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
    exchanges: { from: string; to: string; has?: string; inTables: boolean }[];
  };
  const { opportunities } = await diagnosed(folder);
  const ran = history.exchanges
    .filter(({ inTables }) => inTables)
    .map(({ to, has }) => opportunities.find((each) => each.from.stream === has && each.to.firm === to));
  const found = ran.filter((each) => each !== undefined);
  expect(found.length / ran.length).toBeGreaterThan(0.9);
  const alarms = found.filter(({ gates }) => gates.find(({ gate }) => gate === 'failure')?.verdict === 'warn');
  expect(alarms.length / found.length).toBeLessThanOrEqual(0.2);
});
