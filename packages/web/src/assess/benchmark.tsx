/** The park beside the others on this server: the same rows by the same formulas, today. */
import { type AssessedRow, type Assessment, assess } from '@kyosei/engine/standards';
import { MultiSelect } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { parksQuery, tablesQuery } from '../api/queries.ts';
import type { ParkSummary } from '../api/records.ts';
import { checkedPark } from '../park/checked.ts';
import { idsOf } from '../parts/choices.ts';
import type { Column } from '../parts/data-table.tsx';
import style from './assess.module.css';
import { Panel } from './panel.tsx';
import type { Scene } from './scene.ts';
import { useView } from './use-view.ts';

/** Parks that are compared unless others are chosen: each is read as a whole. */
const atFirst = 6;

interface Other {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly rows: ReadonlyMap<string, AssessedRow>;
}

const byRow = ({ rows }: Assessment): ReadonlyMap<string, AssessedRow> =>
  new Map(rows.map((each) => [each.row.id, each]));

const figureOf = (other: Other, id: string): AssessedRow['value'] => other.rows.get(id)?.value ?? null;

function useOthers(scene: Scene, chosen: readonly ParkSummary[]): readonly Other[] {
  const { standard } = scene;
  const read = useQueries({
    queries: chosen.map(({ id }) => tablesQuery(id)),
    combine: (all) => all.map(({ data }) => data),
  });
  return useMemo(
    () =>
      read.flatMap((tables, at): readonly Other[] => {
        const park = tables === undefined ? null : checkedPark(tables);
        const { id = '', name = '' } = chosen[at] ?? {};
        if (park === null) return [];
        return [{ id, name, currency: park.park.currency, rows: byRow(assess(park, standard)) }];
      }),
    [read, chosen, standard],
  );
}

export function Benchmark({ scene }: { scene: Scene }) {
  const { t } = useTranslation();
  const { park = '' } = useParams({ strict: false });
  const { view, change } = useView();
  const parks = useQuery(parksQuery);
  const all = useMemo(() => (parks.data ?? []).filter(({ id }) => id !== park), [parks.data, park]);
  const chosen = useMemo(() => {
    const wanted = new Set(idsOf(view.with));
    return view.with === undefined ? all.slice(0, atFirst) : all.filter(({ id }) => wanted.has(id));
  }, [all, view.with]);
  const others = useOthers(scene, chosen);
  const { assessment, words } = scene;
  if (all.length === 0)
    return (
      <section className="result-panel">
        <h2>{t('assess.benchmark')}</h2>
        <p className="soft" style={{ marginBottom: 0 }}>
          {t('assess.noBenchmark')}
        </p>
      </section>
    );
  // Money of another currency is not converted, so that such rows stand alone.
  const comparable = (other: Other, { row }: AssessedRow): boolean =>
    !row.unit.includes('currency') || other.currency === scene.park.park.currency;
  const rows = assessment.rows.filter(
    (each) => each.value !== null || others.some((other) => figureOf(other, each.row.id) !== null),
  );
  const columns: readonly Column<AssessedRow>[] = [
    { id: 'no', name: t('assess.no.'), value: ({ row }) => row.id },
    { id: 'name', name: t('assess.indicator'), narrow: true, value: ({ row }) => words.of(row.name) },
    { id: 'asked', name: t('assess.asked'), value: ({ row, limit }) => words.limit(limit.threshold, row.unit) },
    {
      id: 'own',
      name: scene.park.park.name,
      unit: ({ row }) => row.unit,
      numeric: true,
      narrow: true,
      value: ({ value }) => value?.value ?? null,
      show: ({ row, value }) => <strong>{words.figure(value, row.unit)}</strong>,
    },
    {
      id: 'strip',
      name: t('assess.strip'),
      narrow: true,
      value: () => null,
      show: (each) => (
        <Strip
          own={each.value?.value ?? null}
          others={others.flatMap((other) =>
            comparable(other, each) ? (figureOf(other, each.row.id)?.value ?? []) : [],
          )}
        />
      ),
    },
    ...others.map(
      (other): Column<AssessedRow> => ({
        id: other.id,
        name: other.name,
        unit: ({ row }) => row.unit.replace('currency', other.currency),
        numeric: true,
        value: ({ row }) => figureOf(other, row.id)?.value ?? null,
        show: ({ row }) => words.figure(figureOf(other, row.id), row.unit.replace('currency', other.currency)),
      }),
    ),
  ];
  return (
    <Panel
      id="benchmark"
      title={t('assess.benchmark')}
      text={t('assess.benchmarkText')}
      rows={rows}
      columns={columns}
      rowId={({ row }) => row.id}
      above={
        <MultiSelect
          className="no-print"
          mb="sm"
          label={t('assess.compareWith')}
          data={all.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen.map(({ id }) => id)}
          onChange={(ids) => change({ with: ids.join(',') })}
          searchable
        />
      }
    />
  );
}

/** Where the park stands among the others, between the least and the largest value. */
function Strip({ own, others }: { own: number | null; others: readonly number[] }) {
  const all = own === null ? others : [...others, own];
  if (all.length < 2) return null;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const x = (value: number): number => 8 + ((value - least) / (most - least || 1)) * 164;
  return (
    <svg className={style.strip} viewBox="0 0 180 22" aria-hidden>
      <path className={style.base} d="M8,11H172" />
      {others.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parks in their order
        <circle key={at} className={style.other} cx={x(value)} cy="11" r="4" />
      ))}
      {own !== null && <path className={style.own} d={`M${x(own) - 6},11l6,-7 6,7 -6,7Z`} />}
    </svg>
  );
}
