/** Games for the tests: the cases, random ones, and a warm solver. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { createSolver } from '../../src/highs.ts';
import type { Game } from '../../src/sharing/game.ts';
import { type Rule, readGame, type Sharing, share } from '../../src/sharing/index.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

export const solve = await createSolver();

export interface Case {
  readonly published: Readonly<Record<string, unknown>>;
  readonly tolerance: number;
  readonly computed: Readonly<Record<string, unknown>>;
}

export const cases: readonly (readonly [name: string, data: Case])[] = globSync('cases/games/*.json', { cwd: root })
  .toSorted()
  .map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(root, file), 'utf8')) as Case]);

/** Everything about a game given as data. */
export async function shared(data: unknown): Promise<Sharing> {
  const { input, problems } = readGame(data);
  if (input === null) throw new Error(JSON.stringify(problems));
  return (await share(input, { solve })).sharing;
}

export const players = (count: number): string[] => Array.from({ length: count }, (_, i) => `p${i}`);

/** Everything about a game given by its 2ⁿ worths. */
export const sharedTable = async (worth: Float64Array): Promise<Sharing> =>
  (await share(tableInput(worth), { solve })).sharing;

export const tableInput = (worth: Float64Array) =>
  ({ kind: 'table', game: gameOf(worth), given: worth.length - 1, exchanges: [], rule: null }) as const;

export const gameOf = (worth: Float64Array): Game => ({ players: players(Math.log2(worth.length)), worth });

/** Random games of whole numbers, many of them with ties, empty cores and losses. */
export const anyGame = (most = 5): fc.Arbitrary<Float64Array> =>
  fc
    .integer({ min: 2, max: most })
    .chain((count) =>
      fc
        .tuple(
          fc.constantFrom(1, 3, 20),
          fc.array(fc.integer({ min: -2, max: 10 }), { minLength: 2 ** count, maxLength: 2 ** count }),
        )
        .map(([factor, values]) => Float64Array.from(values, (value, mask) => (mask === 0 ? 0 : value * factor))),
    );

/** Random games in which the coalition of all is worth as much as the best of the rest can promise: cores not empty. */
export const coreGame: fc.Arbitrary<Float64Array> = anyGame(5).map((worth) => {
  const count = Math.log2(worth.length);
  const most = Math.max(...worth);
  return Float64Array.from(worth, (value, mask) => (mask === worth.length - 1 ? count * Math.max(0, most) : value));
});

/** The game with its players in another order: player i becomes order[i]. */
export const renumbered = (worth: Float64Array, order: readonly number[]): Float64Array =>
  Float64Array.from(worth, (_, mask) => {
    let from = 0;
    order.forEach((to, i) => {
      if (mask & (1 << to)) from |= 1 << i;
    });
    return worth[from] as number;
  });

/** The shares of a rule; a missing one fails the test. */
export function of(sharing: Sharing, rule: Rule): readonly number[] {
  const shares = sharing[rule];
  if (shares === null) throw new Error(`${rule} is absent`);
  return shares;
}

/** Largest distance between two vectors. */
export const apart = (a: readonly number[], b: readonly number[]): number =>
  a.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - (b[i] as number))),
    a.length === b.length ? 0 : Infinity,
  );
