/**
 * Ecology: speed against numpy's LAPACK on the same matrices in the same run, where python3 with numpy is installed; with
 * `--write` the page docs/benchmarks/ecology.md.
 */
import { spawnSync } from 'node:child_process';
import { ecology, readNetwork } from '@kyosei/engine/ecology';
import { below, casesOf, compared, table, worst, writePage, written } from './cases.ts';

const main = new Set([
  'TST',
  'TSTp',
  'APL',
  'FCI',
  'AMI',
  'ascendency',
  'capacity',
  'overhead',
  'robustness',
  'connectance',
  'linkDensity',
  'cyclicity',
]);

function analysed(data: unknown) {
  const { input, problems } = readNetwork(data);
  if (input === null) throw new Error(JSON.stringify(problems));
  return ecology(input).ecology;
}

function page(): string {
  const sections = casesOf('ecology').map(([name, data]) => {
    const figures = compared(analysed(data), data.expected, Number.MIN_VALUE);
    const shown = figures.filter(({ figure }) => main.has(figure));
    const evidence = data.evidence as Readonly<Record<string, string>>;
    const source = data.source as Readonly<Record<string, string>>;
    return [
      `## ${String(data.title)}`,
      '',
      `\`cases/ecology/${name}.json\`. Network: ${source.figures}${source.original ? `; original: ${source.original} (${evidence.original})` : ''}. Evidence of the network: ${evidence.figures}; of the expected figures: ${evidence.expected}.`,
      '',
      table(
        ['figure', 'published', 'ours', 'relative deviation'],
        shown.map(({ figure, expected, found, deviation }) => [
          figure,
          written(expected),
          written(found),
          below(deviation),
        ]),
      ),
      '',
      `All ${figures.length} figures of the case: ${below(worst(figures))}.`,
    ].join('\n');
  });
  return [
    '# Ecology: published networks',
    '',
    'Written by `bench/ecology.ts --write`; the tests hold every figure to 1e-7.',
    '',
    sections.join('\n\n'),
  ].join('\n');
}

/** A network of `size` with a twentieth of the possible links, without chance. */
function network(size: number) {
  let state = 1;
  const draw = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const vector = (): number[] => Array.from({ length: size }, draw);
  const flow = Array.from({ length: size }, () => vector().map((value) => (value < 0.05 ? value : 0)));
  return {
    names: flow.map((_, i) => `n${i}`),
    flow,
    input: vector(),
    export: vector(),
    respiration: vector(),
    balance: 'input',
  };
}

/** Best of three runs, in milliseconds. */
function timed(run: () => unknown): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const begin = performance.now();
      run();
      return performance.now() - begin;
    }),
  );
}

/** What numpy needs for the inverse and the spectral radius of the same kind of matrix; null where it is not installed. */
function numpy(size: number): number | null {
  const program = [
    'import numpy, time',
    `n = ${size}`,
    'a = (numpy.random.default_rng(1).random((n, n)) < 0.05) * 1.0',
    'best = 1e9',
    'for _ in range(3):',
    '    begin = time.perf_counter()',
    '    numpy.linalg.inv(numpy.eye(n) - a / (a.sum(axis=0) + 1))',
    '    abs(numpy.linalg.eigvals(a)).max()',
    '    best = min(best, time.perf_counter() - begin)',
    'print(best * 1000)',
  ].join('\n');
  const { status, stdout } = spawnSync('python3', ['-c', program], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
}

const milliseconds = (value: number): string => `${value.toPrecision(3)} ms`;

/** Rows of the bench: against the limit in time, and against numpy where it is installed. */
export function ecologyRows() {
  return [500, 1000].flatMap((size) => {
    const { input } = readNetwork(network(size));
    const ours = timed(() => input && ecology(input));
    const theirs = numpy(size);
    const name = `ecology of ${size} compartments, every index`;
    const measured = milliseconds(ours);
    const row = { name: `${name} / 3 s`, measured, peer: '3000 ms', ratio: ours / 3000, limit: 1 };
    if (theirs === null) return [row];
    const peer = milliseconds(theirs);
    return [
      row,
      { name: `${name} / inverse and eigenvalues by numpy`, measured, peer, ratio: ours / theirs, limit: 3 },
    ];
  });
}

if (import.meta.main) {
  if (process.argv.includes('--write')) writePage('ecology', page());
  else process.stdout.write(`${JSON.stringify(ecologyRows(), null, 2)}\n`);
}
