/** The form that starts a park, empty or as a copy of another. */

import { check } from '@kyosei/model/check';
import type { Problem } from '@kyosei/model/problem';
import { acceptedWords, sentence } from '@kyosei/model/sentence';
import type { GivenRow } from '@kyosei/model/tables';
import { Button, NumberInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import i18next from 'i18next';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, refusal } from '../api/client.ts';
import { parksQuery, type StoredTables } from '../api/queries.ts';
import { cellText } from '../grid/cells.ts';
import style from '../pages/park.module.css';
import { ProblemList } from '../parts/problems.tsx';

const idFrom = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60);

/** The park's own row, to be given another name; null when there is none. */
function copied(from: StoredTables | undefined, prefix: string): GivenRow | null {
  const own = from?.park[0]?.row;
  if (own === undefined) return null;
  const { id: _, ...rest } = own;
  return { ...rest, name: `${prefix} ${cellText(own.name)}` };
}

/** With `from`, a copy of that park's tables under another name and identifier. */
export function NewPark({ from }: { from?: StoredTables }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [row, setRow] = useState<GivenRow>(
    () => copied(from, t('parks.copyOf')) ?? { currency: 'EUR', baseYear: new Date().getFullYear() },
  );
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
      : `${sentence(found, i18next.language)} ${found.accepted === undefined ? '' : t('grid.accepted', { accepted: acceptedWords(found.accepted, i18next.language) })}`;
  };
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const others = Object.entries(from ?? {}).map(([name, rows]) => [name, rows.map((each) => each.row)] as const);
    const tables = { ...Object.fromEntries(others), park: [{ ...row, id }] };
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
