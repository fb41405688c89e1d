/** The environmental accounts of a firm in a terminal. */
import type { FirmAccounts } from '@kyosei/engine/accounts';
import { formatQuantity, formatShare } from '@kyosei/web/layout/format';
import { columns } from '../columns.ts';

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
  const rows = balances.map((each) => [
    `  ${each.kind}`,
    formatQuantity(each.in, `${each.unit}/a`),
    formatQuantity(each.out, `${each.unit}/a`),
    formatQuantity(each.waste, `${each.unit}/a`),
    formatQuantity(each.costIn + each.costOut, `${currency}/a`),
  ]);
  return section('Balance of the streams', columns([['  kind', 'in', 'out', 'waste', 'cost'], ...rows]));
}

function scopeLines({ scopes }: FirmAccounts): string[] {
  const totals = ([1, 2, 3] as const).map(
    (scope) => `  scope ${scope}: ${formatQuantity(scopes.total[scope], 't/a')} CO2e`,
  );
  const factors = scopes.emissions.map(
    ({ stream, scope, co2, factor, unit, factorOf, factorName, factorYear, mark }) =>
      `    ${stream}: scope ${scope}, ${formatQuantity(co2, 't/a')}; ${formatQuantity(factor, `kg/${unit}`)} of ${factorName ?? factorOf}${factorYear === null ? '' : ` ${factorYear}`}, ${mark}`,
  );
  return section('Greenhouse gases', [
    ...totals,
    ...(scopes.biogenic > 0 ? [`  biogenic, apart: ${formatQuantity(scopes.biogenic, 't/a')} CO2`] : []),
    ...(scopes.unknown.length > 0 ? [`  without a factor, and missing above: ${scopes.unknown.join(', ')}`] : []),
    ...factors,
  ]);
}

const range = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  low === high ? formatQuantity(low, 'CNY/a') : `${formatQuantity(low, 'CNY/a')} to ${formatQuantity(high, 'CNY/a')}`;

function taxLines({ tax, taxPlanned }: FirmAccounts): string[] {
  if (tax === null) return [];
  const lines = tax.lines.map(
    ({ outlet, pollutant, spared, due, tax: each }) =>
      `    ${outlet}, ${pollutant}: ${spared === null ? `${range(each)}${due < 1 ? `, ${formatShare(due)} due` : ''}` : `nothing, ${spared.replaceAll('-', ' ')}`}`,
  );
  return section('Environmental protection tax', [
    `  today: ${range(tax.total)}`,
    ...(taxPlanned === null ? [] : [`  with the plan: ${range(taxPlanned.total)}`]),
    ...lines,
  ]);
}

function lossLines({ materialFlowCost: found, systemCostKnown, currency }: FirmAccounts): string[] {
  if (found === null) return [];
  const money = (value: number): string => formatQuantity(value, `${currency}/a`);
  return section('Cost of material loss (ISO 14051)', [
    `  ${formatQuantity(found.mass.loss, 't/a')} lost carry ${money(found.total.loss)}, ${formatShare(found.lossShare)} of all: material ${money(found.material.loss)}, energy ${money(found.energy.loss)}, system ${systemCostKnown ? money(found.system.loss) : 'not stated'}, waste management ${money(found.waste.loss)}`,
  ]);
}

const cogenerationLines = ({ cogeneration }: FirmAccounts): string[] =>
  section(
    'Primary energy saved by cogeneration',
    cogeneration.map(({ unit, saving, highEfficiency }) =>
      saving === null
        ? `  ${unit}: unknown, a reference for its fuel and year could not be read`
        : `  ${unit}: ${formatShare(saving)}${highEfficiency === true ? ', high efficiency' : ''}`,
    ),
  );

const effectLines = ({ effects, allocation, currency }: FirmAccounts): string[] =>
  section(
    `Exchanges of the plan; avoided emissions by the rule “${allocation}”, apart from the scopes`,
    effects.map(
      ({ exchange, partner, side, gain, avoidedCo2, tax }) =>
        `  ${exchange}, ${side} with ${partner}: gain ${formatQuantity(gain, `${currency}/a`)}, avoided ${formatQuantity(avoidedCo2, 't/a')} CO2e${tax === null || tax.high === 0 ? '' : `, tax ${range(tax)}`}`,
    ),
  );

const calendarLines = ({ calendar }: FirmAccounts): string[] =>
  section(
    'Calendar of twelve months',
    calendar.map(
      ({ due, name, kind, overdue, inDays, basis }) =>
        `  ${due}  ${name} (${kind}${basis === null ? '' : `, ${basis}`}): ${overdue ? `OVERDUE by ${-inDays} days` : `in ${inDays} days`}`,
    ),
  );
