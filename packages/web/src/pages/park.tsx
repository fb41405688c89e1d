/** A park: its map, its figures, its tables. */

import type { TableName } from '@kyosei/model/tables';
import { Alert, Button, Menu } from '@mantine/core';
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useBlocker, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parkQuery, type StoredTables, tablesQuery } from '../api/queries.ts';
import type { ParkSummary } from '../api/records.ts';
import { unsavedCount } from '../grid/editor.ts';
import { TablesEditor } from '../grid/tables-editor.tsx';
import { useEditor } from '../grid/use-editor.ts';
import { PlanNow } from '../jobs/plan-now.tsx';
import { formatQuantity } from '../layout/format.ts';
import { placedFirms, presentFlows } from '../map/flows.ts';
import { ParkMap } from '../map/park-map.tsx';
import { ParkMenu } from '../park/park-menu.tsx';
import { Figure, Origin } from '../parts/figure.tsx';
import { ProblemList } from '../parts/problems.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { StaleBadge, StatusBadge } from '../plan/head.tsx';
import style from './park.module.css';

export function ParkPage() {
  const { park = '' } = useParams({ strict: false });
  const summary = useQuery(parkQuery(park));
  const tables = useQuery(tablesQuery(park));
  return (
    <main className="page" id="content">
      <Waiting query={summary} height={80}>
        {(known) => (
          <Waiting query={tables} height={600}>
            {(stored) => <LoadedPark key={park} summary={known} stored={stored} />}
          </Waiting>
        )}
      </Waiting>
    </main>
  );
}

function LoadedPark({ summary, stored }: { summary: ParkSummary; stored: StoredTables }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { table = stored.firm.length === 0 ? 'firm' : 'stream' } = useSearch({ from: '/parks/$park' });
  const { editor, state } = useEditor(summary.id, stored);
  const unsaved = unsavedCount(state);
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      unsaved > 0 && next.pathname !== current.pathname && !window.confirm(t('grid.leaveSure', { count: unsaved })),
    enableBeforeUnload: () => state.edits.size > 0,
  });
  const [hovered, setHovered] = useState<string | null>(null);
  const flows = useMemo(() => presentFlows(stored), [stored]);
  const firms = useMemo(() => placedFirms(stored.firm, flows), [stored.firm, flows]);
  return (
    <>
      <ParkHead summary={summary} stored={stored} unsaved={unsaved} />
      {stored.firm.length === 0 && (
        <Alert color="accent" variant="light" title={t('park.emptyTitle')}>
          {t('park.emptyText')}{' '}
          <Link to="/parks/$park/import" params={{ park: summary.id }}>
            {t('import.title')}
          </Link>
        </Alert>
      )}
      <section className="map-and-side" aria-label={t('park.map')}>
        {firms.length > 0 ? (
          <ParkMap label={t('park.map')} firms={firms} flows={flows} hovered={hovered} onHover={setHovered} spokes />
        ) : (
          <div className={style.nomap}>
            <p className="soft">{t('park.noMap')}</p>
          </div>
        )}
        <ParkSide summary={summary} stored={stored} problems={state.judgement.problems} />
      </section>
      <TablesEditor
        park={summary.id}
        stored={stored}
        editor={editor}
        state={state}
        table={table}
        onTable={(name: TableName) =>
          void navigate({
            to: '/parks/$park',
            params: { park: summary.id },
            search: { table: name },
            resetScroll: false,
            replace: true,
          })
        }
        currency={summary.currency}
        hovered={hovered}
        onHover={setHovered}
      />
    </>
  );
}

function ParkHead({ summary, stored, unsaved }: { summary: ParkSummary; stored: StoredTables; unsaved: number }) {
  const { t, i18n } = useTranslation();
  const base = `/api/v1/parks/${encodeURIComponent(summary.id)}`;
  return (
    <div className="row between">
      <div className="stack" style={{ gap: 4 }}>
        <h1>{summary.name}</h1>
        <span className="soft small">
          {[summary.country, `${summary.currency} ${summary.baseYear}`, `${t('park.version')} ${summary.version}`]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </div>
      <div className="row no-print">
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" leftSection={<IconDownload size={17} />}>
              {t('park.workbook')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              component="a"
              href={`${base}/workbook?lang=${i18n.language}`}
              download
              leftSection={<IconDownload size={16} />}
            >
              {t('import.current')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconFileImport size={16} />}
              renderRoot={(props) => <Link to="/parks/$park/import" params={{ park: summary.id }} {...props} />}
            >
              {t('import.title')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <PlanNow park={summary.id} disabled={stored.stream.length === 0} unsaved={unsaved} />
        <ParkMenu summary={summary} stored={stored} />
      </div>
    </div>
  );
}

function ParkSide({
  summary,
  stored,
  problems,
}: {
  summary: ParkSummary;
  stored: StoredTables;
  problems: Parameters<typeof ProblemList>[0]['problems'];
}) {
  const { t } = useTranslation();
  const { latestPlan } = summary;
  const stale = latestPlan?.stale ?? false;
  const directions = Map.groupBy(stored.stream, ({ row }) => row.direction);
  const evidenced = [...stored.stream, ...stored.technology, ...stored.route];
  const weak = evidenced.filter(({ row: { mark } }) => mark !== 'measured' && mark !== 'documented');
  return (
    <aside className={`input-panel ${style.side}`}>
      <section>
        <div className="row between">
          <h2>{t('park.figures')}</h2>
          <Origin of="input" />
        </div>
        <dl className={style.figures}>
          <Figure name={t('park.firms')} value={String(stored.firm.length)} />
          <Figure name={t('park.haves')} value={String(directions.get('has')?.length ?? 0)} />
          <Figure name={t('park.wants')} value={String(directions.get('wants')?.length ?? 0)} />
          <Figure name={t('park.commodities')} value={String(stored.commodity.length)} />
          <Figure name={t('table.technology')} value={String(stored.technology.length)} />
          <Figure name={t('park.running')} value={String(stored.exchange.length)} />
        </dl>
      </section>
      {latestPlan !== null && (
        <section className={style.latest}>
          <div className="row between">
            <h2>{t('park.latestPlan')}</h2>
            {stale ? <StaleBadge /> : <StatusBadge status={latestPlan.status} />}
          </div>
          {stale && <p className="soft small">{t('park.staleText')}</p>}
          <dl style={{ margin: 0 }}>
            <Figure
              name={t('plan.saving')}
              value={formatQuantity(latestPlan.saving, `${summary.currency}/a`)}
              remark={latestPlan.scenario.name}
              large
            />
          </dl>
          <Button
            variant="light"
            size="sm"
            renderRoot={(props) => (
              <Link to="/parks/$park/plans/$plan" params={{ park: summary.id, plan: latestPlan.id }} {...props} />
            )}
          >
            {t('park.seePlan')}
          </Button>
        </section>
      )}
      <section>
        <h2>{t('park.problems')}</h2>
        <div className={style.problems}>
          {problems.length === 0 ? (
            <p className="soft small">{t('park.noProblems')}</p>
          ) : (
            <ProblemList problems={problems} park={summary.id} most={8} />
          )}
        </div>
        {evidenced.length > 0 && (
          <p className="soft small" style={{ marginBottom: 0 }}>
            <strong>{t('park.assumptions')}</strong>:{' '}
            {t('park.assumptionsText', { count: weak.length, all: evidenced.length })}
          </p>
        )}
      </section>
    </aside>
  );
}
