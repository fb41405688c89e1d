/** `kyosei match DIR`: what could be exchanged, gate by gate, and what would let the rest pass. */

import { explore, noChain } from '@kyosei/engine/matching';
import { defaultScenario } from '@kyosei/engine/plan';
import { commodityById } from '@kyosei/model/knowledge/library';
import { languageOf } from '@kyosei/model/language';
import { nearest } from '@kyosei/model/nearest';
import type { NearMiss, Opportunities, Opportunity } from '@kyosei/model/opportunities';
import type { Finding } from '@kyosei/model/plan';
import type { Problem } from '@kyosei/model/problem';
import type { Park } from '@kyosei/model/tables';
import { findingSentence } from '@kyosei/web/layout/findings';
import { formatQuantity, formatShare, spoken } from '@kyosei/web/layout/format';
import { readCaseFolder } from '../case-folder.ts';
import { error, type Outcome, refused } from '../outcome.ts';
import { words } from '../words.ts';

export interface MatchCommandOptions {
  /** Only what concerns one stream. */
  readonly stream?: string;
  /** A have and a want: everything about this pair. */
  readonly why?: readonly [have: string, want: string];
}

/** Warnings to a plan that the library has an answer to. */
const answered = new Set(['no-streams', 'no-route-for-kind']);

/** Lines of each list that a terminal shows; `--json` holds them all. */
const shown = 10;

export async function matchCommand(folder: string, options: MatchCommandOptions): Promise<Outcome> {
  const { park, problems } = await readCaseFolder(folder);
  if (park === null) return refused(problems);
  const asked = explore(park, { scenario: park.scenario[0] ?? defaultScenario() });
  const told = [...problems.filter(({ code }) => !answered.has(code)), ...asked.problems];
  const wrong = wrongStreams(park, asked, options);
  if (wrong.length > 0) return refused([...told, ...wrong]);
  const naming = namingOf(park, asked);
  if (options.why !== undefined) return why(park, asked, options.why, naming, told);
  const data = options.stream === undefined ? asked : only(asked, options.stream);
  return { exit: 0, data: { ...data, problems: told }, lines: lines(data, naming), problems: told };
}

const streamIds = (
  park: Park,
  { leftOver, opportunities, nearMisses }: Opportunities,
): ReadonlyMap<string, 'has' | 'wants'> =>
  new Map([
    ...[...opportunities, ...nearMisses].flatMap(({ from, to }) => [
      [from.stream, 'has'] as const,
      [to.stream, 'wants'] as const,
    ]),
    ...leftOver.map(({ stream, direction }) => [stream, direction] as const),
    ...park.stream.map(({ id, direction }) => [id, direction] as const),
  ]);

/** Streams asked for that are not there, or flow the other way. */
function wrongStreams(
  park: Park,
  asked: Opportunities,
  { stream, why: pair }: MatchCommandOptions,
): readonly Problem[] {
  const ids = streamIds(park, asked);
  const check = (id: string, direction: 'has' | 'wants' | null): readonly Problem[] => {
    const found = ids.get(id);
    if (found === undefined) {
      const near = nearest(id, ids.keys());
      return [
        error('no-such-stream', id, 'the id of a stream of the park', near === undefined ? {} : { nearest: near }),
      ];
    }
    return direction === null || found === direction
      ? []
      : [
          error('wrong-direction', id, direction === 'has' ? 'a stream that is had' : 'a stream that is wanted', {
            column: direction === 'has' ? 'HAVE' : 'WANT',
          }),
        ];
  };
  return [
    ...(stream === undefined ? [] : check(stream, null)),
    ...(pair === undefined ? [] : [...check(pair[0], 'has'), ...check(pair[1], 'wants')]),
  ];
}

const concerns =
  (stream: string) =>
  ({ from, to }: Pick<Opportunity, 'from' | 'to'>): boolean =>
    from.stream === stream || to.stream === stream;

const only = (asked: Opportunities, stream: string): Opportunities => ({
  ...asked,
  opportunities: asked.opportunities.filter(concerns(stream)),
  nearMisses: asked.nearMisses.filter(concerns(stream)),
  diagnoses: asked.diagnoses.filter(({ opportunity }) => opportunity !== null && concerns(stream)(opportunity)),
  leftOver: asked.leftOver.filter((each) => each.stream === stream),
  recruits: asked.recruits.filter(({ closes }) => closes.some((each) => each.stream === stream)),
});

