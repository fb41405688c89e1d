/** The plan as sheets of plain figures, declared once for workbook and data package: the figures that pages and report draw. */
import type { Plan } from '@kyosei/model/plan';
import type { Tables } from '@kyosei/model/tables';
import { namesOf } from '../layout/names.ts';

export type Value = string | number | boolean | null;

export interface Column {
  readonly name: string;
  /** Empty where the figure has none, or names it in a column beside it. */
  readonly unit: string;
  readonly type: 'string' | 'number' | 'boolean';
  readonly text: string;
}

export interface Sheet {
  readonly name: string;
  readonly text: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
}

/** A column, and how a record gives its cell. */
type Field<R> = readonly [name: string, unit: string, type: Column['type'], text: string, value: (record: R) => Value];

const sheet = <R>(name: string, text: string, fields: readonly Field<R>[], records: readonly R[]): Sheet => ({
  name,
  text,
  columns: fields.map(([column, unit, type, meaning]) => ({ name: column, unit, type, text: meaning })),
  rows: records.map((record) => fields.map(([, , , , value]) => value(record))),
});

type Exchange = Plan['exchanges'][number];

function exchangeFields(currency: string, name: ReturnType<typeof namesOf>): readonly Field<Exchange>[] {
  const perYear = `${currency}/a`;
  const money = (key: keyof Exchange['costs'], text: string): Field<Exchange> => [
    key,
    perYear,
    'number',
    text,
    ({ costs }) => costs[key],
  ];
  const avoided = (key: keyof Exchange['avoided'], text: string): Field<Exchange> => [
    `avoided_${key}`,
    't/a',
    'number',
    text,
    (each) => each.avoided[key],
  ];
  return [
    ['id', '', 'string', 'Donor stream > technology > receiver stream', ({ id }) => id],
    ['from', '', 'string', 'Firm that gives', ({ from }) => name('firm', from.firm)],
    ['to', '', 'string', 'Firm that takes', ({ to }) => name('firm', to.firm)],
    ['commodity', '', 'string', 'What is given', ({ from }) => name('commodity', from.commodity)],
    ['kind', '', 'string', 'Kind of flow as it travels', ({ kind }) => kind],
    [
      'technology',
      '',
      'string',
      'Technology on the way',
      ({ technology }) => technology && name('technology', technology),
    ],
    ['running', '', 'boolean', 'The connection stood before the plan', ({ running }) => running],
    ['quantity', '', 'number', 'Taken from the donor in a year, in the unit beside', ({ quantity }) => quantity],
    ['unit', '', 'string', 'Unit of the quantity, a year', ({ unit }) => `${unit}/a`],
    ['delivered', '', 'number', 'Covered of the want in a year, in the unit beside', ({ delivered }) => delivered],
    ['deliveredUnit', '', 'string', 'Unit of what is delivered, a year', ({ deliveredUnit }) => `${deliveredUnit}/a`],
    ['distance', 'km', 'number', 'Length of the way', ({ route }) => route.distance],
    ['investment', currency, 'number', 'Investment', ({ investment }) => investment],
    money('avoidedPurchase', 'Purchases avoided'),
    money('avoidedDisposal', 'Disposal avoided'),
    money('transport', 'Transport'),
    money('treatment', 'Treatment'),
    money('supply', 'Making it available'),
    money('transaction', 'Contracts, meetings, monitoring'),
    money('taxes', 'Change of taxes and prices on emissions, water and landfill'),
    money('annuity', 'Annuity of the investment'),
    ['saving', perYear, 'number', 'Avoided less caused', ({ saving }) => saving],
    ['gainDonor', perYear, 'number', 'Gain of the donor at the agreed price', ({ gains }) => gains.donor],
    ['gainReceiver', perYear, 'number', 'Gain of the receiver at the agreed price', ({ gains }) => gains.receiver],
    avoided('co2', 'Greenhouse gases avoided, CO2 equivalents, net'),
    avoided('so2', 'Sulphur dioxide avoided, net'),
    avoided('freshWater', 'Fresh water avoided, net'),
    avoided('landfill', 'Landfill avoided, net'),
    ['evidence', '', 'string', 'Weakest mark that it rests on', ({ evidence }) => evidence.weakest],
  ];
}

const firmFields = (currency: string): readonly Field<Plan['firms'][number]>[] => [
  ['id', '', 'string', 'Firm', ({ firm }) => firm],
  ['name', '', 'string', 'Name of the firm', ({ name }) => name],
  ...(['baseline', 'planned'] as const).flatMap((state): readonly Field<Plan['firms'][number]>[] => [
    [`${state}_cost`, `${currency}/a`, 'number', `Yearly cost, ${state}`, (each) => each[state].cost],
    [`${state}_co2`, 't/a', 'number', `Greenhouse gases, ${state}`, (each) => each[state].co2],
    [`${state}_so2`, 't/a', 'number', `Sulphur dioxide, ${state}`, (each) => each[state].so2],
    [`${state}_freshWater`, 't/a', 'number', `Fresh water, ${state}`, (each) => each[state].freshWater],
    [`${state}_landfill`, 't/a', 'number', `Landfill, ${state}`, (each) => each[state].landfill],
  ]),
  ['gain', `${currency}/a`, 'number', 'Baseline cost less planned cost, payments included', ({ gain }) => gain],
  ['investment', currency, 'number', 'Investment', ({ investment }) => investment],
];

const balanceFields: readonly Field<Plan['balances'][number]>[] = [
  ['stream', '', 'string', 'Stream', ({ stream }) => stream],
  ['firm', '', 'string', 'Firm', ({ firm }) => firm],
  ['direction', '', 'string', 'has or wants', ({ direction }) => direction],
  ['unit', '', 'string', 'Unit of the figures, a year', ({ unit }) => `${unit}/a`],
  ['quantity', '', 'number', 'Had or wanted', ({ quantity }) => quantity],
  ['exchanged', '', 'number', 'Exchanged with neighbours', ({ exchanged }) => exchanged],
  ['present', '', 'number', 'Still by the present route', ({ present }) => present],
];

const flowFields: readonly Field<Plan['flows'][number]>[] = [
  ['from', '', 'string', 'Firm; empty from outside the park', ({ from }) => from],
  ['to', '', 'string', 'Firm; empty to outside the park', ({ to }) => to],
  ['label', '', 'string', 'What flows, or the present route', ({ label }) => label],
  ['kind', '', 'string', 'Kind of flow', ({ kind }) => kind],
  ['unit', '', 'string', 'Unit of the figures, a year', ({ unit }) => `${unit}/a`],
  ['baseline', '', 'number', 'Without the plan', ({ baseline }) => baseline],
  ['planned', '', 'number', 'In the plan', ({ planned }) => planned],
  ['exchange', '', 'string', 'Exchange, where it is one', ({ exchange }) => exchange],
];

/** Exchanges, firms, balances of streams and flows of a plan. */
export function planSheets(plan: Plan, tables: Tables): readonly Sheet[] {
  const { currency } = plan.park;
  return [
    sheet(
      'exchanges',
      'Exchanges of the plan, largest saving first',
      exchangeFields(currency, namesOf(plan, tables)),
      plan.exchanges,
    ),
    sheet('firms', 'Accounts of the firms', firmFields(currency), plan.firms),
    sheet(
      'balances',
      'Of every stream, what is exchanged and what stays on its present route',
      balanceFields,
      plan.balances,
    ),
    sheet('flows', 'Flows of the park, without and with the plan', flowFields, plan.flows),
  ];
}
