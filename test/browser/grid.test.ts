/** The grid as a hurried hand uses it: typing straight into a cell of a list, and leaving with a row that is not saved. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPage, plansOf, type Running, run } from './running.ts';

let kyosei: Running;
let page: Page;
const questions: string[] = [];
let staying = false;

beforeAll(async () => {
  kyosei = await run();
  await plansOf(kyosei.address, 'kalundborg');
  ({ page } = await openPage(kyosei.browser, { width: 1440, height: 900, scheme: 'light' }));
  page.on('dialog', (dialog) => {
    questions.push(`${dialog.type()}: ${dialog.message()}`);
    void (staying ? dialog.dismiss() : dialog.accept());
  });
});
afterAll(() => kyosei?.close());
beforeEach(async () => {
  staying = false;
  await page.goto(`${kyosei.address}/parks/kalundborg?table=stream`);
  await page.getByRole('button', { name: 'Add a row' }).click();
  await page.getByRole('grid').locator('[role=row]').nth(1).locator('[data-column=firm]').click();
  await page.getByRole('grid').press('Control+ArrowDown');
});

const jobs = async () => {
  const answer = await fetch(`${kyosei.address}/api/v1/parks/kalundborg/jobs`);
  return ((await answer.json()) as { items: object[] }).items.length;
};
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

test('leaving, reloading and planning ask about the row that is not saved', async () => {
  staying = true;
  questions.length = 0;
  const before = await jobs();
  await page.getByRole('navigation', { name: 'Park' }).getByRole('link', { name: 'Plan' }).click();
  await page.getByRole('button', { name: 'Plan now' }).click();
  await page.reload({ timeout: 2000 }).catch(() => undefined);
  expect(questions).toEqual([
    'confirm: 1 row is not saved and will be lost. Leave all the same?',
    'confirm: 1 row is not saved and will not be part of the plan. Plan without it?',
    expect.stringMatching(/^beforeunload/),
  ]);
  await page.getByText(/1 row is not saved yet/).waitFor();
  expect(await jobs()).toBe(before);
  await page.getByRole('button', { name: 'Discard them' }).click();
  await page.getByRole('navigation', { name: 'Park' }).getByRole('link', { name: 'Plan' }).click();
  await page.getByRole('heading', { name: /^Plan/, level: 1 }).waitFor();
  expect(questions).toHaveLength(3);
});

test('pressing Plan now twice makes one plan', async () => {
  await page.getByRole('button', { name: 'Discard them' }).click();
  let asked = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/plans')) asked++;
  });
  await page.getByRole('button', { name: 'Plan now' }).dblclick();
  await page.waitForURL(/plans\//);
  expect(asked).toBe(1);
});

test('an address without a park says so and leads home', async () => {
  staying = false;
  await page.goto(`${kyosei.address}/parks/nowhere`);
  await page.getByRole('heading', { name: 'There is no such park or plan.' }).waitFor();
  await page.getByRole('link', { name: 'To all parks' }).click();
  await page.getByRole('heading', { name: 'Parks', level: 1 }).waitFor();
});
