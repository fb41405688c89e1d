/**
 * Matching: the best twenty partners of every stream of a register, on two threads, against its limits and against the same join in
 * PostgreSQL in the same run, where that is installed; and one changed stream.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import {
  buildIndex,
  change,
  compile,
  finder,
  type Index,
  partners,
  type RegisterStream,
} from '@kyosei/engine/matching';
import { register, rulesOf, streams } from '../packages/engine/test/matching/register.ts';
import { type Joined, joinInPostgres } from './match-sql.ts';
import type { Row } from './plan.ts';

const most = 20;
const threads = 2;
const rules = rulesOf();
const { compiled, order } = compile(rules);
const shared = (bytes: number): ArrayBufferLike => new SharedArrayBuffer(bytes);

export interface Share {
  readonly index: Index;
  /** Streams in the order of the index, so that neighbours are asked one after the other. */
  readonly next: Int32Array;
  readonly block: number;
  readonly streams: Int32Array;
  readonly values: Float64Array;
  readonly rules: Int16Array;
}

/** Every stream's list, and the time [s] until all are there, the index included. */
async function everyStream(
  size: number,
): Promise<{ readonly seconds: number; readonly processor: number; readonly share: Share }> {
  const given = register(1, size, shared);
  const before = process.cpuUsage();
  const begin = performance.now();
  const index = buildIndex(given, size, rules.commodities.length, shared);
  const share: Share = {
    index,
    next: new Int32Array(shared(4)),
    block: 1000,
    streams: new Int32Array(shared(4 * most * size)),
    values: new Float64Array(shared(8 * most * size)),
    rules: new Int16Array(shared(2 * most * size)),
  };
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(new URL('match-worker.ts', import.meta.url), {
        workerData: share,
        execArgv: ['--conditions=kyosei-source'],
      });
      await once(worker, 'exit');
    }),
  );
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - begin) / 1000, processor: (user + system) / 1e6, share };
}

/** Mean time [ms] until a changed stream stands in the index and has its new list. */
function changed(index: Index): number {
  const [list, best] = [partners(most), finder(index, compiled)];
  const fresh = streams(2)[Symbol.iterator]();
  const times = 1000;
  const step = Math.floor(index.slotOf.length / times);
  const begin = performance.now();
  for (let i = 0; i < times; i += 1) {
    change(index, i * step, fresh.next().value as RegisterStream);
    best(i * step, list);
  }
  return (performance.now() - begin) / times;
}

const seconds = (value: number): string => `${value.toPrecision(3)} s`;

/** How many streams PostgreSQL is asked about: all of them would take it hours. */
const askedOf = { 1e4: 200, 1e5: 60, 1e6: 12 } as const;

/** Streams asked about in PostgreSQL: every so many-th. */
const sampled = (size: number, asked: number): readonly number[] =>
  Array.from({ length: asked }, (_, i) => i * Math.floor(size / asked));

/** Throws where PostgreSQL answers something else: then one would race against another question. */
function agree({ values }: Share, joined: Joined): void {
  for (const [stream, theirs] of joined.values) {
    const ours = values.subarray(stream * most, stream * most + most);
    for (let i = 0; i < most; i += 1) {
      const [a, b] = [ours[i] as number, theirs[i] ?? 0];
      if (Math.abs(a - b) > 1e-6 * Math.max(1, a))
        throw new Error(`stream ${stream}, partner ${i}: ${a} here, ${b} in PostgreSQL`);
    }
  }
}

/** What the same streams take in PostgreSQL, as a row. */
function against(size: number, ours: number, joined: Joined): Row {
  const asked = joined.asked.length;
  const whole = (joined.seconds * size) / asked;
  const sample = asked < size ? `, from ${asked} of them` : '';
  return {
    name: `top ${most} partners of ${size} streams through all gates / the same join in PostgreSQL with an index on commodity${sample}`,
    measured: seconds(ours),
    peer: seconds(whole),
    ratio: ours / whole,
    limit: 0.05,
  };
}

/** How n log n grows from n to 10 n. */
const ideal = (n: number): number => (10 * n * Math.log(10 * n)) / (n * Math.log(n));

export async function matchRows(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const times: number[] = [];
  for (const size of [1e4, 1e5, 1e6] as const) {
    const { seconds: ours, processor, share } = await everyStream(size);
    times.push(processor);
    const memory = process.resourceUsage().maxRSS / 1e6;
    const asked = sampled(size, askedOf[size]);
    const joined = await joinInPostgres(register(1, size), size, order, rules, asked, most);
    if (joined !== null) {
      agree(share, joined);
      rows.push(against(size, ours, joined));
    }
    if (size < 1e6) continue;
    const one = changed(share.index);
    rows.push(
      {
        name: 'the same: time of the processor, which other work on the machine does not lengthen / 2 × 60 s',
        measured: seconds(processor),
        peer: '120 s',
        ratio: processor / 120,
        limit: 1,
      },
      {
        name: `top ${most} partners of a million streams, ${threads} threads, index included / 60 s`,
        measured: seconds(ours),
        peer: '60 s',
        ratio: ours / 60,
        limit: 1,
      },
      {
        name: 'the same: largest memory of the process / 2 GB',
        measured: `${memory.toPrecision(3)} GB`,
        peer: '2 GB',
        ratio: memory / 2,
        limit: 1,
      },
      {
        name: 'one changed stream of a million, index and list / 10 ms',
        measured: `${one.toPrecision(3)} ms`,
        peer: '10 ms',
        ratio: one / 10,
        limit: 1,
      },
    );
  }
  const growth = (a: number, b: number): number => (times[b] as number) / (times[a] as number);
  rows.push({
    name: 'growth of the processor’s time from 1e5 to 1e6 streams / that of n log n',
    measured: growth(1, 2).toPrecision(3),
    peer: ideal(1e5).toPrecision(3),
    ratio: growth(1, 2) / ideal(1e5),
    limit: 2,
  });
  return rows;
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(await matchRows(), null, 2)}\n`);