interface Naming {
  readonly currency: string;
  readonly firm: (id: string) => string;
  readonly commodity: (id: string) => string;
  /** Unit in which a commodity is counted. */
  readonly unit: (id: string) => string;
  readonly sentence: (finding: Finding) => string;
}

function namingOf(park: Park, { park: { currency } }: Opportunities): Naming {
  const firms = new Map(park.firm.map(({ id, name }) => [id, name]));
  const commodities = new Map(park.commodity.map(({ id, name }) => [id, name]));
  const firm = (id: string): string => firms.get(id) ?? id;
  const language = languageOf(spoken());
  const known = (id: string): string => commodityById(id)?.names[language][0] ?? id.replaceAll('-', ' ');
  const commodity = (id: string): string =>
    commodities.get(id) ?? (language === 'en' ? id.replaceAll('-', ' ') : known(id));
  const technologies = new Map(park.technology.map(({ id, name }) => [id, name]));
  const name = (table: string, id: string): string =>
    table === 'firm'
      ? firm(id)
      : table === 'commodity'
        ? commodity(id)
        : (technologies.get(id) ?? (id.split('@')[0] as string));
  const units = new Map(park.commodity.map((row) => [row.id, row.unit]));
  const unit = (id: string): string => units.get(id) ?? commodityById(id)?.unit ?? words().match.unit;
  return { currency, firm, commodity, unit, sentence: (finding) => findingSentence(finding, { currency, name }) };
}

const marks = { pass: '✓', warn: '!', unknown: '?', fail: '✗' } as const;

function opportunityLines(each: Opportunity, { currency, firm, commodity, sentence }: Naming): string[] {
  const perYear = (value: number): string => formatQuantity(value, `${currency}/a`);
  const { match: said } = words();
  const chain = each.chain.map(({ name }) => name).join(said.after);
  const telling = each.gates.flatMap(({ verdict, findings }) => (verdict === 'pass' ? [] : findings.slice(0, 1)));
  return [
    said.pair({
      from: firm(each.from.firm),
      to: firm(each.to.firm),
      what: commodity(each.from.commodity),
      wanted: commodity(each.to.commodity),
      chain,
      runs: each.running,
    }),
    `    ${said.expected({
      expected: perYear(each.expected),
      saving: perYear(each.saving),
      low: perYear(each.interval[0]),
      high: perYear(each.interval[1]),
      confidence: formatShare(each.confidence),
    })}`,
    `    ${said.gains({
      quantity: formatQuantity(each.quantity, `${each.unit}/a`),
      distance: formatQuantity(each.distance, 'km'),
      donor: perYear(each.gains.donor),
      receiver: perYear(each.gains.receiver),
      carrier: perYear(each.gains.carrier),
      co2: formatQuantity(-each.avoided.co2, 't/a', { signed: true }),
    })}`,
    `    ${each.gates.map(({ gate, verdict }) => `${marks[verdict]} ${said.gate[gate]}`).join('  ')}`,
    ...telling.slice(0, 4).map((finding) => `      ${sentence(finding)}`),
  ];
}

/** By how much a quality fails, e.g. `fails by 40 ppm of chloride`. */
const gapOf = ({ values: { quality, gap } }: Finding): string =>
  typeof gap === 'number'
    ? words().match.failsBy(formatQuantity(gap, gapUnits[String(quality)] ?? 'ppm'), String(quality))
    : '';
const gapUnits: Readonly<Record<string, string>> = { temperature: 'K', pressure: 'bar', purity: '', moisture: '' };

