/** A plan: what to build, what it saves, for whom, and why not the rest. */
import type { Plan } from '@kyosei/model/plan';
import { Alert, Button, Switch, UnstyledButton } from '@mantine/core';
import { IconAdjustments, IconArrowsDiff, IconFileText, IconHistory, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery, plansQuery, type StoredTables, tablesQuery } from '../api/queries.ts';
import type { PlanSummary } from '../api/records.ts';
import { PlanNow } from '../jobs/plan-now.tsx';
import { formatQuantity } from '../layout/format.ts';
import { inStage } from '../layout/stages.ts';
import { placedFirms, planFlows } from '../map/flows.ts';
import { ParkMap } from '../map/park-map.tsx';
import { CsvButton, DataTable } from '../parts/data-table.tsx';
import { KindSwatch, Way } from '../parts/figure.tsx';
import { PanelHead } from '../parts/panel-head.tsx';
import { ProblemList } from '../parts/problems.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { GainBars } from '../plan/gain-bars.tsx';
import { NoPlan, PlanHead, StatusBadge } from '../plan/head.tsx';
import { type Names, namesOf } from '../plan/names.ts';
import { PlanPicker } from '../plan/picker.tsx';
import style from '../plan/plan.module.css';
import { RemovePlan } from '../plan/remove-plan.tsx';
import { PlanSankey } from '../plan/sankey.tsx';
import { SharedTables } from '../plan/shared.tsx';
import { Stages } from '../plan/stages.tsx';
import { ExchangeTable, gainColumns, LeftOutTable } from '../plan/tables.tsx';
import { PlanWays } from '../plan/ways.tsx';
import { ScenarioDrawer } from '../scenario/drawer.tsx';

export function PlanPage() {
  const { t } = useTranslation();
  const { park = '', plan } = useParams({ strict: false });
  const plans = useQuery(plansQuery(park));
  const [field, setField] = useState<string | null>();
  return (
    <main className="page" id="content">
      <Waiting query={plans} height={500}>
        {(list) => {
          const chosen = plan ?? list[0]?.id;
          return chosen === undefined ? (
            <section className="input-panel stack" style={{ padding: 32, maxWidth: 720 }}>
              <h1>{t('plan.none')}</h1>
              <p className="soft">{t('plan.noneText')}</p>
              <PlanWays park={park} />
              <div className="row">
                <ScenarioButton open={() => setField(null)} />
                <PlanNow park={park} />
              </div>
              <ScenarioDrawer park={park} plan={null} field={field} close={() => setField(undefined)} />
            </section>
          ) : (
            <StoredPlan park={park} id={chosen} plans={list} />
          );
        }}
      </Waiting>
    </main>
  );
}

function ScenarioButton({ open }: { open: () => void }) {
  const { t } = useTranslation();
  return (
    <Button variant="default" leftSection={<IconAdjustments size={17} />} onClick={open}>
      {t('scenario.open')}
    </Button>
  );
}

/** Prints the report, which is made for paper, rather than this page. */
function printReport(address: string): void {
  const opened = window.open(address, '_blank');
  opened?.addEventListener('load', () => opened.print());
}

