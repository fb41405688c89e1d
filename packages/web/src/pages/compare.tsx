/** Two plans side by side: figures, exchanges in both or only one, who gains. */

import type { Plan, PlanExchange } from '@kyosei/model/plan';
import { Alert, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery, plansQuery, type StoredTables, tablesQuery } from '../api/queries.ts';
import type { PlanSummary } from '../api/records.ts';
import { PlanNow } from '../jobs/plan-now.tsx';
import {
  absent,
  type FormatOptions,
  formatNumber,
  formatPayback,
  formatQuantity,
  formatYears,
} from '../layout/format.ts';
import { type Column, CsvButton } from '../parts/data-table.tsx';
import { KindSwatch, Origin, Way } from '../parts/figure.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { GainBars } from '../plan/gain-bars.tsx';
import { StatusBadge } from '../plan/head.tsx';
import { type Names, namesOf } from '../plan/names.ts';
import { usePlanLabel } from '../plan/picker.tsx';
import style from './compare.module.css';

export function ComparePage() {
  const { t } = useTranslation();
  const { park = '' } = useParams({ strict: false });
  const plans = useQuery(plansQuery(park));
  return (
    <main className="page" id="content">
      <div className="stack" style={{ gap: 6 }}>
        <h1>{t('compare.title')}</h1>
        <span className="soft">{t('compare.lead')}</span>
      </div>
      <Waiting query={plans}>
        {(list) =>
          list.length < 2 ? (
            <section className="input-panel stack" style={{ padding: 32, maxWidth: 720 }}>
              <p style={{ margin: 0 }}>{t('compare.needTwo')}</p>
              <Link to="/parks/$park" params={{ park }} search={{ table: 'scenario' }} hash="tables">
                {t('table.scenario')}
              </Link>
              <PlanNow park={park} />
            </section>
          ) : (
            <Chosen park={park} plans={list} />
          )
        }
      </Waiting>
    </main>
  );
}

/** The plan beside a chosen one: the latest of another scenario, else the next. */
function otherThan(first: string, plans: readonly PlanSummary[]): string {
  const scenario = plans.find(({ id }) => id === first)?.scenario.id;
  const rest = plans.filter(({ id }) => id !== first);
  return (rest.find((plan) => plan.scenario.id !== scenario) ?? rest[0])?.id ?? first;
}

