/** How the gain of a plan is shared, as a person reads it in a terminal. */

import type { PlanSharing } from '@kyosei/engine/stress';
import type { Tables } from '@kyosei/model/tables';
import { formatNumber, formatQuantity, formatShare } from '@kyosei/web/layout/format';
import { namesOf } from '@kyosei/web/layout/names';
import { columns } from './columns.ts';
import { words } from './words.ts';

type Name = (firm: string) => string;

export function shareSummary(sharing: PlanSharing, tables: Tables): string[] {
  const { park, scenario, worth, rule } = sharing;
  const named = namesOf({ firms: [], exchanges: [], plants: [] }, tables);
  const name: Name = (firm) => named('firm', firm);
  const { share: said, rule: rules } = words();
  const title = said.title(park.name, scenario.name);
  if (worth === null) return [title, '', said.none];
  const money = (value: number | null): string => formatQuantity(value, `${park.currency}/a`);
  return [
    title,
    '',
    said.together(money(worth), rules[rule], sharing.sampled?.orders ?? null),
    '',
    ...columns([
      ['  ', ...said.columns],
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
  const { share: said, comma } = words();
  return (['halfway', 'byPrices', 'share'] as const).flatMap((key) => {
    const found = stability[key];
    if (found === null) return [];
    return found.wouldLeave === null
      ? [said.stays(said.state[key])]
      : [said.leaves(said.state[key], found.wouldLeave.map(name).join(comma), money(found.largestExcess))];
  });
}

/** Rounded, so that parts of equal size keep their order whatever the last digits. */
const weight = ({ price }: { readonly price: number }): number => Number(Math.abs(price).toPrecision(6));

function exchangeLines({ exchanges, park: { currency } }: PlanSharing, name: Name): string[] {
  const { share: said, comma, semicolon, nothing } = words();
  return [
    '',
    said.contracts,
    ...exchanges.flatMap(({ id, seller, buyer, unit, floor, ceiling, price, contract }) => {
      const per = `${currency}/${unit}`;
      const { takeOrPay, deliverOrPay, investment, notice, quality } = contract;
      const indexed = contract.parts.filter((part) => part.indexed).toSorted((a, b) => weight(b) - weight(a));
      const invested = investment.donor + investment.receiver;
      const paid = said.investment({
        investment: formatQuantity(invested, currency),
        position: formatShare(contract.position),
        years: formatNumber(investment.years),
      });
      const least = [
        ...(takeOrPay === null ? [] : [said.takeOrPay(formatShare(takeOrPay))]),
        ...(deliverOrPay === null ? [] : [said.deliverOrPay(formatShare(deliverOrPay))]),
      ];
      return [
        `  ${name(seller)} → ${name(buyer)} (${id})`,
        `    ${said.price({
          price: formatQuantity(price, per),
          floor: formatQuantity(floor, per),
          ceiling: formatQuantity(ceiling, per),
          follows: indexed.map((part) => `${said.part[part.part]} ${formatNumber(part.price)}`).join(comma) || nothing,
        })}`,
        `    ${[...least, said.notice(formatNumber(notice)), ...(invested === 0 ? [] : [paid])].join(semicolon)}`,
        ...(quality.length === 0
          ? []
          : [
              `    ${said.quality(
                quality
                  .map(({ property, had, accepted }) => said.limit(property, formatNumber(had), formatNumber(accepted)))
                  .join(comma),
              )}`,
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
    words().share.movements,
    ...ranked.map(({ risk, firms }) => {
      const told = firms.toSorted((a, b) => Math.abs(b.fixed) - Math.abs(a.fixed)).slice(0, 3);
      return `  ${risk}: ${told.map(({ firm, fixed, indexed }) => `${name(firm)} ${money(fixed)} (${money(indexed)})`).join(words().semicolon)}`;
    }),
  ];
}
