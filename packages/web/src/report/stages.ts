/** What the plan builds at which stage, and what a year of each saves. */
import type { PlanChange } from '@kyosei/model/plan';
import { changeName } from '../layout/stages.ts';
import type { Context } from './context.ts';
import { html, type Markup, withArrows } from './markup.ts';
import { sheet } from './plants.ts';

export const changeWords: Readonly<Record<PlanChange['change'], string>> = {
  built: 'built',
  begins: 'begins',
  stops: 'stops',
};

/** Absent where all is built at once. */
export function stagesSection({ plan, name, quantity }: Context): Markup | null {
  const stages = plan.planned === null ? [] : plan.stages;
  const last = stages.at(-1);
  if (last === undefined) return null;
  const told = (change: PlanChange): Markup =>
    html`<li>${changeWords[change.change]}: ${withArrows(changeName(change, name))}${change.investment > 0 && `, ${quantity(change.investment, 'currency')}`}</li>`;
  return html`<section class="page" id="stages"><h2>What is built when</h2>
<p>Investment, net present value and payback are of the whole horizon. Every other figure of this report is of a year of the last stage, from ${String(last.year)} on.</p>
${sheet({
  caption: 'Stages of the plan, with a year of each against doing nothing then.',
  heads: ['From', 'What changes', 'Investment', 'Budget', 'Saving', 'Idle', 'CO₂e without', 'CO₂e with'],
  texts: 2,
  rows: stages.map(({ year, changes, investment, budget, saving, idle, baseline, planned }) => [
    String(year),
    changes.length === 0 ? 'nothing' : html`<ul>${changes.map(told)}</ul>`,
    quantity(investment, 'currency'),
    budget === null ? 'unlimited' : quantity(budget, 'currency'),
    quantity(saving, 'currency/a'),
    quantity(idle, 'currency/a'),
    quantity(baseline.co2, 't/a'),
    quantity(planned.co2, 't/a'),
  ]),
})}</section>`;
}
