/** Composite curves and grand composite curve of the chosen streams, each with its table. */
import { type CurvePoint, type HeatAnswer, heat, type ParkHeatStream } from '@kyosei/engine/pinch';
import { NativeSelect, Switch } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import { Figure } from '../parts/figure.tsx';
import { ChartPanel } from './chart-panel.tsx';
import { type Curve, Curves } from './curves.tsx';
import style from './targets.module.css';
import { useView } from './use-view.ts';

interface Props {
  /** Loads as in the period that is shown. */
  readonly streams: readonly ParkHeatStream[];
  readonly minimumApproach: number;
  readonly nameOf: (stream: string) => string;
  readonly firmName: (firm: string) => string;
  readonly hovered: string | null;
  readonly onHover: (id: string | null) => void;
}

interface Row extends CurvePoint {
  readonly id: string;
  readonly curve: string;
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

/** Where a stream stands on the axis of the grand composite curve. */
const shiftOf = ({ kind, approachContribution }: ParkHeatStream, minimumApproach: number): number =>
  (kind === 'hot' ? -1 : 1) * (approachContribution ?? minimumApproach / 2);

export function HeatCurvesPanel({ streams, minimumApproach, nameOf, firmName, hovered, onHover }: Props) {
  const { t } = useTranslation();
  const { view, change } = useView();
  const whole = view.whole === true;
  const zones = useMemo(() => [...new Set(streams.map(({ zone }) => zone))], [streams]);
  const zone = zones.find((id) => id === view.firm);
  const shown = useMemo(
    () => (zone === undefined ? streams : streams.filter((stream) => stream.zone === zone)),
    [streams, zone],
  );
  const answer = useMemo(
    () => heat({ minimumApproach, streams: shown, utilities: [], periods: [] }),
    [shown, minimumApproach],
  );
  const { hot, cold, grand } = answer.curves;
  const windows = windowsOf(hot, cold, grand, whole);
  const composites: readonly Curve[] = [
    { name: t('targets.hotCurve'), colour: 'hot', points: hot },
    { name: t('targets.coldCurve'), colour: 'cold', points: cold },
  ];
  const rows = [...composites, { name: t('targets.grandCurve'), colour: 'grand' as const, points: grand }].flatMap(
    (curve) => curve.points.map((point, at): Row => ({ id: `${curve.colour}${at}`, curve: curve.name, ...point })),
  );
  const pinches = answer.threshold ? [] : answer.pinches;
  const axis = {
    heat: `${t('targets.heat')} [MW]`,
    temperature: `${t('targets.temperature')} [°C]`,
    streams: t('targets.lanes'),
  };
  const band = shown.find(({ name }) => name === hovered);
  return (
    <ChartPanel
      id="curves"
      title={t('targets.curves')}
      text={t('targets.curvesText')}
      rows={rows}
      columns={useCurveColumns()}
      rowId={({ id }) => id}
      controls={
        <>
          <NativeSelect
            size="xs"
            aria-label={t('targets.curvesOf')}
            value={zone ?? ''}
            data={[
              { value: '', label: t('targets.allFirms') },
              ...zones.map((value) => ({ value, label: firmName(value) })),
            ]}
            onChange={(event) => change({ firm: event.currentTarget.value || undefined })}
          />
          {windows.canCut && (
            <Switch
              size="xs"
              label={t('targets.whole')}
              checked={whole}
              onChange={() => change({ whole: whole ? undefined : true })}
            />
          )}
        </>
      }
      above={<HeatFigures answer={answer} pooled={zone === undefined} />}
    >
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
          streams={shown}
          nameOf={nameOf}
          {...(band === undefined ? {} : { band: { stream: band, shift: 0 } })}
          onHover={onHover}
        />
        <Curves
          label={t('targets.grandLabel')}
          axis={{ ...axis, temperature: `${t('targets.shifted')} [°C]` }}
          curves={[{ name: t('targets.grandCurve'), colour: 'grand', points: grand }]}
          levels={pinches.map(({ shifted: at }) => ({
            at,
            label: `${t('targets.pinch')} ${formatQuantity(at, '°C')}`,
          }))}
          window={windows.grand}
          {...(windows.grand[1] < answer.coldUtility
            ? { note: t('targets.beyond', { heat: formatQuantity(answer.coldUtility, 'kW') }) }
            : {})}
          temperatures={byTens(range(grand.map(({ temperature }) => temperature)))}
          {...(band === undefined ? {} : { band: { stream: band, shift: shiftOf(band, minimumApproach) } })}
        />
      </div>
    </ChartPanel>
  );
}

function useCurveColumns(): readonly Column<Row>[] {
  const { t } = useTranslation();
  const figure = (id: 'temperature' | 'heat', unit: string): Column<Row> => ({
    id,
    name: t(`targets.${id}`),
    unit,
    value: (row) => row[id],
    show: (row) => formatQuantity(row[id], unit, { digits: 4 }),
    numeric: true,
    narrow: true,
  });
  return [
    { id: 'curve', name: t('targets.curve'), value: ({ curve }) => curve, narrow: true },
    figure('temperature', '°C'),
    figure('heat', 'kW'),
  ];
}

function HeatFigures({ answer, pooled }: { answer: HeatAnswer; pooled: boolean }) {
  const { t } = useTranslation();
  const pinches = answer.threshold ? [] : answer.pinches;
  return (
    <dl className={style.figures}>
      <Figure
        name={t(pooled ? 'targets.recovery' : 'targets.standAlone')}
        value={formatQuantity(answer.recovery, 'kW')}
      />
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
  );
}
