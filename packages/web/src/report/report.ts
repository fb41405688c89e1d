/** Writes a plan as one self-contained, printable HTML page: no script, no font, no picture from elsewhere. */
import type { FirmAccounts } from '@kyosei/engine/accounts';
import type { Assessment } from '@kyosei/engine/standards';
import { languageOf } from '@kyosei/model/language';
import type { Plan } from '@kyosei/model/plan';
import type { Problem } from '@kyosei/model/problem';
import { sentence } from '@kyosei/model/sentence';
import { standards } from '@kyosei/model/standards';
import type { Tables } from '@kyosei/model/tables';
import type { Audience } from '../layout/audiences.ts';
import { families } from '../layout/flows.ts';
import { formatShare } from '../layout/format.ts';
import type { FrontPlans } from '../layout/front.ts';
import { accountsSections } from './accounts.ts';
import { assessmentSection } from './assessment.ts';
import { assumptionsSection } from './assumptions.ts';
import { type Context, contextOf } from './context.ts';
import { burdenBars, gainBars, mapDrawing, sankeyDrawing } from './drawings.ts';
import { exchangesSection, leftOutSection } from './exchanges.ts';
import { frontSection } from './front.ts';
import { type Content, html, type Markup } from './markup.ts';
import { plantsSection } from './plants.ts';
import { sourcesSection } from './sources.ts';
import { stagesSection } from './stages.ts';
import { style } from './style.ts';
import { summarySection } from './summary.ts';
import { targetsSection } from './targets.ts';

export { askedOptions } from './asked.ts';
export { worthWords } from './plants.ts';
export { verdict } from './summary.ts';
export type { Same } from './words/en.ts';
export { reportWords } from './words.ts';

export interface ReportOptions {
  /** The board by default. */
  readonly audience?: Audience;
  /** The park against a standard, for board and regulator. */
  readonly assessment?: Assessment;
  /** The accounts of the firm that the report is for; without them there is no firm's report. */
  readonly accounts?: FirmAccounts;
  /** What less of a burden costs, where it was asked under the plan's scenario; for the board. */
  readonly front?: FrontPlans;
  /** BCP 47 tag of the language; English by default. */
  readonly locale?: string;
  /** Date of writing as it shall read; left out when absent, so that equal plans give equal files. */
  readonly generated?: string;
}

/**
 * The report of a plan. Draws the plan's figures and computes none but differences and shares against the baseline.
 *
 * @param tables the park's given rows, for names, places and sources
 */
export function renderReport(plan: Plan, tables: Tables, options: ReportOptions = {}): string {
  const { audience = 'board' } = options;
  const context = contextOf(plan, tables, options.locale ?? 'en');
  const purpose = context.words.purpose[audience];
  const css: Markup = {
    markup: style(`${plan.park.name} · ${purpose}`, `Kyosei ${plan.engine} · ${plan.inputs.slice(0, 12)}`),
  };
  const page = html`<!doctype html>
<html lang="${languageOf(context.locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark"><title>${context.words.titled(plan.park.name, purpose)}</title><style>${css}</style></head>
<body><main class="sheet">
${sections[audience](context, options)}
${colophon(context)}
</main></body></html>
`;
  return page.markup;
}

const assessed = (context: Context, { assessment }: ReportOptions): Markup | null => {
  const standard = standards.find(({ id }) => id === assessment?.standard);
  return assessment && standard ? assessmentSection(context, standard, assessment) : null;
};

/** The sections of each audience, in their order. */
const sections: Readonly<Record<Audience, (context: Context, options: ReportOptions) => readonly Content[]>> = {
  board: (context, options) => [
    summarySection(context, options.generated ?? null),
    context.plan.planned !== null && [
      flowsSection(context),
      firmsSection(context),
      burdensSection(context),
      exchangesSection(context),
      stagesSection(context),
      plantsSection(context),
      frontSection(context, options.front),
      targetsSection(context),
    ],
    assessed(context, options),
    leftOutSection(context),
    assumptionsSection(context),
    sourcesSection(context),
    problemsSection(context),
  ],
  // Nothing of another firm: no sources, no flows, no problems but the firm's own accounts.
  firm: (context, { accounts, generated }) => [
    head(context, accounts?.firm.name ?? context.plan.park.name, 'firm', generated),
    accounts === undefined ? html`<p>${context.words.noAccounts}</p>` : accountsSections(context, accounts),
  ],
  regulator: (context, options) => [
    head(context, context.plan.park.name, 'regulator', options.generated),
    assessed(context, options),
    context.plan.planned !== null && [burdensSection(context), avoidedSection(context)],
    sourcesSection(context),
    problemsSection(context),
  ],
  annex: (context, { generated }) => [
    head(context, context.plan.park.name, 'annex', generated),
    exchangesSection(context),
    stagesSection(context),
    context.plan.planned !== null && plantsSection(context),
    leftOutSection(context),
    assumptionsSection(context),
    sourcesSection(context),
    problemsSection(context),
  ],
};

const head = ({ plan, words }: Context, title: string, audience: Audience, generated: string | undefined): Markup =>
  html`<header><p class="kicker">Kyosei · ${words.purpose[audience]}</p><h1>${title}</h1>
<p class="muted">${[
    title !== plan.park.name && words.inPark(plan.park.name),
    words.money(plan.park.currency, plan.park.baseYear),
    generated !== undefined && words.written(generated),
  ]
    .filter((part) => part !== false)
    .join(words.gap)}</p></header>`;

