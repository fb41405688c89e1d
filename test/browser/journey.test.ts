/** A park manager's day in a real browser, against the real server: edit, paste, undo, import, plan, read, compare. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GivenRow } from '@kyosei/model/tables';
import { readWorkbook, writeWorkbook } from '@kyosei/model/workbook';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, plansOf, type Running, run } from './running.ts';

let kyosei: Running;
let page: Page;
let faults: string[];
const park = 'kalundborg';

beforeAll(async () => {
  kyosei = await run();
  await plansOf(kyosei.address, park);
  ({ page, faults } = await openPage(kyosei.browser, { width: 1440, height: 900, scheme: 'light' }));
});
afterAll(() => kyosei?.close());

async function rows(table: string): Promise<readonly { id: string; version: number; row: GivenRow }[]> {
  const response = await fetch(`${kyosei.address}/api/v1/parks/${park}/rows/${table}?limit=1000`);
  return ((await response.json()) as { items: { id: string; version: number; row: GivenRow }[] }).items;
}
const rowOf = async (table: string, id: string) => (await rows(table)).find((row) => row.id === id);

/** As long as a page may take on a busy machine. */
const patient = { timeout: 15_000 };

const grid = (): Locator => page.getByRole('grid');
const cell = (id: string, column: string): Locator =>
  grid()
    .locator('[role=row]', { has: page.getByText(id, { exact: true }) })
    .locator(`[data-column=${column}]`);

async function type(target: Locator, value: string): Promise<void> {
  await target.click();
  await grid().press('Enter');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
}

test('opens a park from the list', async () => {
  await page.goto(kyosei.address);
  await page.getByRole('link', { name: /Kalundborg/ }).click();
  await page.getByRole('heading', { name: 'Kalundborg', level: 1 }).waitFor();
  expect(await page.getByTestId('map').locator('canvas').count()).toBe(1);
});

test('refuses a wrong cell at the cell, stores a right one with its unit, and undoes it', async () => {
  await page.getByRole('tab', { name: /Streams/ }).click();
  const before = await rowOf('stream', 'asnaes-fly-ash');
  const target = cell('asnaes-fly-ash', 'quantity');
  await type(target, '-5');
  await page.getByText(/not saved yet/).waitFor();
  expect(await target.getAttribute('aria-invalid')).toBe('true');
  await target.click();
  await page.getByRole('alert').filter({ hasText: 'out of bounds' }).waitFor();
  expect((await rowOf('stream', 'asnaes-fly-ash'))?.version).toBe(before?.version);

  await type(target, '180 kt');
  await page.getByText('All changes saved').waitFor();
  expect(await target.textContent()).toContain('180,000');
  expect((await rowOf('stream', 'asnaes-fly-ash'))?.row.quantity).toBe(180_000);

  await grid().press('Control+z');
  await grid().press('Control+z');
  await page.getByText('All changes saved').waitFor();
  await expect.poll(async () => (await rowOf('stream', 'asnaes-fly-ash'))?.row, patient).toEqual(before?.row);
  await grid().press('Control+Shift+z');
  await grid().press('Control+Shift+z');
  await expect.poll(async () => (await rowOf('stream', 'asnaes-fly-ash'))?.row.quantity, patient).toBe(180_000);
  await grid().press('Control+z');
  await grid().press('Control+z');
  await expect.poll(async () => (await rowOf('stream', 'asnaes-fly-ash'))?.row, patient).toEqual(before?.row);
});

test('moves by keyboard and picks a reference from the list', async () => {
  await page.getByRole('tab', { name: /Facilities/ }).click();
  await page.getByRole('button', { name: 'Add a row' }).click();
  await grid().locator('[data-column=technology]').click();
  await grid().press('Enter');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => grid().locator('[data-column=technology]').textContent(), patient).not.toContain('required');
  // The row is incomplete: it waits, and nothing of it is stored.
  expect(await rows('facility')).toEqual([]);
  await page.getByRole('button', { name: 'Discard them' }).click();
  await page.getByText('All changes saved').waitFor();
});

