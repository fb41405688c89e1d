/** The documentation in the app: reached from what it explains, readable, and without anything from elsewhere. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, type Running, run } from './running.ts';

let kyosei: Running;
let page: Page;
let faults: string[];
const asked: string[] = [];

beforeAll(async () => {
  kyosei = await run();
  ({ page, faults } = await openPage(kyosei.browser, { width: 1440, height: 900, scheme: 'light' }));
  page.on('request', (request) => asked.push(request.url()));
});
afterAll(() => kyosei?.close());

test('a method named on a page leads to its page of the manual, and that to others', async () => {
  await page.goto(`${kyosei.address}/parks/kalundborg/targets`);
  await page.getByRole('link', { name: 'Equations, limits, papers' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Heat: how much can streams heat each other' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/docs/methods/pinch-heat');
  await page.getByRole('article').getByRole('link', { name: 'published cases' }).click();
  await page.getByRole('heading', { level: 1, name: /Published cases/ }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: /^Heat/ }).waitFor();
});

test('sets equations and symbols', async () => {
  await page.goto(`${kyosei.address}/docs/methods/economics`);
  const fraction = page.locator('math mfrac').first();
  await fraction.waitFor();
  expect(await page.locator('math .temml-error, math merror').count()).toBe(0);
  expect(await page.getByRole('article').textContent()).not.toContain('$$');
  await page.goto(`${kyosei.address}/docs/methods/pinch-heat`);
  await page.locator('sub', { hasText: 'k−1' }).first().waitFor();
});

test('every page of the contents opens, and none asks another machine for anything', async () => {
  await page.goto(`${kyosei.address}/docs`);
  const contents = page.getByRole('navigation', { name: 'Pages of the documentation' });
  await contents.waitFor();
  const links = contents.getByRole('link');
  const count = await links.count();
  expect(count).toBeGreaterThan(15);
  for (let at = 0; at < count; at++) {
    const title = (await links.nth(at).textContent()) ?? '';
    await links.nth(at).click();
    await page.getByRole('article').getByRole('heading', { level: 1 }).filter({ hasText: title }).first().waitFor();
  }
  expect(asked.filter((address) => !address.startsWith(kyosei.address) && !/^(data|blob):/.test(address))).toEqual([]);
});

test('says that there is no such page', async () => {
  await page.goto(`${kyosei.address}/docs/methods/alchemy`);
  await page.getByRole('heading', { name: 'There is nothing at this address.' }).waitFor();
  expect(faults).toEqual([]);
});
