/** What many draws of the risks say, as a person reads it in a terminal. */
import type { Bar, Ensemble } from '@kyosei/engine/stress';
import type { Tables } from '@kyosei/model/tables';
import { formatNumber, formatQuantity, formatShare } from '@kyosei/web/layout/format';
import { namesOf } from '@kyosei/web/layout/names';
import { columns } from './columns.ts';

/** Null without a plan. */
export interface Drawing {
  readonly ensemble: Ensemble | null;
  readonly tornado: readonly Bar[];
}

/** Risks told in a terminal; `--json` holds them all. */
const barsShown = 10;

export function ensembleSummary({ ensemble, tornado }: Drawing, currency: string, tables: Tables): string[] {
  if (ensemble === null) return [];
  const name = namesOf({ firms: [], exchanges: [], plants: [] }, tables);
  const money = (value: number): string => formatQuantity(value, `${currency}/a`);
  return [
    '',
    `In ${ensemble.draws} draws of prices, quantities, qualities and outages`,
    ...columns([
      ['  ', '5 %', 'half', '95 %', 'mean', 'loses'],
      ...[{ firm: null, ...ensemble.saving, lossShare: ensemble.lossShare }, ...ensemble.firms].map(
        ({ firm, quantiles: [low, , middle, , high], mean, lossShare }) => [
          `  ${firm === null ? 'The park' : name('firm', firm)}`,
          money(low),
          money(middle),
          money(high),
          money(mean),
          formatShare(lossShare),
        ],
      ),
    ]),
    `  Mean of the worst twentieth: ${money(ensemble.worst)}; wants more than a tenth short: ${formatNumber(ensemble.short)} on average.`,
    '',
    'What moves the saving most, one at a time from its 10 to its 90 %',
    ...columns(
      tornado
        .slice(0, barsShown)
        .map(({ risk, low, high }) => [`  ${risk}`, money(Math.min(low, high)), money(Math.max(low, high))]),
    ),
  ];
}
