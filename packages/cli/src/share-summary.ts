/** How the gain of a plan is shared, as a person reads it in a terminal. */
import type { Rule } from '@kyosei/engine/sharing';
import type { PlanSharing, SharedExchange } from '@kyosei/engine/stress';
import type { Tables } from '@kyosei/model/tables';
import { formatNumber, formatQuantity, formatShare } from '@kyosei/web/layout/format';
import { namesOf } from '@kyosei/web/layout/names';
import { columns } from './columns.ts';

type Name = (firm: string) => string;

export const ruleWords: Readonly<Record<Rule, string>> = {
  shapley: 'Shapley value',
  nucleolus: 'Nucleolus',
  prenucleolus: 'Prenucleolus',
  tau: 'Tau value',
  equal: 'Equal shares',
  equalSurplus: 'Equal surplus',
  proportionalAlone: 'By own worth',
  proportionalMarginal: 'By contribution',
};

const partWords: Readonly<Record<SharedExchange['contract']['parts'][number]['part'], string>> = {
  purchase: 'purchase replaced',
  disposal: 'disposal spared',
  supply: 'making available',
  transport: 'transport',
  treatment: 'treatment',
  taxes: 'taxes',
  way: 'way',
  plant: 'plant',
  contract: 'contract',
};

export function shareSummary(sharing: PlanSharing, tables: Tables): string[] {
  const { park, scenario, worth, rule } = sharing;
  const named = namesOf({ firms: [], exchanges: [], plants: [] }, tables);
  const name: Name = (firm) => named('firm', firm);
  const title = `${park.name}, scenario ${scenario.name}: who gains`;
  if (worth === null) return [title, '', 'There is no plan whose gain could be shared.'];
  const money = (value: number | null): string => formatQuantity(value, `${park.currency}/a`);
  return [
    title,
    '',
    `Together ${money(worth)}, split by ${ruleWords[rule]}${sharing.sampled === null ? '' : `, sampled over ${sharing.sampled.orders} orders`}.`,
    '',
    ...columns([
      ['  ', 'half way', 'share', 'by prices', 'besides', 'others lose without'],
      ...sharing.firms.map((firm) => [
        `  ${name(firm.firm)}`,
        money(firm.halfway),
        money(firm.share),
        money(firm.byPrices),
        firm.payment === 0 ? '–' : money(firm.payment),
        money(firm.marginal),
      ]),
    ]),
    '',
    ...stabilityLines(sharing, name, money),
    ...exchangeLines(sharing, name),
    ...movementLines(sharing, name, money),
  ];
}

function stabilityLines({ stability }: PlanSharing, name: Name, money: (value: number | null) => string): string[] {
  const told = {
    halfway: 'At half-way prices',
    byPrices: 'At these prices',
    share: 'With what is paid besides',
  } as const;
  return (['halfway', 'byPrices', 'share'] as const).flatMap((key) => {
    const found = stability[key];
    if (found === null) return [];
    return found.wouldLeave === null
      ? [`${told[key]} nobody would rather leave.`]
      : [
          `${told[key]} ${found.wouldLeave.map(name).join(', ')} would rather leave, for ${money(found.largestExcess)}.`,
        ];
  });
}

/** Rounded, so that parts of equal size keep their order whatever the last digits. */
const weight = ({ price }: { readonly price: number }): number => Number(Math.abs(price).toPrecision(6));

function exchangeLines({ exchanges, park: { currency } }: PlanSharing, name: Name): string[] {
  return [
    '',
    'Contracts: the band in which both sides gain, the price in it, and what it must say',
    ...exchanges.flatMap(({ id, seller, buyer, unit, floor, ceiling, price, contract }) => {
      const per = `${currency}/${unit}`;
      const { takeOrPay, deliverOrPay, investment, notice, quality } = contract;
      const indexed = contract.parts.filter((part) => part.indexed).toSorted((a, b) => weight(b) - weight(a));
      const invested = investment.donor + investment.receiver;
      const least = [
        ...(takeOrPay === null ? [] : [`take or pay ${formatShare(takeOrPay)}`]),
        ...(deliverOrPay === null ? [] : [`deliver or pay ${formatShare(deliverOrPay)}`]),
      ];
      return [
        `  ${name(seller)} → ${name(buyer)} (${id})`,
        `    ${formatQuantity(price, per)} of ${formatQuantity(floor, per)} … ${formatQuantity(ceiling, per)}; follows ${indexed.map((part) => `${partWords[part.part]} ${formatNumber(part.price)}`).join(', ') || 'nothing'}`,
        `    ${[...least, `notice ${formatNumber(notice)} months`, ...(invested === 0 ? [] : [`investment ${formatQuantity(invested, currency)}: ${formatShare(contract.position)} by the seller, over ${formatNumber(investment.years)} years`])].join('; ')}`,
        ...(quality.length === 0
          ? []
          : [
              `    quality: ${quality.map(({ property, had, accepted }) => `${property} ${formatNumber(had)} (limit ${formatNumber(accepted)})`).join(', ')}`,
            ]),
      ];
    }),
  ];
}

const size = ({ firms }: PlanSharing['movements'][number]): number =>
  firms.reduce((sum, { fixed }) => sum + Math.abs(fixed), 0);

function movementLines({ movements }: PlanSharing, name: Name, money: (value: number) => string): string[] {
  const ranked = movements.toSorted((a, b) => size(b) - size(a)).slice(0, 5);
  if (ranked.length === 0) return [];
  return [
    '',
    'When one thing is a tenth dearer: who gains or loses most at fixed prices, and at indexed ones',
    ...ranked.map(({ risk, firms }) => {
      const told = firms.toSorted((a, b) => Math.abs(b.fixed) - Math.abs(a.fixed)).slice(0, 3);
      return `  ${risk}: ${told.map(({ firm, fixed, indexed }) => `${name(firm)} ${money(fixed)} (${money(indexed)})`).join('; ')}`;
    }),
  ];
}