function StoredPlan({ park, id, plans }: { park: string; id: string; plans: readonly PlanSummary[] }) {
  const { t, i18n } = useTranslation();
  const stored = useQuery(planQuery(park, id));
  const tables = useQuery(tablesQuery(park));
  const [field, setField] = useState<string | null>();
  const [offer, setOffer] = useState<string>();
  const open = (sought: string | null, offered?: string) => {
    setField(sought);
    setOffer(offered);
  };
  const report = `/api/v1/parks/${encodeURIComponent(park)}/plans/${encodeURIComponent(id)}/report?lang=${i18n.language}`;
  return (
    <Waiting query={stored} height={600}>
      {({ plan, stale, parkVersion, createdAt }) => (
        <>
          <div className="row between" style={{ alignItems: 'flex-end' }}>
            <div className="stack" style={{ gap: 6 }}>
              <div className="row">
                <h1>
                  {t('plan.title')}: {plan.scenario.name || t('park.defaultScenario')}
                </h1>
                <StatusBadge status={plan.status} />
              </div>
              <span className="soft small">
                {plan.park.name} ·{' '}
                {t('plan.made', {
                  when: new Date(createdAt).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }),
                })}{' '}
                {t('plan.fromVersion', { version: parkVersion })} · {plan.park.currency} {plan.park.baseYear}
              </span>
              <PlanWays park={park} onPlan />
            </div>
            <div className="row no-print">
              {plans.length > 1 && <PlanPicker park={park} plans={plans} value={id} />}
              <Button
                variant="default"
                leftSection={<IconArrowsDiff size={17} />}
                renderRoot={(props) => (
                  <Link to="/parks/$park/compare" params={{ park }} search={{ b: id }} {...props} />
                )}
              >
                {t('plan.compare')}
              </Button>
              <Button
                variant="default"
                component="a"
                href={report}
                target="_blank"
                leftSection={<IconFileText size={17} />}
              >
                {t('plan.report')}
              </Button>
              <Button variant="default" leftSection={<IconPrinter size={17} />} onClick={() => printReport(report)}>
                {t('app.print')}
              </Button>
              <ScenarioButton open={() => open(null)} />
              {!stale && <PlanNow park={park} preferred={plan.scenario.id} compact />}
              <RemovePlan park={park} id={id} plan={plan} />
            </div>
          </div>
          {stale && (
            <Alert
              color="yellow"
              variant="light"
              icon={<IconHistory />}
              title={t('plan.stale', { version: parkVersion })}
            >
              <PlanNow park={park} preferred={plan.scenario.id} />
            </Alert>
          )}
          <PlanBody plan={plan} tables={tables.data} ask={open} />
          <ScenarioDrawer
            park={park}
            plan={plan}
            field={field}
            {...(offer === undefined ? {} : { offer })}
            close={() => setField(undefined)}
          />
        </>
      )}
    </Waiting>
  );
}

interface BodyProps {
  readonly plan: Plan;
  readonly tables: StoredTables | undefined;
  /** Opens the scenario at a field, where there is one to open. */
  readonly ask?: (field: string, offer?: string) => void;
}

