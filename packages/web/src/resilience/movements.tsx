/** How the split moves when one price moves: at prices that stay as agreed, and at prices that follow their index. */
import type { PlanSharing } from '@kyosei/engine/stress';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useColours } from '../app/colours.ts';
import { formatQuantity } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import type { ParkNames } from './names.ts';
import { Panel } from './panel.tsx';
import style from './resilience.module.css';
import { useRiskName } from './risk-name.ts';
import { Rows } from './rows.tsx';
import { useView } from './use-view.ts';

type Moved = PlanSharing['movements'][number]['firms'][number];

export function Movements({ found, names }: { found: PlanSharing; names: ParkNames }) {
  const { t } = useTranslation();
  const { page } = useColours();
  const { view, change } = useView();
  const nameOf = useRiskName(names);
  const unit = `${found.park.currency}/a`;
  const { movements } = found;
  const shown = movements.find(({ risk }) => risk === view.risk) ?? movements[0];
  if (shown === undefined) return null;
  const rows = shown.firms.toSorted((a, b) => b.fixed - a.fixed);
  const signed = (value: number): string => formatQuantity(value, unit, { signed: true });
  const money = (id: 'fixed' | 'indexed'): Column<Moved> => ({
    id,
    name: t(`resilience.${id}`),
    unit,
    numeric: true,
    narrow: true,
    value: (row) => row[id],
    show: (row) => signed(row[id]),
  });
  return (
    <Panel
      id="movements"
      title={t('resilience.movements')}
      text={t('resilience.movementsText')}
      rows={rows}
      columns={[
        { id: 'firm', name: t('plan.firm'), narrow: true, value: ({ firm }) => names.firm(firm) },
        money('fixed'),
        money('indexed'),
      ]}
      rowId={({ firm }) => firm}
      controls={
        <Select
          size="xs"
          w={240}
          aria-label={t('resilience.risk')}
          allowDeselect={false}
          value={shown.risk}
          data={movements.map(({ risk }) => ({ value: risk, label: nameOf(risk) }))}
          onChange={(risk) => change({ risk: risk ?? undefined })}
        />
      }
    >
      <Rows
        label={t('resilience.movements')}
        rows={rows}
        name={({ firm }) => names.firm(firm)}
        end={({ indexed }) => signed(indexed)}
        values={rows.flatMap(({ fixed, indexed }) => [fixed, indexed])}
        unit={unit}
        draw={({ fixed, indexed }, { x, y }) =>
          [
            { value: fixed, top: y - 8, fill: page.muted },
            { value: indexed, top: y + 1, fill: page.accent },
          ].map(({ value, top, fill }) => (
            <rect
              key={top}
              x={Math.min(x(0), x(value))}
              y={top}
              width={Math.max(1, Math.abs(x(value) - x(0)))}
              height={7}
              fill={fill}
            />
          ))
        }
      />
      <ul className={style.legend}>
        <li>
          <span className="swatch" style={{ background: page.muted }} />
          {t('resilience.fixed')}
        </li>
        <li>
          <span className="swatch" style={{ background: page.accent }} />
          {t('resilience.indexed')}
        </li>
      </ul>
    </Panel>
  );
}