test('takes a block pasted from a spreadsheet as one step', async () => {
  await page.getByRole('tab', { name: /Periods/ }).click();
  const before = await rows('period');
  await page.getByRole('tab', { name: /Firms/ }).click();
  const firms = await rows('firm');
  const block =
    'bakery\tHarbour bakery\t1071\toperating\tnorth\t11.09\nbrewery\tHarbour brewery\t1103\tplanned\t55.68\t11.10';
  await page.evaluate((text) => navigator.clipboard.writeText(text), block);
  await page.getByRole('button', { name: 'Add a row' }).click();
  await grid().press('Control+End');
  await grid().press('Home');
  await grid().press('Control+v');
  await page.getByText(/not saved yet/).waitFor();
  await expect.poll(async () => (await rows('firm')).length, patient).toBe(firms.length + 1);
  await type(cell('bakery', 'latitude'), '55.68');
  await expect.poll(async () => (await rows('firm')).length, patient).toBe(firms.length + 2);
  expect((await rowOf('firm', 'brewery'))?.row).toMatchObject({
    name: 'Harbour brewery',
    status: 'planned',
    longitude: 11.1,
  });
  expect(await rows('period')).toEqual(before);
});

test('removes a row by keyboard, unless something still refers to it', async () => {
  await cell('bakery', 'name').click();
  await grid().press('Control+Delete');
  await expect.poll(async () => (await rows('firm')).some(({ id }) => id === 'bakery'), patient).toBe(false);
  await grid().press('Control+z');
  await expect.poll(async () => (await rows('firm')).some(({ id }) => id === 'bakery'), patient).toBe(true);
  await cell('statoil', 'name').click();
  await grid().press('Control+Delete');
  await page.getByText('statoil is still in use').waitFor();
  await page.getByText(/It is used by .*Streams \(\d+\): .*set the status of the firm to closed/).waitFor();
  expect((await rows('firm')).some(({ id }) => id === 'statoil')).toBe(true);
});

