/** A firm's own environmental accounts, as sections: nothing of another firm but the names of its partners. */
import type { FirmAccounts } from '@kyosei/engine/accounts';
import { pollutantName } from '@kyosei/model/china-environment-tax';
import { formatShare } from '../layout/format.ts';
import type { Context } from './context.ts';
import type { Content, Markup } from './markup.ts';
import { html, withArrows } from './markup.ts';

/** A table with its caption; the first column heads its row, `number` columns are set right. */
function table(caption: string, heads: readonly string[], rows: readonly (readonly Content[])[]): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr>${heads.map((head, at) => html`<th scope="col"${at > 0 && html` class="number"`}>${head}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell, at) => (at === 0 ? html`<th scope="row">${cell}</th>` : html`<td class="number">${cell}</td>`))}</tr>`)}</tbody></table></div>`;
}

export function accountsSections(context: Context, accounts: FirmAccounts): readonly Content[] {
  return [
    balanceSection(context, accounts),
    scopeSection(context, accounts),
    taxSection(context, accounts),
    lossSection(context, accounts),
    cogenerationSection(context, accounts),
    effectSection(context, accounts),
    calendarSection(context, accounts),
    ownSources(context, accounts),
  ];
}

function balanceSection({ quantity, choice, words: { accounts: words } }: Context, { balances }: FirmAccounts): Markup {
  const rows = balances.map((each) => [
    choice(each.kind),
    quantity(each.in, `${each.unit}/a`),
    quantity(each.out, `${each.unit}/a`),
    quantity(each.waste, `${each.unit}/a`),
    quantity(each.hazardous, `${each.unit}/a`),
    quantity(each.costIn + each.costOut, 'currency/a'),
  ]);
  return html`<section id="balance"><h2>${words.balance}</h2>${table(words.balanceCaption, [words.kind, words.in, words.out, words.waste, words.hazardous, words.cost], rows)}</section>`;
}

function scopeSection(
  { quantity, mark, choice, stream, words: { accounts: words, comma } }: Context,
  { scopes }: FirmAccounts,
): Markup {
  const totals = ([1, 2, 3] as const).map((scope) => [words.scope(scope), quantity(scopes.total[scope], 't/a')]);
  const rows = scopes.emissions.map((each) => [
    stream(each.stream),
    String(each.scope),
    quantity(each.activity, `${each.unit}/a`),
    html`${quantity(each.factor, `kg/${each.unit}`)} ${mark(each.mark)}`,
    `${each.factorName === null ? words.ownFactor : choice(each.factorName)}${each.factorYear === null ? '' : ` ${each.factorYear}`}`,
    quantity(each.co2, 't/a'),
  ]);
  return html`<section id="scopes"><h2>${words.scopes}</h2>${table(words.scopesCaption, [words.scopeColumn, words.emission], [...totals, ...(scopes.biogenic > 0 ? [[words.biogenic, quantity(scopes.biogenic, 't/a')]] : [])])}
${scopes.unknown.length > 0 && html`<p>${words.noFactor(scopes.unknown.map(stream).join(comma))}</p>`}
${rows.length > 0 && table(words.emissionsCaption, [words.stream, words.scopeColumn, words.activity, words.factor, words.of, words.emission], rows)}</section>`;
}

const range = (
  { quantity, words: { accounts: words } }: Context,
  { low, high }: { readonly low: number; readonly high: number },
): string => (low === high ? quantity(low, 'CNY/a') : words.between(quantity(low, 'CNY/a'), quantity(high, 'CNY/a')));

function taxSection(context: Context, { tax, taxPlanned }: FirmAccounts): Markup | null {
  if (tax === null) return null;
  const { accounts: words } = context.words;
  const rows = tax.lines.map((line) => [
    line.outlet,
    pollutantName(line.pollutant, context.locale),
    line.spared === null ? formatShare(line.due, context.options) : words.spared[line.spared],
    range(context, line.tax),
  ]);
  return html`<section id="tax"><h2>${words.tax}</h2><p>${words.taxText(range(context, tax.total), taxPlanned === null ? null : range(context, taxPlanned.total))}</p>
