/** Adoption over time: ten thousand runs on two threads, and the same model in Python's interpreter, where it is installed. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { measures, noInstruments, prepare, runsOf, usualValues } from '@kyosei/engine/adoption';
import { road } from '../packages/engine/test/adoption/road.ts';
import type { Row } from './plan.ts';

export interface Piece {
  readonly firms: number;
  readonly exchanges: number;
  readonly years: number;
  readonly runs: number;
  readonly first: number;
  readonly into: Float64Array;
}

const [firms, exchanges, years, runs, threads] = [100, 200, 50, 10_000, 2];
const size = (years + 1) * measures.length;
const prepared = prepare(road(1, firms, exchanges), usualValues, noInstruments);

/** Seconds, and seconds of the processor, until every run is there; the start of the threads included. */
async function every(): Promise<{ readonly seconds: number; readonly processor: number }> {
  const memory = new SharedArrayBuffer(8 * runs * size);
  const before = process.cpuUsage();
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: threads }, async (_, k) => {
      const part = runs / threads;
      const into = new Float64Array(memory, 8 * k * part * size, part * size);
      const workerData: Piece = { firms, exchanges, years, runs: part, first: k * part, into };
      const worker = new Worker(new URL('adoption-worker.ts', import.meta.url), {
        workerData,
        execArgv: ['--conditions=kyosei-source'],
      });
      await once(worker, 'exit');
    }),
  );
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - begin) / 1000, processor: (user + system) / 1e6 };
}

/** Processor milliseconds of one run, the best of three times 100, and the mean share at work in the last year. */
function alone(): { readonly time: number; readonly share: number } {
  let [time, share] = [Infinity, 0];
  for (let k = 0; k < 3; k += 1) {
    const before = process.cpuUsage();
    const all = runsOf(prepared, { years, runs: 100, seed: 1 });
    const { user, system } = process.cpuUsage(before);
    time = Math.min(time, (user + system) / 1e3 / 100);
    share = all.reduce((sum, value, at) => sum + (at % size === years * measures.length ? value : 0), 0) / 100;
  }
  return { time, share };
}

/** Typed arrays as lists. */
const plain = (_: string, value: unknown): unknown =>
  ArrayBuffer.isView(value) ? [...(value as Float64Array)] : value;

/** The same of Python on the same arrays; null where it is not installed. Throws where its answer is not ours. */
function python(share: number): number | null {
  const input = JSON.stringify({ ...prepared, years, times: 20 }, plain);
  const { error, status, stdout, stderr } = spawnSync('python3', [join(import.meta.dirname, 'adoption.py')], {
    input,
    encoding: 'utf8',
  });
  if (error) return null;
  if (status !== 0) throw new Error(stderr);
  const theirs = JSON.parse(stdout) as { readonly time: number; readonly share: number };
  if (Math.abs(theirs.share - share) > 0.06) throw new Error(`Python has a share of ${theirs.share}, we ${share}`);
  return theirs.time;
}

const told = (value: number): string => `${value.toPrecision(3)} s`;

/** Rows of the bench: against the limit in time, and against the interpreter. */
export async function adoptionRows(): Promise<readonly Row[]> {
  const { time, share } = alone();
  const { seconds, processor } = await every();
  const theirs = python(share);
  const name = `${runs} runs of adoption, ${firms} firms, ${exchanges} exchanges, ${years} years, ${threads} threads`;
  const limits: readonly Row[] = [
    { name: `${name} / 60 s`, measured: told(seconds), peer: '60 s', ratio: seconds / 60, limit: 1 },
    {
      name: 'the same: time of the processor, which other work on the machine does not lengthen / 2 × 60 s',
      measured: told(processor),
      peer: '120 s',
      ratio: processor / 120,
      limit: 1,
    },
  ];
  if (theirs === null) return limits;
  const peer = `${theirs.toPrecision(3)} ms`;
  const measured = `${time.toPrecision(3)} ms`;
  const run = 'one run of it / the same model in the interpreter of Python 3, time of the processor';
  return [...limits, { name: run, measured, peer, ratio: time / theirs, limit: 0.02 }];
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(await adoptionRows(), null, 2)}\n`);
