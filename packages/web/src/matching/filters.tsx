/** The choices above the list: a search, a kind of flow, a firm, a gate that must pass, a value. */
import { matchGates } from '@kyosei/model/opportunities';
import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../layout/format.ts';
import style from './matching.module.css';
import type { Scene } from './scene.ts';
import type { OpportunityView } from './view.ts';

export type Change = { readonly [K in keyof OpportunityView]?: OpportunityView[K] | undefined };

/** currency/a */
const values = [1e4, 1e5, 1e6, 1e7] as const;

interface Props {
  readonly scene: Scene;
  readonly view: OpportunityView;
  readonly change: (wish: Change) => void;
}

export function Filters({ scene, view, change }: Props) {
  const { t } = useTranslation();
  const { opportunities, nearMisses } = scene.asked;
  const pairs = [...opportunities, ...nearMisses];
  const kinds = [...new Set(pairs.map(({ from }) => scene.kind(from.commodity)))];
  const firms = [...new Set(pairs.flatMap(({ from, to }) => [from.firm, to.firm]))]
    .map((id) => ({ value: id, label: scene.firm(id) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <search className={`input-panel ${style.filters} no-print`} aria-label={t('match.filters')}>
      <TextInput
        label={t('match.search')}
        placeholder={t('match.searchHint')}
        leftSection={<IconSearch size={16} />}
        value={view.q ?? ''}
        onChange={(event) => change({ q: event.currentTarget.value || undefined })}
      />
      <Select
        label={t('match.kind')}
        placeholder={t('match.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('match.all') }}
        value={view.kind ?? null}
        data={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={(kind) => change({ kind: kind ?? undefined })}
      />
      <Select
        label={t('plan.firm')}
        placeholder={t('match.all')}
        clearable
        searchable
        clearButtonProps={{ 'aria-label': t('match.all') }}
        value={view.firm ?? null}
        data={firms}
        onChange={(firm) => change({ firm: firm ?? undefined })}
      />
      <Select
        label={t('match.mustPass')}
        placeholder={t('match.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('match.all') }}
        value={view.gate ?? null}
        data={matchGates.map((gate) => ({ value: gate, label: t(`gate.${gate}`) }))}
        onChange={(gate) => change({ gate: gate ?? undefined })}
      />
      <Select
        label={t('match.least')}
        placeholder={t('match.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('match.all') }}
        value={view.value === undefined ? null : String(view.value)}
        data={[...new Set([...values, ...(view.value === undefined ? [] : [view.value])])]
          .toSorted((a, b) => a - b)
          .map((value) => ({ value: String(value), label: formatQuantity(value, `${scene.currency}/a`) }))}
        onChange={(value) => change({ value: value === null ? undefined : Number(value) })}
      />
    </search>
  );
}
