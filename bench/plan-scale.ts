/** What planning costs against the size of a park, the first good plan, a year of hours, memory; `--write` puts it into docs/benchmarks. */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { createSolver } from '@kyosei/engine/highs';
import { defaultScenario, plan } from '@kyosei/engine/plan';
import type { Solve } from '@kyosei/engine/program';
import type { Park, Scenario } from '@kyosei/model/tables';
import { columnsOf } from '../packages/engine/src/optimisation/aggregation/size.ts';
import { formulate } from '../packages/engine/src/optimisation/formulate.ts';
import { optimise } from '../packages/engine/src/optimisation/optimise.ts';
import { prepare } from '../packages/engine/src/plan/prepare.ts';
import { generate } from '../packages/engine/test/generate.ts';
import { memory, year, yearLimit } from './memory.ts';

const solve = await createSolver(() => performance.now() / 1000);
const timeLimit = 60;
/** Columns up to which the plain programme is tried beside clusters; beyond, the solver's memory ends. */
const mostPlain = 600_000;
const seconds = (since: number): number => (performance.now() - since) / 1000;
const figure = (value: number): string => value.toPrecision(3);
const share = (value: number | null): string => (value === null ? '–' : `${figure(100 * value)} %`);

/** A plan, watched: when each better plan was known, counted from the begin of the search [s, change of cost]. */
interface Watched {
  readonly matching: number;
  readonly arrays: number;
  readonly search: number;
  readonly found: readonly (readonly [seconds: number, incumbent: number])[];
  readonly best: number;
  readonly gap: number | null;
  readonly size: string;
}

async function watched(park: Park, scenario: Scenario): Promise<Watched> {
  const at = new Map<string, number>();
  const found: [number, number][] = [];
  const begin = performance.now();
  const result = await plan(park, {
    scenario,
    solve,
    progress: ({ stage, incumbent }) => {
      at.set(stage, at.get(stage) ?? seconds(begin));
      if (stage === 'solve' && incumbent !== undefined && incumbent < Math.min(0, found.at(-1)?.[1] ?? 0)) {
        found.push([seconds(begin) - (at.get('solve') as number), incumbent]);
      }
    },
  });
  const when = (stage: string): number => at.get(stage) as number;
  const best = -(result.saving ?? 0);
  const search = when('interpret') - when('solve');
  return {
    matching: when('formulate') - when('matching'),
    arrays: when('solve') - when('formulate'),
    search,
    found: [...found, [search, best]],
    best,
    gap: result.optimum?.gap ?? null,
    size: `${result.counts.variables} × ${result.counts.rows}`,
  };
}

const timely: Solve = (program, options) => solve(program, { ...options, timeLimit });

/** The plain programme at one stroke, run to its time limit: how long it took, and what it found; nothing where it does not fit. */
async function plain(park: Park, scenario: Scenario): Promise<{ readonly took: number; readonly cost: number } | null> {
  const { decision } = prepare(park, scenario);
  if (columnsOf(decision, decision.periods.length) > mostPlain) return null;
  const formulation = formulate(decision, 'cost');
  const begin = performance.now();
  const { gap, seed } = scenario;
  const { objective } = await optimise(decision, 'cost', formulation, timely, { gap, seed });
  return { took: seconds(begin), cost: objective ?? 0 };
}

/** The first plan within 5 % of the best that is known of either. */
const within = ({ found }: Watched, best: number): number =>
  found.find(([, incumbent]) => incumbent <= best * 0.95)?.[0] ?? Infinity;

/** One row: a park of so many firms, ten streams each, 24 periods. */
async function measured(firms: number): Promise<readonly string[]> {
  const commodities = 4 * firms;
  const park = generate(1, { firms, streams: 10 * firms, commodities, technologies: 10, facilities: 10, periods: 24 });
  const scenario = { ...defaultScenario(), timeLimit };
  const ours = await watched(park, scenario);
  const theirs = await plain(park, scenario);
  const best = Math.min(ours.best, theirs?.cost ?? 0);
  const first = within(ours, best);
  const took = theirs?.took ?? timeLimit;
  const ratio = first / took;
  return [
    `${firms} / ${park.stream.length}`,
    ours.size,
    figure(ours.matching),
    figure(ours.arrays),
    `${figure(ours.search)} (${figure(ours.search / timeLimit)})`,
    share(ours.gap),
    theirs === null ? `does not fit (${timeLimit})` : figure(theirs.took),
    theirs === null ? '–' : figure(theirs.cost / ours.best),
    figure(first),
    `${figure(ratio)} ${ratio <= 0.1 ? 'met' : 'missed'}`,
  ];
}

/** What a process that plans a year of hours needs, against a minute and the solver's whole heap. */
function hours(): readonly string[] {
  const { size, gap, seconds: whole, megabytes } = year();
  const met = (ratio: number): string => `${figure(ratio)} ${ratio <= 1 ? 'met' : 'missed'}`;
  return [
    '8760',
    size,
    share(gap),
    figure(whole),
    met(whole / 60),
    String(Math.round(megabytes)),
    met(megabytes / 2048),
  ];
}

const table = (rows: readonly (readonly string[])[]): string =>
  rows.map((row, k) => `| ${row.join(' | ')} |${k === 0 ? `\n|${row.map(() => '---|').join('')}` : ''}`).join('\n');

const head = [
  'firms / streams',
  'largest programme',
  'matching, s',
  'arrays, s',
  'search, s (of the limit)',
  'gap left',
];
const sizes = [[...head, 'plain, s', 'plain / ours', 'first plan, s', 'first / plain']];
for (const firms of [10, 30, 100, 200]) sizes.push([...(await measured(firms))]);
const headOfYear = [
  'periods',
  'largest programme',
  'gap left',
  'whole plan, s',
  'of 60 s',
  'peak memory, MB',
  'of 2 GiB',
];
const peak = [['firms', 'columns × rows', 'plan', 'bare HiGHS', 'ratio', 'limit'], await memory()];
const text = `# Planning: cost against size

Written by \`bench/plan-scale.ts --write\`: random parks of seed 1 with ten streams a firm and 24 periods, one run, a time limit of ${timeLimit} s, two cores shared with other work (${figure(loadavg()[1] as number)} processes
at once over five minutes); ratios tell more than seconds. Parks of 10 and 30 firms are searched at one stroke; larger ones by [clusters of periods](../methods/hours.md), *largest programme* being the largest that was handed over.
*Plain* is the whole programme at one stroke, run to its time limit, and the saving that it found over ours; where it does not fit, its limit stands for its time. *First plan* is the first within 5 % of the best that
either found, counted from the begin of the search; at most a tenth of the plain time is asked for.

${table(sizes)}

Kalundborg with a year of hours from a seed, \`bench/hours.ts DIR\` for the tables, with a time limit of ${yearLimit} s, in a process of its own:

${table([headOfYear, hours()])}

Peak memory of a process that plans, against one that gives bare HiGHS the very arrays with the same options and nothing else:

${table(peak)}
`;
process.stdout.write(text);
if (process.argv.includes('--write'))
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'benchmarks', 'planning.md'), text);
