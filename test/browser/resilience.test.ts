/** The resilience page: asked, followed, cancelled and taken up; the answers stand on the page, and what is chosen in the address. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCaseFolder } from '@kyosei/cli/case-folder';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, plansOf, type Running, run, stressed } from './running.ts';

let kyosei: Running;
let page: Page;
let faults: string[];

beforeAll(async () => {
  kyosei = await run();
  await plansOf(kyosei.address, 'kalundborg');
  ({ page, faults } = await openPage(kyosei.browser, { width: 1440, height: 900, scheme: 'light' }));
});
afterAll(() => kyosei?.close());

/** As long as the solver may take on a busy machine. */
const patient = { timeout: 60_000 };

const panel = (name: string | RegExp): Locator => page.getByRole('region', { name }).first();
const query = (): Readonly<Record<string, string>> => Object.fromEntries(new URL(page.url()).searchParams);

/** Stores a case of its own, with its assumptions put to the solver. */
async function addCase(name: string): Promise<void> {
  const folder = join(import.meta.dirname, '../../cases', name);
  const { tables } = await readCaseFolder(folder);
  const answer = await fetch(`${kyosei.address}/api/v1/parks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tables }),
  });
  expect(answer.status).toBe(201);
  await stressed(kyosei.address, name, JSON.parse(await readFile(join(folder, 'stress.json'), 'utf8')) as object);
}

test('asks the solver, cancels, takes up again, and shows the answers as they come', async () => {
  await page.goto(`${kyosei.address}/parks/kalundborg`);
  await page.getByRole('navigation', { name: 'Park' }).getByRole('link', { name: 'Resilience' }).click();
  await page.getByRole('heading', { name: 'Nothing has been asked yet' }).waitFor();
  await page.getByRole('button', { name: 'Put the plan under stress' }).click();
  const draws = page.getByRole('listitem').filter({ hasText: 'How far apart' });
  await draws.getByRole('button', { name: 'Cancel' }).click();
  await draws.getByRole('button', { name: 'Take up again' }).click();
  await draws.getByText(/^Done/).waitFor(patient);
  await panel('Who gains, and who would rather leave').locator('svg').first().waitFor(patient);
  await panel('What moves the saving most').locator('svg').first().waitFor(patient);
  await panel('Health of the network')
    .getByText(/comes round/)
    .first()
    .waitFor();
});

test('a firm clicked on the map leaves: what ends, who stops in turn, what it costs', async () => {
  await page.getByRole('link', { name: 'Let Asnæs power station leave' }).locator('circle').first().click();
  const story = panel(/Asnæs.* leaves/);
  await story.getByText(/exchanges end/).waitFor();
  const ended = await story.locator('path[stroke-dasharray]').count();
  await story
    .getByRole('button', { name: /run again/ })
    .first()
    .click();
  expect(query().gone).toBe('firm:asnaes');
  expect(Number(query().step)).toBeGreaterThan(1);
  // What was bought at short notice brings exchanges back.
  await expect.poll(() => story.locator('path[stroke-dasharray]').count()).toBeLessThan(ended);
  const loss = panel(/What it costs when Asnæs/);
  const shortly = await loss.locator('dd').first().textContent();
  await page.getByText('Planned anew', { exact: true }).first().click();
  expect(await loss.locator('dd').first().textContent()).not.toBe(shortly);
  await page.goBack();
  expect(await loss.locator('dd').first().textContent()).toBe(shortly);
});

test('at prices half way some would rather leave; the rule on the slider keeps everybody', async () => {
  const gains = panel('Who gains, and who would rather leave');
  await gains.getByText('No firm and no group of firms').waitFor();
  await gains.getByRole('slider').focus();
  await page.keyboard.press('Home');
  await gains.getByText(/by going their own way together/).waitFor();
  expect(query().rule).toBe('halfway');
});

test('the split moves with a price, contracts say what they rest on, and two firms go at a time', async () => {
  const moved = panel('How the split moves when a price moves');
  const first = await moved.locator('svg text').allTextContents();
  await moved.getByRole('combobox').click();
  await page.getByRole('option', { name: 'Cost of transport' }).click();
  expect(query().risk).toBe('transport');
  expect(await moved.locator('svg text').allTextContents()).not.toEqual(first);
  await panel('What the contracts must say')
    .getByText(/purchase replaced/)
    .filter({ visible: true })
    .first()
    .waitFor();
  const pairs = panel('Two firms at a time');
  await pairs.locator('svg rect').first().waitFor(patient);
  // Each pair stands on both sides of the diagonal.
  expect(await pairs.locator('svg rect').count()).toBe(13 * 12);
});

test('every chart has its table and its CSV', async () => {
  for (const name of ['How far the gains may lie apart', 'Key plants', 'What moves the saving most']) {
    const chart = panel(name);
    await chart.getByRole('switch', { name: 'As a table' }).check();
    expect(await chart.getByRole('row').count()).toBeGreaterThan(5);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: /as CSV/ }).click(),
    ]);
    expect((await readFile(await download.path(), 'utf8')).split('\r\n').length).toBeGreaterThan(5);
  }
});

test('the cases tell their story: coal ends, the tube works goes, the single host leaves', async () => {
  for (const [name, host, also] of [
    ['kalundborg-coal-exit', 'Early warning', /Gypsum/],
    ['crt-cluster', 'Early warning', /Picture tube works/],
    ['steam-host', 'Chemical works with the boiler house leaves', /firms run again/],
  ] as const) {
    await addCase(name);
    await page.goto(`${kyosei.address}/parks/${name}/resilience`);
    await panel(host).getByText(also).filter({ visible: true }).first().waitFor(patient);
  }
  expect(faults).toEqual([]);
});
