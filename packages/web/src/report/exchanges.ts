/** The exchanges of a plan, in short and one by one, and the pairings that are not in it. */
import type { LeftOut, PlanExchange } from '@kyosei/model/plan';
import { absent, formatPayback, formatShare } from '../layout/format.ts';
import type { Context } from './context.ts';
import { priceBand } from './drawings.ts';
import { arrow, html, type Markup, withArrows } from './markup.ts';
import { markOf } from './sources.ts';

/** Reasons whose figures stand beside the list already. */
const shownBeside: ReadonlySet<string> = new Set(['coverage', 'saving']);
/** Most left-out pairings a reader can look through; the plan file holds them all. */
const leftOutLimit = 30;

export function exchangesSection(context: Context): Markup {
  const { exchanges } = context.plan;
  if (exchanges.length === 0)
    return html`<section class="page" id="exchanges"><h2>Exchanges</h2><p>The plan builds no exchange. The next section says what stands in the way of each.</p></section>`;
  return html`<section class="page" id="exchanges"><h2>Exchanges</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Exchanges in short"><table><caption>The exchanges of the plan, largest saving first.</caption>
<thead><tr><th scope="col">No.</th><th scope="col">From</th><th scope="col">To</th><th scope="col">What</th><th scope="col" class="number">Quantity</th><th scope="col" class="number">Investment</th><th scope="col" class="number">Saving</th><th scope="col" class="number">Payback</th><th scope="col">Evidence</th></tr></thead>
<tbody>${exchanges.map(
    (exchange, index) =>
      html`<tr><td><a href="#exchange-${index + 1}">${index + 1}</a></td><td>${context.end(exchange.from)}</td><td>${context.end(exchange.to)}</td><td class="${exchange.kind}"><span class="swatch"></span>${context.commodity(exchange.from.commodity)}</td><td class="number">${context.quantity(exchange.quantity, `${exchange.unit}/a`)}</td><td class="number">${context.quantity(exchange.investment, 'currency')}</td><td class="number">${context.quantity(exchange.saving, 'currency/a')}</td><td class="number">${formatPayback(exchange, context.options)}</td><td>${markOf(exchange.evidence.weakest)}</td></tr>`,
  )}</tbody></table></div>
${exchanges.map((exchange, index) => exchangeArticle(exchange, index, context))}</section>`;
}

function exchangeArticle(exchange: PlanExchange, index: number, context: Context): Markup {
  const { quantity } = context;
  const { from, to, route } = exchange;
  const what =
    from.commodity === to.commodity
      ? context.commodity(from.commodity)
      : `${context.commodity(from.commodity)} as ${context.commodity(to.commodity)}`;
  const cited = exchange.evidence.sources.flatMap(({ source }) => context.sources.numberOf(source) ?? []);
  return html`<article class="exchange" id="exchange-${index + 1}"><h3>${index + 1}. ${context.end(from)} ${arrow} ${context.end(to)}</h3>
<p class="${exchange.kind}"><span class="swatch"></span>${what}${exchange.technology && ` through ${context.technology(exchange.technology)}${exchange.technologySite ? ` at ${context.firm(exchange.technologySite)}` : ''}`}, by ${route.mode} over ${quantity(route.distance, 'km')}${exchange.running && '; running already'}.</p>
<div class="sides"><div>
<p>${quantity(exchange.quantity, `${exchange.unit}/a`)} (${formatShare(exchange.shareOfHave, context.options)} of what is had) covers ${quantity(exchange.delivered, `${exchange.deliveredUnit}/a`)} (${formatShare(exchange.shareOfWant, context.options)} of what is wanted).</p>
<ul>${exchange.reasons.filter(({ code }) => !shownBeside.has(code)).map((reason) => html`<li>${withArrows(context.sentence(reason))}</li>`)}</ul>
<p class="muted">${avoided(exchange, context)} Evidence: ${markOf(exchange.evidence.weakest)}${cited.length > 0 && html`, sources ${[...new Set(cited)].map((number, at) => html`${at > 0 && ', '}<a href="#source-${number}">${number}</a>`)}`}.</p>
<p class="muted">The price lies between what the donor must have and what the receiver can pay${exchange.price.agreed < 0 && '; a negative one is paid by the donor'}. Half way the donor gains ${quantity(exchange.gains.donor, 'currency/a')}, receiver ${quantity(exchange.gains.receiver, 'currency/a')}.</p>
</div><div>
${moneyTable(exchange, context)}
${priceBand(exchange, context.plan, index + 1, context)}
</div></div></article>`;
}

