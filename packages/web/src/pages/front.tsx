/** What less of a burden costs: a Pareto front of plans, each of which can be looked at, and two held against each other. */
import type { Plan } from '@kyosei/model/plan';
import { Alert, Button, Checkbox, NumberInput, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChartDots, IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusal } from '../api/client.ts';
import { frontQuery, frontsQuery, tablesQuery } from '../api/queries.ts';
import type { FrontSummary, Job } from '../api/records.ts';
import { FrontChart } from '../front/chart.tsx';
import { type Burden, burdens, choose, chosenOf, written } from '../front/points.ts';
import { isFinal, startFront, useJob } from '../jobs/follow.ts';
import { JobProgress } from '../jobs/progress.tsx';
import { formatQuantity } from '../layout/format.ts';
import { type Column, CsvButton, DataTable } from '../parts/data-table.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { Sides } from './compare.tsx';
import { PlanBody } from './plan.tsx';

export function FrontPage() {
  const { t } = useTranslation();
  const { park = '' } = useParams({ strict: false });
  const { front } = useSearch({ from: '/parks/$park/front' });
  const fronts = useQuery(frontsQuery(park));
  return (
    <main className="page" id="content">
      <div className="stack" style={{ gap: 6 }}>
        <h1>{t('front.title')}</h1>
        <span className="soft">{t('front.lead')}</span>
      </div>
      <Ask park={park} />
      <Waiting query={fronts}>
        {(list) => {
          const id = front ?? list[0]?.id;
          return id === undefined ? (
            <p className="soft">{t('front.none')}</p>
          ) : (
            <Stored park={park} id={id} list={list} />
          );
        }}
      </Waiting>
    </main>
  );
}

/** What the front is asked for; while it is traced, how far it is. */
function Ask({ park }: { park: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const tables = useQuery(tablesQuery(park));
  const [burden, setBurden] = useState<Burden>('co2');
  const [points, setPoints] = useState(11);
  const [picked, setPicked] = useState<string | null>(null);
  const [started, setStarted] = useState<Job | null>(null);
  const job = useJob(started);
  const front = job?.front ?? null;
  useEffect(() => {
    if (front === null) return;
    setStarted(null);
    void navigate({ to: '/parks/$park/front', params: { park }, search: { front } });
  }, [front, park, navigate]);
  const scenarios = (tables.data?.scenario ?? []).map(({ id, row }) => ({
    value: id,
    label: typeof row.name === 'string' ? row.name : id,
  }));
  const scenario = picked ?? scenarios[0]?.value ?? null;
  const start = () =>
    startFront(park, { burden, points, ...(scenario === null ? {} : { scenario }) }).then(
      setStarted,
      (error: unknown) => notifications.show({ color: 'red', message: refusal(error).title }),
    );
  return (
    <section className="input-panel stack no-print" style={{ padding: '16px 20px' }}>
      <div className="row" style={{ alignItems: 'flex-end' }}>
        {scenarios.length > 0 && (
          <Select
            label={t('park.scenario')}
            value={scenario}
            data={scenarios}
            allowDeselect={false}
            onChange={setPicked}
          />
        )}
        <Select
          label={t('front.against')}
          value={burden}
          data={burdens.map((value) => ({ value, label: t(`plan.${value}`) }))}
          allowDeselect={false}
          onChange={(value) => setBurden(value ?? 'co2')}
        />
        <NumberInput
          label={t('front.points')}
          w={110}
          min={2}
          max={25}
          value={points}
          onChange={(value) => typeof value === 'number' && setPoints(value)}
        />
        <Button
          leftSection={<IconChartDots size={17} />}
          disabled={job !== null && !isFinal(job)}
          onClick={() => void start()}
        >
          {t('front.trace')}
        </Button>
      </div>
      {job !== null && front === null && <JobProgress job={job} />}
    </section>
  );
}

interface StoredProps {
  readonly park: string;
  readonly id: string;
  readonly list: readonly FrontSummary[];
}

function Stored({ park, id, list }: StoredProps) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { points } = useSearch({ from: '/parks/$park/front' });
  const stored = useQuery(frontQuery(park, id));
  const tables = useQuery(tablesQuery(park));
  const label = ({ scenario, burden, createdAt }: FrontSummary) =>
    `${scenario.name} · ${t(`plan.${burden}`)} · ${new Date(createdAt).toLocaleString(i18n.language, { dateStyle: 'short', timeStyle: 'medium' })}`;
  const go = (front: string, chosen: readonly number[]) => {
    const named = written(chosen);
    void navigate({
      to: '/parks/$park/front',
      params: { park },
      search: { front, ...(named === undefined ? {} : { points: named }) },
      resetScroll: false,
    });
  };
  return (
    <>
      {list.length > 1 && (
        <Select
          className="no-print"
          label={t('front.others')}
          style={{ maxWidth: 460 }}
          allowDeselect={false}
          value={id}
          data={list.map((each) => ({ value: each.id, label: label(each) }))}
          onChange={(other) => other !== null && go(other, [])}
        />
      )}
      <Waiting query={stored} height={420}>
        {({ front, stale, parkVersion }) => {
          const plans = front.points.map(({ plan }) => plan);
          const chosen = chosenOf(points, plans.length);
          const pick = (point: number) => go(id, choose(chosen, point));
          const [one, two] = chosen.map((point) => plans[point]);
          return (
            <>
              {stale && (
                <Alert
                  color="yellow"
                  variant="light"
                  icon={<IconHistory />}
                  title={t('plan.stale', { version: parkVersion })}
                />
              )}
              {front.status !== 'optimal' && (
                <Alert
                  color="yellow"
                  variant="light"
                  title={t(plans.length === 0 ? 'front.noPoint' : 'front.notProven')}
                />
              )}
              {plans.length > 0 && <Front plans={plans} burden={front.burden} chosen={chosen} pick={pick} />}
              {one !== undefined && two === undefined && (
                <>
                  <h2>{t('front.plan', { point: (chosen[0] ?? 0) + 1 })}</h2>
                  <PlanBody plan={one} tables={tables.data} />
                </>
              )}
              {one !== undefined && two !== undefined && (
                <Sides
                  a={one}
                  b={two}
                  tables={tables.data}
                  labels={chosen.map((point) => t('front.plan', { point: point + 1 }))}
                />
              )}
            </>
          );
        }}
      </Waiting>
    </>
  );
}

