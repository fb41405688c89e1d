/** A park against a standard, as a section: the answer, each row with value and limit, what a plan changes, what is missing. */
import type { AssessedRow, Assessment, Effect } from '@kyosei/engine/standards';
import { languageOf } from '@kyosei/model/language';
import { quantityName, type Standard } from '@kyosei/model/standards';
import { answerWords, figureWords, limitWords, verdictWords } from '../layout/assessment.ts';
import { formatNumber, formatShare } from '../layout/format.ts';
import type { Context } from './context.ts';
import { html, type Markup, withArrows } from './markup.ts';

/** Exchanges that are named for a row; the record holds them all. */
const effectsShown = 3;

export function assessmentSection(context: Context, standard: Standard, assessment: Assessment): Markup {
  const { counts, rows, year, answer } = assessment;
  const { standard: words, column, gap } = context.words;
  const language = languageOf(context.locale);
  const planned = rows.some((row) => row.planned !== null);
  return html`<section class="page" id="standard"><h2>${standard.title[language]}</h2>
<div class="verdict${answer === 'not-met' && ' bad'}"><p><strong>${words.conformity(year, answerWords(answer, context.locale))}</strong>${gap}${words.counts({ met: counts.met, notMet: counts['not-met'], stated: counts.stated, unknown: counts.unknown, undocumented: counts['threshold-not-documented'], all: rows.length })}</p></div>
${reviewMarkup(context, standard, assessment)}<p>${words.text}${gap}<span lang="en">${standard.source}.</span></p>
<div class="scroll" tabindex="0" role="region" aria-label="${words.label}"><table><caption>${planned ? words.captionPlanned : words.caption}</caption>
<thead><tr><th scope="col">${column.number}</th><th scope="col">${words.row}</th><th scope="col" class="number">${words.value}</th><th scope="col">${words.asked}</th><th scope="col">${words.answer}</th>${planned && html`<th scope="col" class="number">${words.planned}</th>`}</tr></thead>
<tbody>${rows.map((row) => rowMarkup(context, row, planned))}</tbody></table></div>
${besideMarkup(context, assessment)}
${missing(assessment, context)}</section>`;
}

/** The grade of a review, where its points are given. */
function reviewMarkup(
  { words: { standard: words }, locale, options, mark }: Context,
  { review }: Standard,
  { review: found }: Assessment,
): Markup | null {
  if (review === undefined || found === null || found.points === null) return null;
  const grade = review.grades[found.grade ?? -1]?.name[languageOf(locale)] ?? answerWords('unknown', locale);
  const said = words.review(grade, formatNumber(found.points.value, options), review.maximum);
  return html`<p>${said} ${mark(found.points.mark)}</p>`;
}

function rowMarkup(context: Context, assessed: AssessedRow, withPlan: boolean): Markup {
  const { row, value, limit, planned } = assessed;
  const { currency } = context.plan.park;
  const asked = limitWords(limit.threshold, row.unit, context.options);
  const change = ({ of, id, change: by }: Effect) =>
    `${formatNumber(by, { ...context.options, signed: true })} ${context.name(of, id)}`;
  const movers = planned === null ? [] : planned.effects.slice(0, effectsShown);
  return html`<tr><td>${row.id}</td><th scope="row">${row.name[languageOf(context.locale)]}</th><td class="number">${figureWords(value, row.unit, currency, context.options)}${value && html` ${context.mark(value.mark)}`}</td><td>${asked}${asked !== '' && limit.mark && html` ${context.mark(limit.mark)}`}</td><td>${verdictWords(assessed, context.locale)}</td>${
    withPlan &&
    html`<td class="number">${planned && movers.length > 0 && html`${figureWords(planned.value, row.unit, currency, context.options)}<br><span class="muted">${verdictWords(planned, context.locale)}</span>`}</td>`
  }</tr>${
    movers.length > 0 &&
    html`<tr class="beneath"><td></td><td colspan="5"><span class="muted">${context.words.standard.changedBy}${context.words.sources.colon}</span>${movers.map((effect, at) => html`${at > 0 && '; '}${withArrows(change(effect))}`)}</td></tr>`
  }`;
}

function besideMarkup(
  { quantity, options, firm, words: { standard: words, column } }: Context,
  { beside }: Assessment,
): Markup {
  const share = (value: number | null) => formatShare(value, options);
  const states = [
    [words.today, beside.today],
    [words.planned, beside.planned],
  ] as const;
  return html`<h3>${words.beside}</h3><div class="scroll" tabindex="0" role="region" aria-label="${words.beside}"><table><caption>${words.besideCaption}</caption>
<thead><tr><th scope="col">${words.state}</th><th scope="col" class="number">${column.exchanges}</th><th scope="col" class="number">${words.mass}</th><th scope="col" class="number">${words.energy}</th><th scope="col" class="number">${words.massWanted}</th><th scope="col" class="number">${words.energyWanted}</th><th scope="col">${words.dependence}</th></tr></thead>
<tbody>${states.map(
    ([name, found]) =>
      found &&
      html`<tr><th scope="row">${name}</th><td class="number">${found.exchanges}</td><td class="number">${quantity(found.quantity.t, 't/a')}</td><td class="number">${quantity(found.quantity.kWh, 'kWh/a')}</td><td class="number">${share(found.fromNeighbours.t)}</td><td class="number">${share(found.fromNeighbours.kWh)}</td><td>${found.dependence ? `${firm(found.dependence.firm)}, ${share(found.dependence.share)}` : '–'}</td></tr>`,
  )}</tbody></table></div>${beside.survival !== null && html`<p>${words.survival(share(beside.survival))}</p>`}`;
}

function missing({ rows }: Assessment, { words: { standard: words, comma }, locale }: Context): Markup | false {
  const asks = [...new Set(rows.flatMap(({ asks: each }) => each))];
  // With the identifier to write down.
  const written = (ask: string): string => {
    const name = quantityName(ask, locale);
    return name === ask ? ask : `${name} (${ask})`;
  };
  return asks.length > 0 && html`<h3>${words.missing}</h3><p>${words.asks(asks.map(written).join(comma))}</p>`;
}