function missLines(each: NearMiss, { currency, firm, commodity, unit, sentence }: Naming): string[] {
  const { match: said } = words();
  const pair = said.pair({
    from: firm(each.from.firm),
    to: firm(each.to.firm),
    what: commodity(each.from.commodity),
    wanted: commodity(each.to.commodity),
    chain: '',
    runs: false,
  });
  return [
    said.stops(pair, said.gate[each.gate]),
    ...each.findings.slice(0, 3).map((finding) => `    ${sentence(finding)}${gapOf(finding)}`),
    ...each.remedies.map(({ name, unitCost, passes, saving }) => {
      const cost = formatQuantity(unitCost, `${currency}/${unit(each.from.commodity)}`);
      const tell = passes ? said.passes : said.loses;
      return `    ${tell(name, cost, formatQuantity(passes ? saving : -saving, `${currency}/a`))}`;
    }),
  ];
}

const list = <T>(title: string, all: readonly T[], write: (each: T) => readonly string[]): string[] =>
  all.length === 0
    ? []
    : [
        '',
        words().match.list(title, words().some(Math.min(shown, all.length), all.length)),
        ...all.slice(0, shown).flatMap((each) => write(each).map((line) => `  ${line}`)),
      ];

function lines(data: Opportunities, naming: Naming): string[] {
  const perYear = (value: number): string => formatQuantity(value, `${data.park.currency}/a`);
  const { counts, park } = data;
  const { match: said } = words();
  return [
    said.title(park.name, counts.haves, counts.wants, counts.opportunities),
    ...list(said.opportunities, data.opportunities, (each) => opportunityLines(each, naming)),
    ...list(said.misses, data.nearMisses, (each) => missLines(each, naming)),
    ...list(said.running, data.diagnoses, ({ exchange, opportunity, stopped, alarm }) => [
      said.diagnosis(exchange, alarm),
      ...(stopped?.findings ?? []).map((finding) => `    ${naming.sentence(finding)}`),
      ...(opportunity?.modes ?? []).flatMap(({ id, bites, findings }) =>
        bites === true ? findings.map((finding) => `    ${id}: ${naming.sentence(finding)}`) : [],
      ),
    ]),
    ...list(said.laws, data.laws, ({ id, basis, steps, consequence }) => [said.law({ id, steps, basis, consequence })]),
    ...list(said.sectors, data.recruits, ({ name, employees, value, closes }) => [
      said.recruit(name, employees, perYear(value)),
      ...closes.slice(0, 3).map(
        ({ commodity, quantity, share, value: part }) =>
          `    ${said.closes({
            what: naming.commodity(commodity),
            quantity: formatQuantity(quantity, `${naming.unit(commodity)}/a`),
            share: formatShare(share),
            value: perYear(part),
          })}`,
      ),
    ]),
  ];
}

/** Commodity of a stream that a sector profile gave. */
const streamOf = ({ leftOver }: Opportunities, id: string): string | undefined =>
  leftOver.find(({ stream }) => stream === id)?.commodity;

/** Everything about one pair, whatever gate it stops at. */
function why(
  park: Park,
  asked: Opportunities,
  [have, want]: readonly [string, string],
  naming: Naming,
  problems: readonly Problem[],
): Outcome {
  const isPair = ({ from, to }: Pick<Opportunity, 'from' | 'to'>): boolean =>
    from.stream === have && to.stream === want;
  const opportunity = asked.opportunities.find(isPair) ?? null;
  const nearMiss = asked.nearMisses.find(isPair) ?? null;
  const of = (id: string): string => streamOf(asked, id) ?? park.stream.find((row) => row.id === id)?.commodity ?? id;
  const commodity = { gate: 'commodity', findings: [noChain(asked, of(have), of(want))] };
  const stops = opportunity === null && nearMiss === null ? commodity : null;
  const said = [
    ...(opportunity === null
      ? []
      : [
          words().match.itPasses,
          ...opportunityLines(opportunity, naming),
          ...opportunity.gates.flatMap(({ gate, findings }) =>
            findings.map((each) => `    ${words().plan.why(words().match.gate[gate], naming.sentence(each))}`),
          ),
        ]),
    ...(nearMiss === null ? [] : missLines(nearMiss, naming)),
    ...(stops === null ? [] : [words().match.stopsAtCommodity(naming.sentence(stops.findings[0] as Finding))]),
  ];
  return {
    exit: 0,
    data: { have, want, passes: opportunity !== null, opportunity, nearMiss, stops, problems },
    lines: said,
    problems,
  };
}
