/** What a second `npm start` takes until the park can be used in a browser, against the limit of five seconds. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { launchChromium } from '../packages/cli/src/chromium.ts';
import type { Row } from './plan.ts';

const root = join(import.meta.dirname, '..');
const port = 4683;
const park = `http://localhost:${port}/parks/kalundborg`;
const limit = 5000;

const start = (data: string): ChildProcess =>
  spawn(process.execPath, [join(root, 'scripts', 'launch.mjs'), 'start'], {
    cwd: root,
    env: { ...process.env, KYOSEI_DATA: data, PORT: String(port), DATABASE_URL: '' },
    stdio: 'ignore',
  });

async function stop(server: ChildProcess): Promise<void> {
  server.kill('SIGINT');
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
}

/** Asks until it answers; gives up after two minutes. */
async function answered(address: string): Promise<void> {
  for (let tries = 0; tries < 2400; tries++) {
    const response = await fetch(address).catch(() => null);
    if (response?.ok) return;
    await setTimeout(50);
  }
  throw new Error(`${address} does not answer`);
}

export async function startRows(): Promise<readonly Row[]> {
  const data = mkdtempSync(join(tmpdir(), 'kyosei-bench-'));
  // As root PostgreSQL runs under an account of its own, which must be able to enter.
  chmodSync(data, 0o755);
  const browser = await launchChromium();
  try {
    const first = start(data);
    await answered(`http://localhost:${port}/api/v1/parks/kalundborg/plans`);
    await stop(first);
    const from = performance.now();
    const second = start(data);
    try {
      await answered(park);
      const page = await browser.newPage();
      await page.goto(park);
      await page.getByRole('heading', { level: 1, name: 'Kalundborg' }).waitFor();
      await page.getByText('asnaes-gypsum').first().waitFor();
      const taken = performance.now() - from;
      return [
        {
          name: 'second start until the park’s page shows its tables in Chromium / 5 s',
          measured: `${taken.toPrecision(3)} ms`,
          peer: `${limit} ms`,
          ratio: taken / limit,
          limit: 1,
        },
      ];
    } finally {
      await stop(second);
    }
  } finally {
    await browser.close();
    rmSync(data, { recursive: true, force: true });
  }
}
