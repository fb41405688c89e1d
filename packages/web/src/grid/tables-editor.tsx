/** All tables of a park behind tabs: one grid, one history, one place for what is not saved. */

import { tableText } from '@kyosei/model/declared';
import type { Problem } from '@kyosei/model/problem';
import { tables as declarations, type GivenRow, type TableName, tableNames } from '@kyosei/model/tables';
import { Button, Checkbox, Loader, ScrollArea, Tabs, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconDownload, IconPlus, IconSearch } from '@tabler/icons-react';
import i18next from 'i18next';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredTables } from '../api/queries.ts';
import { Origin } from '../parts/figure.tsx';
import { ProblemList } from '../parts/problems.tsx';
import { cellText } from './cells.ts';
import { columnsOf, hasEvidence } from './columns.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import type { Editor, EditorState } from './editor.ts';
import { freeId, judge, renameSteps, type Step, shownRow, shownRows, withCell, withSteps } from './edits.ts';
import style from './grid.module.css';
import { Grid, type Pasted } from './grid.tsx';
import { UndoRedo } from './undo-redo.tsx';

interface Props {
  readonly park: string;
  readonly stored: StoredTables;
  readonly editor: Editor;
  readonly state: EditorState;
  readonly table: TableName;
  readonly onTable: (table: TableName) => void;
  readonly currency: string;
  readonly hovered: string | null;
  readonly onHover: (id: string | null) => void;
}

const place = ({ table: name, row, column }: Problem) => `${name}\n${row}\n${column}`;
const errors = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity === 'error');

