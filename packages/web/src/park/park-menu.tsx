/** What can be done with a park as a whole: a copy of it, and its removal. */
import { ActionIcon, Menu, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCopy, IconDotsVertical, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client.ts';
import { parksQuery, plansQuery, type StoredTables } from '../api/queries.ts';
import type { ParkSummary } from '../api/records.ts';
import { Removal } from '../parts/removal.tsx';
import { NewPark } from './new-park.tsx';

export function ParkMenu({ summary, stored }: { summary: ParkSummary; stored: StoredTables }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [copying, copy] = useDisclosure(false);
  const [removing, removal] = useDisclosure(false);
  const plans = useQuery({ ...plansQuery(summary.id), enabled: removing });
  const remove = async () => {
    await answer(
      api.DELETE('/api/v1/parks/{park}', {
        params: { path: { park: summary.id }, query: { version: summary.version } },
      }),
    );
    await client.invalidateQueries({ queryKey: parksQuery.queryKey });
    await navigate({ to: '/' });
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('parks.more')}>
            <IconDotsVertical size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={copy.open}>
            {t('parks.copy')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={removal.open}>
            {t('parks.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={copying}
        onClose={copy.close}
        title={t('parks.copy')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <p className="soft small" style={{ marginTop: 0 }}>
          {t('parks.copyText')}
        </p>
        <NewPark from={stored} />
      </Modal>
      <Removal
        title={t('parks.remove')}
        text={t('parks.removeSure', { name: summary.name })}
        lost={[
          t('parks.firms', { count: stored.firm.length }),
          t('parks.streams', { count: stored.stream.length }),
          t('parks.scenarios', { count: stored.scenario.length }),
          t('parks.plans', { count: plans.data?.length ?? 0 }),
        ]}
        instead={t('parks.removeInstead')}
        opened={removing}
        close={removal.close}
        remove={remove}
      />
    </>
  );
}
