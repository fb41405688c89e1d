/** Reads a network from unknown data: the network or every Problem of it; nothing is thrown. */
import { shown } from '@kyosei/model/findings';
import { nearest } from '@kyosei/model/nearest';
import type { Problem } from '@kyosei/model/problem';
import { type Balancing, balanced, balancings, imbalances } from './balance.ts';
import type { Network } from './network.ts';

/** Most compartments that are read; the memory of a few dense matrices of that size is what limits it. */
export const mostCompartments = 2000;
/** Imbalance of a compartment up to which a network counts as steady, as in the libraries of published models. */
export const tolerance = 0.05;
/** Imbalance from which it is said. */
const noticeable = 1e-6;
/** Larger flows are refused, so that no sum of products overflows. */
const largest = 1e100;
/** Matrices of pairs are given up to this size unless asked for. */
const smallEnough = 100;

const keys = ['names', 'flow', 'input', 'export', 'respiration', 'storage', 'balance', 'matrices', 'environs'] as const;
type Key = (typeof keys)[number];

export interface EcologyInput {
  readonly network: Network;
  /** Inflow equals outflow (within the tolerance), so that the indices of flow mean something. */
  readonly steady: boolean;
  readonly balancing: Balancing | null;
  /** Give the matrices of pairs. */
  readonly matrices: boolean;
  /** Compartments whose environs are wanted in full. */
  readonly environs: readonly number[];
}

export interface EcologyReading {
  /** Null when the network could not be read. An unbalanced one is read, for its structure alone, beside an error. */
  readonly input: EcologyInput | null;
  readonly problems: readonly Problem[];
}

type Add = (problem: Omit<Problem, 'severity'> & { readonly severity?: Problem['severity'] }) => void;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readNames(value: unknown, add: Add): readonly string[] {
  const names: string[] = [];
  if (!Array.isArray(value)) {
    const code = value === undefined ? 'required' : 'wrong-shape';
    add({ code, table: 'names', column: 'names', found: shown(value), accepted: 'a list of names' });
    return names;
  }
  if (value.length === 0) add({ code: 'empty-network', table: 'names', found: 'no names', accepted: 'at least one' });
  const first = new Map<string, number>();
  value.forEach((item: unknown, index) => {
    const line = index + 1;
    const name = typeof item === 'string' ? item.trim() : '';
    if (name === '') {
      add({ code: 'wrong-type', table: 'names', line, column: 'names', found: shown(item), accepted: 'a name' });
    } else if (first.has(name)) {
      const values = { first: first.get(name) as number };
      add({ code: 'repeated-name', table: 'names', line, column: 'names', found: name, accepted: 'each once', values });
    } else first.set(name, line);
    names.push(name);
  });
  return names;
}

/** One figure; an empty place is zero and counted by the caller. Null when it is no flow. */
function readFigure(value: unknown): number | null | 'empty' {
  if (value === null || value === undefined) return 'empty';
  return typeof value === 'number' && value >= 0 && value <= largest ? value : null;
}

const faultOf = (value: unknown): { readonly code: string; readonly found: string; readonly accepted: string } => ({
  code: typeof value === 'number' && Number.isFinite(value) ? 'out-of-bounds' : 'not-a-number',
  found: shown(value),
  accepted: 'a number from 0 to 1e100',
});

function readVector(value: unknown, key: Key, names: readonly string[], add: Add): Float64Array {
  const vector = new Float64Array(names.length);
  if (value === undefined || value === null) return vector;
  if (!Array.isArray(value) || value.length !== names.length) {
    const found = Array.isArray(value) ? `${value.length} entries` : shown(value);
    add({ code: 'wrong-shape', table: key, column: key, found, accepted: `a list of ${names.length} numbers` });
    return vector;
  }
  let empty = 0;
  value.forEach((item: unknown, i) => {
    const figure = readFigure(item);
    if (figure === null) add({ ...faultOf(item), table: key, row: names[i] as string, line: i + 1, column: key });
    else if (figure === 'empty') empty += 1;
    else vector[i] = figure;
  });
  if (empty > 0) sayEmpty(key, empty, add);
  return vector;
}

