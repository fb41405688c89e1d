/** A chart of the targets page: the address says whether its table is shown. */
import { type ChartPanelProps, ChartPanel as Panel } from '../parts/chart-panel.tsx';
import { useView } from './use-view.ts';

export function ChartPanel<R extends object>(props: ChartPanelProps<R>) {
  return <Panel {...props} {...useView()} />;
}
