/** The editor inside a cell: a list for choices and references, a line of text for the rest. */

import type { TableName } from '@kyosei/model/tables';
import { tables } from '@kyosei/model/tables';
import { Select } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
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

/** The values that a cell may take, when they can be listed. */
function optionsOf({ attribute }: GridColumn, lookup: Lookup): readonly { value: string; label: string }[] | null {
  if (attribute.kind === 'choice') return attribute.choices.map((value) => ({ value, label: value }));
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
  const [value, setValue] = useState(initial);
  const options = optionsOf(column, lookup);
  const key = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') leave();
    else if (event.key === 'Tab') {
      event.preventDefault();
      commit(value, event.shiftKey ? 'left' : 'right');
    } else if (event.key === 'Enter' && options === null) {
      event.preventDefault();
      commit(value, 'down');
    }
  };
  if (options !== null) {
    const known = options.some((option) => option.value === initial);
    return (
      <Select
        aria-label={label}
        classNames={{ root: style.select ?? '', input: style.selectInput ?? '' }}
        size="xs"
        variant="unstyled"
        autoFocus
        searchable
        selectFirstOptionOnChange
        defaultDropdownOpened
        defaultSearchValue={known ? '' : initial}
        placeholder={options.find((option) => option.value === initial)?.label ?? ''}
        data={options}
        limit={200}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        onChange={(chosen) => commit(chosen ?? '', 'down')}
        onKeyDown={key}
        onBlur={leave}
      />
    );
  }
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
