/** A firm's own environmental accounts, as sections: nothing of another firm but the names of its partners. */
import type { FirmAccounts } from '@kyosei/engine/accounts';
import { formatShare } from '../layout/format.ts';
import type { Context } from './context.ts';
import type { Content, Markup } from './markup.ts';
import { html, withArrows } from './markup.ts';
import { markOf } from './sources.ts';

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
    calendarSection(accounts),
  ];
}

function balanceSection({ quantity }: Context, { balances }: FirmAccounts): Markup {
  const rows = balances.map((each) => [
    each.kind,
    quantity(each.in, `${each.unit}/a`),
    quantity(each.out, `${each.unit}/a`),
    quantity(each.waste, `${each.unit}/a`),
    quantity(each.hazardous, `${each.unit}/a`),
    quantity(each.costIn + each.costOut, 'currency/a'),
  ]);
  return html`<section id="balance"><h2>Energy, water, material and waste</h2>${table('What comes in and goes out on the present routes', ['Kind', 'In', 'Out', 'Of it waste', 'Hazardous', 'Cost'], rows)}</section>`;
}

function scopeSection({ quantity }: Context, { scopes }: FirmAccounts): Markup {
  const totals = ([1, 2, 3] as const).map((scope) => [`Scope ${scope}`, quantity(scopes.total[scope], 't/a')]);
  const rows = scopes.emissions.map((each) => [
    each.stream,
    String(each.scope),
    quantity(each.activity, `${each.unit}/a`),
    html`${quantity(each.factor, `kg/${each.unit}`)} ${markOf(each.mark)}`,
    `${each.factorName ?? 'own factor'}${each.factorYear === null ? '' : ` ${each.factorYear}`}`,
    quantity(each.co2, 't/a'),
  ]);
  return html`<section id="scopes"><h2>Greenhouse gases</h2>${table('CO₂ equivalents by scope', ['Scope', 'Emission'], [...totals, ...(scopes.biogenic > 0 ? [['Biogenic, apart', quantity(scopes.biogenic, 't/a')]] : [])])}
${scopes.unknown.length > 0 && html`<p>Nobody has stated a factor for ${scopes.unknown.join(', ')}: they are missing above, not zero.</p>`}
${rows.length > 0 && table('Each emission with its factor', ['Stream', 'Scope', 'Activity', 'Factor', 'Of', 'Emission'], rows)}</section>`;
}

const range = ({ quantity }: Context, { low, high }: { readonly low: number; readonly high: number }): string =>
  low === high ? quantity(low, 'CNY/a') : `${quantity(low, 'CNY/a')} to ${quantity(high, 'CNY/a')}`;

function taxSection(context: Context, { tax, taxPlanned }: FirmAccounts): Markup | null {
  if (tax === null) return null;
  const rows = tax.lines.map((line) => [
    line.outlet,
    line.pollutant,
    line.spared === null ? formatShare(line.due, context.options) : line.spared.replaceAll('-', ' '),
    range(context, line.tax),
  ]);
  return html`<section id="tax"><h2>Environmental protection tax</h2><p>Today ${range(context, tax.total)}${taxPlanned && `, with the plan ${range(context, taxPlanned.total)}`}; by the Environmental Protection Tax Law, between the rates of the statute where the province’s is not given.</p>
${table('Each release at its outlet', ['Outlet', 'Pollutant', 'Due', 'Tax'], rows)}</section>`;
}

function lossSection(
  { quantity, options }: Context,
  { materialFlowCost: found, systemCostKnown }: FirmAccounts,
): Markup | null {
  if (found === null) return null;
  const rows = (
    [
      ['Material', found.material],
      ['Energy', found.energy],
      [systemCostKnown ? 'System' : 'System (not stated)', found.system],
      ['Waste management', found.waste],
      ['Together', found.total],
    ] as const
  ).map(([name, { product, loss }]) => [name, quantity(product, 'currency/a'), quantity(loss, 'currency/a')]);
  return html`<section id="loss"><h2>What material loss costs</h2><p>${quantity(found.mass.loss, 't/a')} of ${quantity(found.mass.loss + found.mass.product, 't/a')} are lost and carry ${formatShare(found.lossShare, options)} of the costs (ISO 14051): what prevention would save, before any exchange.</p>
${table('Costs on product and loss, by mass', ['Cost', 'Product', 'Loss'], rows)}</section>`;
}

const cogenerationSection = ({ options }: Context, { cogeneration }: FirmAccounts): Markup | null =>
  cogeneration.length === 0
    ? null
    : html`<section id="cogeneration"><h2>Cogeneration</h2>${table(
        'Primary energy saved against making heat and power apart',
        ['Unit', 'Heat', 'Power', 'Saving'],
        cogeneration.map((unit) => [
          unit.unit,
          formatShare(unit.heatEfficiency, options),
          formatShare(unit.powerEfficiency, options),
          unit.saving === null ? 'reference not documented' : formatShare(unit.saving, options),
        ]),
      )}</section>`;

function effectSection(context: Context, { effects, allocation }: FirmAccounts): Markup {
  const { quantity, firm, exchange } = context;
  const rows = effects.map((each) => [
    withArrows(exchange(each.exchange)),
    each.side,
    firm(each.partner),
    quantity(each.gain, 'currency/a'),
    quantity(each.avoidedCo2, 't/a'),
    each.tax === null ? '–' : range(context, each.tax),
  ]);
  return html`<section id="own-exchanges"><h2>Your exchanges in the plan</h2>${
    rows.length === 0
      ? html`<p>The plan holds no exchange of yours.</p>`
      : html`<p>Avoided emissions stand apart from the scopes and are shared by the rule “${allocation}”; the shares of both partners sum to one.</p>${table('What each exchange changes for you', ['Exchange', 'Side', 'Partner', 'Gain', 'Avoided CO₂e', 'Change of tax'], rows)}`
  }</section>`;
}

const calendarSection = ({ calendar }: FirmAccounts): Markup | null =>
  calendar.length === 0
    ? null
    : html`<section id="calendar"><h2>Calendar</h2>${table(
        'Permits, reports, audits, objectives and actions of the next twelve months',
        ['Day', 'What', 'Kind', 'Basis', 'In days'],
        calendar.map(({ due, name, kind, basis, inDays, overdue }) => [
          due,
          name,
          kind,
          basis ?? '–',
          overdue ? `overdue by ${-inDays}` : String(inDays),
        ]),
      )}</section>`;
