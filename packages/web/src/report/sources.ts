/** Numbers every source that the park's tables and the plan name, so that sections can cite it. */
import type { Plan } from '@kyosei/model/plan';
import { type Tables, tableNames } from '@kyosei/model/tables';
import { absent } from '../layout/format.ts';
import { cell } from './cell.ts';
import { type Content, html, type Markup } from './markup.ts';

interface Source {
  readonly number: number;
  readonly source: string;
  readonly years: Set<string>;
  readonly marks: Set<string>;
  readonly uses: Set<string>;
}
export interface SourceList {
  readonly all: readonly Source[];
  readonly numberOf: (source: string) => number | null;
}

/** From strongest to weakest, with what each mark says. */
export const markMeanings = [
  ['measured', 'read from a meter or an account'],
  ['documented', 'published or written down by somebody who should know'],
  ['estimated', 'calculated or judged from similar cases'],
  ['recalled', 'from memory, not looked up'],
] as const;

export function numberSources(plan: Plan, tables: Tables): SourceList {
  const found = new Map<string, Source>();
  const add = (source: string, year: string | number | null, mark: string, use: string) => {
    if (source === '') return;
    const known = found.get(source) ?? {
      number: found.size + 1,
      source,
      years: new Set<string>(),
      marks: new Set<string>(),
      uses: new Set<string>(),
    };
    found.set(source, known);
    if (year !== null && year !== '') known.years.add(String(year));
    known.marks.add(mark);
    known.uses.add(use);
  };
  // Cited sources come first, in the order in which the report cites them.
  for (const { evidence } of plan.exchanges)
    for (const { source, year, mark, table, row } of evidence.sources) add(source, year, mark, `${table} ${row}`);
  for (const table of tableNames) {
    for (const row of tables[table]) {
      const use = table === 'evidence' ? `${cell(row, 'table')} ${cell(row, 'row')}` : `${table} ${cell(row, 'id')}`;
      const mark = cell(row, 'mark') || 'estimated';
      if (row.source !== undefined) add(cell(row, 'source'), cell(row, 'sourceYear'), mark, use);
    }
  }
  return {
    all: [...found.values()],
    numberOf: (source) => found.get(source)?.number ?? null,
  };
}

/** An evidence mark in words, with its sign. */
export const markOf = (mark: string): Markup => html`<span class="evidence ${mark}">${mark}</span>`;

export function sourcesSection(list: SourceList, tables: Tables): Markup {
  const disagreements = tables.evidence.filter((row) => cell(row, 'alternative') !== '');
  return html`<section class="page" id="sources"><h2>Sources</h2>
<p>Every figure of the park carries a mark that says how sure it is. A conclusion is as sure as its weakest figure.</p>
<ul class="key">${markMeanings.map(([mark, meaning]) => html`<li>${markOf(mark)}: ${meaning}</li>`)}</ul>
${
  list.all.length === 0
    ? html`<p>The park’s tables name no sources.</p>`
    : html`<ol class="sources">${list.all.map(
        ({ number, source, years, marks, uses }) =>
          html`<li id="source-${number}">${source}${years.size > 0 && html` <span class="muted">(figures of ${[...years].toSorted().join(', ')})</span>`} ${[...marks].map((mark) => html`${markOf(mark)} `)}<br><span class="muted">${usesOf(uses)}</span></li>`,
      )}</ol>`
}
${
  disagreements.length > 0 &&
  html`<h3>Where sources disagree</h3><div class="scroll" tabindex="0" role="region" aria-label="Where sources disagree"><table class="why">
<caption>The figure that was kept, and what another source gives instead.</caption>
<thead><tr><th scope="col">Figure</th><th scope="col">Kept from</th><th scope="col">Another source gives</th><th scope="col">Why</th></tr></thead>
<tbody>${disagreements.map(
    (row) =>
      html`<tr><td>${[cell(row, 'table'), cell(row, 'row'), cell(row, 'attribute')].join(' ')}</td><td>${cell(row, 'source')}</td><td>${cell(row, 'alternative')}</td><td>${cell(row, 'note') || absent}</td></tr>`,
  )}</tbody></table></div>`
}</section>`;
}

const usesOf = (uses: ReadonlySet<string>): Content => {
  const shown = [...uses].slice(0, 12).join(', ');
  return uses.size > 12 ? `${shown} and ${uses.size - 12} more rows` : shown;
};
