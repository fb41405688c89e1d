/** A plan as a person reads it in a terminal: the status first, then money and burdens, then each exchange with its reason. */
import type { Finding, Plan, PlanChange, PlanExchange, PlanPlant } from '@kyosei/model/plan';
import type { Tables } from '@kyosei/model/tables';
import { findingSentence } from '@kyosei/web/layout/findings';
import { formatPayback, formatQuantity, formatShare, formatYears, spoken } from '@kyosei/web/layout/format';
import { namesOf } from '@kyosei/web/layout/names';
import { endNamer, outlookName, portsInOrder, worthsOf } from '@kyosei/web/layout/plants';
import { changeName } from '@kyosei/web/layout/stages';
import { reportWords, verdict, worthWords } from '@kyosei/web/report';
import type { HeldFigure } from './expected-figures.ts';
import type { Historical } from './historical.ts';

/** Left-out pairings told in a terminal; the plan file holds them all. */
const leftOutShown = 8;
/** Worths told in a terminal, largest first. */
const worthsShown = 5;
/** Findings that say in one line why an exchange is there, best first. */
const telling = ['saving', 'coverage', 'substitute', 'heat-cascade', 'special-case', 'same-commodity'];

export function summary(
  plan: Plan,
  tables: Tables,
  historical: Historical | null,
  figures: readonly HeldFigure[],
): string[] {
  const { currency } = plan.park;
  const name = namesOf(plan, tables);
  const end = endNamer(plan, name);
  const sentence = (finding: Finding): string => findingSentence(finding, { currency, name });
  const lines = [
    `${plan.park.name}, scenario ${plan.scenario.name || plan.scenario.id}`,
    '',
    ...verdict(plan, sentence, reportWords(spoken())),
  ];
  if (plan.planned === null) return lines;
  lines.push(
    '',
    ...aligned([
      ['Saving', formatQuantity(plan.saving, `${currency}/a`), 'against the park without exchanges, annuities paid'],
      [
        'Investment',
        formatQuantity(plan.investment, currency),
        `net present value ${formatQuantity(plan.npv, currency)}`,
      ],
      ['Payback', formatPayback(plan), ''],
      ...(
        [
          ['CO₂e', 'co2'],
          ['SO₂', 'so2'],
          ['Fresh water', 'freshWater'],
          ['Landfill', 'landfill'],
        ] as const
      ).map(([burden, key]) => burdenLine(burden, plan.baseline[key], plan.planned?.[key] ?? Number.NaN)),
    ]),
  );
  lines.push(...stageLines(plan, name));
  lines.push(
    '',
    plan.exchanges.length === 0 ? 'No exchange.' : `${plan.exchanges.length} exchanges, largest saving first:`,
  );
  for (const [index, exchange] of plan.exchanges.entries())
    lines.push(...exchangeLines(exchange, index, name, end, sentence, currency));
  lines.push(...catalogueLines(plan), ...beside(plan, name), ...worthLines(plan, name));
  if (plan.leftOut.length > 0) {
    lines.push(
      '',
      `Left out, closest first (${Math.min(leftOutShown, plan.leftOut.length)} of ${plan.leftOut.length}):`,
    );
    for (const { from, to, gate, findings } of plan.leftOut.slice(0, leftOutShown)) {
      lines.push(
        `  ${end(from)} → ${end(to)}, ${name('commodity', from.commodity)}: ${reportWords(spoken()).gate[gate]}.`,
      );
      lines.push(...findings.slice(0, 2).map((finding) => `      ${sentence(finding)}`));
    }
  }
  lines.push(...evidenceLines(plan), ...(historical ? historicalLines(historical, plan, name) : []));
  lines.push(...figureLines(figures));
  return lines;
}

