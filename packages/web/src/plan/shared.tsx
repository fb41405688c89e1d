/** What a plan does beside exchanges: shared plants, equipment it gives up, trenches, and how it does in other outlooks. */
import { attributeName } from '@kyosei/model/declared';
import type { Plan, PlanPlant } from '@kyosei/model/plan';
import { Badge } from '@mantine/core';
import type { TFunction } from 'i18next';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatQuantity, formatShare } from '../layout/format.ts';
import { commodityOf, outlookName, plantCosts, portsInOrder, type Worth, worthsOf } from '../layout/plants.ts';
import { type Column, CsvButton, DataTable } from '../parts/data-table.tsx';
import { MarkBadge } from '../parts/mark.tsx';
import { PanelHead } from '../parts/panel-head.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import { Block, Blocks, List, Rates } from './detail.tsx';
import type { Names } from './names.ts';
import style from './plan.module.css';

interface Shown {
  readonly plan: Plan;
  readonly names: Names;
}

export function SharedTables({ plan, names }: Shown) {
  const { t } = useTranslation();
  return (
    <>
      <Section
        plan={plan}
        id="plants"
        title={t('plants.title')}
        text={t('plants.text')}
        rows={plan.plants}
        columns={plantColumns(t, plan, names)}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        detail={(plant) => <PlantDetail plant={plant} plan={plan} names={names} />}
      />
      <Section
        plan={plan}
        id="catalogue"
        title={t('catalogue.title')}
        text={t('catalogue.text')}
        rows={plan.catalogue}
        columns={catalogueColumns(t)}
        rowId={({ technology }) => technology}
      />
      <Section
        plan={plan}
        id="retired"
        title={t('plants.retiredCount', { count: plan.retired.length })}
        text={t('plants.retiredText')}
        rows={plan.retired}
        columns={retiredColumns(t, plan, names)}
        rowId={({ facility }) => facility}
        most={12}
      />
      <Section
        plan={plan}
        id="trenches"
        title={t('plants.trenches')}
        text={t('plants.trenchesText')}
        rows={plan.trenches}
        columns={trenchColumns(t, plan)}
        rowId={({ id }) => id}
      />
      <Section
        plan={plan}
        id="outlooks"
        title={t('plants.outlooks')}
        text={t('plants.outlooksText')}
        rows={plan.outlooks}
        columns={outlookColumns(t, plan, names)}
        rowId={({ id }) => id}
      />
      <Section
        plan={plan}
        id="worths"
        title={t('worth.title')}
        text={t('worth.text')}
        rows={worthsOf(plan)}
        columns={worthColumns(t, names)}
        rowId={({ of, what, firm, stream }) => `${of} ${what} ${firm} ${stream}`}
        most={12}
      />
    </>
  );
}

interface SectionProps<R extends object> {
  readonly plan: Plan;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly rowId: (row: R) => string;
  readonly rowName?: (row: R) => string;
  readonly detail?: (row: R) => ReactNode;
  readonly most?: number;
}

/** A headed table with its CSV; nothing where there are no rows. */
function Section<R extends object>({ plan, id, title, text, rows, columns, ...table }: SectionProps<R>) {
  if (rows.length === 0) return null;
  return (
    <section className="result-panel" id={id}>
      <PanelHead title={title} text={text}>
        <CsvButton label={title} of={[plan.park.name, plan.scenario.name]} rows={rows} columns={columns} />
      </PanelHead>
      <DataTable label={title} rows={rows} columns={columns} {...table} />
    </section>
  );
}

/** “of coal”: a plant is sized by the first thing that goes in. */
function sizedBy(t: TFunction, { ports, unit }: PlanPlant, names: Names): string {
  const input = ports.find((port) => port.direction === 'wants' && port.unit === unit);
  return input === undefined ? t('plants.ofInput') : t('plants.of', { commodity: names.commodity(input.commodity) });
}

