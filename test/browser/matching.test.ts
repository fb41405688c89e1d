/** Opportunities, the story of a pair, recruitment, the library, and a park of names, sectors and sizes alone. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, type Running, run } from './running.ts';

let kyosei: Running;
let page: Page;
let faults: string[];

beforeAll(async () => {
  kyosei = await run();
  ({ page, faults } = await openPage(kyosei.browser, { width: 1440, height: 900, scheme: 'light' }));
});
afterAll(() => kyosei?.close());

/** As long as a page may take on a busy machine. */
const patient = { timeout: 15_000 };

const address = (rest = '', park = 'kalundborg'): string => `${kyosei.address}/parks/${park}/opportunities${rest}`;
const query = (): Readonly<Record<string, string>> => Object.fromEntries(new URL(page.url()).searchParams);
const rows = (label: string): Locator => page.getByRole('region', { name: label }).locator('tbody > tr:visible');

async function choose(label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('choices narrow the list, stand in the address and in the file', async () => {
  await page.goto(address());
  await rows('Opportunities').first().waitFor();
  const all = await rows('Opportunities').count();
  await page.getByRole('textbox', { name: 'Search' }).fill('粉煤灰');
  await choose('Passes without a remark', 'Precedent');
  await choose('Firm', 'Aalborg Portland cement');
  await expect.poll(query, patient).toEqual({ q: '粉煤灰', gate: 'precedent', firm: 'cement' });
  await expect.poll(() => rows('Opportunities').count(), patient).toBeLessThan(all);
  const shown = await rows('Opportunities').allTextContents();
  expect(shown.length).toBeGreaterThan(0);
  for (const row of shown) expect(row).toContain('Coal fly ash');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download “Opportunities” as CSV' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file.trim().split('\r\n')).toHaveLength(shown.length + 1);
  expect(file).toContain('Expected value [DKK/a]');
  await page.goBack();
  await expect.poll(query, patient).toEqual({ q: '粉煤灰', gate: 'precedent' });
});

test('the story of a pair tells every gate with its figures', async () => {
  await page.goto(address('?q=gypsum'));
  await page.getByRole('link', { name: 'Gypsum from flue gas desulphurisation' }).first().click();
  await page.getByRole('heading', { name: /Asnæs power station.*Gyproc plasterboard/ }).waitFor();
  expect(query()).toMatchObject({ have: 'asnaes-gypsum', want: 'gyproc-gypsum' });
  const gates = page.locator('section', { has: page.getByRole('heading', { name: 'Gates', exact: true }) });
  expect(await gates.locator('ol > li').count()).toBe(10);
  await gates.getByText('The chloride fits: 80 ppm, where 100 ppm is asked.').waitFor();
  const law = page.locator('section', { has: page.getByRole('heading', { name: /^Law:/ }) });
  await law.getByText('Directive 2008/98/EC Art. 5(1)').first().waitFor();
  const modes = page.locator('section', { has: page.getByRole('heading', { name: 'What may end it' }) });
  expect(await modes.locator('ul > li ul, ul > li > span').count()).toBe(14);
});

test('says of any pair where it stops', async () => {
  await page.goto(address('/pair?have=asnaes-gypsum'));
  await page.getByText('Choose both ends.').waitFor();
  await page.goto(address('/pair?have=asnaes-gypsum&want=town-heat'));
  await page.getByText(/^No way of at most two technologies leads from Gypsum/).waitFor();
  await page.goto(address('/pair?have=nobody&want=nothing'));
  await page.getByText('Choose both ends.').waitFor();
});

/** million DKK/a of a cell as it is written */
const millions = (text: string | null): number => {
  const [, figure = '', step = ''] = /([\d.,]+)\s(?:(M|k)\s)?DKK\/a$/.exec(text ?? '') ?? [];
  return Number(figure.replaceAll(',', '')) * (step === 'k' ? 1e-3 : step === 'M' ? 1 : 1e-6);
};

test('recruitment shows its arithmetic', async () => {
  await page.goto(address('/recruitment'));
  const first = rows('Sectors that would close most value').first();
  await first.getByRole('button').click();
  const closes = page.getByRole('region', { name: /^Arithmetic of / });
  await closes.locator('tbody > tr').first().waitFor();
  const parts = await closes.locator('tbody > tr > td:last-child').allTextContents();
  const whole = millions(await first.locator('td').nth(5).textContent());
  expect(whole).toBeGreaterThan(0);
  expect(Math.abs(parts.reduce((sum, part) => sum + millions(part), 0) / whole - 1)).toBeLessThan(0.02);
});

test('the library is found in three languages and with typos, and each row has a source', async () => {
  for (const asked of ['fly ahs', '粉煤灰', 'フライアッシュ']) {
    await page.goto(`${kyosei.address}/library?q=${encodeURIComponent(asked)}`);
    const first = rows('Commodities').first();
    await first.getByText('fly ash', { exact: true }).waitFor();
    await first.getByRole('img', { name: /Estimated|Documented|Measured|Recalled/ }).waitFor();
  }
  await page.getByRole('tab', { name: /^Precedents/ }).click();
  await rows('Precedents').first().getByText('Kalundborg').first().waitFor();
  await page.goto(`${kyosei.address}/library?shelf=law&q=hazardos%20licence`);
  await rows('Law').first().waitFor();
  await page.goto(`${kyosei.address}/library?q=qqqqzzzz`);
  await page.getByText('Nothing here fits.', { exact: false }).waitFor();
});

const firm = (id: string, name: string, sector: string, employees: number) => ({ id, name, sector, employees });

test('a park of names, sectors and sizes alone gets a first answer that says it is estimated', async () => {
  const made = await fetch(`${kyosei.address}/api/v1/parks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      tables: {
        park: [{ id: 'names', name: 'Names', currency: 'CNY', baseYear: 2024, country: 'CN' }],
        firm: [
          firm('power', 'Power station', '3510', 300),
          firm('cement', 'Cement works', '2394', 250),
          { id: 'riddle', name: 'Zyx' },
        ],
      },
    }),
  });
  expect(made.status).toBe(201);
  await page.goto(address('', 'names'));
  await page.getByText('A first answer from sectors and sizes').waitFor();
  await rows('Opportunities').filter({ hasText: 'fly ash' }).first().waitFor();
  await page.getByText(/Zyx/).first().waitFor();
  await page.goto(address('/recruitment', 'names'));
  await rows('Sectors that would close most value').first().waitFor();
});

test('no page complained on the way', () => {
  expect(faults).toEqual([]);
});
