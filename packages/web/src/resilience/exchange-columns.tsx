/** What flows, from whom to whom: the first columns of every table of exchanges. */
import type { TFunction } from 'i18next';
import type { Column } from '../parts/data-table.tsx';
import { NarrowWay, Way } from '../parts/figure.tsx';
import type { ParkNames } from './names.ts';

export const exchangeColumns = <R,>(t: TFunction, names: ParkNames, idOf: (row: R) => string): readonly Column<R>[] => [
  {
    id: 'what',
    name: t('plan.what'),
    narrow: true,
    value: (row) => names.exchange(idOf(row)).what,
    show: (row) => {
      const { what, from, to } = names.exchange(idOf(row));
      return (
        <>
          {what} <NarrowWay from={from} to={to} />
        </>
      );
    },
  },
  {
    id: 'way',
    name: t('resilience.way'),
    value: (row) => `${names.exchange(idOf(row)).from} → ${names.exchange(idOf(row)).to}`,
    show: (row) => <Way from={names.exchange(idOf(row)).from} to={names.exchange(idOf(row)).to} />,
  },
];
