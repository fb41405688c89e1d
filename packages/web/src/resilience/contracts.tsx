/** What the contract of each exchange must say: indexation, minimum quantities, quality, notice, who invests. */
import type { PlanSharing, SharedExchange } from '@kyosei/engine/stress';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatQuantity, formatShare } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import { exchangeColumns } from './exchange-columns.tsx';
import type { ParkNames } from './names.ts';
import { Panel } from './panel.tsx';

type Contract = SharedExchange['contract'];
type Part = Contract['parts'][number]['part'];

/** What follows an index, and what stays as it was when it was built. */
const indexedParts: readonly Part[] = ['purchase', 'disposal', 'supply', 'transport', 'treatment', 'taxes'];
const fixedParts: readonly Part[] = ['way', 'plant', 'contract'];

/** The seller’s part of the investment if it were split as the gain is; null where nothing is invested. */
const byGain = ({ investment: { donor, receiver, donorByGain } }: Contract): number | null =>
  donor + receiver > 0 ? donorByGain / (donor + receiver) : null;

export function Contracts({ found, names }: { found: PlanSharing; names: ParkNames }) {
  const { t } = useTranslation();
  const { currency } = found.park;
  const parts =
    (list: readonly Part[]) =>
    ({ contract, unit }: SharedExchange): string =>
      list
        .flatMap((name) => contract.parts.filter(({ part, price }) => part === name && price !== 0))
        .map(({ part, price }) => `${t(`pricePart.${part}`)} ${formatQuantity(price, `${currency}/${unit}`)}`)
        .join(', ');
  const quality = ({ contract }: SharedExchange): string =>
    contract.quality
      .map(({ property, had, accepted }) =>
        t('resilience.qualityClause', { property, had: formatNumber(had), accepted: formatNumber(accepted) }),
      )
      .join('; ');
  const share = (id: 'takeOrPay' | 'deliverOrPay'): Column<SharedExchange> => ({
    id,
    name: t(`resilience.${id}`),
    numeric: true,
    narrow: true,
    value: ({ contract }) => contract[id],
    show: ({ contract }) => formatShare(contract[id]),
  });
  const invested = (id: 'donor' | 'receiver'): Column<SharedExchange> =>
    quantityColumn(
      id,
      t(id === 'donor' ? 'resilience.sellerInvests' : 'resilience.buyerInvests'),
      currency,
      ({ contract }) => contract.investment[id],
    );
  const columns: readonly Column<SharedExchange>[] = [
    ...exchangeColumns<SharedExchange>(t, names, ({ id }) => id),
    { id: 'indexed', name: t('resilience.indexation'), value: parts(indexedParts) },
    { id: 'fixed', name: t('resilience.fixedParts'), value: parts(fixedParts) },
    share('takeOrPay'),
    share('deliverOrPay'),
    { id: 'quality', name: t('resilience.qualityName'), value: quality },
    {
      id: 'notice',
      name: t('resilience.notice'),
      unit: 'months',
      numeric: true,
      value: ({ contract }) => contract.notice,
      show: ({ contract }) => formatNumber(contract.notice),
    },
    invested('donor'),
    invested('receiver'),
    {
      id: 'byGain',
      name: t('resilience.sellerByGain'),
      numeric: true,
      value: ({ contract }) => byGain(contract),
      show: ({ contract }) => formatShare(byGain(contract)),
    },
  ];
  return (
    <Panel
      id="contracts"
      title={t('resilience.contracts')}
      text={t('resilience.contractsText')}
      rows={found.exchanges}
      columns={columns}
      rowId={({ id }) => id}
    />
  );
}
