/** What the plan builds and gives up beside exchanges: shared plants, equipment, trenches; and how it does in outlooks. */
import type { PlanPlant } from '@kyosei/model/plan';
import { formatNumber, formatShare } from '../layout/format.ts';
import { commodityOf, outlookName, plantCosts, portsInOrder, type Worth, worthsOf } from '../layout/plants.ts';
import type { Context } from './context.ts';
import { type Content, html, type Markup } from './markup.ts';
import { markOf } from './sources.ts';

const costWords: Readonly<Record<(typeof plantCosts)[number], string>> = {
  annuity: 'Annuity of the investment',
  maintenance: 'Upkeep',
  fixed: 'Staff and other fixed costs',
  operating: 'Operation',
  market: 'Bought less sold outside',
  taxes: 'Emission, water and landfill prices',
};

/** Absent when the plan has nothing of it. */
export function plantsSection(context: Context): Markup | null {
  const { plants, retired, trenches, outlooks, catalogue } = context.plan;
  const worths = worthsOf(context.plan);
  if (catalogue.length + plants.length + retired.length + trenches.length + outlooks.length + worths.length === 0)
    return null;
  return html`<section class="page" id="plants"><h2>Shared plants, outlooks, and what holds the park back</h2>
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

const plantTable = ({ plan, firm, technology, quantity, options }: Context): Markup =>
  sheet({
    caption:
      'Shared plants: what they cost; what they bring stands in the exchanges that they feed and in what they sell.',
    heads: ['Plant', 'At', 'Technology', '', 'Size', 'Full-load hours', 'Investment', 'Own account', 'Adds CO₂e'],
    texts: 4,
    rows: plan.plants.map(
      ({ name, firm: at, technology: kind, built, size, unit, hours, investment, saving, burdens }) => [
        name,
        firm(at),
        technology(kind),
        built ? 'to be built' : 'stands',
        quantity(size, `${unit}/h`),
        formatNumber(hours, options),
        quantity(investment, 'currency'),
        quantity(saving, 'currency/a'),
        quantity(burdens.co2, 't/a'),
      ],
    ),
  });

const catalogueTable = ({ plan }: Context): Markup =>
  sheet({
    caption: 'Technologies from the catalogue, not from the tables: ask for offers before money is spent.',
    heads: ['Technology', 'Evidence', 'Source'],
    texts: 3,
    rows: plan.catalogue.map(({ name, mark, source }) => [name, markOf(mark), source]),
  });

function plantArticle(plant: PlanPlant, context: Context): Markup {
  const { name, rates, size, unit, costs, saving } = plant;
  const ports = portsInOrder(plant);
  const { quantity, commodity, period, options } = context;
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
    caption: `${name}: what goes in and out in a year`,
    heads: ['', 'What', 'Quantity', 'In exchanges', 'Outside the park'],
    texts: 2,
    rows: ports.map((port) => [
      port.direction === 'wants' ? 'in' : 'out',
      commodity(port.commodity),
      quantity(port.quantity, `${port.unit}/a`),
      quantity(port.exchanged, `${port.unit}/a`),
      quantity(port.present, `${port.unit}/a`),
    ]),
  })
}
${sheet({ caption: `${name}: load by period, in its input`, heads: ['Period', 'In', 'Out', 'Of its size'], texts: 1, rows: load })}
</div><div><table class="money"><caption>Money in a year</caption><tbody>${plantCosts
    .filter((part) => costs[part] !== 0)
    .map(
      (part) =>
        html`<tr><th scope="row">${costWords[part]}</th><td class="number">${quantity(-costs[part], 'currency/a', true)}</td></tr>`,
    )}<tr class="total"><th scope="row">Own account</th><td class="number">${quantity(saving, 'currency/a')}</td></tr></tbody></table></div></div></article>`;
}

const retiredTable = ({ plan, firm, commodity, quantity }: Context): Markup =>
  sheet({
    caption: 'Equipment that nothing needs any more, with the yearly cost that is saved.',
    heads: ['Equipment', 'At', 'Served', 'Saving'],
    texts: 3,
    rows: plan.retired.map(({ name, firm: at, stream, saving }) => [
      name,
      firm(at),
      commodity(commodityOf(plan, stream) ?? ''),
      quantity(saving, 'currency/a'),
    ]),
  });

const trenchTable = ({ plan, quantity }: Context): Markup =>
  sheet({
    caption: 'Trenches dug once for several exchanges, borne by the park.',
    heads: ['Trench', 'Investment', 'Annuity'],
    texts: 1,
    rows: plan.trenches.map(({ id, investment, cost }) => [
      id,
      quantity(investment, 'currency'),
      quantity(cost, 'currency/a'),
    ]),
  });

const outlookTable = ({ plan, name, quantity, options }: Context): Markup =>
  sheet({
    caption:
      'If things turn out otherwise: what is built stays, how it runs is chosen anew; saving against doing nothing then.',
    heads: ['Outlook', 'Probability', 'Saving'],
    texts: 1,
    rows: plan.outlooks.map(({ id, probability, saving }) => [
      outlookName(id, name, (failed) => `Without ${failed}`),
      probability === 0 ? 'to be borne' : formatShare(probability, options),
      quantity(saving, 'currency/a'),
    ]),
  });

/** So many of the largest; the plan file holds them all. */
const worthsShown = 12;

/** “Steam that Dairy wants”. */
export function worthWords({ of, what, firm }: Worth, name: Context['name']): string {
  if (of === 'limit') return `the limit on ${limitWords[what] ?? what}`;
  if (of === 'facility') return `room in ${name('facility', what)}`;
  return `${name('commodity', what)} that ${name('firm', firm ?? '')} ${of}`;
}

const limitWords: Readonly<Record<string, string>> = {
  budget: 'investment',
  maximumLand: 'ground for new plants',
  maximumCo2: 'greenhouse gases',
  maximumSo2: 'sulphur dioxide',
  maximumFreshWater: 'fresh water',
  maximumLandfill: 'landfill',
};

const worthTable = ({ name, quantity }: Context, worths: readonly Worth[]): Markup =>
  sheet({
    caption: 'What one more unit is worth, with what is built held.',
    heads: ['One more unit of', 'Is worth'],
    texts: 1,
    rows: worths.slice(0, worthsShown).map((worth) => [worthWords(worth, name), quantity(worth.worth, worth.unit)]),
  });
