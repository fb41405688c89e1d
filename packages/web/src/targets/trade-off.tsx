/** What the minimum approach costs: heat covered over it, each firm alone, through mains and pooled, always together. */
import { type ParkHeat, type ParkHeatStream, parkHeatTargets } from '@kyosei/engine/pinch';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useColours } from '../app/colours.ts';
import { formatNumber, formatQuantity } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import { ChartPanel } from './chart-panel.tsx';
import { Plot } from './plot.tsx';
import { approaches } from './view.ts';

interface Row {
  readonly approach: number;
  readonly standAlone: number;
  readonly mains: number;
  readonly pooled: number;
}

interface Props {
  readonly streams: readonly ParkHeatStream[];
  readonly periods: ParkHeat['periods'];
  readonly minimumApproach: number;
}

/** Streams times periods up to which every kelvin is reckoned; every fifth with more. */
const mostInFull = 300;

const figures = ['standAlone', 'mains', 'pooled'] as const;

export const TradeOffPanel = memo(function TradeOffPanel({ streams, periods, minimumApproach }: Props) {
  const { t } = useTranslation();
  const { flow, page } = useColours();
  const rows = useMemo(() => {
    const step = streams.length * periods.length > mostInFull ? 5 : 1;
    return Array.from({ length: (approaches.most - approaches.least) / step + 1 }, (_, at): Row => {
      const approach = approaches.least + at * step;
      const { standAlone, mains, pooled } = parkHeatTargets(streams, periods, approach).year;
      return { approach, standAlone, mains, pooled };
    });
  }, [streams, periods]);
  const columns: readonly Column<Row>[] = [
    {
      id: 'approach',
      name: t('targets.approach'),
      unit: 'K',
      value: ({ approach }) => approach,
      show: ({ approach }) => formatQuantity(approach, 'K'),
      numeric: true,
      narrow: true,
    },
    ...figures.map(
      (id): Column<Row> => ({
        id,
        name: t(`targets.${id}`),
        unit: 'kWh/a',
        value: (row) => row[id],
        show: (row) => formatQuantity(row[id], 'kWh/a', { digits: 4 }),
        numeric: true,
        narrow: id !== 'standAlone',
      }),
    ),
  ];
  const most = Math.max(...rows.map(({ pooled }) => pooled)) / 1e6;
  const line = (key: (typeof figures)[number], colour: string, dashed = false) => ({
    name: t(`targets.${key}`),
    colour,
    dashed,
    points: rows.map((row) => [row.approach, row[key] / 1e6] as const),
  });
  return (
    <ChartPanel
      id="approach"
      title={t('targets.tradeOff')}
      text={t('targets.tradeOffText')}
      rows={rows}
      columns={columns}
      rowId={({ approach }) => String(approach)}
    >
      <Plot
        label={t('targets.tradeOffLabel')}
        axis={{ x: `${t('targets.approach')} [K]`, y: `${t('targets.covered')} [GWh/a]` }}
        lines={[line('pooled', flow.heat, true), line('mains', page.accent), line('standAlone', page.text)]}
        window={{ x: [approaches.least, approaches.most], y: [0, most * 1.08 || 1] }}
        mark={(value) => formatNumber(value)}
        under={({ x, top, bottom }) => (
          <line
            x1={x(minimumApproach)}
            x2={x(minimumApproach)}
            y1={top}
            y2={bottom}
            stroke={page.muted}
            strokeDasharray="4 4"
          />
        )}
      />
    </ChartPanel>
  );
});
