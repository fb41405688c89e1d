/** How the rows went from year to year, each with its limit. */
import { type Series, series } from '@kyosei/engine/standards';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../parts/data-table.tsx';
import style from './assess.module.css';
import { Panel } from './panel.tsx';
import type { Scene } from './scene.ts';

interface Point {
  readonly of: Series['of'];
  readonly point: Series['points'][number];
}

export function TimeSeries({ scene }: { scene: Scene }) {
  const { t } = useTranslation();
  const { park, standard, words } = scene;
  const all = useMemo(() => series(park, standard), [park, standard]);
  const rows = all.flatMap(({ of, points }) => points.map((point): Point => ({ of, point })));
  const columns: readonly Column<Point>[] = [
    { id: 'no', name: t('assess.no.'), narrow: true, value: ({ of }) => of.row.id },
    { id: 'name', name: t('assess.indicator'), value: ({ of }) => words.of(of.row.name) },
    { id: 'year', name: t('assess.year'), numeric: true, narrow: true, value: ({ point }) => String(point.year) },
    {
      id: 'value',
      name: t('assess.value'),
      unit: ({ of }) => of.row.unit,
      numeric: true,
      narrow: true,
      value: ({ point }) => point.value?.value ?? null,
      show: ({ of, point }) => words.figure(point.value, of.row.unit),
    },
    { id: 'asked', name: t('assess.asked'), value: ({ of }) => words.limit(of.limit.threshold, of.row.unit) },
    { id: 'answer', name: t('assess.answer'), value: ({ point }) => words.answer(point.answer) },
  ];
  if (all.length === 0)
    return (
      <section className="result-panel">
        <h2>{t('assess.series')}</h2>
        <p className="soft" style={{ marginBottom: 0 }}>
          {t('assess.noSeries')}
        </p>
      </section>
    );
  return (
    <Panel
      id="series"
      title={t('assess.series')}
      text={t('assess.seriesText')}
      rows={rows}
      columns={columns}
      rowId={({ of, point }) => `${of.row.id} ${point.year}`}
    >
      <div className={style.multiples}>
        {all.map((one) => (
          <Multiple key={one.of.row.id} one={one} scene={scene} />
        ))}
      </div>
    </Panel>
  );
}

const [width, height, top, bottom] = [320, 120, 16, 24];

function Multiple({ one: { of, points }, scene: { words } }: { one: Series; scene: Scene }) {
  const { row, limit } = of;
  const values = points.map(({ value }) => value?.value ?? 0);
  const bound = limit.threshold === null || limit.threshold[0] === 'in-words' ? null : limit.threshold[1];
  const all = [...values, ...(bound === null ? [] : [bound]), 0];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const years = points.map(({ year }) => year);
  const [first = 0, last = first] = [years[0], years.at(-1)];
  const x = (year: number): number => 20 + ((year - first) / (last - first || 1)) * (width - 90);
  const y = (value: number): number => top + (1 - (value - least) / (most - least || 1)) * (height - top - bottom);
  const line = points.map(({ year }, at) => `${at === 0 ? 'M' : 'L'}${x(year)},${y(values[at] ?? 0)}`).join('');
  const name = words.of(row.name);
  const told = points.map(({ year, value }) => `${year}: ${words.figure(value, row.unit)}`).join(', ');
  return (
    <figure>
      <figcaption>
        {row.id} · {name} {words.unit(row.unit) !== '' && <span className="soft">({words.unit(row.unit)})</span>}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${name}. ${told}`}>
        <path className={style.base} d={`M10,${y(0)}H${width - 60}`} />
        {bound !== null && (
          <>
            <path className={style.limit} d={`M10,${y(bound)}H${width - 60}`} />
            <text x={width - 24} y={y(bound) + 4} textAnchor="middle">
              {words.limit(limit.threshold, '1')}
            </text>
          </>
        )}
        <path className={style.line} d={line} />
        {points.map(({ year, value }, at) => (
          <g key={year}>
            <circle className={style.knot} cx={x(year)} cy={y(values[at] ?? 0)} r="4" />
            <text x={x(year)} y={height - 6} textAnchor="middle">
              {year}
            </text>
            {(at === 0 || at === points.length - 1) && (
              <text x={x(year)} y={y(values[at] ?? 0) - 8} textAnchor="middle">
                {words.figure(value, '1')}
              </text>
            )}
          </g>
        ))}
      </svg>
    </figure>
  );
}
