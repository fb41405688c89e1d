/** A plan as a person reads it in a terminal: the status first, then money and burdens, then each exchange with its reason. */
import { choiceName } from '@kyosei/model/declared';
import type { Finding, Plan, PlanChange, PlanExchange, PlanPlant } from '@kyosei/model/plan';
import type { Tables } from '@kyosei/model/tables';
import { findingSentence } from '@kyosei/web/layout/findings';
import { formatPayback, formatQuantity, formatShare, formatYears, spoken } from '@kyosei/web/layout/format';
import { namesOf } from '@kyosei/web/layout/names';
import { endNamer, outlookName, portsInOrder, worthsOf } from '@kyosei/web/layout/plants';
import { changeName } from '@kyosei/web/layout/stages';
import { reportWords, verdict, worthWords } from '@kyosei/web/report';
import { columns, padEnd, widest } from './columns.ts';
import type { HeldFigure } from './expected-figures.ts';
import type { Historical } from './historical.ts';
import { words } from './words.ts';

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
  const { plan: said, some, titled } = words();
  const lines = [
    titled(plan.park.name, plan.scenario.name || plan.scenario.id),
    '',
    ...verdict(plan, sentence, reportWords(spoken())),
  ];
  if (plan.planned === null) return lines;
  lines.push(
    '',
    ...aligned([
      [said.saving, formatQuantity(plan.saving, `${currency}/a`), said.savingNote],
      [said.investment, formatQuantity(plan.investment, currency), said.npv(formatQuantity(plan.npv, currency))],
      [said.payback, formatPayback(plan), ''],
      ...(
        [
          ['CO₂e', 'co2'],
          ['SO₂', 'so2'],
          [said.freshWater, 'freshWater'],
          [said.landfill, 'landfill'],
        ] as const
      ).map(([burden, key]) => burdenLine(burden, plan.baseline[key], plan.planned?.[key] ?? Number.NaN)),
    ]),
  );
  lines.push(...stageLines(plan, name));
  lines.push('', plan.exchanges.length === 0 ? said.none : said.exchanges(plan.exchanges.length));
  for (const [index, exchange] of plan.exchanges.entries())
    lines.push(...exchangeLines(exchange, index, name, end, sentence, currency));
  lines.push(...catalogueLines(plan), ...beside(plan, name), ...worthLines(plan, name));
  if (plan.leftOut.length > 0) {
    lines.push('', said.leftOut(some(Math.min(leftOutShown, plan.leftOut.length), plan.leftOut.length)));
    for (const { from, to, gate, findings } of plan.leftOut.slice(0, leftOutShown)) {
      lines.push(
        `  ${said.stopped(`${end(from)} → ${end(to)}`, name('commodity', from.commodity), reportWords(spoken()).gate[gate])}`,
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
  const { plan: said } = words();
  const { change: kinds } = reportWords(spoken()).stages;
  const told = ({ change, ...rest }: PlanChange): string =>
    `      ${padEnd(kinds[change], widest(Object.values(kinds)))}  ${changeName({ change, ...rest }, name)}${rest.investment > 0 ? `, ${formatQuantity(rest.investment, currency)}` : ''}`;
  return [
    '',
    said.stages,
    ...stages.flatMap(({ year, changes, investment, budget, saving, idle, baseline, planned }) => [
      `  ${said.stage({
        year,
        investment: formatQuantity(investment, currency),
        budget: budget === null ? null : formatQuantity(budget, currency),
        saving: formatQuantity(saving, `${currency}/a`),
        idle: idle > 0 ? formatQuantity(idle, `${currency}/a`) : null,
        before: formatQuantity(baseline.co2, 't/a'),
        after: formatQuantity(planned.co2, 't/a'),
      })}`,
      ...changes.map(told),
    ]),
    `  ${said.lastStage(last.year)}`,
  ];
}

function burdenLine(name: string, before: number, after: number): [string, string, string] {
  const change = after === before ? words().plan.unchanged : formatQuantity(after - before, 't/a', { signed: true });
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
  const { plan: said } = words();
  const paid =
    exchange.investment === 0
      ? said.notInvested
      : said.invests(formatQuantity(exchange.investment, currency), formatYears(exchange.payback));
  const why =
    telling.flatMap((code) => exchange.reasons.find((reason) => reason.code === code) ?? [])[0] ?? exchange.reasons[0];
  return [
    `${String(index + 1).padStart(3)} ${end(from)} → ${end(to)}`,
    `    ${said.line({
      what: name('commodity', from.commodity),
      technology: technology === null ? null : name('technology', technology),
      quantity: formatQuantity(exchange.quantity, `${exchange.unit}/a`),
      distance: formatQuantity(exchange.route.distance, 'km'),
      paid,
      mark: choiceName(exchange.evidence.weakest, spoken()),
    })}`,
    ...(why ? [`    ${sentence(why)}`] : []),
  ];
}

/** Technologies that are the library's and not the tables'. */
const catalogueLines = ({ catalogue }: Plan): string[] => [
  ...head(words().plan.catalogue, catalogue),
  ...catalogue.map(
    ({ name, mark, source }) => `  ${words().plan.fromCatalogue(name, choiceName(mark, spoken()), source)}`,
  ),
];

const head = (text: string, rows: readonly unknown[]): string[] => (rows.length === 0 ? [] : ['', text]);

/** Shared plants, equipment that is given up, trenches and outlooks; nothing where the plan has none. */
function beside(plan: Plan, name: ReturnType<typeof namesOf>): string[] {
  const { currency } = plan.park;
  const money = (value: number) => formatQuantity(value, `${currency}/a`);
  const { plan: said } = words();
  return [
    ...head(said.plants, plan.plants),
    ...plan.plants.flatMap((plant) => plantLines(plant, name, currency)),
    ...head(
      said.retired(plan.retired.length, money(plan.retired.reduce((sum, { saving }) => sum + saving, 0))),
      plan.retired,
    ),
    ...head(said.trenches, plan.trenches),
    ...plan.trenches.map(
      ({ id, investment, cost }) => `  ${said.trench(id, formatQuantity(investment, currency), money(cost))}`,
    ),
    ...head(said.outlooks, plan.outlooks),
    ...aligned(
      plan.outlooks.map(({ id, probability, saving }) => [
        outlookName(id, name, reportWords(spoken()).plants.without),
        money(saving),
        probability === 0 ? said.contingency : said.probability(formatShare(probability)),
      ]),
    ),
  ];
}

/** What holds the park back most. */
function worthLines(plan: Plan, name: ReturnType<typeof namesOf>): string[] {
  const worths = worthsOf(plan).slice(0, worthsShown);
  return [
    ...head(words().plan.worths, worths),
    ...worths.map(
      (worth) => `  ${formatQuantity(worth.worth, worth.unit)}  ${worthWords(worth, name, reportWords(spoken()))}`,
    ),
  ];
}

function plantLines(plant: PlanPlant, name: ReturnType<typeof namesOf>, currency: string): string[] {
  const { unit, size, hours, built, investment, saving } = plant;
  const { plan: said } = words();
  return [
    `  ${said.plant({
      name: plant.name,
      firm: name('firm', plant.firm),
      size: formatQuantity(size, `${unit}/h`),
      built: built ? formatQuantity(investment, currency) : null,
    })}`,
    `    ${said.plantRuns(
      formatQuantity(hours, 'h/a'),
      formatQuantity(saving, `${currency}/a`),
      formatQuantity(plant.burdens.co2, 't/a', { signed: true }),
    )}`,
    ...portsInOrder(plant).map((port) => {
      const amount = (value: number) => formatQuantity(value, `${port.unit}/a`);
      const told = said[port.direction === 'wants' ? 'in' : 'out']({
        what: name('commodity', port.commodity),
        quantity: amount(port.quantity),
        exchanged: amount(port.exchanged),
        outside: amount(port.present),
      });
      return `    ${told}`;
    }),
  ];
}

function evidenceLines({ exchanges }: Plan): string[] {
  const weak = exchanges.filter(({ evidence }) => evidence.weakest === 'estimated' || evidence.weakest === 'recalled');
  return weak.length === 0 ? [] : ['', words().plan.unsure(exchanges.length, weak.length)];
}

function historicalLines(
  { found, missing, outside, beyond }: Historical,
  plan: Plan,
  name: ReturnType<typeof namesOf>,
): string[] {
  const ends = ({ from, to }: { readonly from: string; readonly to: string }) =>
    `${name('firm', from)} → ${name('firm', to)}`;
  const { plan: said } = words();
  const kinds = [said.missing, said.beyond, said.outside];
  const line = (kind: string, what: string, why: string): string =>
    `  ${padEnd(kind, widest(kinds))}  ${said.why(what, why)}`;
  return [
    '',
    said.history(found.length, found.length + missing.length),
    ...missing.map((each) => line(said.missing, said.known(ends(each), each.flow, each.year), each.why)),
    ...beyond.map((each) =>
      line(said.beyond, ends(each), said.number(plan.exchanges.findIndex(({ id }) => id === each.exchange) + 1)),
    ),
    ...outside.map((each) => line(said.outside, said.known(ends(each), each.flow, each.year), said.noEnd)),
  ];
}

function figureLines(figures: readonly HeldFigure[]): string[] {
  if (figures.length === 0) return [];
  const { plan: said } = words();
  const rows = figures.map(({ text, unit, found, least, most, holds }): [string, string, string] => [
    text,
    formatQuantity(found, unit, { digits: 5 }),
    `${holds ? said.holds : said.holdsNot} ${formatQuantity(least, unit, { digits: 5 })} … ${formatQuantity(most, unit, { digits: 5 })}`,
  ]);
  const count = figures.filter(({ holds }) => holds).length;
  return ['', said.figures(count, figures.length), ...aligned(rows)];
}

/** Pads the first two columns to the widest. */
function aligned(rows: readonly (readonly [string, string, string])[]): string[] {
  return columns(rows.map(([a, b]) => [`  ${a}`, b])).map((line, k) =>
    rows[k]?.[2] ? `${line}  ${rows[k][2]}` : line,
  );
}
