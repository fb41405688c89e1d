/** Several plans side by side: their figures, what each builds that another does not; one is shown, two are compared. */
import type { Plan } from '@kyosei/model/plan';
import { Checkbox, VisuallyHidden } from '@mantine/core';
import type { TFunction } from 'i18next';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredTables } from '../api/queries.ts';
import { beyond, builtIn } from '../layout/built.ts';
import type { Burden } from '../layout/front.ts';
import { Sides } from '../pages/compare.tsx';
import { PlanBody } from '../pages/plan.tsx';
import { type Column, CsvButton, DataTable } from '../parts/data-table.tsx';
import { Sentence } from '../parts/figure.tsx';
import { PanelHead } from '../parts/panel-head.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import { namesOf } from '../plan/names.ts';
import style from './choice.module.css';
import { choose } from './chosen.ts';

export const burdens = ['co2', 'so2', 'freshWater', 'landfill'] as const satisfies readonly Burden[];

interface Props {
  readonly title: string;
  readonly text: string;
  readonly plans: readonly Plan[];
  readonly tables: StoredTables | undefined;
  /** The plan that the others are held against. */
  readonly against: number;
  /** The burdens that a narrow page keeps; the others stand on a wide one. */
  readonly foremost: readonly Burden[];
  readonly chosen: readonly number[];
  readonly onChosen: (chosen: readonly number[]) => void;
  readonly children?: ReactNode;
}

export function SeveralPlans(props: Props) {
  const { title, text, plans, tables, against, foremost, chosen, onChosen, children } = props;
  const { t } = useTranslation();
  const [first] = plans;
  if (first === undefined) return null;
  const rows = plans.map((plan, at) => ({ plan, at }));
  const columns = planColumns(t, foremost, first.park.currency);
  const choosing: Column<Row> = {
    id: 'choose',
    narrow: true,
    name: t('choice.choose'),
    value: ({ at }) => (chosen.includes(at) ? 1 : 0),
    show: ({ at }) => (
      <Checkbox
        aria-label={t('choice.choosePlan', { plan: at + 1 })}
        checked={chosen.includes(at)}
        onChange={() => onChosen(choose(chosen, at))}
      />
    ),
  };
  const [one, two] = chosen.map((at) => plans[at]);
  return (
    <>
      <section className="result-panel">
        <PanelHead title={title} text={text}>
          <CsvButton label={title} of={[first.park.name, first.scenario.name]} rows={rows} columns={columns} />
        </PanelHead>
        {children}
        <DataTable label={title} rows={rows} columns={[choosing, ...columns]} rowId={({ at }) => String(at)} />
      </section>
      {plans.length > 1 && <Differences plans={plans} tables={tables} against={against} />}
      {one !== undefined && two === undefined && (
        <>
          <h2>{t('choice.plan', { plan: (chosen[0] ?? 0) + 1 })}</h2>
          <PlanBody plan={one} tables={tables} />
        </>
      )}
      {one !== undefined && two !== undefined && (
        <Sides a={one} b={two} tables={tables} labels={chosen.map((at) => t('choice.plan', { plan: at + 1 }))} />
      )}
    </>
  );
}

interface Row {
  readonly plan: Plan;
  readonly at: number;
}

function planColumns(t: TFunction, foremost: readonly Burden[], currency: string): readonly Column<Row>[] {
  const figure = (id: string, name: string, unit: string, of: (plan: Plan) => number | null, narrow = false) =>
    quantityColumn(id, name, unit, ({ plan }: Row) => of(plan), { narrow, digits: 4 });
  const burden = (of: Burden) =>
    figure(of, t(`plan.${of}`), 't/a', ({ planned }) => planned?.[of] ?? null, foremost.includes(of));
  return [
    { id: 'plan', narrow: true, numeric: true, name: t('choice.number'), value: ({ at }) => at + 1 },
    figure('saving', t('plan.saving'), `${currency}/a`, ({ saving }) => saving, true),
    figure('cost', t('plan.cost'), `${currency}/a`, ({ planned }) => planned?.cost ?? null),
    figure('investment', t('plan.investment'), currency, ({ investment }) => investment),
    ...[...foremost, ...burdens.filter((each) => !foremost.includes(each))].map(burden),
    { id: 'exchanges', name: t('plan.exchanges'), numeric: true, value: ({ plan }) => plan.exchanges.length },
  ];
}

/** What is not built in all of them, plan by plan; what differs from the plan they are held against is marked. */
function Differences({ plans, tables, against }: Pick<Props, 'plans' | 'tables' | 'against'>) {
  const { t } = useTranslation();
  const built = useMemo(() => plans.map((plan) => builtIn(plan, namesOf(plan, tables).name)), [plans, tables]);
  const all = new Map(built.flatMap((each) => [...each]));
  const pieces = [...all].filter(([id]) => built.some((each) => !each.has(id)));
  const reference = built[against] ?? new Map<string, string>();
  const columns: readonly Column<readonly [string, string]>[] = [
    { id: 'piece', name: t('choice.piece'), value: ([, words]) => words },
    ...built.map((each, at) => ({
      id: String(at),
      name: t('choice.plan', { plan: at + 1 }),
      value: ([id]: readonly [string, string]) => (each.has(id) ? 1 : 0),
    })),
  ];
  return (
    <section className="result-panel">
      <PanelHead
        title={t('choice.differences')}
        text={
          pieces.length === 0
            ? t('choice.sameBuilt', { count: all.size })
            : t('choice.differencesText', { plan: against + 1, count: all.size - pieces.length })
        }
      >
        {pieces.length > 0 && <CsvButton label={t('choice.differences')} rows={pieces} columns={columns} />}
      </PanelHead>
      {pieces.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
        <section className="scroll-x" tabIndex={0} aria-label={t('choice.differences')}>
          <table className={style.matrix}>
            <thead>
              <tr>
                <th scope="col">{t('choice.piece')}</th>
                {plans.map((plan, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: plans are told by their place
                  <th key={at} scope="col" aria-label={t('choice.plan', { plan: at + 1 })} title={plan.scenario.name}>
                    {at + 1}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {pieces.map(([id, words]) => (
                <tr key={id}>
                  <th scope="row">
                    <Sentence text={words} />
                  </th>
                  {built.map((each, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: plans are told by their place
                    <td key={at} data-other={each.has(id) !== reference.has(id)}>
                      {each.has(id) ? <i className={style.dot} /> : <span aria-hidden>–</span>}
                      <VisuallyHidden>{t(each.has(id) ? 'choice.with' : 'choice.without')}</VisuallyHidden>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('choice.changes', { plan: against + 1 })}</th>
                {built.map((each, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: plans are told by their place
                  <td key={at}>{changes(each, reference)}</td>
                ))}
              </tr>
            </tfoot>
          </table>
        </section>
      )}
    </section>
  );
}

/** “+2 −1”. */
function changes(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string {
  const [more, less] = [beyond(one, other).length, beyond(other, one).length];
  return [more > 0 ? `+${more}` : '', less > 0 ? `−${less}` : ''].join(' ').trim() || '=';
}
