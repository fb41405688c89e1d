/** Under what a plan was made: every attribute of its scenario, given or by default. */
import { attributeText } from '@kyosei/model/declared';
import { unitOf } from '@kyosei/model/quantity';
import { tables as declarations } from '@kyosei/model/tables';
import { formatQuantity, formatShare } from '../layout/format.ts';
import { cell } from './cell.ts';
import type { Context } from './context.ts';
import { html, type Markup } from './markup.ts';

export function assumptionsSection(context: Context): Markup {
  const { plan, tables } = context;
  const { assumptions: words } = context.words;
  const given = tables.scenario.find((row) => row.id === plan.scenario.id) ?? plan.scenario;
  const rows = Object.entries(declarations.scenario.attributes)
    .filter(([name]) => name !== 'id' && name !== 'name')
    .flatMap(([name, attribute]) => {
      const own = (given as Readonly<Record<string, unknown>>)[name];
      const value = own ?? ('default' in attribute ? attribute.default : undefined);
      if (value === undefined) return [];
      return [
        {
          text: attributeText('scenario', name, context.locale),
          value: written(value, attribute, context),
          origin: own === undefined ? words.default : words.given,
        },
      ];
    });
  const periods = tables.period.map(
    (row) =>
      `${cell(row, 'name') || cell(row, 'id')} ${formatQuantity(Number(row.hours), 'h', { ...context.options, digits: 6 })}`,
  );
  return html`<section class="page" id="assumptions"><h2>${words.title}</h2>
<p>${[periods.length > 0 ? words.periods(periods.length, periods.join(context.words.comma)) : words.onePeriod, words.text].join(context.words.gap)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${words.title}"><table><caption>${words.caption(plan.scenario.name || plan.scenario.id)}</caption>
<thead><tr><th scope="col">${words.assumption}</th><th scope="col" class="number">${words.value}</th><th scope="col">${words.origin}</th></tr></thead>
<tbody>${rows.map(({ text, value, origin }) => html`<tr><td>${text}</td><td class="number">${value}</td><td>${origin}</td></tr>`)}</tbody></table></div></section>`;
}

type ScenarioAttribute = (typeof declarations.scenario.attributes)[keyof typeof declarations.scenario.attributes];

function written(value: unknown, attribute: ScenarioAttribute, context: Context): string {
  if (attribute.kind === 'choice') return context.choice(String(value));
  if (typeof value !== 'number' || attribute.kind !== 'number') return String(value);
  if (attribute.quantity === 'rate') return context.words.aYear(formatShare(value, context.options));
  return formatQuantity(value, unitOf(attribute.quantity, { currency: context.plan.park.currency }), {
    ...context.options,
    digits: 6,
  });
}
