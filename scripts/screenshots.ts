/** Takes every page at 1440 and 390 px, light and dark, into a folder: `node --conditions=kyosei-source scripts/screenshots.ts FOLDER [FILTER] [LANGUAGE]`. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openPage, plansOf, run, stressed } from '../test/browser/running.ts';
import { planShared, seekShared } from '../test/browser/shared-plants.ts';

const [folder, filter = '', language = 'en'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say into which folder: screenshots.ts FOLDER [FILTER] [LANGUAGE]');
await mkdir(folder, { recursive: true });

const step = 1800;
const { address, browser, close } = await run();
try {
  const [first] = await plansOf(address, 'kalundborg');
  const scenarios = (await (await fetch(`${address}/api/v1/parks/kalundborg/rows/scenario`)).json()) as {
    items: readonly { id: string }[];
  };
  const second = scenarios.items.at(-1);
  await fetch(`${address}/api/v1/parks/kalundborg/plans`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(second === undefined ? {} : { scenario: second.id }),
  });
  await plansOf(address, 'kalundborg', 2);
  if ('resilience'.includes(filter.slice(0, 5))) await stressed(address, 'kalundborg');
  const [plants] = await planShared(address);
  await seekShared(address);
  const pages: Readonly<Record<string, string>> = {
    parks: '/',
    park: '/parks/kalundborg',
    firms: '/parks/kalundborg?table=firm#tables',
    opportunities: '/parks/kalundborg/opportunities',
    pair: '/parks/kalundborg/opportunities/pair?have=asnaes-gypsum&want=gyproc-gypsum',
    recruitment: '/parks/kalundborg/opportunities/recruitment',
    library: '/library',
    targets: '/parks/kalundborg/targets',
    plan: `/parks/kalundborg/plans/${first}`,
    resilience: '/parks/kalundborg/resilience',
    plants: `/parks/millbrook/plans/${plants}`,
    front: '/parks/millbrook/front?plans=1-3',
    alternatives: '/parks/millbrook/alternatives?plans=2',
    scenario: `/parks/millbrook/plans/${plants}`,
    compare: '/parks/kalundborg/compare',
    import: '/parks/kalundborg/import',
    manual: '/docs/methods/pinch-heat',
    equations: '/docs/methods/economics',
  };
  for (const width of [1440, 390]) {
    for (const scheme of ['light', 'dark'] as const) {
      const { page, faults } = await openPage(browser, { width, height: width === 390 ? 844 : 900, scheme }, language);
      for (const [name, path] of Object.entries(pages)) {
        const file = `${name}-${width}-${scheme}.png`;
        if (!file.includes(filter)) continue;
        await page.goto(address + path, { waitUntil: 'networkidle' });
        await page.waitForTimeout(1500);
        if (name === 'plan') await page.locator('#exchanges button[aria-expanded]').first().click();
        if (name === 'plants') await page.locator('#plants button[aria-expanded]').first().click();
        if (name === 'scenario') await page.locator('main button:has(.tabler-icon-adjustments)').click();
        // A bar that sticks would stand in the middle of a whole-page picture.
        await page.addStyleTag({ content: 'header { position: static !important }' });
        await page.mouse.move(0, 0);
        const tall = await page.evaluate(() => document.documentElement.scrollHeight);
        // A very tall page comes in parts, each of which can be looked at.
        for (let top = 0, part = 1; top < tall; top += step, part++) {
          const clip = { x: 0, y: top, width, height: Math.min(step, tall - top) };
          const picture = join(folder, tall > step ? file.replace('.png', `-${part}.png`) : file);
          await page.screenshot({ path: picture, fullPage: true, clip });
        }
      }
      if (faults.length > 0) process.stderr.write(`${width} ${scheme}: ${[...new Set(faults)].join('\n')}\n`);
      await page.context().close();
    }
  }
} finally {
  await close();
}