function sayEmpty(table: string, count: number, add: Add): void {
  const found = `${count} empty`;
  add({ code: 'empty-taken-as-zero', severity: 'warning', table, found, accepted: 'a number', values: { count } });
}

function readMatrix(value: unknown, names: readonly string[], add: Add): Float64Array {
  const size = names.length;
  const matrix = new Float64Array(size * size);
  const accepted = `${size} rows of ${size} numbers: row gives to column`;
  if (!Array.isArray(value) || value.length !== size) {
    const found = Array.isArray(value) ? `${value.length} rows` : shown(value);
    const code = value === undefined ? 'required' : 'wrong-shape';
    add({ code, table: 'flow', column: 'flow', found, accepted });
    return matrix;
  }
  let empty = 0;
  value.forEach((row: unknown, i) => {
    const at = { table: 'flow', row: names[i] as string, line: i + 1 };
    if (!Array.isArray(row) || row.length !== size) {
      const found = Array.isArray(row) ? `${row.length} numbers` : shown(row);
      add({ code: 'wrong-shape', ...at, found, accepted: `${size} numbers` });
      return;
    }
    row.forEach((item: unknown, j) => {
      const figure = readFigure(item);
      if (figure === null) add({ ...faultOf(item), ...at, column: names[j] as string });
      else if (figure === 'empty') empty += 1;
      else matrix[i * size + j] = figure;
    });
  });
  if (empty > 0) sayEmpty('flow', empty, add);
  return matrix;
}

function readChoices(
  data: Readonly<Record<string, unknown>>,
  names: readonly string[],
  add: Add,
): Pick<EcologyInput, 'balancing' | 'matrices' | 'environs'> {
  const own = (key: Key): unknown => (Object.hasOwn(data, key) ? (data[key] ?? undefined) : undefined);
  const balance = own('balance');
  const balancing = balancings.find((name) => name === balance) ?? null;
  if (balance !== undefined && balancing === null) {
    const near = typeof balance === 'string' ? nearest(balance, balancings) : undefined;
    const help = near === undefined ? {} : { nearest: near };
    const accepted = balancings.join(', ');
    add({ code: 'unknown-choice', table: 'balance', column: 'balance', found: shown(balance), accepted, ...help });
  }
  const matrices = own('matrices');
  if (matrices !== undefined && typeof matrices !== 'boolean') {
    const found = shown(matrices);
    add({ code: 'wrong-type', table: 'matrices', column: 'matrices', found, accepted: 'true or false' });
  }
  const asked = own('environs');
  if (asked !== undefined && !Array.isArray(asked)) {
    add({
      code: 'wrong-shape',
      table: 'environs',
      column: 'environs',
      found: shown(asked),
      accepted: 'a list of names',
    });
  }
  const place = new Map(names.map((name, index) => [name, index]));
  const environs = (Array.isArray(asked) ? (asked as readonly unknown[]) : []).flatMap((item, index) => {
    const found = typeof item === 'string' ? place.get(item.trim()) : undefined;
    if (found !== undefined) return [found];
    const near = typeof item === 'string' ? nearest(item, names) : undefined;
    const help = near === undefined ? {} : { nearest: near };
    const at = { table: 'environs', line: index + 1, column: 'environs' };
    add({ code: 'unknown-reference', ...at, found: shown(item), accepted: 'one of the names', ...help });
    return [];
  });
  return { balancing, matrices: matrices === true || (matrices !== false && names.length <= smallEnough), environs };
}

/** A key near a known one that is not given is most likely that one mistyped; any other extra key is left alone. */
function sayMistyped(data: Readonly<Record<string, unknown>>, add: Add): void {
  const absent = keys.filter((key) => !Object.hasOwn(data, key));
  for (const key of Object.keys(data)) {
    if ((keys as readonly string[]).includes(key)) continue;
    const near = nearest(key, absent);
    if (near === undefined) continue;
    const accepted = keys.join(', ');
    add({
      code: 'unknown-key',
      severity: 'warning',
      table: 'network',
      column: key,
      found: key,
      accepted,
      nearest: near,
    });
  }
}

