/** The assessment pages: trail from cell to result, a value given with its evidence answers its row, a firm's accounts and duties. */
import { join } from 'node:path';
import { readCaseFolder } from '@kyosei/cli/case-folder';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, plansOf, type Running, run } from './running.ts';

let kyosei: Running;
let page: Page;
let faults: string[];

beforeAll(async () => {
  kyosei = await run();
  await plansOf(kyosei.address, 'kalundborg');
  ({ page, faults } = await openPage(kyosei.browser, { width: 1440, height: 900, scheme: 'light' }));
});
afterAll(() => kyosei?.close());

/** A row of the standard, by what stands in it. */
const row = (name: string | RegExp): Locator => page.locator('#rows tbody tr').filter({ hasText: name }).first();
const open = (name: string): Promise<void> =>
  page
    .locator('#rows')
    .getByRole('button', { name: `Show details of ${name}` })
    .click();
const rowsOf = async (table: string): Promise<readonly { readonly row: object }[]> => {
  const found = await fetch(`${kyosei.address}/api/v1/parks/kalundborg/rows/${table}`);
  return ((await found.json()) as { items: { row: object }[] }).items;
};

test('a park against a standard: the answer, what the plan moves, the trail to the cells', async () => {
  await page.goto(`${kyosei.address}/parks/kalundborg`);
  await page.getByRole('navigation', { name: 'Park' }).getByRole('link', { name: 'Assessment' }).click();
  await page.getByText('Conformity in 1995: unknown').waitFor();
  await row('Comprehensive utilisation rate').getByText('threshold not documented').first().waitFor();
  const gaps = page.getByRole('region', { name: 'What would close the gaps' }).first();
  await gaps
    .getByText(/Fermentation biomass sludge/)
    .first()
    .waitFor();
  await open('Comprehensive utilisation rate of industrial solid waste');
  await page.getByRole('link', { name: 'Streams · asnaes-fly-ash' }).first().click();
  await page.getByRole('grid').waitFor();
  expect(new URL(page.url()).searchParams.get('table')).toBe('stream');
  await page.goBack();
});

test('a value with its evidence is saved in the tables and answers its row', async () => {
  await page.goto(`${kyosei.address}/parks/kalundborg/assessment?standard=low-carbon-park-2024`);
  const name = 'Firms with a cleaner-production audit';
  await row(name).getByText('no value').waitFor();
  await open(name);
  const form = page.locator('#rows form').first();
  await form.getByRole('textbox', { name: 'Value (%)' }).fill('62');
  await form.getByRole('button', { name: 'Save' }).click();
  await row(name).getByText('the value names no source').waitFor();
  await form.getByRole('textbox', { name: 'Evidence' }).fill('https://example.org/audits.pdf');
  await form.getByRole('button', { name: 'Save' }).click();
  await row(name).getByText('met', { exact: true }).waitFor();
  await page.locator('#rows').getByRole('link', { name: 'https://example.org/audits.pdf' }).waitFor();
  await expect
    .poll(() => rowsOf('indicator'))
    .toMatchObject([{ row: { standard: 'low-carbon-park-2024', item: '5', value: 62, mark: 'documented' } }]);
  await form.getByRole('textbox', { name: 'Value (%)' }).fill('12');
  await form.getByRole('button', { name: 'Save' }).click();
  await row(name).getByText('not met', { exact: true }).waitFor();
  await page.getByText(/Conformity in 1995: not met/).waitFor();
});

test('a threshold read in the official text decides a row whose own is only recalled', async () => {
  await page.goto(`${kyosei.address}/parks/kalundborg/assessment`);
  const name = 'Green coverage';
  await open(name);
  const form = page.locator('#rows form').first();
  await form.getByRole('textbox', { name: 'Value (%)' }).fill('20');
  await form.getByRole('textbox', { name: 'Evidence' }).fill('Survey 1995');
  await form.getByRole('button', { name: 'Save' }).click();
  await row(name).getByText('20 %').first().waitFor();
  await row(name).getByText('threshold not documented').waitFor();
  await form.getByRole('textbox', { name: 'Threshold' }).fill('15');
  await form.getByRole('textbox', { name: 'Where it was read' }).fill('HJ 274-2015, table 1');
  await form.getByRole('button', { name: 'Save' }).click();
  await row(name).getByText('met', { exact: true }).waitFor();
});

