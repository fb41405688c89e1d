/** What stands while something loads, when it failed, and when there is nothing. */
import { Alert, Button, Skeleton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { refusal } from '../api/client.ts';

/** Shows the answer of a query, or that it is on its way, or why it did not come. */
export function Waiting<T>({
  query,
  height = 300,
  children,
}: {
  query: UseQueryResult<T>;
  height?: number;
  children: (data: T) => ReactNode;
}) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    const { status, title } = refusal(query.error);
    if (status === 404)
      return (
        <section className="input-panel stack" style={{ padding: 32, maxWidth: 720 }}>
          <h1>{t('app.gone')}</h1>
          <Link to="/">{t('app.home')}</Link>
        </section>
      );
    return (
      <Alert color="red" icon={<IconAlertTriangle />} title={t('app.failed', { reason: title })}>
        <Button variant="default" size="xs" onClick={() => void query.refetch()}>
          {t('app.retry')}
        </Button>
      </Alert>
    );
  }
  return <Skeleton height={height} radius="md" role="status" aria-label={t('app.loading')} />;
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <main className="page" id="content">
      <h1>{t('app.notFound')}</h1>
      <Link to="/">{t('app.home')}</Link>
    </main>
  );
}
