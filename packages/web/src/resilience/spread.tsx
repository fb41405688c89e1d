/** How far the gains may lie apart when prices, quantities and outages turn out otherwise, and which of them moves the saving most. */
import type { Bar, Ensemble } from '@kyosei/engine/stress';
import { useTranslation } from 'react-i18next';
import { useColours } from '../app/colours.ts';
import { formatQuantity, formatShare } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import { Figure } from '../parts/figure.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import type { ParkNames } from './names.ts';
import { Panel } from './panel.tsx';
import style from './resilience.module.css';
import { useRiskName } from './risk-name.ts';
import { Rows } from './rows.tsx';

type FirmSpread = Ensemble['firms'][number];

export function Spread({ found, currency, names }: { found: Ensemble; currency: string; names: ParkNames }) {
  const { t } = useTranslation();
  const { page } = useColours();
  const unit = `${currency}/a`;
  const money = (value: number): string => formatQuantity(value, unit);
  const rows = found.firms.toSorted((a, b) => b.quantiles[2] - a.quantiles[2]);
  const levels = [5, 25, 50, 75, 95];
  const columns: readonly Column<FirmSpread>[] = [
    { id: 'firm', name: t('plan.firm'), narrow: true, value: ({ firm }) => names.firm(firm) },
    ...levels.map(
      (level, at): Column<FirmSpread> => ({
        id: `q${level}`,
        name: t('resilience.quantile', { level }),
        unit,
        numeric: true,
        narrow: level === 50,
        value: ({ quantiles }) => quantiles[at] ?? null,
        show: ({ quantiles }) => formatQuantity(quantiles[at], unit),
      }),
    ),
    {
      id: 'loss',
      name: t('resilience.lossShare'),
      numeric: true,
      narrow: true,
      value: ({ lossShare }) => lossShare,
      show: ({ lossShare }) => formatShare(lossShare),
    },
  ];
  const [low, , middle, , high] = found.saving.quantiles;
  return (
    <Panel
      id="spread"
      title={t('resilience.spread')}
      text={t('resilience.spreadText', { count: found.draws })}
      rows={rows}
      columns={columns}
      rowId={({ firm }) => firm}
      above={
        <dl className={style.figures}>
          <Figure
            name={t('resilience.savingMiddle')}
            value={money(middle)}
            large
            remark={t('resilience.savingRange', { low: money(low), high: money(high) })}
          />
          <Figure
            name={t('resilience.lossChance')}
            value={formatShare(found.lossShare)}
            remark={t('resilience.lossChanceText')}
          />
          <Figure name={t('resilience.worst')} value={money(found.worst)} />
        </dl>
      }
    >
      <Rows
        label={t('resilience.spread')}
        rows={rows}
        name={({ firm }) => names.firm(firm)}
        end={({ quantiles }) => money(quantiles[2])}
        values={rows.flatMap(({ quantiles }) => Array.from(quantiles))}
        unit={unit}
        draw={({ quantiles: [a, b, c, d, e] }, { x, y }) => (
          <>
            <rect x={x(a)} y={y - 8} width={Math.max(1, x(e) - x(a))} height={16} fill={page.accent} opacity={0.25} />
            <rect x={x(b)} y={y - 8} width={Math.max(1, x(d) - x(b))} height={16} fill={page.accent} opacity={0.6} />
            <line x1={x(c)} x2={x(c)} y1={y - 10} y2={y + 10} stroke={page.text} strokeWidth={2.5} />
          </>
        )}
      />
      <ul className={style.legend}>
        <li>
          <span className="swatch" style={{ background: page.accent, opacity: 0.25 }} />
          {t('resilience.nine')}
        </li>
        <li>
          <span className="swatch" style={{ background: page.accent, opacity: 0.7 }} />
          {t('resilience.half')}
        </li>
        <li>
          <span className="swatch" style={{ background: page.text, width: 4 }} />
          {t('resilience.median')}
        </li>
      </ul>
    </Panel>
  );
}

/** Bars that are drawn; the table holds all. */
const drawn = 12;

export function Tornado({ bars, currency, names }: { bars: readonly Bar[]; currency: string; names: ParkNames }) {
  const { t } = useTranslation();
  const { page } = useColours();
  const nameOf = useRiskName(names);
  const unit = `${currency}/a`;
  const columns: readonly Column<Bar>[] = [
    { id: 'risk', name: t('resilience.risk'), narrow: true, value: ({ risk }) => nameOf(risk) },
    {
      id: 'low',
      name: t('resilience.atLow'),
      unit,
      numeric: true,
      narrow: true,
      value: ({ low }) => low,
      show: ({ low }) => formatQuantity(low, unit),
    },
    quantityColumn('high', t('resilience.atHigh'), unit, ({ high }) => high, { narrow: true }),
  ];
  const shown = bars.slice(0, drawn);
  return (
    <Panel
      id="tornado"
      title={t('resilience.tornado')}
      text={t('resilience.tornadoText')}
      rows={bars}
      columns={columns}
      rowId={({ risk }) => risk}
    >
      <Rows
        label={t('resilience.tornado')}
        rows={shown}
        name={({ risk }) => nameOf(risk)}
        values={shown.flatMap(({ low, high }) => [low, high])}
        zero={false}
        unit={unit}
        draw={({ low, high }, { x, y }) => (
          <>
            <rect
              x={Math.min(x(low), x(high))}
              y={y - 7}
              width={Math.max(2, Math.abs(x(high) - x(low)))}
              height={14}
              fill={page.accent}
              opacity={0.75}
            />
            <circle cx={x(low)} cy={y} r={5} fill={page.page} stroke={page.text} strokeWidth={1.5} />
            <circle cx={x(high)} cy={y} r={5} fill={page.text} />
          </>
        )}
      />
      <ul className={style.legend}>
        <li>
          <svg width={14} height={12} aria-hidden>
            <circle cx={6} cy={6} r={4.5} fill={page.page} stroke={page.text} strokeWidth={1.5} />
          </svg>
          {t('resilience.atLow')}
        </li>
        <li>
          <svg width={14} height={12} aria-hidden>
            <circle cx={6} cy={6} r={5} fill={page.text} />
          </svg>
          {t('resilience.atHigh')}
        </li>
      </ul>
    </Panel>
  );
}
