/** The firm's calendar: permits that end, what returns, objectives with their actions, in the round of plan, do, check and act. */
import type { FirmAccounts } from '@kyosei/engine/accounts';
import { choiceName } from '@kyosei/model/declared';
import { tables as declared, type GivenRow } from '@kyosei/model/tables';
import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { IconCheck, IconPlus, IconRefresh, IconRotate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import assess from '../assess/assess.module.css';
import { Panel } from '../assess/panel.tsx';
import { today } from '../assess/today.ts';
import { cellText } from '../grid/cells.ts';
import { freeId, shownRows, withCell } from '../grid/edits.ts';
import type { Column } from '../parts/data-table.tsx';
import { ProblemList } from '../parts/problems.tsx';
import style from './accounts.module.css';
import { phaseOf, phases, usualRound } from './rhythm.ts';
import type { AccountsScene } from './scene.ts';

type Appointment = FirmAccounts['calendar'][number];
const kinds = declared.duty.attributes.kind.choices;

export function FirmDuties({ scene }: { scene: AccountsScene }) {
  const { t, i18n } = useTranslation();
  const { accounts, tables, editor, state } = scene;
  const { calendar } = accounts;
  const duties = shownRows(tables, state.edits, 'duty').filter(({ row }) => row.firm === accounts.firm.id);
  const setState = (id: string, value: 'open' | 'done') => {
    const before = duties.find((each) => each.id === id)?.row;
    if (before !== undefined) editor.change([{ table: 'duty', id, before, after: { ...before, state: value } }]);
  };
  const isDone = (id: string): boolean => duties.find((each) => each.id === id)?.row.state === 'done';
  const columns: readonly Column<Appointment>[] = [
    {
      id: 'due',
      name: t('accounts.dueDay'),
      narrow: true,
      value: ({ due }) => due,
      show: ({ due, overdue }) => (
        <span className={overdue ? style.late : ''}>
          {due}
          {overdue && ` · ${t('accounts.overdue')}`}
        </span>
      ),
    },
    { id: 'name', name: t('accounts.duty'), narrow: true, value: ({ name }) => name },
    { id: 'kind', name: t('accounts.dutyKind'), value: ({ kind }) => choiceName(kind, i18n.language) },
    { id: 'phase', name: t('accounts.phase'), value: ({ kind }) => t(`phase.${phaseOf[kind]}`) },
    {
      id: 'days',
      name: t('accounts.inDays'),
      numeric: true,
      value: ({ inDays }) => inDays,
    },
    { id: 'basis', name: t('accounts.basis'), value: ({ basis }) => basis },
    {
      id: 'done',
      name: '',
      value: () => null,
      show: ({ duty, due, name }) =>
        !isDone(duty) &&
        // A returning duty is done for the first of its days.
        calendar.find((each) => each.duty === duty)?.due === due && (
          <Button
            className="no-print"
            size="compact-xs"
            variant="default"
            leftSection={<IconCheck size={14} />}
            aria-label={t('accounts.doneOf', { name })}
            onClick={() => setState(duty, 'done')}
          >
            {t('accounts.done')}
          </Button>
        ),
    },
  ];
  return (
    <Panel
      id="duties"
      title={t('accounts.duties')}
      text={t('accounts.dutiesText')}
      rows={calendar}
      columns={columns}
      rowId={({ duty, due }) => `${duty} ${due}`}
      above={
        <>
          {calendar.length > 0 && <Months calendar={calendar} />}
          <Objectives scene={scene} duties={duties} setState={setState} />
          {calendar.length === 0 && <p className="soft">{t('accounts.noDuties')}</p>}
        </>
      }
      below={<AddDuty scene={scene} isEmpty={duties.length === 0} />}
    />
  );
}

/** Twelve months from today with what is due in each; what is overdue stands in the first. */
function Months({ calendar }: { calendar: readonly Appointment[] }) {
  const { t, i18n } = useTranslation();
  const [year = 0, month = 1] = today().split('-').map(Number);
  const months = Array.from({ length: 12 }, (_, at) => {
    const first = new Date(Date.UTC(year, month - 1 + at, 1));
    const key = first.toISOString().slice(0, 7);
    const due = calendar.filter((each) => (each.overdue ? at === 0 : each.due.startsWith(key)));
    const name = first.toLocaleDateString(i18n.language, { month: 'short', timeZone: 'UTC' });
    return { key, name, due, overdue: due.some(({ overdue }) => overdue) };
  });
  return (
    <ol className={style.months} aria-label={t('accounts.months')}>
      {months.map(({ key, name, due, overdue }) => (
        <li key={key} data-overdue={overdue} title={due.map((each) => each.name).join('\n')}>
          {name}
          {due.length > 0 && <b>{due.length}</b>}
        </li>
      ))}
    </ol>
  );
}

interface ObjectivesProps {
  readonly scene: AccountsScene;
  readonly duties: readonly { readonly id: string; readonly row: GivenRow }[];
  readonly setState: (id: string, state: 'open' | 'done') => void;
}

/** Each objective with the actions that serve it, and how many of them are done. */
function Objectives({ duties, setState }: ObjectivesProps) {
  const { t } = useTranslation();
  const objectives = duties.filter(({ row }) => row.kind === 'objective');
  if (objectives.length === 0) return null;
  return (
    <div className={style.cycle}>
      {objectives.map(({ id, row }) => {
        const actions = duties.filter((each) => each.row.objective === id);
        const done = actions.filter((each) => each.row.state === 'done').length;
        return (
          <section key={id} className={style.objective} aria-label={cellText(row.name)}>
            <h3>{cellText(row.name)}</h3>
            <span className="soft small">
              {t('accounts.until', { day: cellText(row.due) })}
              {actions.length > 0 && ` · ${t('accounts.actionsDone', { done, count: actions.length })}`}
            </span>
            <ul>
              {actions.map((each) => (
                <li key={each.id} className="row" style={{ gap: 8 }}>
                  <input
                    type="checkbox"
                    aria-label={cellText(each.row.name)}
                    checked={each.row.state === 'done'}
                    onChange={(event) => setState(each.id, event.currentTarget.checked ? 'done' : 'open')}
                  />
                  {cellText(each.row.name)} <span className="soft small">{cellText(each.row.due)}</span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

const blank = { kind: 'action', name: '', due: '', everyMonths: '', basis: '', objective: '' };

function AddDuty({ scene, isEmpty }: { scene: AccountsScene; isEmpty: boolean }) {
  const { t, i18n } = useTranslation();
  const { accounts, tables, editor, state } = scene;
  const [draft, setDraft] = useState<typeof blank | null>(null);
  const rows = shownRows(tables, state.edits, 'duty');
  const own = rows.filter(({ row }) => row.firm === accounts.firm.id);
  const set = (name: keyof typeof blank) => (value: string | number | null) =>
    setDraft((before) => ({ ...(before ?? blank), [name]: String(value ?? '') }));
  const rowOf = (id: string, cells: Readonly<Record<string, string>>): GivenRow =>
    Object.entries(cells).reduce((row, [name, value]) => withCell(row, name, value), {
      id,
      firm: accounts.firm.id,
    } as GivenRow);
  const save = () => {
    if (draft === null) return;
    const id = freeId(rows, 'duty');
    editor.change([{ table: 'duty', id, before: null, after: rowOf(id, draft) }]);
    setDraft(null);
  };
  const begin = () =>
    editor.change(
      usualRound(today()).map(({ id: name, kind, due, everyMonths, basis }) => {
        const id = `${accounts.firm.id}-${name}`;
        const cells = {
          kind,
          name: t(`rhythm.${name}`),
          due,
          everyMonths: String(everyMonths),
          basis,
          mark: 'recalled',
        };
        return { table: 'duty' as const, id, before: null, after: rowOf(id, cells) };
      }),
    );
  const problems = state.judgement.problems.filter(
    ({ table, row }) => table === 'duty' && own.some(({ id }) => id === row),
  );
  return (
    <div className="no-print stack" style={{ marginTop: 14 }}>
      {draft === null ? (
        <div className="row">
          <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setDraft(blank)}>
            {t('accounts.addDuty')}
          </Button>
          {isEmpty && (
            <Button variant="default" size="xs" leftSection={<IconRotate size={16} />} onClick={begin}>
              {t('accounts.begin')}
            </Button>
          )}
          <span className="soft small" role="status">
            {state.saving ? t('grid.saving') : ''}
          </span>
        </div>
      ) : (
        <form
          className={assess.form}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Select
            label={t('accounts.dutyKind')}
            allowDeselect={false}
            value={draft.kind}
            data={kinds.map((kind) => ({ value: kind, label: choiceName(kind, i18n.language) }))}
            onChange={set('kind')}
          />
          <TextInput
            label={t('accounts.dutyName')}
            required
            value={draft.name}
            onChange={(event) => set('name')(event.currentTarget.value)}
          />
          <TextInput
            label={t('accounts.dueDay')}
            type="date"
            required
            value={draft.due}
            onChange={(event) => set('due')(event.currentTarget.value)}
          />
          <NumberInput
            label={t('accounts.every')}
            leftSection={<IconRefresh size={15} />}
            min={1}
            max={600}
            allowDecimal={false}
            value={draft.everyMonths}
            onChange={set('everyMonths')}
          />
          <TextInput
            label={t('accounts.basis')}
            value={draft.basis}
            onChange={(event) => set('basis')(event.currentTarget.value)}
          />
          {draft.kind === 'action' && (
            <Select
              label={t('accounts.serves')}
              clearable
              clearButtonProps={{ 'aria-label': t('app.empty') }}
              value={draft.objective || null}
              data={own
                .filter(({ row }) => row.kind === 'objective')
                .map(({ id, row }) => ({ value: id, label: cellText(row.name) || id }))}
              onChange={set('objective')}
            />
          )}
          <footer>
            <Button type="submit" size="xs" disabled={draft.name.trim() === '' || draft.due === ''}>
              {t('assess.save')}
            </Button>
            <Button variant="subtle" size="xs" onClick={() => setDraft(null)}>
              {t('accounts.cancel')}
            </Button>
          </footer>
        </form>
      )}
      {problems.length > 0 && <ProblemList problems={problems} />}
    </div>
  );
}

/** In which part of the round the firm has how many duties. */
export function Round({ accounts }: { accounts: FirmAccounts }) {
  const { t } = useTranslation();
  const count = (phase: string): number =>
    new Set(accounts.calendar.filter(({ kind }) => phaseOf[kind] === phase).map(({ duty }) => duty)).size;
  return <>{phases.map((phase) => `${t(`phase.${phase}`)} ${count(phase)}`).join(' · ')}</>;
}
