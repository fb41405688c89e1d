/** What the material that leaves as waste has cost before it is thrown away (ISO 14051). */
import type { FirmAccounts } from '@kyosei/engine/accounts';
import { useTranslation } from 'react-i18next';
import { Panel } from '../assess/panel.tsx';
import { formatQuantity, formatShare } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import style from './accounts.module.css';
import type { AccountsScene } from './scene.ts';

type Flow = NonNullable<FirmAccounts['materialFlowCost']>;
const parts = ['material', 'energy', 'system', 'waste'] as const;

interface Line {
  readonly id: (typeof parts)[number] | 'total';
  readonly product: number;
  readonly loss: number;
}

export function FirmLoss({ scene: { accounts } }: { scene: AccountsScene }) {
  const { t } = useTranslation();
  const { materialFlowCost: found, currency, systemCostKnown } = accounts;
  if (found === null)
    return (
      <section className="result-panel">
        <h2>{t('accounts.loss')}</h2>
        <p className="soft" style={{ marginBottom: 0 }}>
          {t('accounts.noLoss')}
        </p>
      </section>
    );
  const money = `${currency}/a`;
  const lines: readonly Line[] = [...parts, 'total' as const].map((id): Line => {
    const { product, loss } = found[id];
    return { id, product, loss };
  });
  const column = (id: 'product' | 'loss'): Column<Line> =>
    quantityColumn(id, t(`accounts.on-${id}`), money, (line) => line[id], { narrow: true });
  const columns: readonly Column<Line>[] = [
    { id: 'part', name: t('accounts.costOf'), narrow: true, value: ({ id }) => t(`costPart.${id}`) },
    column('product'),
    column('loss'),
  ];
  return (
    <Panel
      id="loss"
      title={t('accounts.loss')}
      text={t('accounts.lossText')}
      rows={lines}
      columns={columns}
      rowId={({ id }) => id}
      above={
        <p className={style.said}>
          {t('accounts.lossSaid', {
            share: formatShare(found.lossShare),
            loss: formatQuantity(found.total.loss, money),
            mass: formatShare(massShare(found)),
          })}{' '}
          {!systemCostKnown && t('accounts.systemUnknown')}
        </p>
      }
    >
      <div className={style.bars}>
        {lines.map(({ id, product, loss }) => (
          <div key={id} className={style.bar} data-sum={id === 'total'}>
            <span>{t(`costPart.${id}`)}</span>
            <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden>
              <rect className={style.product} width={width(product, found)} height="14" />
              <rect className={style.lost} x={width(product, found)} width={width(loss, found)} height="14" />
            </svg>
            <span className="number">{formatQuantity(product, money)}</span>
            <strong className="number">{formatQuantity(loss, money)}</strong>
          </div>
        ))}
        <ul className={style.key}>
          <li data-of="product">{t('accounts.on-product')}</li>
          <li data-of="loss">{t('accounts.on-loss')}</li>
        </ul>
      </div>
    </Panel>
  );
}

/** Of 100 for the largest bar, which is the whole. */
const width = (value: number, { total }: Flow): number =>
  (100 * Math.max(0, value)) / (Math.max(0, total.product) + Math.max(0, total.loss) || 1);
const massShare = ({ mass }: Flow): number => mass.loss / (mass.product + mass.loss);
