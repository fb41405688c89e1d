/** `kyosei plan --front` and `--alternatives` from outside: several plans to choose from. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kyosei, scratch } from './kyosei.ts';

it('tells what less CO2 costs in Kalundborg, step by step', async () => {
  const shown = await kyosei(['plan', 'cases/kalundborg', '--front', 'co2', '--points', '4']);
  expect(shown.code).toBe(0);
  await expect(shown.out).toMatchFileSnapshot('golden/front-kalundborg.txt');
});

it('says when the cheapest plan has the least of a burden, as JSON and in a file', async () => {
  const out = join(scratch(), 'result');
  const args = ['plan', 'cases/kalundborg', '--front', 'landfill', '--points', '3'];
  const { code, out: text, problems } = await kyosei([...args, '--json', '--out', out]);
  expect({ code, problems }).toEqual({ code: 0, problems: '' });
  const front = JSON.parse(text) as { format: string; status: string; points: unknown[] };
  expect(front).toMatchObject({ format: 'kyosei-front/1', burden: 'landfill', status: 'optimal' });
  expect(front.points).toHaveLength(1);
  expect(JSON.parse(readFileSync(join(out, 'front.json'), 'utf8'))).toEqual(front);
});

it('a front beside the plan is in its report, unless it is of another scenario', async () => {
  const out = join(scratch(), 'result');
  const report = async (file: string): Promise<string> => {
    expect((await kyosei(['report', join(out, 'plan.json'), '--out', join(out, file)])).code).toBe(0);
    return readFileSync(join(out, file), 'utf8');
  };
  expect((await kyosei(['plan', 'cases/kalundborg', '--out', out])).code).toBe(0);
  expect(await report('before.html')).not.toContain('id="front"');
  expect((await kyosei(['plan', 'cases/kalundborg', '--front', 'co2', '--points', '3', '--out', out])).code).toBe(0);
  const told = await report('after.html');
  const { points } = JSON.parse(readFileSync(join(out, 'front.json'), 'utf8')) as { points: unknown[] };
  expect(told.match(/<circle class="after"/g)).toHaveLength(points.length);
  expect(told).toMatch(/<h2>Cost against [^<]+<\/h2>/);
  const other = ['plan', 'cases/kalundborg', '--scenario', 'green-taxes', '--out', out];
  expect((await kyosei(other)).code).toBe(0);
  expect(await report('other.html')).not.toContain('id="front"');
});

it('tells the next best plans of a small park by what they build instead', async () => {
  const park = join(scratch(), 'park');
  expect((await kyosei(['init', park])).code).toBe(0);
  const shown = await kyosei(['plan', park, '--alternatives', '3', '--difference', '2']);
  expect(shown.code).toBe(0);
  await expect(shown.out).toMatchFileSnapshot('golden/alternatives-teaching.txt');
  const { plans } = JSON.parse((await kyosei(['plan', park, '--alternatives', '3', '--json'])).out) as {
    plans: { saving: number }[];
  };
  expect(plans).toHaveLength(3);
  expect(plans.map(({ saving }) => saving)).toEqual(plans.map(({ saving }) => saving).toSorted((a, b) => b - a));
});

it.each([
  [['--front', 'noise'], 'Allowed choices are co2, so2, freshWater, landfill'],
  [['--front', 'co2', '--points', '1'], 'whole number from 2'],
  [['--points', '5'], '--front with it'],
  [['--difference', '2'], '--alternatives with it'],
  [['--alternatives', '0'], 'whole number from 1'],
  [['--alternatives', '2', '--front', 'co2'], 'cannot be used with'],
])('plan %j is refused', async (args, words) => {
  const { code, problems } = await kyosei(['plan', 'cases/kalundborg', ...args]);
  expect(code).toBe(2);
  expect(problems).toContain(words);
  expect(existsSync('front.json')).toBe(false);
});
