/** Who gains: one bar a firm, from the plan record as it stands. */
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useColours } from '../app/colours.ts';
import { formatQuantity } from '../layout/format.ts';

use([BarChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

export interface GainSeries {
  readonly name: string;
  /** currency/a, one for each firm in the order of `firms`; null where the firm is not in the plan. */
  readonly values: readonly (number | null)[];
}

interface Props {
  readonly label: string;
  readonly firms: readonly string[];
  readonly series: readonly GainSeries[];
  readonly unit: string;
}

export function GainBars({ label, firms, series, unit }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const { page } = useColours();
  const height = 40 + firms.length * (series.length === 1 ? 30 : 46);
  useEffect(() => {
    if (frame.current === null) return undefined;
    const chart = init(frame.current, null, { renderer: 'svg' });
    // Every script that the page can write, the chart can.
    const { fontFamily } = getComputedStyle(frame.current);
    const text = { fontFamily, fontSize: 13, color: page.text };
    chart.setOption({
      animation: false,
      aria: { enabled: true, label: { description: label } },
      textStyle: text,
      grid: { left: 8, right: 96, top: 8, bottom: 24, containLabel: true },
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        backgroundColor: page.page,
        borderColor: page.line,
        textStyle: text,
        valueFormatter: (value: unknown) => formatQuantity(value as number | null, unit),
      },
      xAxis: {
        type: 'value',
        axisLabel: {
          ...text,
          color: page.muted,
          formatter: (value: number) => formatQuantity(value, unit),
          hideOverlap: true,
        },
        splitNumber: 3,
        splitLine: { lineStyle: { color: page.line, opacity: 0.6 } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: firms,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: page.line } },
        axisLabel: { ...text, width: 190, overflow: 'truncate' },
      },
      series: series.map(({ name, values }, at) => ({
        type: 'bar',
        name,
        data: values.map((value) => ({
          value,
          itemStyle: { color: value !== null && value < 0 ? page.loss : at === 0 ? page.accent : page.muted },
          label: { position: 'right' },
        })),
        barMaxWidth: 16,
        label: {
          show: true,
          ...text,
          fontSize: 12,
          formatter: ({ value }: { value: unknown }) => formatQuantity(value as number | null, unit),
        },
      })),
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(frame.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [firms, series, unit, label, page]);
  return <div ref={frame} style={{ height, width: '100%' }} role="img" aria-label={label} />;
}
