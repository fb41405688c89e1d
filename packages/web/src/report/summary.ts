/** The first page of a report: the answer, how sure it is, and its figures. */
import type { Plan } from '@kyosei/model/plan';
import { formatPayback, formatShare } from '../layout/format.ts';
import { isStopped } from '../layout/status.ts';
import type { Context } from './context.ts';
import { arrow, type Content, html, type Markup, withArrows } from './markup.ts';
import type { ReportWords } from './words/en.ts';

/** The plan's status in one sentence; status comes before any figure. */
export function verdict(
  plan: Plan,
  sentence: Context['sentence'],
  words: ReportWords,
  options: Context['options'] = {},
): string[] {
  const gap = plan.optimum?.gap ?? null;
  // A bound that is farther off than the whole gain says nothing.
  const within = gap === null || gap > 1 ? null : formatShare(gap, options);
  const { verdict: said } = words;
  switch (plan.status) {
    case 'optimal':
      if (plan.exchanges.length === 0) return [said.nothing];
      return [within === null ? said.optimal : (gap as number) > 1e-6 ? said.within(within) : said.proven];
    case 'feasible':
      return [isStopped(plan) ? said.stopped(within) : said.limited(within)];
    case 'infeasible':
      return [said.infeasible, ...plan.conflicts.map(sentence)];
    case 'cancelled':
      return [said.cancelled];
    default:
      return [isStopped(plan) ? said.stoppedBefore : said.failed];
  }
}

export function summarySection(context: Context, generated: string | null): Markup {
  const { plan, quantity, words, options } = context;
  const [first, ...more] = verdict(plan, context.sentence, words, options);
  const { scenario, park } = plan;
  const lines = [
    words.summary.scenario(
      scenario.name || scenario.id,
      words.objective[scenario.objective],
      scenario.horizon,
      formatShare(scenario.discountRate, options),
    ),
    words.money(park.currency, park.baseYear),
    ...(generated === null ? [] : [words.written(generated)]),
  ];
  return html`<header><p class="kicker">Kyosei · ${words.purpose.board}</p><h1>${park.name}</h1>
<p class="muted">${lines.join(words.gap)}</p></header>
<div class="verdict${plan.planned === null && ' bad'}"><p><strong>${first ?? ''}</strong></p>${more.length > 0 && html`<ul>${more.map((each) => html`<li>${withArrows(each)}</li>`)}</ul>`}</div>
${
  plan.planned !== null &&
  html`<dl class="figures">${[
    figure(words.summary.saving, quantity(plan.saving, 'currency/a'), words.summary.savingNote),
    figure(
      words.column.investment,
      quantity(plan.investment, 'currency'),
      words.summary.npv(quantity(plan.npv, 'currency')),
    ),
    figure(words.column.payback, formatPayback(plan, options), paybackNote(plan, words)),
    figure(words.exchanges.title, String(plan.exchanges.length), runningNote(plan, words)),
    change('co2', plan.baseline.co2, plan.planned.co2, context),
    change('so2', plan.baseline.so2, plan.planned.so2, context),
    change('freshWater', plan.baseline.freshWater, plan.planned.freshWater, context),
    change('landfill', plan.baseline.landfill, plan.planned.landfill, context),
  ]}</dl>${evidenceNote(plan, words)}`
}`;
}

const paybackNote = ({ payback, investment }: Plan, { summary }: ReportWords): string =>
  payback !== null ? summary.undiscounted : investment === 0 ? summary.notInvested : summary.notEarned;

const runningNote = ({ exchanges }: Plan, { summary }: ReportWords): string => {
  const count = exchanges.filter(({ running }) => running).length;
  return exchanges.length === 0 ? summary.noneBuilt : count === 0 ? summary.allNew : summary.running(count);
};

const figure = (name: string, value: string, note: Content): Markup =>
  html`<div><dt>${name}</dt><dd>${value}<small>${note}</small></dd></div>`;

function change(
  of: 'co2' | 'so2' | 'freshWater' | 'landfill',
  before: number,
  after: number,
  context: Context,
): Markup {
  const share =
    before === 0
      ? ''
      : ` (${formatShare((after - before) / Math.abs(before), { ...context.options, signed: true, digits: 2 })})`;
  const value = after === before ? context.words.summary.unchanged : context.quantity(after - before, 't/a', true);
  return figure(
    context.words.burden[of],
    value,
    html`${context.quantity(before, 't/a')} ${arrow} ${context.quantity(after, 't/a')}${share}`,
  );
}

/** Says what the conclusion rests on. */
function evidenceNote({ exchanges }: Plan, { summary, gap }: ReportWords): Markup | null {
  const weak = (mark: string) => exchanges.filter(({ evidence }) => evidence.weakest === mark).length;
  const [estimated, recalled] = [weak('estimated'), weak('recalled')];
  if (exchanges.length === 0) return null;
  if (estimated + recalled === 0) return html`<p>${summary.sure}</p>`;
  return html`<p><strong>${summary.howSure}</strong>${gap}${summary.unsure({ all: exchanges.length, estimated, recalled })}</p>`;
}
