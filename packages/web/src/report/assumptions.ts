/** Under what a plan was made: every attribute of its scenario, given or by default. */
import { unitOf } from '@kyosei/model/quantity';
import { tables as declarations } from '@kyosei/model/tables';
import { formatQuantity, formatShare } from '../layout/format.ts';
import { cell } from './cell.ts';
import type { Context } from './context.ts';
import { html, type Markup } from './markup.ts';

export function assumptionsSection(context: Context): Markup {
  const { plan, tables } = context;
  const given = tables.scenario.find((row) => row.id === plan.scenario.id) ?? plan.scenario;
  const rows = Object.entries(declarations.scenario.attributes)
    .filter(([name]) => name !== 'id' && name !== 'name')
    .flatMap(([name, attribute]) => {
      const own = (given as Readonly<Record<string, unknown>>)[name];
      const value = own ?? ('default' in attribute ? attribute.default : undefined);
      if (value === undefined) return [];
      return [
        {
          text: attribute.text,
          value: written(value, attribute, context),
          origin: own === undefined ? 'default' : 'given',
        },
      ];
    });
  const periods = tables.period.map(
    (row) =>
      `${cell(row, 'name') || cell(row, 'id')} ${formatQuantity(Number(row.hours), 'h', { ...context.options, digits: 6 })}`,
  );
  return html`<section class="page" id="assumptions"><h2>Assumptions</h2>
<p>${periods.length > 0 ? `The year is planned in ${periods.length} periods: ${periods.join(', ')}.` : 'The year is planned as one period of 8,760 hours.'} The baseline is the park as its tables describe it, every stream by its present route. Limits that are not listed do not hold.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Assumptions"><table><caption>The scenario “${plan.scenario.name || plan.scenario.id}”.</caption>
<thead><tr><th scope="col">Assumption</th><th scope="col" class="number">Value</th><th scope="col">Given or default</th></tr></thead>
<tbody>${rows.map(({ text, value, origin }) => html`<tr><td>${text}</td><td class="number">${value}</td><td>${origin}</td></tr>`)}</tbody></table></div></section>`;
}

type ScenarioAttribute = (typeof declarations.scenario.attributes)[keyof typeof declarations.scenario.attributes];

function written(value: unknown, attribute: ScenarioAttribute, context: Context): string {
  if (typeof value !== 'number' || attribute.kind !== 'number') return String(value);
  if (attribute.quantity === 'rate') return `${formatShare(value, context.options)} a year`;
  return formatQuantity(value, unitOf(attribute.quantity, { currency: context.plan.park.currency }), {
    ...context.options,
    digits: 6,
  });
}
