/** What the table of each shelf shows, with source and evidence of every row. */
import {
  type barriers,
  commodityById,
  type failureModes,
  type KnownCommodity,
  type KnownTechnology,
  type LawRule,
  type Precedent,
  substitutions,
} from '@kyosei/model/knowledge/library';
import type { Mark } from '@kyosei/model/knowledge/sources';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { formatNumber, formatQuantity } from '../layout/format.ts';
import { called } from '../matching/scene.ts';
import type { Column } from '../parts/data-table.tsx';
import { KindSwatch, Sentence } from '../parts/figure.tsx';
import { MarkBadge } from '../parts/mark.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';

interface Sourced {
  readonly mark: Mark;
  readonly source: string;
}

const text = <R,>(
  id: string,
  name: string,
  value: (row: R) => string,
  show?: (row: R) => ReactNode,
  narrow = false,
): Column<R> => ({ id, name, value, narrow, ...(show === undefined ? {} : { show }) });

function evidence<R extends Sourced>(t: TFunction): readonly Column<R>[] {
  return [
    {
      id: 'source',
      name: t('library.source'),
      value: ({ source }) => source,
      show: ({ mark, source }) => (
        <span className="row small soft" style={{ gap: 8, flexWrap: 'nowrap', alignItems: 'baseline' }}>
          <MarkBadge mark={mark} lines={[source]} />
          <span lang="en">{source}</span>
        </span>
      ),
    },
  ];
}

const named = (id: string, language: string): string => {
  const row = commodityById(id);
  return row === undefined ? id : called(row.names, language);
};

/** What a commodity can stand in for, and what can stand in for it. */
function standsFor({ id }: KnownCommodity, language: string): string {
  return substitutions
    .filter(({ from }) => from === id)
    .map(({ to }) => named(to, language))
    .join(', ');
}

export function commodityColumns(t: TFunction, language: string): readonly Column<KnownCommodity>[] {
  return [
    {
      id: 'name',
      narrow: true,
      name: t('library.commodity'),
      value: ({ names }) => called(names, language),
      show: ({ names, kind }) => (
        <span className="row" style={{ gap: 8, flexWrap: 'nowrap', alignItems: 'baseline' }}>
          <KindSwatch kind={kind} />
          <span>
            <strong>{called(names, language)}</strong>
            <span className="small soft" style={{ display: 'block' }}>
              {[...names.en, ...names.zh, ...names.ja].filter((name) => name !== called(names, language)).join(' · ')}
            </span>
          </span>
        </span>
      ),
    },
    text(
      'synonyms',
      t('library.synonyms'),
      ({ names }) => [...names.en, ...names.zh, ...names.ja].join('; '),
      ({ parent }) => (parent === null ? '–' : named(parent, language)),
    ),
    text(
      'ewc',
      t('library.codes'),
      ({ ewc, hs }) => [...ewc, hs].filter((code) => code !== '').join('; '),
      ({ ewc, hs }) => (
        <span className="small">
          {ewc.join(', ')}
          {hs !== '' && <span style={{ display: 'block' }}>HS {hs}</span>}
        </span>
      ),
    ),
    text('stands', t('library.standsFor'), (row) => standsFor(row, language)),
    quantityColumn(
      'worth',
      t('library.worth'),
      ({ unit }) => `EUR/${unit}`,
      ({ worth }) => worth,
      { narrow: true },
    ),
    {
      id: 'co2',
      numeric: true,
      name: t('library.virginCo2'),
      unit: ({ unit }) => `kg/${unit}`,
      value: ({ co2 }) => co2,
      show: ({ co2, unit }) => (co2 === 0 ? '–' : `${formatNumber(co2)} kg/${unit}`),
    },
    ...evidence<KnownCommodity>(t),
  ];
}

