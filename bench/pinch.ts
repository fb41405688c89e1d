/** Pinch targets: speed against limits and the linear programme; with `--write` the page docs/benchmarks/published.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSolver } from '@kyosei/engine/highs';
import { gas, gasByProgram, type HeatStream, heat, problemTable, water, waterOfSeveral } from '@kyosei/engine/pinch';
import { publishedPage } from '../packages/engine/test/pinch/page.ts';

interface Row {
  readonly row: string;
  /** Milliseconds. */
  readonly ours: number;
  readonly peer: string;
  /** Milliseconds. */
  readonly theirs: number;
  readonly ratio: number;
  readonly limit: string;
  readonly held: boolean;
}

/** Spreads numbers over 0…1 without chance (additive recurrence by the golden ratio). */
const spread = (k: number): number => (k * 0.618_033_988_749_895) % 1;

const streams = (count: number): HeatStream[] =>
  Array.from({ length: count }, (_, k) => {
    const [from, to] = [20 + 400 * spread(k), 20 + 400 * spread(k + 7919)];
    return { name: `s${k}`, kind: from >= to ? 'hot' : 'cold', segments: [{ from, to, load: 1 + 99 * spread(2 * k) }] };
  });

/** Milliseconds of the fastest of several runs, after one to warm up. */
function fastest(work: () => unknown, runs: number): number {
  work();
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
async function fastestOf(work: () => Promise<unknown>, runs: number): Promise<number> {
  await work();
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const compared = (row: string, ours: number, peer: string, theirs: number, most: number): Row => ({
  row,
  ours,
  peer,
  theirs,
  ratio: ours / theirs,
  limit: `ratio ≤ ${most}`,
  held: ours / theirs <= most,
});

/** 40 sources and 40 sinks, of water or (as impurities) of gas. */
const flows = (offset: number) =>
  Array.from({ length: 40 }, (_, k) => ({
    name: `${offset} ${k}`,
    flow: 1 + 99 * spread(k + offset),
    quality: 600 * spread(3 * k + offset),
  }));

function agree(name: string, one: number | undefined, other: number | undefined): void {
  if (!(Math.abs((one ?? NaN) - (other ?? NaN)) <= 1e-6 * (one ?? NaN)))
    throw new Error(`${name}: ${one} is not ${other}`);
}

const programmePeer = 'the linear programme with the same answer, HiGHS warm';

async function waterRow(): Promise<Row> {
  const [sources, sinks] = [flows(0), flows(500)];
  const single = { fresh: 0, sources, sinks, isFixedLoad: false, periods: [] };
  const solve = await createSolver();
  const several = {
    contaminants: ['c'],
    fresh: [0],
    sources: sources.map(({ name, flow, quality }) => ({ name, flow, qualities: [quality] })),
    sinks: sinks.map(({ name, flow, quality }) => ({ name, flow, limits: [quality] })),
    processes: [],
    periods: [],
  };
  agree('water', water(single).answer?.fresh, (await waterOfSeveral(several, solve)).answer?.fresh);
  const cascade = fastest(() => water(single), 500);
  const programme = await fastestOf(() => waterOfSeveral(several, solve), 5);
  return compared('water target with its network, 40 sources and 40 sinks', cascade, programmePeer, programme, 0.01);
}

/** The same flows as gases. */
const pure = (offset: number) =>
  flows(offset).map(({ name, flow, quality }) => ({ name, flow, purity: 1 - quality / 1000 }));

async function gasRow(): Promise<Row> {
  const input = {
    makeup: [{ name: 'makeup', purity: 0.999, maximum: Infinity }],
    sources: pure(0),
    sinks: pure(500).map((sink) => ({ name: sink.name, flow: sink.flow, purity: Math.min(sink.purity, 0.99) })),
    periods: [],
  };
  const solve = await createSolver();
  agree('gas', gas(input).answer?.makeup, (await gasByProgram(input, solve)).answer?.makeup);
  const cascade = fastest(() => gas(input), 500);
  const programme = await fastestOf(() => gasByProgram(input, solve), 5);
  return compared('gas target with its network, 40 sources and 40 sinks', cascade, programmePeer, programme, 0.01);
}

/** Rows of the bench: ours against a limit, or against the linear programme. */
export async function pinchRows(): Promise<Row[]> {
  const many = streams(100_000);
  const table = fastest(() => problemTable(many, 10), 7);
  const temperatures = Float64Array.from(
    many.flatMap(({ segments }) => segments.flatMap(({ from, to }) => [from, to])),
  );
  const sorting = fastest(() => temperatures.toSorted(), 7);
  const park = { minimumApproach: 10, streams: streams(500), utilities: [], periods: [] };
  return [
    compared('problem table, 100,000 streams', table, 'limit of 0.2 s', 200, 1),
    compared('problem table, 100,000 streams', table, 'sorting its temperatures, which is n log n', sorting, 5),
    compared(
      'heat targets and curves, 500 streams',
      fastest(() => heat(park), 50),
      'one frame of 1/60 s',
      1000 / 60,
      1,
    ),
    await waterRow(),
    await gasRow(),
  ];
}

if (import.meta.main) {
  if (process.argv.includes('--write'))
    writeFileSync(join(import.meta.dirname, '..', 'docs', 'benchmarks', 'published.md'), await publishedPage());
  else process.stdout.write(`${JSON.stringify(await pinchRows(), null, 2)}\n`);
}
