/** The exchanges of a plan, in short and one by one, and the pairings that are not in it. */
import type { PlanExchange } from '@kyosei/model/plan';
import { absent, formatPayback, formatShare } from '../layout/format.ts';
import type { Context } from './context.ts';
import { priceBand } from './drawings.ts';
import { arrow, html, type Markup, withArrows } from './markup.ts';

/** Reasons whose figures stand beside the list already. */
const shownBeside: ReadonlySet<string> = new Set(['coverage', 'saving']);
/** Most left-out pairings a reader can look through; the plan file holds them all. */
const leftOutLimit = 30;

export function exchangesSection(context: Context): Markup {
  const { exchanges } = context.plan;
  const { exchanges: words, column } = context.words;
  if (exchanges.length === 0)
    return html`<section class="page" id="exchanges"><h2>${words.title}</h2><p>${words.none}</p></section>`;
  return html`<section class="page" id="exchanges"><h2>${words.title}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${words.label}"><table><caption>${words.caption}</caption>
<thead><tr><th scope="col">${column.number}</th><th scope="col">${column.from}</th><th scope="col">${column.to}</th><th scope="col">${column.what}</th><th scope="col" class="number">${column.quantity}</th><th scope="col" class="number">${column.investment}</th><th scope="col" class="number">${column.saving}</th><th scope="col" class="number">${column.payback}</th><th scope="col">${column.evidence}</th></tr></thead>
<tbody>${exchanges.map(
    (exchange, index) =>
      html`<tr><td><a href="#exchange-${index + 1}">${index + 1}</a></td><td>${context.end(exchange.from)}</td><td>${context.end(exchange.to)}</td><td class="${exchange.kind}"><span class="swatch"></span>${context.commodity(exchange.from.commodity)}</td><td class="number">${context.quantity(exchange.quantity, `${exchange.unit}/a`)}</td><td class="number">${context.quantity(exchange.investment, 'currency')}</td><td class="number">${context.quantity(exchange.saving, 'currency/a')}</td><td class="number">${formatPayback(exchange, context.options)}</td><td>${context.mark(exchange.evidence.weakest)}</td></tr>`,
  )}</tbody></table></div>
${exchanges.map((exchange, index) => exchangeArticle(exchange, index, context))}</section>`;
}

function exchangeArticle(exchange: PlanExchange, index: number, context: Context): Markup {
  const { quantity, options } = context;
  const { exchanges: words } = context.words;
  const { from, to, route, technology, technologySite, price } = exchange;
  const what =
    from.commodity === to.commodity
      ? context.commodity(from.commodity)
      : context.words.as(context.commodity(from.commodity), context.commodity(to.commodity));
  const cited = exchange.evidence.sources.flatMap(({ source }) => context.sources.numberOf(source) ?? []);
  return html`<article class="exchange" id="exchange-${index + 1}"><h3>${index + 1}. ${context.end(from)} ${arrow} ${context.end(to)}</h3>
<p class="${exchange.kind}"><span class="swatch"></span>${words.route({
    what,
    technology: technology ? context.technology(technology) : null,
    site: technologySite ? context.firm(technologySite) : null,
    mode: context.choice(route.mode),
    distance: quantity(route.distance, 'km'),
    running: exchange.running,
  })}</p>
<div class="sides"><div>
<p>${words.covers({
    taken: quantity(exchange.quantity, `${exchange.unit}/a`),
    ofHave: formatShare(exchange.shareOfHave, options),
    delivered: quantity(exchange.delivered, `${exchange.deliveredUnit}/a`),
    ofWant: formatShare(exchange.shareOfWant, options),
  })}</p>
<ul>${exchange.reasons.filter(({ code }) => !shownBeside.has(code)).map((reason) => html`<li>${withArrows(context.sentence(reason))}</li>`)}</ul>
<p class="muted">${avoided(exchange, context)}${context.words.gap}${words.evidence}${context.words.gap}${context.mark(exchange.evidence.weakest)}${cited.length > 0 && html`${words.sources}${[...new Set(cited)].map((number, at) => html`${at > 0 && ', '}<a href="#source-${number}">${number}</a>`)}`}${context.words.stop}</p>
<p class="muted">${price.agreed < 0 ? words.priceBelow : words.price}${context.words.gap}${words.halfWay(quantity(exchange.gains.donor, 'currency/a'), quantity(exchange.gains.receiver, 'currency/a'))}</p>
</div><div>
${moneyTable(exchange, context)}
${priceBand(exchange, context.plan, index + 1, context)}
</div></div></article>`;
}

