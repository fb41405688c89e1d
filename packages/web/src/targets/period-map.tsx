/** Period heat-map: what of the wanted heat can be covered in each period, darker the more. A table itself. */
import type { HeatCover, ParkHeatTargets } from '@kyosei/engine/pinch';
import { useTranslation } from 'react-i18next';
import { useColours } from '../app/colours.ts';
import { formatQuantity, formatShare } from '../layout/format.ts';
import { CsvButton } from '../parts/data-table.tsx';
import { PanelHead } from '../parts/panel-head.tsx';
import style from './targets.module.css';

const rows = ['standAlone', 'mains', 'pooled'] as const satisfies readonly (keyof HeatCover)[];

export function PeriodMap({ targets, nameOf }: { targets: ParkHeatTargets; nameOf: (period: string) => string }) {
  const { t } = useTranslation();
  const { flow } = useColours();
  const columns = [
    { id: 'name', name: t('targets.period'), value: ({ name }: { name: string }) => nameOf(name) },
    ...(['hours', 'wanted', 'had', ...rows] as const).map((key) => ({
      id: key,
      name: t(`targets.${key}`),
      unit: key === 'hours' ? 'h/a' : 'kW',
      value: (row: ParkHeatTargets['periods'][number]) => row[key],
    })),
  ];
  return (
    <section className="result-panel">
      <PanelHead title={t('targets.periods')} text={t('targets.periodsText')}>
        <CsvButton label={t('targets.periods')} rows={targets.periods} columns={columns} />
      </PanelHead>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard */}
      <section className="scroll-x" tabIndex={0} aria-label={t('targets.periods')}>
        <table className={style.periods}>
          <thead>
            <tr>
              <th />
              {targets.periods.map(({ name, hours }) => (
                <th key={name} scope="col">
                  {nameOf(name)}
                  <small>{formatQuantity(hours, 'h', { digits: 4 })}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('targets.wanted')}</th>
              {targets.periods.map(({ name, wanted }) => (
                <td key={name}>{formatQuantity(wanted, 'kW')}</td>
              ))}
            </tr>
            {rows.map((key) => (
              <tr key={key}>
                <th scope="row">{t(`targets.${key}`)}</th>
                {targets.periods.map((period) => {
                  const share = period.wanted > 0 ? period[key] / period.wanted : 0;
                  const strength = Math.round(5 + 33 * share);
                  return (
                    <td
                      key={period.name}
                      style={{ background: `color-mix(in srgb, ${flow.heat} ${strength}%, var(--paper))` }}
                    >
                      {formatQuantity(period[key], 'kW')}
                      <small>{period.wanted > 0 ? formatShare(share) : ''}</small>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="small" style={{ marginBottom: 0 }}>
        {t('targets.gapText', {
          gap: formatQuantity(targets.gap, 'kWh/a'),
          storage: formatQuantity(targets.withStorage, 'kWh/a'),
        })}
      </p>
    </section>
  );
}