test('a wrong value is refused beside the form, and nothing is saved', async () => {
  const before = (await rowsOf('indicator')).length;
  await page.getByRole('button', { name: /^Industrial value added opens/ }).click();
  const form = page.getByRole('region', { name: 'What would have to be given' }).locator('form');
  await form.getByRole('textbox', { name: /^Value/ }).fill('much');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText(/much/).waitFor();
  expect((await rowsOf('indicator')).length).toBe(before);
  await form.getByRole('textbox', { name: /^Value/ }).fill('2 000 000 000');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await rowsOf('indicator')).length).toBe(before + 1);
});

test('a firm: its accounts, the usual round begun, a duty done', async () => {
  await page.getByRole('link', { name: 'Gyproc plasterboard' }).click();
  await page.getByRole('heading', { name: 'Gyproc plasterboard' }).waitFor();
  const effects = page.getByRole('region', { name: 'What each exchange changes' }).first();
  const [half] = await effects.locator('tbody tr').first().locator('td').last().allTextContents();
  await effects.getByLabel('Who may claim what is avoided').first().click();
  await page.getByRole('option', { name: 'all to the receiver' }).click();
  await expect.poll(() => effects.locator('tbody tr').first().locator('td').last().textContent()).not.toBe(half);
  await page.getByRole('button', { name: 'Begin with the usual round' }).click();
  await page.getByRole('button', { name: 'Done: Management review' }).click();
  await expect
    .poll(async () => (await rowsOf('duty')).filter(({ row: duty }) => (duty as { state?: string }).state === 'done'))
    .toHaveLength(1);
  expect(await rowsOf('duty')).toHaveLength(6);
});

test('the report to the authority tells the same figures', async () => {
  await page.goto(`${kyosei.address}/parks/kalundborg/assessment`);
  await row('Comprehensive utilisation rate').getByText(/^≥ 99/).waitFor();
  const shown = await row('Comprehensive utilisation rate').locator('td').allTextContents();
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Report to the authority' }).click();
  const report = await opened;
  const told = report.locator('tr').filter({ hasText: 'Comprehensive utilisation rate' }).first();
  const planned = shown.map((text) => text.trim()).find((text) => /99\.\d/.test(text)) ?? 'none';
  await told.getByText(planned).first().waitFor();
  await report.close();
});

test('every shipped park is assessed on its page', async () => {
  const parks = ['water-park', 'central-chp', 'steam-host', 'crt-cluster', 'coking-methanol', 'biodesulphurisation'];
  for (const name of [...parks, 'kalundborg-coal-exit', 'steam-highway', 'steel-cement-town', 'wastewater-network']) {
    const { tables } = await readCaseFolder(join(import.meta.dirname, '../../cases', name));
    const stored = await fetch(`${kyosei.address}/api/v1/parks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ tables }),
    });
    expect(stored.status).toBe(201);
    const { id } = (await stored.json()) as { id: string };
    await page.goto(`${kyosei.address}/parks/${id}/assessment?standard=iso-59020`);
    await page.getByRole('img', { name: /Rows of the standard by their answer/ }).waitFor({ timeout: 60_000 });
    expect(await page.locator('#rows tbody tr').count()).toBe(13);
  }
}, 300_000);

test('policy since 1978, by place', async () => {
  await page.goto(`${kyosei.address}/timeline`);
  await page.getByText('Eco-Town programme').waitFor();
  await page.getByText('China', { exact: true }).first().click();
  await expect.poll(() => page.getByText('Eco-Town programme').count()).toBe(0);
  expect(faults).toEqual([]);
});
