/** What the plan builds and gives up beside exchanges: shared plants, equipment, trenches; and how it does in outlooks. */
import type { PlanPlant } from '@kyosei/model/plan';
import { formatNumber, formatShare } from '../layout/format.ts';
import { commodityOf, outlookName, plantCosts, portsInOrder, type Worth, worthsOf } from '../layout/plants.ts';
import type { Context } from './context.ts';
import { type Content, html, type Markup } from './markup.ts';
import type { ReportWords } from './words/en.ts';

/** Absent when the plan has nothing of it. */
export function plantsSection(context: Context): Markup | null {
  const { plants, retired, trenches, outlooks, catalogue } = context.plan;
  const worths = worthsOf(context.plan);
  if (catalogue.length + plants.length + retired.length + trenches.length + outlooks.length + worths.length === 0)
    return null;
  return html`<section class="page" id="plants"><h2>${context.words.plants.title}</h2>
${catalogue.length > 0 && catalogueTable(context)}
${plants.length > 0 && [plantTable(context), plants.map((plant) => plantArticle(plant, context))]}
${retired.length > 0 && retiredTable(context)}
${trenches.length > 0 && trenchTable(context)}
${outlooks.length > 0 && outlookTable(context)}
${worths.length > 0 && worthTable(context, worths)}</section>`;
}

interface Sheet {
  readonly caption: string;
  /** Heads of the columns; those of figures after `texts`. */
  readonly heads: readonly string[];
  readonly texts: number;
  readonly rows: readonly (readonly Content[])[];
}

/** A table whose first columns are words and whose others are figures. */
export const sheet = ({ caption, heads, texts, rows }: Sheet): Markup => {
  const head = (name: string, at: number) => html`<th scope="col"${at >= texts && html` class="number"`}>${name}</th>`;
  const cellOf = (value: Content, at: number) => html`<td${at >= texts && html` class="number"`}>${value}</td>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr>${heads.map(head)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map(cellOf)}</tr>`)}</tbody></table></div>`;
};

const plantTable = ({ plan, firm, technology, quantity, options, words: { plants: words, column } }: Context): Markup =>
  sheet({
    caption: words.caption,
    heads: [
      words.plant,
      words.at,
      words.technology,
      '',
      words.size,
      words.hours,
      column.investment,
      words.account,
      words.co2,
    ],
    texts: 4,
    rows: plan.plants.map(
      ({ name, firm: at, technology: kind, built, size, unit, hours, investment, saving, burdens }) => [
        name,
        firm(at),
        technology(kind),
        built ? words.built : words.stands,
        quantity(size, `${unit}/h`),
        formatNumber(hours, options),
        quantity(investment, 'currency'),
        quantity(saving, 'currency/a'),
        quantity(burdens.co2, 't/a'),
      ],
    ),
  });

const catalogueTable = ({ plan, mark: markOf, words: { plants: words, column } }: Context): Markup =>
  sheet({
    caption: words.catalogue,
    heads: [words.technology, column.evidence, words.source],
    texts: 3,
    rows: plan.catalogue.map(({ name, mark, source }) => [name, markOf(mark), source]),
  });

function plantArticle(plant: PlanPlant, context: Context): Markup {
  const { name, rates, size, unit, costs, saving } = plant;
  const ports = portsInOrder(plant);
  const { quantity, commodity, period, options } = context;
  const { plants: words, column } = context.words;
  const load = rates.map(({ period: id, intake, outlet }) => [
    period(id),
    quantity(intake, `${unit}/h`),
    quantity(outlet, `${unit}/h`),
    formatShare(size > 0 ? intake / size : null, options),
  ]);
  return html`<article class="exchange"><h3>${name}</h3><div class="sides"><div>
${
  ports.length > 0 &&
  sheet({
    caption: words.ports(name),
    heads: ['', column.what, column.quantity, words.inExchanges, words.outside],
    texts: 2,
    rows: ports.map((port) => [
      port.direction === 'wants' ? words.in : words.out,
      commodity(port.commodity),
      quantity(port.quantity, `${port.unit}/a`),
      quantity(port.exchanged, `${port.unit}/a`),
      quantity(port.present, `${port.unit}/a`),
    ]),
  })
}
${sheet({ caption: words.load(name), heads: [words.period, words.intake, words.outlet, words.ofSize], texts: 1, rows: load })}
</div><div><table class="money"><caption>${column.moneyInAYear}</caption><tbody>${plantCosts
    .filter((part) => costs[part] !== 0)
    .map(
      (part) =>
        html`<tr><th scope="row">${words.cost[part]}</th><td class="number">${quantity(-costs[part], 'currency/a', true)}</td></tr>`,
    )}<tr class="total"><th scope="row">${words.account}</th><td class="number">${quantity(saving, 'currency/a')}</td></tr></tbody></table></div></div></article>`;
}

const retiredTable = ({ plan, firm, commodity, quantity, words: { plants: words, column } }: Context): Markup =>
  sheet({
    caption: words.retired,
    heads: [words.equipment, words.at, words.served, column.saving],
    texts: 3,
    rows: plan.retired.map(({ name, firm: at, stream, saving }) => [
      name,
      firm(at),
      commodity(commodityOf(plan, stream) ?? ''),
      quantity(saving, 'currency/a'),
    ]),
  });

const trenchTable = ({ plan, quantity, words: { plants: words, column } }: Context): Markup =>
  sheet({
    caption: words.trenches,
    heads: [words.trench, column.investment, words.annuity],
    texts: 1,
    rows: plan.trenches.map(({ id, investment, cost }) => [
      id,
      quantity(investment, 'currency'),
      quantity(cost, 'currency/a'),
    ]),
  });

const outlookTable = ({ plan, name, quantity, options, words: { plants: words, column } }: Context): Markup =>
  sheet({
    caption: words.outlooks,
    heads: [words.outlook, words.probability, column.saving],
    texts: 1,
    rows: plan.outlooks.map(({ id, probability, saving }) => [
      outlookName(id, name, words.without),
      probability === 0 ? words.borne : formatShare(probability, options),
      quantity(saving, 'currency/a'),
    ]),
  });

/** So many of the largest; the plan file holds them all. */
const worthsShown = 12;

/** “Steam that Dairy wants”. */
export function worthWords(
  { of, what, firm, stream }: Worth,
  name: Context['name'],
  { plants: words }: ReportWords,
): string {
  if (of === 'limit') return words.ofLimit(words.limit[what as keyof typeof words.limit] ?? what);
  if (of === 'facility') return words.roomIn(name('facility', what));
  return words[of](`${name('commodity', what)}${stream === null ? '' : ` (${stream})`}`, name('firm', firm ?? ''));
}

const worthTable = ({ name, quantity, words }: Context, worths: readonly Worth[]): Markup =>
  sheet({
    caption: words.plants.worths,
    heads: [words.plants.oneMore, words.plants.worth],
    texts: 1,
    rows: worths
      .slice(0, worthsShown)
      .map((worth) => [worthWords(worth, name, words), quantity(worth.worth, worth.unit)]),
  });
