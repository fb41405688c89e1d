/** The front as a line of plans: cost against a burden, today beside it; points are chosen here or in the table. */
import type { Account } from '@kyosei/model/plan';
import { useTranslation } from 'react-i18next';
import { useColours } from '../app/colours.ts';
import { formatQuantity } from '../layout/format.ts';
import { type Burden, frontPlane } from '../layout/front.ts';
import { Plot } from '../targets/plot.tsx';

interface Props {
  readonly points: readonly Account[];
  readonly today: Account;
  readonly currency: string;
  readonly burden: Burden;
  /** Places of the points that are looked at. */
  readonly chosen?: readonly number[];
  readonly choose?: (point: number) => void;
}

/** px between neighbours from which each has its number beside it. */
const apart = 22;

export function FrontChart({ points: plans, today: before, currency, burden, chosen = [], choose }: Props) {
  const { t } = useTranslation();
  const { page } = useColours();
  const money = `${currency}/a`;
  const { units, points, today, window } = frontPlane(plans, before, burden, currency);
  const figures = (account: Account | undefined) =>
    `${formatQuantity(account?.[burden], 't/a', { digits: 4 })}, ${formatQuantity(account?.cost, money, { digits: 4 })}`;
  return (
    <Plot
      label={t('front.chartLabel', { count: plans.length, burden: t(`plan.${burden}`) })}
      axis={{ x: `${t(`plan.${burden}`)} [${units.x}]`, y: `${t('plan.cost')} [${units.y}]` }}
      lines={[{ name: t('front.line'), colour: page.accent, points: points.toSorted(([a], [b]) => a - b) }]}
      window={window}
      origin={0}
      note={today !== null ? undefined : t('front.todayOutside', { figures: figures(before) })}
      over={({ x, y }) => (
        <>
          {today !== null && (
            <g>
              <path d={`M${x(today[0]) - 6},${y(today[1])}h12m-6,-6v12`} stroke={page.muted} strokeWidth={2} />
              <text x={x(today[0])} y={y(today[1]) - 10} textAnchor="middle">
                {t('front.today')}
              </text>
            </g>
          )}
          {points.map(([left, top], k) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the table chooses by keyboard
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: points are told by their place
              key={k}
              cx={x(left)}
              cy={y(top)}
              r={chosen.includes(k) ? 8 : 6}
              fill={chosen.includes(k) ? page.accent : page.page}
              stroke={page.accent}
              strokeWidth={2.5}
              style={choose && { cursor: 'pointer' }}
              onClick={() => choose?.(k)}
            >
              <title>{`${k + 1}: ${figures(plans[k])}`}</title>
            </circle>
          ))}
          {points.map((point, k) => {
            const [left, top] = [x(point[0]), y(point[1])];
            const isFree = points.every(
              (other, j) => j === k || Math.hypot(x(other[0]) - left, y(other[1]) - top) >= apart,
            );
            return (
              isFree && (
                // biome-ignore lint/suspicious/noArrayIndexKey: points are told by their place
                <text key={k} x={left} y={top - 13} textAnchor="middle" aria-hidden>
                  {k + 1}
                </text>
              )
            );
          })}
        </>
      )}
    />
  );
}