function Chosen({ park, plans }: { park: string; plans: readonly PlanSummary[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/parks/$park/compare' });
  // The newest stands second, beside what it is measured against.
  const b = search.b ?? (search.a === undefined ? (plans[0]?.id ?? '') : otherThan(search.a, plans));
  const a = search.a ?? otherThan(b, plans);
  const first = useQuery(planQuery(park, a));
  const second = useQuery(planQuery(park, b));
  const tables = useQuery(tablesQuery(park));
  const label = usePlanLabel();
  const data = plans.map((plan) => ({ value: plan.id, label: label(plan) }));
  const pick = (side: 'a' | 'b') => (id: string | null) => {
    if (id !== null) void navigate({ to: '/parks/$park/compare', params: { park }, search: { a, b, [side]: id } });
  };
  return (
    <>
      <div className="two">
        <Select label={t('compare.first')} value={a} data={data} allowDeselect={false} onChange={pick('a')} />
        <Select label={t('compare.second')} value={b} data={data} allowDeselect={false} onChange={pick('b')} />
      </div>
      <Waiting query={first}>
        {(one) => (
          <Waiting query={second}>
            {(two) => (
              <>
                {one.parkVersion !== two.parkVersion && (
                  <Alert color="yellow" variant="light">
                    {t('compare.differentVersions', { a: one.parkVersion, b: two.parkVersion })}
                  </Alert>
                )}
                <Sides a={one.plan} b={two.plan} tables={tables.data} />
              </>
            )}
          </Waiting>
        )}
      </Waiting>
    </>
  );
}

const burdens = ['co2', 'so2', 'freshWater', 'landfill'] as const;

interface FigureRow {
  readonly name: string;
  readonly a: string;
  readonly b: string;
  /** Second less first. */
  readonly difference: string;
  /** The same figure without exchanges. */
  readonly before?: readonly [a: string, b: string];
}

function useFigures(a: Plan, b: Plan): readonly FigureRow[] {
  const { t } = useTranslation();
  const { currency } = a.park;
  const row = (
    name: string,
    of: (plan: Plan) => number | null | undefined,
    write: (value: number | null | undefined, options?: FormatOptions) => string,
  ): FigureRow => {
    const [x, y] = [of(a), of(b)];
    const difference = x == null || y == null ? absent : write(y - x, { signed: true });
    return { name, a: write(x), b: write(y), difference };
  };
  const money = (value: number | null | undefined, options?: FormatOptions) => formatQuantity(value, currency, options);
  const moneyPerYear = (value: number | null | undefined, options?: FormatOptions) =>
    formatQuantity(value, `${currency}/a`, options);
  const burdenRow = (burden: 'cost' | (typeof burdens)[number], unit: string): FigureRow => ({
    ...row(
      t(`plan.${burden}`),
      ({ planned }) => planned?.[burden],
      (value, options) => formatQuantity(value, unit, options),
    ),
    before: [formatQuantity(a.baseline[burden], unit), formatQuantity(b.baseline[burden], unit)],
  });
  return [
    {
      name: t('park.scenario'),
      a: a.scenario.name || t('park.defaultScenario'),
      b: b.scenario.name || t('park.defaultScenario'),
      difference: '',
    },
    row(t('plan.saving'), ({ saving }) => saving, moneyPerYear),
    row(t('plan.investment'), ({ investment }) => investment, money),
    {
      ...row(t('plan.payback'), ({ payback }) => payback, formatYears),
      a: formatPayback(a),
      b: formatPayback(b),
    },
    row(t('plan.npv'), ({ npv }) => npv, money),
    burdenRow('cost', `${currency}/a`),
    ...burdens.map((burden) => burdenRow(burden, 't/a')),
    row(t('plan.exchanges'), ({ planned, exchanges }) => (planned === null ? null : exchanges.length), formatNumber),
  ];
}

interface SidesProps {
  readonly a: Plan;
  readonly b: Plan;
  readonly tables: StoredTables | undefined;
  /** How the two are called; by their scenarios when absent. */
  readonly labels?: readonly string[];
}

/** The two plans: figures, exchanges in both or only one, who gains. */
export function Sides({ a, b, tables, labels }: SidesProps) {
  const { t } = useTranslation();
  const figures = useFigures(a, b);
  const first = labels?.[0] ?? (a.scenario.name || t('compare.first'));
  const second = labels?.[1] ?? (b.scenario.name || t('compare.second'));
  const [names, others] = useMemo(() => [namesOf(a, tables), namesOf(b, tables)] as const, [a, b, tables]);
  const firms = useMemo(() => a.firms.toSorted((x, y) => y.gain - x.gain), [a]);
  const firmNames = useMemo(() => firms.map(({ name }) => name), [firms]);
  const series = useMemo(() => {
    const gains = new Map(b.firms.map(({ firm, gain }) => [firm, gain]));
    return [
      { name: first, values: firms.map(({ gain }) => gain) },
      { name: second, values: firms.map(({ firm }) => gains.get(firm) ?? null) },
    ];
  }, [b, firms, first, second]);
  const columns: readonly Column<FigureRow>[] = [
    { id: 'name', name: t('compare.figure'), value: ({ name }) => name },
    { id: 'a', name: t('compare.first'), value: (row) => row.a },
    { id: 'b', name: t('compare.second'), value: (row) => row.b },
    { id: 'difference', name: t('compare.difference'), value: ({ difference }) => difference },
  ];
  return (
    <>
      <section className="result-panel">
        <header>
          <div className="row">
            <h2>{t('compare.figure')}</h2>
            <Origin of="result" />
          </div>
          <CsvButton label={t('compare.title')} of={[a.park.name, first, second]} rows={figures} columns={columns} />
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard */}
        <section className="scroll-x" tabIndex={0} aria-label={t('compare.figure')}>
          <table className={style.figures}>
            <thead>
              <tr>
                <td />
                <th scope="col">
                  {first} <StatusBadge status={a.status} />
                </th>
                <th scope="col">
                  {second} <StatusBadge status={b.status} />
                </th>
                <th scope="col">{t('compare.difference')}</th>
              </tr>
            </thead>
            <tbody>
              {figures.slice(1).map((row) => (
                <tr key={row.name}>
                  <th scope="row">{row.name}</th>
                  {[row.a, row.b].map((value, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: always these two, in this order
                    <td key={at} data-same={row.a === row.b}>
                      {value}
                      {row.before !== undefined && (
                        <span className={style.before}>{t('compare.baseline', { value: row.before[at] })}</span>
                      )}
                    </td>
                  ))}
                  <td data-same={row.a === row.b}>{row.difference}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </section>
      <ExchangeSets a={a} b={b} names={names} others={others} labels={[first, second]} />
      <section className="result-panel">
        <header>
          <h2>{t('compare.gains')}</h2>
          <div className="row small">
            {series.map(({ name }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: always these two, in this order
              <span key={at} className="row" style={{ gap: 6 }}>
                <span className="swatch" style={{ background: at === 0 ? 'var(--accent)' : 'var(--ink-soft)' }} />
                {name}
              </span>
            ))}
          </div>
        </header>
        <GainBars label={t('compare.gains')} firms={firmNames} series={series} unit={`${a.park.currency}/a`} />
      </section>
    </>
  );
}

const quantity = (exchange: PlanExchange | undefined) =>
  exchange === undefined ? absent : formatQuantity(exchange.quantity, `${exchange.unit}/a`);

interface SetsProps {
  readonly a: Plan;
  readonly b: Plan;
  readonly names: Names;
  /** For what only the second plan has. */
  readonly others: Names;
  readonly labels: readonly [string, string];
}

function ExchangeSets({ a, b, names, others, labels }: SetsProps) {
  const { t } = useTranslation();
  const inA = new Map(a.exchanges.map((exchange) => [exchange.id, exchange]));
  const inB = new Map(b.exchanges.map((exchange) => [exchange.id, exchange]));
  const sets = [
    { name: t('compare.both'), list: a.exchanges.filter(({ id }) => inB.has(id)) },
    { name: t('compare.onlyFirst'), list: a.exchanges.filter(({ id }) => !inB.has(id)) },
    { name: t('compare.onlySecond'), list: b.exchanges.filter(({ id }) => !inA.has(id)) },
  ];
  const called = ({ id }: PlanExchange) => (inA.has(id) ? names : others);
  const columns: readonly Column<PlanExchange>[] = [
    { id: 'what', name: t('plan.what'), value: (one) => called(one).what(one.from) },
    { id: 'from', name: t('plan.from'), value: (one) => called(one).end(one.from) },
    { id: 'to', name: t('plan.to'), value: (one) => called(one).taker(one.to) },
    ...([inA, inB] as const).flatMap((side, at): readonly Column<PlanExchange>[] => {
      const plan = at === 0 ? t('compare.first') : t('compare.second');
      return [
        {
          id: `quantity ${at}`,
          name: `${plan}: ${t('plan.quantity')}`,
          unit: ({ unit }) => `${unit}/a`,
          value: ({ id }) => side.get(id)?.quantity ?? null,
        },
        {
          id: `saving ${at}`,
          name: `${plan}: ${t('plan.saving')}`,
          unit: `${a.park.currency}/a`,
          value: ({ id }) => side.get(id)?.saving ?? null,
        },
      ];
    }),
  ];
  const saving = (exchange: PlanExchange | undefined) => formatQuantity(exchange?.saving, `${a.park.currency}/a`);
  return (
    <section className="result-panel">
      <header>
        <h2>{t('compare.exchanges')}</h2>
        <CsvButton
          label={t('compare.exchanges')}
          of={[a.park.name, a.scenario.name, b.scenario.name]}
          rows={sets.flatMap(({ list }) => list)}
          columns={columns}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard */}
      <section className="scroll-x" tabIndex={0} aria-label={t('compare.exchanges')}>
        <table className={style.sets}>
          <thead>
            <tr>
              <td colSpan={2} />
              <th colSpan={2} scope="colgroup">
                {labels[0]}
              </th>
              <th colSpan={2} scope="colgroup">
                {labels[1]}
              </th>
            </tr>
          </thead>
          {sets
            .filter(({ list }) => list.length > 0)
            .map(({ name, list }) => (
              <tbody key={name}>
                <tr>
                  <th colSpan={6} scope="rowgroup">
                    {name} <span className="soft">{list.length}</span>
                  </th>
                </tr>
                {list.map((exchange) => (
                  <tr key={exchange.id}>
                    <td>
                      <span className="row" style={{ gap: 8, flexWrap: 'nowrap' }}>
                        <KindSwatch kind={exchange.kind} />
                        <strong>{called(exchange).what(exchange.from)}</strong>
                      </span>
                    </td>
                    <td>
                      <Way from={called(exchange).end(exchange.from)} to={called(exchange).taker(exchange.to)} />
                    </td>
                    <td className="number">{quantity(inA.get(exchange.id))}</td>
                    <td className="number">{saving(inA.get(exchange.id))}</td>
                    <td className="number">{quantity(inB.get(exchange.id))}</td>
                    <td className="number">{saving(inB.get(exchange.id))}</td>
                  </tr>
                ))}
              </tbody>
            ))}
        </table>
      </section>
    </section>
  );
}
