/** The environmental accounts of a firm in a terminal. */

import type { FirmAccounts } from '@kyosei/engine/accounts';
import { pollutantName } from '@kyosei/model/china-environment-tax';
import { choiceName } from '@kyosei/model/declared';
import { formatQuantity, formatShare, spoken } from '@kyosei/web/layout/format';
import { reportWords } from '@kyosei/web/report';
import { columns } from '../columns.ts';
import { words } from '../words.ts';

export function accountLines(accounts: FirmAccounts): string[] {
  const { firm } = accounts;
  return [
    firm.name,
    ...balanceLines(accounts),
    ...scopeLines(accounts),
    ...taxLines(accounts),
    ...lossLines(accounts),
    ...cogenerationLines(accounts),
    ...effectLines(accounts),
    ...calendarLines(accounts),
  ];
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

function balanceLines({ balances, currency }: FirmAccounts): string[] {
  const { accounts: said } = words();
  const [kind, ...heads] = said.columns;
  const rows = balances.map((each) => [
    `  ${choiceName(each.kind, spoken())}`,
    formatQuantity(each.in, `${each.unit}/a`),
    formatQuantity(each.out, `${each.unit}/a`),
    formatQuantity(each.waste, `${each.unit}/a`),
    formatQuantity(each.costIn + each.costOut, `${currency}/a`),
  ]);
  return section(said.balance, columns([[`  ${kind}`, ...heads], ...rows]));
}

function scopeLines({ scopes }: FirmAccounts): string[] {
  const { accounts: said, comma } = words();
  const totals = ([1, 2, 3] as const).map(
    (scope) => `  ${said.scope(scope, formatQuantity(scopes.total[scope], 't/a'))}`,
  );
  const factors = scopes.emissions.map(
    ({ stream, scope, co2, factor, unit, factorOf, factorName, factorYear, mark }) =>
      `    ${said.emission({
        stream,
        scope,
        co2: formatQuantity(co2, 't/a'),
        factor: formatQuantity(factor, `kg/${unit}`),
        of: `${factorName === null ? said.factorOf[factorOf] : choiceName(factorName, spoken())}${factorYear === null ? '' : ` ${factorYear}`}`,
        mark: choiceName(mark, spoken()),
      })}`,
  );
  return section(said.scopes, [
    ...totals,
    ...(scopes.biogenic > 0 ? [`  ${said.biogenic(formatQuantity(scopes.biogenic, 't/a'))}`] : []),
    ...(scopes.unknown.length > 0 ? [`  ${said.noFactor(scopes.unknown.join(comma))}`] : []),
    ...factors,
  ]);
}

const range = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  low === high
    ? formatQuantity(low, 'CNY/a')
    : words().accounts.between(formatQuantity(low, 'CNY/a'), formatQuantity(high, 'CNY/a'));

function taxLines({ tax, taxPlanned }: FirmAccounts): string[] {
  if (tax === null) return [];
  const { accounts: said } = words();
  const report = reportWords(spoken()).accounts;
  const lines = tax.lines.map(
    ({ outlet, pollutant, spared, due, tax: each }) =>
      `    ${said.taxLine(
        outlet,
        pollutantName(pollutant, spoken()),
        spared === null
          ? `${range(each)}${due < 1 ? said.due(formatShare(due)) : ''}`
          : said.spared(report.spared[spared]),
      )}`,
  );
  return section(said.tax, [
    `  ${said.taxToday(range(tax.total))}`,
    ...(taxPlanned === null ? [] : [`  ${said.taxPlanned(range(taxPlanned.total))}`]),
    ...lines,
  ]);
}

function lossLines({ materialFlowCost: found, systemCostKnown, currency }: FirmAccounts): string[] {
  if (found === null) return [];
  const money = (value: number): string => formatQuantity(value, `${currency}/a`);
  const { accounts: said } = words();
  return section(said.loss, [
    `  ${said.lossLine({
      mass: formatQuantity(found.mass.loss, 't/a'),
      cost: money(found.total.loss),
      share: formatShare(found.lossShare),
      material: money(found.material.loss),
      energy: money(found.energy.loss),
      system: systemCostKnown ? money(found.system.loss) : null,
      waste: money(found.waste.loss),
    })}`,
  ]);
}

const cogenerationLines = ({ cogeneration }: FirmAccounts): string[] =>
  section(
    words().accounts.cogeneration,
    cogeneration.map(({ unit, saving, highEfficiency }) =>
      saving === null
        ? `  ${words().accounts.noReference(unit)}`
        : `  ${words().accounts.saved(unit, formatShare(saving), highEfficiency === true)}`,
    ),
  );

const effectLines = ({ effects, allocation, currency }: FirmAccounts): string[] =>
  section(
    words().accounts.effects(reportWords(spoken()).accounts.allocation[allocation]),
    effects.map(
      ({ exchange, partner, side, gain, avoidedCo2, tax }) =>
        `  ${words().accounts.effect({
          exchange,
          side: reportWords(spoken()).accounts.sides[side],
          partner,
          gain: formatQuantity(gain, `${currency}/a`),
          co2: formatQuantity(avoidedCo2, 't/a'),
          tax: tax === null || tax.high === 0 ? null : range(tax),
        })}`,
    ),
  );

const calendarLines = ({ calendar }: FirmAccounts): string[] =>
  section(
    words().accounts.calendar,
    calendar.map(
      ({ due, name, kind, overdue, inDays, basis }) =>
        `  ${words().accounts.duty({
          due,
          name,
          kind: choiceName(kind, spoken()),
          basis,
          when: overdue ? words().accounts.overdue(-inDays) : words().accounts.inDays(inDays),
        })}`,
    ),
  );