${table(words.taxCaption, [words.outlet, words.pollutant, words.due, words.taxColumn], rows)}</section>`;
}

function lossSection(
  { quantity, options, words: { accounts: words } }: Context,
  { materialFlowCost: found, systemCostKnown }: FirmAccounts,
): Markup | null {
  if (found === null) return null;
  const rows = (
    [
      [words.material, found.material],
      [words.energy, found.energy],
      [systemCostKnown ? words.system : words.systemUnknown, found.system],
      [words.wasteManagement, found.waste],
      [words.together, found.total],
    ] as const
  ).map(([name, { product, loss }]) => [name, quantity(product, 'currency/a'), quantity(loss, 'currency/a')]);
  return html`<section id="loss"><h2>${words.loss}</h2><p>${words.lossText(quantity(found.mass.loss, 't/a'), quantity(found.mass.loss + found.mass.product, 't/a'), formatShare(found.lossShare, options))}</p>
${table(words.lossCaption, [words.cost, words.product, words.lossColumn], rows)}</section>`;
}

const cogenerationSection = (
  { options, words: { accounts: words, column } }: Context,
  { cogeneration }: FirmAccounts,
): Markup | null =>
  cogeneration.length === 0
    ? null
    : html`<section id="cogeneration"><h2>${words.cogeneration}</h2>${table(
        words.cogenerationCaption,
        [words.unit, words.heat, words.power, column.saving],
        cogeneration.map((unit) => [
          unit.unit,
          formatShare(unit.heatEfficiency, options),
          formatShare(unit.powerEfficiency, options),
          unit.saving === null ? words.noReference : formatShare(unit.saving, options),
        ]),
      )}</section>`;

function effectSection(context: Context, { effects, allocation }: FirmAccounts): Markup {
  const { quantity, firm, exchange } = context;
  const { accounts: words, column } = context.words;
  const rows = effects.map((each) => [
    withArrows(exchange(each.exchange)),
    words.sides[each.side],
    firm(each.partner),
    quantity(each.gain, 'currency/a'),
    quantity(each.avoidedCo2, 't/a'),
    each.tax === null ? '–' : range(context, each.tax),
  ]);
  return html`<section id="own-exchanges"><h2>${words.effects}</h2>${
    rows.length === 0
      ? html`<p>${words.noEffects}</p>`
      : html`<p>${words.effectsText(words.allocation[allocation])}</p>${table(words.effectsCaption, [words.exchange, words.side, words.partner, column.gain, words.avoidedCo2, words.taxChange], rows)}`
  }</section>`;
}

const calendarSection = (
  { choice, words: { accounts: words, column } }: Context,
  { calendar }: FirmAccounts,
): Markup | null =>
  calendar.length === 0
    ? null
    : html`<section id="calendar"><h2>${words.calendar}</h2>${table(
        words.calendarCaption,
        [words.day, column.what, words.kind, words.basis, words.inDays],
        calendar.map(({ due, name, kind, basis, inDays, overdue }) => [
          due,
          name,
          choice(kind),
          basis ?? '–',
          overdue ? words.overdue(-inDays) : String(inDays),
        ]),
      )}</section>`;

/** Where the firm's own figures come from: factors and releases, each source once with how sure it is. */
function ownSources({ mark, words: { sources: words } }: Context, { scopes, releases }: FirmAccounts): Markup | null {
  const cited = [
    ...scopes.emissions.map(({ factorSource, ...each }) => ({ source: factorSource, mark: each.mark })),
    ...releases.map(({ source = '', ...each }) => ({ source, mark: each.mark })),
  ].filter(({ source }) => source !== '');
  const sources = Map.groupBy(cited, ({ source }) => source);
  return sources.size === 0
    ? null
    : html`<section id="own-sources"><h2>${words.title}</h2><ol class="sources">${[...sources].map(
        ([source, uses]) =>
          html`<li>${source} ${[...new Set(uses.map((each) => each.mark))].map((each) => html`${mark(each)} `)}</li>`,
      )}</ol></section>`;
}