/** Everything that a plan says, below its title. */
export function PlanBody({ plan: whole, tables, ask }: BodyProps) {
  const { t } = useTranslation();
  const { park = '' } = useParams({ strict: false });
  const [chosen, setChosen] = useState<string | null>(null);
  const stage = whole.stages.find(({ id }) => id === chosen) ?? whole.stages.at(-1);
  const plan = useMemo(() => (stage === undefined ? whole : inStage(whole, stage)), [whole, stage]);
  const [hovered, setHovered] = useState<string | null>(null);
  const [asTable, setAsTable] = useState(false);
  const names = useMemo(() => namesOf(whole, tables), [whole, tables]);
  const flows = useMemo(() => planFlows(plan), [plan]);
  const firms = useMemo(() => placedFirms(tables?.firm ?? [], flows), [tables, flows]);
  const gains = useMemo(() => plan.firms.toSorted((a, b) => b.gain - a.gain), [plan]);
  const gainNames = useMemo(() => gains.map(({ name }) => name), [gains]);
  const gainSeries = useMemo(() => [{ name: t('plan.gain'), values: gains.map(({ gain }) => gain) }], [gains, t]);
  const columns = gainColumns(t, plan.park.currency);
  return (
    <>
      <NoPlan plan={plan} names={names} {...(ask === undefined ? {} : { ask })} />
      <PlanHead plan={plan} />
      <Stages plan={whole} names={names} stage={stage?.id ?? ''} choose={setChosen} />
      {plan.exchanges.length > 0 && firms.length > 0 && (
        <section className="map-and-side" aria-label={t('plan.map')}>
          <ParkMap
            label={t('plan.map')}
            firms={firms}
            flows={flows}
            hovered={hovered}
            onHover={setHovered}
            spokes={flows.some(({ from, to }) => from === null || to === null)}
          />
          <ChosenList plan={plan} names={names} hovered={hovered} onHover={setHovered} />
        </section>
      )}
      {plan.exchanges.length > 0 && firms.length === 0 && (
        <ChosenList plan={plan} names={names} hovered={hovered} onHover={setHovered} across />
      )}
      {plan.exchanges.length > 0 && plan.flows.length > 0 && plan.planned !== null && (
        <section className="result-panel">
          <PanelHead title={t('plan.sankey')} text={t('plan.sankeyText')} />
          <PlanSankey plan={plan} hovered={hovered} onHover={setHovered} />
        </section>
      )}
      {plan.planned !== null && plan.exchanges.length === 0 && (
        <section className="result-panel">
          <h2>{t('plan.nothingChosen')}</h2>
          <p className="soft" style={{ marginBottom: 0 }}>
            {t('plan.nothingText')}
          </p>
        </section>
      )}
      {plan.planned !== null && plan.exchanges.length > 0 && (
        <>
          <ExchangeTable plan={plan} names={names} hovered={hovered} onHover={setHovered} />
          <section className="result-panel">
            <PanelHead
              title={t('plan.gains')}
              text={
                <>
                  {t('plan.gainsText')} {gains.some(({ gain }) => gain < 0) && t('plan.gainsLose')}{' '}
                  <Link
                    to="/parks/$park/resilience"
                    params={{ park }}
                    search={{ scenario: plan.scenario.id }}
                    className={style.more ?? ''}
                  >
                    {t('plan.gainsMore')}
                  </Link>
                </>
              }
            >
              <div className="row no-print">
                <Switch
                  size="xs"
                  label={t('plan.showTable')}
                  checked={asTable}
                  onChange={(event) => setAsTable(event.currentTarget.checked)}
                />
                <CsvButton
                  label={t('plan.gains')}
                  of={[plan.park.name, plan.scenario.name]}
                  rows={gains}
                  columns={columns}
                />
              </div>
            </PanelHead>
            {asTable ? (
              <DataTable label={t('plan.gains')} rows={gains} columns={columns} rowId={({ firm }) => firm} />
            ) : (
              <GainBars
                label={t('plan.gains')}
                firms={gainNames}
                series={gainSeries}
                unit={`${plan.park.currency}/a`}
              />
            )}
          </section>
        </>
      )}
      {plan.planned !== null && <SharedTables plan={plan} names={names} />}
      <LeftOutTable plan={plan} names={names} />
      <section className="result-panel">
        <header>
          <h2>{t('plan.problems')}</h2>
        </header>
        <ProblemList problems={plan.problems} />
        <p className="soft small" style={{ marginBottom: 0 }}>
          {t('plan.counts', plan.counts)} Kyosei {plan.engine} · {plan.inputs.slice(0, 12)}
        </p>
      </section>
    </>
  );
}

interface ChosenProps {
  readonly plan: Plan;
  readonly names: Names;
  readonly hovered: string | null;
  readonly onHover: (id: string | null) => void;
  /** Over the whole width, where there is no map beside. */
  readonly across?: boolean;
}

/** The exchanges in brief, beside the map or in its place. */
function ChosenList({ plan, names, hovered, onHover, across = false }: ChosenProps) {
  const { t } = useTranslation();
  return (
    <div className="result-panel no-print">
      <header>
        <h2>{t('plan.chosen', { count: plan.exchanges.length })}</h2>
        {across && <span className="soft small">{t('park.noMap')}</span>}
      </header>
      <ol className={style.top} data-across={across}>
        {plan.exchanges.map(({ id, kind, from, to, technology, saving }) => (
          <li key={id} data-hovered={hovered === id}>
            <UnstyledButton
              onMouseEnter={() => onHover(id)}
              onMouseLeave={() => onHover(null)}
              onFocus={() => onHover(id)}
              onBlur={() => onHover(null)}
              onClick={() => document.getElementById('exchanges')?.scrollIntoView({ behavior: 'smooth' })}
            >
              <KindSwatch kind={kind} />
              <strong>{names.what(from)}</strong>
              <span className="number">{formatQuantity(saving, `${plan.park.currency}/a`)}</span>
              <span className={style.way}>
                <Way from={names.end(from)} to={names.taker(to)} />
                {technology !== null && ` · ${t('plan.by', { technology: names.technology(technology) })}`}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </div>
  );
}