function avoided({ avoided: amounts }: PlanExchange, { quantity, words }: Context): string {
  const { exchanges: said, comma } = words;
  const parts = [
    [amounts.co2, 'CO₂e'],
    [amounts.so2, 'SO₂'],
    [amounts.freshWater, said.freshWater],
    [amounts.landfill, said.landfill],
  ] as const;
  const told = (sign: 1 | -1): string =>
    parts
      .filter(([amount]) => sign * amount > 0)
      .map(([amount, of]) => `${quantity(sign * amount, 't/a')} ${of}`)
      .join(comma);
  const [less, more] = [told(1), told(-1)];
  return less === '' && more === '' ? said.unchanged : said.net(less, more);
}

/** Savings first, then what they cost, then what is left: the lines add up to the saving. */
function moneyTable({ costs, saving, investment }: PlanExchange, { quantity, words }: Context): Markup {
  const lines = [
    [words.cost.avoidedPurchase, costs.avoidedPurchase],
    [words.cost.avoidedDisposal, costs.avoidedDisposal],
    [words.cost.transport, -costs.transport],
    [words.cost.treatment, -costs.treatment],
    [words.cost.supply, -costs.supply],
    [words.cost.transaction, -costs.transaction],
    [words.cost.taxes, -costs.taxes],
    [words.exchanges.annuity(quantity(investment, 'currency')), -costs.annuity],
  ] as const;
  return html`<table class="money"><caption>${words.column.moneyInAYear}</caption><tbody>${lines
    .filter(([, value]) => value !== 0)
    .map(
      ([name, value]) =>
        html`<tr><th scope="row">${name}</th><td class="number">${quantity(value, 'currency/a', true)}</td></tr>`,
    )}<tr class="total"><th scope="row">${words.column.saving}</th><td class="number">${quantity(saving, 'currency/a')}</td></tr></tbody></table>`;
}

export function leftOutSection(context: Context): Markup {
  const { leftOut } = context.plan;
  const shown = leftOut.slice(0, leftOutLimit);
  const { leftOut: words, gate: gates, as, through } = context.words;
  const part = leftOut.length > shown.length ? words.part(shown.length, leftOut.length) : null;
  const what = (from: string, to: string) => (from === to ? from : as(from, to));
  return html`<section class="page" id="left-out"><h2>${words.title}</h2>
${
  shown.length === 0
    ? html`<p>${words.none}</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="${words.label}"><table class="why"><caption>${words.caption(part)}</caption>
<thead><tr><th scope="col" style="width:32%">${words.pairing}</th><th scope="col" style="width:12%">${words.stopped}</th><th scope="col" style="width:42%">${words.why}</th><th scope="col" class="number" style="width:14%">${words.saving}</th></tr></thead>
<tbody>${shown.map(
        ({ from, to, technology, gate, findings, saving }) =>
          html`<tr><td>${context.end(from)} ${arrow} ${context.end(to)}<br><span class="muted">${(technology ? (of: string) => through(of, context.technology(technology)) : String)(what(context.commodity(from.commodity), context.commodity(to.commodity)))}</span></td><td>${gates[gate]}</td><td>${withArrows(findings.map(context.sentence).join(context.words.gap) || absent)}</td><td class="number">${context.quantity(saving, 'currency/a')}</td></tr>`,
      )}</tbody></table></div>`
}</section>`;
}
