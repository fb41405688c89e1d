/** `kyosei match DIR`: what could be exchanged, gate by gate, and what would let the rest pass. */
import { explore, noChain } from '@kyosei/engine/matching';
import { defaultScenario } from '@kyosei/engine/plan';
import { commodityById } from '@kyosei/model/knowledge/library';
import { nearest } from '@kyosei/model/nearest';
import type { NearMiss, Opportunities, Opportunity } from '@kyosei/model/opportunities';
import type { Finding } from '@kyosei/model/plan';
import type { Problem } from '@kyosei/model/problem';
import type { Park } from '@kyosei/model/tables';
import { findingSentence } from '@kyosei/web/layout/findings';
import { formatQuantity, formatShare } from '@kyosei/web/layout/format';
import { readCaseFolder } from '../case-folder.ts';
import { error, type Outcome, refused } from '../outcome.ts';

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
  const words = wordsOf(park, asked);
  if (options.why !== undefined) return why(park, asked, options.why, words, told);
  const data = options.stream === undefined ? asked : only(asked, options.stream);
  return { exit: 0, data: { ...data, problems: told }, lines: lines(data, words), problems: told };
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

interface Words {
  readonly currency: string;
  readonly firm: (id: string) => string;
  readonly commodity: (id: string) => string;
  /** Unit in which a commodity is counted. */
  readonly unit: (id: string) => string;
  readonly sentence: (finding: Finding) => string;
}

function wordsOf(park: Park, { park: { currency } }: Opportunities): Words {
  const firms = new Map(park.firm.map(({ id, name }) => [id, name]));
  const commodities = new Map(park.commodity.map(({ id, name }) => [id, name]));
  const firm = (id: string): string => firms.get(id) ?? id;
  const commodity = (id: string): string => commodities.get(id) ?? id.replaceAll('-', ' ');
  const technologies = new Map(park.technology.map(({ id, name }) => [id, name]));
  const name = (table: string, id: string): string =>
    table === 'firm'
      ? firm(id)
      : table === 'commodity'
        ? commodity(id)
        : (technologies.get(id) ?? (id.split('@')[0] as string));
  const units = new Map(park.commodity.map((row) => [row.id, row.unit]));
  const unit = (id: string): string => units.get(id) ?? commodityById(id)?.unit ?? 'unit';
  return { currency, firm, commodity, unit, sentence: (finding) => findingSentence(finding, { currency, name }) };
}

const marks = { pass: '✓', warn: '!', unknown: '?', fail: '✗' } as const;

function opportunityLines(each: Opportunity, { currency, firm, commodity, sentence }: Words): string[] {
  const perYear = (value: number): string => formatQuantity(value, `${currency}/a`);
  const chain = each.chain.map(({ name }) => name).join(', then ');
  const telling = each.gates.flatMap(({ verdict, findings }) => (verdict === 'pass' ? [] : findings.slice(0, 1)));
  return [
    `${firm(each.from.firm)} → ${firm(each.to.firm)}: ${commodity(each.from.commodity)} for ${commodity(each.to.commodity)}${chain === '' ? '' : `, through ${chain}`}${each.running ? ' (runs)' : ''}`,
    `    expected ${perYear(each.expected)} (saving ${perYear(each.saving)}, between ${perYear(each.interval[0])} and ${perYear(each.interval[1])}; confidence ${formatShare(each.confidence)})`,
    `    ${formatQuantity(each.quantity, `${each.unit}/a`)} over ${formatQuantity(each.distance, 'km')}; donor ${perYear(each.gains.donor)}, receiver ${perYear(each.gains.receiver)}, carrier is paid ${perYear(each.gains.carrier)}; CO₂e ${formatQuantity(-each.avoided.co2, 't/a', { signed: true })}`,
    `    ${each.gates.map(({ gate, verdict }) => `${marks[verdict]} ${gate}`).join('  ')}`,
    ...telling.slice(0, 4).map((finding) => `      ${sentence(finding)}`),
  ];
}

