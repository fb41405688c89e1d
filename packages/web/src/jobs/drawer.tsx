/** The jobs of a park beside the page. */
import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { jobsQuery } from '../api/queries.ts';
import { Waiting } from '../parts/waiting.tsx';
import { JobProgress } from './progress.tsx';

export function JobsDrawer({ park, opened, close }: { park: string; opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  const jobs = useQuery({ ...jobsQuery(park), enabled: opened });
  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      title={t('job.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Waiting query={jobs}>
        {(items) =>
          items.length === 0 ? (
            <p className="soft">{t('job.none')}</p>
          ) : (
            <div className="stack" style={{ gap: 24 }}>
              {items.map((job) => (
                <JobProgress key={job.id} job={job} />
              ))}
            </div>
          )
        }
      </Waiting>
    </Drawer>
  );
}
