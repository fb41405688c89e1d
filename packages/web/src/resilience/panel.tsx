/** A chart of the resilience page: the address says whether its table is shown. */
import { ChartPanel, type ChartPanelProps } from '../parts/chart-panel.tsx';
import { useView } from './use-view.ts';

export function Panel<R extends object>(props: ChartPanelProps<R>) {
  return <ChartPanel most={12} {...props} {...useView()} />;
}
