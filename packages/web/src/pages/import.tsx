/** Import: drop a workbook, see what it would change and every problem at its cell, then accept or leave. */

import type { Attribute } from '@kyosei/model/attribute';
import { attributeName } from '@kyosei/model/declared';
import type { Problem } from '@kyosei/model/problem';
import { acceptedWords, sentence } from '@kyosei/model/sentence';
import {
  type CellValue,
  tables as declarations,
  type GivenRow,
  type TableName,
  tableNames,
} from '@kyosei/model/tables';
import { Alert, Badge, Button, Loader, Table } from '@mantine/core';
import { Dropzone, MIME_TYPES } from '@mantine/dropzone';
import { notifications } from '@mantine/notifications';
import {
  IconAlertCircle,
  IconAlertTriangle,
  IconArrowNarrowRight,
  IconCheck,
  IconDownload,
  IconFileSpreadsheet,
} from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import i18next from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Refusal, refusal } from '../api/client.ts';
import { refreshPark, tablesQuery } from '../api/queries.ts';
import type { ImportRecord } from '../api/records.ts';
import { basisOf, cellShown, cellText, cellUnit, headUnit, type Lookup } from '../grid/cells.ts';
import { Origin } from '../parts/figure.tsx';
import style from './import.module.css';

const upload = (park: string | undefined, file: File): Promise<ImportRecord> =>
  answer(
    api.POST('/api/v1/imports', {
      params: { query: park === undefined ? {} : { park } },
      body: file as unknown as string,
      bodySerializer: (body) => body,
      headers: { 'content-type': MIME_TYPES.xlsx },
    }),
  );

export function ImportPage() {
  const { t } = useTranslation();
  const { park } = useParams({ strict: false });
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [read, setRead] = useState<{ readonly file: string; readonly record: ImportRecord } | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setReading(true);
    setRefused(null);
    setRead(null);
    try {
      setRead({ file: file.name, record: await upload(park, file) });
    } catch (error) {
      setRefused(refusal(error));
    } finally {
      setReading(false);
    }
  };
  return (
    <main className="page" id="content">
      <div className="row between">
        <div className="stack" style={{ gap: 6, maxWidth: 760 }}>
          <h1>{t('import.title')}</h1>
          <span className="soft">{t('import.lead')}</span>
        </div>
        <div className="row">
          <Button
            variant="default"
            component="a"
            href={`/api/v1/template?lang=${i18next.language}`}
            download
            leftSection={<IconDownload size={17} />}
          >
            {t('import.template')}
          </Button>
          {park !== undefined && (
            <Button
              variant="default"
              component="a"
              href={`/api/v1/parks/${encodeURIComponent(park)}/workbook?lang=${i18next.language}`}
              download
              leftSection={<IconDownload size={17} />}
            >
              {t('import.current')}
            </Button>
          )}
        </div>
      </div>
      <Dropzone
        onDrop={(files: File[]) => void take(files[0])}
        onReject={(rejected: { file: File }[]) => void take(rejected[0]?.file)}
        multiple={false}
        loading={reading}
        className={style.drop}
        inputProps={{ 'aria-label': t('import.drop') }}
        aria-label={t('import.drop')}
      >
        <div className={style.inside}>
          <IconFileSpreadsheet size={40} stroke={1.4} />
          <strong>{t('import.drop')}</strong>
          <span className="soft small">{t('import.dropHint')}</span>
        </div>
      </Dropzone>
      {reading && (
        <p className="row" role="status">
          <Loader size={18} /> {t('import.reading')}
        </p>
      )}
      {refused !== null && (
        <Alert
          color="red"
          variant="light"
          icon={<IconAlertCircle />}
          title={refused.problems.length > 0 ? t('import.notTaken') : t('import.refused', { reason: refused.title })}
          role="alert"
        >
          <CellProblems problems={refused.problems} />
        </Alert>
      )}
      {read !== null && (
        <Preview file={read.file} record={read.record} leave={() => setRead(null)} refuse={setRefused} />
      )}
    </main>
  );
}

interface PreviewProps {
  readonly file: string;
  readonly record: ImportRecord;
  readonly leave: () => void;
  readonly refuse: (refused: Refusal) => void;
}

