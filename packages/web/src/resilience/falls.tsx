/** Who gains: for each firm from nothing, to its gain at prices half way, to its gain under the chosen rule. */
import { useTranslation } from 'react-i18next';
import { useColours } from '../app/colours.ts';
import { formatQuantity } from '../layout/format.ts';
import style from './resilience.module.css';
import { Rows } from './rows.tsx';
import type { FirmShare } from './shares.ts';

export function Falls({ label, rows, unit }: { label: string; rows: readonly FirmShare[]; unit: string }) {
  const { t } = useTranslation();
  const { page } = useColours();
  const values = rows.flatMap(({ halfway, share, marginal }) => [halfway, share, marginal ?? 0]);
  return (
    <>
      <Rows
        label={label}
        rows={rows}
        name={({ name }) => name}
        end={({ share }) => formatQuantity(share, unit)}
        values={values}
        unit={unit}
        draw={({ halfway, share, marginal, accepts }, { x, y }) => {
          const stays = accepts === 'accepts';
          const colour = share < halfway ? page.loss : page.accent;
          return (
            <>
              {marginal !== null && (
                <rect
                  x={x(0)}
                  y={y - 9}
                  width={Math.max(0, x(marginal) - x(0))}
                  height={18}
                  fill={page.line}
                  opacity={0.55}
                />
              )}
              <rect
                x={Math.min(x(0), x(halfway))}
                y={y - 7}
                width={Math.abs(x(halfway) - x(0))}
                height={6}
                fill={page.muted}
              />
              <rect
                x={Math.min(x(halfway), x(share))}
                y={y + 1}
                width={Math.abs(x(share) - x(halfway))}
                height={6}
                fill={colour}
              />
              <line x1={x(share)} x2={x(share)} y1={y - 10} y2={y + 10} stroke={page.text} strokeWidth={3} />
              <path
                className={style.mark}
                d={stays ? `M${x(0) - 12},${y}l3,4l5,-8` : `M${x(0) - 12},${y - 4}l8,8m0,-8l-8,8`}
                stroke={stays ? page.gain : page.loss}
              />
            </>
          );
        }}
      />
      <ul className={style.legend}>
        <li>
          <span className="swatch" style={{ background: page.muted }} />
          {t('resilience.atHalfway')}
        </li>
        <li>
          <span className="swatch" style={{ background: page.accent }} />
          {t('resilience.getsMore')}
        </li>
        <li>
          <span className="swatch" style={{ background: page.loss }} />
          {t('resilience.getsLess')}
        </li>
        <li>
          <span className="swatch" style={{ background: page.text, width: 4 }} />
          {t('resilience.afterTransfers')}
        </li>
        <li>
          <span className="swatch" style={{ background: page.line }} />
          {t('resilience.room')}
        </li>
        <li>
          <svg width={14} height={12} aria-hidden>
            <path className={style.mark} d="M2,6l3,4l5,-8" stroke={page.gain} />
          </svg>
          {t('resilience.stays')}
        </li>
        <li>
          <svg width={14} height={12} aria-hidden>
            <path className={style.mark} d="M2,2l8,8m0,-8l-8,8" stroke={page.loss} />
          </svg>
          {t('resilience.wouldGo')}
        </li>
      </ul>
    </>
  );
}
