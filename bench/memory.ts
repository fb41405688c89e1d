/** Peak memory of a plan against that of bare HiGHS on the very arrays, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { createSolver } from '@kyosei/engine/highs';
import { defaultScenario, plan } from '@kyosei/engine/plan';
import type { Program } from '@kyosei/engine/program';
import type { Plan } from '@kyosei/model/plan';
import type { Scenario } from '@kyosei/model/tables';
import { generate } from '../packages/engine/test/generate.ts';

const firms = 30;
const scenario: Scenario = { ...defaultScenario(), timeLimit: 20 };
const park = () =>
  generate(1, { firms, streams: 10 * firms, commodities: 4 * firms, technologies: 10, facilities: 10, periods: 24 });

/** The programme that is searched, as the solver gets it. */
async function searched(): Promise<Program> {
  const { scale } = await import('../packages/engine/src/program/scale.ts');
  const { prepare } = await import('../packages/engine/src/plan/prepare.ts');
  const { formulate } = await import('../packages/engine/src/optimisation/formulate.ts');
  return scale(formulate(prepare(park(), scenario).decision, 'cost').program).program;
}

/** What a process of its own says of its work. */
interface Said {
  readonly megabytes: number;
  readonly seconds: number;
  readonly gap: number | null;
  readonly size: string;
}

function alone(mode: 'plan' | 'bare' | 'year', file = ''): Said {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ['--conditions=kyosei-source', import.meta.filename, mode, file],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Said;
}

/** Kalundborg with 8,760 hours from a seed, with this time limit: size, gap, seconds and peak memory of the process. */
export const year = (): Said => alone('year');
export const yearLimit = 50;

/** Bare HiGHS needs no names. */
const unnamed = <T extends { readonly names: readonly string[] }>(part: T): T => ({
  ...part,
  names: part.names.map(() => ''),
});

/** Peak memory of the plan, of bare HiGHS, and their ratio, as text. */
export async function memory(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kyosei-memory-'));
  const file = join(folder, 'program');
  const program = await searched();
  const { columns, rows } = program;
  writeFileSync(file, serialize({ ...program, columns: unnamed(columns), rows: unnamed(rows) }));
  const [ours, theirs] = [alone('plan').megabytes, alone('bare', file).megabytes];
  rmSync(folder, { recursive: true });
  const size = `${columns.names.length} × ${rows.names.length}`;
  return [
    String(firms),
    size,
    `${Math.round(ours)} MB`,
    `${Math.round(theirs)} MB`,
    (ours / theirs).toPrecision(3),
    '1.2',
  ];
}

async function work(mode: string | undefined, file = ''): Promise<Plan | null> {
  if (mode === 'plan') return plan(park(), { scenario, solve: await createSolver(() => performance.now() / 1000) });
  if (mode === 'year') {
    const { kalundborgByHours } = await import('./case.ts');
    const given = kalundborgByHours(1);
    return plan(given.park, {
      scenario: { ...given.scenario, timeLimit: yearLimit },
      solve: await createSolver(() => performance.now() / 1000),
    });
  }
  const { bare } = await import('./bare.ts');
  bare(deserialize(readFileSync(file)) as Program, scenario);
  return null;
}

const [mode, file] = process.argv.slice(2);
if (mode === 'plan' || mode === 'bare' || mode === 'year') {
  const begin = performance.now();
  const found = await work(mode, file);
  const said: Said = {
    megabytes: process.resourceUsage().maxRSS / 1000,
    seconds: (performance.now() - begin) / 1000,
    gap: found?.optimum?.gap ?? null,
    size: `${found?.counts.variables} × ${found?.counts.rows}`,
  };
  process.stdout.write(JSON.stringify(said));
}
