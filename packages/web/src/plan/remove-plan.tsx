/** Removes one plan, after asking. */
import type { Plan } from '@kyosei/model/plan';
import { ActionIcon, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client.ts';
import { planQuery, plansQuery, refreshPark } from '../api/queries.ts';
import { Removal } from '../parts/removal.tsx';

export function RemovePlan({ park, id, plan }: { park: string; id: string; plan: Plan }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const remove = async () => {
    await answer(api.DELETE('/api/v1/parks/{park}/plans/{plan}', { params: { path: { park, plan: id } } }));
    // The page that comes next shows the newest plan of the list: not this one.
    client.setQueryData(plansQuery(park).queryKey, (list) => list?.filter((each) => each.id !== id));
    await navigate({ to: '/parks/$park/plan', params: { park }, replace: true });
    client.removeQueries({ queryKey: planQuery(park, id).queryKey });
    await refreshPark(client, park);
  };
  return (
    <>
      <Tooltip label={t('plan.remove')}>
        <ActionIcon variant="default" size={36} aria-label={t('plan.remove')} onClick={open}>
          <IconTrash size={17} />
        </ActionIcon>
      </Tooltip>
      <Removal
        title={t('plan.remove')}
        text={t('plan.removeSure', { name: plan.scenario.name || t('park.defaultScenario') })}
        lost={[t('plan.exchangesLost', { count: plan.exchanges.length }), t('plan.reportLost')]}
        instead={t('plan.removeInstead')}
        opened={opened}
        close={close}
        remove={remove}
      />
    </>
  );
}
