/** Four people in four browsers: from the first invitation to names and figures that both sides consented to, and back. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, type Running, run } from './running.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const password = 'correct horse battery';
const view = { width: 1440, height: 900, scheme: 'light' } as const;
let kyosei: Running;
beforeAll(async () => {
  kyosei = await run({ KYOSEI_ACCOUNTS: 'on' });
});
afterAll(() => kyosei?.close());

const serious = async (page: Page) => {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; impact: string | null; nodes: { html: string }[] }[];
  };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

/** Accepts the invitation of a link in a browser of its own. */
async function joined(link: string, name: string, email?: string): Promise<Page> {
  const { page } = await openPage(kyosei.browser, view);
  await page.goto(kyosei.address + link);
  if (email !== undefined) await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('New password', { exact: false }).first().fill(password);
  await page.getByRole('button', { name: 'Make an account and join' }).click();
  await page.getByRole('button', { name: 'Account', exact: true }).waitFor();
  return page;
}

async function invite(manager: Page, email: string, role: string, firm?: string): Promise<string> {
  await manager.goto(`${kyosei.address}/parks/kalundborg/members`);
  await manager.getByLabel('E-mail').fill(email);
  await manager.getByLabel('Role').first().click();
  await manager.getByRole('option', { name: role }).click();
  if (firm !== undefined) {
    await manager.getByLabel('Firm').first().fill(firm);
    await manager.getByRole('option', { name: firm }).first().click();
  }
  await manager.getByRole('button', { name: 'Make a link' }).click();
  const link = await manager.getByRole('status').locator('code').textContent();
  return new URL(link ?? '').pathname + new URL(link ?? '').hash;
}

const boardOf = async (page: Page): Promise<void> => {
  await page.goto(`${kyosei.address}/parks/kalundborg/board`);
  await page.getByRole('heading', { name: 'Haves and wants' }).waitFor();
  await page.getByRole('row').nth(5).waitFor();
};

/** Consents to a match with what stands in a row of the board, for an own stream. */
async function consent(page: Page, row: RegExp, stream: string): Promise<void> {
  await boardOf(page);
  await page.getByRole('row', { name: row }).getByRole('button', { name: 'Consent' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Own stream').first().click();
  await page.getByRole('option', { name: stream }).first().click();
  await dialog.getByLabel('The regulator may know as well').check();
  await dialog.getByRole('button', { name: 'Consent' }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('from an invitation to names and figures that both sides consented to, and back', async () => {
  const stranger = await openPage(kyosei.browser, view);
  await stranger.page.goto(`${kyosei.address}/parks/kalundborg`);
  await stranger.page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await stranger.page.content()).not.toContain('Gyproc');
  expect(await serious(stranger.page)).toEqual([]);
  expect(stranger.faults).toEqual([]);

  const manager = await joined(kyosei.invitation ?? '', 'Mara', 'mara@example.org');
  const power = await joined(await invite(manager, 'p@example.org', 'Member of a firm', 'Asnæs'), 'Pia');
  const plaster = await joined(await invite(manager, 'g@example.org', 'Member of a firm', 'Gyproc'), 'Gert');
  const regulator = await joined(await invite(manager, 'r@example.org', 'Regulator'), 'Rita');
  expect(await serious(manager)).toEqual([]);

  // A firm is led to the board, and finds bands of the other's gypsum there, but no name.
  await power.goto(`${kyosei.address}/parks/kalundborg/plan`);
  await power.getByRole('heading', { name: 'Haves and wants' }).waitFor();
  await boardOf(power);
  expect(await power.content()).not.toContain('Gyproc');
  expect(await serious(power)).toEqual([]);

  // The plasterboard works would take 30 to 100 kt of gypsum, or 100 to 300 kt: the band of what it wants.
  await consent(power, /wants Gypsum 100 kt/, 'asnaes-gypsum');
  expect(await power.content()).not.toContain('Gyproc');
  await consent(plaster, /has Gypsum from flue gas/, 'gyproc-gypsum');
  await boardOf(power);
  await power
    .getByRole('row', { name: /wants Gypsum 120 kt.* Gyproc/ })
    .first()
    .waitFor();

  await regulator.goto(`${kyosei.address}/parks/kalundborg/board`);
  await regulator.getByRole('row', { name: /Asnæs.*Gyproc/ }).waitFor();
  expect(await regulator.content()).not.toContain('Novo');

  await boardOf(plaster);
  await plaster
    .getByRole('row', { name: /you .*holds/ })
    .getByRole('button')
    .click();
  await plaster.getByRole('row', { name: /you.*withdrawn/ }).waitFor();
  await boardOf(power);
  expect(await power.content()).not.toContain('Gyproc');

  // What was done stands in the log, and the chain holds.
  await manager.goto(`${kyosei.address}/parks/kalundborg/members`);
  await manager.getByText(/All \d+ entries fit one another/).waitFor();
  await manager.getByRole('row', { name: /withdrew a consent/ }).waitFor();

  await power.getByRole('button', { name: 'Account', exact: true }).click();
  await power.getByRole('menuitem', { name: 'Sign out' }).click();
  await power.getByRole('heading', { name: 'Sign in' }).waitFor();
  await power.getByLabel('E-mail').fill('p@example.org');
  await power.getByLabel('Password', { exact: false }).first().fill('not the password');
  await power.getByRole('button', { name: 'Sign in' }).click();
  await power.getByRole('alert').waitFor();
  await power.getByLabel('Password', { exact: false }).first().fill(password);
  await power.getByRole('button', { name: 'Sign in' }).click();
  await power.getByRole('button', { name: 'Account', exact: true }).waitFor();
}, 240_000);