function plantColumns(t: TFunction, { park: { currency } }: Plan, names: Names): readonly Column<PlanPlant>[] {
  return [
    {
      id: 'name',
      narrow: true,
      name: t('plants.plant'),
      value: ({ name }) => name,
      show: ({ name, built }) => (
        <span className="row" style={{ gap: 8 }}>
          <strong>{name}</strong>
          <Badge variant="outline" color={built ? 'accent' : 'gray'} size="xs" tt="none">
            {t(built ? 'plants.built' : 'plants.stands')}
          </Badge>
        </span>
      ),
    },
    { id: 'firm', name: t('plan.firm'), value: ({ firm }) => names.firm(firm) },
    { id: 'technology', name: t('plan.technology'), value: ({ technology }) => names.technology(technology) },
    {
      id: 'size',
      name: t('plants.size'),
      unit: ({ unit }) => `${unit}/h`,
      numeric: true,
      narrow: true,
      value: ({ size }) => size,
      show: (plant) => (
        <>
          {formatQuantity(plant.size, `${plant.unit}/h`)}
          <span className={style.by}>{sizedBy(t, plant, names)}</span>
        </>
      ),
    },
    quantityColumn('hours', t('plants.hours'), 'h/a', ({ hours }) => hours),
    quantityColumn('investment', t('plan.investment'), currency, ({ investment }) => investment),
    quantityColumn('account', t('plants.account'), `${currency}/a`, ({ saving }) => saving),
    quantityColumn('co2', t('plants.co2'), 't/a', ({ burdens }) => burdens.co2),
  ];
}

type Port = PlanPlant['ports'][number];

function portColumns(t: TFunction, names: Names): readonly Column<Port>[] {
  const amount = (id: string, name: string, value: (port: Port) => number, narrow = false): Column<Port> =>
    quantityColumn(id, name, ({ unit }) => `${unit}/a`, value, { narrow });
  return [
    {
      id: 'direction',
      narrow: true,
      name: t('plants.way'),
      value: ({ direction }) => t(direction === 'wants' ? 'plants.in' : 'plants.out'),
    },
    { id: 'what', narrow: true, name: t('plan.what'), value: ({ commodity }) => names.commodity(commodity) },
    amount('quantity', t('plan.quantity'), ({ quantity }) => quantity, true),
    amount('exchanged', t('plants.exchanged'), ({ exchanged }) => exchanged),
    amount('present', t('plants.outside'), ({ present }) => present),
  ];
}

function PlantDetail({ plant, plan, names }: Shown & { readonly plant: PlanPlant }) {
  const { t } = useTranslation();
  const money = `${plan.park.currency}/a`;
  const { rates, size, unit, costs, burdens } = plant;
  const ports = portsInOrder(plant);
  const varies = rates.some(({ intake, outlet }) => intake !== rates[0]?.intake || outlet !== intake);
  const columns = portColumns(t, names);
  const label = t('plants.portsOf', { name: plant.name });
  const load = (rate: number) => `${formatQuantity(rate, `${unit}/h`)} (${formatShare(size > 0 ? rate / size : null)})`;
  return (
    <div className="stack">
      {ports.length > 0 && (
        <section>
          <div className="row between">
            <h3>{t('plants.ports')}</h3>
            <CsvButton label={label} of={[plan.park.name, plan.scenario.name]} rows={ports} columns={columns} />
          </div>
          <DataTable label={label} rows={ports} columns={columns} rowId={({ stream }) => stream} />
        </section>
      )}
      <Blocks>
        <Block title={t('plants.load')}>
          {varies && <Rates values={rates.map(({ intake }) => intake)} most={Math.max(size, Number.MIN_VALUE)} />}
          <List
            rows={(varies ? rates : rates.slice(0, 1)).map(({ period, intake, outlet }) => [
              varies ? names.period(period) : t('plan.allPeriods'),
              outlet === intake
                ? load(intake)
                : t('plants.stored', {
                    in: formatQuantity(intake, `${unit}/h`),
                    out: formatQuantity(outlet, `${unit}/h`),
                  }),
            ])}
          />
        </Block>
        <Block title={t('plan.costs')}>
          <List
            rows={plantCosts
              .filter((part) => costs[part] !== 0)
              .map((part) => [t(`plants.${part}`), formatQuantity(-costs[part], money, { signed: true })])}
            sum={[t('plants.account'), formatQuantity(plant.saving, money)]}
          />
        </Block>
        <Block title={t('plants.adds')}>
          <List
            rows={(['co2', 'so2', 'freshWater', 'landfill'] as const)
              .filter((burden) => burdens[burden] !== 0)
              .map((burden) => [t(`plan.${burden}`), formatQuantity(burdens[burden], 't/a', { signed: true })])}
          />
        </Block>
      </Blocks>
    </div>
  );
}