/** What is built when; nothing where all is built at once. */
function stageLines({ stages, park: { currency } }: Plan, name: ReturnType<typeof namesOf>): string[] {
  const last = stages.at(-1);
  if (last === undefined) return [];
  const told = (change: PlanChange): string =>
    `      ${reportWords(spoken()).stages.change[change.change].padEnd(6)}  ${changeName(change, name)}${change.investment > 0 ? `, ${formatQuantity(change.investment, currency)}` : ''}`;
  return [
    '',
    'What is built when; a year of each stage against doing nothing then:',
    ...stages.flatMap(({ year, changes, investment, budget, saving, idle, baseline, planned }) => [
      `  ${year}  invests ${formatQuantity(investment, currency)}${budget === null ? '' : ` of ${formatQuantity(budget, currency)}`}; saves ${formatQuantity(saving, `${currency}/a`)}${idle > 0 ? `, ${formatQuantity(idle, `${currency}/a`)} paid for what is idle` : ''}; CO₂e ${formatQuantity(baseline.co2, 't/a')} → ${formatQuantity(planned.co2, 't/a')}`,
      ...changes.map(told),
    ]),
    `  Investment, net present value and payback are of all stages, everything else here of a year from ${last.year} on.`,
  ];
}

function burdenLine(name: string, before: number, after: number): [string, string, string] {
  const change = after === before ? 'unchanged' : formatQuantity(after - before, 't/a', { signed: true });
  const share =
    before === 0 || after === before
      ? ''
      : `, ${formatShare((after - before) / Math.abs(before), { signed: true, digits: 2 })}`;
  return [name, change, `${formatQuantity(before, 't/a')} → ${formatQuantity(after, 't/a')}${share}`];
}

function exchangeLines(
  exchange: PlanExchange,
  index: number,
  name: ReturnType<typeof namesOf>,
  end: ReturnType<typeof endNamer>,
  sentence: (finding: Finding) => string,
  currency: string,
): string[] {
  const { from, to, technology } = exchange;
  const through = technology === null ? '' : ` through ${name('technology', technology)}`;
  const paid =
    exchange.investment === 0
      ? 'no investment'
      : `invests ${formatQuantity(exchange.investment, currency)}, pays back in ${formatYears(exchange.payback)}`;
  const why =
    telling.flatMap((code) => exchange.reasons.find((reason) => reason.code === code) ?? [])[0] ?? exchange.reasons[0];
  return [
    `${String(index + 1).padStart(3)} ${end(from)} → ${end(to)}`,
    `    ${name('commodity', from.commodity)}${through}, ${formatQuantity(exchange.quantity, `${exchange.unit}/a`)} over ${formatQuantity(exchange.route.distance, 'km')}; ${paid}; ${exchange.evidence.weakest}`,
    ...(why ? [`    ${sentence(why)}`] : []),
  ];
}

/** Technologies that are the library's and not the tables'. */
const catalogueLines = ({ catalogue }: Plan): string[] => [
  ...head('From the catalogue of technologies, not from the tables; ask for offers before money is spent:', catalogue),
  ...catalogue.map(({ name, mark, source }) => `  ${name}: ${mark}; ${source}.`),
];

const head = (text: string, rows: readonly unknown[]): string[] => (rows.length === 0 ? [] : ['', text]);

/** Shared plants, equipment that is given up, trenches and outlooks; nothing where the plan has none. */
function beside(plan: Plan, name: ReturnType<typeof namesOf>): string[] {
  const { currency } = plan.park;
  const money = (value: number) => formatQuantity(value, `${currency}/a`);
  return [
    ...head('Shared plants:', plan.plants),
    ...plan.plants.flatMap((plant) => plantLines(plant, name, currency)),
    ...head(
      `${plan.retired.length} plants of firms’ own are needed no more: ${money(
        plan.retired.reduce((sum, { saving }) => sum + saving, 0),
      )}.`,
      plan.retired,
    ),
    ...head('Trenches dug once for several exchanges:', plan.trenches),
    ...plan.trenches.map(
      ({ id, investment, cost }) => `  ${id}: ${formatQuantity(investment, currency)}, ${money(cost)}.`,
    ),
    ...head('If things turn out otherwise, against doing nothing then:', plan.outlooks),
    ...aligned(
      plan.outlooks.map(({ id, probability, saving }) => [
        outlookName(id, name, (failed) => `Without ${failed}`),
        money(saving),
        probability === 0 ? 'a contingency to be borne' : `probability ${formatShare(probability)}`,
      ]),
    ),
  ];
}

