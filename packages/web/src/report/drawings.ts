/** The report's drawings as inline SVG: map, Sankeys, bars, price band. Every figure in them stands in a table too. */
import type { Plan, PlanExchange, PlanFirm, PlanFlow } from '@kyosei/model/plan';
import type { GivenRow } from '@kyosei/model/tables';
import { type Family, flowGraph } from '../layout/flows.ts';
import { formatQuantity } from '../layout/format.ts';
import { layoutMap } from '../layout/map.ts';
import { layoutSankey } from '../layout/sankey.ts';
import type { Context } from './context.ts';
import { type Content, html, type Markup } from './markup.ts';
import type { ReportWords } from './words/en.ts';

interface Drawing {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly content: Content;
}

export const svg = ({ id, title, description, width, height, content }: Drawing): Markup =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><svg viewBox="0 0 ${round(width)} ${round(height)}" role="img" aria-labelledby="${id}-title ${id}-text"><title id="${id}-title">${title}</title><desc id="${id}-text">${description}</desc>${content}</svg></div>`;

const round = (value: number): number => Math.round(value * 100) / 100;

/** Legend of the kinds of flow that occur. */
const flowKey = (kinds: readonly PlanFlow['kind'][], { choice, words: { drawing: words } }: Context): Markup =>
  html`<ul class="key" aria-label="${words.colours}">${[...new Set(kinds)].map(
    (kind) => html`<li class="${kind}"><span class="swatch"></span>${choice(kind)}</li>`,
  )}</ul>`;

const degrees = (row: GivenRow, attribute: string): number | null =>
  typeof row[attribute] === 'number' ? row[attribute] : null;

/** Map of the chosen exchanges, each with its number in the table of exchanges. */
export function mapDrawing(context: Context): Markup {
  const { plan, tables } = context;
  const { drawing: words, gap, comma } = context.words;
  const places = plan.firms.map(({ firm, name }) => {
    const row = tables.firm.find((each) => each.id === firm) ?? {};
    return {
      id: firm,
      label: name,
      latitude: degrees(row, 'latitude'),
      longitude: degrees(row, 'longitude'),
    };
  });
  const arcs = plan.exchanges.map(({ id, from, to, saving, kind }) => ({
    id,
    from: from.firm,
    to: to.firm,
    weight: Math.max(0, saving),
    kind,
  }));
  const map = layoutMap(places, arcs, { width: 1000, height: 520, fontSize: 13 });
  if (map.places.length === 0) return html`<p>${words.noMap}</p>`;
  const order = new Map(plan.exchanges.map(({ id }, index) => [id, index + 1]));
  const missing = map.missing.map((id) => context.firm(id));
  return html`<figure>${svg({
    id: 'map',
    title: words.map(plan.park.name),
    description: words.mapText(map.places.length, map.arcs.length),
    width: map.width,
    height: map.height,
    content: [
      html`<rect class="ground" width="${map.width}" height="${map.height}"/>`,
      map.arcs.map(
        ({ arc, path, head, width }) =>
          html`<g class="${arc.kind}"><path class="arc" d="${path}" stroke-width="${round(width)}"/><path class="head" d="${head}"/></g>`,
      ),
      map.places.map(
        ({ x, y, far }) => html`<circle class="${far ? 'mark far' : 'mark'}" cx="${round(x)}" cy="${round(y)}" r="6"/>`,
      ),
      map.places.map(
        ({ label }) =>
          label && [
            label.leader !== '' && html`<path class="leader" d="${label.leader}"/>`,
            html`<text class="halo on-panel" x="${round(label.textX)}" y="${round(label.y + label.height * 0.78)}" text-anchor="${label.anchor}">${label.text}</text>`,
          ],
      ),
      map.arcs.length <= 40 &&
        map.arcs.map(
          ({ id, x, y }) =>
            html`<g><circle cx="${round(x)}" cy="${round(y)}" r="8.5" fill="var(--page)" stroke="var(--muted)"/><text x="${round(x)}" y="${round(y + 3.8)}" text-anchor="middle" style="font-size:11px">${order.get(id) ?? ''}</text></g>`,
        ),
      map.scaleBar &&
        html`<g><path class="axis" fill="none" d="M${round(map.scaleBar.x)},${map.scaleBar.y - 5}v5h${round(map.scaleBar.width)}v-5"/><text class="soft" x="${round(map.scaleBar.x + 4)}" y="${map.scaleBar.y - 5}">${formatQuantity(map.scaleBar.kilometres, 'km', context.options)}</text></g>`,
      html`<text class="soft" x="${map.width - 14}" y="24" text-anchor="end">${words.north}</text>`,
    ],
  })}<figcaption>${[words.mapCaption, map.places.some(({ far }) => far) && words.far, missing.length > 0 && words.missing(missing.join(comma))].filter((part) => part !== false).join(gap)}</figcaption>${flowKey(
    arcs.map(({ kind }) => kind),
    context,
  )}</figure>`;
}

/** One Sankey of what firms give each other in one family of flows; null when nothing flows. */
export function sankeyDrawing(context: Context, family: Family): Markup | null {
  const graph = flowGraph(context.plan, family, { scope: 'exchanges' });
  const { drawing: words, gap, stop } = context.words;
  const title = words.family[family];
  if (graph.links.length === 0) return null;
  const busiest = Math.max(3, Math.min(graph.nodes.length, graph.links.length));
  const { nodes, links, width, height, hairlines } = layoutSankey(graph, {
    width: 1000,
    height: Math.min(460, 80 + 46 * busiest),
  });
  const described = links.map(({ link }) =>
    words.flow({
      from: link.from ?? '',
      to: link.to ?? '',
      what: link.flow.label,
      quantity: context.quantity(link.value, graph.unit),
    }),
  );
  return html`<h3>${title}</h3><figure>${svg({
    id: `sankey-${family}`,
    title: words.sankey(title),
    description: `${described.join('; ')}${stop}`,
    width,
    height: height + 8,
    content: [
      links.map(
        ({ link, path, width: thick }, index) =>
          html`<path class="ribbon ${link.flow.kind}" d="${path}" stroke-width="${round(thick)}"><title>${described[index] ?? ''}</title></path>`,
      ),
      nodes.map(
        ({ node, x, y, width: wide, height: high }) =>
          html`<rect class="${node.place === 'outside' ? 'outside' : 'node'}" x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(high)}"/>`,
      ),
      nodes.map(
        ({ label, labelX, labelY, labelAnchor }) =>
          html`<text class="halo" x="${round(labelX)}" y="${round(labelY + 4.5)}" text-anchor="${labelAnchor}">${label}</text>`,
      ),
    ],
  })}<figcaption>${[words.sankeyCaption(graph.unit), hairlines > 0 && words.hairlines(hairlines)].filter((part) => part !== false).join(gap)}</figcaption>${flowKey(
    links.map(({ link }) => link.flow.kind),
    context,
  )}</figure>`;
}

/** Bars of every firm's yearly gain, to the right of the axis when it gains. */
export function gainBars(context: Context, firms: readonly PlanFirm[]): Markup {
  const [row, left, right] = [30, 300, 110];
  const least = firms.reduce((a, { gain }) => Math.min(a, gain), 0);
  const most = firms.reduce((a, { gain }) => Math.max(a, gain), 0);
  const scale = (1000 - left - right - (least < 0 ? right : 0)) / (most - least || 1);
  const zero = left + (least < 0 ? right : 0) - least * scale;
  return html`<figure>${svg({
    id: 'gains',
    title: context.words.drawing.gains,
    description: firms.map(({ name, gain }) => `${name}: ${context.quantity(gain, 'currency/a')}`).join('; '),
    width: 1000,
    height: firms.length * row + 8,
    content: [
      firms.map(({ name, gain }, index) => {
        const y = index * row + 4;
        const length = Math.abs(gain) * scale;
        return html`<text x="${left - 12}" y="${y + 16}" text-anchor="end">${shortened(name, 40)}</text><rect class="${gain < 0 ? 'loss' : 'gain'}" x="${round(gain < 0 ? zero - length : zero)}" y="${y + 2}" width="${round(length)}" height="18"/><text x="${round(zero + (gain < 0 ? -length - 6 : length + 6))}" y="${y + 16}" text-anchor="${gain < 0 ? 'end' : 'start'}">${context.quantity(gain, 'currency/a')}</text>`;
      }),
      html`<path class="axis" d="M${round(zero)},0V${firms.length * row + 4}"/>`,
    ],
  })}<figcaption>${context.words.drawing.gainsCaption}</figcaption></figure>`;
}

const shortened = (name: string, most: number): string => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

/** Two bars per burden: without exchanges (100 %) and in the plan. */
export function burdenBars(
  rows: readonly { readonly name: string; readonly baseline: number; readonly planned: number }[],
  { drawing: words, titled }: ReportWords,
): Markup {
  const row = 46;
  const most = rows.reduce(
    (a, { baseline, planned }) => Math.max(a, baseline === 0 ? 1 : Math.abs(planned / baseline)),
    1,
  );
  const length = (share: number) => round((Math.max(0, share) / most) * 640);
  return html`<figure>${svg({
    id: 'burdens',
    title: words.burdens,
    description: rows
      .map(({ name, baseline, planned }) =>
        titled(name, baseline === 0 ? words.noBaseline : words.ofBaseline(Math.round((planned / baseline) * 100))),
      )
      .join('; '),
    width: 1000,
    height: rows.length * row + 4,
    content: rows.map(({ name, baseline, planned }, index) => {
      const y = index * row + 4;
      const share = baseline === 0 ? 0 : planned / baseline;
      return html`<text x="228" y="${y + 23}" text-anchor="end">${name}</text><rect class="before" x="240" y="${y + 2}" width="${baseline === 0 ? 0 : length(1)}" height="13"/><rect class="after" x="240" y="${y + 18}" width="${length(share)}" height="13"/><text x="${248 + length(share)}" y="${y + 29}">${baseline === 0 ? words.noBaseline : `${Math.round(share * 1000) / 10} %`}</text>`;
    }),
  })}<figcaption>${words.burdensCaption}</figcaption></figure>`;
}

/** The span between the lowest price the donor can accept and the highest the receiver can pay, with the half-way price. */
export function priceBand({ price, unit, id }: PlanExchange, plan: Plan, index: number, context: Context): Markup {
  const { floor, ceiling, agreed } = price;
  const { exchanges: words } = context.words;
  const written = (value: number) => context.quantity(value, `${plan.park.currency}/${unit}`);
  const at = ceiling > floor ? Math.max(0, Math.min(1, (agreed - floor) / (ceiling - floor))) : 0.5;
  const x = round(10 + 280 * at);
  return html`<div class="pricing"><svg viewBox="0 0 300 62" role="img" aria-labelledby="price-${index}-title"><title id="price-${index}-title">${words.priced({ exchange: id, floor: written(floor), ceiling: written(ceiling), agreed: written(agreed) })}</title><rect class="band" x="10" y="22" width="280" height="10" rx="2"/><rect class="gain" x="${x - 2}" y="18" width="4" height="18"/><text x="${x}" y="13" text-anchor="middle">${written(agreed)}</text><text class="soft" x="10" y="49" style="font-size:12px">${words.from(written(floor))}</text><text class="soft" x="290" y="49" text-anchor="end" style="font-size:12px">${words.to(written(ceiling))}</text></svg></div>`;
}
