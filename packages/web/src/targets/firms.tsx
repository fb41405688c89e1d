/** What each firm could recover alone, and the mains that the figure through mains rests on. */
import type { ParkHeatTargets } from '@kyosei/engine/pinch';
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../layout/format.ts';
import { type Column, CsvButton, DataTable } from '../parts/data-table.tsx';

type Zone = ParkHeatTargets['zones'][number];
type Main = ParkHeatTargets['mains'][number];

export function FirmTargets({ targets, firm }: { targets: ParkHeatTargets; firm: (id: string) => string }) {
  const { t } = useTranslation();
  const energy = (id: 'wanted' | 'had' | 'standAlone'): Column<Zone> => ({
    id,
    name: t(`targets.${id}`),
    unit: 'kWh/a',
    value: (zone) => zone[id],
    show: (zone) => formatQuantity(zone[id], 'kWh/a'),
    numeric: true,
    narrow: id !== 'had',
  });
  const zones: readonly Column<Zone>[] = [
    { id: 'firm', name: t('targets.firm'), value: ({ zone }) => firm(zone), narrow: true },
    energy('had'),
    energy('wanted'),
    energy('standAlone'),
  ];
  const power = (id: 'generated' | 'used' | 'recovered'): Column<Main> => ({
    id,
    name: t(`targets.${id}`),
    unit: 'kW',
    value: (main) => main[id],
    show: (main) => formatQuantity(main[id], 'kW'),
    numeric: true,
    narrow: id === 'recovered',
  });
  const mains: readonly Column<Main>[] = [
    {
      id: 'main',
      name: t('targets.main'),
      value: ({ name }) => t(name === 'steam' ? 'targets.steam' : 'targets.hotWater'),
      narrow: true,
    },
    {
      id: 'supply',
      name: t('targets.supply'),
      unit: '°C',
      value: ({ supply }) => supply,
      show: ({ supply }) => formatQuantity(supply, '°C'),
      numeric: true,
      narrow: true,
    },
    {
      id: 'return',
      name: t('targets.return'),
      unit: '°C',
      value: (main) => main.return,
      show: (main) => formatQuantity(main.return, '°C'),
      numeric: true,
    },
    power('generated'),
    power('used'),
    power('recovered'),
  ];
  return (
    <div className="two">
      <section className="result-panel">
        <header>
          <h2>{t('targets.byFirm')}</h2>
          <CsvButton label={t('targets.byFirm')} rows={targets.zones} columns={zones} />
        </header>
        <p className="soft small" style={{ marginTop: 0 }}>
          {t('targets.byFirmText')}
        </p>
        <DataTable label={t('targets.byFirm')} rows={targets.zones} columns={zones} rowId={({ zone }) => zone} />
      </section>
      <section className="result-panel">
        <header>
          <h2>{t('targets.mainsTitle')}</h2>
          <CsvButton label={t('targets.mainsTitle')} rows={targets.mains} columns={mains} />
        </header>
        <p className="soft small" style={{ marginTop: 0 }}>
          {t('targets.mainsText')}
        </p>
        <DataTable label={t('targets.mainsTitle')} rows={targets.mains} columns={mains} rowId={({ name }) => name} />
      </section>
    </div>
  );
}
