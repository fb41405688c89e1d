/** A chart of the targets page: the address says whether its table is shown. */
import { type ChartPanelProps, ChartPanel as Panel } from '../parts/chart-panel.tsx';
import { idsOf, toggled } from '../parts/choices.ts';
import { useView } from './use-view.ts';

export function ChartPanel<R extends object>(props: ChartPanelProps<R>) {
  const { view, change } = useView();
  const open = idsOf(view.tables);
  const toggle = (id: string): void => change({ tables: toggled(open, id).join(',') || undefined });
  return <Panel {...props} open={open} toggle={toggle} />;
}
