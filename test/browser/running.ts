/** A whole Kyosei for a browser: the real server on a free port with a PostgreSQL of its own, the built app, a browser. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCaseFolder } from '@kyosei/cli/case-folder';
import { type Server, serve } from '@kyosei/server/serve';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../packages/cli/src/chromium.ts';
import { buildWebApp, webRoot } from '../../scripts/web-app.ts';

const root = join(import.meta.dirname, '../..');

export interface Running {
  readonly address: string;
  /** Path for the first administrator, where people sign in. */
  readonly invitation: string | null;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Starts everything with Kalundborg in it; `close` stops it all and removes its data. @param environment settings of accounts */
export async function run(environment: NodeJS.ProcessEnv = {}): Promise<Running> {
  const directory = await mkdtemp(join(tmpdir(), 'kyosei browser '));
  const closers: (() => Promise<unknown>)[] = [() => rm(directory, { recursive: true, force: true })];
  const close = async () => {
    for (const closer of closers.toReversed()) await closer();
  };
  try {
    // As root PostgreSQL runs under an account of its own, which must be able to enter.
    await chmod(directory, 0o755);
    buildWebApp();
    const seed = await readCaseFolder(join(root, 'cases/kalundborg'));
    if (seed.tables === null) throw new Error(`Kalundborg does not pass the check: ${JSON.stringify(seed.problems)}`);
    const server: Server = await serve({
      port: 0,
      dataDirectory: join(directory, 'data'),
      webRoot,
      seed: seed.tables,
      environment,
    });
    closers.push(() => server.close());
    const browser = await launchChromium();
    closers.push(() => browser.close());
    return { address: server.address, invitation: server.invitation, browser, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Waits until the park has at least `count` finished plans, and gives their ids, newest first. */
export async function plansOf(address: string, park: string, count = 1): Promise<readonly string[]> {
  for (let tries = 0; tries < 600; tries++) {
    const response = await fetch(`${address}/api/v1/parks/${park}/plans`);
    const { items } = (await response.json()) as { items: readonly { id: string }[] };
    if (items.length >= count) return items.map(({ id }) => id);
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`${park} has no ${count} plans after a minute`);
}

/** Puts the plan of a park under stress, over HTTP, and waits until every question is answered. */
export async function stressed(address: string, park: string, assumptions: object = {}): Promise<void> {
  const at = `${address}/api/v1/parks/${park}/ensembles`;
  for (const kind of ['share', 'stress', 'draws', 'tornado']) {
    const body = JSON.stringify({ kind, count: 100, assumptions });
    const asked = await fetch(at, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (asked.status !== 202) throw new Error(`${kind}: ${await asked.text()}`);
  }
  for (let tries = 0; tries < 900; tries++) {
    const { items } = (await (await fetch(at)).json()) as { items: readonly { state: string }[] };
    if (items.every(({ state }) => state !== 'queued' && state !== 'running')) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`${park} is still under stress after a minute and a half`);
}

export interface View {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

/** A page that gathers what goes wrong in it: console errors, exceptions, answers of 400 and more. */
export async function openPage(
  browser: Browser,
  view: View,
  language = 'en',
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.scheme,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
  });
  return { page, faults };
}
