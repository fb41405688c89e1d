/** axe on every page, wide and narrow, light and dark: nothing serious; and no page complains. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage, plansOf, type Running, run } from './running.ts';

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
  '/parks/kalundborg/plan',
  '/parks/kalundborg/compare',
  '/parks/kalundborg/import',
];

describe.each([
  { width: 1440, height: 900, scheme: 'light' },
  { width: 1440, height: 900, scheme: 'dark' },
  { width: 390, height: 844, scheme: 'light' },
] as const)('$width px, $scheme', (view) => {
  test.each(pages)('%s', async (path) => {
    const { page, faults } = await openPage(kyosei.browser, view);
    await page.goto(kyosei.address + path, { waitUntil: 'networkidle' });
    await page.locator('h1').first().waitFor();
    const expander = page.locator('#exchanges button[aria-expanded=false]').first();
    if ((await expander.count()) > 0) await expander.click();
    await page.evaluate(axe);
    const found = (await page.evaluate('axe.run()')) as { violations: Violation[] };
    const serious = found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => ({
        id,
        nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
      }));
    expect(serious).toEqual([]);
    // Nothing sticks out of a narrow page.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(view.width);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