const catalogueColumns = (t: TFunction): readonly Column<Plan['catalogue'][number]>[] => [
  {
    id: 'name',
    narrow: true,
    name: t('plan.technology'),
    value: ({ name }) => name,
    show: ({ name, mark, source }) => (
      <span className="row" style={{ gap: 8 }}>
        <strong>{name}</strong>
        <MarkBadge mark={mark} lines={[source]} />
      </span>
    ),
  },
  { id: 'source', narrow: true, name: t('catalogue.source'), value: ({ source }) => source },
];

function retiredColumns(t: TFunction, plan: Plan, names: Names): readonly Column<Plan['retired'][number]>[] {
  return [
    { id: 'name', narrow: true, name: t('plants.equipment'), value: ({ name }) => name },
    { id: 'firm', name: t('plan.firm'), value: ({ firm }) => names.firm(firm) },
    {
      id: 'served',
      name: t('plants.served'),
      value: ({ stream }) => {
        const commodity = commodityOf(plan, stream);
        return commodity === null ? null : names.commodity(commodity);
      },
    },
    quantityColumn('saving', t('plan.saving'), `${plan.park.currency}/a`, ({ saving }) => saving, { narrow: true }),
  ];
}

function trenchColumns(t: TFunction, { park: { currency } }: Plan): readonly Column<Plan['trenches'][number]>[] {
  return [
    { id: 'name', narrow: true, name: t('plants.trench'), value: ({ id }) => id },
    quantityColumn('investment', t('plan.investment'), currency, ({ investment }) => investment),
    quantityColumn('cost', t('plan.annuity'), `${currency}/a`, ({ cost }) => cost, { narrow: true }),
  ];
}

/** “One more kWh of steam for Dairy”. */
function worthSentence(t: TFunction, names: Names, { of, what, firm, stream }: Worth): string {
  if (of === 'limit') return t('worth.limit', { limit: attributeName(what, i18next.language) });
  if (of === 'facility') return t('worth.facility', { facility: names.name('facility', what) });
  return t(of === 'has' ? 'worth.has' : 'worth.wants', {
    commodity: stream === null ? names.commodity(what) : names.what({ commodity: what, stream }),
    firm: firm === null ? '' : names.firm(firm),
  });
}

function worthColumns(t: TFunction, names: Names): readonly Column<Worth>[] {
  return [
    { id: 'what', narrow: true, name: t('worth.what'), value: (worth) => worthSentence(t, names, worth) },
    {
      id: 'worth',
      narrow: true,
      name: t('worth.worth'),
      unit: ({ unit }) => unit,
      numeric: true,
      value: ({ worth }) => worth,
      show: ({ worth, unit }) => formatQuantity(worth, unit),
    },
  ];
}

function outlookColumns(t: TFunction, plan: Plan, names: Names): readonly Column<Plan['outlooks'][number]>[] {
  return [
    {
      id: 'name',
      narrow: true,
      name: t('plants.outlook'),
      value: ({ id }) => outlookName(id, names.name, (name) => t('plants.without', { name })),
    },
    {
      id: 'probability',
      name: t('plants.probability'),
      unit: '1',
      numeric: true,
      value: ({ probability }) => probability,
      show: ({ probability }) => (probability === 0 ? t('plants.mustBear') : formatShare(probability)),
    },
    quantityColumn('saving', t('plan.saving'), `${plan.park.currency}/a`, ({ saving }) => saving, { narrow: true }),
  ];
}