/** By how much a quality fails, e.g. `fails by 40 ppm of chloride`. */
const gapOf = ({ values: { quality, gap } }: Finding): string =>
  typeof gap === 'number'
    ? ` (fails by ${formatQuantity(gap, gapUnits[String(quality)] ?? 'ppm')} of ${String(quality)})`
    : '';
const gapUnits: Readonly<Record<string, string>> = { temperature: 'K', pressure: 'bar', purity: '', moisture: '' };

function missLines(each: NearMiss, { currency, firm, commodity, unit, sentence }: Words): string[] {
  return [
    `${firm(each.from.firm)} → ${firm(each.to.firm)}: ${commodity(each.from.commodity)} for ${commodity(each.to.commodity)}; stops at ${each.gate}`,
    ...each.findings.slice(0, 3).map((finding) => `    ${sentence(finding)}${gapOf(finding)}`),
    ...each.remedies.map(
      ({ name, unitCost, passes, saving }) =>
        `    ${name} at ${formatQuantity(unitCost, `${currency}/${unit(each.from.commodity)}`)} would ${passes ? `pass, and save ${formatQuantity(saving, `${currency}/a`)}` : `make it fit, but lose ${formatQuantity(-saving, `${currency}/a`)}`}.`,
    ),
  ];
}

const list = <T>(title: string, all: readonly T[], write: (each: T) => readonly string[]): string[] =>
  all.length === 0
    ? []
    : [
        '',
        `${title} (${Math.min(shown, all.length)} of ${all.length}):`,
        ...all.slice(0, shown).flatMap((each) => write(each).map((line) => `  ${line}`)),
      ];

function lines(data: Opportunities, words: Words): string[] {
  const perYear = (value: number): string => formatQuantity(value, `${data.park.currency}/a`);
  const { counts, park } = data;
  return [
    `${park.name}: ${counts.haves} haves, ${counts.wants} wants, ${counts.opportunities} opportunities`,
    ...list('Opportunities, largest expected value first', data.opportunities, (each) => opportunityLines(each, words)),
    ...list('Near misses, closest first', data.nearMisses, (each) => missLines(each, words)),
    ...list('Exchanges that run', data.diagnoses, ({ exchange, opportunity, stopped, alarm }) => [
      `${exchange}: ${alarm ? 'at risk' : 'no alarm'}`,
      ...(stopped?.findings ?? []).map((finding) => `    ${words.sentence(finding)}`),
      ...(opportunity?.modes ?? []).flatMap(({ id, bites, findings }) =>
        bites === true ? findings.map((finding) => `    ${id}: ${words.sentence(finding)}`) : [],
      ),
    ]),
    ...list('What the law asks, by rule', data.laws, ({ id, basis, steps, consequence }) => [
      `${id}: ${steps} (${basis}; otherwise: ${consequence}).`,
    ]),
    ...list(
      'Sectors that would close most of what is left over',
      data.recruits,
      ({ name, employees, value, closes }) => [
        `${name}, about ${employees} employees: ${perYear(value)}`,
        ...closes
          .slice(0, 3)
          .map(
            ({ commodity, quantity, share, value: part }) =>
              `    ${words.commodity(commodity)}: ${formatQuantity(quantity, `${words.unit(commodity)}/a`)} (${formatShare(share)} of what is left), ${perYear(part)}`,
          ),
      ],
    ),
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
  words: Words,
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
          `It passes.`,
          ...opportunityLines(opportunity, words),
          ...opportunity.gates.flatMap(({ gate, findings }) =>
            findings.map((each) => `    ${gate}: ${words.sentence(each)}`),
          ),
        ]),
    ...(nearMiss === null ? [] : missLines(nearMiss, words)),
    ...(stops === null ? [] : [`Stops at commodity: ${words.sentence(stops.findings[0] as Finding)}`]),
  ];
  return {
    exit: 0,
    data: { have, want, passes: opportunity !== null, opportunity, nearMiss, stops, problems },
    lines: said,
    problems,
  };
}
