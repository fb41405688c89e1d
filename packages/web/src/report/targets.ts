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

const heatRows = [
  'Today: exchanges that already run',
  'This plan',
  'Target: each firm alone',
  'Target: through one steam and one hot-water main',
  'Limit: every stream beside every other (no promise)',
];

function heatPart(context: Context, problem: TargetsProblem): Markup | null {
  const { heat, far, withdrawn, minimumApproach } = problem;
  const near = heat.streams.filter(({ name }) => !far.has(name));
  const lost = near.filter(({ kind, isWaste }) => kind === 'cold' || isWaste);
  if (namesOf(near, 'hot').size === 0 || namesOf(near, 'cold').size === 0) return null;
  const [waste, all] = [heatFigures(context, lost, problem), heatFigures(context, near, problem)];
  const { quantity, options } = context;
  const cell = ({ figures, wanted }: typeof all, row: number): Markup => {
    const value = figures[row] ?? 0;
    return html`<td class="number">${quantity(value, 'kWh/a')}</td><td class="number">${formatShare(wanted > 0 ? value / wanted : null, options)}</td>`;
  };
  return html`<p>Firms want ${quantity(all.wanted, 'kWh/a')} of heat and steam. The table says how much of it heat of the park covers or could cover, at the minimum approach of ${minimumApproach} K with which the scenario plans, each period by itself; streams of firms far away are left out${withdrawn.length > 0 && `, and ${withdrawn.join(', ')} as in the scenario`}. Without a store, mismatch in time costs ${quantity(waste.gap, 'kWh/a')} of the limit of lost heat.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Heat targets"><table><caption>Heat: today, plan and targets. Lost heat costs nothing to give; all heat includes what costs power or fuel.</caption>
<thead><tr><th scope="col">Figure</th><th scope="col" class="number">Lost heat alone</th><th scope="col" class="number">Share</th><th scope="col" class="number">All heat had</th><th scope="col" class="number">Share</th></tr></thead>
<tbody>${heatRows.map((name, row) => html`<tr><th scope="row">${name}</th>${cell(waste, row)}${cell(all, row)}</tr>`)}</tbody></table></div>`;
}

function reusePart({ plan, quantity, options, commodity }: Context, target: MaterialTargets): Markup {
  const unit = `${target.unit}/a`;
  const exchanged = taken(plan, new Set(target.sources), new Set(target.sinks), target.unit);
  const pinch = (values: readonly number[]): string =>
    values.length === 0 ? 'none' : values.map((value) => formatNumber(value, options)).join(', ');
  return html`<p>${commodity(target.family)}: ${quantity(target.today, unit)} are drawn or bought fresh today. The plan covers ${quantity(exchanged.planned, unit)} with what others have used, of which ${quantity(exchanged.treated, unit)} after treatment, which the targets leave out. By mixing alone at most ${quantity(target.reuse.pooled, unit)} could be covered.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Targets of ${commodity(target.family)}"><table><caption>${commodity(target.family)}: least fresh for each contaminant by itself; all together may ask for more.</caption>
<thead><tr><th scope="col">Contaminant</th><th scope="col" class="number">Fresh, each firm alone</th><th scope="col" class="number">Fresh, pooled (limit)</th><th scope="col" class="number">Pinch${target.kind === 'water' && ' [ppm]'}</th></tr></thead>
<tbody>${target.measures.map((row) => html`<tr><th scope="row">${row.measure}</th><td class="number">${quantity(row.standAlone, unit)}</td><td class="number">${quantity(row.pooled, unit)}</td><td class="number">${pinch(row.pinches)}</td></tr>`)}</tbody></table></div>`;
}

/** Absent when the tables say too little for any target. */
export function targetsSection(context: Context): Markup | null {
  const problem = targetsProblem(context.tables, context.plan.scenario.id);
  if (problem === null) return null;
  const parts = [heatPart(context, problem), ...problem.materials.targets.map((target) => reusePart(context, target))];
  const shown = parts.filter((part) => part !== null);
  if (shown.length === 0) return null;
  return html`<section class="page" id="targets"><h2>How far the park could go</h2>${shown}
<p class="muted">Distance, pipes and money do not enter these targets; the plan has them. They are as sure as the temperatures and concentrations in the tables.</p></section>`;
}
