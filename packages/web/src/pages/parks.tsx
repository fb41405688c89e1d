/** All parks, and the ways to start one. */

import { check } from '@kyosei/model/check';
import type { Problem } from '@kyosei/model/problem';
import { sentence } from '@kyosei/model/sentence';
import type { GivenRow } from '@kyosei/model/tables';
import { Button, Modal, NumberInput, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, refusal } from '../api/client.ts';
import { parksQuery, planQuery } from '../api/queries.ts';
import type { ParkSummary } from '../api/records.ts';
import { cellText } from '../grid/cells.ts';
import { formatQuantity } from '../layout/format.ts';
import { MiniMap } from '../map/mini-map.tsx';
import { ProblemList } from '../parts/problems.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { StaleBadge, StatusBadge } from '../plan/head.tsx';
import style from './park.module.css';

export function ParksPage() {
  const { t } = useTranslation();
  const parks = useQuery(parksQuery);
  const [opened, { open, close }] = useDisclosure(false);
  const ways = (
    <div className="row">
      <Button variant="default" component="a" href="/api/v1/template" download leftSection={<IconDownload size={17} />}>
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
  const plan = useQuery({ ...planQuery(park.id, latestPlan?.id ?? ''), enabled: latestPlan !== null });
  return (
    <Link to="/parks/$park" params={{ park: park.id }} className={style.card}>
      <MiniMap park={park.id} name={park.name} plan={latestPlan?.id ?? null} />
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
            {plan.data?.stale ? <StaleBadge /> : <StatusBadge status={latestPlan.status} />}
          </>
        )}
      </div>
    </Link>
  );
}

const idFrom = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60);

function NewPark() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [row, setRow] = useState<GivenRow>({ currency: 'EUR', baseYear: new Date().getFullYear() });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const id = cellText(row.id) || idFrom(cellText(row.name));
  const set = (name: string) => (value: string | number) => {
    const { [name]: _, ...rest } = row;
    setRow(value === '' ? rest : { ...rest, [name]: value });
  };
  const wrong = (name: string) => {
    const found = problems.find(({ column, severity }) => severity === 'error' && column === name);
    return found === undefined
      ? undefined
      : `${sentence(found)} ${found.accepted === undefined ? '' : t('grid.accepted', { accepted: found.accepted })}`;
  };
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const tables = { park: [{ ...row, id }] };
    const checked = check(tables);
    if (checked.park === null) return setProblems(checked.problems);
    try {
      const made = await answer(api.POST('/api/v1/parks', { body: { tables } }));
      await client.invalidateQueries({ queryKey: parksQuery.queryKey });
      await navigate({ to: '/parks/$park', params: { park: made.id } });
    } catch (error) {
      const { title, problems: told } = refusal(error);
      setProblems(told.length > 0 ? told : [{ code: 'unreadable', severity: 'error', found: title }]);
    }
  };
  const text = (name: string, label: string, description?: string) => (
    <TextInput
      label={label}
      description={description}
      value={name === 'id' ? id : cellText(row[name])}
      error={wrong(name)}
      onChange={(event) => set(name)(event.currentTarget.value)}
    />
  );
  const figure = (name: string, label: string) => (
    <NumberInput
      label={label}
      value={(row[name] as number | undefined) ?? ''}
      error={wrong(name)}
      hideControls
      thousandSeparator=""
      onChange={set(name)}
    />
  );
  return (
    <form onSubmit={(event) => void create(event)} className="stack" style={{ gap: 18 }} noValidate>
      <div className={style.form}>
        {text('name', t('parks.name'))}
        {text('id', t('parks.id'), t('parks.idHint'))}
        {text('country', t('parks.country'), t('parks.countryHint'))}
        {text('currency', t('parks.currency'), t('parks.currencyHint'))}
        {figure('baseYear', t('parks.baseYear'))}
        {figure('latitude', `${t('parks.latitude')} [°]`)}
        {figure('longitude', `${t('parks.longitude')} [°]`)}
      </div>
      <ProblemList problems={problems.filter(({ column, severity }) => severity === 'error' && column === undefined)} />
      <Button type="submit">{t('parks.create')}</Button>
    </form>
  );
}
