/** The cascade of one contaminant: what sinks take under what sources give, meeting at the pinch; and its table. */
import type { MaterialTargets } from '@kyosei/engine/pinch';
import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useColours } from '../app/colours.ts';
import { formatNumber, formatQuantity } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import { Figure } from '../parts/figure.tsx';
import { anything, type Cascade, type CascadeLevel, cascadeOf, flowsOf, type MaterialFlows } from './cascade.ts';
import { ChartPanel } from './chart-panel.tsx';
import { Plot } from './plot.tsx';
import type { TargetsProblem } from './problem.ts';
import style from './targets.module.css';
import { useView } from './use-view.ts';

interface Props {
  readonly problem: TargetsProblem;
  readonly target: MaterialTargets;
  readonly name: string;
}

/**
 * Shown is where sinks are served: far more that is given, and the loads of sinks that take anything, would press the rest
 * into a line.
 */
function windowOf({ sinks: taking }: MaterialFlows, { sources, sinks, fresh }: Cascade) {
  const [given, taken] = [sources.at(-1)?.[0] ?? 0, sinks.at(-1)?.[0] ?? 0];
  const end = Math.max(fresh, Math.min(given, 1.35 * taken), taken);
  const limited = taking.reduce((sum, { flow, quality }) => (quality < anything ? sum + flow * quality : sum), 0);
  const brought = Math.max(0, ...sources.flatMap(([flow, load]) => (flow <= end ? [load] : [])));
  const most = limited > 0 ? Math.max(limited, Math.min(brought, 2 * limited)) : (sources.at(-1)?.[1] ?? 0);
  return { x: [0, end * 1.02 || 1], y: [0, most * 1.1 || 1], cut: given > end ? given : null } as const;
}

export function CascadePanel({ problem, target, name }: Props) {
  const { t } = useTranslation();
  const { page, flow } = useColours();
  const { view, change } = useView();
  const isWater = target.kind === 'water';
  const names = target.measures.map(({ measure }) => measure);
  const measure = names.find((each) => each === view.contaminant) ?? names[0] ?? '';
  const { flows, cascade } = useMemo(() => {
    const found = flowsOf(problem, target, measure, view.period);
    return { flows: found, cascade: cascadeOf(found) };
  }, [problem, target, measure, view.period]);
  const rate = `${target.unit}/h`;
  const loadUnit = isWater ? 'kg/h' : rate;
  // Tonnes times ppm are grams.
  const load = (value: number): number => (isWater ? value / 1000 : value);
  const points = (line: Cascade['sources']) => line.map(([x, y]) => [x, load(y)] as const);
  const window = windowOf(flows, cascade);
  const title = t('targets.cascade', { name });
  return (
    <ChartPanel
      id={`cascade-${target.family}`}
      title={title}
      text={t(isWater ? 'targets.cascadeText' : 'targets.cascadeGasText')}
      rows={cascade.levels}
      columns={useLevels(isWater, rate, loadUnit, load)}
      rowId={({ quality }) => String(quality)}
      controls={
        isWater && (
          <NativeSelect
            size="xs"
            aria-label={t('targets.contaminant')}
            value={measure}
            data={names}
            onChange={(event) =>
              change({ contaminant: event.currentTarget.value === names[0] ? undefined : event.currentTarget.value })
            }
          />
        )
      }
      above={<CascadeFigures cascade={cascade} rate={rate} isWater={isWater} />}
    >
      <Plot
        label={t('targets.cascadeLabel', { fresh: formatQuantity(cascade.fresh, rate) })}
        axis={{ x: `${t('targets.flow')} [${rate}]`, y: `${t('targets.contaminantLoad')} [${loadUnit}]` }}
        lines={[
          { name: t('targets.sourceLine'), colour: flow[target.kind], points: points(cascade.sources) },
          { name: t('targets.sinkLine'), colour: page.text, points: points(cascade.sinks), dashed: true },
        ]}
        window={{ x: window.x, y: [0, load(window.y[1])] }}
        note={window.cut === null ? undefined : t('targets.cascadeCut', { flow: formatQuantity(window.cut, rate) })}
        under={({ x, bottom, top }) =>
          cascade.fresh > 0 && (
            <rect
              x={x(0)}
              y={top}
              width={x(cascade.fresh) - x(0)}
              height={bottom - top}
              fill={page.accent}
              fillOpacity={0.08}
            />
          )
        }
        over={({ x, bottom }) =>
          cascade.fresh > 0 && (
            <text className={style.level} x={x(cascade.fresh / 2)} y={bottom - 8} textAnchor="middle">
              {t('targets.fresh')}
            </text>
          )
        }
      />
    </ChartPanel>
  );
}

function CascadeFigures({ cascade, rate, isWater }: { cascade: Cascade; rate: string; isWater: boolean }) {
  const { t } = useTranslation();
  const { pinches } = cascade;
  return (
    <dl className={style.figures}>
      <Figure name={t('targets.freshPooled')} value={formatQuantity(cascade.fresh, rate)} />
      <Figure name={t('targets.wasteLeft')} value={formatQuantity(cascade.waste, rate)} />
      <Figure
        name={t('targets.pinch')}
        value={
          pinches.length === 0
            ? t('targets.noPinch')
            : pinches.map((value) => (isWater ? formatQuantity(value, 'ppm') : formatNumber(1 - value))).join(', ')
        }
      />
    </dl>
  );
}

function useLevels(
  isWater: boolean,
  rate: string,
  loadUnit: string,
  load: (value: number) => number,
): readonly Column<CascadeLevel>[] {
  const { t } = useTranslation();
  const shown = ({ quality }: CascadeLevel): string =>
    quality >= anything && isWater
      ? t('targets.noLimit')
      : isWater
        ? formatQuantity(quality, 'ppm', { digits: 6 })
        : formatNumber(1 - quality, { digits: 6 });
  const figure = (id: 'given' | 'taken' | 'passed'): Column<CascadeLevel> => ({
    id,
    name: t(`targets.${id}`),
    unit: rate,
    value: (row) => row[id],
    show: (row) => formatQuantity(row[id], rate, { digits: 4 }),
    numeric: true,
    narrow: id === 'passed',
  });
  return [
    {
      id: 'quality',
      name: t(isWater ? 'targets.concentration' : 'targets.purity'),
      unit: isWater ? 'ppm' : '1',
      value: ({ quality }) => (isWater ? quality : 1 - quality),
      show: shown,
      numeric: true,
      narrow: true,
    },
    figure('given'),
    figure('taken'),
    figure('passed'),
    {
      id: 'load',
      name: t('targets.loadSoFar'),
      unit: loadUnit,
      value: (row) => load(row.load),
      show: (row) => formatQuantity(load(row.load), loadUnit, { digits: 4 }),
      numeric: true,
      narrow: true,
    },
  ];
}
