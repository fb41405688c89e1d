/** The grid as a hurried hand uses it: typing straight into a cell of a list, and leaving with a row that is not saved. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPage, plansOf, type Running, run } from './running.ts';

let kyosei: Running;
let page: Page;
const questions: string[] = [];

beforeAll(async () => {
  kyosei = await run();
  await plansOf(kyosei.address, 'kalundborg');
  ({ page } = await openPage(kyosei.browser, { width: 1440, height: 900, scheme: 'light' }));
});
afterAll(() => kyosei?.close());
beforeEach(async () => {
  await page.goto(`${kyosei.address}/parks/kalundborg?table=stream`);
  await page.getByRole('button', { name: 'Add a row' }).click();
  await page.getByRole('grid').locator('[role=row]').nth(1).locator('[data-column=firm]').click();
  await page.getByRole('grid').press('Control+ArrowDown');
});

const active = () => page.getByRole('grid').locator('[data-active=true]');

test('what is typed into a cell of a list arrives whole, and its list is seen in the last row', async () => {
  await page.keyboard.type('statoil', { delay: 0 });
  expect(await page.getByRole('grid').locator('input').inputValue()).toBe('statoil');
  const option = page.getByRole('option').first();
  await option.waitFor();
  const box = await option.boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
  await page.keyboard.press('Enter');
  expect(await active().textContent()).toMatch(/Statoil/i);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('wants', { delay: 120 });
  await page.keyboard.press('Enter');
  expect(await active().textContent()).toBe('wants');
});

test('a name that no entry has is kept, marked and explained', async () => {
  await page.keyboard.type('nobody at all');
  await page.getByText('No entry is called “nobody at all”.').waitFor();
  await page.keyboard.press('Enter');
  expect(await active().textContent()).toContain('nobody at all');
  expect(await active().getAttribute('aria-invalid')).toBe('true');
  await page.getByRole('alert').filter({ hasText: 'nobody at all' }).waitFor();
});
