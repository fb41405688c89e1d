/** The plan page of a park with a shared plant: its tables, its flows, what is chosen for a scenario, and how a search goes. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hardPark } from '../../packages/server/test/parks.ts';
import { openPage, plansOf, type Running, run } from './running.ts';
import { planShared } from './shared-plants.ts';

let kyosei: Running;
let page: Page;
let faults: string[];
let plan: string;

beforeAll(async () => {
  kyosei = await run();
  [plan = ''] = await planShared(kyosei.address);
  ({ page, faults } = await openPage(kyosei.browser, { width: 1440, height: 900, scheme: 'light' }));
  await page.goto(`${kyosei.address}/parks/millbrook/plans/${plan}`);
});
afterAll(() => kyosei?.close());

test('tells of the plant what goes in and out, and of the boiler that it makes superfluous', async () => {
  await page.getByRole('heading', { name: 'Shared plants' }).waitFor();
  await page.getByRole('button', { name: 'Show details of Central CHP' }).click();
  const ports = page.locator('#plants').getByRole('row', { name: /Power/ });
  expect(await ports.textContent()).toMatch(/out.*Power.*GWh/);
  expect(await page.locator('#retired').textContent()).toContain('Old dairy boiler');
  expect(await page.locator('#trenches').textContent()).toContain('River trench');
  const outlooks = page.locator('#outlooks');
  await outlooks.getByText('Dear gas').waitFor();
  await outlooks.getByText('Without Paper mill').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download “Shared plants” as CSV' }).click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toContain('Central CHP,Town works,Gas engine with steam boiler,');
});

test('draws the plant as an end of its own, with what it buys and sells', async () => {
  const flows = page.locator('section', { has: page.getByRole('heading', { name: 'Flows in the plan' }) });
  await flows.getByText('With what enters and leaves').click();
  await flows.getByRole('switch', { name: 'As a table' }).check({ force: true });
  const row = (name: RegExp) => flows.getByRole('row', { name });
  await row(/Sold to the grid.*Central CHP.*outside the park/).waitFor();
  await row(/Natural gas.*outside the park.*Central CHP/).waitFor();
  await row(/Power.*Central CHP.*Town works/).waitFor();
});

const scenarios = async () => {
  const answer = await fetch(`${kyosei.address}/api/v1/parks/millbrook/rows/scenario`);
  return ((await answer.json()) as { items: { id: string; row: Record<string, unknown> }[] }).items;
};
const panel = () => page.getByRole('dialog', { name: 'What to plan for' });

test('a limit is typed beside what it is today, refused at its field, saved, undone, and planned', async () => {
  await page.getByRole('button', { name: 'Goal and limits' }).click();
  await panel().getByRole('button', { name: 'New from this' }).click();
  await expect.poll(async () => (await scenarios()).length, { timeout: 15_000 }).toBe(3);
  await panel().getByText('today 3.81 kt/a · in this plan 5.26 kt/a').waitFor();
  const limit = panel().getByRole('textbox', { name: 'Maximum CO₂' });
  await limit.fill('much');
  await limit.press('Enter');
  await panel()
    .getByText(/1 row is not saved yet/)
    .waitFor();
  expect(await limit.getAttribute('aria-invalid')).toBe('true');
  await limit.fill('4 kt');
  await limit.press('Enter');
  await expect.poll(async () => (await scenarios()).at(-1)?.row.maximumCo2, { timeout: 15_000 }).toBe(4000);
  await panel().getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await scenarios()).at(-1)?.row.maximumCo2, { timeout: 15_000 }).toBeUndefined();
  await panel().getByRole('button', { name: 'Redo' }).click();
  await expect.poll(async () => (await scenarios()).at(-1)?.row.maximumCo2, { timeout: 15_000 }).toBe(4000);
  await panel().getByText('All changes saved').waitFor();
  await panel().getByRole('button', { name: 'Plan now' }).click();
  await page.waitForURL((url) => !url.href.endsWith(plan));
  await page.getByRole('heading', { name: 'Plan: Least cost (copy)' }).waitFor();
  expect(await panel().count()).toBe(0);
});

test('limits that cannot hold together are named, each with a way to its field', async () => {
  await fetch(`${kyosei.address}/api/v1/parks/millbrook/plans`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scenario: 'impossible' }),
  });
  const [impossible] = await plansOf(kyosei.address, 'millbrook', 3);
  await page.goto(`${kyosei.address}/parks/millbrook/plans/${impossible}`);
  await page.getByText(/The greenhouse gas emission is limited to 3.75.kt\/a/).waitFor();
  await page.getByText(/The investment is limited to 1.k.EUR/).waitFor();
  await page.getByRole('button', { name: 'Change: Budget' }).click();
  const field = panel().getByRole('textbox', { name: 'Budget' });
  await expect.poll(() => field.evaluate((input) => input === document.activeElement), { timeout: 15_000 }).toBe(true);
  expect(await field.inputValue()).toBe('1000');
  await page.keyboard.press('Escape');
  await panel().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Loosen: Maximum CO₂ to 3\.\d+.kt\/a/ }).click();
  await panel()
    .getByRole('button', { name: /^Use 3\.\d+.kt\/a/ })
    .click();
  await panel().getByText('All changes saved').waitFor();
  await panel().getByRole('button', { name: 'Plan now' }).click();
  await page.waitForURL((url) => !url.href.endsWith(impossible ?? ''));
  await page.getByText('Optimal').waitFor();
});

test('a long search shows what it has won and what is possible at most, and is stopped with the best plan so far', async () => {
  await fetch(`${kyosei.address}/api/v1/parks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tables: hardPark('hard') }),
  });
  await page.goto(`${kyosei.address}/parks/hard/plan`);
  await page.getByRole('button', { name: 'Plan now' }).click();
  const chart = page.getByRole('img', { name: /Won so far .+ DKK\/a\. Possible at most .+ DKK\/a/ });
  await chart.waitFor();
  expect(await chart.locator('path').first().getAttribute('d')).toMatch(/^M[\d.]/);
  const stopped = performance.now();
  await page.getByRole('button', { name: 'Stop now, keep the best' }).click();
  await page.waitForURL(/hard\/plans\//);
  // Half a second where nothing else runs: the search ends within a tenth, then the plan is read, stored and fetched.
  expect(performance.now() - stopped).toBeLessThan(10_000);
  await page.getByText('Best found so far').waitFor();
  await page
    .getByText(/The search was stopped; the proven bound leaves a gap of|The search ended before it was known/)
    .waitFor();
  expect(await page.locator('#exchanges tbody tr').count()).toBeGreaterThan(10);
});

test('a front is traced; one point shows its plan, two are compared', async () => {
  await page.goto(`${kyosei.address}/parks/millbrook/front`);
  await page.getByRole('textbox', { name: 'Plans' }).fill('4');
  await page.getByRole('button', { name: 'Trace the front' }).click();
  await page.getByRole('img', { name: /Front of \d plans: cost of the park against Greenhouse gases/ }).waitFor();
  await page.getByRole('checkbox', { name: 'Choose plan 1' }).check();
  await page.getByRole('heading', { name: 'Plan 1', exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Chosen exchanges' }).waitFor();
  await page.locator('circle').last().click();
  await page.getByRole('heading', { name: 'Plan 1', exact: true }).waitFor({ state: 'detached' });
  const figures = page.getByRole('row', { name: /Greenhouse gases 3/ });
  expect(await figures.textContent()).toMatch(/3.72.kt.*5.26.kt/);
  expect(new URL(page.url()).searchParams.get('plans')).toMatch(/^"?1-\d"?$/);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Download “Cost of the park against/ }).click(),
  ]);
  expect((await readFile(await file.path(), 'utf8')).trim().split('\r\n').length).toBeGreaterThan(2);
});

test('alternatives are sought; what they build instead is marked, and one shows its plan', async () => {
  await page.goto(`${kyosei.address}/parks/millbrook/plan`);
  await page.getByRole('link', { name: 'Alternatives' }).click();
  await page.getByText('No alternatives have been sought yet.').waitFor();
  await page.getByRole('textbox', { name: 'Plans' }).fill('3');
  await page.getByRole('button', { name: 'Seek alternatives' }).click();
  const plans = page.getByRole('region', { name: 'Plans side by side' }).getByRole('row');
  await plans.nth(3).waitFor();
  expect(await plans.count()).toBe(4);
  const savings = await plans.locator('td:nth-child(3)').allTextContents();
  const amounts = savings.map((text) => Number.parseFloat(text));
  expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
  const matrix = page.getByRole('region', { name: 'What they build differently' });
  for (const other of [2, 3]) {
    const cells = matrix.locator(`tbody td:nth-of-type(${other})[data-other=true]`);
    expect(await cells.count()).toBeGreaterThan(0);
  }
  expect(await matrix.locator('tbody td:nth-of-type(1)[data-other=true]').count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Choose plan 2' }).check();
  await page.getByRole('heading', { name: 'Plan 2', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Jobs' }).click();
  await page.getByRole('link', { name: 'See the alternatives' }).click();
  await page.waitForURL(/alternatives\?of=[0-9a-f-]+$/);
});

test('no page complained on the way', () => expect(faults).toEqual([]));
