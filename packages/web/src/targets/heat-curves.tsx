/** Composite curves and grand composite curve of the chosen streams, each with its table. */
import { type CurvePoint, heat, type ParkHeatStream } from '@kyosei/engine/pinch';
import { Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../layout/format.ts';
import { CsvButton, DataTable } from '../parts/data-table.tsx';
import { Figure } from '../parts/figure.tsx';
import { type Curve, Curves } from './curves.tsx';
import style from './targets.module.css';

interface Props {
  /** Loads as in the period that is shown. */
  readonly streams: readonly ParkHeatStream[];
  readonly minimumApproach: number;
  readonly nameOf: (stream: string) => string;
  readonly hovered: string | null;
  readonly onHover: (id: string | null) => void;
}

/** Least and largest of the figures. */
const range = (values: readonly number[]): readonly [number, number] =>
  values.reduce<readonly [number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );

const byTens = ([low, high]: readonly [number, number]): readonly [number, number] => [
  10 * Math.floor((low - 4) / 10),
  10 * Math.ceil((high + 8) / 10),
];

/** A far larger supply would press the wanted heat into a line: shown then is the part where both curves stand. */
function windowsOf(
  hot: readonly CurvePoint[],
  cold: readonly CurvePoint[],
  grand: readonly CurvePoint[],
  whole: boolean,
) {
  const all = range([...hot, ...cold].map((point) => point.heat));
  const [start, end] = range(cold.map((point) => point.heat));
  const length = end - start;
  const isCut = !whole && length > 0 && all[1] > 3 * length;
  const most = range(grand.map((point) => point.heat))[1];
  // Below the last drop the grand curve only grows: what cold heat is had without use.
  const last = grand.findLastIndex((point, at) => point.heat < (grand[at - 1]?.heat ?? 0));
  const used = range(grand.slice(0, last + 1).map((point) => point.heat))[1];
  return {
    canCut: length > 0 && all[1] > 3 * length,
    composite: isCut
      ? ([
          Math.max(0, start - 0.45 * length),
          Math.max(end + 0.05 * length, Math.min(all[1], end + 0.4 * length)),
        ] as const)
      : ([0, all[1] * 1.02] as const),
    grand: [0, isCut ? Math.min(most, Math.max(used * 1.25, length)) * 1.02 : most * 1.02] as const,
  };
}

export function HeatCurvesPanel({ streams, minimumApproach, nameOf, hovered, onHover }: Props) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const [asTable, setAsTable] = useState(false);
  const answer = useMemo(
    () => heat({ minimumApproach, streams, utilities: [], periods: [] }),
    [streams, minimumApproach],
  );
  const { hot, cold, grand } = answer.curves;
  const windows = windowsOf(hot, cold, grand, whole);
  const composites: readonly Curve[] = [
    { name: t('targets.hotCurve'), colour: 'hot', points: hot },
    { name: t('targets.coldCurve'), colour: 'cold', points: cold },
  ];
  const points = [...composites, { name: t('targets.grandCurve'), colour: 'grand' as const, points: grand }].flatMap(
    (curve) => curve.points.map((point, at) => ({ id: `${curve.colour}${at}`, curve: curve.name, ...point })),
  );
  const columns = [
    { id: 'curve', name: t('targets.curve'), value: (row: (typeof points)[number]) => row.curve, narrow: true },
    {
      id: 'temperature',
      name: t('targets.temperature'),
      unit: '°C',
      value: (row: (typeof points)[number]) => row.temperature,
      show: (row: (typeof points)[number]) => formatQuantity(row.temperature, '°C', { digits: 4 }),
      numeric: true,
      narrow: true,
    },
    {
      id: 'heat',
      name: t('targets.heat'),
      unit: 'kW',
      value: (row: (typeof points)[number]) => row.heat,
      show: (row: (typeof points)[number]) => formatQuantity(row.heat, 'kW', { digits: 4 }),
      numeric: true,
      narrow: true,
    },
  ];
  const pinches = answer.threshold ? [] : answer.pinches;
  const axis = {
    heat: `${t('targets.heat')} [MW]`,
    temperature: `${t('targets.temperature')} [°C]`,
    streams: t('targets.lanes'),
  };
  const shifted = { ...axis, temperature: `${t('targets.shifted')} [°C]` };
  return (
    <section className="result-panel" aria-label={t('targets.curves')}>
      <header>
        <div>
          <h2>{t('targets.curves')}</h2>
          <p className="soft small" style={{ margin: '4px 0 0' }}>
            {t('targets.curvesText')}
          </p>
        </div>
        <div className="row no-print">
          {windows.canCut && (
            <Switch
              size="xs"
              label={t('targets.whole')}
              checked={whole}
              onChange={(event) => setWhole(event.currentTarget.checked)}
            />
          )}
          <Switch
            size="xs"
            label={t('plan.showTable')}
            checked={asTable}
            onChange={(event) => setAsTable(event.currentTarget.checked)}
          />
          <CsvButton label={t('targets.curves')} rows={points} columns={columns} />
        </div>
      </header>
      <dl className={style.figures}>
        <Figure name={t('targets.recovery')} value={formatQuantity(answer.recovery, 'kW')} />
        <Figure name={t('targets.hotUtility')} value={formatQuantity(answer.hotUtility, 'kW')} />
        <Figure name={t('targets.coldUtility')} value={formatQuantity(answer.coldUtility, 'kW')} />
        <Figure
          name={t('targets.pinch')}
          value={
            pinches.length === 0
              ? t('targets.noPinch')
              : pinches
                  .map(({ hot: at, cold: to }) => `${formatQuantity(at, '°C')} / ${formatQuantity(to, '°C')}`)
                  .join(', ')
          }
          remark={pinches.length === 0 ? t('targets.thresholdText') : t('targets.pinchText')}
        />
      </dl>
      {asTable ? (
        <DataTable label={t('targets.curves')} rows={points} columns={columns} rowId={({ id }) => id} />
      ) : (
        <div className="two">
          <Curves
            label={t('targets.compositeLabel', {
              recovery: formatQuantity(answer.recovery, 'kW'),
              hot: formatQuantity(answer.hotUtility, 'kW'),
            })}
            axis={axis}
            curves={composites}
            levels={[]}
            window={windows.composite}
            {...(windows.composite[0] > 0
              ? { note: t('targets.before', { heat: formatQuantity(windows.composite[0], 'kW') }) }
              : {})}
            temperatures={byTens(range([...hot, ...cold].map(({ temperature }) => temperature)))}
            streams={streams}
            nameOf={nameOf}
            hovered={hovered}
            onHover={onHover}
          />
          <Curves
            label={t('targets.grandLabel')}
            axis={shifted}
            curves={[{ name: t('targets.grandCurve'), colour: 'grand', points: grand }]}
            levels={pinches.map(({ shifted: temperature }) => ({
              temperature,
              label: `${t('targets.pinch')} ${formatQuantity(temperature, '°C')}`,
            }))}
            window={windows.grand}
            {...(windows.grand[1] < answer.coldUtility
              ? { note: t('targets.beyond', { heat: formatQuantity(answer.coldUtility, 'kW') }) }
              : {})}
            temperatures={byTens(range(grand.map(({ temperature }) => temperature)))}
          />
        </div>
      )}
    </section>
  );
}
