/** The first page of a report: the answer, how sure it is, and its figures. */
import type { Plan } from '@kyosei/model/plan';
import { formatPayback, formatShare } from '../layout/format.ts';
import { isStopped } from '../layout/status.ts';
import type { Context } from './context.ts';
import { arrow, type Content, html, type Markup, withArrows } from './markup.ts';

/** The plan's status in one sentence; status comes before any figure. */
export function verdict(plan: Plan, sentence: Context['sentence'], options: Context['options'] = {}): string[] {
  const gap = plan.optimum?.gap ?? null;
  switch (plan.status) {
    case 'optimal':
      return [
        plan.exchanges.length === 0
          ? 'No exchange is worth building under these assumptions; this is proven.'
          : `This is the best plan under these assumptions${gap === null ? '' : gap > 1e-6 ? `, proven to within ${formatShare(gap, options)}` : ', and proven to be'}.`,
      ];
    case 'feasible':
      return [
        `This is the best plan found ${isStopped(plan) ? 'until the search was stopped' : 'within the time limit'}${gap === null ? '' : `; the true best may be up to ${formatShare(gap, options)} better`}.`,
      ];
    case 'infeasible':
      return ['No plan can meet all limits of this scenario at once.', ...plan.conflicts.map(sentence)];
    case 'cancelled':
      return ['Planning was cancelled before it was done; there is no result.'];
    default:
      return ['Planning failed; there is no result.'];
  }
}

export function summarySection(context: Context, generated: string | null): Markup {
  const { plan, quantity } = context;
  const [first, ...more] = verdict(plan, context.sentence, context.options);
  const scenario = plan.scenario.name || plan.scenario.id;
  return html`<header><p class="kicker">Kyosei · plan of exchanges</p><h1>${plan.park.name}</h1>
<p class="muted">Scenario “${scenario}”, ${objectiveWords[plan.scenario.objective]}, over ${plan.scenario.horizon} years at ${formatShare(plan.scenario.discountRate, context.options)} a year. Money in ${plan.park.currency} at the price level of ${plan.park.baseYear}.${generated && ` Written ${generated}.`}</p></header>
<div class="verdict${plan.planned === null && ' bad'}"><p><strong>${first ?? ''}</strong></p>${more.length > 0 && html`<ul>${more.map((each) => html`<li>${withArrows(each)}</li>`)}</ul>`}</div>
${
  plan.planned !== null &&
  html`<dl class="figures">${[
    figure('Saving of the park', quantity(plan.saving, 'currency/a'), 'against no exchange, annuities paid'),
    figure('Investment', quantity(plan.investment, 'currency'), `net present value ${quantity(plan.npv, 'currency')}`),
    figure('Payback', formatPayback(plan, context.options), payback(plan)),
    figure('Exchanges', String(plan.exchanges.length), runningNote(plan)),
    change('Greenhouse gases', plan.baseline.co2, plan.planned.co2, 't/a', 'CO₂e', context),
    change('Sulphur dioxide', plan.baseline.so2, plan.planned.so2, 't/a', '', context),
    change('Fresh water', plan.baseline.freshWater, plan.planned.freshWater, 't/a', '', context),
    change('Landfill', plan.baseline.landfill, plan.planned.landfill, 't/a', '', context),
  ]}</dl>${evidenceNote(plan)}`
}`;
}

export const objectiveWords: Readonly<Record<Plan['scenario']['objective'], string>> = {
  cost: 'least yearly cost',
  co2: 'least greenhouse gases',
  so2: 'least sulphur dioxide',
  freshWater: 'least fresh water',
  landfill: 'least landfill',
};

const payback = ({ payback: years, investment }: Plan): string =>
  years !== null ? 'undiscounted' : investment === 0 ? 'nothing is invested' : 'the investment is not earned back';

const runningNote = ({ exchanges }: Plan): string => {
  const count = exchanges.filter(({ running }) => running).length;
  return exchanges.length === 0
    ? 'none is worth building'
    : count === 0
      ? 'all of them new'
      : `${count} of them running already`;
};

const figure = (name: string, value: string, note: Content): Markup =>
  html`<div><dt>${name}</dt><dd>${value}<small>${note}</small></dd></div>`;

function change(name: string, before: number, after: number, unit: string, of: string, context: Context): Markup {
  const share =
    before === 0
      ? ''
      : ` (${formatShare((after - before) / Math.abs(before), { ...context.options, signed: true, digits: 2 })})`;
  const value = after === before ? 'unchanged' : context.quantity(after - before, unit, true);
  return figure(
    of ? `${name}, ${of}` : name,
    value,
    html`${context.quantity(before, unit)} ${arrow} ${context.quantity(after, unit)}${share}`,
  );
}

/** Says what the conclusion rests on. */
function evidenceNote({ exchanges }: Plan): Markup | null {
  const weak = (mark: string) => exchanges.filter(({ evidence }) => evidence.weakest === mark).length;
  const [estimated, recalled] = [weak('estimated'), weak('recalled')];
  if (exchanges.length === 0) return null;
  if (estimated + recalled === 0) return html`<p>Every exchange rests on measured or documented figures alone.</p>`;
  const parts = [estimated > 0 && `${estimated} on estimated`, recalled > 0 && `${recalled} on recalled`].filter(
    (part) => part !== false,
  );
  return html`<p><strong>How sure this is.</strong> Of ${exchanges.length} exchanges ${estimated + recalled} rest on unsure figures, ${parts.join(' and ')} ones; check these before money is spent. Each exchange names its weakest mark and its sources.</p>`;
}
