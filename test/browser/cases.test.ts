/** The seven cases with shared plants, each stored, planned and read in a browser: what the page shows is what the case expects. */
import { join } from 'node:path';
import { readCaseFolder } from '@kyosei/cli/case-folder';
import type { Plan } from '@kyosei/model/plan';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExpectedFigure, held } from '../../packages/cli/src/expected-figures.ts';
import { readExpected } from '../../packages/cli/src/historical.ts';
import { openPage, type Running, run } from './running.ts';

let kyosei: Running;
beforeAll(async () => {
  kyosei = await run();
});
afterAll(() => kyosei?.close());

const steps: Readonly<Record<string, number>> = {
  k: 1e3,
  M: 1e6,
  bn: 1e9,
  kg: 1e-3,
  kt: 1e3,
  Mt: 1e6,
  MWh: 1e3,
  GWh: 1e6,
};

interface Shown {
  readonly value: number;
  /** Half of the last digit that is shown. */
  readonly rounding: number;
}

/** “748 M CNY/a”, “913 t/a”, “0.83 years”, “99.1 MWh/h”. */
function read(text: string): Shown {
  const match = /^(−?)([\d,]+(?:\.(\d+))?)\s*([A-Za-z]*)/.exec(text.trim());
  if (match === null) throw new Error(`no figure: ${text}`);
  const [, sign, digits = '', decimals = '', unit = ''] = match;
  const step = steps[unit] ?? 1;
  const value = Number(digits.replaceAll(',', '')) * step * (sign === '' ? 1 : -1);
  return { value, rounding: 0.5 * step * 10 ** -decimals.length };
}

const burdens: Readonly<Record<string, string>> = {
  co2: 'Greenhouse gases',
  so2: 'Sulphur dioxide',
  freshWater: 'Fresh water',
};
const heads: Readonly<Record<string, string>> = { saving: 'Saving', investment: 'Investment', payback: 'Payback' };

/** A count that stands in a heading, nothing where the heading is not there. */
async function counted(page: Page, name: RegExp): Promise<Shown> {
  const heading = page.getByRole('heading', { name });
  const text = (await heading.count()) === 0 ? '0' : ((await heading.first().textContent()) ?? '');
  return { value: Number(/\d+/.exec(text)?.[0]), rounding: 0 };
}

/** The figure as the page shows it; null where it stands in no place of its own. */
async function shownOn(page: Page, plan: Plan, figure: string): Promise<Shown | null> {
  const [first = '', second = '', third = ''] = figure.split('/');
  const head = heads[figure];
  if (head !== undefined)
    return read(
      (await page
        .locator('dt', { hasText: new RegExp(`^${head}$`) })
        .locator('+ dd')
        .textContent()) ?? '',
    );
  const burden = burdens[second];
  if (burden !== undefined) {
    const cells = page
      .getByRole('row', { name: new RegExp(`^${burden}`) })
      .first()
      .locator('td');
    const [baseline, planned] = (await cells.allTextContents()).slice(0, 2).map(read);
    if (baseline === undefined || planned === undefined) throw new Error(`no row of ${burden}`);
    if (first === 'baseline') return baseline;
    if (first === 'planned') return planned;
    return { value: baseline.value - planned.value, rounding: baseline.rounding + planned.rounding };
  }
  if (first === 'plants' && third === 'size') {
    const name = plan.plants.find(({ id }) => id === second)?.name ?? second;
    const row = page.locator('#plants').getByRole('row', { name });
    return read((await row.locator('td').nth(4).textContent()) ?? '');
  }
  if (figure === 'count/retired') return counted(page, /^Equipment no longer needed/);
  if (figure === 'count/exchanges') return counted(page, /^\d+ exchanges? chosen/);
  if (figure === 'count/plants') {
    const rows = await page.locator('#plants tbody tr').count();
    return { value: rows, rounding: 0 };
  }
  return null;
}

test.each([
  ['central-chp', 7],
  ['biodesulphurisation', 3],
  ['coking-methanol', 2],
  ['steam-highway', 5],
  ['wastewater-network', 1],
  ['water-park', 1],
  ['steel-cement-town', 3],
])('%s: at least %d of the figures that it expects stand on the page, within their bounds', async (name, least) => {
  const folder = join(import.meta.dirname, '../../cases', name);
  const { tables } = await readCaseFolder(folder);
  const { expected } = await readExpected(folder);
  const figures: readonly ExpectedFigure[] = expected?.figures ?? [];
  const headers = { 'content-type': 'application/json' };
  const stored = await fetch(`${kyosei.address}/api/v1/parks`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ tables }),
  });
  const { id: park } = (await stored.json()) as { id: string };
  const { page, faults } = await openPage(kyosei.browser, { width: 1440, height: 900, scheme: 'light' });
  await page.goto(`${kyosei.address}/parks/${park}/plan`);
  await page.getByRole('button', { name: 'Plan now' }).click();
  await page.waitForURL(/\/plans\/[0-9a-f-]+$/, { timeout: 90_000 });
  await page.getByRole('heading', { name: 'Left out, and why' }).waitFor();
  const id = page.url().split('/').at(-1);
  const { plan } = (await (await fetch(`${kyosei.address}/api/v1/parks/${park}/plans/${id}`)).json()) as { plan: Plan };
  expect(held(plan, figures).filter(({ holds }) => !holds)).toEqual([]);
  const told: { readonly figure: string; readonly value: number; readonly holds: boolean }[] = [];
  for (const { figure, least: low, most } of figures.filter(({ scenario }) => scenario === plan.scenario.id)) {
    const shown = await shownOn(page, plan, figure);
    if (shown === null) continue;
    const { value, rounding } = shown;
    told.push({ figure, value, holds: value >= low - rounding && value <= most + rounding });
  }
  expect(told.filter(({ holds }) => !holds)).toEqual([]);
  expect(told.length).toBeGreaterThanOrEqual(least);
  expect(await page.locator('main').textContent()).not.toMatch(/NaN|undefined|Infinity/);
  expect(faults).toEqual([]);
  await page.context().close();
});
