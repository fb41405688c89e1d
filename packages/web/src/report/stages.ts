/** What the plan builds at which stage, and what a year of each saves. */
import type { PlanChange } from '@kyosei/model/plan';
import { changeName } from '../layout/stages.ts';
import type { Context } from './context.ts';
import { html, type Markup, withArrows } from './markup.ts';
import { sheet } from './plants.ts';

/** Absent where all is built at once. */
export function stagesSection({
  plan,
  name,
  quantity,
  words: { stages: words, column, comma },
}: Context): Markup | null {
  const stages = plan.planned === null ? [] : plan.stages;
  const last = stages.at(-1);
  if (last === undefined) return null;
  const told = (change: PlanChange): Markup =>
    html`<li>${words.change[change.change]}${words.colon}${withArrows(changeName(change, name))}${change.investment > 0 && `${comma}${quantity(change.investment, 'currency')}`}</li>`;
  return html`<section class="page" id="stages"><h2>${words.title}</h2>
<p>${words.text(last.year)}</p>
${sheet({
  caption: words.caption,
  heads: [
    words.from,
    words.changes,
    column.investment,
    words.budget,
    column.saving,
    words.idle,
    words.without,
    words.with,
  ],
  texts: 2,
  rows: stages.map(({ year, changes, investment, budget, saving, idle, baseline, planned }) => [
    String(year),
    changes.length === 0 ? words.nothing : html`<ul>${changes.map(told)}</ul>`,
    quantity(investment, 'currency'),
    budget === null ? words.unlimited : quantity(budget, 'currency'),
    quantity(saving, 'currency/a'),
    quantity(idle, 'currency/a'),
    quantity(baseline.co2, 't/a'),
    quantity(planned.co2, 't/a'),
  ]),
})}</section>`;
}