/** What holds the park back most. */
function worthLines(plan: Plan, name: ReturnType<typeof namesOf>): string[] {
  const worths = worthsOf(plan).slice(0, worthsShown);
  return [
    ...head('One more unit, with what is built held, is worth:', worths),
    ...worths.map(
      (worth) => `  ${formatQuantity(worth.worth, worth.unit)}  ${worthWords(worth, name, reportWords(spoken()))}`,
    ),
  ];
}

function plantLines(plant: PlanPlant, name: ReturnType<typeof namesOf>, currency: string): string[] {
  const { unit, size, hours, built, investment, saving } = plant;
  const what = built ? `to be built for ${formatQuantity(investment, currency)}` : 'stands';
  return [
    `  ${plant.name} at ${name('firm', plant.firm)}: ${formatQuantity(size, `${unit}/h`)} of input, ${what}`,
    `    ${formatQuantity(hours, 'h/a')} at full load; own account ${formatQuantity(saving, `${currency}/a`)}; CO₂e ${formatQuantity(plant.burdens.co2, 't/a', { signed: true })}`,
    ...portsInOrder(plant).map((port) => {
      const amount = (value: number) => formatQuantity(value, `${port.unit}/a`);
      const [way, outside] = port.direction === 'wants' ? ['in ', 'bought'] : ['out', 'sold or disposed of'];
      return `    ${way} ${name('commodity', port.commodity)} ${amount(port.quantity)}: ${amount(port.exchanged)} exchanged, ${amount(port.present)} ${outside}`;
    }),
  ];
}

function evidenceLines({ exchanges }: Plan): string[] {
  const weak = exchanges.filter(({ evidence }) => evidence.weakest === 'estimated' || evidence.weakest === 'recalled');
  return weak.length === 0
    ? []
    : [
        '',
        `Of ${exchanges.length} exchanges ${weak.length} rest on estimated or recalled figures; check those before money is spent.`,
      ];
}

const yearOf = (year: number | null): string => (year === null ? '' : `, ${year}`);

function historicalLines(
  { found, missing, outside, beyond }: Historical,
  plan: Plan,
  name: ReturnType<typeof namesOf>,
): string[] {
  const ends = ({ from, to }: { readonly from: string; readonly to: string }) =>
    `${name('firm', from)} → ${name('firm', to)}`;
  return [
    '',
    `Held against history: ${found.length} of ${found.length + missing.length} exchanges found whose two ends are in the tables.`,
    ...missing.map((each) => `  missing  ${ends(each)}, ${each.flow}${yearOf(each.year)}: ${each.why}`),
    ...beyond.map(
      (each) =>
        `  beyond   ${ends(each)}: number ${plan.exchanges.findIndex(({ id }) => id === each.exchange) + 1} above`,
    ),
    ...outside.map(
      (each) => `  outside  ${ends(each)}, ${each.flow}${yearOf(each.year)}: an end is not in the tables.`,
    ),
  ];
}

function figureLines(figures: readonly HeldFigure[]): string[] {
  if (figures.length === 0) return [];
  const rows = figures.map(({ text, unit, found, least, most, holds }): [string, string, string] => [
    text,
    formatQuantity(found, unit, { digits: 5 }),
    `${holds ? 'within' : 'NOT WITHIN'} ${formatQuantity(least, unit, { digits: 5 })} … ${formatQuantity(most, unit, { digits: 5 })}`,
  ]);
  const count = figures.filter(({ holds }) => holds).length;
  return ['', `Held against what the case expects: ${count} of ${figures.length} figures hold.`, ...aligned(rows)];
}

/** Pads the first two columns to the widest. */
function aligned(rows: readonly (readonly [string, string, string])[]): string[] {
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
  const [first, second] = [width(0), width(1)];
  return rows.map(([a, b, c]) => `  ${a.padEnd(first)}  ${b.padStart(second)}${c === '' ? '' : `  ${c}`}`);
}
