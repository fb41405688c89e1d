/** Exchanges that run: which of them something bites, from their own figures. */
import { failureModes } from '@kyosei/model/knowledge/library';
import type { Opportunities } from '@kyosei/model/opportunities';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { findingSentence } from '../layout/findings.ts';
import { type Column, CsvButton, DataTable } from '../parts/data-table.tsx';
import { PanelHead } from '../parts/panel-head.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import { VerdictMark } from './gates.tsx';
import style from './matching.module.css';
import { called, pairName, type Scene } from './scene.ts';

type Diagnosis = Opportunities['diagnoses'][number];

const modeRows = new Map(failureModes.map((row) => [row.id, row]));

/** What a failure mode is called in a language. */
export const modeName = (id: string, language: string): string => {
  const row = modeRows.get(id);
  return row === undefined ? id : called(row, language);
};

export function Diagnoses({ scene, park, scenario }: { scene: Scene; park: string; scenario: string | undefined }) {
  const { t, i18n } = useTranslation();
  const told = ({ stopped, opportunity }: Diagnosis): readonly string[] => [
    ...(stopped?.findings ?? []).map((each) => findingSentence(each, scene)),
    ...(opportunity?.modes ?? []).flatMap(({ id, bites, findings }) =>
      bites === true ? findings.map((each) => `${modeName(id, i18n.language)}: ${findingSentence(each, scene)}`) : [],
    ),
  ];
  const columns: readonly Column<Diagnosis>[] = [
    {
      id: 'exchange',
      narrow: true,
      name: t('match.exchange'),
      value: ({ exchange, opportunity }) => (opportunity === null ? exchange : pairName(opportunity, scene)),
      show: ({ exchange, opportunity }) =>
        opportunity === null ? (
          exchange
        ) : (
          <Link
            to="/parks/$park/opportunities/pair"
            params={{ park }}
            search={{
              have: opportunity.from.stream,
              want: opportunity.to.stream,
              ...(scenario === undefined ? {} : { scenario }),
            }}
            className={style.name ?? ''}
          >
            {pairName(opportunity, scene)}
          </Link>
        ),
    },
    {
      id: 'alarm',
      narrow: true,
      name: t('match.state'),
      value: ({ alarm }) => t(alarm ? 'match.atRisk' : 'match.noAlarm'),
      show: ({ alarm }) => (
        <span className="row" style={{ gap: 6, flexWrap: 'nowrap' }}>
          <VerdictMark verdict={alarm ? 'warn' : 'pass'} />
          {t(alarm ? 'match.atRisk' : 'match.noAlarm')}
        </span>
      ),
    },
    {
      id: 'why',
      name: t('plan.why'),
      value: (each) => told(each).join(' '),
      show: (each) => (
        <ul className={style.plain}>
          {told(each).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ),
    },
    quantityColumn('saving', t('plan.saving'), `${scene.currency}/a`, ({ opportunity }) => opportunity?.saving ?? null),
  ];
  const rows = scene.asked.diagnoses.toSorted((a, b) => Number(b.alarm) - Number(a.alarm));
  const label = t('match.running');
  return (
    <section className="result-panel" id="running">
      <PanelHead title={label} text={t('match.runningText')}>
        <CsvButton label={label} rows={rows} columns={columns} />
      </PanelHead>
      <DataTable label={label} rows={rows} columns={columns} rowId={({ exchange }) => exchange} most={12} />
    </section>
  );
}
