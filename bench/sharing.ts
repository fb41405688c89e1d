/** Sharing: speed against the limits set for it; with `--write` the page docs/benchmarks/games.md. */
import { createSolver } from '@kyosei/engine/highs';
import { nucleoli, readGame, type Sharing, shapley, share } from '@kyosei/engine/sharing';
import { below, casesOf, compared, table, worst, writePage, written } from './cases.ts';

const solve = await createSolver();

async function shared(data: unknown): Promise<Sharing> {
  const { input, problems } = readGame(data);
  if (input === null) throw new Error(JSON.stringify(problems));
  return (await share(input, { solve })).sharing;
}

const list = (values: unknown): string => (Array.isArray(values) ? values.map(written).join(', ') : written(values));

async function page(): Promise<string> {
  const sections: string[] = [];
  for (const [name, data] of casesOf('games')) {
    const found = (await shared(data)) as unknown as Readonly<Record<string, unknown>>;
    const evidence = data.evidence as Readonly<Record<string, string>>;
    const rows = (['published', 'computed'] as const).flatMap((kind) =>
      Object.entries(data[kind] as Readonly<Record<string, unknown>>).map(([figure, expected]) => {
        const figures = compared({ [figure]: found[figure] }, { [figure]: expected }, 1);
        const told = (value: unknown): string =>
          figure === 'core'
            ? figures
                .map((each) => `${each.figure.slice(5)} ${written(value === expected ? each.expected : each.found)}`)
                .join(', ')
            : list(value);
        return [figure, kind, told(expected), told(found[figure]), below(worst(figures))];
      }),
    );
    sections.push(
      [
        `## ${String(data.title)}`,
        '',
        `\`cases/games/${name}.json\`. Source: ${String(data.source)}. Evidence: worth ${evidence.worth}; published ${evidence.published}; computed ${evidence.computed}. The published figures are given to ${String(data.tolerance)}.`,
        '',
        table(['figure', 'from', 'expected', 'ours', 'deviation'], rows),
      ].join('\n'),
    );
  }
  return [
    '# Games: published shares',
    '',
    'Written by `bench/sharing.ts --write`. Deviations are relative above 1, absolute below. `published` stands in the source named; `computed` is another program’s.',
    '',
    sections.join('\n\n'),
  ].join('\n');
}

/** Worths of all coalitions without chance: superadditive, hardly a tie. */
function worths(players: number): Float64Array {
  let state = 1;
  return Float64Array.from({ length: 2 ** players }, (_, mask) => {
    let size = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) size += 1;
    state = (state * 48_271) % 2_147_483_647;
    return size ** 2 * (1 + (0.1 * state) / 2_147_483_647) * (mask === 0 ? 0 : 1);
  });
}

/** Best of three runs, in milliseconds. */
async function timed(run: () => unknown): Promise<number> {
  let best = Infinity;
  for (let k = 0; k < 3; k += 1) {
    const begin = performance.now();
    await run();
    best = Math.min(best, performance.now() - begin);
  }
  return best;
}

const game = (count: number) => ({ players: Array.from({ length: count }, (_, i) => `p${i}`), worth: worths(count) });

/** Rows of the bench: ours against its limit. */
export async function sharingRows() {
  const [twenty, fourteen] = [game(20), game(14)];
  const rows = [
    { name: 'Shapley value of 20 players from a table', ours: await timed(() => shapley(twenty)), most: 50 },
    { name: 'nucleolus of 14 players', ours: await timed(() => nucleoli(fourteen, solve)), most: 1000 },
  ];
  return rows.map(({ name, ours, most }) => ({
    name: `${name} / ${most} ms`,
    measured: `${ours.toPrecision(3)} ms`,
    peer: `${most} ms`,
    ratio: ours / most,
    limit: 1,
  }));
}

if (import.meta.main) {
  if (process.argv.includes('--write')) writePage('games', await page());
  else process.stdout.write(`${JSON.stringify(await sharingRows(), null, 2)}\n`);
}
