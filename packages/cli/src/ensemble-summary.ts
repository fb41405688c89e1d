/** What many draws of the risks say, as a person reads it in a terminal. */

import type { Bar, Ensemble } from '@kyosei/engine/stress';
import type { Tables } from '@kyosei/model/tables';
import { formatNumber, formatQuantity, formatShare } from '@kyosei/web/layout/format';
import { namesOf } from '@kyosei/web/layout/names';
import { columns } from './columns.ts';
import { words } from './words.ts';

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
  const { stress: said } = words();
  return [
    '',
    said.draws(ensemble.draws),
    ...columns([
      ['  ', ...said.drawColumns],
      ...[{ firm: null, ...ensemble.saving, lossShare: ensemble.lossShare }, ...ensemble.firms].map(
        ({ firm, quantiles: [low, , middle, , high], mean, lossShare }) => [
          `  ${firm === null ? said.thePark : name('firm', firm)}`,
          money(low),
          money(middle),
          money(high),
          money(mean),
          formatShare(lossShare),
        ],
      ),
    ]),
    `  ${said.worst(money(ensemble.worst), formatNumber(ensemble.short))}`,
    '',
    said.tornado,
    ...columns(
      tornado
        .slice(0, barsShown)
        .map(({ risk, low, high }) => [`  ${risk}`, money(Math.min(low, high)), money(Math.max(low, high))]),
    ),
  ];
}
