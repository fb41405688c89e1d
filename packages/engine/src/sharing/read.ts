/** Reads a game from unknown data: the game or every Problem of it; nothing is thrown. */
import { shown } from '@kyosei/model/findings';
import { nearest } from '@kyosei/model/nearest';
import type { Problem } from '@kyosei/model/problem';
import { type Coalition, coalitionSums, type Game, mostInTable, type SparseGame } from './game.ts';
import type { Rule } from './rules.ts';
import type { Exchange } from './terms.ts';
import { type Add, isRecord, largest, readExchanges, readRule } from './wanted.ts';

/** Most players that are read. */
export const mostPlayers = 500;

export type ShareInput = (
  | { readonly kind: 'table'; readonly game: Game }
  | { readonly kind: 'sparse'; readonly game: SparseGame }
) & {
  /** Number of coalitions that were listed. */
  readonly given: number;
  /** Exchanges whose prices are to realise a rule's split. */
  readonly exchanges: readonly Exchange[];
  /** The rule; the first that has an answer when none is chosen. */
  readonly rule: Rule | null;
};

export interface ShareReading {
  readonly input: ShareInput | null;
  readonly problems: readonly Problem[];
}

function readPlayers(value: unknown, add: Add): readonly string[] {
  if (!Array.isArray(value)) {
    const code = value === undefined || value === null ? 'required' : 'wrong-shape';
    add({ code, table: 'game', column: 'players', found: shown(value), accepted: 'a list of names' });
    return [];
  }
  if (value.length === 0 || value.length > mostPlayers) {
    const code = value.length === 0 ? 'no-players' : 'too-many-players';
    add({
      code,
      table: 'game',
      column: 'players',
      found: `${value.length}`,
      accepted: `1 to ${mostPlayers} players`,
    });
    return [];
  }
  const first = new Map<string, number>();
  value.forEach((item: unknown, index) => {
    const at = { table: 'game', line: index + 1, column: 'players' };
    const name = typeof item === 'string' ? item.trim() : '';
    if (name === '' || name.includes(',')) {
      add({ code: 'wrong-type', ...at, found: shown(item), accepted: 'a name without comma' });
    } else if (first.has(name)) {
      const values = { first: first.get(name) as number };
      add({ code: 'repeated-name', ...at, found: name, accepted: 'each player once', values });
    } else first.set(name, index + 1);
  });
  return [...first.keys()];
}

interface Entry {
  readonly key: string;
  readonly members: readonly number[];
  readonly worth: number;
}

const maskOf = (members: readonly number[]): Coalition => members.reduce((mask, i) => mask | (1 << i), 0);

/** The players that a key names, in order; null when it is faulty, and then it is said why. */
function readMembers(
  key: string,
  place: ReadonlyMap<string, number>,
  meant: (name: string) => string | undefined,
  add: Add,
): readonly number[] | null {
  const found: number[] = [];
  let isFaulty = false;
  for (const part of key.split(',')) {
    const name = part.trim();
    const player = place.get(name);
    if (player !== undefined && !found.includes(player)) {
      found.push(player);
      continue;
    }
    isFaulty = true;
    const at = { table: 'game', row: shown(key), column: 'worth' };
    if (player !== undefined) {
      add({ code: 'repeated-name', ...at, found: name, accepted: 'each player once' });
      continue;
    }
    const near = meant(name);
    const help = near === undefined ? {} : { nearest: near };
    const accepted = 'names of players with commas between them';
    add({ code: 'unknown-reference', ...at, found: shown(name === '' ? 'no name' : name), accepted, ...help });
  }
  return isFaulty ? null : found.toSorted((a, b) => a - b);
}

function readWorth(value: unknown, players: readonly string[], add: Add): readonly Entry[] {
  if (!isRecord(value)) {
    const code = value === undefined || value === null ? 'required' : 'wrong-shape';
    const accepted = '{"A": 0, "A,B": 12, …}';
    add({ code, table: 'game', column: 'worth', found: shown(value), accepted });
    return [];
  }
  const place = new Map(players.map((name, index) => [name, index]));
  const near = new Map<string, string | undefined>();
  const meant = (name: string): string | undefined => {
    if (!near.has(name)) near.set(name, nearest(name, players));
    return near.get(name);
  };
  // A bit mask names a coalition quicker than text does, where there are bits enough.
  const identity = (members: readonly number[]): number | string =>
    players.length <= mostInTable ? maskOf(members) : members.join(',');
  const first = new Map<number | string, Entry>();
  for (const [key, worth] of Object.entries(value)) {
    const at = () => ({ table: 'game', row: shown(key), column: 'worth' });
    const isNumber = typeof worth === 'number' && Number.isFinite(worth);
    if (!isNumber || Math.abs(worth) > largest) {
      const code = isNumber ? 'out-of-bounds' : 'not-a-number';
      add({ code, ...at(), found: shown(worth), accepted: 'a number from -1e100 to 1e100' });
    }
    if (key.trim() === '') {
      if (worth !== 0)
        add({ code: 'empty-coalition', ...at(), found: shown(worth), accepted: '0: nobody is worth nothing' });
      continue;
    }
    const members = readMembers(key, place, meant, add);
    if (members === null || !isNumber) continue;
    const name = identity(members);
    const before = first.get(name);
    if (before === undefined) first.set(name, { key, members, worth });
    else if (before.worth !== worth) {
      const values = { first: shown(before.key), firstWorth: before.worth };
      add({
        code: 'repeated-coalition',
        ...at(),
        found: shown(worth),
        accepted: `${before.worth}, as in "${shown(before.key)}"`,
        values,
      });
    }
  }
  return [...first.values()];
}

/** All 2ⁿ worths; what is not listed is the sum of its members' worths alone. */
function tableOf(alone: Float64Array, entries: readonly Entry[]): Float64Array {
  const apart = coalitionSums(alone);
  const worth = new Float64Array(2 ** alone.length);
  for (let mask = 1; mask < worth.length; mask += 1) worth[mask] = apart(mask);
  for (const entry of entries) worth[maskOf(entry.members)] = entry.worth;
  return worth;
}

/**
 * Game of `{players, worth, exchanges?, rule?}`, the form of `kyosei share FILE`; other keys are left alone. A coalition is named by its
 * players with commas between them, in any order. One that is not listed is worth the sum of its members alone, a player that
 * is not listed nothing. Up to 25 players all coalitions are held in a table, beyond that the listed ones.
 */
export function readGame(data: unknown): ShareReading {
  const problems: Problem[] = [];
  const add: Add = (problem) => problems.push({ severity: 'error', ...problem });
  if (!isRecord(data)) {
    const accepted = '{"players": ["A", "B"], "worth": {"A": 0, "A,B": 12}}';
    add({ code: 'wrong-shape', table: 'game', found: shown(data), accepted });
    return { input: null, problems };
  }
  const own = (key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined);
  const players = readPlayers(own('players'), add);
  const entries = readWorth(own('worth'), players, add);
  const exchanges = readExchanges(own('exchanges'), players, add);
  const rule = readRule(own('rule'), add);
  if (problems.length > 0) return { input: null, problems };
  const alone = new Float64Array(players.length);
  for (const { members, worth } of entries) {
    if (members.length === 1) alone[members[0] as number] = worth;
  }
  const rest = { given: entries.length, exchanges, rule };
  if (players.length <= mostInTable) {
    return { input: { kind: 'table', game: { players, worth: tableOf(alone, entries) }, ...rest }, problems };
  }
  return { input: { kind: 'sparse', game: { players, alone, coalitions: entries }, ...rest }, problems };
}
