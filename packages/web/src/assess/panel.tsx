/** A chart of the assessment pages: the address says whether its table is shown. */
import { ChartPanel, type ChartPanelProps } from '../parts/chart-panel.tsx';
import { idsOf, toggled } from '../parts/choices.ts';
import { useView } from './use-view.ts';

export function Panel<R extends object>(props: ChartPanelProps<R>) {
  const { view, change } = useView();
  const open = idsOf(view.tables);
  const toggle = (id: string): void => change({ tables: toggled(open, id).join(',') || undefined });
  return <ChartPanel {...props} open={open} toggle={toggle} />;
}
