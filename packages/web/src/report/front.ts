/** What less of a burden costs: the front of which the plan is a part, drawn and as a table. */
import { scale, tickDigits, ticks } from '../layout/axis.ts';
import { formatNumber } from '../layout/format.ts';
import { type FrontPlans, frontPlane } from '../layout/front.ts';
import type { Context } from './context.ts';
import { svg } from './drawings.ts';
import { html, type Markup } from './markup.ts';

const [width, height] = [1000, 360];
const frame = { left: 110, right: 30, top: 30, bottom: 50 };

function drawing({ plan, options, words }: Context, { burden, plans }: FrontPlans): Markup {
  const accounts = plans.flatMap(({ planned }) => planned ?? []);
  const { front: said, burden: burdens } = words;
  const { points, today, units, window } = frontPlane(accounts, plan.baseline, burden, plan.park.currency);
  const x = scale(window.x[0], window.x[1], frame.left, width - frame.right);
  const y = scale(window.y[0], window.y[1], height - frame.bottom, frame.top);
  const [columns, rows] = [ticks(window.x[0], window.x[1], 8), ticks(window.y[0], window.y[1], 6)];
  const mark = (value: number, all: readonly number[]) => formatNumber(value, { ...options, digits: tickDigits(all) });
  const line = points.toSorted(([a], [b]) => a - b).map(([left, top]) => `${x(left).toFixed(1)},${y(top).toFixed(1)}`);
  const content = [
    rows.map(
      (value) =>
        html`<line class="rule" x1="${frame.left}" x2="${width - frame.right}" y1="${y(value)}" y2="${y(value)}"/><text class="soft" x="${frame.left - 8}" y="${y(value) + 4}" text-anchor="end">${mark(value, rows)}</text>`,
    ),
    columns.map(
      (value) =>
        html`<text class="soft" x="${x(value)}" y="${height - frame.bottom + 20}" text-anchor="middle">${mark(value, columns)}</text>`,
    ),
    html`<text x="0" y="14">${said.cost} [${units.y}]</text><text x="${width - frame.right}" y="${height - 6}" text-anchor="end">${burdens[burden]} [${units.x}]</text>`,
    html`<polyline class="front" points="${line.join(' ')}"/>`,
    points.map(
      ([left, top], k) =>
        html`<circle class="after" cx="${x(left)}" cy="${y(top)}" r="5"/><text class="halo" x="${x(left)}" y="${y(top) - 11}" text-anchor="middle">${k + 1}</text>`,
    ),
    today !== null &&
      html`<path class="front" d="M${x(today[0]) - 6},${y(today[1])}h12m-6,-6v12"/><text x="${x(today[0])}" y="${y(today[1]) - 10}" text-anchor="middle">${said.today}</text>`,
  ];
  const description = said.caption(burdens[burden]);
  return svg({ id: 'front', title: said.title(burdens[burden]), description, width, height, content });
}

/** Absent without at least two plans to choose between. */
export function frontSection(context: Context, front: FrontPlans | undefined): Markup | null {
  if (front === undefined || front.plans.length < 2) return null;
  const { burden, plans } = front;
  const { quantity, words } = context;
  const { front: said } = words;
  const name = words.burden[burden];
  const rows = plans.map(({ planned, saving, investment, exchanges }, k) => {
    const dearer = plans[k + 1]?.planned ?? null;
    const spared = planned !== null && dearer !== null ? dearer[burden] - planned[burden] : 0;
    const price = planned !== null && dearer !== null && spared > 0 ? (planned.cost - dearer.cost) / spared : null;
    return html`<tr><td>${k + 1}</td><td class="number">${quantity(planned?.[burden] ?? null, 't/a')}</td><td class="number">${quantity(planned?.cost ?? null, 'currency/a')}</td><td class="number">${quantity(saving, 'currency/a')}</td><td class="number">${quantity(investment, 'currency')}</td><td class="number">${exchanges.length}</td><td class="number">${quantity(price, 'currency/t')}</td></tr>`;
  });
  return html`<section class="page" id="front"><h2>${said.title(name)}</h2>
<p>${said.text}</p><figure>${drawing(context, front)}</figure>
<div class="scroll" tabindex="0" role="region" aria-label="${said.title(name)}"><table><caption>${said.caption(name)}</caption>
<thead><tr><th scope="col">${said.number}</th>${[name, said.cost, said.saving, said.investment, said.exchanges, said.tonne].map((head) => html`<th scope="col" class="number">${head}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}