export function TablesEditor({ park, stored, editor, state, table, onTable, currency, hovered, onHover }: Props) {
  const { t } = useTranslation();
  const [wide, setWide] = useState(false);
  const [filter, setFilter] = useState('');
  const needle = useDeferredValue(filter.trim().toLowerCase());
  const { edits, judgement } = state;
  const all = useMemo(() => shownRows(stored, edits, table), [stored, edits, table]);
  const rows = useMemo(
    () =>
      needle === ''
        ? all
        : all.filter(({ row }) => Object.values(row).some((value) => cellText(value).toLowerCase().includes(needle))),
    [all, needle],
  );
  const columns = useMemo(() => columnsOf(table, wide), [table, wide]);
  const lookup = useMemo(() => {
    const made = new Map<TableName, ReadonlyMap<string, GivenRow>>();
    return (name: TableName) => {
      const known = made.get(name) ?? new Map(shownRows(stored, edits, name).map(({ id, row }) => [id, row]));
      made.set(name, known);
      return known;
    };
  }, [stored, edits]);
  const unsaved = useMemo(
    () => new Set([...edits.values()].flatMap((edit) => (edit.table === table ? [edit.id] : []))),
    [edits, table],
  );
  const count = (name: TableName) => shownRows(stored, edits, name).length;
  const faulty = useMemo(
    () =>
      new Set(judgement.problems.flatMap(({ severity, table: name }) => (severity === 'error' && name ? [name] : []))),
    [judgement],
  );
  const single = 'single' in declarations[table];

  const setCells = ({ rows: pasted }: Pasted) => {
    const steps: Step[] = [];
    const known = [...all] as { id: string; row: GivenRow }[];
    for (const { id, cells } of pasted) {
      if (id === null && (single || Object.values(cells).every((cell) => cell.trim() === ''))) continue;
      const given = cells.id?.trim();
      const now =
        id ??
        (given !== undefined && given !== '' && !known.some((row) => row.id === given) ? given : freeId(known, table));
      const laid = withSteps(stored, edits, steps);
      const before = id === null ? null : shownRow(stored, laid, table, now);
      if (id === null) known.push({ id: now, row: {} });
      const after = Object.entries(cells)
        .filter(([column]) => column !== 'id')
        .reduce((row, [column, cell]) => withCell(row, column, cell), before ?? { id: now });
      steps.push({ table, id: now, before, after });
      // A new id in an old row renames it everywhere.
      if (id !== null && given !== undefined && given !== '' && given !== id)
        steps.push(...renameSteps(stored, withSteps(stored, edits, steps), table, id, given));
    }
    editor.change(steps);
  };
  const add = () => {
    const id = freeId(all, table);
    editor.change([{ table, id, before: null, after: { id } }]);
  };
  const remove = (id: string) => {
    const steps: Step[] = [{ table, id, before: shownRow(stored, edits, table, id), after: null }];
    const already = new Set(errors(judgement.problems).map(place));
    const then = errors(judge(stored, withSteps(stored, edits, steps)).problems).filter(
      (problem) => !already.has(place(problem)) && problem.row !== undefined,
    );
    if (then.length > 0) {
      const users = [...Map.groupBy(then, (problem) => problem.table)]
        .map(([name, using]) => {
          const ids = [...new Set(using.map(({ row }) => row))];
          const shown = ids.slice(0, 5).join(', ') + (ids.length > 5 ? ' …' : '');
          return `${t(`table.${name as TableName}`)} (${ids.length}): ${shown}`;
        })
        .join('; ');
      notifications.show({
        color: 'red',
        title: t('grid.inUse', { id }),
        message: t(table === 'firm' ? 'grid.inUseByFirm' : 'grid.inUseBy', { users }),
        autoClose: 15_000,
      });
    } else editor.change(steps);
  };

  return (
    <section className="input-panel" id="tables" aria-label={t('park.tables')}>
      <div className={style.bar}>
        <h2>{t('park.tables')}</h2>
        <Origin of="input" />
        <span style={{ flex: 1 }} />
        <span className="soft small row" style={{ gap: 6 }} role="status">
          {state.saving ? <Loader size={14} /> : edits.size === 0 ? <IconCheck size={16} /> : null}
          {state.saving ? t('grid.saving') : edits.size === 0 ? t('grid.saved') : ''}
        </span>
        <UndoRedo editor={editor} state={state} keys />
      </div>
      {edits.size > 0 && !state.saving && judgement.ready.length < edits.size && (
        <div className={style.unsaved} role="alert">
          <span>{t('grid.unsaved', { count: edits.size })}</span>
          <Button size="compact-sm" variant="default" onClick={editor.discard}>
            {t('grid.discard')}
          </Button>
        </div>
      )}
      {state.refused !== null && (
        <div className={style.unsaved} role="alert">
          <span>{t('grid.refused', { reason: state.refused.title })}</span>
          <ProblemList problems={state.refused.problems} />
          <Button size="compact-sm" variant="default" onClick={editor.retry}>
            {t('app.retry')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={editor.discard}>
            {t('grid.discard')}
          </Button>
        </div>
      )}
      <Tabs value={table} onChange={(name) => name !== null && onTable(name as TableName)} keepMounted={false}>
        <ScrollArea type="never" scrollbars="x">
          <Tabs.List style={{ flexWrap: 'nowrap' }}>
            {tableNames.map((name) => (
              <Tabs.Tab
                key={name}
                value={name}
                style={{ flex: 'none' }}
                rightSection={<span className="soft small">{count(name)}</span>}
              >
                {t(`table.${name}`)}
                {faulty.has(name) && <span style={{ color: 'var(--bad)' }}> •</span>}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </ScrollArea>
        <Tabs.Panel value={table}>
          <div className={style.bar}>
            <span className="soft small" style={{ flex: '1 1 260px' }}>
              {tableText(table, i18next.language)}
            </span>
            {hasEvidence(table) && (
              <Checkbox
                size="xs"
                label={t('grid.showEvidence')}
                checked={wide}
                onChange={(event) => setWide(event.currentTarget.checked)}
              />
            )}
            <TextInput
              size="xs"
              w={180}
              aria-label={t('grid.filter')}
              placeholder={t('grid.filter')}
              leftSection={<IconSearch size={15} />}
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
            />
            <Button
              size="xs"
              variant="default"
              component="a"
              href={`/api/v1/parks/${encodeURIComponent(park)}/rows/${table}.csv`}
              download
              leftSection={<IconDownload size={15} />}
              aria-label={t('app.csvOf', { name: t(`table.${table}`) })}
            >
              {t('app.csv')}
            </Button>
            {!single && (
              <Button size="xs" leftSection={<IconPlus size={15} />} onClick={add}>
                {t('grid.add')}
              </Button>
            )}
          </div>
          <Grid
            key={table}
            table={table}
            rows={rows}
            columns={columns}
            lookup={lookup}
            currency={currency}
            problems={judgement.problems}
            unsaved={unsaved}
            evidence={hasEvidence(table)}
            hovered={hovered}
            onHover={onHover}
            setCells={setCells}
            remove={remove}
            undo={editor.undo}
            redo={editor.redo}
            removable={!single}
          />
          <p className="soft small" style={{ margin: 0, padding: '0 14px 12px' }}>
            {needle === ''
              ? t('grid.rows', { count: all.length })
              : t('grid.shown', { shown: rows.length, all: all.length })}
            {' · '}
            {t('grid.help')}
          </p>
        </Tabs.Panel>
      </Tabs>
      <ConflictDialog
        conflicts={state.conflicts}
        mine={(one) => shownRow(stored, edits, one.table as TableName, one.id)}
        settle={editor.settle}
      />
    </section>
  );
}
