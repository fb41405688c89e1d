/** `kyosei report` from outside: each audience and form, the same figures in all, and nothing of others for a firm. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '@kyosei/model/plan';
import { formatQuantity } from '@kyosei/web/layout/format';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kyosei } from './kyosei.ts';

let folder = '';
let plan = '';
let record: Plan;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kyosei report '));
  await kyosei(['plan', 'cases/kalundborg', '--out', folder]);
  plan = join(folder, 'plan.json');
  record = JSON.parse(readFileSync(plan, 'utf8')) as Plan;
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = async (name: string, ...args: readonly string[]): Promise<string> => {
  const out = join(folder, name);
  const run = await kyosei(['report', plan, '--out', out, ...args]);
  expect(run).toMatchObject({ code: 0, problems: '' });
  return out;
};
const page = async (name: string, ...args: readonly string[]): Promise<string> =>
  readFileSync(await written(name, ...args), 'utf8').replaceAll('\u00A0', ' ');
const shown = (value: number | null, unit: string): string => formatQuantity(value, unit).replaceAll('\u00A0', ' ');

describe('pages', () => {
  it('give the board money and the standard', async () => {
    const text = await page('board.html', '--standard', 'esrs-e5');
    expect(text).toContain(shown(record.saving, 'DKK/a'));
    expect(text).toContain('ESRS E5 Resource use and circular economy');
    expect(text).not.toMatch(/<script|https?:\/\/[^"<]*\.(css|js|woff)/);
  });

  it('give the authority burdens, answers and sources, and no money of the firms', async () => {
    const text = await page('regulator.html', '--for', 'regulator', '--standard', 'low-carbon-park-2024');
    expect(text).toContain('Conformity in 1995: unknown.');
    expect(text).toContain(shown(record.baseline.co2, 't/a'));
    expect(text).not.toContain('Who gains');
    for (const { gain } of record.firms.filter((firm) => firm.gain !== 0))
      expect(text).not.toContain(shown(gain, 'DKK/a'));
  });

  it('give a firm its own data only', async () => {
    const text = await page('firm.html', '--for', 'firm', '--firm', 'statoil');
    const own = record.firms.find(({ firm }) => firm === 'statoil');
    const deals = record.exchanges.filter(({ from, to }) => [from.firm, to.firm].includes('statoil'));
    for (const { from, gains } of deals)
      expect(text).toContain(shown(from.firm === 'statoil' ? gains.donor : gains.receiver, 'DKK/a'));
    // At the agreed price both sides gain alike; what a partner gains in all is its own affair.
    const told = new Set(deals.map(({ gains }) => shown(gains.donor, 'DKK/a')));
    const others = record.firms.filter(({ firm }) => firm !== 'statoil').map(({ gain }) => shown(gain, 'DKK/a'));
    const secret = others.filter((gain) => gain !== shown(0, 'DKK/a') && !told.has(gain));
    expect(secret.length).toBeGreaterThan(5);
    for (const gain of secret) expect(text).not.toContain(gain);
    const partners = new Set([own?.name, ...deals.flatMap(({ from, to }) => [from.firm, to.firm])]);
    const strangers = record.firms.filter(({ firm }) => firm !== 'statoil' && !partners.has(firm));
    expect(strangers.length).toBeGreaterThan(3);
    for (const { name } of strangers) expect(text).not.toContain(name);
    // Sources of its own rows stand in its report; those of others do not.
    const cited = record.exchanges.flatMap(({ evidence }) => evidence.sources);
    const ours = new Set(cited.filter(({ row }) => row.startsWith('statoil-')).map(({ source }) => source));
    const foreign = cited.filter(({ source }) => source !== '' && !ours.has(source));
    expect(foreign.length).toBeGreaterThan(3);
    for (const { source } of foreign) expect(text).not.toContain(source);
  });

  it('give the annex the exchanges with what was left out', async () => {
    const text = await page('annex.html', '--for', 'annex');
    expect(text).toContain('What the plan leaves out, and why');
    expect(text).not.toContain('Who gains');
  });
});

describe('data', () => {
  it('hold the figures of the plan: data package with a schema for each sheet', async () => {
    const out = await written('data', '--format', 'csv');
    const described = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8')) as {
      resources: { path: string; schema: { fields: { name: string; type: string; unit?: string }[] } }[];
    };
    expect(described.resources.map(({ path }) => path)).toEqual([
      'exchanges.csv',
      'firms.csv',
      'balances.csv',
      'flows.csv',
    ]);
    for (const { path, schema } of described.resources) {
      const [head] = readFileSync(join(out, path), 'utf8').split('\r\n');
      expect(head).toBe(schema.fields.map(({ name }) => name).join(','));
    }
    const fields = described.resources[0]?.schema.fields ?? [];
    expect(fields.find(({ name }) => name === 'saving')).toMatchObject({ type: 'number', unit: 'DKK/a' });
    const rows = readFileSync(join(out, 'exchanges.csv'), 'utf8').trimEnd().split('\r\n').slice(1);
    expect(rows).toHaveLength(record.exchanges.length);
    for (const [at, { id, saving }] of record.exchanges.entries()) {
      expect(rows[at]?.startsWith(id)).toBe(true);
      expect(rows[at]).toContain(`,${saving},`);
    }
  });

  it('hold places: firms as points, exchanges as lines', async () => {
    const { features } = JSON.parse(readFileSync(await written('park.geojson'), 'utf8')) as {
      features: {
        id: string;
        geometry: { type: string; coordinates: number[] } | null;
        properties: { saving?: number };
      }[];
    };
    const lines = features.filter(({ geometry }) => geometry?.type === 'LineString');
    expect(lines.map(({ id, properties }) => [id, properties.saving])).toEqual(
      record.exchanges.map(({ id, saving }) => [id, saving]),
    );
    const asnaes = features.find(({ id }) => id === 'asnaes');
    expect(asnaes?.geometry?.coordinates[0]).toBeCloseTo(11.08, 1);
    expect(asnaes?.geometry?.coordinates[1]).toBeCloseTo(55.66, 1);
  });

  it('hold the plan with its assessment as JSON', async () => {
    const data = JSON.parse(readFileSync(await written('all.json', '--standard', 'iso-59020'), 'utf8')) as Plan & {
      assessment: object;
    };
    expect(data.saving).toBe(record.saving);
    expect(data.assessment).toMatchObject({ standard: 'iso-59020', answer: 'unknown' });
  });

  it('hold a workbook', async () => {
    expect(readFileSync(await written('plan.xlsx'), 'latin1').startsWith('PK')).toBe(true);
  });
});

it('writes a tagged PDF with an outline, its fonts within', async () => {
  const bytes = readFileSync(await written('firm.pdf', '--for', 'firm', '--firm', 'statoil'), 'latin1');
  expect(bytes.startsWith('%PDF-')).toBe(true);
  expect(bytes).toContain('/StructTreeRoot');
  expect(bytes).toContain('/Marked true');
  expect(bytes).toContain('/Outlines');
  expect(bytes).toMatch(/\/BaseFont \/[A-Z]+\+OpenSans-Regular/);
}, 120_000);

it.each([
  [['--for', 'firm'], 'missing firm'],
  [['--for', 'firm', '--firm', 'statol'], 'Did you mean statoil?'],
  [['--standard', 'esrs-e6'], 'Did you mean esrs-e5?'],
  [['--for', 'regulator', '--format', 'csv'], 'page only'],
  [['--format', 'docx'], 'Allowed choices are'],
  [['--for', 'everyone'], 'Allowed choices are'],
])('refuses %j with status 2 and writes nothing', async (args, told) => {
  const out = join(folder, 'refused');
  const { code, problems } = await kyosei(['report', plan, '--out', out, ...args]);
  expect(code).toBe(2);
  expect(problems).toContain(told);
  expect(existsSync(out)).toBe(false);
});

it('does not write a data package over a file', async () => {
  const out = join(folder, 'taken');
  writeFileSync(out, 'mine');
  const { code } = await kyosei(['report', plan, '--out', out, '--format', 'csv']);
  expect(code).toBe(2);
  expect(readFileSync(out, 'utf8')).toBe('mine');
});
