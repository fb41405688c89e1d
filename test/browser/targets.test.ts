/** The targets page: what one has chosen stands in the address; every chart has its table; hovering joins curve and map. */
import { readFile } from 'node:fs/promises';
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

/** As long as a page may take on a busy machine. */
const patient = { timeout: 15_000 };

const address = (search = '', park = 'kalundborg'): string => `${kyosei.address}/parks/${park}/targets${search}`;
const panel = (name: string): Locator => page.getByRole('region', { name, exact: true }).first();
const figure = (of: Locator, at: number): Promise<string | null> => of.locator('dd').nth(at).textContent();
const query = (): Readonly<Record<string, string>> => Object.fromEntries(new URL(page.url()).searchParams);

test('what is chosen stands in the address, the way back works, and the address shows the same figure elsewhere', async () => {
  await page.goto(address());
  const curves = panel('Composite curves');
  await curves.locator('polyline').first().waitFor();
  const first = await figure(curves, 0);
  // Twenty repeats of a key that is held, a frame apart: pressed from here a busy machine would lengthen the pauses between them.
  await page.getByRole('slider', { name: 'Minimum approach in an exchanger' }).evaluate(async (slider) => {
    for (let at = 0; at < 20; at++) {
      slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', code: 'ArrowRight', bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  await expect.poll(query, patient).toEqual({ approach: '25' });
  const narrow = await figure(curves, 0);
  expect(narrow).not.toBe(first);
  await page.getByText('All heat had', { exact: true }).first().click();
  await page.getByText('Winter', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Curves of' }).selectOption({ label: 'Statoil refinery' });
  await page.getByRole('checkbox', { name: 'Count Process steam, Statoil refinery' }).uncheck();
  await page.getByRole('combobox', { name: 'Contaminant' }).selectOption('COD');
  await curves.getByRole('switch', { name: 'As a table' }).check();
  const chosen = {
    approach: '25',
    heat: 'all',
    period: 'winter',
    firm: 'statoil',
    contaminant: 'COD',
    tables: 'curves',
  };
  await expect.poll(query, patient).toMatchObject(chosen);
  expect(query().without).toContain('statoil-steam');
  const [there, shown] = [page.url(), await curves.textContent()];

  const { page: other } = await openPage(kyosei.browser, { width: 1440, height: 900, scheme: 'dark' });
  await other.goto(there);
  await expect
    .poll(() => other.getByRole('region', { name: 'Composite curves' }).first().textContent(), patient)
    .toBe(shown);
  await other.context().close();

  // A key that was held is one step, or two where the machine is so busy that it came in two bouts; never twenty.
  const most = Object.keys(query()).length + 2;
  let back = 0;
  for (; back < most && Object.keys(query()).length > 0; back++) await page.goBack();
  await expect.poll(query, patient).toEqual({});
  expect(await figure(curves, 0)).toBe(first);
  for (let forth = 0; forth < 3 && !page.url().includes('approach=25'); forth++) await page.goForward();
  await expect.poll(query, patient).toEqual({ approach: '25' });
  expect(await figure(curves, 0)).toBe(narrow);
});

test('an address that says nonsense shows the page as it begins', async () => {
  await page.goto(address('?approach=-5&period=never&firm=nobody&contaminant=gold&tables=x&plan=none&heat=9'));
  const curves = panel('Composite curves');
  await curves.locator('polyline').first().waitFor();
  expect(await page.getByText('5 K', { exact: true }).count()).toBe(1);
});

test('every chart has its table and its CSV', async () => {
  await page.goto(address());
  const charts = [
    'Composite curves',
    'Site profiles and mains',
    'Over the minimum approach',
    'Cascade: Water for industrial use',
  ];
  for (const name of charts) {
    const chart = panel(name);
    await chart.locator('svg polyline').first().waitFor();
    await chart.getByRole('switch', { name: 'As a table' }).check();
    await chart.getByRole('table').waitFor();
    const rows = await chart.getByRole('row').count();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: /CSV/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^kalundborg - .+\.csv$/);
    expect((await readFile(await file.path(), 'utf8')).trim().split('\r\n')).toHaveLength(rows);
  }
  // Bars and heat-map are tables themselves.
  for (const name of ['Lost heat alone', 'All heat had', 'Water for industrial use: today → plan → target'])
    expect(await page.getByRole('table', { name }).getByRole('row').count()).toBeGreaterThan(3);
  for (const name of [/^Download “Heat: today/, /^Download “In time/, /^Download “Water for industrial use: today/])
    await page.getByRole('button', { name }).waitFor();
});

test('a stream is shown on curves, map and list together, by mouse and by keyboard', async () => {
  await page.goto(address());
  const row = page.getByRole('row', { name: /Heat.*Kalundborg municipality/ });
  const bands = page.getByTestId('band');
  await row.hover();
  expect(await bands.count()).toBe(2);
  await page.mouse.move(0, 0);
  await expect.poll(() => bands.count(), patient).toBe(0);
  await row.getByRole('checkbox').focus();
  expect(await bands.count()).toBe(2);
  expect(await row.getAttribute('data-hovered')).toBe('true');
  await row.getByRole('checkbox').blur();
  const map = page.getByTestId('map');
  await map.scrollIntoViewIfNeeded();
  await expect.poll(() => map.locator('canvas').count(), patient).toBe(1);
  // Somewhere on the map a spoke is found, and its row lights up.
  const box = await map.boundingBox();
  if (box === null) throw new Error('no map');
  const lit = page.locator('tr[data-hovered=true]');
  let found = 0;
  // Firms stand in its middle.
  for (let y = box.y + 0.35 * box.height; y < box.y + box.height && found === 0; y += 12)
    for (let x = box.x + 0.3 * box.width; x < box.x + 0.8 * box.width && found === 0; x += 14) {
      await page.mouse.move(x, y);
      found = (await lit.count()) * (await bands.count());
    }
  expect(found).toBe(2);
});

test('prints what the figures were asked for', async () => {
  await page.goto(address('?approach=12&heat=all'));
  await page.emulateMedia({ media: 'print' });
  await page.getByText('Minimum approach in an exchanger: 12 K · Which heat counts as had: All heat had').waitFor();
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
});

const hydrogen = (id: string, firm: string, direction: 'has' | 'wants', purity: number) => ({
  id,
  firm,
  direction,
  commodity: 'hydrogen',
  // A tonne an hour.
  quantity: 8760,
  purity,
});

test('draws gas from a park whose gas has a purity', async () => {
  const made = await fetch(`${kyosei.address}/api/v1/parks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      tables: {
        park: [{ id: 'hydrogen', name: 'Hydrogen', currency: 'EUR', baseYear: 2025 }],
        firm: ['coking', 'methanol'].map((id) => ({ id, name: id })),
        commodity: [{ id: 'hydrogen', name: 'Hydrogen', kind: 'gas', unit: 't' }],
        stream: [hydrogen('tail', 'coking', 'has', 0.7), hydrogen('feed', 'methanol', 'wants', 0.8)],
      },
    }),
  });
  expect(made.status).toBe(201);
  await page.goto(address('', 'hydrogen'));
  const cascade = panel('Cascade: Hydrogen');
  await cascade.locator('svg polyline').first().waitFor();
  // Pure make-up F with 1 − 0.8 = (1 − 0.7) · (1 − F) of a tonne an hour.
  expect(await figure(cascade, 0)).toMatch(/^333\skg\/h$/);
  await page.getByRole('heading', { name: 'No water targets yet' }).waitFor();
});

test('no page complained on the way', () => {
  expect(faults).toEqual([]);
});