test('shows both versions when somebody else saved the same row, and lets one be chosen', async () => {
  const saved = await rowOf('firm', 'brewery');
  const theirs = { ...saved?.row, name: 'Old harbour brewery' };
  const response = await fetch(`${kyosei.address}/api/v1/parks/${park}/changes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ changes: [{ table: 'firm', id: 'brewery', version: saved?.version, row: theirs }] }),
  });
  expect(response.status).toBe(200);
  await type(cell('brewery', 'name'), 'New harbour brewery');
  const dialog = page.getByRole('dialog', { name: /Somebody else/ });
  await dialog.getByText('Old harbour brewery').waitFor();
  await dialog.getByText('New harbour brewery').waitFor();
  await dialog.getByText('Keep mine').click();
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(async () => (await rowOf('firm', 'brewery'))?.row.name, patient).toBe('New harbour brewery');
});

test('shows what a workbook would change, refuses it while a cell is wrong, and takes it once mended', async () => {
  const bytes = new Uint8Array(await (await fetch(`${kyosei.address}/api/v1/parks/${park}/workbook`)).arrayBuffer());
  const { tables } = await readWorkbook(bytes);
  const given = tables as unknown as Record<string, GivenRow[]>;
  const write = async (name: string, quantity: number) => {
    const stream = given.stream?.map((row) => (row.id === 'statoil-gas' ? { ...row, quantity } : row));
    const file = join(await mkdtemp(join(tmpdir(), 'kyosei-workbook-')), name);
    await writeFile(file, await writeWorkbook({ ...given, stream } as never));
    return file;
  };
  const wrong = await write('wrong.xlsx', -1);
  const right = await write('right.xlsx', 280_000_000);
  const version = (await rowOf('stream', 'statoil-gas'))?.version;

  await page.getByRole('navigation', { name: 'Park' }).getByRole('link', { name: 'Import' }).click();
  await page.locator('input[type=file]').setInputFiles(wrong);
  await page.getByText(/out of bounds/).waitFor();
  expect(await page.getByRole('button', { name: 'Accept the changes' }).isDisabled()).toBe(true);
  expect((await rowOf('stream', 'statoil-gas'))?.version).toBe(version);

  await page.locator('input[type=file]').setInputFiles(right);
  await page.getByText('280,000,000 kWh/a').waitFor();
  await page.getByRole('button', { name: 'Accept the changes' }).click();
  await page.getByRole('heading', { name: 'Kalundborg', level: 1 }).waitFor();
  await expect.poll(async () => (await rowOf('stream', 'statoil-gas'))?.row.quantity, patient).toBe(280_000_000);
});

test('says that a file is no workbook', async () => {
  await page.goto(`${kyosei.address}/parks/${park}/import`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'letter.xlsx', mimeType: 'text/plain', buffer: Buffer.from('Dear all') });
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toMatch(/workbook/i);
});

test('marks a plan that was made from other tables, on the park’s page and on its card', async () => {
  await page.goto(`${kyosei.address}/parks/${park}`);
  await page.getByText('Out of date').waitFor();
  await page.goto(kyosei.address);
  await page.getByText('Out of date').waitFor();
});

test('plans again and shows the chosen exchanges with reason, evidence and CSV', async () => {
  await page.goto(`${kyosei.address}/parks/${park}/plan`);
  await page.getByText(/The park changed since/).waitFor();
  await page.getByRole('button', { name: 'Plan now' }).click();
  await page.waitForURL(/plans\//);
  await page.getByRole('heading', { name: 'Chosen exchanges' }).waitFor();
  await page.getByText(/The park changed since/).waitFor({ state: 'detached' });
  const report = await page.getByRole('link', { name: 'Report' }).getAttribute('href');
  expect(await (await fetch(`${kyosei.address}${report}`)).text()).toContain('<!doctype html>');
  const table = page.locator('#exchanges');
  await table
    .getByRole('button', { name: /^Show details/ })
    .first()
    .click();
  await table.getByRole('heading', { name: 'Price band' }).waitFor();
  await table.getByRole('heading', { name: 'Evidence' }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    table.getByRole('button', { name: /as CSV/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^Kalundborg - .+ - Chosen exchanges\.csv$/);
  const csv = await readFile(await file.path(), 'utf8');
  expect(csv.split('\r\n')[0]).toContain(',Quantity,Quantity: unit,');
  expect(csv.split('\r\n')[1]).toMatch(/,(t|kWh)\/a,/);
  const { items } = (await (await fetch(`${kyosei.address}/api/v1/parks/${park}/plans`)).json()) as {
    items: { exchanges: number }[];
  };
  expect(csv.trim().split('\r\n')).toHaveLength(1 + (items[0]?.exchanges ?? -1));
});

test('compares two scenarios side by side', async () => {
  await page.goto(`${kyosei.address}/parks/${park}`);
  await page.getByRole('combobox', { name: 'Scenario' }).click();
  await page.getByRole('option').last().click();
  await page.getByRole('button', { name: 'Plan now' }).click();
  await page.waitForURL(/plans\//);
  await page.getByRole('navigation', { name: 'Park' }).getByRole('link', { name: 'Compare' }).click();
  await page.getByRole('heading', { name: 'Key figures' }).waitFor();
  expect(await page.getByText(/In both|Only in the/).count()).toBeGreaterThan(0);
});

test('targets follow the slider, the streams and the plan', async () => {
  await page.goto(`${kyosei.address}/parks/${park}`);
  await page.getByRole('navigation', { name: 'Park' }).getByRole('link', { name: 'Targets' }).click();
  const curves = page.getByRole('region', { name: 'Composite curves' }).first();
  const recovered = curves.locator('dd').first();
  await recovered.waitFor();
  const before = await recovered.textContent();
  const drawn = await curves.locator('polyline').first().getAttribute('points');
  const slider = page.getByRole('slider', { name: 'Minimum approach in an exchanger' });
  await slider.focus();
  await page.keyboard.press('End');
  await page.getByText('60 K', { exact: true }).waitFor();
  expect(await recovered.textContent()).not.toBe(before);
  expect(await curves.locator('polyline').first().getAttribute('points')).not.toBe(drawn);

  // A stream beside the curves shows its row, and the row its stream.
  const streams = page.getByRole('region', { name: 'Streams of heat' });
  await curves.locator('g[data-hovered]').first().hover();
  expect(await streams.locator('tr[data-hovered=true]').count()).toBe(1);
  await streams.locator('tbody tr').last().hover();
  expect(await curves.locator('g[data-hovered=true]').count()).toBe(1);

  // Leaving out all heat that a power station has leaves less to recover.
  const cover = page.getByRole('table', { name: 'All heat had' });
  const pooled = () => cover.getByRole('row', { name: /Pooled/ }).textContent();
  const all = await pooled();
  for (const name of ['Process steam', 'Extraction heat for hot water'])
    await streams.getByRole('checkbox', { name: `Count ${name}, Asnæs power station` }).uncheck();
  expect(await pooled()).not.toBe(all);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download “In time” as CSV' }).click(),
  ]);
  expect((await readFile(await file.path(), 'utf8')).trim().split('\r\n')).toHaveLength(4);
});

test('starts a park of one’s own, empty', async () => {
  await page.goto(kyosei.address);
  await page.getByRole('button', { name: 'New park' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Name of the park' }).fill('Harbour of Ørsted');
  await form.getByRole('textbox', { name: 'Currency' }).fill('EURO');
  await form.getByRole('button', { name: 'Create the park' }).click();
  await form
    .getByText(/too long|currency/i)
    .last()
    .waitFor();
  await form.getByRole('textbox', { name: 'Currency' }).fill('EUR');
  await form.getByRole('button', { name: 'Create the park' }).click();
  await page.getByText('The park has no firms yet').waitFor();
  await page.getByRole('navigation', { name: 'Park' }).getByRole('link', { name: 'Targets' }).click();
  await page.getByRole('heading', { name: 'No heat targets yet' }).waitFor();
  await page.getByRole('link', { name: 'Fill the streams' }).first().waitFor();
});

test('a thousand streams: only what is seen is drawn, and an edit is checked and stored at once', async () => {
  const firm = Array.from({ length: 100 }, (_, at) => ({ id: `f${at}`, name: `Firm ${at}` }));
  const stream = Array.from({ length: 1000 }, (_, at) => ({
    id: `s${at}`,
    firm: `f${at % 100}`,
    direction: at % 2 === 0 ? 'has' : 'wants',
    commodity: 'ash',
    quantity: 100 + at,
  }));
  const commodity = [{ id: 'ash', name: 'Ash', kind: 'material', unit: 't' }];
  const large = [{ id: 'large', name: 'Large park', currency: 'EUR', baseYear: 2025 }];
  const made = await fetch(`${kyosei.address}/api/v1/parks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tables: { park: large, firm, stream, commodity } }),
  });
  expect(made.status).toBe(201);
  await page.goto(`${kyosei.address}/parks/large`);
  await grid().waitFor();
  expect(await grid().locator('[role=row]').count()).toBeLessThan(60);
  await cell('s3', 'quantity').click();
  await grid().press('Control+End');
  await cell('s999', 'quantity').waitFor();
  await type(cell('s999', 'quantity'), '2 kt');
  const before = performance.now();
  await page.getByText('All changes saved').waitFor();
  expect(performance.now() - before).toBeLessThan(3000);
  expect(await cell('s999', 'quantity').textContent()).toContain('2,000');
});