interface FrontProps {
  readonly plans: readonly Plan[];
  readonly burden: Burden;
  readonly chosen: readonly number[];
  readonly pick: (point: number) => void;
}

function Front({ plans, burden, chosen, pick }: FrontProps) {
  const { t } = useTranslation();
  const rows = plans.map((plan, point) => ({ plan, point }));
  const columns = pointColumns(t, burden, plans[0]?.park.currency ?? '');
  const choosing: Column<Row> = {
    id: 'choose',
    narrow: true,
    name: t('front.choose'),
    value: ({ point }) => (chosen.includes(point) ? 1 : 0),
    show: ({ point }) => (
      <Checkbox
        aria-label={t('front.choosePoint', { point: point + 1 })}
        checked={chosen.includes(point)}
        onChange={() => pick(point)}
      />
    ),
  };
  return (
    <section className="result-panel">
      <header>
        <div>
          <h2>{t('front.curve', { burden: t(`plan.${burden}`) })}</h2>
          <p className="soft small" style={{ margin: '4px 0 0' }}>
            {t('front.curveText')}
          </p>
        </div>
        <CsvButton
          label={t('front.title')}
          of={[plans[0]?.park.name ?? '', plans[0]?.scenario.name ?? '']}
          rows={rows}
          columns={columns}
        />
      </header>
      <FrontChart plans={plans} burden={burden} chosen={chosen} choose={pick} />
      <DataTable
        label={t('front.title')}
        rows={rows}
        columns={[choosing, ...columns]}
        rowId={({ point }) => String(point)}
      />
    </section>
  );
}

interface Row {
  readonly plan: Plan;
  readonly point: number;
}

function pointColumns(t: TFunction, burden: Burden, currency: string): readonly Column<Row>[] {
  const figure = (id: string, name: string, unit: string, of: (plan: Plan) => number | null, narrow = false) =>
    ({
      id,
      name,
      unit,
      numeric: true,
      narrow,
      value: ({ plan }: Row) => of(plan),
      show: ({ plan }: Row) => formatQuantity(of(plan), unit),
    }) satisfies Column<Row>;
  return [
    { id: 'point', narrow: true, name: t('front.point'), value: ({ point }) => point + 1 },
    figure('burden', t(`plan.${burden}`), 't/a', ({ planned }) => planned?.[burden] ?? null, true),
    figure('cost', t('plan.cost'), `${currency}/a`, ({ planned }) => planned?.cost ?? null, true),
    figure('saving', t('plan.saving'), `${currency}/a`, ({ saving }) => saving),
    figure('investment', t('plan.investment'), currency, ({ investment }) => investment),
    { id: 'exchanges', name: t('plan.exchanges'), numeric: true, value: ({ plan }) => plan.exchanges.length },
  ];
}
