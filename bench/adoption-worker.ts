/** One thread of the adoption bench: its share of the runs, into the memory that all share. */
import { workerData } from 'node:worker_threads';
import { noInstruments, prepare, runsOf, usualValues } from '@kyosei/engine/adoption';
import { road } from '../packages/engine/test/adoption/road.ts';
import type { Piece } from './adoption.ts';

const { firms, exchanges, years, runs, first, into } = workerData as Piece;
into.set(runsOf(prepare(road(1, firms, exchanges), usualValues, noInstruments), { years, runs, seed: 1, first }));