const percent = (share: number): string =>
  share < Infinity ? `${Number((share * 100).toPrecision(3))} %` : 'no outflow';

/** Balances when asked, refuses or tells an imbalance otherwise. */
function settle(network: Network, wanted: Balancing | null, add: Add): { network: Network; steady: boolean } {
  const off = imbalances(network, noticeable);
  const worst = off[0];
  if (worst === undefined) return { network, steady: true };
  const most = { row: network.names[worst.compartment] as string, found: percent(worst.share) };
  if (wanted !== null) {
    const answer = balanced(network, wanted);
    if (answer !== null) {
      const values = { count: off.length, method: wanted };
      add({ code: 'was-balanced', severity: 'warning', table: 'network', column: wanted, ...most, values });
      return { network: answer, steady: true };
    }
    const accepted = 'a network in which all that enters can leave, and all that leaves has entered';
    add({ code: 'cannot-be-balanced', table: 'network', column: wanted, ...most, accepted });
    return { network, steady: false };
  }
  if (worst.share <= tolerance) {
    const values = { count: off.length };
    const accepted = 'inflow = outflow; the figures were taken as they are';
    add({ code: 'nearly-balanced', severity: 'warning', table: 'network', ...most, accepted, values });
    return { network, steady: true };
  }
  for (const { compartment, inflow, outflow, share } of off.filter((each) => each.share > tolerance)) {
    add({
      code: 'unbalanced',
      table: 'network',
      row: network.names[compartment] as string,
      line: compartment + 1,
      found: `inflow ${inflow}, outflow ${outflow}: ${percent(share)} apart`,
      accepted: `inflow = outflow within ${percent(tolerance)}, or a "balance": ${balancings.join(', ')}`,
      values: { inflow, outflow },
    });
  }
  return { network, steady: false };
}

/**
 * Network of `{names, flow, input, export, respiration, storage?, balance?, matrices?, environs?}`, the form of
 * `kyosei ecology FILE`; other keys are left alone. Without any of input, export and respiration only the structure is
 * read. Empty places (null) are zero, and it is said.
 */
export function readNetwork(data: unknown): EcologyReading {
  const problems: Problem[] = [];
  const add: Add = (problem) => problems.push({ severity: 'error', ...problem });
  if (!isRecord(data)) {
    const accepted = '{names, flow, input, export, respiration, storage?}';
    add({ code: 'wrong-shape', table: 'network', found: shown(data), accepted });
    return { input: null, problems };
  }
  const own = (key: Key): unknown => (Object.hasOwn(data, key) ? (data[key] ?? undefined) : undefined);
  sayMistyped(data, add);
  const given = own('names');
  if (Array.isArray(given) && given.length > mostCompartments) {
    const accepted = `at most ${mostCompartments}`;
    add({ code: 'too-many-compartments', table: 'names', column: 'names', found: `${given.length}`, accepted });
    return { input: null, problems };
  }
  const names = readNames(given, add);
  const storage = own('storage');
  const network: Network = {
    names,
    flow: readMatrix(own('flow'), names, add),
    input: readVector(own('input'), 'input', names, add),
    export: readVector(own('export'), 'export', names, add),
    respiration: readVector(own('respiration'), 'respiration', names, add),
    storage: storage === undefined ? null : readVector(storage, 'storage', names, add),
  };
  const { balancing, matrices, environs } = readChoices(data, names, add);
  if (problems.some(({ severity }) => severity === 'error')) return { input: null, problems };
  const choices = { balancing, matrices, environs };
  if (own('input') === undefined && own('export') === undefined && own('respiration') === undefined) {
    const accepted = 'input, export and respiration, for the indices of flow';
    add({
      code: 'structure-only',
      severity: 'warning',
      table: 'network',
      found: 'no flow across the boundary',
      accepted,
    });
    return { input: { network, steady: false, ...choices }, problems };
  }
  return { input: { ...settle(network, balancing, add), ...choices }, problems };
}
