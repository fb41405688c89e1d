/** The editable grid of one table: virtual rows, keyboard, blocks to and from the clipboard, problems at their cells. */
// biome-ignore-all lint/a11y/useSemanticElements: an editable grid of virtual rows is the ARIA pattern, not an HTML table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys

import { attributeName, attributeText } from '@kyosei/model/declared';
import type { Problem } from '@kyosei/model/problem';
import type { CellValue, GivenRow, TableName } from '@kyosei/model/tables';
import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import i18next from 'i18next';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Mark, MarkBadge } from '../parts/mark.tsx';
import { CellEditor, type Way } from './cell-editor.tsx';
import { CellStatus } from './cell-status.tsx';
import { basisOf, cellShown, cellText, cellUnit, headUnit, type Lookup } from './cells.ts';
import { readBlock, writeBlock } from './clipboard.ts';
import type { GridColumn } from './columns.ts';
import style from './grid.module.css';

export interface GridRow {
  readonly id: string;
  readonly row: GivenRow;
}
/** A block laid on the grid from a row and a column; rows beyond the last are new. */
export interface Pasted {
  readonly rows: readonly { readonly id: string | null; readonly cells: Readonly<Record<string, string>> }[];
}

interface Props {
  readonly table: TableName;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly lookup: Lookup;
  readonly currency: string;
  readonly problems: readonly Problem[];
  readonly unsaved: ReadonlySet<string>;
  readonly evidence: boolean;
  readonly hovered: string | null;
  readonly onHover: (id: string | null) => void;
  readonly setCells: (pasted: Pasted) => void;
  readonly remove: (id: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly removable: boolean;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const rowHeight = 38;
const markWidth = 76;
const endWidth = 44;

export function Grid(props: Props) {
  const { table, rows, columns, lookup, currency, problems, unsaved, evidence, hovered, onHover, setCells } = props;
  const { t } = useTranslation();
  const base = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollPaddingStart: 56,
    scrollPaddingEnd: 12,
  });
  const lefts = useMemo(
    () => columns.map((_, at) => columns.slice(0, at).reduce((sum, { width }) => sum + width, 0)),
    [columns],
  );
  const full = columns.reduce((sum, { width }) => sum + width, 0) + (evidence ? markWidth : 0) + endWidth;
  const byCell = useMemo(
    () =>
      Map.groupBy(
        problems.filter((problem) => problem.table === table),
        ({ row, column }) => `${row}\n${column ?? ''}`,
      ),
    [problems, table],
  );
  const last: Place = { row: rows.length - 1, column: columns.length - 1 };
  const at: Place = { row: Math.max(0, Math.min(active.row, last.row)), column: Math.min(active.column, last.column) };
  const cellId = (row: number, column: number) => `${base}${row}-${column}`;
  const first = rows.length > 0;

  const go = (row: number, column: number, extend = false) => {
    const next = { row: Math.max(0, Math.min(row, last.row)), column: Math.max(0, Math.min(column, last.column)) };
    setAnchor(extend ? (anchor ?? at) : null);
    setActive(next);
    virtual.scrollToIndex(next.row);
    const box = frame.current;
    const [left = 0, width = 0, pinned = 0] = [lefts[next.column], columns[next.column]?.width, columns[0]?.width];
    if (box === null || next.column === 0) return;
    if (left - box.scrollLeft < pinned) box.scrollLeft = left - pinned;
    else if (left + width > box.scrollLeft + box.clientWidth) box.scrollLeft = left + width - box.clientWidth;
  };
  const from = {
    row: Math.min(at.row, anchor?.row ?? at.row),
    column: Math.min(at.column, anchor?.column ?? at.column),
  };
  const to = { row: Math.max(at.row, anchor?.row ?? at.row), column: Math.max(at.column, anchor?.column ?? at.column) };
  const inBlock = (row: number, column: number) =>
    row >= from.row && row <= to.row && column >= from.column && column <= to.column;
  const textAt = (row: number, column: number) => cellText(rows[row]?.row[columns[column]?.name ?? '']);

