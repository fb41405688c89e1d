/** Reads a network from unknown data: the network or every Problem of it; nothing is thrown. */
import { shown } from '@kyosei/model/findings';
import { nearest } from '@kyosei/model/nearest';
import type { Problem } from '@kyosei/model/problem';
import { type Balancing, balanced, balancings, imbalances } from './balance.ts';
import { type Choices, choiceKeys, readChoices } from './choices.ts';
import type { Network } from './network.ts';
import { type Add, isRecord, readMatrix, readNames, readVector } from './values.ts';

/** Most compartments that are read; the memory of a few dense matrices of that size is what limits it. */
export const mostCompartments = 2000;
/** Imbalance of a compartment up to which a network counts as steady, as in the libraries of published models. */
export const tolerance = 0.05;
/** Imbalance from which it is said. */
const noticeable = 1e-6;
const keys = ['names', 'flow', 'input', 'export', 'respiration', 'storage', 'kinds', ...choiceKeys] as const;
type Key = (typeof keys)[number];

export interface EcologyInput extends Choices {
  readonly network: Network;
  /** Inflow equals outflow (within the tolerance), so that the indices of flow mean something. */
  readonly steady: boolean;
  /** Networks of the same compartments, one for each kind of flow. */
  readonly kinds: readonly (readonly [name: string, input: EcologyInput])[];
}

export interface EcologyReading {
  /** Null when the network could not be read. An unbalanced one is read, for its structure alone, beside an error. */
  readonly input: EcologyInput | null;
  readonly problems: readonly Problem[];
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
    add({ code: 'too-many-compartments', table: 'network', column: 'names', found: `${given.length}`, accepted });
    return { input: null, problems };
  }
  const names = readNames(given, add);
  const storage = own('storage');
  const network: Network = {
    names,
    flow: readMatrix(own('flow'), 'flow', names, add),
    input: readVector(own('input'), 'input', names, add),
    export: readVector(own('export'), 'export', names, add),
    respiration: readVector(own('respiration'), 'respiration', names, add),
    storage: storage === undefined ? null : readVector(storage, 'storage', names, add),
  };
  const choices = readChoices(own, names, add);
  const kinds = readKinds(own('kinds'), names, problems, add);
  if (problems.some(({ severity }) => severity === 'error')) return { input: null, problems };
  if (own('input') === undefined && own('export') === undefined && own('respiration') === undefined) {
    const accepted = 'input, export and respiration, for the indices of flow';
    add({
      code: 'structure-only',
      severity: 'warning',
      table: 'network',
      found: 'no flow across the boundary',
      accepted,
    });
    return { input: { network, steady: false, kinds, ...choices }, problems };
  }
  return { input: { ...settle(network, choices.balancing, add), kinds, ...choices }, problems };
}

/** The networks of single kinds of flow: read as the whole is, with the same names, their problems under their name. */
function readKinds(value: unknown, names: readonly string[], problems: Problem[], add: Add): EcologyInput['kinds'] {
  if (value === undefined) return [];
  if (!isRecord(value)) {
    const accepted = '{"water": {flow, input, export, respiration}, …}';
    add({ code: 'wrong-shape', table: 'network', column: 'kinds', found: shown(value), accepted });
    return [];
  }
  return Object.entries(value).flatMap(([kind, data]) => {
    const part = isRecord(data) ? { ...data, names, kinds: undefined } : data;
    const { input, problems: found } = readNetwork(part);
    for (const problem of found) problems.push({ ...problem, table: `kinds.${shown(kind)}.${problem.table ?? ''}` });
    return input === null ? [] : [[kind, input] as const];
  });
}
