/** Sets what a plan is made for: goal, limits, security and prices of a scenario, saved as they are typed, then planned. */
import type { Plan } from '@kyosei/model/plan';
import type { GivenRow } from '@kyosei/model/tables';
import { Button, Drawer, Loader, Select } from '@mantine/core';
import { IconCheck, IconCopyPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type StoredTables, tablesQuery } from '../api/queries.ts';
import { cellText } from '../grid/cells.ts';
import { ConflictDialog } from '../grid/conflict-dialog.tsx';
import { unsavedCount } from '../grid/editor.ts';
import { freeId, shownRow, shownRows, withCell } from '../grid/edits.ts';
import { UndoRedo } from '../grid/undo-redo.tsx';
import { useEditor } from '../grid/use-editor.ts';
import { PlanNow } from '../jobs/plan-now.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { ScenarioField } from './field.tsx';
import { groups, orientation, type ScenarioAttribute } from './groups.ts';
import style from './scenario.module.css';

interface Props {
  readonly park: string;
  /** The plan at hand: its scenario is the one that opens, its figures stand beside the limits. */
  readonly plan: Plan | null;
  /** The field that is asked for; null for the first. Closed when undefined. */
  readonly field: string | null | undefined;
  /** What it would have to be for a plan to fit. */
  readonly offer?: string;
  readonly close: () => void;
}

export function ScenarioDrawer({ field, close, ...of }: Props) {
  const { t } = useTranslation();
  const tables = useQuery(tablesQuery(of.park));
  const [unsaved, setUnsaved] = useState(0);
  const leave = () => {
    if (unsaved > 0 && !window.confirm(t('grid.leaveSure', { count: unsaved }))) return;
    setUnsaved(0);
    close();
  };
  return (
    <Drawer
      opened={field !== undefined}
      onClose={leave}
      position="right"
      size="min(760px, 100vw)"
      title={t('scenario.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Waiting query={tables}>
        {(stored) => (
          <ScenarioForm {...of} stored={stored} field={field ?? null} close={close} onUnsaved={setUnsaved} />
        )}
      </Waiting>
    </Drawer>
  );
}

interface FormProps extends Omit<Props, 'field'> {
  readonly stored: StoredTables;
  readonly field: string | null;
  readonly onUnsaved: (count: number) => void;
}

function ScenarioForm({ park, plan, stored, field, offer, close, onUnsaved }: FormProps) {
  const { t } = useTranslation();
  const { editor, state } = useEditor(park, stored);
  const rows = shownRows(stored, state.edits, 'scenario');
  const [picked, setPicked] = useState(plan?.scenario.id ?? null);
  const current = rows.find(({ id }) => id === picked) ?? rows[0] ?? null;
  const unsaved = unsavedCount(state);
  useEffect(() => onUnsaved(unsaved), [unsaved, onUnsaved]);
  useEffect(() => {
    if (field !== null) document.getElementById(`scenario-${field}`)?.focus();
  }, [field]);

  const currency = cellText(stored.park[0]?.row.currency);
  const id = current?.id ?? 'base';
  const set = (name: ScenarioAttribute, value: string) => {
    const after = withCell(current?.row ?? { id }, name, value);
    editor.change([{ table: 'scenario', id, before: current?.row ?? null, after }]);
  };
  const copy = () => {
    const next = freeId(rows, 'scenario');
    const name = t('scenario.copyOf', { name: nameOf(current?.row, id) });
    editor.change([{ table: 'scenario', id: next, before: null, after: { ...current?.row, id: next, name } }]);
    setPicked(next);
  };
  const membersOf = (...of: readonly ('firm' | 'facility' | 'stage')[]) =>
    of.flatMap((table) => {
      const items = shownRows(stored, state.edits, table).map((one) => ({
        value: one.id,
        label: nameOf(one.row, one.id),
      }));
      return items.length === 0 ? [] : [{ group: t(`table.${table}`), items }];
    });
  const problemsOf = (name: string) =>
    state.judgement.problems.filter(({ table, row, column }) => table === 'scenario' && row === id && column === name);
  return (
    <>
      <div className={style.form}>
        <p className="soft" style={{ margin: 0 }}>
          {t('scenario.lead')}
        </p>
        <div className="row" style={{ alignItems: 'flex-end' }}>
          <Select
            label={t('park.scenario')}
            style={{ flex: 1, minWidth: 180 }}
            allowDeselect={false}
            value={current?.id ?? null}
            data={rows.map((one) => ({ value: one.id, label: nameOf(one.row, one.id) }))}
            placeholder={t('park.defaultScenario')}
            onChange={setPicked}
          />
          <Button variant="default" leftSection={<IconCopyPlus size={17} />} onClick={copy}>
            {t('scenario.copy')}
          </Button>
          <UndoRedo editor={editor} state={state} />
        </div>
        {groups.map(([group, names]) => (
          <fieldset key={group} className={style.group}>
            <legend>{t(`scenario.${group}`)}</legend>
            {names.map((name) => (
              <ScenarioField
                key={`${id} ${name}`}
                name={name}
                value={current?.row[name]}
                currency={currency}
                problems={problemsOf(name)}
                orientation={orientation(plan, name)}
                members={
                  name === 'stages'
                    ? membersOf('stage')
                    : membersOf('firm', ...(name === 'withdrawn' ? [] : ['facility' as const]))
                }
                sought={name === field}
                {...(name === field && offer !== undefined ? { offer } : {})}
                set={(value) => set(name, value)}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <div className={`${style.foot} row between`}>
        <span className="soft small row" style={{ gap: 6 }} role="status">
          {state.saving ? <Loader size={14} /> : unsaved === 0 ? <IconCheck size={16} /> : null}
          {state.saving
            ? t('grid.saving')
            : state.refused !== null
              ? t('grid.refused', { reason: state.refused.title })
              : unsaved === 0
                ? t('grid.saved')
                : t('grid.unsaved', { count: unsaved })}
        </span>
        <PlanNow park={park} scenario={id} unsaved={unsaved} onPlanned={close} />
      </div>
      <ConflictDialog
        conflicts={state.conflicts}
        mine={({ table, id: row }) => shownRow(stored, state.edits, table as 'scenario', row)}
        settle={editor.settle}
      />
    </>
  );
}

const nameOf = (row: GivenRow | undefined, id: string): string => (typeof row?.name === 'string' ? row.name : id);
