/** How far the park could go: heat and water targets beside what the plan takes of them. */
import { type MaterialTargets, type ParkHeatStream, parkHeatTargets, taken } from '@kyosei/engine/pinch';
import { formatNumber, formatShare } from '../layout/format.ts';
import { type TargetsProblem, targetsProblem } from '../targets/problem.ts';
import type { Context } from './context.ts';
import { html, type Markup } from './markup.ts';

const namesOf = (streams: readonly ParkHeatStream[], kind: ParkHeatStream['kind']): ReadonlySet<string> =>
  new Set(streams.flatMap((stream) => (stream.kind === kind ? [stream.name] : [])));

/** Yearly figures of a set of streams, in the order of the table's rows; what all of them are a share of comes first. */
function heatFigures({ plan }: Context, streams: readonly ParkHeatStream[], { heat, minimumApproach }: TargetsProblem) {
  const { year, gap } = parkHeatTargets(streams, heat.periods, minimumApproach);
  const exchanged = taken(plan, namesOf(streams, 'hot'), namesOf(streams, 'cold'), 'kWh');
  return {
    wanted: year.wanted,
    gap,
    figures: [exchanged.running, exchanged.planned, year.standAlone, year.mains, year.pooled],
  };
}

function heatPart(context: Context, problem: TargetsProblem): Markup | null {
  const { heat, far, withdrawn, minimumApproach } = problem;
  const near = heat.streams.filter(({ name }) => !far.has(name));
  const lost = near.filter(({ kind, isWaste }) => kind === 'cold' || isWaste);
  if (namesOf(near, 'hot').size === 0 || namesOf(near, 'cold').size === 0) return null;
  const [waste, all] = [heatFigures(context, lost, problem), heatFigures(context, near, problem)];
  const { quantity, options } = context;
  const { targets: words, column, comma } = context.words;
  const cell = ({ figures, wanted }: typeof all, row: number): Markup => {
    const value = figures[row] ?? 0;
    return html`<td class="number">${quantity(value, 'kWh/a')}</td><td class="number">${formatShare(wanted > 0 ? value / wanted : null, options)}</td>`;
  };
  return html`<p>${words.heat({ wanted: quantity(all.wanted, 'kWh/a'), approach: minimumApproach, withdrawn: withdrawn.join(comma), gap: quantity(waste.gap, 'kWh/a') })}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${words.heatLabel}"><table><caption>${words.heatCaption}</caption>
<thead><tr><th scope="col">${words.figure}</th><th scope="col" class="number">${words.lost}</th><th scope="col" class="number">${column.share}</th><th scope="col" class="number">${words.all}</th><th scope="col" class="number">${column.share}</th></tr></thead>
<tbody>${words.rows.map((name, row) => html`<tr><th scope="row">${name}</th>${cell(waste, row)}${cell(all, row)}</tr>`)}</tbody></table></div>`;
}

function reusePart(
  { plan, quantity, options, commodity, words: { targets: words } }: Context,
  target: MaterialTargets,
): Markup {
  const what = commodity(target.family);
  const unit = `${target.unit}/a`;
  const exchanged = taken(plan, new Set(target.sources), new Set(target.sinks), target.unit);
  const pinch = (values: readonly number[]): string =>
    values.length === 0 ? words.none : values.map((value) => formatNumber(value, options)).join(', ');
  return html`<p>${words.reuse({ what, today: quantity(target.today, unit), planned: quantity(exchanged.planned, unit), treated: quantity(exchanged.treated, unit), pooled: quantity(target.reuse.pooled, unit) })}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${words.reuseLabel(what)}"><table><caption>${words.reuseCaption(what)}</caption>
<thead><tr><th scope="col">${words.contaminant}</th><th scope="col" class="number">${words.alone}</th><th scope="col" class="number">${words.pooled}</th><th scope="col" class="number">${words.pinch}${target.kind === 'water' && ' [ppm]'}</th></tr></thead>
<tbody>${target.measures.map((row) => html`<tr><th scope="row">${row.measure}</th><td class="number">${quantity(row.standAlone, unit)}</td><td class="number">${quantity(row.pooled, unit)}</td><td class="number">${pinch(row.pinches)}</td></tr>`)}</tbody></table></div>`;
}

/** Absent when the tables say too little for any target. */
export function targetsSection(context: Context): Markup | null {
  const problem = targetsProblem(context.tables, context.plan.scenario.id);
  if (problem === null) return null;
  const parts = [heatPart(context, problem), ...problem.materials.targets.map((target) => reusePart(context, target))];
  const shown = parts.filter((part) => part !== null);
  if (shown.length === 0) return null;
  return html`<section class="page" id="targets"><h2>${context.words.targets.title}</h2>${shown}
<p class="muted">${context.words.targets.text}</p></section>`;
}