export function technologyColumns(t: TFunction, language: string): readonly Column<KnownTechnology>[] {
  return [
    text(
      'name',
      t('plan.technology'),
      ({ names }) => called(names, language),
      ({ names }) => (
        <>
          <strong>{called(names, language)}</strong>
          <span className="small soft" style={{ display: 'block' }}>
            {language === 'en' ? names.zh : names.en}
          </span>
        </>
      ),
      true,
    ),
    text(
      'takes',
      t('library.takes'),
      ({ inputs }) =>
        inputs
          .slice(0, 6)
          .map((id) => named(id, language))
          .join(', ') + (inputs.length > 6 ? ` +${inputs.length - 6}` : ''),
    ),
    text('gives', t('library.gives'), ({ output, removal }) =>
      output === null
        ? t('library.treated', { removed: Object.keys(removal).join(', ') || '–' })
        : named(output, language),
    ),
    {
      id: 'yield',
      numeric: true,
      name: t('library.yield'),
      value: (row) => row.yield,
      show: (row) => formatNumber(row.yield),
    },
    {
      id: 'opex',
      narrow: true,
      numeric: true,
      name: t('library.operating'),
      unit: ({ inputs }) => `EUR/${commodityById(inputs[0] ?? '')?.unit ?? t('app.unit')}`,
      value: ({ operatingCost }) => operatingCost,
      show: ({ operatingCost, inputs }) =>
        formatQuantity(operatingCost, `EUR/${commodityById(inputs[0] ?? '')?.unit ?? t('app.unit')}`),
    },
    quantityColumn('fixed', t('library.fixed'), 'EUR', ({ fixedInvestment }) => fixedInvestment),
    ...evidence<KnownTechnology>(t),
  ];
}

export function precedentColumns(t: TFunction): readonly Column<Precedent>[] {
  return [
    text(
      'case',
      t('library.place'),
      ({ case: place }) => place,
      ({ case: place, country }) => (
        <>
          <strong>{place}</strong> <span className="soft small">{country}</span>
        </>
      ),
      true,
    ),
    text(
      'what',
      t('plan.what'),
      ({ donor, what, receiver, replaced }) => `${donor}: ${what} → ${receiver}: ${replaced}`,
      ({ donor, what, receiver, replaced }) => <Sentence text={`${donor}: ${what} → ${receiver}: ${replaced}`} />,
      true,
    ),
    text('treatment', t('plan.treatment'), ({ treatment }) => treatment),
    text('outcome', t('library.outcome'), ({ outcome }) => t(`outcome.${outcome}`)),
    text('why', t('plan.why'), ({ why }) => why),
    text('quantity', t('plan.quantity'), ({ quantity }) => quantity),
    ...evidence<Precedent>(t),
  ];
}

export function failureColumns(t: TFunction, language: string): readonly Column<(typeof failureModes)[number]>[] {
  return [
    text(
      'name',
      t('library.failure'),
      (row) => called(row, language),
      (row) => (
        <>
          <strong>{called(row, language)}</strong>
          <span className="small soft" style={{ display: 'block' }}>
            {row.id}
          </span>
        </>
      ),
      true,
    ),
    text('nature', t('library.nature'), ({ nature }) => t(`nature.${nature as 'technical'}`)),
    text('step', t('library.step'), ({ step }) => t(`step.${step as 'awareness'}`)),
    text('test', t('library.test'), ({ test }) => test),
    text('rule', t('library.rule'), ({ rule }) => rule, undefined, true),
    text('cases', t('library.cases'), ({ cases }) => cases),
    ...(evidence<(typeof failureModes)[number] & Sourced>(t) as readonly Column<(typeof failureModes)[number]>[]),
  ];
}

export function barrierColumns(t: TFunction, language: string): readonly Column<(typeof barriers)[number]>[] {
  return [
    text(
      'name',
      t('library.barrier'),
      (row) => called(row, language),
      (row) => <strong>{called(row, language)}</strong>,
      true,
    ),
    text('nature', t('library.nature'), ({ nature }) => t(`nature.${nature as 'technical'}`), undefined, true),
    text('step', t('library.step'), ({ step }) => t(`step.${step as 'awareness'}`), undefined, true),
    text('source', t('library.source'), ({ evidence: source }) => source),
  ];
}

/** Facts of a rule as they are named in it. */
const facts = (map: Readonly<Record<string, string>>): string =>
  Object.entries(map)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

export function lawColumns(t: TFunction): readonly Column<LawRule>[] {
  return [
    text(
      'basis',
      t('library.article'),
      ({ basis }) => basis,
      ({ basis, id, where, mark }) => (
        <>
          <strong>{basis}</strong> <MarkBadge mark={mark} lines={[basis]} />
          <span className="small soft" style={{ display: 'block' }}>
            {where === '*' ? t('library.everywhere') : where} · {id}
          </span>
        </>
      ),
      true,
    ),
    text('when', t('library.when'), ({ when }) => facts(when) || t('library.always')),
    text('steps', t('library.asks'), ({ steps }) => steps, undefined, true),
    text('answer', t('library.without'), ({ answer, consequence }) => `${t(`answer.${answer}`)}. ${consequence}`),
    text('mark', t('plan.evidence'), ({ mark }) => t(`mark.${mark}`)),
  ];
}
