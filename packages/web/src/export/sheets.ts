/** The plan as sheets of plain figures, declared once for workbook and data package: the figures that pages and report draw. */
import { languageOf } from '@kyosei/model/language';
import type { Plan } from '@kyosei/model/plan';
import type { Tables } from '@kyosei/model/tables';
import type { FrontPlans } from '../layout/front.ts';
import { namesOf } from '../layout/names.ts';
import { reportWords } from '../report/words.ts';

export type Value = string | number | boolean | null;

export interface Column {
  readonly name: string;
  /** Empty where the figure has none, or names it in a column beside it. */
  readonly unit: string;
  readonly type: 'string' | 'number' | 'boolean';
  /** What stands above it where people read, in their language. */
  readonly title: string;
  readonly text: string;
}

export interface Sheet {
  readonly name: string;
  /** What it is called where people read, in their language. */
  readonly title: string;
  readonly text: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
}

/** A column, and how a record gives its cell. */
type Field<R> = readonly [name: string, unit: string, type: Column['type'], value: (record: R) => Value];

type SheetWords = { readonly name: string; readonly text: string; readonly columns: Readonly<Record<string, string>> };

/** In English columns go by their names, which programs read too; their meaning stands beside. */
const sheet = <R>(
  name: string,
  words: SheetWords,
  locale: string,
  fields: readonly Field<R>[],
  records: readonly R[],
): Sheet => ({
  name,
  title: words.name,
  text: words.text,
  columns: fields.map(([column, unit, type]) => {
    const text = words.columns[column] ?? '';
    return { name: column, unit, type, title: languageOf(locale) === 'en' ? column : text, text };
  }),
  rows: records.map((record) => fields.map(([, , , value]) => value(record))),
});

type Exchange = Plan['exchanges'][number];

function exchangeFields(currency: string, name: ReturnType<typeof namesOf>): readonly Field<Exchange>[] {
  const perYear = `${currency}/a`;
  const money = (key: keyof Exchange['costs']): Field<Exchange> => [key, perYear, 'number', ({ costs }) => costs[key]];
  const avoided = (key: keyof Exchange['avoided']): Field<Exchange> => [
    `avoided_${key}`,
    't/a',
    'number',
    (each) => each.avoided[key],
  ];
  return [
    ['id', '', 'string', ({ id }) => id],
    ['from', '', 'string', ({ from }) => name('firm', from.firm)],
    ['to', '', 'string', ({ to }) => name('firm', to.firm)],
    ['commodity', '', 'string', ({ from }) => name('commodity', from.commodity)],
    ['kind', '', 'string', ({ kind }) => kind],
    ['technology', '', 'string', ({ technology }) => technology && name('technology', technology)],
    ['running', '', 'boolean', ({ running }) => running],
    ['quantity', '', 'number', ({ quantity }) => quantity],
    ['unit', '', 'string', ({ unit }) => `${unit}/a`],
    ['delivered', '', 'number', ({ delivered }) => delivered],
    ['deliveredUnit', '', 'string', ({ deliveredUnit }) => `${deliveredUnit}/a`],
    ['distance', 'km', 'number', ({ route }) => route.distance],
    ['investment', currency, 'number', ({ investment }) => investment],
    money('avoidedPurchase'),
    money('avoidedDisposal'),
    money('transport'),
    money('treatment'),
    money('supply'),
    money('transaction'),
    money('taxes'),
    money('annuity'),
    ['saving', perYear, 'number', ({ saving }) => saving],
    ['gainDonor', perYear, 'number', ({ gains }) => gains.donor],
    ['gainReceiver', perYear, 'number', ({ gains }) => gains.receiver],
    avoided('co2'),
    avoided('so2'),
    avoided('freshWater'),
    avoided('landfill'),
    ['evidence', '', 'string', ({ evidence }) => evidence.weakest],
  ];
}

const firmFields = (currency: string): readonly Field<Plan['firms'][number]>[] => [
  ['id', '', 'string', ({ firm }) => firm],
  ['name', '', 'string', ({ name }) => name],
  ...(['baseline', 'planned'] as const).flatMap((state): readonly Field<Plan['firms'][number]>[] => [
    [`${state}_cost`, `${currency}/a`, 'number', (each) => each[state].cost],
    [`${state}_co2`, 't/a', 'number', (each) => each[state].co2],
    [`${state}_so2`, 't/a', 'number', (each) => each[state].so2],
    [`${state}_freshWater`, 't/a', 'number', (each) => each[state].freshWater],
    [`${state}_landfill`, 't/a', 'number', (each) => each[state].landfill],
  ]),
  ['gain', `${currency}/a`, 'number', ({ gain }) => gain],
  ['investment', currency, 'number', ({ investment }) => investment],
];

const balanceFields: readonly Field<Plan['balances'][number]>[] = [
  ['stream', '', 'string', ({ stream }) => stream],
  ['firm', '', 'string', ({ firm }) => firm],
  ['direction', '', 'string', ({ direction }) => direction],
  ['unit', '', 'string', ({ unit }) => `${unit}/a`],
  ['quantity', '', 'number', ({ quantity }) => quantity],
  ['exchanged', '', 'number', ({ exchanged }) => exchanged],
  ['present', '', 'number', ({ present }) => present],
];

const flowFields: readonly Field<Plan['flows'][number]>[] = [
  ['from', '', 'string', ({ from }) => from],
  ['to', '', 'string', ({ to }) => to],
  ['label', '', 'string', ({ label }) => label],
  ['kind', '', 'string', ({ kind }) => kind],
  ['unit', '', 'string', ({ unit }) => `${unit}/a`],
  ['baseline', '', 'number', ({ baseline }) => baseline],
  ['planned', '', 'number', ({ planned }) => planned],
  ['exchange', '', 'string', ({ exchange }) => exchange],
];

const frontFields = (currency: string): readonly Field<Plan>[] => [
  ['cost', `${currency}/a`, 'number', ({ planned }) => planned?.cost ?? null],
  ...(['co2', 'so2', 'freshWater', 'landfill'] as const).map(
    (burden): Field<Plan> => [burden, 't/a', 'number', ({ planned }) => planned?.[burden] ?? null],
  ),
  ['saving', `${currency}/a`, 'number', ({ saving }) => saving],
  ['investment', currency, 'number', ({ investment }) => investment],
  ['exchanges', '', 'number', ({ exchanges }) => exchanges.length],
];

/**
 * Exchanges, firms, balances of streams and flows of a plan; the plans of its front where there is one.
 *
 * @param locale of titles and meanings; names of sheets and columns, which programs read, are the same in every language
 */
export function planSheets(plan: Plan, tables: Tables, locale = 'en', front?: FrontPlans): readonly Sheet[] {
  const { currency } = plan.park;
  const { sheet: words } = reportWords(locale);
  return [
    sheet('exchanges', words.exchanges, locale, exchangeFields(currency, namesOf(plan, tables)), plan.exchanges),
    sheet('firms', words.firms, locale, firmFields(currency), plan.firms),
    sheet('balances', words.balances, locale, balanceFields, plan.balances),
    sheet('flows', words.flows, locale, flowFields, plan.flows),
    ...(front === undefined ? [] : [sheet('front', words.front, locale, frontFields(currency), front.plans)]),
  ];
}
