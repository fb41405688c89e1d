/** Every row of the standard: value, what is asked, the answer, and below it the trail, what moves it and what is missing. */
import { type AssessedRow, answers, type Cell } from '@kyosei/engine/standards';
import { attributeName } from '@kyosei/model/declared';
import { formulaOf, quantityName } from '@kyosei/model/standards';
import { tableNames } from '@kyosei/model/tables';
import { UnstyledButton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../layout/format.ts';
import { type Column, CsvButton, DataTable } from '../parts/data-table.tsx';
import { Sentence } from '../parts/figure.tsx';
import { MarkBadge } from '../parts/mark.tsx';
import { PanelHead } from '../parts/panel-head.tsx';
import style from './assess.module.css';
import { EvidenceForm } from './evidence-form.tsx';
import { moverName, type Scene } from './scene.ts';
import { useView } from './use-view.ts';
import { AnswerMark } from './wheel.tsx';

interface Props {
  readonly scene: Scene;
  readonly hovered: string | null;
  readonly onHover: (row: string | null) => void;
}

function useColumns({ assessment, words }: Scene): readonly Column<AssessedRow>[] {
  const { t } = useTranslation();
  const planned = assessment.rows.some((row) => row.planned !== null);
  return [
    { id: 'no', name: t('assess.no.'), value: ({ row }) => row.id },
    {
      id: 'name',
      name: t('assess.indicator'),
      narrow: true,
      value: ({ row }) => words.of(row.name),
      show: ({ row }) => (
        <>
          {words.of(row.name)}{' '}
          {row.nameMark === 'recalled' && <MarkBadge mark={row.nameMark} lines={[t('assess.nameMark')]} />}
          <span className="soft small" style={{ display: 'block' }}>
            {t(`group.${row.group as 'economy'}`, { defaultValue: row.group })} · {t(`demand.${row.duty}`)}
          </span>
        </>
      ),
    },
    {
      id: 'value',
      name: t('assess.today'),
      unit: ({ row }) => row.unit,
      numeric: true,
      value: ({ value }) => value?.value ?? null,
      show: ({ row, value }) => (
        <>
          {words.figure(value, row.unit)}{' '}
          {value !== null && <MarkBadge mark={value.mark} lines={[t('assess.weakest')]} />}
        </>
      ),
    },
    {
      id: 'asked',
      name: t('assess.asked'),
      value: ({ row, limit }) => words.limit(limit.threshold, row.unit),
      show: ({ row, limit }) =>
        limit.threshold !== null && (
          <>
            {words.limit(limit.threshold, row.unit)}{' '}
            {limit.mark !== null && <MarkBadge mark={limit.mark} lines={[limit.source ?? t('assess.limitMark')]} />}
          </>
        ),
    },
    {
      id: 'answer',
      name: t('assess.answer'),
      narrow: true,
      value: ({ answer }) => words.answer(answer),
      show: ({ answer, reason }) => <AnswerMark answer={answer} reason={words.reason(reason)} />,
    },
    ...(planned
      ? ([
          {
            id: 'planned',
            name: t('assess.withPlan'),
            unit: ({ row }) => row.unit,
            numeric: true,
            value: (each) => each.planned?.value?.value ?? null,
            show: ({ row, planned: found }) =>
              found !== null && found.effects.length > 0 ? words.figure(found.value, row.unit) : '',
          },
          {
            id: 'then',
            name: t('assess.answerThen'),
            value: (each) => (each.planned === null ? null : words.answer(each.planned.answer)),
            show: ({ planned: found }) =>
              found !== null && found.effects.length > 0 ? (
                <AnswerMark answer={found.answer} reason={words.reason(found.reason)} />
              ) : (
                ''
              ),
          },
        ] satisfies readonly Column<AssessedRow>[])
      : []),
  ];
}

export function IndicatorRows({ scene, hovered, onHover }: Props) {
  const { t } = useTranslation();
  const { view, change } = useView();
  const columns = useColumns(scene);
  const { rows, counts } = scene.assessment;
  const shown = view.answer === undefined ? rows : rows.filter(({ answer }) => answer === view.answer);
  const choices = answers.filter((answer) => counts[answer] > 0);
  return (
    <section className="result-panel" id="rows">
      <PanelHead title={t('assess.rows')} text={t('assess.rowsText')}>
        <CsvButton label={t('assess.rows')} rows={rows} columns={columns} />
      </PanelHead>
      {choices.length > 1 && (
        <div className={`${style.filters} no-print`}>
          <UnstyledButton aria-pressed={view.answer === undefined} onClick={() => change({ answer: undefined })}>
            {t('assess.all', { count: rows.length })}
          </UnstyledButton>
          {choices.map((answer) => (
            <UnstyledButton key={answer} aria-pressed={view.answer === answer} onClick={() => change({ answer })}>
              {scene.words.answer(answer)} {counts[answer]}
            </UnstyledButton>
          ))}
        </div>
      )}
      <DataTable
        label={t('assess.rows')}
        rows={shown}
        columns={columns}
        rowId={({ row }) => row.id}
        rowName={({ row }) => scene.words.of(row.name)}
        detail={(assessed) => <RowDetail assessed={assessed} scene={scene} />}
        hovered={hovered}
        onHover={onHover}
      />
    </section>
  );
}

function RowDetail({ assessed, scene }: { assessed: AssessedRow; scene: Scene }) {
  const { t, i18n } = useTranslation();
  const { row, value, limit, planned, asks } = assessed;
  const { assessment, standard, words } = scene;
  const effects = planned?.effects ?? [];
  const formula = formulaOf(row);
  const isOwn =
    row.measure === undefined || asks.includes(row.id) || value?.cells.some(({ table }) => table === 'indicator');
  const asksThreshold = limit.threshold !== null && row.thresholdMark !== 'documented';
  return (
    <div className={style.detail}>
      {formula !== null && (
        <section>
          <h3>{t('assess.formula')}</h3>
          {words.of(formula)}
        </section>
      )}
      {asks.length > 0 && !asks.includes(row.id) && (
        <section>
          <h3>{t('assess.lacks')}</h3>
          {asks.map((ask) => quantityName(ask, i18n.language)).join(', ')}
        </section>
      )}
      {effects.length > 0 && (
        <section className={effects.length > 4 ? style.wide : ''}>
          <h3>{t('assess.movedBy')}</h3>
          <table className={style.plain}>
            <tbody>
              {effects.map(({ of, id, change }) => (
                <tr key={`${of} ${id}`}>
                  <th scope="row">
                    <Sentence text={moverName(scene, of, id)} />
                  </th>
                  <td data-numeric="true">{words.number(change, row.unit, true)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {value !== null && value.cells.length > 0 && (
        <section className={style.wide}>
          <h3>{t('assess.trail')}</h3>
          <Trail cells={value.cells} scene={scene} />
        </section>
      )}
      {(isOwn || asksThreshold) && (
        <section className={style.wide}>
          <h3>{t(asksThreshold ? 'assess.giveBoth' : 'assess.give')}</h3>
          <EvidenceForm
            scene={scene}
            standard={standard.id}
            item={row.id}
            unit={row.unit}
            year={assessment.year}
            asksThreshold={asksThreshold}
          />
        </section>
      )}
    </div>
  );
}

/** The cells from which a figure was made, each leading to its table. */
function Trail({ cells, scene }: { cells: readonly Cell[]; scene: Scene }) {
  const { t, i18n } = useTranslation();
  const { park = '' } = useParams({ strict: false });
  return (
    <div className="scroll-x">
      <table className={style.plain}>
        <thead>
          <tr>
            <th scope="col">{t('assess.cell')}</th>
            <th scope="col" data-numeric="true">
              {t('assess.value')}
            </th>
            <th scope="col">{t('assess.evidence')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ table, row, attribute, value, mark, source, year }) => {
            const name = tableNames.find((each) => each === table);
            return (
              <tr key={`${table} ${row} ${attribute}`}>
                <th scope="row">
                  {name === undefined ? (
                    <Sentence text={moverName(scene, 'exchange', row)} />
                  ) : (
                    <Link
                      to="/parks/$park"
                      params={{ park }}
                      search={{ table: name }}
                      hash="tables"
                      className={style.link ?? ''}
                    >
                      {t(`table.${name}`)} · {row}
                    </Link>
                  )}{' '}
                  <span className="soft">{attributeName(attribute, i18n.language)}</span>
                </th>
                <td data-numeric="true">{formatNumber(value)}</td>
                <td>
                  <MarkBadge mark={mark} lines={[]} /> <Source text={source} />
                  {year === null ? '' : `, ${year}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A source as text; one that is an address leads there. */
function Source({ text }: { text: string | null }) {
  const { t } = useTranslation();
  if (text === null || text === '') return <span className="soft">{t('mark.noSource')}</span>;
  return /^https?:\/\/\S+$/.test(text) ? (
    <a href={text} target="_blank" rel="noreferrer" className={style.link}>
      {text}
    </a>
  ) : (
    text
  );
}
