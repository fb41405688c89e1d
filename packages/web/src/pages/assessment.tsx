/** How far the park stands from a standard: the answer, every row with its trail, what is missing, what would close the gaps. */
import { assess } from '@kyosei/engine/standards';
import { standards } from '@kyosei/model/standards';
import type { Park } from '@kyosei/model/tables';
import { Button, Select } from '@mantine/core';
import { IconFileText, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type StoredTables, tablesQuery } from '../api/queries.ts';
import { AskedQuantities } from '../assess/asked.tsx';
import style from '../assess/assess.module.css';
import { Benchmark } from '../assess/benchmark.tsx';
import { Beside } from '../assess/beside.tsx';
import { Firms } from '../assess/firms.tsx';
import { Gaps } from '../assess/gaps.tsx';
import { IndicatorRows } from '../assess/rows.tsx';
import type { Scene } from '../assess/scene.ts';
import { TimeSeries } from '../assess/series.tsx';
import { useView } from '../assess/use-view.ts';
import { Verdict } from '../assess/verdict.tsx';
import { useWords } from '../assess/words.ts';
import { ConflictDialog } from '../grid/conflict-dialog.tsx';
import { shownRow } from '../grid/edits.ts';
import { useEditor } from '../grid/use-editor.ts';
import { checkedPark } from '../park/checked.ts';
import { MethodsPanel } from '../parts/methods.tsx';
import { ProblemList } from '../parts/problems.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { usePlanBeside } from '../plan/beside.tsx';
import { namesOf } from '../plan/names.ts';

export function AssessmentPage() {
  const { park = '' } = useParams({ strict: false });
  const tables = useQuery(tablesQuery(park));
  return (
    <main className="page" id="content">
      <Waiting query={tables} height={700}>
        {(rows) => <Checked id={park} tables={rows} />}
      </Waiting>
    </main>
  );
}

function Checked({ id, tables }: { id: string; tables: StoredTables }) {
  const { t } = useTranslation();
  const park = useMemo(() => checkedPark(tables), [tables]);
  return park === null ? <p>{t('targets.faulty')}</p> : <Assessed id={id} tables={tables} park={park} />;
}

function Assessed({ id, tables, park }: { id: string; tables: StoredTables; park: Park }) {
  const { t, i18n } = useTranslation();
  const { view, change } = useView();
  const words = useWords(park.park.currency);
  const [hovered, setHovered] = useState<string | null>(null);
  const standard = standards.find((each) => each.id === view.standard) ?? standards[0];
  const beside = usePlanBeside(id, tables, view.plan, t('targets.beside'), (plan) => change({ plan }));
  const { plan } = beside;
  const { editor, state } = useEditor(id, tables);
  const assessment = useMemo(() => assess(park, standard, plan === null ? {} : { plan }), [park, standard, plan]);
  const names = useMemo(() => (plan === null ? null : namesOf(plan, tables)), [plan, tables]);
  const scene: Scene = { park, tables, standard, assessment, plan, names, words, editor, state };
  const report = `/api/v1/parks/${encodeURIComponent(id)}/plans/${encodeURIComponent(beside.id ?? '')}/report?lang=${i18n.language}`;
  return (
    <>
      <div className="row between" style={{ alignItems: 'flex-end' }}>
        <div>
          <h1>{t('assess.title')}</h1>
          <p className="soft" style={{ margin: '4px 0 0', maxWidth: '80ch' }}>
            {t('assess.lead')}{' '}
            <Link to="/timeline" className={style.link ?? ''}>
              {t('timeline.title')}
            </Link>
          </p>
        </div>
        <div className="row no-print" style={{ alignItems: 'flex-end' }}>
          <Select
            label={t('assess.standard')}
            w={380}
            maw="calc(100vw - 28px)"
            allowDeselect={false}
            value={standard.id}
            data={standards.map((each) => ({ value: each.id, label: words.of(each.title) }))}
            onChange={(value) => change({ standard: value ?? undefined, answer: undefined })}
          />
          {beside.picker}
          {beside.id !== undefined && (
            <Button
              variant="default"
              component="a"
              href={`${report}&for=regulator&standard=${encodeURIComponent(standard.id)}`}
              target="_blank"
              leftSection={<IconFileText size={17} />}
            >
              {t('assess.report')}
            </Button>
          )}
          <Button variant="default" leftSection={<IconPrinter size={17} />} onClick={() => window.print()}>
            {t('app.print')}
          </Button>
        </div>
      </div>
      {beside.isStale && <p className="small">{t('targets.stale')}</p>}
      {assessment.problems.length > 0 && <ProblemList problems={assessment.problems} />}
      <Verdict scene={scene} hovered={hovered} onHover={setHovered} />
      <Gaps scene={scene} />
      <IndicatorRows scene={scene} hovered={hovered} onHover={setHovered} />
      <AskedQuantities scene={scene} />
      <Beside scene={scene} />
      <TimeSeries scene={scene} />
      <Benchmark scene={scene} />
      <Firms scene={scene} />
      <MethodsPanel methods={[[t('method.standards'), 'standards']]} />
      <ConflictDialog
        conflicts={state.conflicts}
        mine={({ table, id: row }) => shownRow(tables, state.edits, table as 'indicator', row)}
        settle={editor.settle}
      />
    </>
  );
}
