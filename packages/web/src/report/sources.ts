/** Numbers every source that the park's tables and the plan name, so that sections can cite it. */
import type { Plan } from '@kyosei/model/plan';
import { tables as declarations, type Tables, tableNames } from '@kyosei/model/tables';
import { absent } from '../layout/format.ts';
import { cell } from './cell.ts';
import type { Context } from './context.ts';
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

/** `nameOf` calls a figure by its table, row and attribute. */
export function numberSources(plan: Plan, tables: Tables, nameOf: Context['nameOf']): SourceList {
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
    for (const { source, year, mark, table, row } of evidence.sources) add(source, year, mark, nameOf(table, row));
  for (const table of tableNames) {
    for (const row of tables[table]) {
      const use = table === 'evidence' ? nameOf(cell(row, 'table'), cell(row, 'row')) : nameOf(table, cell(row, 'id'));
      const mark = cell(row, 'mark') || 'estimated';
      if (row.source !== undefined) add(cell(row, 'source'), cell(row, 'sourceYear'), mark, use);
    }
  }
  return {
    all: [...found.values()],
    numberOf: (source) => found.get(source)?.number ?? null,
  };
}

export function sourcesSection({
  sources: list,
  tables,
  words: { sources: words },
  mark: markOf,
  nameOf,
}: Context): Markup {
  const disagreements = tables.evidence.filter((row) => cell(row, 'alternative') !== '');
  return html`<section class="page" id="sources"><h2>${words.title}</h2>
<p>${words.text}</p>
<ul class="key">${declarations.evidence.attributes.mark.choices.map((mark) => html`<li>${markOf(mark)}${words.colon}${words.mark[mark]}</li>`)}</ul>
${
  list.all.length === 0
    ? html`<p>${words.none}</p>`
    : html`<ol class="sources">${list.all.map(
        ({ number, source, years, marks, uses }) =>
          html`<li id="source-${number}">${source}${years.size > 0 && html` <span class="muted">${words.years([...years].toSorted().join(', '))}</span>`} ${[...marks].map((mark) => html`${markOf(mark)} `)}<br><span class="muted">${usesOf(uses, words.more)}</span></li>`,
      )}</ol>`
}
${
  disagreements.length > 0 &&
  html`<h3>${words.disagree}</h3><div class="scroll" tabindex="0" role="region" aria-label="${words.disagree}"><table class="why">
<caption>${words.caption}</caption>
<thead><tr><th scope="col">${words.figure}</th><th scope="col">${words.kept}</th><th scope="col">${words.other}</th><th scope="col">${words.why}</th></tr></thead>
<tbody>${disagreements.map(
    (row) =>
      html`<tr><td>${nameOf(cell(row, 'table'), cell(row, 'row'), cell(row, 'attribute'))}</td><td>${cell(row, 'source')}</td><td>${cell(row, 'alternative')}</td><td>${cell(row, 'note') || absent}</td></tr>`,
  )}</tbody></table></div>`
}</section>`;
}

const usesOf = (uses: ReadonlySet<string>, more: (count: number) => string): Content => {
  const shown = [...uses].slice(0, 12).join(', ');
  return uses.size > 12 ? `${shown}${more(uses.size - 12)}` : shown;
};