function Preview({ file, record, leave, refuse }: PreviewProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const { counts, problems, acceptable } = record;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const passedOver = problems.filter(({ code }) => code === 'unknown-sheet' || code === 'repeated-sheet');
  const nothing = counts.add + counts.change + counts.remove === 0;
  const accept = async () => {
    setBusy(true);
    try {
      const { park } = await answer(
        api.POST('/api/v1/imports/{import}/accept', {
          params: { path: { import: record.id } },
          body: { version: record.parkVersion },
        }),
      );
      await refreshPark(client, park);
      notifications.show({ color: 'green', icon: <IconCheck />, message: t('import.accepted') });
      await navigate({ to: '/parks/$park', params: { park } });
    } catch (error) {
      const told = refusal(error);
      refuse(told.status === 409 ? { ...told, title: t('import.stale') } : told);
      leave();
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <section className="input-panel stack" style={{ padding: '18px 20px' }} aria-live="polite">
        <div className="row between">
          <div className="row">
            <h2>{file}</h2>
            {acceptable && (
              <>
                <Badge color="green" variant="light" tt="none" size="lg">
                  + {counts.add} {t('import.add')}
                </Badge>
                <Badge color="accent" variant="light" tt="none" size="lg">
                  ± {counts.change} {t('import.change')}
                </Badge>
                <Badge color="red" variant="light" tt="none" size="lg">
                  − {counts.remove} {t('import.remove')}
                </Badge>
              </>
            )}
          </div>
          <div className="row">
            <Button variant="default" onClick={leave}>
              {t('import.leave')}
            </Button>
            <Button disabled={!acceptable || nothing} loading={busy} onClick={() => void accept()}>
              {t('import.accept')}
            </Button>
          </div>
        </div>
        {record.parkVersion === 0 && record.park !== null && <span>{t('import.newPark', { name: record.park })}</span>}
        {!acceptable && <span style={{ color: 'var(--bad)', fontWeight: 550 }}>{t('import.mend')}</span>}
        {acceptable && counts.remove > 0 && (
          <strong style={{ color: 'var(--bad)' }}>{t('import.removes', { count: counts.remove })}</strong>
        )}
        {acceptable && passedOver.length > 0 && (
          <strong style={{ color: 'var(--warn)' }}>
            {t('import.passedOver', { sheets: passedOver.map(({ found, table }) => found ?? table).join(', ') })}
          </strong>
        )}
        {acceptable && nothing && <span className="soft">{t('import.nothing')}</span>}
      </section>
      <section className="input-panel stack" style={{ padding: '18px 20px' }}>
        <div className="row between">
          <h2>{t('import.problems')}</h2>
          <span className="soft small">
            {t('import.errors', { count: errors })} · {t('import.warnings', { count: problems.length - errors })}
          </span>
        </div>
        {problems.length === 0 ? (
          <span className="soft">{t('import.clean')}</span>
        ) : (
          <CellProblems problems={problems as readonly Problem[]} />
        )}
      </section>
      {record.changes.length > 0 && <Changes record={record} />}
    </>
  );
}

/** Each problem at its cell. */
function CellProblems({ problems }: { problems: readonly Problem[] }) {
  const { t } = useTranslation();
  const most = 200;
  if (problems.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
    <section className="scroll-x" tabIndex={0} aria-label={t('import.problems')}>
      <Table verticalSpacing={8} fz="0.9rem">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('import.where')}</Table.Th>
            <Table.Th>{t('import.row')}</Table.Th>
            <Table.Th>{t('import.column')}</Table.Th>
            <Table.Th>{t('import.what')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {problems
            .toSorted((a, b) => a.severity.localeCompare(b.severity))
            .slice(0, most)
            .map((problem, at) => {
              const { table, row, line, column, severity } = problem;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: problems have no identity of their own
                <Table.Tr key={at} className={style[severity]}>
                  <Table.Td>
                    <span className="row" style={{ gap: 6, flexWrap: 'nowrap' }}>
                      {severity === 'error' ? (
                        <IconAlertCircle size={17} aria-label={severity} />
                      ) : (
                        <IconAlertTriangle size={17} aria-label={severity} />
                      )}
                      {tableNames.some((name) => name === table) ? t(`table.${table as 'firm'}`) : table}
                    </span>
                  </Table.Td>
                  <Table.Td>
                    {line === undefined ? '' : t('import.line', { line })}{' '}
                    {row !== undefined && <span className="soft">{row}</span>}
                  </Table.Td>
                  <Table.Td>{column === undefined ? '' : attributeName(column, i18next.language)}</Table.Td>
                  <Table.Td>
                    {sentence(problem, i18next.language)}{' '}
                    {problem.accepted !== undefined && (
                      <span className="soft">
                        {t('grid.accepted', { accepted: acceptedWords(problem.accepted, i18next.language) })}
                      </span>
                    )}{' '}
                    {problem.nearest !== undefined && (
                      <strong>{t('grid.nearest', { nearest: problem.nearest })}</strong>
                    )}
                  </Table.Td>
                </Table.Tr>
              );
            })}
        </Table.Tbody>
      </Table>
      {problems.length > most && <p className="soft">{t('import.more', { count: problems.length - most })}</p>}
    </section>
  );
}

