/** Two people saved the same row: both versions side by side, and a choice for each row. */

import { attributeName } from '@kyosei/model/declared';
import type { GivenRow } from '@kyosei/model/tables';
import { Button, Modal, SegmentedControl, Table } from '@mantine/core';
import i18next from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '../api/client.ts';
import { cellText } from './cells.ts';

interface Props {
  readonly conflicts: readonly Conflict[];
  readonly mine: (conflict: Conflict) => GivenRow | null;
  readonly settle: (keepMine: (conflict: Conflict) => boolean) => void;
}

const keyOf = ({ table, id }: Conflict): string => `${table}\n${id}`;

export function ConflictDialog({ conflicts, mine, settle }: Props) {
  const { t } = useTranslation();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  if (conflicts.length === 0) return null;
  return (
    <Modal
      opened
      onClose={() => settle(() => false)}
      title={t('grid.conflictTitle')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('grid.takeTheirs') }}
    >
      <div className="stack" style={{ gap: 20 }}>
        <p style={{ margin: 0 }}>{t('grid.conflictText')}</p>
        {conflicts.map((conflict) => {
          const key = keyOf(conflict);
          const ours = mine(conflict);
          const columns = [...new Set([...Object.keys(ours ?? {}), ...Object.keys(conflict.row ?? {})])].filter(
            (name) => cellText(ours?.[name]) !== cellText(conflict.row?.[name]),
          );
          return (
            <section key={key} className="stack" aria-label={conflict.id}>
              <h3>
                {t(`table.${conflict.table as 'firm'}`)} · {conflict.id}
              </h3>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('grid.column')}</Table.Th>
                    <Table.Th>{t('grid.mine')}</Table.Th>
                    <Table.Th>{t('grid.theirs')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {columns.map((name) => (
                    <Table.Tr key={name}>
                      <Table.Td>{attributeName(name, i18next.language)}</Table.Td>
                      <Table.Td>{ours === null ? t('grid.gone') : cellText(ours[name])}</Table.Td>
                      <Table.Td>{conflict.row === null ? t('grid.gone') : cellText(conflict.row[name])}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
              <SegmentedControl
                value={kept.has(key) ? 'mine' : 'theirs'}
                onChange={(value) =>
                  setKept(new Set(value === 'mine' ? [...kept, key] : [...kept].filter((other) => other !== key)))
                }
                data={[
                  { value: 'theirs', label: t('grid.takeTheirs') },
                  { value: 'mine', label: t('grid.keepMine') },
                ]}
              />
            </section>
          );
        })}
        <Button onClick={() => settle((conflict) => kept.has(keyOf(conflict)))}>{t('grid.settle')}</Button>
      </div>
    </Modal>
  );
}
