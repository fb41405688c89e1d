/** The editor inside a cell: a list for choices and references, a line of text for the rest. */

import { choiceName } from '@kyosei/model/declared';
import type { TableName } from '@kyosei/model/tables';
import { tables } from '@kyosei/model/tables';
import { Combobox, useCombobox } from '@mantine/core';
import i18next from 'i18next';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lookup } from './cells.ts';
import type { GridColumn } from './columns.ts';
import style from './grid.module.css';

/** Where the active cell goes after an edit. */
export type Way = 'stay' | 'down' | 'right' | 'left';

interface Props {
  readonly column: GridColumn;
  readonly label: string;
  readonly initial: string;
  readonly lookup: Lookup;
  readonly commit: (value: string, way: Way) => void;
  readonly leave: () => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const isSame = ({ value, label }: Option, text: string): boolean =>
  [value, label].some((one) => one.toLowerCase() === text.trim().toLowerCase());

/** The options that hold the text: the same first, then those that begin with it. */
function nearest(options: readonly Option[], text: string): readonly Option[] {
  const needle = text.trim().toLowerCase();
  const rank = (option: Option) =>
    isSame(option, needle)
      ? 0
      : [option.label, option.value].some((one) => one.toLowerCase().startsWith(needle))
        ? 1
        : 2;
  return options
    .filter(({ value, label }) => `${label} ${value}`.toLowerCase().includes(needle))
    .toSorted((a, b) => (needle === '' ? 0 : rank(a) - rank(b)))
    .slice(0, 200);
}

/** The values that a cell may take, when they can be listed. */
function optionsOf({ attribute }: GridColumn, lookup: Lookup): readonly Option[] | null {
  if (attribute.kind === 'choice')
    return attribute.choices.map((value) => ({ value, label: choiceName(value, i18next.language) }));
  if (attribute.kind !== 'reference' || !(attribute.to in tables)) return null;
  const rows = [...lookup(attribute.to as TableName)];
  const shared = attribute.column;
  if (shared !== undefined) {
    const names = new Set(rows.map(([, row]) => row[shared]).filter((name) => typeof name === 'string'));
    return [...names].map((value) => ({ value, label: value }));
  }
  return rows.map(([value, row]) => ({
    value,
    label: typeof row.name === 'string' ? `${row.name} (${value})` : value,
  }));
}

export function CellEditor({ column, label, initial, lookup, commit: hand, leave: close }: Props) {
  // Enter removes the editor, which takes its focus away: the second event must not hand the value over again.
  const ended = useRef(false);
  const once = (act: () => void) => {
    if (ended.current) return;
    ended.current = true;
    act();
  };
  const commit = (value: string, way: Way) => once(() => hand(value, way));
  const leave = () => once(close);
  const options = optionsOf(column, lookup);
  return options === null ? (
    <TextEditor label={label} initial={initial} commit={commit} leave={leave} />
  ) : (
    <ListEditor label={label} initial={initial} commit={commit} leave={leave} options={options} />
  );
}

type Line = Pick<Props, 'label' | 'initial' | 'commit' | 'leave'>;

function TextEditor({ label, initial, commit, leave }: Line) {
  const [value, setValue] = useState(initial);
  const key = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') leave();
    else if (event.key === 'Tab' || event.key === 'Enter') {
      event.preventDefault();
      commit(value, event.key === 'Enter' ? 'down' : event.shiftKey ? 'left' : 'right');
    }
  };
  return (
    <input
      className={style.input}
      aria-label={label}
      // biome-ignore lint/a11y/noAutofocus: the reader has just opened this editor
      autoFocus
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onKeyDown={key}
      onBlur={() => commit(value, 'stay')}
    />
  );
}

/** What is typed narrows the list, the closest first; a name that no entry has is handed over for the check to mark. */
function ListEditor({ label, initial, commit, leave, options }: Line & { options: readonly Option[] }) {
  const { t } = useTranslation();
  const before = options.find((option) => option.value === initial);
  const [typed, setTyped] = useState(before === undefined ? initial : '');
  const list = useCombobox({ defaultOpened: true });
  const shown = nearest(options, typed);
  const { selectFirstOption, resetSelectedOption } = list;
  useEffect(() => {
    if (typed.trim() === '') resetSelectedOption();
    else selectFirstOption();
  }, [typed, selectFirstOption, resetSelectedOption]);
  const written = typed.trim() === '' ? initial : typed;
  const key = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') leave();
    else if (event.key === 'Tab') {
      event.preventDefault();
      const chosen = typed.trim() === '' ? initial : (shown[0]?.value ?? typed);
      commit(chosen, event.shiftKey ? 'left' : 'right');
    } else if (event.key === 'Enter' && list.getSelectedOptionIndex() < 0) {
      event.preventDefault();
      commit(written, 'down');
    }
  };
  return (
    <Combobox
      store={list}
      width="max-content"
      position="bottom-start"
      hideDetached={false}
      onOptionSubmit={(chosen) => commit(chosen, 'down')}
    >
      <Combobox.Target>
        <input
          className={style.input}
          aria-label={label}
          // biome-ignore lint/a11y/noAutofocus: the reader has just opened this editor
          autoFocus
          value={typed}
          placeholder={before?.label ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            list.openDropdown();
          }}
          onKeyDown={key}
          onBlur={() => commit(shown.find((option) => isSame(option, written))?.value ?? written, 'stay')}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={label} mah={260} style={{ overflowY: 'auto' }} tabIndex={0}>
          {shown.map(({ value, label: name }) => (
            <Combobox.Option key={value} value={value}>
              {name}
            </Combobox.Option>
          ))}
          {shown.length === 0 && <Combobox.Empty>{t('grid.noEntry', { name: typed.trim() })}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