/** The exchanges without their money, for whoever oversees what they spare. */
function avoidedSection(context: Context): Markup {
  const { quantity, firm, commodity, plan, mark } = context;
  const { avoided: words, column, burden } = context.words;
  return html`<section class="page" id="exchanges"><h2>${words.title}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${words.title}"><table><caption>${words.caption}</caption>
<thead><tr><th scope="col">${column.number}</th><th scope="col">${column.from}</th><th scope="col">${column.to}</th><th scope="col">${column.what}</th><th scope="col" class="number">${column.quantity}</th><th scope="col" class="number">CO₂e</th><th scope="col" class="number">SO₂</th><th scope="col" class="number">${burden.freshWater}</th><th scope="col" class="number">${burden.landfill}</th><th scope="col">${column.evidence}</th></tr></thead>
<tbody>${plan.exchanges.map(
    ({ from, to, quantity: amount, unit, avoided, evidence }, at) =>
      html`<tr><td>${at + 1}</td><td>${firm(from.firm)}</td><td>${firm(to.firm)}</td><td>${commodity(from.commodity)}</td><td class="number">${quantity(amount, `${unit}/a`)}</td><td class="number">${quantity(avoided.co2, 't/a')}</td><td class="number">${quantity(avoided.so2, 't/a')}</td><td class="number">${quantity(avoided.freshWater, 't/a')}</td><td class="number">${quantity(avoided.landfill, 't/a')}</td><td>${mark(evidence.weakest)}</td></tr>`,
  )}</tbody></table></div></section>`;
}

const flowsSection = (context: Context): Markup =>
  html`<section id="map-and-flows"><h2>${context.words.flows}</h2>${mapDrawing(context)}${families.map((family) => sankeyDrawing(context, family))}</section>`;

function firmsSection(context: Context): Markup {
  const { quantity } = context;
  const { firms: words, column } = context.words;
  const firms = context.plan.firms.toSorted((a, b) => b.gain - a.gain);
  return html`<section class="page" id="firms"><h2>${words.title}</h2>${gainBars(context, firms)}
<div class="scroll" tabindex="0" role="region" aria-label="${words.label}"><table><caption>${words.caption}</caption>
<thead><tr><th scope="col">${column.firm}</th><th scope="col" class="number">${words.without}</th><th scope="col" class="number">${words.planned}</th><th scope="col" class="number">${column.gain}</th><th scope="col" class="number">${column.investment}</th><th scope="col" class="number">${words.co2}</th><th scope="col" class="number">${column.exchanges}</th></tr></thead>
<tbody>${firms.map(
    (firm) =>
      html`<tr><th scope="row">${firm.name}</th><td class="number">${quantity(firm.baseline.cost, 'currency/a')}</td><td class="number">${quantity(firm.planned.cost, 'currency/a')}</td><td class="number">${quantity(firm.gain, 'currency/a')}</td><td class="number">${quantity(firm.investment, 'currency')}</td><td class="number">${quantity(firm.planned.co2 - firm.baseline.co2, 't/a', true)}</td><td class="number">${firm.exchanges.length}</td></tr>`,
  )}</tbody></table></div></section>`;
}

function burdensSection(context: Context): Markup {
  const { plan, quantity } = context;
  const { burdens: words, burden, column } = context.words;
  const planned = plan.planned ?? plan.baseline;
  const rows = (
    [
      ['cost', 'currency/a'],
      ['co2', 't/a'],
      ['so2', 't/a'],
      ['freshWater', 't/a'],
      ['landfill', 't/a'],
    ] as const
  ).map(([key, unit]) => ({ name: burden[key], unit, baseline: plan.baseline[key], planned: planned[key] }));
  return html`<section id="burdens"><h2>${words.title}</h2>${burdenBars(rows, context.words)}
<div class="scroll" tabindex="0" role="region" aria-label="${words.label}"><table><caption>${words.caption}</caption>
<thead><tr><th scope="col">${words.of}</th><th scope="col" class="number">${words.without}</th><th scope="col" class="number">${words.planned}</th><th scope="col" class="number">${column.change}</th><th scope="col" class="number">${column.share}</th></tr></thead>
<tbody>${rows.map(
    ({ name, unit, baseline, planned: after }) =>
      html`<tr><th scope="row">${name}</th><td class="number">${quantity(baseline, unit)}</td><td class="number">${quantity(after, unit)}</td><td class="number">${quantity(after - baseline, unit, true)}</td><td class="number">${formatShare(baseline === 0 ? null : (after - baseline) / Math.abs(baseline), { ...context.options, signed: true })}</td></tr>`,
  )}</tbody></table></div></section>`;
}

const problemsSection = ({ plan, words, locale }: Context): Markup | null =>
  plan.problems.length === 0
    ? null
    : html`<section id="problems"><h2>${words.problems}</h2><ul>${plan.problems.map((problem) => html`<li>${sentence(problem as Problem, locale)}</li>`)}</ul></section>`;

const colophon = ({ plan: { engine, inputs, seed, counts }, words }: Context): Markup =>
  html`<footer class="colophon muted"><p>${words.colophon({ engine, inputs, seed, ...counts })}</p></footer>`;
