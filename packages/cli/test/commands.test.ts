/** The command line from outside: what it prints, where, and with which exit status. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planSchema } from '@kyosei/model/plan';
import { formatQuantity } from '@kyosei/web/layout/format';
import { describe, expect, it } from 'vitest';
import { kyosei, root, scratch } from './kyosei.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const write = (folder: string, files: Record<string, string>) => {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

describe('kyosei init and plan', () => {
  it('writes a park that checks and plans, with the summary a person reads', async () => {
    const park = join(scratch(), 'harbour');
    const init = await kyosei(['init', park]);
    expect(init).toMatchObject({ code: 0, problems: '' });
    const check = await kyosei(['check', park]);
    expect(init.out).toContain(`Next: npx kyosei plan "${park}"`);
    expect(check).toMatchObject({ code: 0, problems: '' });
    expect(check.out).toContain('1 park, 5 firms, 8 commodities, 11 streams');
    const planned = await kyosei(['plan', park]);
    expect(planned.code).toBe(0);
    await expect(plain(planned.out)).toMatchFileSnapshot('golden/harbour.txt');
    expect(planned.problems).toMatch(/^balancing streams\n(.+\n)*writing the programme\noptimising\n/);
    expect(planned.problems).not.toContain('warning');
    expect(planned.problems).not.toContain('\u001B');
  });

  it('prints one JSON object and nothing else, which is a plan with its tables', async () => {
    const park = join(scratch(), 'harbour');
    await kyosei(['init', park]);
    const { code, out, problems } = await kyosei(['plan', park, '--json']);
    expect({ code, problems }).toEqual({ code: 0, problems: '' });
    const file = JSON.parse(out) as Record<string, unknown>;
    const plan = planSchema.parse(file);
    expect(plan.exchanges).toHaveLength(5);
    expect(file.tables).toMatchObject({ park: [{ id: 'harbour' }] });
    // The option may stand before the command too, and equal inputs give equal bytes.
    expect((await kyosei(['--json', 'plan', park])).out).toBe(out);
  });

  it('writes plan and report, and the report again from the plan file alone', async () => {
    const folder = scratch();
    await kyosei(['init', join(folder, 'harbour')]);
    const out = join(folder, 'new', 'result');
    await kyosei(['plan', join(folder, 'harbour'), '--out', out, '--scenario', 'carbon-price']);
    const html = readFileSync(join(out, 'report.html'), 'utf8');
    expect(html).toContain('CO2 at 90 EUR/t');
    writeFileSync(join(out, 'report.html'), '');
    const again = await kyosei(['report', join(out, 'plan.json'), '--json']);
    expect(JSON.parse(again.out)).toMatchObject({ file: join(out, 'report.html'), problems: [] });
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toBe(html);
    const over = await kyosei(['report', join(out, 'plan.json'), '--out', join(out, '..', 'result', 'plan.json')]);
    expect(over.code).toBe(2);
    expect(readFileSync(join(out, 'plan.json'), 'utf8')).toMatch(/^\{/);
  });

  it('answers an infeasible scenario with its conflict and status 1, also as JSON', async () => {
    const folder = scratch();
    const park = join(folder, 'harbour');
    await kyosei(['init', park]);
    const scenario = join(write(folder, { 'strict.json': '{"id": "strict", "maximumCo2": 0}' }), 'strict.json');
    const told = await kyosei(['plan', park, '--scenario', scenario]);
    expect(told.code).toBe(1);
    expect(told.out).toContain('No plan can meet all limits');
    expect(plain(told.out)).toMatch(/greenhouse gas emission is limited to 0 t\/a/);
    const json = await kyosei(['plan', park, '--scenario', scenario, '--json']);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ status: 'infeasible', saving: null });
    expect(plain(json.problems)).toMatch(/greenhouse gas emission is limited to 0 t\/a/);
  });

  it('finds the history of Kalundborg from its tables and says why it leaves out the rest', async () => {
    const { code, out } = await kyosei(['plan', join(root, 'cases', 'kalundborg'), '--json']);
    expect(code).toBe(0);
    const { historical } = JSON.parse(out) as {
      historical: Record<'found' | 'missing' | 'outside' | 'beyond', { why?: string }[]>;
    };
    const known = historical.found.length + historical.missing.length;
    expect(historical.found.length).toBeGreaterThanOrEqual(0.8 * known);
    expect(historical.missing.every(({ why = '' }) => why.length > 20)).toBe(true);
    expect(historical.beyond.length).toBeLessThanOrEqual(5);
    expect(historical.beyond.every(({ why = '' }) => why.length > 20)).toBe(true);
  });
});

describe('the report of a real plan', () => {
  it('asks for nothing from elsewhere and holds every figure of the plan', async () => {
    const out = join(scratch(), 'result');
    await kyosei(['plan', join(root, 'cases', 'kalundborg'), '--out', out]);
    const plan = planSchema.parse(JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8')));
    const html = readFileSync(join(out, 'report.html'), 'utf8');
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object|embed|base)|@import|url\(/i);
    for (const [, reference] of html.matchAll(/(?:href|src)="([^"]*)"/g)) expect(reference).toMatch(/^#/);
    const money = (value: number | null) => formatQuantity(value, `${plan.park.currency}/a`);
    const figures = [
      money(plan.saving),
      formatQuantity(plan.investment, plan.park.currency),
      ...plan.firms.map(({ gain }) => money(gain)),
      ...plan.exchanges.flatMap(({ saving, quantity, unit, price, gains }) => [
        money(saving),
        formatQuantity(quantity, `${unit}/a`),
        formatQuantity(price.floor, `${plan.park.currency}/${unit}`),
        formatQuantity(price.ceiling, `${plan.park.currency}/${unit}`),
        formatQuantity(price.agreed, `${plan.park.currency}/${unit}`),
        money(gains.donor),
      ]),
    ];
    expect(figures.length).toBeGreaterThan(100);
    expect(figures.filter((figure) => !html.includes(figure))).toEqual([]);
    expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });
});

describe('wrong input ends with status 2 and says what is accepted', () => {
  it.each([
    [['plam', 'x'], /unknown command 'plam'[\s\S]*Did you mean plan/],
    [['plan', 'x', '--scenari', 'y'], /unknown option '--scenari'[\s\S]*Did you mean --scenario/],
    [['plan'], /missing required argument 'folder'/],
    [['plan', 'a', 'b'], /too many arguments/],
    [[], /Usage: kyosei/],
    [['serve', '--port', '70000'], /whole number from 0 to 65535/],
    [['check', 'no/such/folder'], /no such folder: no\/such\/folder\. Accepted/],
    [['check', 'package.json'], /not a folder: package\.json/],
    [['check', 'packages'], /no case folder: packages\. Accepted: a folder with tables: park\.csv/],
    [['plan', 'cases/kalundborg', '--scenario', 'bse'], /unknown scenario: bse\. Accepted: .*base/],
    [['import', 'README.md', 'x'], /This is not an Excel workbook/],
    [['import', 'packages', 'x'], /not an ordinary file: packages/],
    [['report', 'package.json'], /not a plan: package\.json/],
    [['report', 'README.md'], /not json: README\.md/],
    [['export', 'cases/kalundborg', 'README.md'], /file exists: README\.md\. Accepted: .*--force/],
    [['plan', 'cases/kalundborg', '--out', 'README.md/x'], /^error: not a folder: .+README\.md\. Accepted/],
    [['init', 'README.md/x/y'], /not a directory|not a folder/i],
    [['init', 'cases/kalundborg'], /folder not empty: .*firm: 5 added, 0 changed, 1\d removed/],
  ] as const)('%j', async (args, said) => {
    const { code, out, problems } = await kyosei(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(problems).toMatch(said);
    expect(problems).not.toMatch(/at .+\.ts:\d+/);
  });

  it('names table, row, column, what was found, what is accepted, and the nearest name', async () => {
    const folder = scratch();
    const park = join(folder, 'harbour');
    await kyosei(['init', park]);
    const stream = readFileSync(join(park, 'stream.csv'), 'utf8');
    const broken = stream
      .replace('power-steam,power,', 'power-steam,powr,')
      .replace(/(brewery-grain.*?),9000,/, '$1,a lot,');
    expect(broken).not.toBe(stream);
    writeFileSync(join(park, 'stream.csv'), broken);
    const { code, out, problems } = await kyosei(['check', park]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(problems).toMatch(/error: stream row 2 \(power-steam\) firm: .*powr.* Did you mean power\?/);
    expect(problems).toMatch(/error: stream row \d+ \(brewery-grain\) quantity: a lot is not a number\. Accepted: /);
    const json = await kyosei(['plan', park, '--json']);
    expect(json.code).toBe(2);
    const answer = JSON.parse(json.out) as {
      problems: { table: string; row: string; column: string; nearest?: string }[];
    };
    expect(answer.problems).toContainEqual(
      expect.objectContaining({ table: 'stream', row: 'power-steam', column: 'firm', nearest: 'power' }),
    );
  });

  it('tells a missing table once', async () => {
    const park = join(scratch(), 'harbour');
    await kyosei(['init', park]);
    rmSync(join(park, 'firm.csv'));
    const { code, problems } = await kyosei(['check', park]);
    expect(code).toBe(2);
    expect(problems.match(/firm\.csv/g)).toHaveLength(1);
    expect(problems).toContain('missing file: firm.csv. Accepted: the file with the rows that ');
    expect(problems).not.toContain('does not exist');
  });

  it('says that a workbook is to be imported', async () => {
    const folder = scratch();
    await kyosei(['export', 'cases/kalundborg', join(folder, 'book.xlsx')]);
    const hint = `npx kyosei import "${join(folder, 'book.xlsx')}" FOLDER`;
    expect((await kyosei(['check', join(folder, 'book.xlsx')])).problems).toContain(hint);
    expect((await kyosei(['report', join(folder, 'book.xlsx')])).problems).toContain(hint);
  });

  it('asks which scenario of a file is meant, and names the file that is wrong', async () => {
    const folder = write(scratch(), {
      'two.json': '[{"id": "a"}, {"id": "b", "name": "The second"}]',
      'wrong.json': '{"id": "a", "maximumCo2": "much"}',
    });
    const plan = (scenario: string) => kyosei(['plan', 'cases/kalundborg', '--scenario', join(folder, scenario)]);
    const both = await plan('two.json');
    expect(both.code).toBe(2);
    expect(both.problems).toContain(`#a, "${join(folder, 'two.json')}"#b`);
    expect((await plan('two.json#c')).problems).toMatch(/unknown scenario: .*#c\. Accepted: .*: a, b/);
    expect((await plan('two.json#b')).out).toContain('scenario The second');
    expect((await plan('wrong.json')).problems).toContain(`wrong scenario file: ${join(folder, 'wrong.json')}`);
  });

  it('answers wrong usage as one JSON object too', async () => {
    const { code, out } = await kyosei(['plan', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ problems: [{ code: 'wrong-usage' }] });
  });
});

describe('help', () => {
  it('is an answer, on standard output, with status 0', async () => {
    const { code, out, problems } = await kyosei(['--help']);
    expect({ code, problems }).toEqual({ code: 0, problems: '' });
    for (const command of ['init', 'import', 'export', 'check', 'plan', 'report', 'serve'])
      expect(out).toContain(command);
    expect((await kyosei(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
