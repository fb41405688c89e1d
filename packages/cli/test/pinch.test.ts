/** `kyosei pinch` from outside: published cases as they stand, wrong files, and the answer no. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kyosei, root, scratch } from './kyosei.ts';

const cases = join(root, 'cases', 'pinch');
const write = (file: unknown): string => {
  const path = join(scratch(), 'file.json');
  writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
  return path;
};

describe('kyosei pinch', () => {
  it.each([
    [
      'heat',
      'heat-linnhoff-hindmarsh-1983-tc3',
      { hotUtility: 107.5, coldUtility: 40, pinches: [{ hot: 90, cold: 70 }] },
    ],
    [
      'site',
      'site-openpinch-chew',
      { site: { hotUtility: 131_175, coldUtility: 150_525 }, pooled: { hotUtility: 87_400 } },
    ],
    ['water', 'water-polley-2000', { fresh: 70, waste: 50, pinches: [150] }],
    ['gas', 'gas-alves-towler-2002-hydrogen', { makeup: expect.closeTo(268.821, 3), pinches: [0.7] }],
    ['gas', 'gas-refinery-hydrogen-psa', { cost: expect.closeTo(1052.4265, 3) }],
  ])('%s: prints one JSON object for %s', async (method, name, expected) => {
    const { code, out, problems } = await kyosei(['pinch', method, join(cases, `${name}.json`), '--json']);
    expect({ code, problems }).toEqual({ code: 0, problems: '' });
    expect(JSON.parse(out)).toMatchObject(expected);
  });

  it.each([
    ['heat', 'heat-openpinch-chew'],
    ['site', 'site-klemes-2011-levels'],
    ['water', 'water-wang-smith-1994-regeneration'],
    ['gas', 'gas-alves-towler-2002-hydrogen'],
  ])('%s: tells a person about %s', async (method, name) => {
    const { code, out } = await kyosei(['pinch', method, join(cases, `${name}.json`)]);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(`golden/pinch-${name}.txt`);
  });

  it('takes every published case by the method that it names', () => {
    const methods = globSync('*.json', { cwd: cases }).map(
      (name) => (JSON.parse(readFileSync(join(cases, name), 'utf8')) as { method: string }).method,
    );
    expect(new Set(methods)).toEqual(new Set(['heat', 'site', 'water', 'gas']));
  });

  it('refuses a wrong file with exit 2 and all that is wrong with it', async () => {
    const path = write({ minimumApproach: -1, streams: [{ name: 'a', supply: -300, target: 20, load: 5 }] });
    const { code, out, problems } = await kyosei(['pinch', 'heat', path, '--json']);
    expect(code).toBe(2);
    expect((JSON.parse(out) as { problems: unknown[] }).problems).toHaveLength(2);
    expect(problems).toContain('heat minimumApproach: minimumApproach is -1, out of bounds.');
    expect(problems).toContain(
      'streams row 1 (a) supply: supply is -300, out of bounds. Accepted: a finite number of at least -273.15',
    );
  });

  it('shows a contradiction in the figures and answers all the same', async () => {
    const path = write({
      minimumApproach: 10,
      streams: [{ name: 'F3', supply: 140, target: 230, load: 1800, heatCapacityFlow: 30 }],
    });
    const { code, out, problems } = await kyosei(['pinch', 'heat', path, '--json']);
    expect(code).toBe(0);
    expect(problems).toMatch(/^warning: .*1800.*2700/);
    expect(JSON.parse(out)).toMatchObject({ hotUtility: 2700, problems: [{ code: 'load-disagrees' }] });
  });

  it('tells what a store saves and how large one would have to be', async () => {
    const path = write({
      minimumApproach: 10,
      periods: [
        { name: 'day', hours: 4000 },
        { name: 'night', hours: 4000 },
      ],
      storage: { capacity: 3600, cycles: 4000 / 12 },
      streams: [
        { name: 'furnace', supply: 300, target: 200, load: 1000, periods: { night: 0 } },
        { name: 'dryer', supply: 50, target: 100, load: 600, periods: { day: 0 } },
      ],
    });
    const { code, out } = await kyosei(['pinch', 'heat', path]);
    expect(code).toBe(0);
    expect(out).toContain(
      'A store of 3,600 kWh saves 1,200,000 kWh of hot utility a year;\n7,200 kWh would save as much as any',
    );
  });

  it('says no with exit 1 when the target cannot be met', async () => {
    const path = write({ makeup: { purity: 0.9 }, sources: [], sinks: [{ name: 'k', flow: 1, minimumPurity: 0.95 }] });
    const { code, problems } = await kyosei(['pinch', 'gas', path]);
    expect(code).toBe(1);
    expect(problems).toContain('sinks (k): infeasible');
  });

  it.each([
    ['not JSON', '{"minimumApproach": 10,', 'not json'],
    ['numbers that JSON does not know', '{"minimumApproach": NaN}', 'not json'],
    ['a number too large for one', '{"minimumApproach": 1e999, "streams": []}', 'Infinity is not a number'],
  ])('refuses %s', async (_name, text, words) => {
    const { code, problems } = await kyosei(['pinch', 'heat', write(text)]);
    expect(code).toBe(2);
    expect(problems).toContain(words);
  });

  it('refuses an unknown method and a missing file', async () => {
    expect((await kyosei(['pinch', 'power', 'x.json'])).code).toBe(2);
    expect((await kyosei(['pinch', 'heat', 'missing.json'])).code).toBe(2);
  });
});
