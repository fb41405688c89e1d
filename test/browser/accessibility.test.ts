/** axe on every page, wide and narrow, light and dark: nothing serious; and no page complains. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage, plansOf, type Running, run, stressed } from './running.ts';
import { planShared, seekShared } from './shared-plants.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let kyosei: Running;

beforeAll(async () => {
  kyosei = await run();
  await plansOf(kyosei.address, 'kalundborg');
  await fetch(`${kyosei.address}/api/v1/parks/kalundborg/plans`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  await plansOf(kyosei.address, 'kalundborg', 2);
  await stressed(kyosei.address, 'kalundborg');
  await planShared(kyosei.address);
  await seekShared(kyosei.address);
});
afterAll(() => kyosei?.close());

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const pages = [
  '/',
  '/parks/kalundborg',
  '/parks/kalundborg/opportunities',
  '/parks/kalundborg/opportunities/pair?have=asnaes-gypsum&want=gyproc-gypsum',
  '/parks/kalundborg/opportunities/recruitment',
  '/library?q=gypsum',
  '/parks/kalundborg/targets',
  '/parks/kalundborg/plan',
  '/parks/kalundborg/resilience',
  '/parks/kalundborg/assessment',
  '/parks/kalundborg/assessment?standard=esrs-e5',
  '/parks/kalundborg/firms/gyproc',
  '/timeline',
  '/parks/millbrook/plan',
  '/parks/millbrook/front?plans=1',
  '/parks/millbrook/alternatives?plans=1-2',
  '/parks/kalundborg/compare',
  '/parks/kalundborg/import',
  '/docs/methods/economics',
];

async function seriousIn(page: Page) {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run()')) as { violations: Violation[] };
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({
      id,
      nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
    }));
}

describe.each([
  { width: 1440, height: 900, scheme: 'light' },
  { width: 1440, height: 900, scheme: 'dark' },
  { width: 390, height: 844, scheme: 'light' },
] as const)('$width px, $scheme', (view) => {
  test.each(pages)('%s', async (path) => {
    const { page, faults } = await openPage(kyosei.browser, view);
    await page.goto(kyosei.address + path, { waitUntil: 'networkidle' });
    await page.locator('h1').first().waitFor();
    const expander = page.locator(':is(#exchanges, #rows) button[aria-expanded=false]').first();
    if ((await expander.count()) > 0) await expander.click();
    expect(await seriousIn(page)).toEqual([]);
    // Nothing sticks out of a narrow page.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(view.width);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

test('dialogs, drawers, a cell being edited and a wrong cell', async () => {
  const { page, faults } = await openPage(kyosei.browser, { width: 1440, height: 900, scheme: 'light' });
  await page.goto(kyosei.address);
  await page.getByRole('button', { name: 'New park' }).click();
  await page.getByRole('textbox', { name: 'Name of the park' }).waitFor();
  expect(await seriousIn(page)).toEqual([]);
  await page.goto(`${kyosei.address}/parks/millbrook/plan`);
  await page.getByRole('button', { name: 'Goal and limits' }).click();
  await page.getByRole('textbox', { name: 'Maximum CO₂' }).fill('much');
  await page.keyboard.press('Enter');
  await page.getByText(/1 row is not saved yet/).waitFor();
  expect(await seriousIn(page)).toEqual([]);
  await page.goto(`${kyosei.address}/parks/kalundborg`);
  await page.getByRole('button', { name: 'Jobs' }).click();
  await page.getByRole('dialog', { name: 'Jobs' }).getByRole('link').first().waitFor();
  expect(await seriousIn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const grid = page.getByRole('grid');
  await grid.locator('[data-column=quantity]').first().click();
  await grid.press('x');
  await page.keyboard.press('Enter');
  await grid.locator('[data-column=commodity]').first().click();
  await grid.press('Enter');
  await page.getByRole('option').first().waitFor();
  expect(await seriousIn(page)).toEqual([]);
  expect(faults).toEqual([]);
});
