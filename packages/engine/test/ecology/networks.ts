/** Networks for the tests: the cases, a hand-checked one, and random steady ones. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { type Ecology, ecology, readNetwork } from '../../src/ecology/index.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

export interface Case {
  readonly expected: Readonly<Record<string, unknown>>;
}

export const cases: readonly (readonly [name: string, data: Case])[] = globSync('cases/ecology/*.json', { cwd: root })
  .toSorted()
  .map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(root, file), 'utf8')) as Case]);

/** A gets 100 and gives 80 to B, which gives 20 back; 40 and 60 leave. */
export const pair = {
  names: ['A', 'B'],
  flow: [
    [0, 80],
    [20, 0],
  ],
  input: [100, 0],
  export: [0, 60],
  respiration: [40, 0],
};

/** The indices of data that is expected to be a network. */
export function analysed(data: unknown): Ecology {
  const { input, problems } = readNetwork(data);
  if (input === null) throw new Error(JSON.stringify(problems));
  return ecology(input).ecology;
}

export interface Plain {
  readonly names: readonly string[];
  readonly flow: readonly (readonly number[])[];
  readonly input: readonly number[];
  readonly export: readonly number[];
  readonly respiration: readonly number[];
}

/** Random steady networks: shares and imports are drawn, the throughflows follow by repeated substitution. */
export const steadyNetwork: fc.Arbitrary<Plain> = fc.integer({ min: 2, max: 7 }).chain((size) =>
  fc
    .record({
      shares: fc.array(
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 })), { minLength: size, maxLength: size }),
        {
          minLength: size,
          maxLength: size,
        },
      ),
      input: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: size, maxLength: size }),
      kept: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: size, maxLength: size }),
    })
    .map(({ shares, input, kept }) => {
      const total = shares.map((row, i) => row.reduce((a, b) => a + b, 0) + 2 * (kept[i] as number));
      let through = [...input];
      for (let step = 0; step < 400; step += 1) {
        through = input.map((z, j) =>
          shares.reduce((sum, row, i) => sum + ((through[i] as number) * (row[j] as number)) / (total[i] as number), z),
        );
      }
      const part = (i: number, share: number): number => ((through[i] as number) * share) / (total[i] as number);
      return {
        names: input.map((_, i) => `n${i}`),
        flow: shares.map((row, i) => row.map((share) => part(i, share))),
        input,
        export: kept.map((share, i) => part(i, share)),
        respiration: kept.map((share, i) => part(i, share)),
      };
    }),
);
