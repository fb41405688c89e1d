/** The front as a line of plans: cost against a burden, today beside it; points are chosen here or in the table. */
import { useTranslation } from 'react-i18next';
import { useColours } from '../app/colours.ts';
import type { Burden } from '../choice/several.tsx';
import { axisUnit, formatQuantity } from '../layout/format.ts';
import { Plot } from '../targets/plot.tsx';

interface Account extends Readonly<Record<Burden, number>> {
  readonly cost: number;
}

interface Props {
  readonly points: readonly Account[];
  readonly today: Account;
  readonly currency: string;
  readonly burden: Burden;
  /** Places of the points that are looked at. */
  readonly chosen?: readonly number[];
  readonly choose?: (point: number) => void;
}

/** The span of the figures with a tenth of it around. */
function around(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = 0.1 * (high - low || Math.abs(high) || 1);
  return [low - room, high + room];
}

const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** The share of a side that the front must fill for what is today to stand beside it; else the front would be a dot. */
const leastFill = 0.1;

/** px between neighbours from which each has its number beside it. */
const apart = 22;

export function FrontChart({ points: plans, today: before, currency, burden, chosen = [], choose }: Props) {
  const { t } = useTranslation();
  const { page } = useColours();
  const money = `${currency}/a`;
  const units = {
    x: axisUnit(Math.max(...plans.map((plan) => Math.abs(plan[burden]))), 't/a'),
    y: axisUnit(Math.max(...plans.map(({ cost }) => Math.abs(cost))), money),
  };
  const at = (account: Account) => [account[burden] / units.x.factor, account.cost / units.y.factor] as const;
  const points = plans.map(at);
  const today = at(before);
  const isNear = ([0, 1] as const).every((axis) => {
    const values = points.map((point) => point[axis]);
    return span(values) >= leastFill * span([...values, today[axis]]);
  });
  const all = isNear ? [...points, today] : points;
  const figures = (account: Account | undefined) =>
    `${formatQuantity(account?.[burden], 't/a', { digits: 4 })}, ${formatQuantity(account?.cost, money, { digits: 4 })}`;
  return (
    <Plot
      label={t('front.chartLabel', { count: plans.length, burden: t(`plan.${burden}`) })}
      axis={{ x: `${t(`plan.${burden}`)} [${units.x.unit}]`, y: `${t('plan.cost')} [${units.y.unit}]` }}
      lines={[{ name: t('front.line'), colour: page.accent, points: points.toSorted(([a], [b]) => a - b) }]}
      window={{ x: around(all.map(([x]) => x)), y: around(all.map(([, y]) => y)) }}
      origin={0}
      note={isNear ? undefined : t('front.todayOutside', { figures: figures(before) })}
      over={({ x, y }) => (
        <>
          {isNear && (
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
