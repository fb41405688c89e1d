/** Reads what is wanted of a network: balancing, matrices, environs, confidence. */
import { shown } from '@kyosei/model/findings';
import { nearest } from '@kyosei/model/nearest';
import { type Balancing, balancings } from './balance.ts';
import type { Uncertainty } from './confidence.ts';
import type { Network } from './network.ts';
import { type Add, isRecord, readMatrix, readVector } from './values.ts';

/** Matrices of pairs are given up to this size unless asked for. */
const smallEnough = 100;
/** Draws times cubed size that are taken on: some ten seconds. */
const mostWork = 1e10;
const usualDraws = 200;

export const choiceKeys = ['balance', 'matrices', 'environs', 'uncertainty', 'draws', 'seed'] as const;

export interface Choices {
  readonly balancing: Balancing | null;
  /** Give the matrices of pairs. */
  readonly matrices: boolean;
  /** Compartments whose environs are wanted in full. */
  readonly environs: readonly number[];
  /** How uncertain the flows are, and how often to draw; null when nothing is said of it. */
  readonly confidence: { readonly widths: Uncertainty; readonly draws: number; readonly seed: number } | null;
}

type Own = (key: (typeof choiceKeys)[number]) => unknown;

const near = (found: unknown, names: Iterable<string>): { readonly nearest?: string } => {
  const name = typeof found === 'string' ? nearest(found, names) : undefined;
  return name === undefined ? {} : { nearest: name };
};

function readBalancing(own: Own, add: Add): Balancing | null {
  const given = own('balance');
  const balancing = balancings.find((name) => name === given) ?? null;
  if (given === undefined || balancing !== null) return balancing;
  const accepted = balancings.join(', ');
  const at = { table: 'network', column: 'balance', found: shown(given) };
  add({ code: 'unknown-choice', ...at, accepted, ...near(given, balancings) });
  return null;
}

function readEnvirons(own: Own, names: readonly string[], add: Add): readonly number[] {
  const given = own('environs');
  const at = { table: 'network', column: 'environs' };
  if (given === undefined) return [];
  if (!Array.isArray(given)) {
    add({ code: 'wrong-shape', ...at, found: shown(given), accepted: 'a list of names' });
    return [];
  }
  const place = new Map(names.map((name, index) => [name, index]));
  return given.flatMap((item: unknown, index) => {
    const found = typeof item === 'string' ? place.get(item.trim()) : undefined;
    if (found !== undefined) return [found];
    const accepted = 'one of the names';
    add({ code: 'unknown-reference', ...at, line: index + 1, found: shown(item), accepted, ...near(item, names) });
    return [];
  });
}

/** Half widths of one part of the network: one number for all, or as many as the part has. */
function readWidths(value: unknown, part: keyof Uncertainty, names: readonly string[], add: Add): Float64Array {
  const size = part === 'flow' ? names.length ** 2 : names.length;
  const table = `uncertainty.${part}`;
  const widths =
    value === undefined
      ? new Float64Array(size)
      : typeof value === 'number'
        ? new Float64Array(size).fill(value)
        : part === 'flow'
          ? readMatrix(value, table, names, add)
          : readVector(value, table, names, add);
  const wrong = widths.find((width) => !(width >= 0 && width < 1));
  if (wrong !== undefined) {
    add({
      code: 'out-of-bounds',
      table: 'network',
      column: table,
      found: shown(wrong),
      accepted: 'shares from 0 to below 1; 0.2 is ±20 %',
    });
  }
  return widths;
}

function readWhole(own: Own, key: 'draws' | 'seed', usual: number, least: number, most: number, add: Add): number {
  const given = own(key) ?? usual;
  if (typeof given === 'number' && Number.isInteger(given) && given >= least && given <= most) return given;
  const accepted = `a whole number from ${least} to ${most}`;
  add({ code: 'out-of-bounds', table: 'network', column: key, found: shown(given), accepted });
  return usual;
}

function readConfidence(own: Own, names: readonly string[], add: Add): Choices['confidence'] {
  const given = own('uncertainty');
  if (given === undefined) return null;
  if (typeof given !== 'number' && !isRecord(given)) {
    const accepted = 'a share such as 0.2 for all flows, or {flow, input, export, respiration}';
    add({ code: 'wrong-shape', table: 'network', column: 'uncertainty', found: shown(given), accepted });
    return null;
  }
  const of = (part: keyof Uncertainty): Float64Array => {
    const value =
      typeof given === 'number' ? given : Object.hasOwn(given, part) ? (given[part] ?? undefined) : undefined;
    return readWidths(value, part, names, add);
  };
  const most = Math.max(1, Math.min(10_000, Math.floor(mostWork / Math.max(1, names.length ** 3))));
  return {
    widths: { flow: of('flow'), input: of('input'), export: of('export'), respiration: of('respiration') },
    draws: readWhole(own, 'draws', Math.min(usualDraws, most), 1, most, add),
    seed: readWhole(own, 'seed', 1, 0, 2 ** 32 - 1, add),
  };
}

/** All of them, each fault told. */
export function readChoices(own: Own, names: Network['names'], add: Add): Choices {
  const matrices = own('matrices');
  if (matrices !== undefined && typeof matrices !== 'boolean') {
    const found = shown(matrices);
    add({ code: 'wrong-type', table: 'network', column: 'matrices', found, accepted: 'true or false' });
  }
  return {
    balancing: readBalancing(own, add),
    matrices: matrices === true || (matrices !== false && names.length <= smallEnough),
    environs: readEnvirons(own, names, add),
    confidence: readConfidence(own, names, add),
  };
}
