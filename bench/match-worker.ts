/** One thread of the matching bench: takes blocks of streams until none is left. */
import { workerData } from 'node:worker_threads';
import { compile, finder, partners } from '@kyosei/engine/matching';
import { rulesOf } from '../packages/engine/test/matching/register.ts';
import type { Share } from './match.ts';

const { index, next, block, streams, values, rules } = workerData as Share;
const size = index.slotOf.length;
const most = values.length / size;
const [list, best] = [partners(most), finder(index, compile(rulesOf()).compiled)];

for (let from = Atomics.add(next, 0, block); from < size; from = Atomics.add(next, 0, block)) {
  for (let slot = from; slot < Math.min(size, from + block); slot += 1) {
    const stream = index.streamAt[slot] as number;
    best(stream, list);
    streams.set(list.streams.subarray(0, list.count), stream * most);
    values.set(list.values.subarray(0, list.count), stream * most);
    rules.set(list.rules.subarray(0, list.count), stream * most);
  }
}