function Changes({ record }: { record: ImportRecord }) {
  const { t } = useTranslation();
  const most = 200;
  const byTable = Map.groupBy(record.changes, ({ table }) => table);
  const known = record.parkVersion > 0 && record.park !== null;
  const stored = useQuery({ ...tablesQuery(record.park ?? ''), enabled: known });
  const lookup = useMemo(() => {
    const rows = (table: TableName): ReadonlyMap<string, GivenRow> =>
      new Map([
        ...(stored.data?.[table] ?? []).map(({ id, row }) => [id, row] as const),
        ...record.changes.flatMap(({ table: of, id, after, before }) =>
          of === table ? [[id, (after ?? before) as GivenRow] as const] : [],
        ),
      ]);
    const all = new Map(tableNames.map((table) => [table, rows(table)]));
    return (table: TableName) => all.get(table) ?? new Map<string, GivenRow>();
  }, [stored.data, record]);
  return (
    <section className="input-panel stack" style={{ padding: '18px 20px', gap: 20 }}>
      <div className="row between">
        <h2>{t('import.changes')}</h2>
        <Origin of="input" />
      </div>
      {[...byTable].map(([table, changes]) => (
        <section key={table} className="stack" style={{ gap: 8 }}>
          <h3>{t(`table.${table}`)}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard */}
          <section className="scroll-x" tabIndex={0} aria-label={t(`table.${table}`)}>
            <table className={style.changes}>
              <tbody>
                {changes.slice(0, most).map((change) => (
                  <ChangedRow
                    key={change.id}
                    lookup={lookup}
                    {...change}
                    before={change.before as GivenRow | null}
                    after={change.after as GivenRow | null}
                  />
                ))}
              </tbody>
            </table>
          </section>
          {changes.length > most && <span className="soft">{t('import.more', { count: changes.length - most })}</span>}
        </section>
      ))}
    </section>
  );
}

interface Changed {
  readonly table: TableName;
  readonly lookup: Lookup;
  readonly id: string;
  readonly kind: 'add' | 'change' | 'remove';
  readonly before: GivenRow | null;
  readonly after: GivenRow | null;
}

function ChangedRow({ table, lookup, id, kind, before, after }: Changed) {
  const { t } = useTranslation();
  const attributes: Readonly<Record<string, Attribute>> = declarations[table].attributes;
  const currency = cellText([...lookup('park').values()][0]?.currency);
  const shown = (row: GivenRow | null, name: string): string => {
    const [value, attribute]: [CellValue | undefined, Attribute | undefined] = [row?.[name], attributes[name]];
    if (row === null || value === undefined || attribute === undefined) return cellText(value) || t('app.empty');
    const unit = cellUnit(attribute, basisOf(table, row, lookup), currency) || headUnit(attribute, currency);
    return `${cellShown(attribute, value, lookup)} ${unit}`.trim();
  };
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (name) => name !== 'id' && cellText(before?.[name]) !== cellText(after?.[name]),
  );
  return (
    <tr data-kind={kind}>
      <th scope="row">{id}</th>
      <td className={style.kind}>{t(`import.${kind}`)}</td>
      <td>
        {columns.map((name) => (
          <span key={name} className={style.cell}>
            <span className="soft">{attributeName(name, i18next.language)}</span>{' '}
            {kind !== 'add' && <del>{shown(before, name)}</del>}
            {kind === 'change' && <IconArrowNarrowRight size={15} aria-label="→" style={{ verticalAlign: -3 }} />}
            {kind !== 'remove' && <ins>{shown(after, name)}</ins>}
          </span>
        ))}
      </td>
    </tr>
  );
}
