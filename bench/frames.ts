/** Frames while the slider of the targets page is dragged in Chromium, in a park of 500 streams of heat, against 60 a second. */
import { scheduler } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openPage, type Running, run } from '../test/browser/running.ts';
import type { Row } from './plan.ts';

/** ms of one frame at 60 a second. */
const limit = 1000 / 60;
const streams = 500;
const firms = 50;

/** A park whose streams differ in temperatures, loads and seasons. */
function tables() {
  const firm = Array.from({ length: firms }, (_, at) => ({
    id: `f${at}`,
    name: `Firm ${at}`,
    latitude: 55.6 + 0.004 * (at % 8),
    longitude: 11 + 0.006 * Math.floor(at / 8),
  }));
  const stream = Array.from({ length: streams }, (_, at) => {
    const [returnTemperature, rise] = [15 + ((at * 37) % 160), 8 + ((at * 13) % 90)];
    return {
      id: `s${at}`,
      firm: `f${(at * 7) % firms}`,
      direction: at % 2 === 0 ? 'has' : 'wants',
      commodity: 'heat',
      quantity: 1e6 + ((at * 7919) % 9e6),
      temperature: returnTemperature + rise,
      returnTemperature,
      ...(at % 3 === 0 ? { profile: 'heating' } : {}),
    };
  });
  const period = [
    { id: 'winter', name: 'Winter', hours: 3000 },
    { id: 'between', name: 'Between', hours: 3000 },
    { id: 'summer', name: 'Summer', hours: 2760 },
  ];
  return {
    park: [{ id: 'wide', name: 'Wide park', currency: 'EUR', baseYear: 2025 }],
    firm,
    stream,
    period,
    commodity: [{ id: 'heat', name: 'Heat', kind: 'heat', unit: 'kWh' }],
    profile: period.map(({ id }, at) => ({ id: `heating-${id}`, profile: 'heating', period: id, weight: 3 - at })),
  };
}

async function opened({ address, browser }: Running): Promise<Page> {
  const made = await fetch(`${address}/api/v1/parks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tables: tables() }),
  });
  if (made.status !== 201) throw new Error(await made.text());
  const { page } = await openPage(browser, { width: 1440, height: 900, scheme: 'light' });
  await page.goto(`${address}/parks/wide/targets`, { waitUntil: 'networkidle' });
  await page.locator('polyline').first().waitFor();
  return page;
}

/** Times [ms] between the frames that the page drew while the thumb was dragged to and fro. */
async function frames(page: Page): Promise<readonly number[]> {
  const thumb = page.getByRole('slider', { name: 'Minimum approach in an exchanger' });
  const box = await thumb.boundingBox();
  if (box === null) throw new Error('no slider');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    const note = (time: number) => {
      times.push(time);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  for (let at = 0; at < 240; at++) {
    await page.mouse.move(x + 300 * Math.abs(Math.sin(at / 40)), y);
    await scheduler.wait(8);
  }
  const times = (await page.evaluate('times')) as number[];
  await page.mouse.up();
  return times.slice(1).map((time, at) => time - (times[at] ?? 0));
}

/** ms under which a share of the frames stays. */
const under = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? 0;

export async function frameRows(): Promise<readonly Row[]> {
  const kyosei = await run();
  try {
    const page = await opened(kyosei);
    const rounds: number[] = [];
    for (let round = 0; round < 5; round++) rounds.push(under(await frames(page), 0.95));
    const best = Math.min(...rounds);
    return [
      {
        name: `a frame while the slider is dragged, ${streams} streams, 95 % of them in Chromium / one frame of 1/60 s`,
        measured: `${best.toPrecision(3)} ms`,
        peer: `${limit.toPrecision(3)} ms`,
        ratio: best / limit,
        // A frame that is on time comes within a hair of its 16.7 ms.
        limit: 1.05,
      },
    ];
  } finally {
    await kyosei.close();
  }
}
