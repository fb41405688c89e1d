/** Ctrl-C on `kyosei plan`: once ends with the best plan found so far, twice quits. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { tableToCsv } from '@kyosei/model/csv';
import type { Plan } from '@kyosei/model/plan';
import type { GivenRow, TableName } from '@kyosei/model/tables';
import { expect, test } from 'vitest';
import { kyosei, scratch } from './kyosei.ts';

const spread = (index: number, factor: number): number => ((index * factor) % 97) / 97;

/** A firm with the one stream that it has or wants. */
const site = (index: number, direction: 'has' | 'wants', [place, size, price]: readonly [number, number, number]) => ({
  firm: {
    id: `${direction}-firm-${index}`,
    name: `F ${direction} ${index}`,
    latitude: 50 + spread(index, place),
    longitude: 10 + spread(index, 57),
  },
  stream: {
    id: `${direction}-${index}`,
    firm: `${direction}-firm-${index}`,
    direction,
    commodity: 'ash',
    quantity: 8000 + 4000 * spread(index, size),
    presentCost: 25 + 20 * spread(index, price),
  },
});

/** Writes a park of sixty givers and takers with fixed costs of pipes, of which the best plan takes minutes to prove. */
function hardPark(): string {
  const folder = join(scratch(), 'hard');
  mkdirSync(folder);
  const sites = Array.from({ length: 60 }, (_, index) => index);
  const made = sites.flatMap((index) => [site(index, 'has', [31, 43, 29]), site(index, 'wants', [71, 61, 37])]);
  const tables: Partial<Record<TableName, readonly GivenRow[]>> = {
    park: [{ id: 'hard', name: 'Hard', currency: 'DKK', baseYear: 1995 }],
    firm: made.map(({ firm }) => firm),
    commodity: [{ id: 'ash', name: 'Ash', kind: 'material', unit: 't' }],
    stream: made.map(({ stream }) => stream),
    route: [{ id: 'pipe', mode: 'pipe', kind: 'material', fixedInvestment: 1e6, investmentPerDistance: 2e4 }],
    scenario: [{ id: 'long', gap: 0, timeLimit: 600 }],
  };
  for (const [table, rows] of Object.entries(tables))
    writeFileSync(join(folder, `${table}.csv`), tableToCsv(table as TableName, rows));
  return folder;
}

test('once ends with the best plan so far, marked with its gap, on paper as well', async () => {
  const out = join(scratch(), 'result');
  let pressed = 0;
  const { code, out: text } = await kyosei(['plan', hardPark(), '--out', out], (child, written) => {
    if (pressed > 0 || !written.includes('found a first plan')) return;
    pressed = performance.now();
    child.kill('SIGINT');
    // As a terminal and every launcher in between do.
    child.kill('SIGINT');
  });
  expect(pressed).toBeGreaterThan(0);
  expect(performance.now() - pressed).toBeLessThan(30_000);
  expect(code).toBe(0);
  expect(text).toMatch(/best plan found until the search was stopped/);
  const plan = JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8')) as Plan;
  expect(plan.status).toBe('feasible');
  expect(plan.optimum?.gap).toBeGreaterThan(0);
  expect(plan.problems.map(({ code: word }) => word)).toContain('stopped-early');
  expect(plan.exchanges.length).toBeGreaterThan(5);
});

test('twice quits at once, though one press comes as several signals', async () => {
  const script = fileURLToPath(new URL('./solve-forever.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=kyosei-source', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  child.kill('SIGINT');
  const [told] = (await once(child.stderr.setEncoding('utf8'), 'data')) as [string];
  expect(told).toContain('Ctrl-C once more quits');
  child.kill('SIGINT');
  await wait(700);
  expect(child.exitCode).toBeNull();
  child.kill('SIGINT');
  expect(await ended).toEqual([130, null]);
});
