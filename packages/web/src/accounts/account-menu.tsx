/** Who is signed in, and the way out. */
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client.ts';
import { meQuery } from './queries.ts';

export function AccountMenu() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data } = useQuery(meQuery);
  if (!data?.person) return null;
  const leave = async () => {
    await answer(api.POST('/api/v1/sign-out'));
    await client.resetQueries();
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('people.account')}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('people.account')}>
            <IconUserCircle size={20} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {data.person.name}
          <br />
          {data.person.email}
        </Menu.Label>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>
          {t('people.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