function avoided({ avoided: amounts }: PlanExchange, { quantity }: Context): string {
  const parts = [
    [amounts.co2, 'CO₂e'],
    [amounts.so2, 'SO₂'],
    [amounts.freshWater, 'fresh water'],
    [amounts.landfill, 'landfill'],
  ] as const;
  const told = (sign: 1 | -1) =>
    parts.filter(([amount]) => sign * amount > 0).map(([amount, of]) => `${quantity(sign * amount, 't/a')} ${of}`);
  const [less, more] = [told(1), told(-1)];
  if (less.length + more.length === 0) return 'Changes no emission, fresh water or landfill.';
  const change = [less.length > 0 && `avoids ${less.join(', ')}`, more.length > 0 && `causes ${more.join(', ')}`];
  const text = change.filter((part) => part !== false).join(' and ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}, net.`;
}

/** Savings first, then what they cost, then what is left: the lines add up to the saving. */
function moneyTable({ costs, saving, investment }: PlanExchange, { quantity }: Context): Markup {
  const lines = [
    ['Avoided purchase', costs.avoidedPurchase],
    ['Avoided disposal', costs.avoidedDisposal],
    ['Transport', -costs.transport],
    ['Treatment', -costs.treatment],
    ['Supply', -costs.supply],
    ['Transaction', -costs.transaction],
    ['Emission, water and landfill prices', -costs.taxes],
    [`Annuity of ${quantity(investment, 'currency')}`, -costs.annuity],
  ] as const;
  return html`<table class="money"><caption>Money in a year</caption><tbody>${lines
    .filter(([, value]) => value !== 0)
    .map(
      ([name, value]) =>
        html`<tr><th scope="row">${name}</th><td class="number">${quantity(value, 'currency/a', true)}</td></tr>`,
    )}<tr class="total"><th scope="row">Saving</th><td class="number">${quantity(saving, 'currency/a')}</td></tr></tbody></table>`;
}

/** What stopped a pairing, in words. */
export const gateWords: Readonly<Record<LeftOut['gate'], string>> = {
  firm: 'the firms themselves',
  commodity: 'not what is wanted',
  quality: 'quality',
  quantity: 'quantity',
  route: 'no way to carry it',
  distance: 'distance',
  law: 'the law',
  money: 'money',
  choice: 'a better use',
};

export function leftOutSection(context: Context): Markup {
  const { leftOut } = context.plan;
  const shown = leftOut.slice(0, leftOutLimit);
  return html`<section class="page" id="left-out"><h2>What the plan leaves out, and why</h2>
${
  shown.length === 0
    ? html`<p>No other pairing of a have with a want came into question.</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="Left-out pairings"><table class="why"><caption>Pairings that are not in the plan, closest to being chosen first${leftOut.length > shown.length && `; ${shown.length} of ${leftOut.length}, the plan file holds them all`}.</caption>
<thead><tr><th scope="col" style="width:32%">Pairing</th><th scope="col" style="width:12%">Stopped by</th><th scope="col" style="width:42%">Why</th><th scope="col" class="number" style="width:14%">Saving at most</th></tr></thead>
<tbody>${shown.map(
        ({ from, to, technology, gate, findings, saving }) =>
          html`<tr><td>${context.end(from)} ${arrow} ${context.end(to)}<br><span class="muted">${context.commodity(from.commodity)}${from.commodity !== to.commodity && ` as ${context.commodity(to.commodity)}`}${technology && ` through ${context.technology(technology)}`}</span></td><td>${gateWords[gate]}</td><td>${withArrows(findings.map(context.sentence).join(' ') || absent)}</td><td class="number">${context.quantity(saving, 'currency/a')}</td></tr>`,
      )}</tbody></table></div>`
}</section>`;
}
