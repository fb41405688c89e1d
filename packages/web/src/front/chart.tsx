/** The front as a line of plans: cost against a burden, today beside it; points are chosen here or in the table. */
import type { Plan } from '@kyosei/model/plan';
import { useTranslation } from 'react-i18next';
import { useColours } from '../app/colours.ts';
import { formatQuantity } from '../layout/format.ts';
import { Plot } from '../targets/plot.tsx';
import type { Burden } from './points.ts';

interface Props {
  readonly plans: readonly Plan[];
  readonly burden: Burden;
  readonly chosen: readonly number[];
  readonly choose: (point: number) => void;
}

/** The span of the figures with a tenth of it around. */
function around(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = 0.1 * (high - low || Math.abs(high) || 1);
  return [low - room, high + room];
}

export function FrontChart({ plans, burden, chosen, choose }: Props) {
  const { t } = useTranslation();
  const { page } = useColours();
  const [first] = plans;
  if (first === undefined) return null;
  const at = (account: Plan['baseline'] | null): readonly [number, number] => [
    account?.[burden] ?? 0,
    account?.cost ?? 0,
  ];
  const points = plans.map(({ planned }) => at(planned));
  const today = at(first.baseline);
  const all = [...points, today];
  const money = `${first.park.currency}/a`;
  return (
    <Plot
      label={t('front.chartLabel', { count: plans.length, burden: t(`plan.${burden}`) })}
      axis={{ x: `${t(`plan.${burden}`)} [t/a]`, y: `${t('plan.cost')} [${money}]` }}
      lines={[{ name: t('front.line'), colour: page.accent, points }]}
      window={{ x: around(all.map(([x]) => x)), y: around(all.map(([, y]) => y)) }}
      origin={0}
      over={({ x, y }) => (
        <>
          <g>
            <path d={`M${x(today[0]) - 6},${y(today[1])}h12m-6,-6v12`} stroke={page.muted} strokeWidth={2} />
            <text x={x(today[0])} y={y(today[1]) - 10} textAnchor="middle">
              {t('front.today')}
            </text>
          </g>
          {points.map(([burdenAt, cost], k) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the table chooses by keyboard
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: points are told by their place
              key={k}
              cx={x(burdenAt)}
              cy={y(cost)}
              r={chosen.includes(k) ? 8 : 6}
              fill={chosen.includes(k) ? page.accent : page.page}
              stroke={page.accent}
              strokeWidth={2.5}
              style={{ cursor: 'pointer' }}
              onClick={() => choose(k)}
            >
              <title>{`${k + 1}: ${formatQuantity(burdenAt, 't/a')}, ${formatQuantity(cost, money)}`}</title>
            </circle>
          ))}
        </>
      )}
    />
  );
}
