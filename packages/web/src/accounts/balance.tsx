/** What comes in and goes out of the firm by kind of flow, of it waste, and what it costs. */
import type { FirmAccounts } from '@kyosei/engine/accounts';
import { useTranslation } from 'react-i18next';
import { useColours } from '../app/colours.ts';
import { Panel } from '../assess/panel.tsx';
import { formatQuantity } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import { KindSwatch } from '../parts/figure.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import style from './accounts.module.css';
import type { AccountsScene } from './scene.ts';

type Line = FirmAccounts['balances'][number];

const perYear = ({ unit }: Line): string => `${unit}/a`;

export function FirmBalance({ scene: { accounts } }: { scene: AccountsScene }) {
  const { t } = useTranslation();
  const { balances, currency } = accounts;
  const money = `${currency}/a`;
  const amount = (id: 'in' | 'out' | 'waste' | 'hazardous', narrow = false): Column<Line> =>
    quantityColumn(id, t(`accounts.${id}`), perYear, (line) => line[id], { narrow });
  const cost = (id: 'costIn' | 'costOut'): Column<Line> =>
    quantityColumn(id, t(`accounts.${id}`), money, (line) => line[id]);
  const columns: readonly Column<Line>[] = [
    {
      id: 'kind',
      name: t('accounts.kind'),
      narrow: true,
      value: ({ kind, unit }) => `${t(`kind.${kind}`)} (${unit})`,
      show: ({ kind }) => <KindSwatch kind={kind} named />,
    },
    amount('in', true),
    amount('out', true),
    amount('waste'),
    amount('hazardous'),
    cost('costIn'),
    cost('costOut'),
  ];
  return (
    <Panel
      id="balance"
      title={t('accounts.balance')}
      text={t('accounts.balanceText')}
      rows={balances}
      columns={columns}
      rowId={({ kind, unit }) => `${kind} ${unit}`}
    >
      {balances.length === 0 ? (
        <p className="soft">{t('accounts.noStreams')}</p>
      ) : (
        <table className={style.balance}>
          <thead>
            <tr>
              <th scope="col">{t('accounts.kind')}</th>
              <th scope="col">{t('accounts.in')}</th>
              <td />
              <th scope="col">{t('accounts.out')}</th>
              <th scope="col">{t('accounts.ofItWaste')}</th>
              <th scope="col">{t('accounts.cost')}</th>
            </tr>
          </thead>
          <tbody>
            {balances.map((line) => (
              <tr key={`${line.kind} ${line.unit}`}>
                <th scope="row">
                  <KindSwatch kind={line.kind} named />
                </th>
                <td>{formatQuantity(line.in, perYear(line))}</td>
                <td aria-hidden>
                  <Butterfly line={line} />
                </td>
                <td>{formatQuantity(line.out, perYear(line))}</td>
                <td>{line.waste > 0 ? formatQuantity(line.waste, perYear(line)) : ''}</td>
                <td>{formatQuantity(line.costIn + line.costOut, money)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

/** In to the left, out to the right, waste hatched; each line on its own scale. */
function Butterfly({ line }: { line: Line }) {
  const { flow } = useColours();
  const most = Math.max(line.in, line.out, Number.MIN_VALUE);
  const length = (value: number): number => (value / most) * 148;
  const colour = flow[line.kind];
  return (
    <svg viewBox="0 0 300 20" className={style.butterfly} aria-hidden>
      <defs>
        <pattern
          id={`waste-${line.kind}`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" fill={colour} opacity="0.25" />
          <path d="M0,0V5" stroke={colour} strokeWidth="3" />
        </pattern>
      </defs>
      <rect x={148 - length(line.in)} y="3" width={length(line.in)} height="14" fill={colour} opacity="0.55" rx="1" />
      <rect x="152" y="3" width={length(line.out)} height="14" fill={colour} rx="1" />
      <rect
        x="152"
        y="3"
        width={length(line.waste)}
        height="14"
        fill={`url(#waste-${line.kind})`}
        className={style.over}
      />
      <path d="M150,0V20" className={style.axis} />
    </svg>
  );
}
