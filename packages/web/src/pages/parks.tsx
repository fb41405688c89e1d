/** All parks, and the ways to start one. */

import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isOffice, meQuery, useRole } from '../accounts/queries.ts';
import { parksQuery } from '../api/queries.ts';
import type { ParkSummary } from '../api/records.ts';
import { formatQuantity } from '../layout/format.ts';
import { MiniMap } from '../map/mini-map.tsx';
import { NewPark } from '../park/new-park.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { StaleBadge, StatusBadge } from '../plan/head.tsx';
import style from './park.module.css';

export function ParksPage() {
  const { t, i18n } = useTranslation();
  const parks = useQuery(parksQuery);
  const [opened, { open, close }] = useDisclosure(false);
  const me = useQuery(meQuery).data;
  const mayFound = me !== undefined && (!me.accounts || me.person?.administrator === true);
  const ways = mayFound && (
    <div className="row">
      <Button
        variant="default"
        component="a"
        href={`/api/v1/template?lang=${i18n.language}`}
        download
        leftSection={<IconDownload size={17} />}
      >
        {t('parks.template')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileImport size={17} />}
        renderRoot={(props) => <Link to="/import" {...props} />}
      >
        {t('parks.importWorkbook')}
      </Button>
      <Button leftSection={<IconPlus size={17} />} onClick={open}>
        {t('parks.new')}
      </Button>
    </div>
  );
  return (
    <main className="page" id="content">
      <div className="row between">
        <div className="stack" style={{ gap: 6 }}>
          <h1>{t('parks.title')}</h1>
          <span className="soft">{t('parks.lead')}</span>
        </div>
        {(parks.data?.length ?? 0) > 0 && ways}
      </div>
      <Waiting query={parks}>
        {(list) =>
          list.length === 0 ? (
            <section className="input-panel stack" style={{ padding: 32, maxWidth: 760, gap: 18 }}>
              <h2>{t('parks.emptyTitle')}</h2>
              <p style={{ margin: 0 }}>{t('parks.emptyText')}</p>
              <ol className={style.steps}>
                <li>{t('parks.step1')}</li>
                <li>{t('parks.step2')}</li>
                <li>{t('parks.step3')}</li>
              </ol>
              {ways}
            </section>
          ) : (
            <ul className={style.cards}>
              {list.map((park) => (
                <li key={park.id}>
                  <ParkCard park={park} />
                </li>
              ))}
            </ul>
          )
        }
      </Waiting>
      <Modal
        opened={opened}
        onClose={close}
        title={t('parks.new')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <NewPark />
      </Modal>
    </main>
  );
}

function ParkCard({ park }: { park: ParkSummary }) {
  const { t, i18n } = useTranslation();
  const { latestPlan } = park;
  const office = isOffice(useRole(park.id));
  return (
    <Link to={office ? '/parks/$park' : '/parks/$park/board'} params={{ park: park.id }} className={style.card}>
      {office && <MiniMap park={park.id} name={park.name} plan={latestPlan?.id ?? null} />}
      <div className={style.cardBody}>
        <h2>{park.name}</h2>
        <span className="soft small">
          {[park.country, t('parks.firms', { count: park.firms }), t('parks.streams', { count: park.streams })]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
        <span className="soft small">
          {t('parks.updated', {
            when: new Date(park.updatedAt).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </span>
      </div>
      <div className={style.cardResult}>
        {latestPlan === null ? (
          <span className="soft">{t('parks.notPlanned')}</span>
        ) : (
          <>
            <span>
              <span className="soft small">{t('parks.saving')}</span>
              <br />
              <strong style={{ fontSize: '1.15rem' }}>{formatQuantity(latestPlan.saving, `${park.currency}/a`)}</strong>
              <br />
              <span className="soft small">{latestPlan.scenario.name}</span>
            </span>
            {latestPlan.stale ? <StaleBadge /> : <StatusBadge status={latestPlan.status} />}
          </>
        )}
      </div>
    </Link>
  );
}
