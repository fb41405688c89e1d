/** What would close the gaps: rows that the plan moves, how far they then are from their limit, and which exchanges and plants do it. */
import type { AssessedRow } from '@kyosei/engine/standards';
import { useTranslation } from 'react-i18next';
import type { Column } from '../parts/data-table.tsx';
import { Sentence } from '../parts/figure.tsx';
import style from './assess.module.css';
import { Panel } from './panel.tsx';
import { moverName, type Scene } from './scene.ts';

/** Movers that are named; the row above tells them all. */
const named = 3;

export function Gaps({ scene }: { scene: Scene }) {
  const { t } = useTranslation();
  const { assessment, words, plan } = scene;
  const rows = assessment.rows.filter(({ planned }) => planned !== null && planned.effects.length > 0);
  if (plan === null) return null;
  const columns: readonly Column<AssessedRow>[] = [
    { id: 'no', name: t('assess.no.'), value: ({ row }) => row.id },
    { id: 'name', name: t('assess.indicator'), narrow: true, value: ({ row }) => words.of(row.name) },
    {
      id: 'today',
      name: t('assess.today'),
      unit: ({ row }) => row.unit,
      numeric: true,
      value: ({ value }) => value?.value ?? null,
      show: ({ row, value }) => words.figure(value, row.unit),
    },
    {
      id: 'planned',
      name: t('assess.withPlan'),
      unit: ({ row }) => row.unit,
      numeric: true,
      narrow: true,
      value: ({ planned }) => planned?.value?.value ?? null,
      show: ({ row, planned }) => <strong>{words.figure(planned?.value ?? null, row.unit)}</strong>,
    },
    {
      id: 'asked',
      name: t('assess.asked'),
      value: ({ row, limit }) => words.limit(limit.threshold, row.unit),
    },
    {
      id: 'left',
      name: t('assess.distance'),
      unit: ({ row }) => row.unit,
      numeric: true,
      value: ({ planned }) => planned?.distance ?? null,
      show: ({ row, planned }) => words.number(planned?.distance ?? null, row.unit, true),
    },
    {
      id: 'by',
      name: t('assess.movedBy'),
      value: ({ row, planned }) =>
        (planned?.effects ?? [])
          .map(({ of, id, change }) => `${words.number(change, row.unit, true)} ${moverName(scene, of, id)}`)
          .join('; '),
      show: ({ row, planned }) => (
        <ol style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {(planned?.effects ?? []).slice(0, named).map(({ of, id, change }) => (
            <li key={`${of} ${id}`}>
              <strong>{words.number(change, row.unit, true)}</strong> <Sentence text={moverName(scene, of, id)} />
            </li>
          ))}
        </ol>
      ),
    },
  ];
  return rows.length === 0 ? (
    <section className="result-panel">
      <h2>{t('assess.gaps')}</h2>
      <p className="soft" style={{ marginBottom: 0 }}>
        {t('assess.noGaps')}
      </p>
    </section>
  ) : (
    <Panel
      id="gaps"
      title={t('assess.gaps')}
      text={t('assess.gapsText')}
      rows={rows}
      columns={columns}
      rowId={({ row }) => row.id}
      below={
        <p className={`small soft ${style.said}`} style={{ margin: '12px 0 0' }}>
          {t('assess.effectsText')}
        </p>
      }
    />
  );
}
