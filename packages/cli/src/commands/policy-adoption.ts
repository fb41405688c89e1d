/** `kyosei policy DIR --adoption`: how the exchanges of the plan may be taken up over the years, as bands, and what that rests on. */
import {
  type AdoptionPark,
  adoptionPark,
  type Bands,
  bandsOf,
  type Horizon,
  type Instruments,
  noInstruments,
  parameters,
  prepare,
  type Rests,
  restsOn,
  runsOf,
  usualValues,
} from '@kyosei/engine/adoption';
import { createSolver } from '@kyosei/engine/highs';
import { plan } from '@kyosei/engine/plan';
import { choiceName } from '@kyosei/model/declared';
import { formatNumber, formatQuantity, formatShare, spoken } from '@kyosei/web/layout/format';
import { readAsked } from '../asked.ts';
import { columns } from '../columns.ts';
import { error, type Outcome, refused } from '../outcome.ts';
import type { Shown } from '../progress.ts';
import { words } from '../words.ts';

export interface AdoptionCommandOptions extends Horizon {
  readonly scenario?: string;
  /** Instruments as `name=level`. */
  readonly with?: readonly string[];
}

/** Enough that the shares of variance are good to about 0.05; the figure at each point is the mean of a few runs. */
const sampling = { trajectories: 10, samples: 128 };
const runsAtPoint = 8;
/** Told in a terminal; `--json` holds all. */
const yearsApart = 5;
const effectsShown = 6;

export async function adoptionCommand(
  folder: string,
  options: AdoptionCommandOptions,
  progress: Shown,
): Promise<Outcome> {
  const chosen = instrumentsOf(options.with ?? []);
  const asked = await readAsked(folder, options.scenario);
  if (asked.park === null) return refused([...chosen.problems, ...asked.problems]);
  if (chosen.problems.length > 0) return refused([...asked.problems, ...chosen.problems]);
  const { park, scenario, problems: found } = asked;
  const solve = await createSolver();
  const planned = await plan(park, { scenario, solve, progress: progress.show }).finally(progress.done);
  const problems = [...found, ...(planned.problems as Outcome['problems'])];
  const adopting = adoptionPark(park, planned);
  const { adoption: said, comma } = words();
  const title = said.title(planned.park.name);
  if (adopting.opportunities.length === 0)
    return {
      exit: 1,
      data: { format, status: planned.status, opportunities: [] },
      lines: [title, '', said.none],
      problems,
    };
  const { years, runs, seed } = options;
  const horizon = { years, runs, seed };
  const isHelped = (options.with ?? []).length > 0;
  const without = bands(adopting, noInstruments, horizon);
  const helped = isHelped ? bands(adopting, chosen.instruments, horizon) : null;
  const rests = restsOn(adopting, chosen.instruments, { years, runs: runsAtPoint, seed }, sampling);
  const { currency } = planned.park;
  return {
    exit: 0,
    data: { format, ...horizon, ...adopting, parameters, instruments: chosen.instruments, without, helped, rests },
    lines: [
      said.counted(title, adopting.opportunities.length, years, runs),
      '',
      ...bandLines(without, currency),
      ...(helped === null ? [] : ['', said.with(options.with?.join(comma) ?? ''), ...bandLines(helped, currency)]),
      '',
      ...restsLines(rests, years),
    ],
    problems,
  };
}

const format = 'kyosei-adoption/1';

const bands = (park: AdoptionPark, instruments: Instruments, horizon: Horizon): Bands =>
  bandsOf(runsOf(prepare(park, usualValues, instruments), horizon), horizon.years);

const names = Object.keys(noInstruments) as (keyof Instruments)[];
const isTax = (name: string): boolean => name.endsWith('Tax');

/** Instruments with their levels, or all that is wrong with them. */
function instrumentsOf(given: readonly string[]) {
  const problems = given.flatMap((text) => {
    const [name = '', level = ''] = text.split('=');
    const value = Number(level);
    if (!(names as readonly string[]).includes(name))
      return [error('wrong-usage', `--with ${text}`, `one of ${names.join(', ')}, each with = and its level`)];
    const isLevel = /^[\d.]+$/.test(level) && (isTax(name) ? value <= 1e9 : value <= 1);
    const accepted = isTax(name) ? 'park currency per tonne, from 0 on' : 'a level from 0 to 1';
    return isLevel ? [] : [error('wrong-usage', `--with ${text}`, accepted)];
  });
  const levels = given.map((text) => text.split('=')).map(([name, level]) => [name, Number(level)] as const);
  return { problems, instruments: { ...noInstruments, ...Object.fromEntries(levels) } as Instruments };
}

function bandLines({ share, gain, co2, starved }: Bands, currency: string): string[] {
  const rows = share.flatMap(({ quantiles: [low, , middle, , high] }, year) =>
    year % yearsApart === 0 || year === share.length - 1
      ? [
          [
            String(year),
            formatShare(low),
            formatShare(middle),
            formatShare(high),
            formatQuantity(gain[year]?.quantiles[0], `${currency}/a`),
            formatQuantity(gain[year]?.quantiles[2], `${currency}/a`),
            formatQuantity(gain[year]?.quantiles[4], `${currency}/a`),
            formatQuantity(co2[year]?.quantiles[2], 't/a'),
            formatNumber(starved[year]?.mean),
          ],
        ]
      : [],
  );
  const { adoption: said } = words();
  return [...columns([said.columns, ...rows]).map((line) => `  ${line}`), '', `  ${said.legend}`];
}

function restsLines({ evidence, effects, deviation }: Rests, years: number): string[] {
  const { adoption: said } = words();
  const guessed = evidence.find(({ mark }) => mark === 'estimated');
  const told =
    guessed?.total == null
      ? said.nothing(years)
      : said.rests({
          share: formatShare(Math.min(1, guessed.total)),
          year: years,
          parameters: guessed.parameters,
          deviation: formatShare(deviation),
        });
  return [
    said.guesses,
    `  ${told}`,
    ...columns([
      said.effectColumns.map((head, at) => (at === 0 ? `  ${head}` : head)),
      ...effects
        .slice(0, effectsShown)
        .map(({ parameter, mean, absolute, evidence: mark }) => [
          `  ${parameter}`,
          formatShare(mean, { signed: true }),
          formatShare(absolute),
          choiceName(mark, spoken()),
        ]),
    ]),
    ...effects.slice(0, effectsShown).map(({ parameter }) => `  ${parameter}: ${parameters[parameter].text}`),
  ];
}
