/** A park against a standard, as a section: the answer, each row with value and limit, what a plan changes, what is missing. */
import type { AssessedRow, Assessment, Effect } from '@kyosei/engine/standards';
import type { Standard } from '@kyosei/model/standards';
import { answerWords, figureWords, limitWords, verdictWords } from '../layout/assessment.ts';
import { formatNumber, formatShare } from '../layout/format.ts';
import type { Context } from './context.ts';
import { html, type Markup, withArrows } from './markup.ts';
import { markOf } from './sources.ts';

/** Exchanges that are named for a row; the record holds them all. */
const effectsShown = 3;

export function assessmentSection(context: Context, standard: Standard, assessment: Assessment): Markup {
  const { counts, rows, year, answer } = assessment;
  const planned = rows.some((row) => row.planned !== null);
  return html`<section class="page" id="standard"><h2>${standard.title.en}</h2>
<div class="verdict${answer === 'not-met' && ' bad'}"><p><strong>Conformity in ${year}: ${answerWords[answer]}.</strong> ${counts.met} rows met, ${counts['not-met']} not met, ${counts.stated} stated, ${counts.unknown} unknown, ${counts['threshold-not-documented']} whose threshold nobody has documented, of ${rows.length}.</p></div>
<p>A threshold that has not been read in its source gives no verdict; it is shown with its mark. ${standard.source}.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Rows of the standard"><table><caption>Every row with its value, what is asked and the answer${planned && ', today and with the plan'}.</caption>
<thead><tr><th scope="col">No.</th><th scope="col">Row</th><th scope="col" class="number">Value</th><th scope="col">Asked</th><th scope="col">Answer</th>${planned && html`<th scope="col" class="number">With the plan</th><th scope="col">Most changed by</th>`}</tr></thead>
<tbody>${rows.map((row) => rowMarkup(context, row, planned))}</tbody></table></div>
${besideMarkup(context, assessment)}
${missing(assessment)}</section>`;
}

function rowMarkup(context: Context, assessed: AssessedRow, withPlan: boolean): Markup {
  const { row, value, limit, planned } = assessed;
  const { currency } = context.plan.park;
  const asked = limitWords(limit.threshold, row.unit, context.options);
  const change = ({ of, id, change: by }: Effect) =>
    `${formatNumber(by, { ...context.options, signed: true })} ${context.name(of, id)}`;
  return html`<tr><td>${row.id}</td><th scope="row">${row.name.en}</th><td class="number">${figureWords(value, row.unit, currency, context.options)}${value && html` ${markOf(value.mark)}`}</td><td>${asked}${asked !== '' && limit.mark && html` ${markOf(limit.mark)}`}</td><td>${verdictWords(assessed)}</td>${
    withPlan &&
    html`<td class="number">${planned && planned.effects.length > 0 && html`${figureWords(planned.value, row.unit, currency, context.options)}<br><span class="muted">${verdictWords(planned)}</span>`}</td><td>${planned && html`<ul>${planned.effects.slice(0, effectsShown).map((effect) => html`<li>${withArrows(change(effect))}</li>`)}</ul>`}</td>`
  }</tr>`;
}

function besideMarkup({ quantity, options, firm }: Context, { beside }: Assessment): Markup {
  const share = (value: number | null) => formatShare(value, options);
  const states = [
    ['Today', beside.today],
    ['With the plan', beside.planned],
  ] as const;
  return html`<h3>Beside the standard</h3><div class="scroll" tabindex="0" role="region" aria-label="Beside the standard"><table><caption>What the standard counts too little: how much is exchanged, and how much hangs on one firm.</caption>
<thead><tr><th scope="col">State</th><th scope="col" class="number">Exchanges</th><th scope="col" class="number">Mass exchanged</th><th scope="col" class="number">Energy exchanged</th><th scope="col" class="number">Mass wanted, from neighbours</th><th scope="col" class="number">Energy wanted, from neighbours</th><th scope="col">Most exchanges hang on</th></tr></thead>
<tbody>${states.map(
    ([name, found]) =>
      found &&
      html`<tr><th scope="row">${name}</th><td class="number">${found.exchanges}</td><td class="number">${quantity(found.quantity.t, 't/a')}</td><td class="number">${quantity(found.quantity.kWh, 'kWh/a')}</td><td class="number">${share(found.fromNeighbours.t)}</td><td class="number">${share(found.fromNeighbours.kWh)}</td><td>${found.dependence ? `${firm(found.dependence.firm)}, ${share(found.dependence.share)}` : '–'}</td></tr>`,
  )}</tbody></table></div>${beside.survival !== null && html`<p>Of the exchanges noted as running ${share(beside.survival)} still have both firms.</p>`}`;
}

function missing({ rows }: Assessment): Markup | false {
  const asks = [...new Set(rows.flatMap(({ asks: each }) => each))];
  return (
    asks.length > 0 &&
    html`<h3>What would have to be given</h3><p>Rows by number and quantities by name, in the table <em>indicator</em> with source and mark: ${asks.join(', ')}.</p>`
  );
}
