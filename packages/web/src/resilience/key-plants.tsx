/** Which firms hold the park together, and which exchanges rest on what is about to leave. */
import type { Stress } from '@kyosei/engine/stress';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShare } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import { GainBars } from '../plan/gain-bars.tsx';
import { exchangeColumns } from './exchange-columns.tsx';
import type { ParkNames } from './names.ts';
import { Panel } from './panel.tsx';

interface Props {
  readonly stress: Stress;
  readonly names: ParkNames;
}
type KeyPlant = Stress['keyPlants'][number];
type Warning = Stress['warnings'][number];

/** Firms that are drawn; the table holds all. */
const drawn = 12;

export function KeyPlants({ stress, names }: Props) {
  const { t } = useTranslation();
  const { keyPlants } = stress;
  const firms = useMemo(() => keyPlants.slice(0, drawn), [keyPlants]);
  const labels = useMemo(() => firms.map(({ firm }) => names.firm(firm)), [firms, names]);
  const series = useMemo(() => [{ name: t('resilience.index'), values: firms.map(({ index }) => index) }], [firms, t]);
  const columns: readonly Column<KeyPlant>[] = [
    { id: 'firm', name: t('plan.firm'), narrow: true, value: ({ firm }) => names.firm(firm) },
    {
      id: 'index',
      name: t('resilience.index'),
      numeric: true,
      narrow: true,
      value: ({ index }) => index,
      show: ({ index }) => formatShare(index),
    },
    { id: 'struck', name: t('resilience.struck'), numeric: true, value: ({ struck }) => struck },
    { id: 'short', name: t('resilience.short'), numeric: true, value: ({ short }) => short },
    { id: 'exchanges', name: t('resilience.endedCount'), numeric: true, value: ({ exchanges }) => exchanges },
  ];
  return (
    <Panel
      id="keys"
      title={t('resilience.keys')}
      text={t('resilience.keysText')}
      rows={keyPlants}
      columns={columns}
      rowId={({ firm }) => firm}
    >
      <GainBars label={t('resilience.keys')} firms={labels} series={series} unit="1" />
    </Panel>
  );
}

export function Warnings({ stress, names }: Props) {
  const { t } = useTranslation();
  const { warnings, park } = stress;
  const unit = `${park.currency}/a`;
  const columns: readonly Column<Warning>[] = [
    ...exchangeColumns<Warning>(t, names, ({ exchange }) => exchange),
    {
      id: 'because',
      name: t('resilience.because'),
      narrow: true,
      value: ({ because }) =>
        because.map(({ kind, id }) => `${t(`resilience.${kind}`)}: ${names.of(kind, id)}`).join('; '),
    },
    {
      id: 'running',
      name: t('resilience.today'),
      value: ({ running }) => t(running ? 'resilience.running' : 'resilience.onlyPlanned'),
    },
    quantityColumn('saving', t('resilience.atStake'), unit, ({ saving }) => saving),
  ];
  if (warnings.length === 0)
    return (
      <section className="result-panel">
        <h2>{t('resilience.warnings')}</h2>
        <p className="soft" style={{ marginBottom: 0 }}>
          {t('resilience.noWarnings')}
        </p>
      </section>
    );
  return (
    <Panel
      id="warnings"
      title={t('resilience.warnings')}
      text={t('resilience.warningsText')}
      rows={warnings}
      columns={columns}
      rowId={({ exchange }) => exchange}
    />
  );
}