  const lay = (start: Place, block: readonly (readonly string[])[]) =>
    setCells({
      rows: block.map((cells, down) => ({
        id: rows[start.row + down]?.id ?? null,
        cells: Object.fromEntries(
          cells.flatMap((cell, right) => {
            const column = columns[start.column + right];
            return column === undefined ? [] : [[column.name, cell]];
          }),
        ),
      })),
    });
  const commit = (value: string, way: Way) => {
    if (editing === null) return;
    setEditing(null);
    if (value !== textAt(at.row, at.column)) lay(at, [[value]]);
    if (way !== 'stay')
      go(at.row + (way === 'down' ? 1 : 0), at.column + (way === 'right' ? 1 : way === 'left' ? -1 : 0));
    frame.current?.focus({ preventScroll: true });
  };
  const clear = () =>
    lay(
      from,
      Array.from({ length: to.row - from.row + 1 }, () =>
        Array.from({ length: to.column - from.column + 1 }, () => ''),
      ),
    );

  const key = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    const { key: name, shiftKey } = event;
    if (editing !== null) return;
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 400) / rowHeight) - 2);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(command ? last.row : at.row + 1, at.column, shiftKey),
      ArrowUp: () => go(command ? 0 : at.row - 1, at.column, shiftKey),
      ArrowRight: () => go(at.row, command ? last.column : at.column + 1, shiftKey),
      ArrowLeft: () => go(at.row, command ? 0 : at.column - 1, shiftKey),
      PageDown: () => go(at.row + page, at.column, shiftKey),
      PageUp: () => go(at.row - page, at.column, shiftKey),
      Home: () => go(command ? 0 : at.row, 0, shiftKey),
      End: () => go(command ? last.row : at.row, last.column, shiftKey),
      Enter: () => first && setEditing(textAt(at.row, at.column)),
      F2: () => first && setEditing(textAt(at.row, at.column)),
      Escape: () => setAnchor(null),
      Delete: clear,
      Backspace: clear,
    };
    const move = moves[name];
    if (command && name.toLowerCase() === 'z') (shiftKey ? props.redo : props.undo)();
    else if (command && name.toLowerCase() === 'y') props.redo();
    else if (command && name === 'Delete' && props.removable && first) props.remove(rows[at.row]?.id ?? '');
    else if (command && name.toLowerCase() === 'a') {
      setAnchor({ row: 0, column: 0 });
      setActive(last);
    } else if (move !== undefined) move();
    else if (name.length === 1 && !command && !event.altKey && first) setEditing(name);
    else return;
    event.preventDefault();
  };
  const copy = (event: ClipboardEvent) => {
    if (editing !== null) return;
    const block = Array.from({ length: to.row - from.row + 1 }, (_, down) =>
      Array.from({ length: to.column - from.column + 1 }, (__, right) => textAt(from.row + down, from.column + right)),
    );
    event.clipboardData.setData('text/plain', writeBlock(block));
    event.preventDefault();
  };
  const paste = (event: ClipboardEvent) => {
    if (editing !== null) return;
    lay(from, readBlock(event.clipboardData.getData('text/plain')));
    event.preventDefault();
  };
  // A table that shrank or another table: the active cell stays inside.
  useEffect(() => {
    setEditing(null);
    setAnchor(null);
    setActive({ row: 0, column: 0 });
  }, []);

  const cell = (row: GridRow, index: number, column: GridColumn, columnAt: number) => {
    const { name, attribute, width } = column;
    const value: CellValue | undefined = row.row[name];
    const wrong = byCell.get(`${row.id}\n${name}`);
    const isActive = index === at.row && columnAt === at.column;
    const unit = typeof value === 'number' ? cellUnit(attribute, basisOf(table, row.row, lookup), currency) : '';
    const fallback = value === undefined && 'default' in attribute ? attribute.default : undefined;
    return (
      <div
        key={name}
        id={cellId(index, columnAt)}
        role="gridcell"
        aria-colindex={columnAt + 1}
        aria-selected={isActive || (anchor !== null && inBlock(index, columnAt))}
        aria-invalid={wrong?.some(({ severity }) => severity === 'error') ?? false}
        className={style.cell}
        style={{ width }}
        data-column={name}
        data-active={isActive}
        data-block={anchor !== null && inBlock(index, columnAt)}
        data-problem={wrong?.[0]?.severity}
        data-numeric={attribute.kind === 'number'}
        data-pinned={columnAt === 0}
        onMouseDown={(event) => {
          if (editing !== null && isActive) return;
          go(index, columnAt, event.shiftKey);
        }}
        onDoubleClick={() => setEditing(cellText(value))}
      >
        {isActive && editing !== null ? (
          <CellEditor
            column={column}
            label={attributeName(name, i18next.language)}
            initial={editing}
            lookup={lookup}
            commit={commit}
            leave={() => {
              setEditing(null);
              frame.current?.focus({ preventScroll: true });
            }}
          />
        ) : value !== undefined ? (
          <span className={style.value} title={cellText(value)}>
            {cellShown(attribute, value, lookup)}
            {unit !== '' && <span className={style.unit}> {unit}</span>}
          </span>
        ) : fallback !== undefined ? (
          <span className={style.default}>{cellShown(attribute, fallback, lookup)}</span>
        ) : attribute.required === true ? (
          <span className={style.required}>{t('grid.required')}</span>
        ) : null}
      </div>
    );
  };

  return (
    <div className={style.whole}>
      <div
        ref={frame}
        className={style.frame}
        role="grid"
        tabIndex={0}
        aria-label={t('grid.label', { table: t(`table.${table}`) })}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        {...(first ? { 'aria-activedescendant': cellId(at.row, at.column) } : {})}
        onKeyDown={key}
        onCopy={copy}
        onPaste={paste}
        style={{ height: Math.min(560, rows.length * rowHeight + 74) }}
      >
        <div role="row" aria-rowindex={1} className={style.head} style={{ width: full }}>
          {columns.map(({ name, attribute, width }, columnAt) => (
            <div
              key={name}
              role="columnheader"
              aria-colindex={columnAt + 1}
              className={style.header}
              style={{ width }}
              data-numeric={attribute.kind === 'number'}
              data-pinned={columnAt === 0}
              title={attributeText(table, name, i18next.language)}
            >
              <span>{attributeName(name, i18next.language)}</span>
              <span className={style.unit}>{headUnit(attribute, currency)}</span>
            </div>
          ))}
          {evidence && (
            <div role="columnheader" className={style.header} style={{ width: markWidth }}>
              {t('grid.evidence')}
            </div>
          )}
          <div role="columnheader" className={style.header} style={{ width: endWidth }} aria-label={t('grid.remove')} />
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), width: full, position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <div
                key={row.id}
                role="row"
                aria-rowindex={index + 2}
                className={style.row}
                style={{ transform: `translateY(${start}px)`, width: full, height: rowHeight }}
                data-hovered={hovered === row.id}
                data-unsaved={unsaved.has(row.id)}
                onMouseEnter={() => onHover(row.id)}
                onMouseLeave={() => onHover(null)}
              >
                {columns.map((column, columnAt) => cell(row, index, column, columnAt))}
                {evidence && <EvidenceCell row={row.row} />}
                <div role="gridcell" className={style.end} style={{ width: endWidth }}>
                  {props.removable && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      tabIndex={-1}
                      aria-label={`${t('grid.remove')} ${row.id}`}
                      onClick={() => props.remove(row.id)}
                    >
                      <IconTrash size={16} />
                    </ActionIcon>
                  )}
                </div>
              </div>
            );
          })}
        </div>
      </div>
      {rows.length === 0 && <p className={`soft ${style.none}`}>{t('grid.empty')}</p>}
      <CellStatus
        table={table}
        column={columns[at.column]}
        currency={currency}
        problems={[
          ...(byCell.get(`${rows[at.row]?.id}\n${columns[at.column]?.name}`) ?? []),
          ...(byCell.get(`${rows[at.row]?.id}\n`) ?? []),
        ]}
      />
    </div>
  );
}

function EvidenceCell({ row }: { row: GivenRow }) {
  const { mark, source, sourceYear, note } = row;
  const lines = [source, sourceYear, note].filter((line) => typeof line === 'string' || typeof line === 'number');
  const known = ['measured', 'documented', 'estimated', 'recalled'].find((one) => one === mark) ?? 'estimated';
  return (
    <div role="gridcell" className={style.end} style={{ width: markWidth }}>
      <MarkBadge mark={known as Mark} lines={lines.map(String)} focusable={false} />
    </div>
  );
}