const streamsAt = async (address: string) =>
  ((await (await fetch(`${address}/rows/stream?limit=1000`)).json()) as { items: { row: unknown }[] }).items.map(
    ({ row }) => row,
  );

test('copies a park, and removes a plan and the copy after naming what is lost', async () => {
  await page.goto(`${kyosei.address}/parks/${park}`);
  await page.getByRole('button', { name: 'More for this park' }).click();
  await page.getByRole('menuitem', { name: 'Copy the park' }).click();
  const form = page.getByRole('dialog');
  expect(await form.getByRole('textbox', { name: 'Name of the park' }).inputValue()).toBe('Copy of Kalundborg');
  await form.getByRole('button', { name: 'Create the park' }).click();
  await page.getByRole('heading', { name: 'Copy of Kalundborg', level: 1 }).waitFor();
  const copy = `${kyosei.address}/api/v1/parks/copy-of-kalundborg`;
  expect(await streamsAt(copy)).toEqual(await streamsAt(`${kyosei.address}/api/v1/parks/${park}`));

  await fetch(`${copy}/plans`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  await plansOf(kyosei.address, 'copy-of-kalundborg');
  await page.goto(`${kyosei.address}/parks/copy-of-kalundborg/plan`);
  await page.getByRole('button', { name: 'Remove this plan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove this plan' });
  await dialog.getByText(/\d+ chosen exchanges with their figures/).waitFor();
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Remove this plan' }).click();
  await dialog.getByRole('button', { name: 'Remove for good' }).click();
  await page.getByRole('heading', { name: 'No plan yet' }).waitFor();

  await page.getByRole('navigation', { name: 'Park' }).getByRole('link', { name: 'Park' }).click();
  await page.getByRole('button', { name: 'More for this park' }).click();
  await page.getByRole('menuitem', { name: 'Remove the park' }).click();
  const removal = page.getByRole('dialog', { name: 'Remove the park' });
  for (const lost of [/^\d+ firms$/, /^\d+ streams$/, /^0 plans/]) await removal.getByText(lost).waitFor();
  await removal.getByRole('button', { name: 'Remove for good' }).click();
  await page.getByRole('heading', { name: 'Parks', level: 1 }).waitFor();
  await expect.poll(async () => (await fetch(copy)).status, patient).toBe(404);
  await page.getByRole('link', { name: /Copy of/ }).waitFor({ state: 'detached' });
});

test('no page complained on the way', () => {
  // The two refusals that the journey asks for are answered with 409 and 422, which the browser itself reports.
  expect(faults.filter((fault) => !/status of 4(09|22|15)/.test(fault))).toEqual([]);
});
