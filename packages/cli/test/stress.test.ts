/** `kyosei stress` from outside: what it prints, where, and with which exit status. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kyosei, scratch } from './kyosei.ts';

it('tells who holds Kalundborg together, for people and as JSON', async () => {
  const shown = await kyosei(['stress', 'cases/kalundborg']);
  expect(shown.code).toBe(0);
  await expect(shown.out).toMatchFileSnapshot('golden/stress-kalundborg.txt');
  const { code, out, problems } = await kyosei([
    'stress',
    'cases/kalundborg',
    '--json',
    '--scenario',
    'base',
    '--seed',
    '3',
  ]);
  expect({ code, problems }).toEqual({ code: 0, problems: '' });
  const found = JSON.parse(out) as { keyPlants: { firm: string }[]; format: string };
  expect(found.format).toBe('kyosei-stress/1');
  expect(found.keyPlants[0]?.firm).toBe('asnaes');
});

it('refuses assumptions that are none, all at once', async () => {
  const path = join(scratch(), 'stress.json');
  writeFileSync(path, JSON.stringify({ fallbackFactor: 0, leaving: { technology: ['heat-and-lim'] } }));
  const { code, out, problems } = await kyosei(['stress', 'cases/kalundborg', '--assumptions', path, '--json']);
  expect(code).toBe(2);
  expect(problems).toContain('fallbackFactor');
  expect(problems).toContain('Did you mean heat-and-lime?');
  expect((JSON.parse(out) as { problems: unknown[] }).problems).toHaveLength(2);
});

it.each([
  [['stress', 'cases/kalundborg', '--seed', '1.5'], 'whole number'],
  [['stress', 'cases/nowhere'], 'no such folder'],
  [['stress', 'cases/kalundborg', '--scenario', 'best'], 'unknown scenario'],
  [['stress', 'cases/kalundborg', '--assumptions', 'cases/kalundborg/none.json'], 'no such file'],
])('%j is refused', async (args, words) => {
  const { code, problems } = await kyosei(args);
  expect(code).toBe(2);
  expect(problems).toContain(words);
});

it('takes nodes from a published network, balanced or not', async () => {
  const shown = await kyosei(['stress', 'cases/ecology/kalundborg-2000.json']);
  expect(shown).toMatchObject({ code: 0, problems: '' });
  await expect(shown.out).toMatchFileSnapshot('golden/stress-network.txt');
  const { out } = await kyosei(['stress', 'cases/ecology/cone-springs.json', '--json', '--seed', '2']);
  expect(JSON.parse(out)).toMatchObject({ links: 6, components: 1, problems: [] });
});

it('draws the same from the same seed', async () => {
  const args = ['stress', 'cases/kalundborg', '--json', '--draws', '6', '--seed', '5'];
  const [first, again] = [await kyosei(args), await kyosei(args)];
  expect(first.code).toBe(0);
  expect(first.out).toBe(again.out);
  expect(JSON.parse(first.out)).toMatchObject({ ensemble: { draws: 6 } });
});

it('shares the gain of Kalundborg, with prices and contracts', async () => {
  const shown = await kyosei(['share', 'cases/kalundborg']);
  expect(shown.code).toBe(0);
  await expect(shown.out).toMatchFileSnapshot('golden/share-kalundborg.txt');
  const refused = await kyosei(['share', 'cases/kalundborg', '--rule', 'fair']);
  expect(refused.code).toBe(2);
  expect(refused.problems).toContain('shapley');
});
